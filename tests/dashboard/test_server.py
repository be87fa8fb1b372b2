"""What the server answers: headers, refusals, files."""

import csv
import io
import json
import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from dashboard import security
from dashboard.__main__ import allowed_hosts, is_loopback, is_outdated, main, prepare
from dashboard.app import create_app
from dashboard.components.charts.chart_card import Said
from dashboard.components.elements.table import Table
from dashboard.data import Store
from dashboard.rows_file import as_csv
from dashboard.view import NARROWEST, WIDEST, read


@pytest.fixture(scope="module")
def client(folder):
    return create_app(Store(folder), ["127.0.0.1", "localhost"]).server.test_client()


def test_every_answer_carries_the_policy(client):
    for path in ("/", "/assets/10-tokens.css", "/nowhere", "/version"):
        headers = client.get(path).headers
        assert "default-src 'none'" in headers["Content-Security-Policy"]
        assert "http" not in headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize(
    "headers",
    [{"Origin": "https://elsewhere.example"}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "null"}],
)
def test_other_sites_may_not_post(client, headers):
    assert client.post("/_dash-update-component", json={}, headers=headers).status_code == 403


def test_foreign_names_are_not_answered(client):
    assert client.get("/", headers={"Host": "evil.example"}).status_code == 400


def test_only_json_reaches_the_callbacks(client):
    assert client.post("/_dash-update-component", data="x", content_type="text/plain").status_code == 415


@pytest.mark.parametrize("sent", [{"path": "/timeline", "search": "?lang=en", "width": 900}, {}, None, [7]])
def test_a_page_is_sent_for_a_view(client, sent):
    answer = client.post("/page", json=sent)
    assert answer.status_code == 200
    page = answer.get_json()
    assert page["props"]["id"] == "frame"
    assert page["props"]["data-language"] == ("en" if sent and "path" in sent else "ru")


def test_a_page_is_sent_to_nobody_else(client):
    assert client.post("/page", json={}, headers={"Origin": "https://elsewhere.example"}).status_code == 403


def test_a_chart_leaves_as_a_table(client):
    answer = client.get("/export/indicator.csv?page=/indicators&lang=en")
    assert answer.status_code == 200
    assert "attachment" in answer.headers["Content-Disposition"]
    rows = list(csv.reader(io.StringIO(answer.get_data(as_text=True).removeprefix("\ufeff"))))
    assert len(rows) > 1
    assert len({len(row) for row in rows}) == 1
    first = dict(zip(rows[0], rows[1], strict=True))
    assert first["Value"] == "> 2,500,000" and first["value"] == "2500000" and first["qualifier"] == "over"
    assert first["document_title"].startswith("Сергей Когогин") and first["published"] == "2025-10-16"


def test_russian_excel_gets_semicolons_and_a_mark(client):
    text = client.get("/export/indicator.csv?page=/indicators&dialect=excel").get_data(as_text=True)
    assert text.startswith("\ufeff")
    assert text.splitlines()[0].count(";") >= 5
    growth = client.get("/export/indicator.csv?page=/indicators&dialect=excel&indicator=growth").get_data(as_text=True)
    assert ";15,6;" in growth
    assert "\u00a0" not in text and "\u202f" not in text


def test_a_chart_leaves_as_a_workbook(client):
    answer = client.get("/export/indicator.xlsx?page=/indicators&lang=en")
    book = load_workbook(io.BytesIO(answer.get_data()))
    assert book.sheetnames == ["Table", "Data", "Sources", "View"]
    assert book["Table"].max_row == book["Data"].max_row > 1
    column = [cell.value for cell in book["Data"][1]].index("value")
    assert isinstance(book["Data"][2][column].value, int | float)
    assert book["Sources"].max_row > 1
    assert book["Table"]["C2"].value == "> 2,500,000"
    assert "4 values" in [row[1] for row in book["View"].values][2]
    assert ("Filters: lang", "en") in list(book["View"].values)


