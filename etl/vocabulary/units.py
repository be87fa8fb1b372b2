"""The words of numbers, units and qualifiers, as `units.toml` lists them."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

WORD = re.compile(r"\w+")
OPENING = re.compile(r"(?<!\w)(?:\w+|[^\w\s])")
FILE = Path(__file__).with_name("units.toml")


@cache
def _tables() -> Mapping[str, Any]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


@cache
def table(name: str) -> Mapping[str, str]:
    """One table as it is written: code → blank-separated words."""
    return dict(_tables()[name])


@cache
def endings(mark: str) -> tuple[str, ...]:
    """The endings for which "-" (noun) or "~" (adjective) stands.

    >>> "ыми" in endings("~"), "" in endings("-")
    (True, True)
    """
    listed = _tables()["endings"]
    return ("", *listed["noun"].split()) if mark == "-" else tuple(listed["adjective"].split())


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
    declined = {stem + ending: value for stem, value in stems for ending in endings("~")}
    return declined | dict(values("ordinal_words"))


@cache
def phrases(name: str) -> Mapping[str, str]:
    """Every phrase of a table in all its forms, with the code that it stands for.

    >>> phrases("units")["квадратных метров"]
    'm2'
    """
    entries = _tables()[name].items()
    return {form: code for code, listed in entries for phrase in listed for form in forms(phrase)}


MONEY = ("RUB", "USD", "EUR", "CNY")
"""The currencies whose sums FACTS names."""


@cache
def currencies() -> frozenset[str]:
    """The codes of all currencies.

    >>> {"RUB", "KZT"} <= currencies()
    True
    """
    return frozenset((*MONEY, *_tables()["other_currencies"]))


@cache
def _in_headings() -> Mapping[str, str]:
    return {words: code for name in ("heading_units", "other_currencies") for words, code in phrases(name).items()}


@cache
def _heading_units() -> Mapping[str, Sequence[str]]:
    """The words of headings by their first word or sign, the longest first."""
    found: dict[str, list[str]] = {}
    for words in sorted(_in_headings(), key=len, reverse=True):
        found.setdefault(OPENING.findall(words)[0], []).append(words)
    return found


def heading_unit(heading: str) -> str:
    """The unit that a table's heading names though FACTS' units have no such word; empty where it names none.

    >>> heading_unit("Продажи, тыс. шт."), heading_unit("Investment, Rs crore"), heading_unit("Город")
    ('units', 'INR', '')
    """
    plain = heading.casefold().replace("ё", "е")
    for opening in OPENING.finditer(plain):
        for words in _heading_units().get(opening[0], ()):
            stop = opening.start() + len(words)
            if plain.startswith(words, opening.start()) and not WORD.match(plain, stop):
                return _in_headings()[words]
    return ""


@cache
def other_money() -> frozenset[str]:
    """The words of currencies that FACTS names no unit for.

    >>> "тенге" in other_money(), "рублей" in other_money()
    (True, False)
    """
    behind = {words for words, kind in phrases("measures").items() if kind == "money"}
    return frozenset(behind | {words for words, code in phrases("currencies_before").items() if code == "other"})


def forms(phrase: str) -> list[str]:
    """All forms of a phrase whose words may carry "-" (endings of a noun) or "~" (of an adjective).

    >>> "квадратных метров" in forms("квадратн~ метр-")
    True
    """
    return [" ".join(words) for words in product(*(_declined(word) for word in phrase.split(" ")))]


def _declined(word: str) -> list[str]:
    if len(word) == 1 or word[-1] not in "-~":
        return [word]
    return [word[:-1] + ending for ending in endings(word[-1])]


def _require_unique(name: str, found: Mapping[str, float], written: int) -> None:
    if len(found) != written:
        raise ValueError(f"{FILE.name}: a word stands twice in [{name}]")
