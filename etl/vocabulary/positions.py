"""Nouns that name positions, the words that go with them and what they may be of, from `positions.toml`."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

PATH = Path(__file__).with_name("positions.toml")


@cache
def heads() -> dict[str, tuple[str, ...]]:
    """Dictionary form of a position's noun → the kinds of entity it is a position in, the likeliest first."""
    return {noun: tuple(kinds) for noun, kinds in _entries()["heads"].items()}


@cache
def modifiers() -> frozenset[str]:
    """Words that may stand before the noun and belong to the position."""
    return frozenset(word for words in _entries()["modifiers"].values() for word in words)


@cache
def of_countries() -> frozenset[str]:
    """Positions that are a country's where the text does not say of what."""
    return frozenset(_entries()["alone"]["country"])


@cache
def statesmen() -> dict[str, str]:
    """Surname → the ISO code of the country that its bearer governs where the text says none."""
    return {surname: area for area, surnames in _entries()["statesmen"].items() for surname in surnames}


@cache
def outside() -> frozenset[str]:
    """Positions of those who speak from outside: without a name they are of nothing that the text speaks of."""
    return frozenset(_entries()["alone"]["outside"])


@cache
def verbs(kind: str) -> frozenset[str]:
    """Verbs by which a person comes to a position (become), that name one (head), and words between."""
    return frozenset(_entries()["verbs"][kind])


def headship(language: str) -> str:
    """The noun for who heads something: глава, head."""
    return str(_entries()["verbs"]["nouns"][language])


@cache
def authorities() -> dict[str, str]:
    """Nouns of authorities → the kind of place that they govern: "комитет" → region."""
    return {noun: kind for kind, nouns in _entries()["authorities"].items() for noun in nouns}


@cache
def past() -> frozenset[str]:
    """Words that say that the position is over, or was held then."""
    return frozenset(word for words in _entries()["past"].values() for word in words)


@cache
def short() -> dict[str, str]:
    """Short form → the position as an analyst writes it."""
    return {form: str(full) for form, full in _entries()["short"].items()}


@cache
def stand_ins() -> dict[str, str]:
    """Generic noun → the kind of the entity that it stands for: "компания" → organisation."""
    return {noun: str(kind) for noun, kind in _entries()["stand_ins"].items()}


@cache
def called() -> dict[str, tuple[str, ...]]:
    """Generic nouns that stand only for what is called so → how words of such names begin: "ведомство" → "мин"."""
    return {noun: tuple(begins) for noun, begins in _entries()["called"].items()}


@cache
def _entries() -> dict[str, Any]:
    return tomllib.loads(PATH.read_text("utf-8"))
