"""Dictionary forms of Russian words by pymorphy3 and of English words by simplemma; all cached."""

import re
from functools import cache, lru_cache
from typing import Any

import pymorphy3
import simplemma

CYRILLIC_WORD = re.compile(r"[а-яё-]+", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
AMBIGUOUS = {
    "rose": "rise", "risen": "rise", "fell": "fall", "won": "win", "people": "person", "парке": "парк",
    "gone": "go", "openings": "openings", "шаровых": "шаровой",
}  # fmt: skip
"""Forms of which press items do not mean the word that a dictionary puts first: "in the park", not "in the parka"."""
STATES = {"занять", "намерить"}
LONGEST = 80
"""Letters of a word that count, the last ones: of "вице-вице-…" the analyser takes off one prefix after the other."""


@cache
def analyser() -> Any:
    """pymorphy3's analyser, loaded once."""
    return pymorphy3.MorphAnalyzer(lang="ru")


@lru_cache(maxsize=200_000)
def parses(word: str) -> tuple[Any, ...]:
    """All readings of a Russian word, the likeliest first; press items rarely command ("пришли", "нашли").

    Of "снят" and "закрыт" the participle comes before the adjective, of "занято 300 человек" the state before the deed,
    of "цех опустел", "склад сгорел" the deed before the state.
    """
    readings = analyser().parse(word[-LONGEST:])
    has_deed = any("PRTS" in reading.tag and reading.normal_form not in STATES for reading in readings) or any(
        "VERB" in reading.tag and "past" in reading.tag for reading in readings
    )
    return tuple(sorted(readings, key=lambda one: "impr" in one.tag or has_deed and "ADJS" in one.tag))


@lru_cache(maxsize=200_000)
def lemma(word: str) -> str:
    """The dictionary form in lower case, ё as е.

    >>> lemma("выпущено"), lemma("автомобилей"), lemma("vehicles"), lemma("produced")
    ('выпустить', 'автомобиль', 'vehicle', 'produce')
    """
    if word.casefold() in AMBIGUOUS:
        return AMBIGUOUS[word.casefold()]
    if CYRILLIC_WORD.fullmatch(word):
        return str(parses(word)[0].normal_form).replace("ё", "е")
    return _english(word.casefold())


def lemmas(text: str) -> list[str]:
    """Dictionary forms of the words of `text`, in order."""
    return [lemma(word) for word in WORD.findall(text)]


@lru_cache(maxsize=50_000)
def is_english(word: str) -> bool:
    """True for a word of the English dictionary, in any form."""
    small = word.casefold()
    return simplemma.is_known(small, lang="en") or simplemma.lemmatize(small, lang="en") != small


def _english(word: str) -> str:
    return str(simplemma.lemmatize(word, lang="en")).casefold()
