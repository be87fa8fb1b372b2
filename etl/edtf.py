"""Dates of any precision as EDTF strings (ISO 8601-2): the days that they cover."""

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

# Codes that stand in the place of a month, with their first and last month; winter begins in December of its year.
SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}
QUARTERS = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}
SEMESTERS = {40: (1, 6), 41: (7, 12)}
PARTS = SEASONS | QUARTERS | SEMESTERS

_DATE = re.compile(r"(\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(\d\d)(?:-(\d\d))?)?[~?%]?")


def is_valid(edtf: str) -> bool:
    """True for a string that `bounds` understands; the empty string is none.

    >>> is_valid("2025-40"), is_valid("../2030"), is_valid("2025-13")
    (True, True, False)
    """
    sides = edtf.split("/")
    if len(sides) == 1:
        return _is_date(edtf)
    return len(sides) == 2 and any(map(_is_date, sides)) and all(side in ("", "..") or _is_date(side) for side in sides)


@lru_cache(maxsize=10_000)
def bounds(edtf: str) -> tuple[str, str]:
    """The first and the last ISO day that the string covers; empty where it is open or the year is not known.

    >>> bounds("2025-40"), bounds("../2030"), bounds("XXXX-10-18")
    (('2025-01-01', '2025-06-30'), ('', '2030-12-31'), ('', ''))

    Winter is counted from its December: 2022-24 ends on 28 February 2023.
    """
    if not is_valid(edtf):
        return "", ""
    first, _, last = edtf.partition("/")
    if "/" not in edtf:
        return _days(edtf)
    return _days(first)[0], _days(last)[1]


def year_of(edtf: str) -> int | None:
    """The one year that the string lies in, else None.

    >>> year_of("2025-07/2025-12"), year_of("2023/2025"), year_of("197X")
    (2025, None, None)
    """
    years = {side[:4] for side in edtf.split("/")}
    year = years.pop() if len(years) == 1 else ""
    return int(year) if year.isdigit() else None


def _is_date(side: str) -> bool:
    match = _DATE.fullmatch(side)
    if not match:
        return False
    year, month, day = match.groups()
    if day:
        some_year = int(year) if year.isdigit() else 2024
        return 1 <= int(month) <= 12 and 1 <= int(day) <= monthrange(some_year, int(month))[1]
    return not month or (year.isdigit() or year == "XXXX") and (1 <= int(month) <= 12 or int(month) in PARTS)


def _days(side: str) -> tuple[str, str]:
    match = _DATE.fullmatch(side)
    if not match or match[1] == "XXXX":
        return "", ""
    year, month, day = match.groups()
    if day:
        return f"{year}-{month}-{day}", f"{year}-{month}-{day}"
    first, last = PARTS.get(int(month), (int(month), int(month))) if month else (1, 12)
    return f"{year.replace('X', '0')}-{first:02}-01", _month_end(int(year.replace("X", "9")), last)


def _month_end(year: int, month: int) -> str:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, monthrange(year, month)[1]).isoformat()
