"""Words of the labels of tables' rows and the headings of their columns, from headings.toml."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("headings.toml")


def any_of(theme: str, key: str = "beginnings") -> str:
    r"""A pattern of the words, or beginnings of words, of a theme.

    >>> re.match(any_of("changes") + r"\w*", "изменение").group()
    'изменение'
    """
    return f"(?:{'|'.join(re.escape(word) for word in _entries()[theme][key])})"


def sentences(kind: str) -> Iterator[tuple[str, str]]:
    """Each of the `examples` or the `refused`, with its theme."""
    for theme, entry in _entries().items():
        for heading in entry[kind]:
            yield theme, heading


@cache
def _entries() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))
