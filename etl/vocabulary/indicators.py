"""The quantities the atlas knows, as indicators.toml lists them."""

import tomllib
from dataclasses import dataclass
from functools import cache
from math import inf
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("indicators.toml")


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and the row it gives, published 2025-10-20; an empty period is not compared."""

    text: str
    value: float
    unit: str
    period: str = ""
    qualifier: str = "exact"
    status: str = "actual"


@dataclass(frozen=True, slots=True)
class Indicator:
    """One quantity. `words` name it, `hints` suggest it, `counted` nouns are it when counted, `negative` turn its sign.

    `force` is how strongly its words speak beside those of others; no value lies outside `least` and `most`;
    `counted_force` is that of a noun right behind the number.
    """

    code: str
    label: dict[str, str]
    definition: dict[str, str]
    unit: str
    units: tuple[str, ...]
    measure: str
    words: tuple[str, ...]
    hints: tuple[str, ...]
    counted: tuple[str, ...]
    negative: tuple[str, ...]
    examples: tuple[Example, ...]
    refusals: tuple[str, ...]
    force: float = 1.0
    least: float = 0.0
    most: float = inf
    counted_force: float = 3.0


@cache
def indicators() -> dict[str, Indicator]:
    """Every indicator by its code, in the order of the file."""
    entries = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return {code: _indicator(code, entry) for code, entry in entries.items()}


def _indicator(code: str, entry: dict[str, Any]) -> Indicator:
    try:
        return Indicator(
            code=code,
            label=entry["label"],
            definition=entry["definition"],
            unit=entry["unit"],
            units=tuple(entry["units"]),
            measure=entry["measure"],
            words=_both_languages(entry.get("words", {})),
            hints=_both_languages(entry.get("hints", {})),
            counted=_both_languages(entry.get("counted", {})),
            negative=_both_languages(entry.get("negative", {})),
            examples=tuple(Example(**example) for example in entry.get("examples", [])),
            refusals=tuple(entry.get("refusals", [])),
            force=entry.get("force", 1.0),
            least=entry.get("least", 0.0),
            most=entry.get("most", inf),
            counted_force=entry.get("counted_force", 3.0),
        )
    except (KeyError, TypeError) as problem:
        raise ValueError(f"{FILE.name}, entry [{code}]: {problem}") from problem


def _both_languages(words: dict[str, list[str]]) -> tuple[str, ...]:
    return tuple(words.get("ru", [])) + tuple(words.get("en", []))
