"""What an EDTF date says of a place on the axis: from which day to which, and which end is open or soft."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache

DAY = 86_400_000.0
# EDTF's seasons, quarters and halves of a year: first month and number of months. Winter is said of the turn of the
# year; it is drawn at the end of the year that it begins in.
_PARTS = {
    21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 1),
    33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3),
    40: (1, 6), 41: (7, 6),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Extent:
    """A stretch of time in milliseconds since 1970, half-open.

    `before` and `after` say that the date is open there (к 2030 году, с 2019 года); `about` that its ends are soft.
    """

    start: float
    end: float
    before: bool = False
    after: bool = False
    about: bool = False

    @property
    def is_day(self) -> bool:
        """Whether the day is known."""
        return self.end - self.start <= DAY

    @property
    def middle(self) -> float:
        """Where a mark without length stands."""
        return (self.start + self.end) / 2


def milliseconds(day: str) -> float:
    """The start of an ISO day on the axis.

    >>> milliseconds("1970-01-02")
    86400000.0
    """
    return datetime.fromisoformat(day[:10]).replace(tzinfo=UTC).timestamp() * 1000


def days(moment: str) -> tuple[date, date] | None:
    """The first and last day of an EDTF date without a slash; None where the year is not known.

    >>> days("197X"), days("2025-40")
    ((datetime.date(1970, 1, 1), datetime.date(1979, 12, 31)), (datetime.date(2025, 1, 1), datetime.date(2025, 6, 30)))
    """
    plain = moment.rstrip("~?%")
    year = plain[:4]
    if not year[:2].isdigit() or not year.replace("X", "0").isdigit():
        return None
    if "X" in year or len(plain) == 4 or plain[5:7] == "XX":
        return date(int(year.replace("X", "0")), 1, 1), date(int(year.replace("X", "9")), 12, 31)
    if len(plain) == 10 and plain[8:] != "XX":
        known = date.fromisoformat(plain)
        return known, known
    first, months = _PARTS.get(int(plain[5:7]), (int(plain[5:7]), 1))
    last = first + months - 1
    return date(int(year), first, 1), date(int(year), last, monthrange(int(year), last)[1])


@lru_cache(maxsize=20_000)
def extent(edtf: str) -> Extent | None:
    """The stretch of an EDTF date; None where the axis has no place for it.

    >>> extent("2019/..").after, extent("XXXX-10-18")
    (True, None)
    """
    start, slash, end = edtf.partition("/")
    first = days(start) if start not in ("", "..") else None
    last = days(end) if slash and end not in ("", "..") else None
    known = first or last
    if known is None:
        return None
    begin, stop = (first or known)[0], (last or known)[1]
    return Extent(
        start=milliseconds(begin.isoformat()),
        end=milliseconds(stop.isoformat()) + DAY,
        before=bool(slash) and first is None,
        after=bool(slash) and last is None,
        about="~" in edtf,
    )
