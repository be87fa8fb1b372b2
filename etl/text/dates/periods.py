"""The grammar of days, months, quarters and half-years: "16 октября 2025 года", "за девять месяцев"."""

from calendar import monthrange

from etl.text.dates.patterns import Found, Phrase, Rule, no_date
from etl.text.dates.words import full_year

MONTHS = ("month_ru", "month_en", "short_ru", "short_en", "small_en")
ORDINALS = ("count", "ordinal", "nth", "roman", "day")
RU_MONTH, RU_SHORT, EN_MONTH = "month:month_ru", "month:short_ru dot?", "month:month_en|short_en dot?"
ANY_MONTH, ANY_FORM = "month_ru|month_en", "month_ru|month_en|short_ru|short_en"

# "2025 года", "прошлого года", "of last year", ", 2025"
YEAR = "comma? of|in? the? year:year|bare_year"
OF_THE_YEAR = "( comma? of|in? the? year:year|bare_year | of? the? year_word )"
DAY = "tens:tens? day:day|nth|ordinal"
SHORT_YEAR = "apostrophe|dash? year:two_digits"

LAST_DAY_SAID_SO = 14
"""Two figures after a month and a dash are a year when they are more."""


def year_of(phrase: Phrase, name: str = "year") -> str:
    """The year of a phrase as an expression has it: "2025", "-1" for last year, empty where none is said."""
    word = phrase.named.get(name)
    if word is None:
        return ""
    if word.expression:
        return str(word.expression[1])
    return str(word.kinds["bare_year"] if "bare_year" in word.kinds else full_year(word.kinds["two_digits"]))


def calendar(phrase: Phrase, first: str, last: str = "") -> Found:
    """The phrase as one part of its year, or as the stretch from one part to another."""
    year = year_of(phrase)
    return phrase.period(("calendar", year, first, year, last) if last else ("calendar", year, first))


def day_number(phrase: Phrase, name: str = "day") -> int:
    """The day of the month: in figures, "18-го", "двадцать пятого"."""
    return phrase.value("tens", "tens") + phrase.value(name, "day", "nth", "ordinal")


def is_day(month: int, day: int) -> bool:
    """True for a day that the month has in a leap year."""
    return 1 <= day <= monthrange(2024, month)[1]


def _day(phrase: Phrase) -> Found | None:
    month, day = phrase.value("month", *MONTHS), day_number(phrase)
    return calendar(phrase, f"{month:02}-{day:02}") if is_day(month, day) else None


def _nth_day(phrase: Phrase) -> Found | None:
    """ "The third day of October", "в последний день октября"."""
    month, day = phrase.value("month", *MONTHS), phrase.value("which", "ordinal", "nth", "day")
    if not phrase.value("which", "last_of", "lately"):
        return calendar(phrase, f"{month:02}-{day:02}") if is_day(month, day) else None
    year = year_of(phrase)
    return calendar(phrase, f"{month:02}-{monthrange(int(year) if year.isdigit() else 2025, month)[1]}")


def _day_of_year(phrase: Phrase) -> Found | None:
    """ "в последний день года", "the first day of 2025"."""
    day = "12-31" if phrase.value("which", "last_of", "lately") else "01-01"
    is_end = day == "12-31" or phrase.value("which", "ordinal") == 1
    return phrase.period(("calendar", year_of(phrase) or "+0", day)) if is_end else None


def _day_of_relative_month(phrase: Phrase) -> Found | None:
    """ "15-го числа следующего месяца", "on the 15th of this month"."""
    return phrase.period(("day_of_month", day_number(phrase), phrase.value("which", "relative")))


def _days(phrase: Phrase) -> Found | None:
    month, first, last = (
        phrase.value("month", *MONTHS),
        phrase.value("first", "day", "nth", "ordinal"),
        day_number(phrase),
    )
    if not (first < last and is_day(month, last)):
        return None
    return calendar(phrase, f"{month:02}-{first:02}", f"{month:02}-{last:02}")


def _month(phrase: Phrase) -> Found | None:
    return calendar(phrase, f"{phrase.value('month', *MONTHS):02}")


