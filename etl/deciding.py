"""`python -m etl decide`: takes decisions down, checked as far as they can be without the documents."""

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from etl import edtf
from etl.decisions import additions, fields, file
from etl.decisions.file import Decision

NEEDED = {
    "accept": ("document_id", "fact_id"),
    "reject": ("document_id", "fact_id"),
    "correct": ("document_id", "fact_id", "field"),
    "date": ("document_id",),
    "merge": ("expected", "value"),
    "split": ("document_id", "expected", "value"),
    "add": ("document_id", "quote", "field", "value"),
    "leave": ("field", "expected"),
    "withdraw": ("value",),
}
COLUMNS = tuple(column for column in file.COLUMNS if column not in ("decision_id", "when", "action"))


def main(arguments: Sequence[str], default: Path) -> int:
    """Write down the decision that the options or, for `-`, the JSON on the standard input describe; print the ids."""
    options = _parser(default).parse_args(arguments)
    if options.action == "-":
        given = json.load(sys.stdin)
        taken = [decision(each) for each in (given if isinstance(given, list) else [given])]
    else:
        taken = [decision({name: getattr(options, name) for name in ("action", *COLUMNS)})]
    for decision_id in file.append(options.decisions, taken):
        print(decision_id)
    return 0


def decision(given: Mapping[str, Any]) -> Decision:
    """The decision that is described, of this moment. Raises ValueError where it could never be applied."""
    known = {name: str(given.get(name) or "") for name in ("action", *COLUMNS)}
    if strange := set(given) - set(known):
        raise ValueError(f"a decision has no {', '.join(sorted(strange))}; it has {', '.join(known)}")
    if known["action"] not in NEEDED:
        raise ValueError(f"{known['action']!r} is none of {', '.join(NEEDED)}")
    if missing := [name for name in ("who", *NEEDED[known["action"]]) if not known[name]]:
        raise ValueError(f"a decision to {known['action']} needs {', '.join(missing)}")
    taken = Decision("", datetime.now(UTC).isoformat(timespec="milliseconds"), **known)
    _check_value(taken)
    return taken


def _check_value(taken: Decision) -> None:
    if taken.action == "correct":
        fields.parsed(fields.kind_of(taken.fact_id), taken.field, taken.value)
    if taken.action == "date" and taken.value and not edtf.is_valid(taken.value):
        raise ValueError(f"{taken.value!r} is no EDTF date")
    if taken.action == "split":
        fields.entity(taken.value)
    if taken.action == "add":
        additions.described(taken)


def _parser(default: Path) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m etl decide", description="Write down what a person decided.")
    parser.add_argument("action", choices=[*NEEDED, "-"], help="what is decided; - reads JSON from standard input")
    parser.add_argument("--decisions", type=Path, default=default, help="the file (default: data/decisions.csv)")
    for name in COLUMNS:
        parser.add_argument(f"--{name.removesuffix('_id')}", dest=name, default="", metavar=name.upper())
    return parser
