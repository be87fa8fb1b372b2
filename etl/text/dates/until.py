"""The grammar of what is known by its end: "the nine months ended September 30", "с начала года", "week to 12 May"."""

from calendar import monthrange
from datetime import date, timedelta

from etl.text.dates.distances import unit_of
from etl.text.dates.patterns import Found, Phrase, Rule
from etl.text.dates.ranges import PERIOD, P, expression_of, shifted, whole

_WHOLE = {
    (3, "03"): "33",
    (3, "06"): "34",
    (3, "09"): "35",
    (3, "12"): "36",
    (6, "06"): "40",
    (6, "12"): "41",
    (12, "12"): "",
}
"""Months that end with one of a year and are a part of it by name."""


def _to_date(phrase: Phrase) -> Found | None:
    """ "с начала года" is the year up to the reference."""
    word = phrase.named.get("whole")
    if word and expression_of(word)[:2] == ("shift", 0):
        return phrase.period(("since_start", expression_of(word)[2]), "since")
    year = str(expression_of(word)[1]) if word else "+0"
    if word and expression_of(word)[2:] != ("",):
        return whole("since")(phrase)
    return phrase.period(("to_date", year), "since")


def _since_start(phrase: Phrase) -> Found | None:
    return phrase.period(("since_start", unit_of(phrase)), "since")


def _week_of(phrase: Phrase) -> Found | None:
    """ "the week of 3 March"."""
    kind, *parts = map(str, expression_of(phrase.named["whole"]))
    is_day = kind == "calendar" and len(parts) == 2 and len(parts[1]) == len("03-03")
    return phrase.period(("week_of", *parts)) if is_day else None


def _months_until(phrase: Phrase) -> Found | None:
    """ "the nine months ended September 30", "за 12 месяцев по июнь": so many months, the last of them named."""
    kind, *parts = map(str, expression_of(phrase.named["whole"]))
    count = _months_counted(phrase)
    if kind != "calendar" or len(parts) != 2 or not count or not "01" <= parts[1][:2] <= "12":
        return None
    year, last = parts[0], _month_if_whole(parts[1])
    is_counted = phrase.has("count") or phrase.has("months")
    whole = None if is_counted and last == parts[1] else _WHOLE.get((count, last))
    if whole is not None:
        return phrase.period(("calendar", year, whole))
    first = int(last[:2]) - count + 1
    if first < 1 and not year:
        return phrase.period(("calendar", "?-1", f"{first + 12:02}", "?-1", last))
    early = year if first > 0 else shifted(year, -1)
    return phrase.period(("calendar", early, f"{(first - 1) % 12 + 1:02}", year, last))


def _month_if_whole(part: str) -> str:
    """A day that ends its month stands for the month: "09-30" is "09"."""
    month = part[:2]
    return month if part[3:] in ("", str(monthrange(2025, int(month))[1]), "29" if month == "02" else "") else part


def _months_counted(phrase: Phrase) -> int:
    """How many months end with the one named: twelve of a year."""
    if "unit" in phrase.named:
        return 3 if "quarter_word" in phrase.named["unit"].kinds else 6
    months = phrase.named.get("months")
    if not months:
        count = phrase.value("count", "count") if phrase.has("count") else 12
        return count if count <= 12 else 0
    parts = months.expression
    return int(str(parts[4])) if parts[0] == "calendar" and len(parts) == 5 and parts[1:3] == ("", "01") else 0


def _week_that_ends(phrase: Phrase) -> Found | None:
    """ "The week to 12 October"."""
    kind, *parts = map(str, expression_of(phrase.named["whole"]))
    if kind != "calendar" or len(parts) != 2 or len(parts[1]) != len("03-03"):
        return None
    last = date.fromisoformat(f"{parts[0] if parts[0].isdigit() else 2024}-{parts[1]}")
    first = last - timedelta(days=6)
    year = parts[0] if first.year == last.year else str(first.year) if parts[0].isdigit() else "?-1"
    return phrase.period(("calendar", year, f"{first:%m-%d}", *parts))


def _start_of_year_until(phrase: Phrase) -> Found | None:
    """ "с начала года по октябрь"."""
    kind, *parts = map(str, expression_of(phrase.named["last"]))
    if kind != "calendar" or len(parts) != 2 or not "01" <= parts[1][:2] <= "12":
        return None
    year = parts[0] or (str(expression_of(phrase.named["year"])[1]) if phrase.has("year") else "")
    return phrase.period(("calendar", year, "01", year, parts[1]))


def _start_of_year_to(phrase: Phrase) -> Found | None:
    """ "YTD September 2025"."""
    kind, *parts = map(str, expression_of(phrase.named["whole"]))
    is_month = kind == "calendar" and len(parts) == 2 and "02" <= parts[1] <= "12" and len(parts[1]) == len("09")
    return phrase.period(("calendar", parts[0], "01", parts[0], parts[1])) if is_month else None


def _days_and_months(phrase: Phrase) -> Found | None:
    """ "с 01.10 по 31.10"."""
    ends = [divmod(phrase.value(name, "day_month"), 100) for name in ("first", "last")]
    first, last = (f"{month:02}-{day:02}" for month, day in ends)
    return phrase.period(("calendar", "", first, "", last)) if first < last else None


def _stretch_in_figures(phrase: Phrase) -> Found | None:
    """ "01.09–30.09.2025", "14.–15.10.2025"."""
    kind, *parts = map(str, expression_of(phrase.named["last"]))
    if kind != "calendar" or len(parts) != 2 or len(parts[1]) != len("10-15"):
        return None
    year, last = parts
    month, day = divmod(phrase.value("first", "day_month"), 100)
    first = f"{month:02}-{day:02}" if month else f"{last[:2]}-{phrase.value('first', 'day'):02}"
    return phrase.period(("calendar", year, first, year, last)) if first < last else None


UNTIL = f"comma? same? to|ended in? the? {PERIOD}"
PARTS = (
    Rule(f"week_word of the? {PERIOD}", _week_of),
    Rule(f"since the? start of? the? {PERIOD}", _to_date),
    Rule("since the? start of? the? year_word", _to_date),
    Rule("since the? start of? the? unit:month_word|week_word|quarter_word", _since_start),
    Rule(f"since the? start of? the? year_word to|by the? last:{P}", _start_of_year_until),
    Rule(f"since the? start of? the? year:year to|by the? last:{P}", _start_of_year_until),
    Rule(f"week_word start {PERIOD}", _week_of),
    Rule(f"week_word to|ended the? {PERIOD}", _week_that_ends),
    Rule("to_date", _to_date),
    Rule("to_date whole:period", _start_of_year_to),
    Rule("year_en dash? to dash? date_word", _to_date),
)
STRETCHES = (
    Rule(f"count:count dash? month_word period_word? {UNTIL}", _months_until),
    Rule(f"months:period {UNTIL}", _months_until),
    Rule(f"fiscal? year_en {UNTIL}", _months_until),
    Rule(f"fiscal year_word {UNTIL}", _months_until),
    Rule(f"unit:quarter_word|half_word {UNTIL}", _months_until),
    Rule(f"unit:part_half dash? year_en {UNTIL}", _months_until),
    Rule("since? first:day_month dash|to|by last:named", _stretch_in_figures),
    Rule("first:day dot? dash last:named", _stretch_in_figures),
    Rule("since first:day_month to last:day_month", _days_and_months),
)
