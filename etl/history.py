"""What a run changed, and the history of runs in `runs.csv` beside the tables."""

import csv
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FACT_KEYS = {"observations": "observation_id", "events": "event_id", "roles": "role_id", "parks": "park_id"}
COLUMNS = ("run_id", "when", "kind", "change", "id", "note")
LABELS = {"observations": "observation", "events": "event", "roles": "role", "parks": "park"}

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that a run did: kind (document, observation, event, role, park), change (added, changed, withdrawn,
    failed), its id and a note for people."""

    kind: str
    change: str
    id: str
    note: str = ""


def changes(old: Mapping[str, Sequence[Row]], new: Mapping[str, Sequence[Row]]) -> list[Change]:
    """What differs between the old tables (as read from CSV) and the new ones (as built)."""
    found = _documents(old["documents"], new["documents"])
    for table, key in FACT_KEYS.items():
        before = {str(row[key]): row for row in old[table]}
        after = {str(row[key]): row for row in new[table]}
        found += [Change(LABELS[table], "added", i, _note(after[i])) for i in after if i not in before]
        found += [Change(LABELS[table], "withdrawn", i, _note(before[i])) for i in before if i not in after]
    return found


def _documents(old: Sequence[Row], new: Sequence[Row]) -> list[Change]:
    before = {row["document_id"]: row for row in old}
    after = {row["document_id"]: row for row in new}
    found = [Change("document", "withdrawn", i, before[i]["title"]) for i in before if i not in after]
    for document_id, row in after.items():
        known = before.get(document_id)
        if known is None or known["sha256"] != row["sha256"]:
            is_failed = not row["characters"]
            change = "failed" if is_failed else "changed" if known else "added"
            found.append(Change("document", change, document_id, row["note"] if is_failed else row["title"]))
    return found


def _note(row: Row) -> str:
    return str(row.get("quote") or row.get("name_ru") or "")


def append(path: Path, run_id: str, when: str, found: Iterable[Change]) -> None:
    """Add a run to `runs.csv`; a run without changes leaves one row that says so."""
    rows = [(run_id, when, c.kind, c.change, c.id, c.note) for c in found]
    rows = rows or [(run_id, when, "run", "unchanged", "", "")]
    old = path.read_bytes() if path.exists() else b""
    staged = path.with_name(f".{path.name}.new")
    with staged.open("w", encoding="utf-8", newline="") as file:
        file.write(old.decode("utf-8"))
        writer = csv.writer(file)
        if not old:
            writer.writerow(COLUMNS)
        writer.writerows(rows)
        file.flush()
        os.fsync(file.fileno())
    staged.replace(path)


def next_id(path: Path) -> str:
    """The number of the next run, counted from 1."""
    if not path.exists():
        return "1"
    with path.open(encoding="utf-8", newline="") as file:
        return str(max((int(row["run_id"]) for row in csv.DictReader(file)), default=0) + 1)


def summary(found: Sequence[Change]) -> str:
    """The changes in a line that a person can read.

    >>> summary([Change("document", "added", "a.txt"), Change("event", "withdrawn", "e-1")])
    'document: 1 added; event: 1 withdrawn'
    """
    counts: dict[str, dict[str, int]] = {}
    for change in found:
        kind = counts.setdefault(change.kind, {})
        kind[change.change] = kind.get(change.change, 0) + 1
    parts = [f"{kind}: " + ", ".join(f"{n} {what}" for what, n in each.items()) for kind, each in counts.items()]
    return "; ".join(parts) or "nothing changed"
