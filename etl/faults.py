"""Documents with which the tables break that all make together: they are left out, and no other document is lost."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import NamedTuple

from etl import checks
from etl.decisions import Unfit
from etl.records import Document, Reading
from etl.resolve.digests import Digest
from etl.resolve.entities import Entities
from etl.tables import rows

Resolve = Callable[[Sequence[Digest]], tuple[Entities, list[Unfit]]]
"""The entities of documents, and the decisions on them that do not fit."""


class Together(NamedTuple):
    """What all documents make together: their entities, the decisions on them that do not fit, and the checked rows of
    the tables of all; `faults` are the documents that were left out, each with the mistake that it led to."""

    entities: Entities
    unfit: list[Unfit]
    rows: rows.Rows
    faults: dict[str, Exception]


def together(known: Sequence[Digest], resolve: Resolve) -> Together:
    """What the documents of `known` make together, without those with which that fails.

    Raises where it fails with no document at all: then the vocabulary is at fault.
    """
    left, faults = list(known), dict[str, Exception]()
    while True:
        try:
            return _made(left, resolve, faults)
        except Exception as error:  # noqa: BLE001
            place = _at_fault(left, resolve)
            if place < 0 or left[place].document_id in faults:
                raise
            faults[left[place].document_id] = error
            left[place] = Digest(left[place].document_id)


def _made(known: Sequence[Digest], resolve: Resolve, faults: dict[str, Exception]) -> Together:
    entities, unfit = resolve(known)
    found = rows.of_all(known, entities)
    checks.check(found)
    return Together(entities, unfit, found, faults)


def _at_fault(known: Sequence[Digest], resolve: Resolve) -> int:
    """Which document is the first with which all before it fail; -1 where they fail without any."""

    def fails(count: int) -> bool:
        try:
            _made(known[:count], resolve, {})
        except Exception:  # noqa: BLE001
            return True
        return False

    return bisect_left(range(len(known)), True, key=fails) - 1


def unread(document: Document, error: Exception) -> Reading:
    """The reading of a document that is left out: nothing but its name and what went wrong."""
    return Reading(Document(document.document_id, document.sha256).mistaken(error))