def _month_and_year(phrase: Phrase) -> Found | None:
    """ "Mar-24" at the head of a column; "Mar-5" is a day."""
    return _month(phrase) if phrase.value("year", "two_digits") > LAST_DAY_SAID_SO else None


def _months(phrase: Phrase) -> Found | None:
    """ "январь-июнь 2025 года"; "в январе и феврале", but not "в мае и сентябре"."""
    first, last = phrase.value("first", *MONTHS), phrase.value("month", *MONTHS)
    if phrase.has("and") and last != first + 1:
        return None
    if first > last and year_of(phrase).isdigit():
        return phrase.period(("calendar", str(int(year_of(phrase)) - 1), f"{first:02}", year_of(phrase), f"{last:02}"))
    return calendar(phrase, f"{first:02}", f"{last:02}") if first != last else None


def _quarter(phrase: Phrase) -> Found | None:
    number = phrase.value("which", *ORDINALS)
    return calendar(phrase, str(32 + number)) if 1 <= number <= 4 else None


def _quarter_in_short(phrase: Phrase) -> Found | None:
    """ "4К2024" in one word; "вырос до 4 к 2024 году" is none."""
    return _quarter(phrase) if phrase.is_glued else None


def _quarter_or_half(phrase: Phrase) -> Found | None:
    return (_quarter if phrase.value("part", "q") else _half)(phrase)


