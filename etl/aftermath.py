"""What a run leaves beside the tables: its history, the decisions that do not fit, and what the tables were made of.

All of it is promised in one file before the tables are exchanged, and fulfilled after: a run that is killed between
is told by the next one, and a run whose tables never came is told by none.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import astuple
from datetime import UTC, datetime
from pathlib import Path

from etl import disk, fingerprints, history
from etl.history import Change
from etl.tables import files, package, text

RUNS, UNFIT = "runs.csv", "decisions_unfit.csv"
PROMISE, MADE_OF = "cache/promise.json", "cache/made_of"


def promise(place: Path, version: str, changes: Sequence[Change], unfit: str, made_of: str) -> None:
    """Note what is to be told once the tables of this version stand in their place."""
    told = {
        "version": version,
        "when": datetime.now(UTC).isoformat(timespec="seconds"),
        "runs_size": _size(place / RUNS),
        "changes": [astuple(change) for change in changes],
        "unfit": unfit,
        "made_of": made_of,
    }
    disk.replace(place / PROMISE, json.dumps(told, ensure_ascii=False).encode())


def fulfil(place: Path, tables: Path) -> str:
    """Tell what was promised if the promised tables stand; returned: the number of the run, empty where it told none.

    May be interrupted and repeated: nothing is told twice, and what an interrupted one left half written goes.
    """
    for name in (RUNS, UNFIT, PROMISE, MADE_OF):
        disk.clear(place / name)
    path = place / PROMISE
    if not path.exists():
        return ""
    told = json.loads(path.read_text("utf-8"))
    run_id = _tell(place, told) if told["version"] == package.version(tables) else ""
    path.unlink()
    return run_id


def _tell(place: Path, told: Mapping[str, object]) -> str:
    run_id = ""
    changes = [Change(*change) for change in told["changes"]]  # type: ignore[attr-defined]
    if changes and _size(place / RUNS) == told["runs_size"]:
        run_id = history.append(place / RUNS, str(told["when"]), changes)
    unfit = str(told["unfit"])
    if unfit.count("\n") > 1:
        disk.replace(place / UNFIT, unfit.encode("utf-8"))
    else:
        (place / UNFIT).unlink(missing_ok=True)
    disk.replace(place / MADE_OF, str(told["made_of"]).encode())
    return run_id


def made_of(documents: Mapping[str, str], decisions: Path, version: str) -> str:
    """What decides whether tables of this version are still right: documents, decisions and code."""
    decided = hashlib.sha256(decisions.read_bytes()).hexdigest() if decisions.exists() else ""
    return fingerprints.of(fingerprints.of_documents(documents.items()), decided, fingerprints.everything(), version)


def is_current(place: Path, tables: Path, documents: Mapping[str, str], decisions: Path) -> bool:
    """True where this code made the tables of these documents and decisions.

    Tables that came without a note of what they were made of (a fresh copy of the repository) tell what code made them.
    """
    if not files.is_whole(tables):
        return False
    if (place / MADE_OF).exists():
        return (place / MADE_OF).read_text("utf-8") == made_of(documents, decisions, package.version(tables))
    if decisions.exists() or package.made_by(tables) != fingerprints.code():
        return False
    return {row["document_id"]: row["sha256"] for row in files.read_csv(tables, "documents")} == documents


def unfit_before(place: Path) -> int:
    """How many decisions did not fit when the tables were made."""
    path = place / UNFIT
    return len(text.cells(path.read_bytes().decode("utf-8"))) - 1 if path.exists() else 0


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0
