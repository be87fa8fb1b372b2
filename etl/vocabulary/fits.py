"""How readily an entity of a kind is the subject of an indicator, as fits.toml weighs it."""

import tomllib
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("fits.toml")
UNKNOWN_KIND = 0.3


@cache
def _fits() -> dict[str, dict[str, float]]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


@cache
def fit(kind: str, indicator: str) -> float:
    """The weight of an entity's kind for an indicator.

    >>> fit("park", "residents") > fit("organisation", "residents")
    True
    """
    weights = _fits().get(kind, {"default": UNKNOWN_KIND})
    return weights.get(indicator, weights["default"])
