"""What the headings of a table's column say of all its cells: changes, indexes, mere numbers of the rows."""

import re
from collections.abc import Iterable

from etl.vocabulary.headings import any_of

NUMBERING = re.compile(r"№(?:\s*п\s*/\s*п)?|n[o°]?\.?|#|п\s*/\s*п", re.IGNORECASE)
PERCENT = re.compile(r"%|процент|per\s?cent|percent", re.IGNORECASE)
TO_EARLIER = re.compile(
    rf"""
    (?:% | процентах | г\. | году | \d{{4}})\s+к\s                      # 2024 к
  | (?<!\w)к\s+(?:{any_of("levels", "earlier")} | \d)                  # к февралю | к 2023
  | {any_of("levels")} | (?<!\w)index(?!\w)                            # темп
  | %\s+of\s+\w*\s*(?:{any_of("levels", "english_earlier")} | \d{{4}})  # % of the previous | % of 2023
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""The level before is 100: "2024 к 2023, %", "в % к февралю 2024", "Темп роста, %"."""
CHANGE = re.compile(
    rf"""
    ± | \+\s?/\s?[-–−]                                                 # +/-
  | {any_of("changes")}                                                # прирост
  | (?<!темп\ )(?<!темпы\ )рост                                        # no "темпы роста", which are levels
    """,
    re.IGNORECASE | re.VERBOSE,
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
    return bool(PERCENT.search(heading)) and tells_levels(heading) and not tells_changes(heading)


def tells_levels(heading: str) -> bool:
    """The heading names the earlier level that is 100, or says that there is one."""
    return TO_EARLIER.search(heading) is not None


def tells_changes(heading: str) -> bool:
    """The heading says that the column's figures are differences."""
    return CHANGE.search(heading) is not None


def are_indexes(cells: Iterable[tuple[str, float]]) -> bool:
    """The column's figures, as they are written and their values, are no changes: none has a sign or is near nothing.

    >>> are_indexes([("256,0", 256.0), ("75,0", 75.0)]), are_indexes([("-3,1", -3.1)]), are_indexes([("21,9", 21.9)])
    (True, False, False)
    """
    return not any(SIGNED.match(text) or value < LEAST_INDEX for text, value in cells)