def test_spaces_that_do_not_break_stay_spaces_in_a_workbook(client):
    answer = client.get("/export/indicator.xlsx?page=/indicators")
    assert load_workbook(io.BytesIO(answer.get_data()))["Таблица"]["C2"].value == "> 2 500 000"


def test_a_chart_leaves_as_a_picture(client):
    answer = client.get("/export/timeline.json?page=/timeline&preset=slide").get_json()
    assert answer["size"] == [1440, 810]
    assert answer["figure"]["data"]
    assert "Источники" in answer["svg"]


@pytest.mark.parametrize(
    "path",
    [
        "/export/none.json?page=/timeline&preset=slide",
        "/export/timeline.json?page=/timeline&preset=x",
        "/export/timeline.csv?page=/none",
    ],
)
def test_what_is_not_there_is_not_found(client, path):
    assert client.get(path).status_code == 404


def test_a_cell_is_never_a_formula():
    table = Table(("a", "b"), (("=1+1", "+7"), ("@x", 'say "hi", please')))
    text = as_csv(Said("", "", table, ()), None)
    assert "'=1+1" in text and "'+7" in text and "'@x" in text
    assert '"say ""hi"", please"' in text


def test_serving_others_is_said_aloud(capsys):
    assert is_loopback("127.0.0.1") and not is_loopback("0.0.0.0")
    assert main(["--host", "0.0.0.0", "--no-etl"]) == 2
    assert "--no-auth" in capsys.readouterr().err
    assert allowed_hosts("0.0.0.0") is None


def test_tables_are_outdated_when_missing_or_older(tmp_path):
    documents, made = tmp_path / "documents", tmp_path / "made"
    documents.mkdir()
    made.mkdir()
    assert is_outdated(documents, made)
    (documents / "a.txt").write_text("x")
    (made / "documents.csv").write_text("document_id")
    os.utime(documents / "a.txt", (1, 1))
    assert not is_outdated(documents, made)
    (tmp_path / "code").mkdir()
    (tmp_path / "code" / "rules.toml").write_text("x")
    os.utime(made / "documents.csv", (2, 2))
    assert is_outdated(documents, made, tmp_path / "code")
    os.utime(made / "documents.csv", (0, 0))
    assert is_outdated(documents, made)


WIDTHS = [float("nan"), float("inf"), -float("inf"), "1e999", None, [], -5, 10**30]


@pytest.mark.parametrize("width", WIDTHS)
def test_any_width_is_a_width(width):
    assert NARROWEST <= read({"width": width}).width <= WIDEST


SAID = [
    ("/export/none.json?page=/none&lang=en", 404, "There is nothing here.\n"),
    ("/export/none.json?page=/none&lang=ru", 404, "Здесь ничего нет.\n"),
    ("/export/none.json?page=/none", 404, "Здесь ничего нет.\nThere is nothing here.\n"),
]


@pytest.mark.parametrize(("path", "status", "sentence"), SAID)
def test_refusals_are_sentences(client, path, status, sentence):
    answer = client.get(path)
    assert (answer.status_code, answer.get_data(as_text=True)) == (status, sentence)
    assert "Content-Security-Policy" in answer.headers


def test_a_part_that_cannot_be_made_is_told_on_the_page_and_logged(folder, monkeypatch, caplog):
    client = create_app(Store(folder), ["localhost"]).server.test_client()
    monkeypatch.setattr("dashboard.app.drawer", lambda *given: 1 / 0)
    asked = {"id": "drawer-view", "property": "data", "value": {"path": "/", "search": "?lang=en"}}
    output = {"id": "drawer", "property": "children"}
    sent = {"output": "drawer.children", "outputs": output, "inputs": [asked], "changedPropIds": ["drawer-view.data"]}
    answer = client.post("/_dash-update-component", json=sent)
    assert answer.status_code == 200
    assert "wrong on the server" in answer.get_json()["sideUpdate"]["failed"]["children"]
    assert "ZeroDivisionError" in caplog.text


