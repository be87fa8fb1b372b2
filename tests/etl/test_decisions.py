"""What people decided is applied by every run, taken back by a later row, listed where it no longer fits."""

import csv
import json
import threading
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from tiny import tiny_documents  # noqa: F401

from etl import decisions, run
from etl.decisions import Decision
from etl.tables import files

pytestmark = pytest.mark.usefixtures("tiny_documents")
Rows = list[dict[str, str]]
DOCUMENTS = {
    "a.txt": "2024\nAlpha made 500\nIvan Petrov heads Alpha\nZarya park in Penza has 900\nAlpha opened",
    "b.txt": "Beta made 70\nAlpha made 5",
}
MADE, OTHER, OPENED, SPACE = "Alpha made 500", "Beta made 70", "Alpha opened", "Zarya park in Penza has 900"


def run_with(place: Path, taken: Iterable[Decision] = (), **documents: str) -> run.Result:
    (place / "documents").mkdir(exist_ok=True)
    for name, content in (DOCUMENTS | {f"{name}.txt": content for name, content in documents.items()}).items():
        (place / "documents" / name).write_text(content, "utf-8")
    if taken:
        decisions.append(place / "decisions.csv", taken)
    return run.run(run.Request(place / "documents", place / "tables", place / "decisions.csv"))


def rows(place: Path, table: str) -> Rows:
    return files.read_csv(place / "tables", table)


def fact(place: Path, table: str, quote: str) -> dict[str, str]:
    (found,) = [row for row in rows(place, table) if row["quote"] == quote]
    return found


def fact_id(place: Path, table: str, quote: str) -> str:
    return fact(place, table, quote)[f"{table.removesuffix('s')}_id"]


def unfit(place: Path) -> Rows:
    path = place / "decisions_unfit.csv"
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def decided(action: str, **said: str) -> Decision:
    return Decision("", "2026-11-22T10:00:00+00:00", "Anna", "seen in the source", action, **said)


FIELDS = [
    ("observations", MADE, "value", "500", "5000", "5000"),
    ("observations", MADE, "time_period", "2024", "2023-05", "2023-05"),
    ("observations", MADE, "status", "actual", "planned", "planned"),
    ("observations", MADE, "value_upper", "", "600", "600"),
    ("observations", MADE, "subject", "Alpha", "organisation Gamma", "Gamma"),
    ("observations", MADE, "subject", "", "organisation-beta Beta", "Beta"),
    ("observations", MADE, "indicator", "production", "sales", "sales"),
    ("events", OPENED, "date", "", "2019-04-05", "2019-04-05"),
    ("events", OPENED, "event_type", "opening", "crisis", "crisis"),
    ("events", OPENED, "title", "Alpha opened", "Plant opened", "Plant opened"),
    ("roles", "Ivan Petrov heads Alpha", "position", "head", "adviser", "adviser"),
    ("roles", "Ivan Petrov heads Alpha", "organisation", "Alpha", "organisation Beta", "Beta"),
]


@pytest.mark.parametrize(("table", "quote", "field", "expected", "value", "shown"), FIELDS)
def test_a_field_is_corrected_and_taken_back(
    tmp_path: Path, table: str, quote: str, field: str, expected: str, value: str, shown: str
) -> None:
    run_with(tmp_path)
    before = fact(tmp_path, table, quote)
    known = fact_id(tmp_path, table, quote)
    said = {"document_id": "a.txt", "fact_id": known, "quote": quote}
    run_with(tmp_path, [decided("correct", **said, field=field, expected=expected, value=value)])
    after = fact(tmp_path, table, quote)
    assert after[field] == shown
    assert fact_id(tmp_path, table, quote) == known
    assert unfit(tmp_path) == []
    taken = decisions.load(tmp_path / "decisions.csv")[0].decision_id
    run_with(tmp_path, [decided("withdraw", value=taken)])
    assert fact(tmp_path, table, quote) == before


def test_periods_follow_a_corrected_one(tmp_path: Path) -> None:
    run_with(tmp_path)
    said = {"document_id": "a.txt", "fact_id": fact_id(tmp_path, "observations", MADE), "quote": MADE}
    run_with(tmp_path, [decided("correct", **said, field="time_period", expected="2024", value="2023-05")])
    row = fact(tmp_path, "observations", MADE)
    assert (row["time_start"], row["time_end"], row["time_basis"]) == ("2023-05-01", "2023-05-31", "stated")


