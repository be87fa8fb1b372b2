"""Rows of totals: "Итого", "Total market" below brands or plants are of none of them."""

import re
from collections.abc import Sequence

from etl.facts.about import Key
from etl.facts.observations.subject.claim import Claim
from etl.facts.observations.subject.discourse import key
from etl.facts.passages import Passage
from etl.records import Block, Document, Name, within
from etl.vocabulary import headings

TOTAL = re.compile(
    rf"""
    {headings.any_of("totals", "whole_words")}                        # Итого
    (?:\s+ (?:
        {headings.any_of("totalled", "whole_words")}                  # по рынку
      | {headings.any_of("totalled")}\w*                              # продажи
      | за\ \w+                                                       # за 2025
    ))?
    """,
    re.IGNORECASE | re.VERBOSE,
)
SIGNS = " *_:–—-\t"
FIRST_WORDS = 24


def is_total(document: Document, passage: Passage, block: int) -> bool:
    """The cell stands in a row of totals, or the line that follows a list begins with such a word."""
    own = document.blocks[block]
    if own.kind == "cell":
        label = _label(document, block)
        return tells_total(document.text[label.start : label.stop])
    opening = re.split(r"[:–—-]", document.text[own.start : own.start + FIRST_WORDS], maxsplit=1)
    return len(opening) > 1 and tells_total(opening[0])


def tells_total(label: str) -> bool:
    """The label says that its row is of none of the others.

    >>> tells_total("**Всего по рынку:**"), tells_total("Рынок Самары")
    (True, False)
    """
    return TOTAL.fullmatch(label.strip(SIGNS)) is not None


def without_parts(document: Document, names: Sequence[Name], block: int, claims: list[Claim]) -> list[Claim]:
    """The claims of others than those whom the rows or items above are of."""
    parts = _parts(document, names, block)
    return [claim for claim in claims if key(claim.name) not in parts] or claims


def _label(document: Document, place: int) -> Block:
    """The first cell of the row."""
    own = document.blocks[place]
    while place and (before := document.blocks[place - 1]).table == own.table and before.row == own.row:
        place -= 1
    return document.blocks[place]


def _parts(document: Document, names: Sequence[Name], place: int) -> set[Key]:
    """Whom the rows of the table or the items of the list above name; several, else it is the whole's own list."""
    own, found = document.blocks[place], set()
    kinds = {"cell"} if own.kind == "cell" else {"item", "paragraph"}
    while place and (above := document.blocks[place - 1]).kind in kinds and above.table == own.table:
        if (above.kind == "item" and own.kind != "cell") or (above.kind == "cell" and above.row and not above.column):
            found |= {key(name) for name in within(names, above.start, above.stop)}
        elif own.kind != "cell" and found:
            break
        place -= 1
    return found if len(found) > 1 else set()
