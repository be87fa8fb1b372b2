"""What the headings of a table's column say of all its cells: changes, indexes, mere numbers of the rows."""

import re
from collections.abc import Iterable

NUMBERING = re.compile(r"№(?:\s*п\s*/\s*п)?|n[o°]?\.?|#|п\s*/\s*п", re.IGNORECASE)
PERCENT = re.compile(r"%|процент|per\s?cent|percent", re.IGNORECASE)
TO_EARLIER = re.compile(
    r"(?:%|процентах|г\.|году|\d{4})\s+к\s|(?<!\w)к\s+(?:соотв|пред|прошл|январ|феврал|март|апрел|ма[юя]|июн|июл|август"
    r"|сентябр|октябр|ноябр|декабр|уровню|\d)|темп|индекс|(?<!\w)index(?!\w)|%\s+of\s+\w*\s*(?:previous|last|\d{4})",
    re.IGNORECASE,
)
"""The level before is 100: "2024 к 2023, %", "в % к февралю 2024", "Темп роста, %"."""
CHANGE = re.compile(
    r"±|\+\s?/\s?[-–−]|прирост|изм\.|измен|динамик|(?<!темп )(?<!темпы )рост|change|growth", re.IGNORECASE
)
SIGNED = re.compile(r"\s*\(?\s*[+−–-]\s*\d")
LEAST_INDEX = 30.0


def are_numbers_of_rows(heading: str) -> bool:
    """ "№", "№ п/п", "No.", "#"."""
    return NUMBERING.fullmatch(heading.strip()) is not None


def may_tell_indexes(heading: str) -> bool:
    """The column's cells may tell levels in percent of an earlier one.

    >>> may_tell_indexes("2024 к 2023, %"), may_tell_indexes("Рост к 2023 г., %")
    (True, False)
    """
    return bool(PERCENT.search(heading) and TO_EARLIER.search(heading)) and not CHANGE.search(heading)


def are_indexes(cells: Iterable[tuple[str, float]]) -> bool:
    """The column's figures, as they are written and their values, are no changes: none has a sign or is near nothing.

    >>> are_indexes([("256,0", 256.0), ("75,0", 75.0)]), are_indexes([("-3,1", -3.1)]), are_indexes([("21,9", 21.9)])
    (True, False, False)
    """
    return not any(SIGNED.match(text) or value < LEAST_INDEX for text, value in cells)