def test_an_accepted_fact_is_certain(tmp_path: Path) -> None:
    run_with(tmp_path)
    assert fact(tmp_path, "observations", MADE)["confidence"] == "0.8"
    run_with(tmp_path, [decided("accept", document_id="a.txt", fact_id=fact_id(tmp_path, "observations", MADE))])
    assert fact(tmp_path, "observations", MADE)["confidence"] == "1"
    assert fact(tmp_path, "observations", SPACE)["confidence"] == "0.8"


def test_a_rejected_fact_is_gone_and_the_ledger_says_who(tmp_path: Path) -> None:
    run_with(tmp_path)
    assert rows(tmp_path, "parks")[0]["floor_space_m2"] == "900"
    said = {"document_id": "a.txt", "fact_id": fact_id(tmp_path, "observations", SPACE), "quote": SPACE}
    result = run_with(tmp_path, [decided("reject", **said)])
    assert SPACE not in [row["quote"] for row in rows(tmp_path, "observations")]
    (entry,) = [row for row in rows(tmp_path, "ledger") if row["text"] == "900"]
    assert (entry["used_by"], entry["reason"]) == ("", "rejected by Anna: seen in the source")
    assert rows(tmp_path, "parks")[0]["floor_space_m2"] == ""
    assert ("observation", "withdrawn") in {(change.kind, change.change) for change in result.changes}


def test_a_date_moves_the_periods_that_depend_on_it(tmp_path: Path) -> None:
    run_with(tmp_path)
    assert fact(tmp_path, "observations", OTHER)["time_period"] == ""
    known = fact_id(tmp_path, "observations", OTHER)
    run_with(tmp_path, [decided("date", document_id="b.txt", quote=OTHER, value="2020-03-01")])
    row = fact(tmp_path, "observations", OTHER)
    assert (row["time_period"], row["observation_id"]) == ("2020-03-01", known)
    document = rows(tmp_path, "documents")[1]
    assert (document["published"], document["published_basis"]) == ("2020-03-01", "stated")


def test_entities_are_merged(tmp_path: Path) -> None:
    run_with(tmp_path)
    assert {"organisation-alfa", "organisation-beta"} <= {row["entity_id"] for row in rows(tmp_path, "entities")}
    run_with(tmp_path, [decided("merge", expected="organisation-beta", value="organisation-alfa")])
    assert "organisation-beta" not in {row["entity_id"] for row in rows(tmp_path, "entities")}
    assert fact(tmp_path, "observations", OTHER)["subject_id"] == "organisation-alfa"
    assert {row["entity_id"] for row in rows(tmp_path, "mentions")} <= {
        r["entity_id"] for r in rows(tmp_path, "entities")
    }


def test_an_entity_is_split_in_one_document(tmp_path: Path) -> None:
    split = decided("split", document_id="b.txt", expected="organisation-alfa", value="organisation Alpha of Omsk")
    run_with(tmp_path, [split])
    assert fact(tmp_path, "observations", "Alpha made 5")["subject_id"] == "organisation-alfa-of-omsk"
    assert fact(tmp_path, "observations", MADE)["subject_id"] == "organisation-alfa"


ADDED: list[tuple[str, str, dict[str, Any], dict[str, str]]] = [
    (
        "observation",
        "Ivan Petrov heads Alpha",
        {"text": "Petrov", "indicator": "headcount", "subject": "organisation Alpha", "value": 7, "unit": "people"},
        {"indicator": "headcount", "subject": "Alpha", "value": "7", "confidence": "1"},
    ),
    (
        "event",
        "Zarya park in Penza has 900",
        {"text": "Zarya", "event_type": "opening", "title": "Zarya", "date": "2023", "participants": "park Zarya"},
        {"event_type": "opening", "date_start": "2023-01-01", "date_basis": "stated"},
    ),
    (
        "role",
        "Alpha opened",
        {"text": "Alpha", "person": "person Olga Petrova", "position": "director", "organisation": "organisation Beta"},
        {"person": "Olga Petrova", "position": "director", "organisation_id": "organisation-beta"},
    ),
]


