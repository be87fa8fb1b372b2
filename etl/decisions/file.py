"""`decisions.csv`: one decision a row, only ever added to; a later row takes an earlier one back."""

import csv
import hashlib
import io
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass, fields, replace
from pathlib import Path

from etl import disk

WAIT = 30.0
ACTIONS = ("accept", "reject", "correct", "date", "merge", "split", "add", "leave", "withdraw")


@dataclass(frozen=True, slots=True)
class Decision:
    """What one person decided once. `quote` is the sentence that was looked at, `expected` what stood there.

    `action`: accept, reject or correct the fact `fact_id`; date of the document; merge entity `expected` into
    `value`; split entity `expected` of the document off as `value`; add the fact that `value` describes as JSON;
    leave what `field` and `expected` name as it is, which nothing follows from but that it was looked at;
    withdraw the decision whose id is `value`.
    """

    decision_id: str
    when: str
    who: str
    why: str
    action: str
    document_id: str = ""
    fact_id: str = ""
    quote: str = ""
    field: str = ""
    expected: str = ""
    value: str = ""


COLUMNS = tuple(field.name for field in fields(Decision))


class BrokenDecisions(ValueError):
    """The file of decisions cannot be understood; the message says where."""


def load(path: Path) -> tuple[Decision, ...]:
    """All decisions in the order of the file; none where there is no file.

    Raises BrokenDecisions, naming the line, where the file is not what `append` writes: nothing is applied then.
    """
    return _parsed(path.read_bytes(), path) if path.exists() else ()


def active(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """The decisions that nobody took back."""
    withdrawn = {decision.value for decision in decisions if decision.action == "withdraw"}
    return tuple(d for d in decisions if d.action != "withdraw" and d.decision_id not in withdrawn)


def append(path: Path, taken: Iterable[Decision]) -> list[str]:
    """Add decisions, giving each its id, and return the ids; writers wait for each other, readers see whole files.

    Raises BrokenDecisions where the file that stands there is broken: it is left as it is.
    """
    with disk.lock(path.with_name(f".{path.name}.lock"), WAIT):
        old = path.read_bytes() if path.exists() else b""
        known = {decision.decision_id for decision in _parsed(old, path)}
        numbered = [replace(decision, decision_id=identity(decision)) for decision in taken]
        fresh = {decision.decision_id: decision for decision in numbered if decision.decision_id not in known}
        if fresh:
            disk.replace(path, _extended(old, fresh.values()))
    return [decision.decision_id for decision in numbered]


def identity(decision: Decision) -> str:
    """The id of a decision: a hash of all that it says, so that the same one sent twice is one."""
    digest = hashlib.sha256("\x1f".join(astuple(decision)[1:]).encode()).hexdigest()
    return f"d-{digest[:12]}"


def _extended(old: bytes, fresh: Iterable[Decision]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    if not old.strip():
        writer.writerow(COLUMNS)
        old = b""
    writer.writerows(astuple(decision) for decision in fresh)
    gap = b"" if not old or old.endswith(b"\n") else b"\r\n"
    return old + gap + text.getvalue().encode("utf-8")


def _parsed(content: bytes, path: Path) -> tuple[Decision, ...]:
    try:
        reader = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
        rows = [(reader.line_num, row) for row in reader if row]
    except (UnicodeDecodeError, csv.Error) as error:
        raise BrokenDecisions(f"{path}: {error}") from error
    if not rows:
        return ()
    if tuple(rows[0][1]) != COLUMNS:
        raise BrokenDecisions(f"{path}, line 1: the columns must be {', '.join(COLUMNS)}")
    seen: set[str] = set()
    return tuple(_decision(row, f"{path}, line {line}", seen) for line, row in rows[1:])


def _decision(row: Sequence[str], where: str, seen: set[str]) -> Decision:
    if len(row) != len(COLUMNS):
        raise BrokenDecisions(f"{where}: {len(row)} cells instead of {len(COLUMNS)}")
    if not row[0] or row[0] in seen:
        raise BrokenDecisions(f"{where}: decision_id {row[0]!r} is empty or stands twice")
    seen.add(row[0])
    return Decision(*row)
