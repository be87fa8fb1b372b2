"""The grammar of what is built from periods: "в конце 2024 года", "с 2019 по 2024 год", "к 2030 году", "since 1976"."""

import re
from calendar import monthrange

from etl.text.dates.patterns import Found, Phrase, Reader, Rule
from etl.text.dates.words import Expression, Token

P = "year|period|named|bare_year"
PERIOD = f"whole:{P}"
_DECADE = re.compile("[12][0-9]{2}X")
_LONGEST_IN_SHORT = 40  # years: "2025-80" is no stretch of them
_HALF_OF_MONTH = {1: ("01", "15"), 2: ("16", "")}


def expression_of(word: Token) -> Expression:
    """What a period, or a year that stands bare, says."""
    return word.expression or ("calendar", str(word.kinds["bare_year"]), "")


def whole(relation: str = "") -> Reader:
    def read(phrase: Phrase) -> Found | None:
        word = phrase.named["whole"]
        return phrase.period(expression_of(word), relation or word.relation)

    return read


def _after_preposition(relation: str) -> Reader:
    """The preposition says how the period bounds the statement; the mark is the period alone."""

    def read(phrase: Phrase) -> Found | None:
        word = phrase.named["whole"]
        expression = expression_of(word)
        compares = phrase.has("towards") and _is_past(expression)
        period = Token({"period": 1}, word.start, word.stop, expression, "" if compares else relation)
        return (*phrase.words[:-1], period)

    return read


def _is_past(expression: Expression) -> bool:
    """ "к прошлому году" compares."""
    return str(expression[1]).startswith("-") or str(expression[0]) == "from"


def _this_year(phrase: Phrase) -> Found | None:
    return phrase.period(("calendar", "+0", ""))


def _day_of_the_week(phrase: Phrase) -> Found | None:
    """ "в пятницу, 17 октября" and "17 октября (пятница)" are one day; "в минувший четверг, 5 декабря" stays two."""
    expressions = [expression_of(phrase.named[name]) for name in ("first", "last")]
    days = [parts for parts in expressions if parts[0] == "calendar" and len(parts) == 3 and len(str(parts[2])) == 5]
    weekdays = [parts for parts in expressions if parts[0] == "weekday" and parts[2] == 0]
    return phrase.period(days[0]) if len(days) == len(weekdays) == 1 else None


def _half_of(phrase: Phrase) -> Found | None:
    """ "в первой половине октября" are its days from 1 to 15; of a year it is a half-year, of a decade not kept."""
    kind, *parts = expression_of(phrase.named["whole"])
    halves = _HALF_OF_MONTH.get(phrase.value("which", "ordinal"))
    if halves is None:
        return None
    if kind != "calendar" or len(parts) != 2 or not (str(parts[1]).isdigit() and int(parts[1]) <= 12):
        return phrase.period((kind, *parts))
    year, month = str(parts[0]), str(parts[1])
    first, last = halves[0], halves[1] or str(monthrange(2025, int(month))[1])
    return phrase.period(("calendar", year, f"{month}-{first}", year, f"{month}-{last}"))


def _stretch(phrase: Phrase) -> Found | None:
    """From one period to another; a year said once holds for both."""
    first, last = expression_of(phrase.named["first"]), expression_of(phrase.named["last"])
    if first[0] != "calendar" or last[0] != "calendar" or len(first) != 3 or len(last) != 3:
        return None
    (year, part), (last_year, last_part) = map(str, first[1:]), map(str, last[1:])
    backwards = part[:2] > last_part[:2]
    if not year and last_year:
        year = shifted(last_year, -1) if backwards else last_year
    elif year and not last_year and part:
        last_year = shifted(year, 1) if backwards else year
    if year.isdigit() and last_year.isdigit() and int(year) > int(last_year):
        return None
    return phrase.period(("calendar", year, part, last_year, last_part))


def _decades(phrase: Phrase) -> Found | None:
    """ "в конце 80-х - начале 90-х": from the first year of the one to the last of the other."""
    first, last = (str(expression_of(phrase.named[name])[1]) for name in ("first", "last"))
    if not (_DECADE.fullmatch(first) and _DECADE.fullmatch(last) and first < last):
        return None
    return phrase.period(("calendar", f"{first[:3]}0", "", f"{last[:3]}9", ""))


def _plain_stretch(phrase: Phrase) -> Found | None:
    """ "30 April to 2 May", "January through the end of September": days or months without "from"."""
    ends = [expression_of(phrase.named[name]) for name in ("first", "last")]
    parts = [str(end[2]) if end[0] == "calendar" and len(end) == 3 else "" for end in ends]
    alike = len(parts[0]) == len(parts[1]) and all("01" <= part[:2] <= "12" for part in parts)
    return _stretch(phrase) if alike else None


def shifted(year: str, by: int) -> str:
    """The year before or after: of "2025" or of "+0"."""
    return str(int(year) + by) if year.isdigit() else f"{int(year) + by:+}"


