"""Words that announce digits which count nothing, as `others.toml` lists them."""

import tomllib
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("others.toml")


@cache
def _lists() -> dict[str, list[str]]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


@cache
def words(name: str) -> tuple[str, ...]:
    """One list of words.

    >>> "ГОСТ" in words("standards")
    True
    """
    listed = _lists()[name]
    if len(set(listed)) != len(listed):
        raise ValueError(f"{FILE.name}: a word stands twice in {name}")
    return tuple(listed)