def _quarter_ending(phrase: Phrase) -> Found | None:
    """ "The September quarter" ends with that month."""
    month = phrase.value("month", "month_en")
    return calendar(phrase, str(32 + month // 3)) if month % 3 == 0 else None


def _quarters(phrase: Phrase) -> Found | None:
    """ "I–III кварталы" and "за три квартала" are months from the first to the last."""
    first, last = phrase.value("first", *ORDINALS) or 1, phrase.value("which", *ORDINALS)
    return calendar(phrase, f"{first * 3 - 2:02}", f"{last * 3:02}") if 1 <= first < last <= 4 else None


def _half(phrase: Phrase) -> Found | None:
    number = phrase.value("which", *ORDINALS)
    return calendar(phrase, str(39 + number)) if number in (1, 2) else None


def _relative_month(phrase: Phrase) -> Found | None:
    """ "last November" is the last that is over, "next May" the next to begin, "this June" this year's."""
    part, shift = f"{phrase.value('month', *MONTHS):02}", phrase.value("which", "relative")
    return phrase.period(("season", part, shift) if shift else ("calendar", "+0", part))


_NTH = "which:count|ordinal|nth|roman"
_FIRST_DAY = "first:day|nth"

DAYS = (
    Rule(f"{DAY} of? {RU_MONTH} ( {YEAR} )?", _day),
    Rule(f"{DAY} of? {EN_MONTH} ( {YEAR} )?", _day),
    Rule(f"{DAY} {RU_SHORT} ( {YEAR} )?", _day),
    Rule(f"{DAY} {EN_MONTH} {SHORT_YEAR} >!month_en|short_en", _day),
    Rule(f"month:month_ru|short_ru dot? {DAY} comma year:bare_year", _day),
    Rule(f"since first:ordinal to|by {DAY} month:month_ru ( {YEAR} )?", _days),
    Rule(f"{_FIRST_DAY} slash {DAY} month:month_ru ( {YEAR} )?", _days),
    Rule(f"since {_FIRST_DAY} on_ru {DAY} month:month_ru ( {YEAR} )?", _days),
    Rule("day:day|nth of? day_number? of? which:relative month_word", _day_of_relative_month),
    Rule(f"{EN_MONTH} the? {DAY} {YEAR}", _day),
    Rule(f"<!month_in {EN_MONTH} the? {DAY} >!count|bare_year", _day),
    Rule(f"{_FIRST_DAY} dash {DAY} of? month:{ANY_FORM} dot? ( {YEAR} )?", _days),
    Rule(f"{EN_MONTH} {_FIRST_DAY} dash {DAY} ( {YEAR} )?", _days),
    Rule(f"since|between {_FIRST_DAY} to|by|and {DAY} of? month:{ANY_FORM} ( {YEAR} )?", _days),
    Rule(f"{DAY} dash month:{ANY_FORM} dash year:bare_year|two_digits", _day),
    Rule(f"{DAY} of? month:small_en dot? {YEAR}", _day),
    Rule(f"month:small_en dot? {DAY} {YEAR}", _day),
    Rule(f"quote {DAY} quote {RU_MONTH} ( {YEAR} )?", _day),
    Rule(f"{EN_MONTH} {_FIRST_DAY} to {DAY} {YEAR}", _days),
    Rule(f"{EN_MONTH} {_FIRST_DAY} to {DAY} >!month_en|short_en|of|count", _days),
    Rule(f"{_FIRST_DAY} to {DAY} of? {EN_MONTH} ( {YEAR} )?", _days),
    Rule(f"which:ordinal|nth|last_of|lately one_day of|in? month:{ANY_FORM} dot? ( {YEAR} )?", _nth_day),
    Rule(f"which:ordinal|last_of|lately one_day {OF_THE_YEAR}", _day_of_year),
)
MONTH_RULES = (
    Rule(f"<!every month:{ANY_MONTH} ( {YEAR} )?", _month),
    Rule(f"which:relative month:{ANY_MONTH}", _relative_month),
    Rule("which:relative month:short_en >!dot|day", _relative_month),
    Rule("<=in|by|since|than|comparison month:short_en|short_ru dot? >!day|nth|two_digits", _month),
    Rule("<=open month:short_en|short_ru dot? >=close", _month),
    Rule("month:short_en >=year_noun", _month),
    Rule("part dash? of? month:short_en|short_ru dot? >!day|nth|two_digits", _month),
    Rule("month:short_en|short_ru dash|slash year:two_digits", _month_and_year),
    Rule("<=month_in|by|since month:small_en dot? year:bare_year", _month),
    Rule("month_word of month:short_en dot? >!day|nth", _month),
    Rule(f"month:short_ru|short_en dot? {YEAR}", _month),
    Rule(f"month:{ANY_FORM} dot? apostrophe year:two_digits", _month),
    Rule(f"month:{ANY_FORM} dash|slash year:bare_year", _month),
    Rule(
        f"first:{ANY_FORM} dot? dash|slash|ellipsis month:{ANY_FORM} ( dot? period_word|quarter_word? {YEAR} )?",
        _months,
    ),
    Rule(f"first:{ANY_FORM} dot? dash|slash month:{ANY_FORM} dot? apostrophe year:two_digits", _months),
    Rule(f"since first:{ANY_FORM} dot? to|by month:{ANY_FORM} dot? ( {YEAR} )?", _months),
    Rule(f"first:{ANY_FORM} dot? dash? to dash? month:{ANY_FORM} dot? ( {YEAR} )?", _months),
    Rule(f"between first:{ANY_FORM} dot? and month:{ANY_FORM} dot? ( {YEAR} )?", _months),
    Rule(f"first:{ANY_MONTH} and:and month:{ANY_MONTH} ( {YEAR} )?", _months),
    Rule("year:year comma month:month_ru|month_en >!of|comma|bare_year|year|day|and|dash", _month),
    Rule(f"first_months|decade month_numbers month:month_ru ( {YEAR} )?", _month),
    Rule(f"first_months month_word {OF_THE_YEAR}", lambda phrase: calendar(phrase, "")),
)
QUARTERS = (
    Rule(f"<=over|results first_months? which:count quarters_word ( {OF_THE_YEAR} )?", _quarters),
    Rule(f"first_months which:count quarters_word ( {OF_THE_YEAR} )?", _quarters),
    Rule(f"which:count first_months quarters_word ( {OF_THE_YEAR} )?", _quarters),
    Rule(f"which:ordinal|nth|roman dash? quarter_word ( {OF_THE_YEAR} )?", _quarter),
    Rule("year:year apostrophe possessive which:ordinal dash? quarter_word", _quarter),
    Rule("year:year apostrophe possessive part:q|h which:count", _quarter_or_half),
    Rule(f"which:day quarter_word ( {OF_THE_YEAR} )?", _quarter),
    Rule(f"{_NTH} quarter_short|q dot? {YEAR}", _quarter),
    Rule(f"{_NTH} quarter_short dot? apostrophe year:two_digits", _quarter),
    Rule(f"which:count q {SHORT_YEAR}", _quarter),
    Rule("which:count q year:two_digits", _quarter),
    Rule("which:count towards year:two_digits|bare_year", _quarter_in_short),
    Rule(f"q which:count ( {YEAR} )?", _quarter),
    Rule("which:roman|nth quarter_short >!dot|m|count", _quarter),
    Rule("which:roman|nth quarter_short dot >!m|count", _quarter),
    Rule("<=over|results which:day quarter_short >!dot|m|count", _quarter),
    Rule("<=over|results which:day quarter_short dot >!m|count", _quarter),
    Rule(f"quarter_word which:count|roman {YEAR}", _quarter),
    Rule(f"q which:count {SHORT_YEAR}", _quarter),
    Rule("part:q|h which:count dash|slash year:bare_year", _quarter_or_half),
    Rule("part:q|h which:count slash year:two_digits", _quarter_or_half),
    Rule("year:bare_year|year dash? q which:count >!of|bare_year|year", _quarter),
    Rule("year:bare_year|year dash? h which:count >!of|bare_year|year", _half),
    Rule("year:bare_year|year comma? the? which:ordinal|nth|roman quarter_word >!of|comma|bare_year|year", _quarter),
    Rule("month:month_en dash ended quarter_word ( comma? of|in? the? year:year|bare_year )?", _quarter_ending),
    Rule("month:month_en quarter_word ( comma? of|in? the? year:year|bare_year )?", _quarter_ending),
    Rule(f"first:count|ordinal|nth|roman dash {_NTH} quarter_word ( {OF_THE_YEAR} )?", _quarters),
    Rule(f"first:count|ordinal|nth|roman dash {_NTH} quarter_short dot? {YEAR}", _quarters),
    Rule(f"since first:ordinal|nth|roman to|by {_NTH} quarter_word ( {OF_THE_YEAR} )?", _quarters),
    Rule(f"last_of quarter_word ( {OF_THE_YEAR} )?", lambda phrase: calendar(phrase, "36")),
    Rule(f"opening quarter_word ( {OF_THE_YEAR} )?", lambda phrase: calendar(phrase, "33")),
    Rule("elapsed which:count quarters_word", _quarters),
    Rule(f"<=since|over_en|month_in|the which:count quarters_word {OF_THE_YEAR}", _quarters),
    Rule("which:ordinal|nth|roman quarter_word dash year:bare_year", _quarter),
    Rule(f"first:count q dash which:count q {YEAR}", _quarters),
    Rule("first:count q dash which:count q apostrophe? year:two_digits", _quarters),
    Rule("ordinal quarter_word in_row", no_date),
    Rule("which:count q slash year:bare_year", _quarter),
    Rule(f"trailing|relative quarter_word {YEAR}", lambda phrase: calendar(phrase, "36")),
)
HALVES = (
    Rule(f"{_NTH} half_word ( {OF_THE_YEAR} )?", _half),
    Rule(f"{_NTH} dash? part_half {OF_THE_YEAR}", _half),
    Rule("<=the which:ordinal part_half >!of", _half),
    Rule("year:year apostrophe possessive which:ordinal dash? part_half", _half),
    Rule("which:ordinal dash part_half >!of", _half),
    Rule(f"which:count h ( {YEAR} )?", _half),
    Rule("which:count h apostrophe? year:two_digits", _half),
    Rule(f"which:count|nth|roman h_ru dot? {YEAR}", _half),
    Rule(f"which:count|nth|roman h_ru slash year_short dot? {YEAR}", _half),
    Rule("which:count|nth|roman h_ru dot? apostrophe year:two_digits", _half),
    Rule("which:count h_ru year:two_digits", _half),
    Rule("which:ordinal|nth|roman half_word dash year:bare_year", _half),
    Rule(f"h which:count ( {YEAR} )?", _half),
    Rule(f"h which:count {SHORT_YEAR}", _half),
)
RULES = (*DAYS, *MONTH_RULES, *QUARTERS, *HALVES)
