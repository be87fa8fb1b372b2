"""Runs seen and stopped, documents that wait, decisions that no run has applied; who may ask for any of it."""

import io
import json
import os
import shutil
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from dashboard import data
from dashboard.app import create_app
from dashboard.data import Store
from dashboard.office import runs
from dashboard.office.desk import open_office
from dashboard.office.folder import documents
from etl import readers

OWN = {"X-Atlas": "1", "Origin": "http://localhost", "Sec-Fetch-Site": "same-origin"}


@pytest.fixture
def place(tmp_path: Path, folder: Path) -> Path:
    shutil.copytree(folder, tmp_path / "data" / "processed")
    shutil.copytree(Path(__file__).parents[3] / "seeds", tmp_path / "docs")
    return tmp_path


@pytest.fixture
def client(place: Path):
    tables = place / "data" / "processed"
    app = create_app(Store(tables), ["localhost"], open_office(tables, place / "docs"))
    return app.server.test_client()


def told(place: Path, **state: object) -> Path:
    cache = place / "data" / "cache"
    cache.mkdir(exist_ok=True)
    (cache / "job.json").write_text(json.dumps(state))
    return cache


STATES = [
    ({"state": "running", "step": "reading", "done": 1, "total": 4, "beat": 0}, "lost"),
    ({"state": "running", "step": "reading", "done": 1, "total": 4}, "running"),
    ({"state": "done", "run_id": "7"}, "done"),
    ({"state": "cancelled"}, "cancelled"),
]


@pytest.mark.parametrize(("state", "expected"), STATES)
def test_a_run_started_elsewhere_is_seen(place, state, expected):
    cache = told(place, **{"beat": time.time(), **state})
    assert runs.read(cache).state == expected


def test_no_run_is_started_beside_another_and_it_can_be_stopped(client, place):
    cache = told(place, state="running", step="reading", done=1, total=4, beat=time.time(), pid=1)
    assert client.post("/office/run", headers=OWN).get_json() == {"started": False}
    assert client.get("/office").get_json()["running"] is True
    assert client.post("/office/cancel", headers=OWN).get_json() == {"cancelled": True}
    assert (cache / "cancel").exists()


def test_a_folder_that_cannot_be_written_is_told_in_a_sentence(client, place, caplog):
    (place / "data" / "cache").write_text("in the way")
    answer = client.post("/office/run?lang=en", headers=OWN).get_json()
    assert not answer["started"] and "cannot be written" in answer["text"]
    assert "Traceback" in caplog.text
    (place / "data" / "decisions.csv").mkdir()
    sent = {"who": "Anna", "decisions": [{"action": "merge", "expected": "a", "value": "b"}]}
    answer = client.post("/office/decide?lang=en", headers=OWN, json=sent).get_json()
    assert not answer["written"] and answer["text"].endswith("decisions.csv: Is a directory")


def test_two_reviewers_at_once_are_both_kept(place):
    tables = place / "data" / "processed"

    def decide(name: str) -> bool:
        app = create_app(Store(tables), ["localhost"], open_office(tables, place / "docs"))
        sent = {"who": name, "decisions": [{"action": "merge", "expected": "a", "value": name}]}
        return app.server.test_client().post("/office/decide", headers=OWN, json=sent).get_json()["written"]

    with ThreadPoolExecutor() as reviewers:
        assert all(reviewers.map(decide, ("Anna", "Boris", "Vera")))
    kept = open_office(tables, place / "docs").decided
    assert {each.who for each in kept} == {"Anna", "Boris", "Vera"}


def test_nothing_is_stopped_where_nothing_runs(client, place):
    assert client.post("/office/cancel", headers=OWN).get_json() == {"cancelled": False}
    assert not (place / "data" / "cache" / "cancel").exists()


def test_documents_that_wait(place):
    docs, tables = place / "docs", data.read(place / "data" / "processed")
    office = open_office(place / "data" / "processed", docs)
    assert office.waiting(tables).total == 0
    (docs / "new.txt").write_text("new")
    (docs / ".upload-1").write_text("on its way")
    known = sorted(docs.glob("00*"))
    known[0].write_text("changed")
    known[1].unlink()
    found = office.waiting(tables)
    assert (found.new, found.changed, found.gone) == (("new.txt",), (known[0].name,), (known[1].name,))


