"""A sentence as facts see it: words, with every number, date and name as one word, and the cues among them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import NamedTuple

from etl.facts import lexicon
from etl.facts.lexicon import Cue
from etl.records import START, DateMark, Document, Marks, Name, Number, Sentence
from etl.text.morphology import lemma

CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
PIECE = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*|\d+|\S")
PUNCTUATION_COST = {",": 2.0, ";": 8.0, ":": 2.0, "(": 2.0, ")": 1.5, "-": 1.5, "–": 1.5, "—": 1.5, ".": 4.0, "|": 2.0}
ENTITIES = {"organisation", "park", "region", "city", "country", "person", "product", "programme"}
CONTRAST = {"а", "но", "while", "whereas", "but", "однако", "зато"}
CONTRAST_COST = 4.0
WORD_COST = 1.0
Piece = tuple[int, int, str, str, str, int]
"""Start, stop, text, dictionary form, kind and item of a word before it is known how far along it stands."""


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

    @property
    def is_in_table(self) -> bool:
        """A cell: its headings, which stand earlier in the text, go before it."""
        return bool(self.words) and self.words[0].start < self.sentence.start

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
        return tuple([word.lemma for word in self.words])

    @cached_property
    def lemma_set(self) -> frozenset[str]:
        """The dictionary forms, for whoever asks whether a word is there at all."""
        return frozenset(self.lemmas)

    def holds(self, words: Iterable[str]) -> bool:
        """Any of the dictionary forms is in the sentence: cheap to ask before looking closer."""
        return not self.lemma_set.isdisjoint(words)

    def lemma(self, position: int) -> str:
        """The dictionary form at a position; empty beyond the ends."""
        lemmas = self.lemmas
        return lemmas[position] if 0 <= position < len(lemmas) else ""

    def themed(self, *themes: str) -> list[Cue]:
        """The cues of these themes, in their order."""
        if len(themes) == 1:
            return self.by_theme.get(themes[0], [])
        found = self._of_themes.get(themes)
        if found is None:
            found = self._of_themes[themes] = [cue for cue in self.cues if cue.theme in themes]
        return found

    @cached_property
    def _of_themes(self) -> dict[tuple[str, ...], list[Cue]]:
        """The cues of themes that were asked for together."""
        return {}

    @cached_property
    def semicolons(self) -> list[int]:
        """Where semicolons stand."""
        return [index for index, word in enumerate(self.words) if word.text == ";"]

    @cached_property
    def commas(self) -> tuple[int, ...]:
        """Where commas and semicolons stand."""
        return tuple(index for index, word in enumerate(self.words) if word.text in {",", ";"})

    @cached_property
    def by_theme(self) -> dict[str, list[Cue]]:
        """The cues of each theme that any speaks for."""
        found: dict[str, list[Cue]] = {}
        for cue in self.cues:
            found.setdefault(cue.theme, []).append(cue)
        return found


def count_between(places: Sequence[int], first: int, last: int) -> int:
    """How many of the places, in their order, lie between two others.

    >>> count_between([2, 4, 7], 2, 7)
    1
    """
    return max(0, bisect_left(places, last) - bisect_right(places, first))


def last_before(places: Sequence[int], position: int) -> int:
    """The last of the places, in their order, before a position; -1 where there is none.

    >>> last_before([2, 4, 7], 7)
    4
    """
    index = bisect_left(places, position)
    return places[index - 1] if index else -1


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


@dataclass(frozen=True, eq=False)
class Passages:
    """The sentences of a document as passages: each is made once, for all kinds of facts that are looked for in it."""

    document: Document
    marks: Marks
    made: dict[int, Passage] = field(default_factory=dict)

    def of(self, sentence: Sentence) -> Passage:
        """The passage of a sentence."""
        if sentence.start not in self.made:
            self.made[sentence.start] = passage(self.document, self.marks, sentence)
        return self.made[sentence.start]


def words(document: Document, marks: Marks, start: int, stop: int) -> list[Piece]:
    """The text from `start` to `stop` as words, each mark one of them."""
    found: list[Piece] = []
    position = start
    for first, last, kind, item in _items(marks, start, stop):
        found += _plain(document.text, position, first)
        found.append((first, last, document.text[first:last], f"<{kind}>", kind, item))
        position = last
    return found + _plain(document.text, position, stop)


def _plain(text: str, start: int, stop: int) -> list[Piece]:
    """The words and signs between two marks."""
    found = _pieces(text[start:stop])
    return [(start + first, start + last, word, form, "word", -1) for first, last, word, form in found]


@lru_cache(maxsize=2_000)
def _pieces(text: str) -> tuple[tuple[int, int, str, str], ...]:
    """Start, stop, text and dictionary form of words and signs; observations, events and roles ask for the same."""
    found = PIECE.finditer(text)
    return tuple([(*one.span(), one[0], lemma(one[0]).replace("ё", "е")) for one in found])


def _items(marks: Marks, start: int, stop: int) -> list[tuple[int, int, str, int]]:
    """The marks between: start, stop, kind, index. None overlap: the one that begins first holds what it covers."""
    found = [item for kind, spans in _kinds(marks) for item in _within(kind, spans, start, stop)]
    found.sort(key=lambda item: (item[0], -item[1]))
    kept: list[tuple[int, int, str, int]] = []
    for item in found:
        if kept and item[2] == "date" and kept[-1][2] == "name" and item[0] < kept[-1][1] < item[1]:
            kept[-1] = (kept[-1][0], item[0], *kept[-1][2:])  # "конвейер УАЗа 16-20 сентября": no model 16-20
        if not kept or item[0] >= kept[-1][1]:
            kept.append(item)
    return kept


def _kinds(marks: Marks) -> tuple[tuple[str, Sequence[Number | DateMark | Name]], ...]:
    return (("number", marks.numbers), ("date", marks.dates), ("name", marks.names))


def _within(
    kind: str, spans: Sequence[Number | DateMark | Name], start: int, stop: int
) -> list[tuple[int, int, str, int]]:
    found = []
    index = bisect_left(spans, start, key=START)
    while index < len(spans) and spans[index].start < stop:
        span = spans[index]
        index += 1
        if isinstance(span, Name) and span.kind not in ENTITIES:
            continue
        first = span.qualifier_start if isinstance(span, Number) and span.qualifier_start >= 0 else span.start
        found.append((max(first, start), span.stop, kind, index - 1))
    return found


def measure(pieces: Iterable[Piece]) -> tuple[Word, ...]:
    """The words with their way and depth."""
    measured, way, depth = [], 0.0, 0
    for piece in pieces:
        text, form = piece[2:4]
        way += PUNCTUATION_COST.get(text, WORD_COST) + (CONTRAST_COST if form in CONTRAST else 0.0)
        if text == ")":
            depth = max(0, depth - 1)
        measured.append(Word(*piece, way, depth))
        if text == "(":
            depth += 1
    return tuple(measured)
