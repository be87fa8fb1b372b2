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
def phrases(theme: str) -> frozenset[str]:
    """All phrases of a theme, of whatever kind."""
    return frozenset(phrase for phrases in wording()[theme].values() for phrase in phrases)