def _year_range(phrase: Phrase) -> Found | None:
    """ "2023–2025", "2023–25", "с 2019 по 2024 год"."""
    first = phrase.value("first", "bare_year")
    last = phrase.value("last", "bare_year") or first // 100 * 100 + phrase.value("last", "two_digits")
    in_short = not phrase.value("last", "bare_year")
    if not first < last or (in_short and last - first > _LONGEST_IN_SHORT):
        return None
    return phrase.period(("calendar", str(first), "", str(last), ""))


def _month_in_figures(phrase: Phrase) -> Found | None:
    """ "2025-09"; "2005-10" may be a range and is none."""
    year, month = phrase.value("year", "bare_year"), phrase.value("month", "two_digits")
    is_month = phrase.is_glued and 1 <= month <= 12 and month < year % 100
    return phrase.period(("calendar", str(year), f"{month:02}"), kind="named") if is_month else None


def _ordinal(phrase: Phrase) -> Found | None:
    """ "II-м", "15 - го"."""
    value = phrase.value("which", "roman", "day")
    return (Token({"nth": value}, phrase.words[0].start, phrase.words[-1].stop),)


def _year_with_ending(phrase: Phrase) -> Found | None:
    """ "2024 - м году"."""
    return phrase.period(("calendar", str(phrase.value("which", "bare_year")), ""), kind="year")


def _year_list(phrase: Phrase) -> Found | None:
    """ "в 2022 и 2024 годах" are two years, and two marks."""
    return tuple(_year(word) if {"bare_year", "year"} & word.kinds.keys() else word for word in phrase.words)


def _year(word: Token) -> Token:
    return Token({"year": 1}, word.start, word.stop, expression_of(word))


ENDING = "( year_word | years_word | year_short dot? | years_short dot? | fiscal years_word )?"
YEAR_RANGES = (
    Rule("which:roman dash ordinal_ending", _ordinal),
    Rule("which:day dash ordinal_ending >=month_ru", _ordinal),
    Rule("which:bare_year dash ordinal_ending >=year_word", _year_with_ending),
    Rule(f"first:bare_year dash last:bare_year|two_digits {ENDING}", _year_range),
    Rule(f"first:bare_year ellipsis last:bare_year {ENDING}", _year_range),
    Rule(f"first:bare_year dot dot last:bare_year {ENDING}", _year_range),
    Rule("year:bare_year dash month:two_digits >!dash", _month_in_figures),
    Rule("first:bare_year to last:bare_year", _year_range),
    Rule("( bare_year comma )+ bare_year >=year_short|years_short|years_word", _year_list),
    Rule(f"since|between first:bare_year year_word? to|by|and last:bare_year {ENDING}", _year_range),
)
YEAR_LISTS = (
    Rule("( bare_year comma )* bare_year comma? and in? year", _year_list),
    Rule("<=both|years_word bare_year and bare_year", _year_list),
)
PARTS = (
    Rule(f"part dash? of? the? {PERIOD}", whole()),
    Rule("year_en apostrophe possessive part", _this_year),
    Rule(f"part as_word {PERIOD}", _after_preposition("")),
    Rule("part of? the? year_word", _this_year),
    Rule("year_en dash? part", _this_year),
    Rule(f"year_en dash? part of? {PERIOD}", whole()),
    Rule("part of? the? month_word", lambda phrase: phrase.period(("shift", 0, "month"))),
    Rule("part of? the? week_word", lambda phrase: phrase.period(("shift", 0, "week"))),
    Rule("part of? the? quarter_word", lambda phrase: phrase.period(("shift", 0, "quarter"))),
    Rule(f"which:ordinal part_half of? the? {PERIOD}", _half_of),
    Rule("part dash year_en", _this_year),
)
STRETCHES = (
    Rule("first:period|named comma? in? last:period|named", _day_of_the_week),
    Rule("first:period|named open last:period|named close", _day_of_the_week),
    Rule(f"first:{P} dash last:{P}", _stretch),
    Rule("first:period dash last:period", _decades),
    Rule("since the? first:period to|by the? last:period", _decades),
    Rule(f"since|between first:{P} to|by|and the? last:{P}", _stretch),
    Rule("first:period|named to the? last:period|named", _plain_stretch),
)
RELATIONS = (
    Rule(f"towards:towards the? {PERIOD}", _after_preposition("by")),
    Rule(f"by the? {PERIOD}", _after_preposition("by")),
    Rule(f"on_to {PERIOD}", _after_preposition("by")),
    Rule(f"up to {PERIOD}", _after_preposition("by")),
    Rule(f"since the? {PERIOD}", _after_preposition("since")),
    Rule(f"not earlier than? {PERIOD}", _after_preposition("since")),
    Rule(f"not later than? {PERIOD}", _after_preposition("by")),
)
