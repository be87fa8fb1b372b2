"""What people decided: read from `decisions.csv`, written through the ETL's own command, which checks it."""

import csv
import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from pathlib import Path

from dashboard.office.runs import ROOT

PATIENCE = 40
UNFIT = "decisions_unfit.csv"


class Refused(ValueError):
    """The ETL refused a decision; the message says why."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A row of the file of decisions, as the ETL describes it."""

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


def read(path: Path) -> tuple[Decision, ...]:
    """All decisions in the order of the file; none where there is no file or it cannot be understood."""
    return tuple(Decision(**{name: row[name] or "" for name in COLUMNS}) for row in rows(path, COLUMNS))


def unfit(path: Path) -> list[dict[str, str]]:
    """The decisions that the last run could not apply, with the reason; they stand beside the tables."""
    return rows(path.with_name(UNFIT), ("decision_id", "reason", "old_sentence", "new_sentence"))


def rows(path: Path, columns: Sequence[str]) -> list[dict[str, str]]:
    """The rows of a CSV file that has these columns."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            return list(reader) if set(columns) <= set(reader.fieldnames or ()) else []
    except (OSError, UnicodeDecodeError, csv.Error):
        return []


def active(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """The decisions that nobody took back."""
    withdrawn = {each.value for each in decisions if each.action == "withdraw"}
    return tuple(each for each in decisions if each.action != "withdraw" and each.decision_id not in withdrawn)


def since(path: Path, moment: float) -> int:
    """How many decisions were taken or taken back after a moment, in seconds since 1970."""
    return sum(seconds(each.when) > moment for each in read(path))


def seconds(when: str) -> float:
    """A moment as seconds since 1970; 0 for what is none."""
    try:
        return datetime.fromisoformat(when).timestamp()
    except ValueError:
        return 0.0


def decide(path: Path, taken: Sequence[Mapping[str, str]]) -> list[str]:
    """Write decisions down and return their ids. Raises Refused, saying why, where the ETL does not take them."""
    command = [sys.executable, "-m", "etl", "decide", "-", "--decisions", str(path.resolve())]
    said = json.dumps(list(taken), ensure_ascii=False)
    try:
        done = subprocess.run(
            command, input=said, capture_output=True, encoding="utf-8", cwd=ROOT, timeout=PATIENCE, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise Refused("the file of decisions is busy") from error
    if done.returncode:
        lines = done.stderr.strip().splitlines()
        raise Refused(lines[-1].removeprefix("etl: ") if lines else "the decision was not written")
    return done.stdout.split()
