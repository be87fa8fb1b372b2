"""Small words by what they do in a sentence, from `function_words.toml`."""

import tomllib
from functools import cache
from pathlib import Path

PATH = Path(__file__).with_name("function_words.toml")


@cache
def words(theme: str) -> frozenset[str]:
    """The words of a theme.

    >>> "который" in words("relative")
    True
    """
    return frozenset(_themes()[theme])


@cache
def _themes() -> dict[str, list[str]]:
    return tomllib.loads(PATH.read_text("utf-8"))
