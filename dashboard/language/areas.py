"""Names of regions and countries by ISO code (`areas.csv`), in full and short."""

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from dashboard.language.words import known

FILE = Path(__file__).parent / "areas.csv"


@cache
def names() -> Mapping[str, Mapping[str, str]]:
    """The names of every area: ru, en, ru_short, en_short."""
    with FILE.open(encoding="utf-8", newline="") as lines:
        return {row["code"]: row for row in csv.DictReader(lines)}


def area(code: str, language: str, short: bool = False) -> str:
    """The area's name; a code without a name stays a code, and no code is no name.

    >>> area("RU-ULY", "ru"), area("RU-ULY", "en", short=True), area("XX", "ru")
    ('Ульяновская область', 'Ulyanovsk', 'XX')
    """
    row = names().get(code)
    if row is None:
        return code
    return row[f"{known(language)}_short" if short else known(language)]


def is_region(code: str) -> bool:
    """Whether the code is one of a region of Russia's map, not of a country."""
    return "-" in code
