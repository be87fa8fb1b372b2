"""What a date expression means once it is known from when it is said."""

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from etl import edtf
from etl.text.dates import likely as likely_dates
from etl.text.dates.reference import Reference, add_months, part_days, reference_of
from etl.text.dates.weekdays import nth_weekday
from etl.text.dates.words import Expression

_MIDDLE_OF_YEAR = 6  # "в новом году" is the next from then on
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}


@lru_cache(maxsize=10_000)
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
        return likely_dates.in_calendar([str(part) for part in rest], reference, tense)
    if reference is None:
        return written if expression == ("shift", 0, "day") and written.startswith("XXXX-") else ""
    if kind in ("ago", "from", "stretch", "shift", "weekend", "like", "day_of_month", "numbered_week"):
        return _distant(expression, reference)
    return _near(expression, reference, tense)


def _distant(expression: Expression, reference: Reference) -> str:
    """What is counted in units: "на прошлой неделе", "год назад", "за последние пять лет"."""
    match expression:
        case ("shift", int(by), str(unit)):
            return _shift(by, unit, reference)
        case ("ago" | "from", int(halves), str(unit)):
            return _away(halves, unit, reference)
        case ("stretch", int(halves), str(unit)):
            return _stretch(halves, unit, reference)
        case ("weekend", int(which)):
            return _days_of_week(5, 6, which, reference)
        case ("like", str(unit), str(year)):
            return _like(unit, year, reference)
        case ("day_of_month", int(day), int(by)):
            return _day_of_month(day, by, reference)
        case ("numbered_week", str(year), int(number)):
            return _numbered_week(year, number, reference)
    return ""


def _near(expression: Expression, reference: Reference, tense: str) -> str:
    """What is the nearest of its kind: "в пятницу", "last autumn", "по итогам года", "с начала года"."""
    match expression:
        case ("weekday", int(weekday), int(which)):
            return _weekday(weekday, which, reference, tense)
        case ("new_year",):
            return str(reference.year + (reference.last.month > _MIDDLE_OF_YEAR))
        case ("season", str(code), int(shift)):
            return _part_of_year(code, shift, reference)
        case ("finished", str(unit)):
            return _finished(unit, reference)
        case ("day_of_week", int(weekday), int(weeks)):
            return _days_of_week(weekday, weekday, weeks, reference)
        case ("nth_weekday", str(year), int(month), int(weekday), int(number)):
            named = likely_dates.in_calendar([year, f"{month:02}"], reference, tense)
            return f"{named[:4]}-{nth_weekday(int(named[:4]), month, weekday, number)}" if named else ""
        case ("to_date", str(year)):
            return _to_date(year, reference)
        case ("since_start", str(unit)):
            return _since_start(unit, reference)
        case ("week_of", str(year), str(part)):
            day = likely_dates.in_calendar([year, part], reference, tense)
            return _week(date.fromisoformat(day)) if day else ""
    return ""


