"""What a date expression means once it is known from when it is said."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from etl import edtf
from etl.text.date_words import Expression

_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120}
_SOON = timedelta(days=75)  # a month without a year that begins so soon is the coming one, not last year's
_VERY_SOON = timedelta(days=45)  # a day without a year
_NEXT_DAYS = timedelta(days=7)  # even beside a past tense: "писали о 18 января" on the 17th
_WINTER = 24


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
        return self.first.replace(day=1) if (self.first.year, self.first.month) == (self.last.year, self.last.month) else None


def reference_of(written: str) -> Reference | None:
    """The reference of an EDTF string, None when its year is not known."""
    first, last = edtf.bounds(written)
    year = edtf.year_of(written)
    if not (first and last and year):
        return None
    return Reference(written.rstrip("~?%"), date.fromisoformat(first), date.fromisoformat(last), year)


def resolve(expression: Expression, written: str, tense: str) -> str:
    """The EDTF string of an expression said at the reference; empty when the reference does not tell.

    >>> resolve(("calendar", "", "10-18"), "2025-10-20", ""), resolve(("calendar", "", "10-18"), "", "")
    ('2025-10-18', 'XXXX-10-18')
    """
    kind, *rest = expression
    reference = reference_of(written)
    if kind == "named":
        return str(rest[0])
    if kind == "calendar":
        return _calendar([str(part) for part in rest], reference, tense)
    if reference is None:
        return written if tuple(rest) == (0, "day") and written.startswith("XXXX-") else ""
    match kind, rest:
        case ("shift", [int(by), str(unit)]):
            return _shift(by, unit, reference)
        case ("ago" | "from", [int(halves), str(unit)]):
            return _away(halves, unit, reference)
        case ("stretch", [int(halves), str(unit)]):
            return _stretch(halves, unit, reference)
        case ("weekday", [int(weekday), int(which)]):
            return _weekday(weekday, which, reference, tense)
        case ("season", [str(code), int(shift)]):
            return _season(int(code), shift, reference)
        case ("finished", [str(unit)]):
            return _finished(unit, reference)
        case ("to_date", [str(year)]):
            return _to_date(year, reference)
    return ""


def window(expression: Expression, written: str) -> tuple[str, str] | None:
    """The days that "полтора месяца назад" may mean: ten days of a month, two months of a year; None for other expressions.

    >>> window(("ago", -3, "month"), "2025-10-20")
    ('2025-09-01', '2025-09-10')
    """
    reference = reference_of(written)
    if expression[0] not in ("ago", "from") or int(expression[1]) % 2 == 0 or reference is None or reference.day is None:
        return None
    then = _middle(int(expression[1]), str(expression[2]), reference.day)
    if expression[2] == "month":
        start = min((then.day - 1) // 10, 2) * 10 + 1
        last = start + 9 if start < 21 else monthrange(then.year, then.month)[1]
        return then.replace(day=start).isoformat(), then.replace(day=last).isoformat()
    if expression[2] == "year" and abs(int(expression[1])) > 1:
        first = then.replace(day=1) if then.day > 15 else _add_months(then.replace(day=1), -1)
        return first.isoformat(), (_add_months(first, 2) - timedelta(days=1)).isoformat()
    return None


def _calendar(parts: list[str], reference: Reference | None, tense: str) -> str:
    first, last = parts[:2], parts[2:]
    whole_year = _year(first[0], first[1], last, reference, tense)
    if not last:
        return _written(whole_year, first[1])
    if not whole_year:
        return ""
    if last[0] == first[0]:
        last_year = str(int(whole_year) + (last[1][:2] < first[1][:2]))
    else:
        last_year = _year(last[0], last[1], [], reference, tense)
    return f"{_written(whole_year, first[1])}/{_written(last_year, last[1])}" if last_year else ""


def _written(year: str, part: str) -> str:
    if not year:
        return f"XXXX-{part}" if part and int(part[:2]) <= 12 else ""
    return f"{year}-{part}" if part else year


def _year(said: str, part: str, last: list[str], reference: Reference | None, tense: str) -> str:
    """The year: named, so many from the reference ("+0", "=-1"), so many from the one that is meant ("?-1"), or the likeliest."""
    if said.isdigit() or reference is None:
        return said if said.isdigit() else ""
    if said and said[0] != "?":
        winter = part == str(_WINTER) and reference.last.month <= 2
        return str(reference.year + int(said.lstrip("=")) - winter)
    likeliest = _likeliest_year(part, last, reference, tense)
    return str(likeliest + int(said[1:] or 0)) if said else str(likeliest)


def _likeliest_year(part: str, last: list[str], reference: Reference, tense: str) -> int:
    """Of the years in which the part may lie: the coming one if future or very near, else the last that has begun."""
    this = reference.year
    if not part or (reference.last - reference.first).days > 31:
        return this
    starts, ends = _days(this, part)[0], _days(this, last[1] if last else part)[1]
    if tense == "future":
        return this if ends >= reference.first else this + 1
    if len(part) == 5:
        return _likeliest_day(last[1] if last else part, reference, _NEXT_DAYS if tense == "past" else _VERY_SOON)
    if last:
        return this if ends <= reference.last or _same_month(ends, reference.last) else this - 1
    return this if starts <= reference.last + (timedelta() if tense == "past" else _SOON) else this - 1


def _likeliest_day(part: str, reference: Reference, soon: timedelta) -> int:
    this = reference.year
    return next(year for year in (this + 1, this, this - 1) if _days(year, part)[0] <= reference.last + soon)


def _same_month(one: date, other: date) -> bool:
    return (one.year, one.month) == (other.year, other.month)


def _days(year: int, part: str) -> tuple[date, date]:
    if part == "02-29" and monthrange(year, 2)[1] == 28:
        part = "02-28"
    first, last = edtf.bounds(f"{year}-{part}")
    return date.fromisoformat(first), date.fromisoformat(last)


def _add_months(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _shift(by: int, unit: str, reference: Reference) -> str:
    """The whole day, week, month, quarter … so many before or after the one of the reference."""
    if unit == "day":
        return (reference.day + timedelta(days=by)).isoformat() if reference.day else reference.edtf if by == 0 else ""
    if unit == "year":
        return str(reference.year + by)
    if unit == "decade":
        return f"{reference.year // 10 + by}X"
    if unit == "century":
        first = (reference.year - 1) // 100 * 100 + 1 + by * 100
        return f"{first}/{first + 99}"
    if unit == "week":
        return _week(reference.day + timedelta(weeks=by)) if reference.day else ""
    month = _add_months(reference.month, by * _MONTHS[unit]) if reference.month else None
    return _part(month, unit) if month else ""


def _week(day: date) -> str:
    monday = day - timedelta(days=day.weekday())
    return f"{monday}/{monday + timedelta(days=6)}"


def _part(month: date, unit: str) -> str:
    codes = {"month": month.month, "quarter": 33 + (month.month - 1) // 3, "half": 40 + (month.month - 1) // 6}
    return f"{month.year}-{codes[unit]:02}"


def _away(halves: int, unit: str, reference: Reference) -> str:
    """So many years, months, days before or after the reference, as precise as the unit."""
    if unit in ("year", "decade") and halves % 2 == 0:
        return str(reference.year + halves // 2 * (_MONTHS[unit] // 12))
    if unit == "day" and reference.day and halves % 2 == 0:
        return (reference.day + timedelta(days=halves // 2)).isoformat()
    if unit == "week" and reference.day:
        return f"{reference.day + timedelta(days=halves * 7 // 2)}~"
    if unit in ("day", "week") or not (reference.day or reference.month):
        return ""
    then = _middle(halves, unit, reference.day or reference.first)
    return f"{then:%Y-%m}" + ("~" if halves % 2 else "")


def _middle(halves: int, unit: str, day: date) -> date:
    """The day so many half units away; half a month is fifteen days."""
    months = halves * _MONTHS[unit]
    return _add_months(day, int(months / 2)) + timedelta(days=15 * (months - 2 * int(months / 2)))


def _stretch(halves: int, unit: str, reference: Reference) -> str:
    """From so long ago until the reference, or from the reference on."""
    if reference.day and unit in ("day", "week"):
        other = reference.day + timedelta(days=halves * (7 if unit == "week" else 1) // 2)
        ends = sorted([other, reference.day])
        return f"{ends[0]}/{ends[1]}"
    if unit in ("day", "week"):
        return ""
    if not reference.day:
        years = sorted([reference.year, reference.year + halves // 2])
        return f"{years[0]}/{years[1]}" if unit == "year" and halves % 2 == 0 else ""
    ends = sorted([_middle(halves, unit, reference.day), reference.day])
    return f"{ends[0]}/{ends[1]}"


def _weekday(weekday: int, which: int, reference: Reference, tense: str) -> str:
    """The last such day up to the reference; "прошлый" before it, "следующий" and a future one after it."""
    if not reference.day:
        return ""
    back = (reference.day.weekday() - weekday) % 7
    if which > 0 or (tense == "future" and which == 0):
        return (reference.day + timedelta(days=(7 - back))).isoformat()
    return (reference.day - timedelta(days=back or (7 if which < 0 else 0))).isoformat()


def _season(code: int, shift: int, reference: Reference) -> str:
    """The last such season that is over, or the next to begin."""
    years = range(reference.year + 1, reference.year - 3, -1)
    if shift < 0:
        return next(f"{year}-{code}" for year in years if _days(year, str(code))[1] < reference.last)
    return next(f"{year}-{code}" for year in reversed(years) if _days(year, str(code))[0] > reference.first)


def _finished(unit: str, reference: Reference) -> str:
    """The unit whose results are told: of a year, this one, but until March the one before."""
    if unit == "year":
        return str(reference.year - (reference.last.month <= 3))
    if reference.month is None:
        return ""
    return _part(_add_months(reference.month, -_MONTHS[unit]), unit)


def _to_date(year: str, reference: Reference) -> str:
    """The year up to the reference."""
    begins = int(year) if year.isdigit() else reference.year + int(year.lstrip("="))
    if begins != reference.year or not reference.month:
        return str(begins)
    end = reference.edtf if reference.day or reference.month else ""
    return f"{begins}-01-01/{end}" if reference.day else f"{begins}-01/{end}"
