"""The grammar of what begins a month or a year: "за девять месяцев", "в первой декаде сентября", "8M25"."""

from calendar import monthrange

from etl.text.dates.patterns import Found, Phrase, Rule
from etl.text.dates.periods import ANY_MONTH, MONTHS, OF_THE_YEAR, ORDINALS, YEAR, calendar, is_day

LEAST_TOLD = 4
"""Months: "in nine months" is told of the year so far, "in three months" more often of what is to come."""


def _third_of_month(phrase: Phrase) -> Found | None:
    """ "в первой декаде сентября" are its days from 1 to 10."""
    month, number = phrase.value("month", *MONTHS), phrase.value("which", *ORDINALS)
    last = {1: 10, 2: 20, 3: monthrange(2025, month)[1]}.get(number)
    return calendar(phrase, f"{month:02}-{number * 10 - 9:02}", f"{month:02}-{last:02}") if last else None


def _last_third(phrase: Phrase) -> Found | None:
    """ "в последней декаде октября"."""
    month = phrase.value("month", *MONTHS)
    return calendar(phrase, f"{month:02}-21", f"{month:02}-{monthrange(2025, month)[1]}")


def _first_days(phrase: Phrase) -> Found | None:
    """ "за первые три недели октября" are its days from 1 to 21."""
    month, last = phrase.value("month", *MONTHS), phrase.value("count", "count")
    last *= 7 if "week_word" in phrase.named["unit"].kinds else 1
    return calendar(phrase, f"{month:02}-01", f"{month:02}-{last:02}") if is_day(month, last) else None


def _week_of_month(phrase: Phrase) -> Found | None:
    """ "в первую неделю сентября" are its days from 1 to 7, the last week its last seven."""
    month, number = phrase.value("month", *MONTHS), phrase.value("which", "ordinal")
    last = number * 7 if number else monthrange(2025, month)[1]
    return calendar(phrase, f"{month:02}-{last - 6:02}", f"{month:02}-{last:02}") if is_day(month, last) else None


def _month(phrase: Phrase) -> Found | None:
    """ "The first weeks of January" are not counted: the month."""
    return calendar(phrase, f"{phrase.value('month', *MONTHS):02}")


def _first_half(phrase: Phrase) -> Found | None:
    return calendar(phrase, "40")


def _first_months(phrase: Phrase) -> Found | None:
    """ "за девять месяцев" are January to September."""
    count = phrase.value("count", "count")
    return calendar(phrase, "01", f"{count:02}") if 2 <= count <= 12 else None


def _last_months(phrase: Phrase) -> Found | None:
    """ "The final three months of 2024" are October to December."""
    count = phrase.value("count", "count")
    is_end = 2 <= count < 12 and phrase.value("which", "last_of", "lately", "trailing") < 0
    return calendar(phrase, f"{13 - count:02}", "12") if is_end else None


def _most_months(phrase: Phrase) -> Found | None:
    """ "In nine months" tells of a total; "in two months" is rather still to come."""
    return _first_months(phrase) if phrase.value("count", "count") > LEAST_TOLD else None


def _months_in_short(phrase: Phrase) -> Found | None:
    """ "8M25" in one word; "8 м 25 см" is none."""
    return _first_months(phrase) if phrase.is_glued else None


DAYS = (
    Rule(f"which:count|ordinal|nth ten_days month:month_ru ( {YEAR} )?", _third_of_month),
    Rule(f"which:last_of ten_days month:month_ru ( {YEAR} )?", _last_third),
    Rule(f"first_months count:count unit:week_word|day_word of? month:{ANY_MONTH} ( {YEAR} )?", _first_days),
    Rule(f"which:first_months|last_of|lately weeks_word of month:{ANY_MONTH} ( {YEAR} )?", _month),
    Rule(f"which:ordinal|last_of|lately week_word of|in? month:{ANY_MONTH} ( {YEAR} )?", _week_of_month),
)
MONTH_COUNTS = (
    Rule(f"elapsed count:count month_word {OF_THE_YEAR}", _first_months),
    Rule("first_months? count:count month_word since the? start of? the? year_word", _first_months),
    Rule(f"which:last_of|lately|trailing count:count month_word {OF_THE_YEAR}", _last_months),
    Rule(f"first_months? count:count dash? month_word {OF_THE_YEAR}", _first_months),
    Rule(f"count:count first_months month_word ( {OF_THE_YEAR} )?", _first_months),
    Rule("<=over|results first_months? count:count month_word >!ago|earlier|later", _first_months),
    Rule("first_months count:count month_word", _first_months),
    Rule("<=over_en|month_in the? count:count month_word >!ago|earlier|later|apostrophe|time_word", _most_months),
    Rule("<!count count:count dash month_word >=total_word", _most_months),
    Rule(f"count:count m dot? {YEAR}", _first_months),
    Rule("count:count m year:two_digits", _months_in_short),
    Rule("count:count m|month_word dot? apostrophe year:two_digits", _first_months),
)
HALF_YEARS = (
    Rule(f"first_months half_year ( {OF_THE_YEAR} )?", _first_half),
    Rule("<=results half_year", _first_half),
    Rule(f"half_word {YEAR}", _first_half),
    Rule("part_half dash year:year", _first_half),
    Rule("year:bare_year|year part_half dash year_en", _first_half),
)
RULES = (*DAYS, *MONTH_COUNTS, *HALF_YEARS)
