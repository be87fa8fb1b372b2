"""Figures in brackets whose period is told once for a list: "(год назад - в скобках)", "in brackets: September"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from etl.facts.observations import periods
from etl.facts.observations.periods import Period
from etl.facts.observations.sense import Sense
from etl.facts.passages import Passage
from etl.records import Block, DateMark, Document, Marks
from etl.text.morphology import lemmas
from etl.vocabulary import function_words

SIGNS = ("скобках", "brackets", "parentheses", "parenthesis")
IN_BRACKETS = re.compile(r"\b(?:в скобках|in (?:the )?(?:brackets|parenthes[ie]s))", re.IGNORECASE)
FIGURE = re.compile(r"\((?:[^()\n]*?)\d")
CLAUSE_SIGNS = "();.\n"
YEAR = 4
NO_LEVEL = function_words.words("no_level_in_brackets")
NO_LEVELS = {"growth", "share", "rank"}


class Announced(NamedTuple):
    """The stretch of text in which figures in brackets are of the date."""

    start: int
    stop: int
    date: DateMark


def announced(document: Document, marks: Marks) -> tuple[Announced, ...]:
    """What the document says of the figures in brackets: of its own paragraph and of the list beside it."""
    if not any(sign in document.text.casefold() for sign in SIGNS):
        return ()
    return tuple(_announced(document, marks))


def _announced(document: Document, marks: Marks) -> Iterator[Announced]:
    for sign in IN_BRACKETS.finditer(document.text):
        block = document.block_at(sign.start())
        date = _date_of(document.text, sign, marks) if block is not None else None
        if block is not None and date is not None:
            first, last = _list_beside(document, document.blocks.index(block))
            yield Announced(document.blocks[first].start, document.blocks[last].stop, date)


def _date_of(text: str, sign: re.Match[str], marks: Marks) -> DateMark | None:
    """The nearest date of the sign's clause; where brackets hold the sign alone, the one right before them."""
    start = max(text.rfind(mark, 0, sign.start()) for mark in CLAUSE_SIGNS) + 1
    stop = min((found for mark in CLAUSE_SIGNS if (found := text.find(mark, sign.end())) >= 0), default=len(text))
    inside = [date for date in marks.dates if start <= date.start < stop]
    if not NO_LEVEL.isdisjoint(lemmas(text[start:stop])):
        return None
    if inside:
        return min(inside, key=lambda date: max(sign.start() - date.stop, date.start - sign.end()))
    if text[start - 1 : start] != "(" or text[start:stop].strip() != sign[0]:
        return None
    before = max(text.rfind(mark, 0, start - 1) for mark in CLAUSE_SIGNS) + 1
    return next((date for date in reversed(marks.dates) if before <= date.start < start), None)


def _list_beside(document: Document, place: int) -> tuple[int, int]:
    """The blocks with figures in brackets that follow without a break; else those that go before."""
    last = place
    while last + 1 < len(document.blocks) and _has_figures(document, document.blocks[last + 1]):
        last += 1
    first = place
    while last == place and first > 0 and _has_figures(document, document.blocks[first - 1]):
        first -= 1
    return first, last


def _has_figures(document: Document, block: Block) -> bool:
    return block.kind != "heading" and bool(FIGURE.search(document.text, block.start, block.stop))


def period(spans: tuple[Announced, ...], passage: Passage, position: int, sense: Sense, figure: Period) -> str:
    """The period of a level in brackets, `figure` being that of the figure before it; empty where none is announced."""
    word = passage.words[position]
    if not spans or not word.depth or sense.indicator in NO_LEVELS or not figure.edtf:
        return ""
    said = next((one for one in reversed(spans) if one.start <= word.start < one.stop), None)
    return "" if said is None or _is_dated(passage, position) else _moved(said.date, figure.edtf)


def _is_dated(passage: Passage, position: int) -> bool:
    """The brackets name a period themselves."""
    depth = passage.words[position].depth
    outside = [index for index, word in enumerate(passage.words) if word.depth < depth]
    first = max(index for index in outside if index < position)
    last = min((index for index in outside if index > position), default=len(passage.words))
    return any(first < index < last for index in passage.positions("date"))


def _moved(date: DateMark, figure: str) -> str:
    """A month or quarter that is announced; the figure's own part of a year that is, or of the year before."""
    if len(date.named) > YEAR:
        return date.named
    is_of_one_year = len(set(periods.YEAR.findall(figure))) == 1
    if date.named:
        return periods.YEAR.sub(date.named, figure) if is_of_one_year else date.named
    return periods.year_before(figure)
