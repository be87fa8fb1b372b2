"""What changed between two sets of tables, and the history file."""

import csv
from pathlib import Path

from etl import history

EMPTY = {"documents": [], "observations": [], "events": [], "roles": [], "parks": []}


def tables(**rows: list[dict[str, object]]) -> dict[str, list[dict[str, object]]]:
    return {**EMPTY, **rows}


def document(name: str, sha256: str = "1", characters: int = 10, note: str = "") -> dict[str, object]:
    return {"document_id": name, "sha256": sha256, "characters": characters, "title": name.upper(), "note": note}


def test_documents_added_changed_withdrawn_failed() -> None:
    old = tables(documents=[document("a"), document("b"), document("gone")])
    new = tables(
        documents=[document("a"), document("b", "2"), document("c"), document("d", characters=0, note="empty")]
    )
    found = {(change.change, change.id, change.note) for change in history.changes(old, new)}
    assert found == {
        ("withdrawn", "gone", "GONE"),
        ("changed", "b", "B"),
        ("added", "c", "C"),
        ("failed", "d", "empty"),
    }


def test_facts_added_and_withdrawn_with_their_sentence() -> None:
    old = tables(events=[{"event_id": "e-1", "quote": "Завод открыт."}])
    new = tables(observations=[{"observation_id": "o-1", "quote": "Занято 5 человек."}])
    assert history.changes(old, new) == [
        history.Change("observation", "added", "o-1", "Занято 5 человек."),
        history.Change("event", "withdrawn", "e-1", "Завод открыт."),
    ]


def test_runs_are_numbered_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "runs.csv"
    assert history.next_id(path) == "1"
    history.append(path, "1", "2026-11-22T10:00:00+00:00", [history.Change("document", "added", "a,«b».txt", "x\ny")])
    history.append(path, history.next_id(path), "2026-11-22T11:00:00+00:00", [])
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["run_id"], row["change"], row["id"]) for row in rows] == [
        ("1", "added", "a,«b».txt"),
        ("2", "unchanged", ""),
    ]
    assert [path.name for path in tmp_path.iterdir()] == ["runs.csv"]
