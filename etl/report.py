"""What a run did, in words for a person at a terminal."""

import re
from collections.abc import Iterator, Sequence

from etl import run
from etl.history import Change
from etl.run import Result

CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
FEW = 12
MARKS = {"added": "+", "changed": "~", "withdrawn": "-", "failed": "!"}


def lines(result: Result, is_check: bool) -> Iterator[str]:
    """The summary: how many, then documents and facts; what could not be read is told by `problems`."""
    yield f"{'would be: ' if is_check else ''}{run.summary(result)}"
    documents = [change for change in result.changes if change.kind == "document"]
    yield from (_document(change) for change in documents[:FEW])
    if len(documents) > FEW:
        yield f"  … and {len(documents) - FEW} more documents"
    for kind in ("observation", "event", "role", "park"):
        yield from _changed([change for change in result.changes if (change.kind, change.change) == (kind, "changed")])
    if result.run_id:
        yield f"run {result.run_id} in runs.csv says it all"


def problems(result: Result) -> Iterator[str]:
    """A line for each document that could not be read, and one for decisions that do not fit."""
    yield from (f"not read: {_one_line(document_id)}: {reason}" for document_id, reason in result.failed)
    if result.unfit:
        yield f"{result.unfit} decisions do not fit any more: see decisions_unfit.csv"


def _document(change: Change) -> str:
    return f"  {MARKS[change.change]} {_one_line(change.id)}  {_one_line(change.note)}"


def _one_line(text: str) -> str:
    r"""The text without what would break its line or command the terminal.

    >>> _one_line("new\nline\x1b[2J.txt")
    'new\\nline\\x1b[2J.txt'
    """
    return CONTROL.sub(lambda found: ascii(found.group())[1:-1], text)


def _changed(changes: Sequence[Change]) -> Iterator[str]:
    """Facts that changed, where they are few enough to read."""
    if len(changes) <= FEW:
        yield from (f"  ~ {change.kind} {change.id}: {change.note[:160]}" for change in changes)
