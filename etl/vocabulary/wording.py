"""Words that change the sense of a statement, as wording.toml lists them."""

import tomllib
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("wording.toml")


@cache
def wording() -> dict[str, dict[str, tuple[str, ...]]]:
    """Theme → kind → words: wording()["planned"]["ru"], wording()["anaphora"]["park"]."""
    entries = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return {theme: {kind: tuple(words) for kind, words in kinds.items()} for theme, kinds in entries.items()}


@cache
def listed(theme: str) -> frozenset[str]:
    """All words of a theme, of whatever kind."""
    return frozenset(word for words in wording()[theme].values() for word in words)
