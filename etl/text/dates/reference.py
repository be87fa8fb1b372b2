"""When something is said, and reckoning in days and months from there."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from etl import edtf


@dataclass(frozen=True, slots=True)
class Reference:
    """When something is said: the first and last day of an EDTF date, and its year where it has one."""

    edtf: str
    first: date
    last: date
    year: int

    @property
    def day(self) -> date | None:
        """The day, where it is known to the day."""
        return self.first if self.first == self.last else None

    @property
    def month(self) -> date | None:
        """The first day of the month, where it is known to the month."""
        return self.first.replace(day=1) if same_month(self.first, self.last) else None


@lru_cache(maxsize=1_000)
def reference_of(written: str) -> Reference | None:
    """The reference of an EDTF string, None when its year is not known."""
    first, last = edtf.bounds(written)
    year = edtf.year_of(written)
    if not (first and last and year):
        return None
    return Reference(written.rstrip("~?%"), date.fromisoformat(first), date.fromisoformat(last), year)


def part_days(year: int, part: str) -> tuple[date, date]:
    """The first and the last day of a part of a year: "10-18", "10", "33"."""
    if part == "02-29" and monthrange(year, 2)[1] == 28:
        part = "02-28"
    first, last = edtf.bounds(f"{year}-{part}")
    return date.fromisoformat(first), date.fromisoformat(last)


def add_months(day: date, months: int) -> date:
    """The same day so many months later, or the last of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def same_month(one: date, other: date) -> bool:
    """True for days of one month of one year."""
    return (one.year, one.month) == (other.year, other.month)
