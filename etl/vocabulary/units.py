"""The words of numbers, units and qualifiers, as `units.toml` lists them."""

import tomllib
from collections.abc import Mapping
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("units.toml")
NOUN_ENDINGS = ("", *"а о у е ы и я ю ь й ом ем ов ев ей ам ям ами ями ах ях".split())
ADJECTIVE_ENDINGS = tuple("ый ий ой ая яя ое ее ые ие ого его ому ему ым им ом ем ей ую юю ых их ыми ими".split())
ENDINGS = {"-": NOUN_ENDINGS, "~": ADJECTIVE_ENDINGS}


@cache
def _tables() -> Mapping[str, Any]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


@cache
def table(name: str) -> Mapping[str, str]:
    """One table as it is written: code → blank-separated words."""
    return dict(_tables()[name])


@cache
def words(name: str, entry: str) -> tuple[str, ...]:
    """The words of one entry of a table."""
    return tuple(table(name)[entry].split())


@cache
def values(name: str) -> Mapping[str, float]:
    """Every single word of a table with its number.

    >>> values("cardinals")["двадцати"]
    20.0
    """
    found = {word: float(value) for value, line in table(name).items() for word in line.split()}
    _require_unique(name, found, sum(len(line.split()) for line in table(name).values()))
    return found


@cache
def ordinals() -> Mapping[str, float]:
    """Every form of every ordinal with its number: пятого is 5, third is 3."""
    stems = values("ordinals").items()
    declined = {stem + ending: value for stem, value in stems for ending in ADJECTIVE_ENDINGS}
    return declined | dict(values("ordinal_words"))


@cache
def phrases(name: str) -> Mapping[str, str]:
    """Every phrase of a table in all its forms, with the code that it stands for.

    >>> phrases("units")["квадратных метров"]
    'm2'
    """
    entries = _tables()[name].items()
    return {form: code for code, listed in entries for phrase in listed for form in forms(phrase)}


def forms(phrase: str) -> list[str]:
    """All forms of a phrase whose words may carry "-" (endings of a noun) or "~" (of an adjective).

    >>> "квадратных метров" in forms("квадратн~ метр-")
    True
    """
    choices = [[word[:-1] + ending for ending in ENDINGS[word[-1]]] if _declined(word) else [word] for word in phrase.split(" ")]
    return [" ".join(words) for words in product(*choices)]


def _declined(word: str) -> bool:
    return len(word) > 1 and word[-1] in ENDINGS


def _require_unique(name: str, found: Mapping[str, float], written: int) -> None:
    if len(found) != written:
        raise ValueError(f"{FILE.name}: a word stands twice in [{name}]")
