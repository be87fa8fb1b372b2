"""What changed between two sets of tables, and the history file."""

import csv
from pathlib import Path

import pytest

from etl import history
from etl.history import Change

EMPTY: dict[str, list[dict[str, str]]] = {name: [] for name in history.TRACKED}


def tables(**rows: list[dict[str, str]]) -> dict[str, list[dict[str, str]]]:
    return {**EMPTY, **rows}


def document(
    name: str, sha256: str = "1", characters: str = "10", note: str = "", published: str = ""
) -> dict[str, str]:
    known = {"document_id": name, "sha256": sha256, "characters": characters, "title": name.upper()}
    return known | {"note": note, "published": published}


def observation(fact_id: str, value: str = "5", start: str = "7", quote: str = "Занято 5 человек.") -> dict[str, str]:
    row = dict.fromkeys(history.TOLD["observations"].split(), "") | {"indicator": "staff", "value": value}
    end = str(int(start) + len(value))
    return row | {"observation_id": fact_id, "document_id": "a", "quote": quote, "start": start, "end": end}


def event(fact_id: str) -> dict[str, str]:
    row = dict.fromkeys(history.TOLD["events"].split(), "") | {"event_type": "opening"}
    return row | {"event_id": fact_id, "document_id": "a", "quote": "Завод открыт.", "start": "0", "end": "5"}


CHANGES: list[tuple[str, dict[str, list[dict[str, str]]], dict[str, list[dict[str, str]]], list[Change]]] = [
    (
        "documents",
        tables(documents=[document("a"), document("b"), document("gone", "9")]),
        tables(documents=[document("a"), document("b", "2"), document("c", "3"), document("d", "4", "0", "empty")]),
        [
            Change("document", "withdrawn", "gone", "GONE"),
            Change("document", "changed", "b", "B"),
            Change("document", "added", "c", "C"),
            Change("document", "failed", "d", "empty"),
        ],
    ),
    (
        "a document that was renamed",
        tables(documents=[document("old.txt")]),
        tables(documents=[document("new.txt")]),
        [Change("document", "withdrawn", "old.txt", "OLD.TXT"), Change("document", "added", "new.txt", "was old.txt")],
    ),
    (
        "a document that failed and fails again is no news",
        tables(documents=[document("a", "1", "0", "empty")]),
        tables(documents=[document("a", "1", "0", "empty")]),
        [],
    ),
    (
        "a document that can be read now",
        tables(documents=[document("a", "1", "0", "empty")]),
        tables(documents=[document("a")]),
        [Change("document", "changed", "a", "note: empty → —")],
    ),
    (
        "a document of another date",
        tables(documents=[document("a", published="2007")]),
        tables(documents=[document("a", published="2025")]),
        [Change("document", "changed", "a", "published: 2007 → 2025")],
    ),
    (
        "facts added and withdrawn",
        tables(events=[event("e-1")]),
        tables(observations=[observation("o-1")]),
        [
            Change("observation", "added", "o-1", "Занято 5 человек."),
            Change("event", "withdrawn", "e-1", "Завод открыт."),
        ],
    ),
    (
        "another value of the same sentence",
        tables(observations=[observation("o-1")]),
        tables(observations=[observation("o-2", value="500")]),
        [Change("observation", "changed", "o-2", "value: 5 → 500 · Занято 5 человек.")],
    ),
    (
        "the same fact of another period",
        tables(observations=[observation("o-1")]),
        tables(observations=[observation("o-1") | {"time_period": "2024"}]),
        [Change("observation", "changed", "o-1", "time_period: — → 2024 · Занято 5 человек.")],
    ),
    (
        "another place in the text alone is no change",
        tables(observations=[observation("o-1")]),
        tables(observations=[observation("o-1", start="70")]),
        [],
    ),
    (
        "another sentence elsewhere is another fact",
        tables(observations=[observation("o-1")]),
        tables(observations=[observation("o-2", start="70", quote="Работает 5 человек.")]),
        [
            Change("observation", "added", "o-2", "Работает 5 человек."),
            Change("observation", "withdrawn", "o-1", "Занято 5 человек."),
        ],
    ),
]


@pytest.mark.parametrize(("old", "new", "expected"), [pytest.param(*case[1:], id=case[0]) for case in CHANGES])
def test_what_changed_is_told(old: object, new: object, expected: list[Change]) -> None:
    assert history.changes(old, new) == expected  # type: ignore[arg-type]


def test_runs_are_numbered_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "runs.csv"
    assert history.append(path, "2026-11-22T10:00:00+00:00", [Change("document", "added", "a,«b».txt", "x\ny")]) == "1"
    assert history.append(path, "2026-11-22T11:00:00+00:00", [Change("event", "withdrawn", "e-1")]) == "2"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["run_id"], row["change"], row["id"], row["note"]) for row in rows] == [
        ("1", "added", "a,«b».txt", "x y"),
        ("2", "withdrawn", "e-1", ""),
    ]
    assert [path.name for path in tmp_path.iterdir()] == ["runs.csv"]