@pytest.mark.parametrize(("kind", "quote", "described", "expected"), ADDED)
def test_a_missed_fact_is_added(
    tmp_path: Path, kind: str, quote: str, described: dict[str, Any], expected: dict[str, str]
) -> None:
    run_with(tmp_path, [decided("add", document_id="a.txt", quote=quote, field=kind, value=json.dumps(described))])
    assert unfit(tmp_path) == []
    row = fact(tmp_path, f"{kind}s", quote)
    assert expected.items() <= row.items()
    assert DOCUMENTS["a.txt"][int(row["start"]) : int(row["end"])] == described["text"]


def test_words_that_stand_twice_in_a_sentence_are_told_apart(tmp_path: Path) -> None:
    described = ADDED[2][2] | {"text": "a"}
    for at, place in (("", 4), ("4", 4), ("7", 7), ("9", 4), ("x", 4)):
        value = json.dumps(described | ({"at": at} if at else {}))
        found = decided("add", document_id="a.txt", quote=MADE, field="role", value=value)
        (tmp_path / f"x{at}").mkdir()
        run_with(tmp_path / f"x{at}", [found])
        assert fact(tmp_path / f"x{at}", "roles", MADE)["start"] == str(5 + place), at
    value = json.dumps(described | {"text": "A", "at": "0"})
    (tmp_path / "first").mkdir()
    run_with(tmp_path / "first", [decided("add", document_id="a.txt", quote=MADE, field="role", value=value)])
    assert fact(tmp_path / "first", "roles", MADE)["start"] == "5"


CHANGED = "2024\nAlpha made 600\nAlpha has opened"
UNFIT = [
    ("accept", {"fact_id": "MADE", "quote": MADE}, "its sentence is no longer in the document", "Alpha made 600"),
    ("reject", {"fact_id": "MADE", "quote": MADE}, "its sentence is no longer in the document", "Alpha made 600"),
    (
        "correct",
        {"fact_id": "MADE", "quote": MADE, "field": "value", "expected": "500", "value": "5"},
        "its sentence is no longer in the document",
        "Alpha made 600",
    ),
    ("date", {"quote": OPENED, "value": "2020"}, "its sentence is no longer in the document", "Alpha has opened"),
    ("date", {"expected": "2023", "value": "2020"}, "the document is judged of", ""),
    ("split", {"expected": "park-zaria-ru-pnz-penza", "value": "park Other"}, "does not name", ""),
    ("add", {"quote": OPENED, "field": "role", "value": json.dumps(ADDED[2][2])}, "no longer", "Alpha has opened"),
]


@pytest.mark.parametrize(("action", "said", "reason", "new"), UNFIT)
def test_a_decision_on_a_sentence_that_went_is_listed_and_not_applied(
    tmp_path: Path, action: str, said: dict[str, str], reason: str, new: str
) -> None:
    run_with(tmp_path)
    said = said | ({"fact_id": fact_id(tmp_path, "observations", MADE)} if said.get("fact_id") else {})
    run_with(tmp_path, a=CHANGED)
    plain = {table: rows(tmp_path, table) for table in ("documents", "observations", "events", "roles", "entities")}
    result = run_with(tmp_path, [decided(action, document_id="a.txt", **said)], a=CHANGED)
    assert result.unfit == 1
    (entry,) = unfit(tmp_path)
    assert reason in entry["reason"]
    assert (entry["old_sentence"], entry["new_sentence"]) == (said.get("quote", ""), new)
    assert {table: rows(tmp_path, table) for table in plain} == plain
    run_with(tmp_path)
    assert run_with(tmp_path).unfit == len(unfit(tmp_path))


STRAYS = [
    (decided("accept", document_id="gone.txt", fact_id="o-1"), "its document is gone"),
    (decided("merge", expected="organisation-nobody", value="organisation-alfa"), "no document names"),
    (decided("merge", expected="organisation-alfa", value="organisation-nobody"), "is no entity"),
    (decided("withdraw", value="d-none"), "there is no decision 'd-none'"),
    (decided("praise", document_id="a.txt"), "'praise' is none of"),
    (decided("accept", document_id="a.txt", fact_id="x-1"), "'x-1' is no fact"),
    (decided("add", document_id="a.txt", quote=OPENED, field="role", value="{"), "is no JSON"),
]


