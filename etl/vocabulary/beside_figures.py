"""Words that tell something at one place beside a figure, from beside_figures.toml."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("beside_figures.toml")
LANGUAGES = ("ru", "en")


@cache
def listed(theme: str) -> frozenset[str]:
    """The words of a theme, both languages.

    >>> "поставка" in listed("supplies"), "delivery" in listed("supplies")
    (True, True)
    """
    entry = _entries()[theme]
    return frozenset(word for language in LANGUAGES for word in entry.get(language, ()))


def themes() -> Iterator[str]:
    """What the lists are called, in the order of the file."""
    yield from _entries()


def sentences(kind: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each of the `examples` or the `refused`, with its theme."""
    for theme, entry in _entries().items():
        for sentence in entry.get(kind, ()):
            yield theme, sentence


@cache
def _entries() -> dict[str, Any]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))