def test_a_page_that_cannot_be_made_is_a_sentence_and_logged(folder, monkeypatch, caplog):
    client = create_app(Store(folder), ["localhost"]).server.test_client()
    monkeypatch.setattr("dashboard.app.page", lambda *given: 1 / 0)
    answer = client.post("/page?lang=en", json={"path": "/"})
    assert (answer.status_code, answer.get_data(as_text=True)[:15]) == (500, "Something went ")
    assert "ZeroDivisionError" in caplog.text


GOOD = {
    "output": "drawer.children",
    "outputs": {"id": "drawer", "property": "children"},
    "inputs": [{"id": "drawer-view", "property": "data", "value": {"path": "/", "search": "?lang=en"}}],
    "changedPropIds": ["drawer-view.data"],
}
FIGURES = {
    "output": '..{"figure":["ALL"]}.figure...drawn-view.data..',
    "outputs": [[{"id": {"figure": "timeline"}, "property": "figure"}], {"id": "drawn-view", "property": "data"}],
    "inputs": [{"id": "patch-view", "property": "data", "value": {"path": "/timeline"}}],
    "changedPropIds": ["patch-view.data"],
}
MALFORMED = [
    b"",
    b"{",
    b"\xff\xfe{",
    b"[" * 100_000,
    *(json.dumps(each).encode() for each in (None, [], 1, "x", {}, {"output": 1}, {"output": ["drawer.children"]})),
    *(json.dumps(GOOD | {"output": name}).encode() for name in ("nothing.children", "page.children", "..a.b...c.d..")),
    *(json.dumps(GOOD | {"inputs": each}).encode() for each in (None, [], 1, {"a": 1}, [1], [{}], GOOD["inputs"] * 3)),
    *(json.dumps(GOOD | {"outputs": each}).encode() for each in (None, [], 1, {"id": "page", "property": "children"})),
    *(json.dumps(GOOD | {"changedPropIds": each}).encode() for each in (None, 1, [1], {})),
    *(json.dumps(GOOD | {"state": each}).encode() for each in (1, [1], GOOD["inputs"])),
    *(
        json.dumps(FIGURES | {"outputs": [first, FIGURES["outputs"][1]]}).encode()
        for first in (1, [1], [{"id": 1, "property": "figure"}], [{"id": {"figure": []}, "property": "figure"}])
    ),
]


@pytest.mark.parametrize("sent", MALFORMED)
def test_what_no_page_sends_is_refused_with_a_sentence(client, sent):
    answer = client.post("/_dash-update-component?lang=en", data=sent, content_type="application/json")
    assert (answer.status_code, answer.get_data(as_text=True)) == (400, "The request was not understood.\n")


def test_more_than_is_taken_is_refused_with_a_sentence(client):
    sent = b" " * (security.LARGEST_REQUEST + 1)
    answer = client.post("/_dash-update-component?lang=en", data=sent, content_type="application/json")
    assert (answer.status_code, answer.get_data(as_text=True)) == (413, "More was sent than is accepted.\n")


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "path", "search"]), inner),
    max_leaves=6,
)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from([GOOD, FIGURES]), st.sampled_from(["inputs", "outputs", "state", "value"]), VALUES)
def test_whatever_is_sent_is_no_mistake_of_the_server(client, good, name, value):
    changed = {"inputs": [good["inputs"][0] | {"value": value}]} if name == "value" else {name: value}
    answer = client.post("/_dash-update-component", json=good | changed)
    assert answer.status_code == (200 if name == "value" or (name, value) == ("state", []) else 400)
    assert b"sideUpdate" not in answer.get_data()


def test_what_cannot_be_read_does_not_stop_the_start(folder, tmp_path):
    prepare(Store(folder))
    for name in ("documents.csv", "documents.parquet"):
        (tmp_path / name).write_bytes(b"\x00")
    prepare(Store(tmp_path))