@pytest.mark.parametrize(("stray", "reason"), STRAYS)
def test_a_decision_without_an_object_is_listed(tmp_path: Path, stray: Decision, reason: str) -> None:
    run_with(tmp_path, [stray])
    (entry,) = unfit(tmp_path)
    assert reason in entry["reason"]


def test_a_stray_decision_that_was_taken_back_is_listed_no_more(tmp_path: Path) -> None:
    stray = decided("accept", document_id="gone.txt", fact_id="o-1")
    run_with(tmp_path, [stray])
    (entry,) = unfit(tmp_path)
    run_with(tmp_path, [decided("withdraw", value=entry["decision_id"])])
    assert unfit(tmp_path) == []


def test_what_was_left_as_it_is_changes_nothing(tmp_path: Path) -> None:
    run_with(tmp_path)
    before = {table: rows(tmp_path, table) for table in ("documents", "observations", "events", "roles", "entities")}
    assert run_with(tmp_path, [decided("leave", field="same_entity", expected="same:x")]).unfit == 0
    assert {table: rows(tmp_path, table) for table in before} == before


def test_a_corrected_value_that_is_another_now_is_not_corrected_again(tmp_path: Path) -> None:
    run_with(tmp_path)
    said = {"document_id": "a.txt", "fact_id": fact_id(tmp_path, "observations", MADE), "quote": MADE}
    run_with(tmp_path, [decided("correct", **said, field="time_period", expected="2022", value="2021")])
    assert fact(tmp_path, "observations", MADE)["time_period"] == "2024"
    assert unfit(tmp_path)[0]["reason"] == "time_period is '2024' now, not '2022'"


def test_a_rejected_fact_that_is_no_longer_found_needs_no_decision(tmp_path: Path) -> None:
    reject = decided("reject", document_id="b.txt", fact_id="e-123", quote="Alpha made 5")
    run_with(tmp_path, [reject])
    assert unfit(tmp_path) == []


def test_two_writers_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "decisions.csv"

    def write(who: int) -> None:
        for number in range(10):
            decisions.append(path, [decided("accept", document_id=f"{who}.txt", fact_id=f"o-{number}")])

    writers = [threading.Thread(target=write, args=(who,)) for who in range(2)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert len({(entry.document_id, entry.fact_id) for entry in decisions.load(path)}) == 20


BROKEN = [
    ("decision_id,when\r\n1,2\r\n", "line 1: the columns must be"),
    (",".join(Decision.__slots__) + "\r\nd-1,2026,me\r\n", "line 2: 3 cells instead of 11"),
    (",".join(Decision.__slots__) + "\r\n" + 2 * ("d-1" + 10 * "," + "\r\n"), "'d-1' is empty or stands twice"),
    (",".join(Decision.__slots__) + '\r\n"d-1', "unexpected end of data"),
]


@pytest.mark.parametrize(("content", "message"), BROKEN)
def test_a_broken_file_is_named_and_left_alone(tmp_path: Path, content: str, message: str) -> None:
    run_with(tmp_path)
    before = rows(tmp_path, "observations")
    path = tmp_path / "decisions.csv"
    path.write_bytes(content.encode())
    with pytest.raises(decisions.BrokenDecisions, match=message):
        run_with(tmp_path)
    with pytest.raises(decisions.BrokenDecisions, match=message):
        decisions.append(path, [decided("accept", document_id="a.txt", fact_id="o-1")])
    assert path.read_bytes() == content.encode()
    assert rows(tmp_path, "observations") == before


def test_a_file_saved_by_a_spreadsheet_is_understood(tmp_path: Path) -> None:
    path = tmp_path / "decisions.csv"
    decisions.append(path, [decided("accept", document_id="a.txt", fact_id="o-1", quote="«Да», сказал\nон")])
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().rstrip())
    decisions.append(path, [decided("accept", document_id="b.txt", fact_id="o-2")])
    assert [(entry.document_id, entry.quote) for entry in decisions.load(path)] == [
        ("a.txt", "«Да», сказал\nон"),
        ("b.txt", ""),
    ]