def window(expression: Expression, written: str) -> tuple[str, str] | None:
    """The days that "полтора месяца назад" may mean: ten days of a month, two months of a year; None for others.

    >>> window(("ago", -3, "month"), "2025-10-20")
    ('2025-09-01', '2025-09-10')
    """
    reference = reference_of(written)
    if expression[0] not in ("ago", "from") or reference is None or reference.day is None:
        return None
    if int(expression[1]) % 2 == 0:
        return None
    then = _middle(int(expression[1]), str(expression[2]), reference.day)
    if expression[2] == "month":
        start = min((then.day - 1) // 10, 2) * 10 + 1
        last = start + 9 if start < 21 else monthrange(then.year, then.month)[1]
        return then.replace(day=start).isoformat(), then.replace(day=last).isoformat()
    if expression[2] == "year" and abs(int(expression[1])) > 1:
        first = then.replace(day=1) if then.day > 15 else add_months(then.replace(day=1), -1)
        return first.isoformat(), (add_months(first, 2) - timedelta(days=1)).isoformat()
    return None


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
    month = add_months(reference.month, by * _MONTHS[unit]) if reference.month else None
    return _part(month, unit) if month else ""


def _week(day: date) -> str:
    monday = day - timedelta(days=day.weekday())
    return f"{monday}/{monday + timedelta(days=6)}"


def _days_of_week(first: int, last: int, weeks: int, reference: Reference) -> str:
    """Days of the reference's week, or of one so many weeks away: 0 is Monday."""
    if not reference.day:
        return ""
    monday = reference.day + timedelta(weeks=weeks, days=-reference.day.weekday())
    ends = [(monday + timedelta(days=day)).isoformat() for day in (first, last)]
    return ends[0] if first == last else "/".join(ends)


def _like(unit: str, year: str, reference: Reference) -> str:
    """The month, quarter or half-year of the reference in another year."""
    named = int(year) if year.isdigit() else reference.year + int(year.lstrip("?="))
    return _part(reference.month.replace(year=named), unit) if reference.month else str(named)


def _since_start(unit: str, reference: Reference) -> str:
    """The week, month or quarter up to the reference."""
    whole = _shift(0, unit, reference)
    return f"{edtf.bounds(whole)[0]}/{reference.day}" if whole and reference.day else whole


def _part(month: date, unit: str) -> str:
    codes = {"month": month.month, "quarter": 33 + (month.month - 1) // 3, "half": 40 + (month.month - 1) // 6}
    return f"{month.year}-{codes[unit]:02}"


def _away(halves: int, unit: str, reference: Reference) -> str:
    """So many years, months, days before or after the reference, as precise as the unit."""
    if unit in ("decade", "century") or (unit == "year" and halves % 2 == 0):
        return str(reference.year + halves * _MONTHS[unit] // 24)
    if unit == "day" and reference.day and halves % 2 == 0:
        return (reference.day + timedelta(days=halves // 2)).isoformat()
    if unit in ("quarter", "half") and halves % 2 == 0:
        return _shift(halves // 2, unit, reference)
    if unit == "week" and reference.day:
        return f"{reference.day + timedelta(days=halves * 7 // 2)}~"
    if unit in ("day", "week") or not (reference.day or reference.month):
        return ""
    then = _middle(halves, unit, reference.day or reference.first)
    return f"{then:%Y-%m}" + ("~" if halves % 2 else "")


def _middle(halves: int, unit: str, day: date) -> date:
    """The day so many half units away; half a month is fifteen days."""
    months = halves * _MONTHS[unit]
    return add_months(day, int(months / 2)) + timedelta(days=15 * (months - 2 * int(months / 2)))


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


def _numbered_week(said: str, number: int, reference: Reference) -> str:
    """The week of that number, the last that has begun where no year is said."""
    year = reference.year + int(said or 0)
    monday = date.fromisocalendar(year, number, 1)
    return _week(monday if said or monday <= reference.last else date.fromisocalendar(year - 1, number, 1))


def _part_of_year(code: str, shift: int, reference: Reference) -> str:
    """The last such season or month that is over, or the next to begin."""
    years = range(reference.year + 1, reference.year - 3, -1)
    if shift < 0:
        return next(f"{year}-{code}" for year in years if part_days(year, code)[1] < reference.last)
    return next(f"{year}-{code}" for year in reversed(years) if part_days(year, code)[0] > reference.first)


def _finished(unit: str, reference: Reference) -> str:
    """The unit whose results are told: of a year, this one, but until March the one before."""
    if unit == "year":
        return str(reference.year - (reference.last.month <= 3))
    if reference.month is None:
        return ""
    return _part(add_months(reference.month, -_MONTHS[unit]), unit)


def _day_of_month(day: int, by: int, reference: Reference) -> str:
    """A day of the month that is so many after the reference's."""
    month = add_months(reference.month, by) if reference.month else None
    return f"{month:%Y-%m}-{day:02}" if month and day <= monthrange(month.year, month.month)[1] else ""


def _to_date(year: str, reference: Reference) -> str:
    """The year up to the reference."""
    begins = int(year) if year.isdigit() else reference.year + int(year.lstrip("="))
    if begins != reference.year or not reference.month:
        return str(begins)
    end = reference.edtf if reference.day or reference.month else ""
    return f"{begins}-01-01/{end}" if reference.day else f"{begins}-01/{end}"
