"""Every phrase of the vocabulary by its dictionary forms: which cues a run of words holds."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from etl.text.morphology import lemma
from etl.vocabulary.indicators import indicators
from etl.vocabulary.prepared import prepared
from etl.vocabulary.products import products
from etl.vocabulary.wording import wording


class Cue(NamedTuple):
    """Words first:last (positions in a passage, last included) that speak for `code` of a `theme`.

    Themes: words, hints, counted, negative (codes are indicators), product (codes are products), planned, forecast,
    denied, reporting, earlier, reference, leadin, anaphora (codes are kinds of entity).
    """

    first: int
    last: int
    theme: str
    code: str


Phrase = tuple[tuple[str, ...], str, str]
"""The dictionary forms of a phrase, its theme and its code."""
ANYTHING, PAIR = "", 2
INDICATOR_THEMES = ("words", "hints", "counted", "negative")


def find(lemmas: Sequence[str]) -> tuple[Cue, ...]:
    """The cues among words given by their dictionary forms; a cue inside a longer one of its theme is left out."""
    return _of_sentence(tuple(lemmas))


@lru_cache(maxsize=2_000)
def _of_sentence(lemmas: tuple[str, ...]) -> tuple[Cue, ...]:
    """The cues of a sentence; observations, events and roles ask for the same."""
    known = _phrases()
    found = [
        Cue(position, position + len(words) - 1, theme, code)
        for position, (first, second) in enumerate(pairwise((*lemmas, "")))
        if first in known
        for words, theme, code in known[first].get(second) or known[first].get(ANYTHING, ())
        if len(words) <= PAIR or lemmas[position : position + len(words)] == words
    ]
    long = [cue for cue in found if cue.last > cue.first]
    return tuple(cue for cue in found if not any(_covers(other, cue) for other in long)) if long else tuple(found)


def _covers(other: Cue, cue: Cue) -> bool:
    inside = other.first <= cue.first and cue.last <= other.last
    longer = other.last - other.first > cue.last - cue.first
    is_counted = cue.theme == "counted" and (other.first, other.theme, other.code) == (cue.first, "words", cue.code)
    return inside and longer and not is_counted and _family(other) == _family(cue)


def _family(cue: Cue) -> str:
    return "indicator" if cue.theme in INDICATOR_THEMES or cue.theme == "idioms" else cue.theme


@prepared
def _phrases() -> dict[str, dict[str, tuple[Phrase, ...]]]:
    """Phrases by their first word and the second; before any other second word those of one word alone."""
    by_first: dict[str, dict[Phrase, None]] = {}
    for words, theme, code in _entries():
        lemmas = tuple(lemma(word) for word in words.split())
        by_first.setdefault(lemmas[0], {})[lemmas, theme, code] = None
    return {first: _by_second(list(phrases)) for first, phrases in by_first.items()}


def _by_second(phrases: Sequence[Phrase]) -> dict[str, tuple[Phrase, ...]]:
    seconds = dict.fromkeys(words[1] if len(words) > 1 else ANYTHING for words, _, _ in phrases)
    return {second: tuple(one for one in phrases if one[0][1:2] in ((), (second,))) for second in seconds}


def _entries() -> Iterator[tuple[str, str, str]]:
    for indicator in indicators().values():
        for theme in INDICATOR_THEMES:
            for words in getattr(indicator, theme):
                yield words, theme, indicator.code
    for product in products().values():
        for words in product.words:
            yield words, "product", product.name
    for theme, kinds in wording().items():
        for kind, phrases in kinds.items():
            for words in phrases:
                yield words, theme, kind if theme == "anaphora" else theme
