"""What a run changed, and the history of runs in `runs.csv` beside the tables."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from etl import disk
from etl.records import MISTAKE

Row = Mapping[str, str]
COLUMNS = ("run_id", "when", "kind", "change", "id", "note")
FACT_KEYS = {"observations": "observation_id", "events": "event_id", "roles": "role_id", "parks": "park_id"}
TRACKED = ("documents", *FACT_KEYS)
LABELS = {"observations": "observation", "events": "event", "roles": "role", "parks": "park"}
TOLD = {
    "documents": "published title note",
    "observations": (
        "indicator of subject_id product ref_area value value_upper unit qualifier status measure time_period"
    ),
    "events": "event_type title date status place ref_area",
    "roles": "person_id position organisation_id as_of",
    "parks": "kind city ref_area founded operator_id floor_space_m2 land_area_ha residents status",
}
"""The columns whose change is a change of the fact; places, labels, rules and confidence are not."""
SAME_FACT = {"observations": "indicator", "events": "event_type", "roles": "position"}
NOTE_LENGTH = 500


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that a run did: kind (document, observation, event, role, park), change (added, changed, withdrawn,
    failed), its id and a note for people."""

    kind: str
    change: str
    id: str
    note: str = ""


def changes(old: Mapping[str, Sequence[Row]], new: Mapping[str, Sequence[Row]]) -> list[Change]:
    """What differs between two sets of tables, as their CSV files hold them; rows in both may be left out."""
    found = list(_documents(old["documents"], new["documents"]))
    for table, key in FACT_KEYS.items():
        before = {row[key]: row for row in old[table]}
        after = {row[key]: row for row in new[table]}
        found += _facts(table, before, after)
    return found


def _documents(old: Sequence[Row], new: Sequence[Row]) -> Iterator[Change]:
    before = {row["document_id"]: row for row in old}
    after = {row["document_id"]: row for row in new}
    renamed = {row["sha256"]: i for i, row in before.items() if i not in after and row["sha256"]}
    for i, row in before.items():
        if i not in after:
            yield Change("document", "withdrawn", i, row["title"])
    for i, row in after.items():
        known = before.get(i)
        if known is None:
            was = renamed.get(row["sha256"])
            named = f"was {was}" if was else row["title"]
            yield Change("document", *(("failed", i, row["note"]) if is_failed(row) else ("added", i, named)))
        elif is_failed(row):
            if not is_failed(known) or known["sha256"] != row["sha256"]:
                yield Change("document", "failed", i, row["note"])
        elif known["sha256"] != row["sha256"]:
            yield Change("document", "changed", i, row["title"])
        elif told := _told("documents", known, row):
            yield Change("document", "changed", i, told)


def is_failed(row: Row) -> bool:
    """A document without text, or with a mistake of the program that cost its facts."""
    return row["characters"] in ("", "0") or row["note"].startswith(MISTAKE)


def _facts(table: str, before: dict[str, Row], after: dict[str, Row]) -> Iterator[Change]:
    """A fact that went while its like came in the same place of the document has changed."""
    label = LABELS[table]
    gone: dict[str, list[Row]] = {}
    for i, row in before.items():
        if i not in after:
            gone.setdefault(_place(table, row), []).append(row)
    for i, row in after.items():
        known = before.get(i) or _partner(row, gone.get(_place(table, row), []))
        if known is None:
            yield Change(label, "added", i, _note(row))
        elif (told := _told(table, known, row)) or i not in before:
            yield Change(label, "changed", i, " · ".join(filter(None, (told, _note(row))))[:NOTE_LENGTH])
    for row in (row for rows in gone.values() for row in rows):
        yield Change(label, "withdrawn", row[FACT_KEYS[table]], _note(row))


def _place(table: str, row: Row) -> str:
    """Where two versions of one fact must agree: document and indicator, type or position."""
    same = SAME_FACT.get(table)
    return f"{row['document_id']}\x1f{row[same]}" if same else row[FACT_KEYS[table]]


def _partner(row: Row, gone: list[Row]) -> Row | None:
    """The withdrawn fact that stood where this one does; it is taken from `gone`."""
    for other in gone:
        if _is_near(other, row):
            gone.remove(other)
            return other
    return None


def _is_near(one: Row, other: Row) -> bool:
    overlap = int(one["start"]) < int(other["end"]) and int(other["start"]) < int(one["end"])
    return overlap or one["quote"] == other["quote"]


def _told(table: str, old: Row, new: Row) -> str:
    """The columns that say something else now: "value: 500 → 600"; empty where none does."""
    told = [
        f"{name}: {old.get(name) or '—'} → {new[name] or '—'}"
        for name in TOLD[table].split()
        if old.get(name) != new[name]
    ]
    return "; ".join(told)


def _note(row: Row) -> str:
    return " ".join(str(row.get("quote") or row.get("name_ru") or "").split())[:NOTE_LENGTH]


def appended(old: bytes, when: str, found: Iterable[Change]) -> tuple[str, bytes]:
    """The number of the next run, counted from 1, and `runs.csv` with it; each row is one line."""
    run_id = _next_id(old)
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    if not old:
        writer.writerow(COLUMNS)
    writer.writerows((run_id, when, c.kind, c.change, c.id, " ".join(c.note.split())) for c in found)
    gap = b"" if not old or old.endswith(b"\n") else b"\r\n"
    return run_id, old + gap + text.getvalue().encode("utf-8")


def _next_id(old: bytes) -> str:
    last = old.rstrip().rpartition(b"\n")[2].partition(b",")[0]
    return str(int(last) + 1 if last.isdigit() else 1)


def append(path: Path, when: str, found: Iterable[Change]) -> str:
    """Add a run to `runs.csv` and return its number."""
    run_id, content = appended(path.read_bytes() if path.exists() else b"", when, found)
    disk.replace(path, content)
    return run_id
