"""The grammar of days of the week: "в минувший вторник", "Wednesday of next week", "в последнюю пятницу сентября"."""

from calendar import monthrange
from datetime import date

from etl.text.dates.patterns import Found, Phrase, Rule
from etl.text.dates.periods import ANY_FORM, MONTHS, YEAR, year_of
from etl.text.dates.words import Expression

LAST = -1
LAST_WEEK = 52
SURELY_OF_YEAR = 10
"""Weeks: "на третьей неделе" may be of anything."""


def nth_weekday(year: int, month: int, weekday: int, number: int) -> str:
    """The month and day of the number-th such weekday of a month, of the last one for -1; empty for a fifth it has not.

    >>> nth_weekday(2025, 10, 0, 1), nth_weekday(2025, 10, 4, -1), nth_weekday(2025, 10, 0, 5)
    ('10-06', '10-31', '')
    """
    first = 1 + (weekday - date(year, month, 1).weekday()) % 7
    days = range(first, monthrange(year, month)[1] + 1, 7)
    place = number if number == LAST else number - 1
    return f"{month:02}-{days[place]:02}" if place < len(days) else ""


def _weekday(phrase: Phrase) -> Found | None:
    weekday, which = _number(phrase), phrase.value("which", "relative", "nearest", "this_neuter")
    if phrase.has("which") and not which:
        return phrase.period(("day_of_week", weekday, 0))
    return phrase.period(("weekday", weekday, which))


def _of_week(phrase: Phrase) -> Found | None:
    return phrase.period(("day_of_week", _number(phrase), phrase.value("which", "relative")))


def _of_month(phrase: Phrase) -> Found | None:
    """ "The first Monday of October", "в последнюю пятницу сентября 2024 года"."""
    number = phrase.value("which", "ordinal", "nth", "last_of", "lately")
    expression: Expression = ("nth_weekday", year_of(phrase), phrase.value("month", *MONTHS), _number(phrase), number)
    if year_of(phrase).isdigit():
        day = nth_weekday(int(year_of(phrase)), *map(int, expression[2:]))
        return phrase.period(("calendar", year_of(phrase), day)) if day else None
    return phrase.period(expression) if number <= 4 else None


def _weekend(phrase: Phrase) -> Found | None:
    """ "ближайшие выходные" end this week, "следующие" the next."""
    return phrase.period(
        ("weekend", 0 if phrase.has("nearest") else phrase.value("which", "relative", "trailing", "these"))
    )


def _numbered_week(phrase: Phrase) -> Found | None:
    """ "на 42-й неделе 2025 года", "in week 42": of the year, as ISO 8601 counts them."""
    number, year = phrase.value("which", "nth", "short_year", "count"), year_of(phrase)
    if not (number <= LAST_WEEK and (year or number >= SURELY_OF_YEAR)):
        return None
    if not year.isdigit():
        return phrase.period(("numbered_week", year, number))
    first, last = (date.fromisocalendar(int(year), number, day) for day in (1, 7))
    return phrase.period(("calendar", str(first.year), f"{first:%m-%d}", str(last.year), f"{last:%m-%d}"))


def _number(phrase: Phrase) -> int:
    return phrase.value("weekday", "weekday", "wednesday_ru")


_DAY = "weekday:weekday|wednesday_ru"
RULES = (
    Rule(f"<!count|every which:relative {_DAY}", _weekday),
    Rule("<!count|every|trailing weekday:weekday", _weekday),
    Rule("<=in|since|by|comma|between weekday:wednesday_ru", _weekday),
    Rule(f"which:nearest {_DAY}", _weekday),
    Rule(f"{_DAY} comma? of|in? which:relative week_word", _of_week),
    Rule(f"which:relative week_word comma? in {_DAY}", _of_week),
    Rule("which:relative week_word apostrophe possessive weekday:weekday", _of_week),
    Rule(f"which:ordinal|nth|last_of|lately {_DAY} of|in? month:{ANY_FORM} dot? ( {YEAR} )?", _of_month),
    Rule("nearest:nearest weekend", _weekend),
    Rule("which:relative|trailing|these weekend", _weekend),
    Rule("which:this_neuter weekday:weekday", _weekday),
    Rule(f"which:nth|short_year week_word ( {YEAR} )?", _numbered_week),
    Rule(f"week_word which:count ( {YEAR} )?", _numbered_week),
)
