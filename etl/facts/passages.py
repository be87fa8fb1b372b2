"""A sentence as facts see it: words, with every number, date and name as one word, and the cues among them."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from etl.facts import lexicon
from etl.facts.lexicon import Cue
from etl.records import DateMark, Document, Marks, Name, Number, Sentence
from etl.text.morphology import lemma

CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
PIECE = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*|\d+|\S")
PUNCTUATION_COST = {",": 2.0, ";": 8.0, ":": 2.0, "(": 2.0, ")": 1.5, "-": 1.5, "–": 1.5, "—": 1.5, ".": 4.0, "|": 2.0}
ENTITIES = {"organisation", "park", "region", "city", "country", "person", "product", "programme"}
CONTRAST = {"а", "но", "while", "whereas", "but", "однако", "зато"}
CONTRAST_COST = 4.0
WORD_COST = 1.0


class Word(NamedTuple):
    """A word, sign, number, date or name; `item` is its index among marks of its kind, `way` how far along it stands.

    `depth` counts the brackets around it.
    """

    start: int
    stop: int
    text: str
    lemma: str
    kind: str = "word"
    item: int = -1
    way: float = 0.0
    depth: int = 0


@dataclass(frozen=True, eq=False)
class Passage:
    """One sentence of a block, with the marks that stand in it.

    A passage equals itself only: so functions of a passage and a place in it can be cached.
    """

    sentence: Sentence
    words: tuple[Word, ...]
    cues: tuple[Cue, ...]
    marks: Marks

    def distance(self, one: int, other: int) -> float:
        """How far two words are apart, punctuation counting for more than words."""
        return abs(self.words[one].way - self.words[other].way)

    def is_cell(self, position: int) -> bool:
        """The word opens a table cell: before it stands the sign between cells, which is nowhere in the text."""
        return position > 0 and not self.words[position - 1].stop

    def number(self, position: int) -> Number:
        return self.marks.numbers[self.words[position].item]

    def date(self, position: int) -> DateMark:
        return self.marks.dates[self.words[position].item]

    def name(self, position: int) -> Name:
        return self.marks.names[self.words[position].item]

    def positions(self, kind: str) -> list[int]:
        """Where words of a kind (number, date, name) stand."""
        return self._places.get(kind, [])

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for index, word in enumerate(self.words):
            found.setdefault(word.kind, []).append(index)
        return found

    @cached_property
    def lemmas(self) -> tuple[str, ...]:
        """The dictionary forms of all words."""
        return tuple(word.lemma for word in self.words)

    def lemma(self, position: int) -> str:
        """The dictionary form at a position; empty beyond the ends."""
        return self.lemmas[position] if 0 <= position < len(self.lemmas) else ""

    def themed(self, *themes: str) -> list[Cue]:
        """The cues of these themes, in their order."""
        return [cue for cue in self.cues if cue.theme in themes] if self.themes.intersection(themes) else []

    @cached_property
    def commas(self) -> tuple[int, ...]:
        """Where commas and semicolons stand."""
        return tuple(index for index, word in enumerate(self.words) if word.text in {",", ";"})

    @cached_property
    def themes(self) -> frozenset[str]:
        """The themes that the cues speak for."""
        return frozenset(cue.theme for cue in self.cues)


def is_russian(word: str) -> bool:
    """Written in Cyrillic.

    >>> is_russian("завод"), is_russian("plant")
    (True, False)
    """
    return bool(CYRILLIC.match(word))


def passage(document: Document, marks: Marks, sentence: Sentence) -> Passage:
    """The sentence as words and cues."""
    measured = measure(words(document, marks, sentence.start, sentence.stop))
    return Passage(sentence, measured, lexicon.find([word.lemma for word in measured]), marks)


def words(document: Document, marks: Marks, start: int, stop: int) -> list[Word]:
    """The text from `start` to `stop` as words, each mark one of them."""
    found: list[Word] = []
    position = start
    for item in _items(marks, start, stop):
        found += _plain(document.text, position, item.start)
        text = document.text[item.start : item.stop]
        found.append(Word(item.start, item.stop, text, item.lemma, item.kind, item.item))
        position = item.stop
    return found + _plain(document.text, position, stop)


def _plain(text: str, start: int, stop: int) -> list[Word]:
    """The words and signs between two marks."""
    return [Word(start + first, start + last, word, form) for first, last, word, form in _pieces(text[start:stop])]


@lru_cache(maxsize=2_000)
def _pieces(text: str) -> tuple[tuple[int, int, str, str], ...]:
    """Start, stop, text and dictionary form of words and signs; observations, events and roles ask for the same."""
    found = PIECE.finditer(text)
    return tuple((one.start(), one.end(), one[0], lemma(one[0]).replace("ё", "е")) for one in found)


def _items(marks: Marks, start: int, stop: int) -> list[Word]:
    """The marks between as words, none overlapping: the one that begins first holds what stands within it."""
    found = [word for kind, spans in _kinds(marks) for word in _within(kind, spans, start, stop)]
    found.sort(key=lambda word: (word.start, -word.stop))
    kept: list[Word] = []
    for word in found:
        if not kept or word.start >= kept[-1].stop:
            kept.append(word)
    return kept


def _kinds(marks: Marks) -> tuple[tuple[str, Sequence[Number | DateMark | Name]], ...]:
    return (("number", marks.numbers), ("date", marks.dates), ("name", marks.names))


def _within(kind: str, spans: Sequence[Number | DateMark | Name], start: int, stop: int) -> list[Word]:
    found = []
    index = bisect_left(spans, start, key=lambda span: span.start)
    while index < len(spans) and spans[index].start < stop:
        span = spans[index]
        index += 1
        if isinstance(span, Name) and span.kind not in ENTITIES:
            continue
        first = span.qualifier_start if isinstance(span, Number) and span.qualifier_start >= 0 else span.start
        found.append(Word(max(first, start), span.stop, "", f"<{kind}>", kind, index - 1))
    return found


def measure(words: list[Word]) -> tuple[Word, ...]:
    """The words with their way and depth."""
    measured, way, depth = [], 0.0, 0
    for word in words:
        way += PUNCTUATION_COST.get(word.text, WORD_COST) + (CONTRAST_COST if word.lemma in CONTRAST else 0.0)
        depth = max(0, depth - (word.text == ")"))
        measured.append(Word(word.start, word.stop, word.text, word.lemma, word.kind, word.item, way, depth))
        depth += word.text == "("
    return tuple(measured)
