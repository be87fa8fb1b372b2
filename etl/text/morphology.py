"""Dictionary forms of Russian words by pymorphy3 and of English words by simplemma; all cached."""

import re
from functools import cache, lru_cache
from typing import Any

import pymorphy3
import simplemma

CYRILLIC_WORD = re.compile(r"[а-яё-]+", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
AMBIGUOUS = {"rose": "rise", "risen": "rise", "fell": "fall", "won": "win", "people": "person"}
"""English forms that simplemma leaves as nouns; press items mean the verb."""


@cache
def analyser() -> Any:
    """pymorphy3's analyser, loaded once."""
    return pymorphy3.MorphAnalyzer(lang="ru")


@lru_cache(maxsize=200_000)
def parses(word: str) -> tuple[Any, ...]:
    """All readings of a Russian word, the likeliest first."""
    return tuple(analyser().parse(word))


@lru_cache(maxsize=200_000)
def lemma(word: str) -> str:
    """The dictionary form in lower case, ё as е.

    >>> lemma("выпущено"), lemma("автомобилей"), lemma("vehicles"), lemma("produced")
    ('выпустить', 'автомобиль', 'vehicle', 'produce')
    """
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
    return AMBIGUOUS.get(word) or str(simplemma.lemmatize(word, lang="en")).casefold()