def test_what_is_no_document_of_the_folder_does_not_wait(place):
    docs, tables = place / "docs", data.read(place / "data" / "processed")
    outside = place / "secret.txt"
    outside.write_text("secret")
    (docs / "out.txt").symlink_to(outside)
    (docs / "broken.txt").symlink_to(docs / "nothing")
    (docs / "loop.txt").symlink_to(docs / "loop.txt")
    (docs / "folder").symlink_to(place)
    os.mkfifo(docs / "pipe.txt")
    assert open_office(place / "data" / "processed", docs).waiting(tables).total == 0
    (docs / "in.txt").symlink_to(sorted(docs.glob("00*"))[0])
    found = open_office(place / "data" / "processed", docs).waiting(tables)
    assert (found.new, found.gone) == (("in.txt",), ())
    assert set(documents(docs)) == {each.name for each in readers.find(docs)}


FORGED = [
    {},
    {"X-Atlas": "1", "Origin": "https://elsewhere.example"},
    {"X-Atlas": "1", "Origin": "null"},
    {"X-Atlas": "1", "Sec-Fetch-Site": "cross-site"},
    {"X-Atlas": "1", "Sec-Fetch-Site": "same-site"},
    {"Origin": "http://localhost", "Sec-Fetch-Site": "same-origin"},
]


@pytest.mark.parametrize("path", ["run", "cancel", "upload", "decide"])
@pytest.mark.parametrize("headers", FORGED)
def test_no_other_site_sets_work_going(client, place, path, headers):
    before = sorted(place.rglob("*"))
    assert (
        client.post(f"/office/{path}", headers=headers, data={"file": (io.BytesIO(b"x"), "a.txt")}).status_code == 403
    )
    assert sorted(place.rglob("*")) == before


def test_nothing_changes_by_asking(client, place):
    told(place, state="running", step="reading", done=1, total=4, beat=time.time(), pid=1)
    before = sorted(place.rglob("*"))
    for path in ("run", "cancel", "upload", "decide"):
        answer = client.get(f"/office/{path}", headers=OWN)
        assert answer.mimetype == "text/html" or answer.status_code == 405, "the page that all addresses lead to"
    assert sorted(place.rglob("*")) == before


def test_documents_come_in_and_are_told_of(client, place):
    sent = {"file": [(io.BytesIO(b"one"), "../../a.txt"), (io.BytesIO(b"MZ\x00\x00\x00"), "b.txt")]}
    answer = client.post("/office/upload?lang=en", headers=OWN, data=sent, content_type="multipart/form-data")
    said = answer.get_json()["said"]
    assert [each["taken"] for each in said] == [True, False]
    assert "a.txt" in said[0]["text"] and "not a document" in said[1]["text"]
    assert (place / "docs" / "a.txt").read_bytes() == b"one"


def test_more_than_the_limit_together_is_refused(client, monkeypatch):
    monkeypatch.setattr("dashboard.work_routes.LARGEST_TOGETHER", 1000)
    sent = {"file": (io.BytesIO(b"x" * 5000), "a.txt")}
    answer = client.post("/office/upload", headers=OWN, data=sent, content_type="multipart/form-data")
    assert answer.status_code == 413


BROKEN = [
    None,
    [],
    {"decisions": []},
    {"decisions": [1], "who": "A"},
    {"decisions": [{"action": "merge"}]},
    {"decisions": "x", "who": "A"},
    {"decisions": [{"action": "accept"}] * 51, "who": "A"},
]


@pytest.mark.parametrize("sent", BROKEN)
def test_what_is_no_decision_is_refused(client, sent):
    assert client.post("/office/decide", headers=OWN, json=sent).status_code == 400


def test_who_and_why_are_no_formulas(client, place):
    sent = {
        "who": "=cmd|' /C calc'!A0",
        "why": "@SUM(1)",
        "decisions": [{"action": "merge", "expected": "a", "value": "b"}],
    }
    assert client.post("/office/decide", headers=OWN, json=sent).get_json()["written"]
    assert "cmd|' /C calc'!A0,SUM(1),merge" in (place / "data" / "decisions.csv").read_text("utf-8")
    assert client.post("/office/decide", headers=OWN, json=sent | {"who": "=-+@"}).status_code == 400


def test_a_decision_is_written_or_refused_with_its_reason(client, place):
    sent = {
        "who": "Anna",
        "why": "two\x00 spellings",
        "decisions": [{"action": "merge", "expected": "a", "value": "b"}],
    }
    answer = client.post("/office/decide?lang=en", headers=OWN, json=sent).get_json()
    assert answer["written"]
    assert "Anna,two spellings,merge" in (place / "data" / "decisions.csv").read_text("utf-8")
    assert (
        open_office(place / "data" / "processed", place / "docs").pending(data.read(place / "data" / "processed")) == 1
    )
    refused = {"who": "Anna", "decisions": [{"action": "date", "document_id": "x", "value": "tomorrow"}]}
    said = client.post("/office/decide?lang=en", headers=OWN, json=refused).get_json()
    assert not said["written"] and "tomorrow" in said["text"]
