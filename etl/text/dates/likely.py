"""Parts of the calendar as EDTF: the year that is named, counted, or the likeliest where none is said."""

from datetime import timedelta

from etl.text.dates.reference import Reference, part_days, same_month

_SOON = timedelta(days=75)  # a month without a year that begins so soon is the coming one, not last year's
_VERY_SOON = timedelta(days=45)  # a day without a year
_NEXT_DAYS = timedelta(days=7)  # even beside a past tense: "писали о 18 января" on the 17th
_WINTER = 24
_FEBRUARY, _SPRING = 2, 5  # "этой зимой" is the one that goes on or has just ended


def in_calendar(parts: list[str], reference: Reference | None, tense: str) -> str:
    """The EDTF string of a year and a part of it, or of two of them: from the one to the other."""
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
    """The year: named, so many from the reference ("+0", "=-1") or from the likeliest ("?-1"), or the likeliest."""
    if said.isdigit() or reference is None:
        return said if said.isdigit() else ""
    if said and said[0] != "?":
        just_over = _SPRING if int(said.lstrip("=")) == 0 else _FEBRUARY
        winter = part == str(_WINTER) and reference.last.month <= just_over
        return str(reference.year + int(said.lstrip("=")) - winter)
    if last and not said and not last[0] and last[1][:2] < part[:2]:  # over the New Year
        return str(_likeliest_year(last[1], [], reference, tense) - 1)
    likeliest = _likeliest_year(part, last, reference, tense)
    return str(likeliest + int(said[1:] or 0)) if said else str(likeliest)


def _likeliest_year(part: str, last: list[str], reference: Reference, tense: str) -> int:
    """Of the years in which the part may lie: the coming one if future or very near, else the last that has begun."""
    this = reference.year
    if not part or (reference.last - reference.first).days > 31:
        return this
    starts, ends = part_days(this, part)[0], part_days(this, last[1] if last else part)[1]
    if tense == "future":
        return this if ends >= reference.first else this + 1
    if len(part) == 5:
        return _likeliest_day(last[1] if last else part, reference, _NEXT_DAYS if tense == "past" else _VERY_SOON)
    if last:
        return this if ends <= reference.last or same_month(ends, reference.last) else this - 1
    return this if starts <= reference.last + (timedelta() if tense == "past" else _SOON) else this - 1


def _likeliest_day(part: str, reference: Reference, soon: timedelta) -> int:
    this = reference.year
    return next(year for year in (this + 1, this, this - 1) if part_days(year, part)[0] <= reference.last + soon)
