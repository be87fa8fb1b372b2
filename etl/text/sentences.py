"""Sentences of a document's blocks, cut by razdel; a sentence never crosses a block."""

import re
from collections.abc import Iterator

from razdel import sentenize

from etl.language import language
from etl.records import Document, Sentence

AFTER_YEAR = re.compile(r"\b(?:г|гг|млн|млрд|тыс|руб|кв|шт|чел|ед|долл)\.$")
INITIAL = re.compile(r"\b[A-ZА-ЯЁ]\.$")
LEADERS = re.compile(r"(?:\.{3,}|…)$")
"""Dots that lead from a label to its figure."""
MONTHS = "Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec"
LONGEST = 1_000
"""Characters: of 4,400 sentences of real documents the longest has 439, and some work grows with the square of it."""
TITLES = "Mr|Mrs|Ms|Dr|Prof|Gov|Sen|Rep|Gen"
ABBREVIATION = re.compile(rf"\b(?:им|ул|стр|корп|{TITLES}|St|Ltd|Inc|Co|No|approx|{MONTHS})\.$")


def split(document: Document) -> tuple[Sentence, ...]:
    """The document's sentences in order, without the white space around them."""
    sentences: list[Sentence] = []
    for index, block in enumerate(document.blocks):
        text = document.text[block.start : block.stop]
        for start, stop in _spans(text):
            own = language(text[start:stop], document.language or "ru")
            sentences.append(Sentence(block.start + start, block.start + stop, index, own))
    return tuple(sentences)


def _spans(text: str) -> list[tuple[int, int]]:
    """Sentence spans of one block: lines apart, then razdel's cuts without those after an abbreviation."""
    spans: list[tuple[int, int]] = []
    for line in re.finditer(r"[^\n]*\S[^\n]*", text):
        last: tuple[int, int] | None = None
        for piece in sentenize(line.group()):
            start, stop = line.start() + piece.start, line.start() + piece.stop
            if last and _is_joined(text[last[0] : last[1]], text[start:stop]):
                last = (last[0], stop)
                spans[-1] = last
            elif stop > start:
                last = (start, stop)
                spans.append(last)
    return [part for start, stop in spans for part in _cut(text, start, stop)]


def _cut(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """The span, or where it is longer than any sentence several, cut at spaces."""
    while stop - start > LONGEST:
        space = text.rfind(" ", start + 1, start + LONGEST)
        end = space if space > 0 else start + LONGEST
        yield start, len(text[:end].rstrip())
        start = stop - len(text[end:stop].lstrip())
    yield start, stop


def _is_joined(before: str, after: str) -> bool:
    """True where razdel cut inside a sentence: after "Oct.", an initial, or "2024 г." before a small letter."""
    if ABBREVIATION.search(before) or INITIAL.search(before):
        return True
    if LEADERS.search(before) and after[0].isdigit():
        return True
    return bool(AFTER_YEAR.search(before)) and bool(re.match(r"[a-zа-яё\d(]", after))
