"""The grammar of what is counted from now or from a date just named: "год назад", "годом ранее", "last week"."""

from etl.text.dates.patterns import Found, Phrase, Reader, Rule, no_date
from etl.text.dates.words import Token

UNITS = {
    "year_word": "year", "years_word": "year", "years_counted": "year", "month_word": "month", "week_word": "week",
    "day_word": "day", "quarter_word": "quarter", "half_word": "half", "decade_word": "decade",
    "century_word": "century",
}  # fmt: skip
YEAR_UNIT = "year_word|years_word|years_counted"
UNIT = f"unit:{YEAR_UNIT}|month_word|week_word|day_word|quarter_word|decade_word"
PLURAL = f"unit:{YEAR_UNIT}|month_word|week_word|day_word|quarter_word|decade_word"
ANY_UNIT = "unit:year_word|years_counted|month_word|week_word|day_word"
_AND_MORE = "( since half:half_count | since odd | dash odd )?"
# how many: "three", "полтора", "два с половиной", "a … and a half"
COUNTED = f"( tens:tens dash? )? count:count|one_and_half {_AND_MORE} of? {UNIT}"
ENGLISH_HALF = f"count:count {UNIT} and count half:part_half"
AND_A_HALF = f"count:count and count half:part_half {UNIT}"


def unit_of(phrase: Phrase) -> str:
    """The unit that is counted: year, month, week …"""
    word = phrase.named.get("unit")
    return next((UNITS[kind] for kind in word.kinds if kind in UNITS), "") if word else ""


def halves(phrase: Phrase) -> int:
    """How many half units are counted, so that one and a half are three; one unit when no number is said."""
    if not phrase.has("count"):
        return 2
    whole = phrase.value("tens", "tens") + phrase.value("count", "count")
    return phrase.value("count", "one_and_half") or 2 * whole + phrase.has("half")


def _away(kind: str, sign: int) -> Reader:
    def read(phrase: Phrase) -> Found | None:
        if phrase.has("count") and "by_one" in phrase.named["unit"].kinds:
            return None
        return phrase.period((kind, sign * halves(phrase), unit_of(phrase)))

    return read


def _half_century(sign: int) -> Reader:
    return lambda phrase: phrase.period(("ago", sign * 100, "year"))


def _from_today(phrase: Phrase) -> Found | None:
    """ "Three years from today"."""
    return None if phrase.value("day", "day_name") else phrase.period(("ago", halves(phrase), unit_of(phrase)))


def _half_unit_ago(phrase: Phrase) -> Found | None:
    return phrase.period(("ago", -1, unit_of(phrase)))


def _quarter_century_ago(phrase: Phrase) -> Found | None:
    return phrase.period(("ago", -50, "year"))


def _half_year(kind: str, sign: int) -> Reader:
    return lambda phrase: phrase.period((kind, sign, "year"))


def _relative_unit(phrase: Phrase) -> Found | None:
    return phrase.period(("shift", phrase.value("which", "relative"), unit_of(phrase)))


def _latest_unit(phrase: Phrase) -> Found | None:
    """ "The latest quarter" is the last that is over."""
    return phrase.period(("finished", unit_of(phrase)))


def _preceding_unit(phrase: Phrase) -> Found | None:
    by, unit = phrase.value("which", "preceding"), unit_of(phrase)
    return phrase.period(("shift", by, unit) if unit == "week" else ("from", 2 * by, unit))


def _following_unit(phrase: Phrase) -> Found | None:
    return phrase.period(("from", 2, unit_of(phrase)))


def _one_further(phrase: Phrase) -> Found | None:
    """ "The week before last", "the month after next"."""
    by = phrase.value("which", "lately", "relative")
    goes_on = (by < 0) == ("earlier" in phrase.words[1].kinds)
    return phrase.period(("shift", 2 * by, unit_of(phrase))) if by and goes_on else None


def _tens_ago(phrase: Phrase) -> Found | None:
    """ "Полтора десятка лет назад"."""
    return phrase.period(("ago", -10 * halves(phrase), unit_of(phrase)))


def _hundreds_ago(phrase: Phrase) -> Found | None:
    """ "A hundred years ago"."""
    return phrase.period(("ago", -100 * halves(phrase), unit_of(phrase)))


def _fortnights(phrase: Phrase) -> Found | None:
    return phrase.period(("ago", -4 * phrase.value("count", "count"), "week"))


def _stretch(phrase: Phrase) -> Found | None:
    """ "за последние пять лет" ends now, "в ближайшие три года" begins now."""
    sign = phrase.value("which", "trailing", "relative", "preceding", "last_of")
    return phrase.period(("stretch", sign * halves(phrase), unit_of(phrase))) if sign else None


def _stretch_up_to_now(phrase: Phrase) -> Found | None:
    """ "over the past month", "over the next decade": the period alone is the mark."""
    sign, which = phrase.value("which", "relative"), phrase.named["which"]
    if not sign:
        return None
    expression = ("stretch", 2 * sign, unit_of(phrase))
    return (*phrase.words[:2], Token({"period": 1}, which.start, phrase.words[-1].stop, expression))


def _half_year_stretch(phrase: Phrase) -> Found | None:
    return phrase.period(("stretch", phrase.value("which", "trailing", "relative"), "year"))


def _unit_and_a_half(sign: int) -> Reader:
    """ "Год с половиной назад"."""
    return lambda phrase: phrase.period(("ago", sign * 3, unit_of(phrase)))


def _before_that(phrase: Phrase) -> Found | None:
    """ "За два года до этого"."""
    return phrase.period(("from", -halves(phrase), unit_of(phrase))) if not phrase.value("which", "relative") else None


def _past_decade(phrase: Phrase) -> Found | None:
    return phrase.period(("stretch", -2, "decade"))


def _like_a_year_before(phrase: Phrase) -> Found | None:
    """ "The same quarter a year earlier"."""
    return phrase.period(("like", unit_of(phrase), "=-1"))


def _like(phrase: Phrase) -> Found | None:
    """ "The same month last year": as that of the reference, or of the date just spoken of."""
    year = str(phrase.named["year"].expression[1])
    return phrase.period(("like", unit_of(phrase), year))


def _finished(phrase: Phrase) -> Found | None:
    return phrase.period(("finished", unit_of(phrase)))


def _finished_half(phrase: Phrase) -> Found | None:
    return phrase.period(("finished", "half"))


def _day_beyond(phrase: Phrase) -> Found | None:
    """ "The day before yesterday", "the day after tomorrow"."""
    day = phrase.value("which", "day_name")
    goes_on = (day < 0) == ("earlier" in phrase.words[1].kinds)
    return phrase.period(("shift", 2 * day, "day")) if day and goes_on else None


def _this_unit(phrase: Phrase) -> Found | None:
    """ "later in the year"."""
    return phrase.period(("shift", 0, unit_of(phrase)))


def _day_name(phrase: Phrase) -> Found | None:
    return phrase.period(("shift", phrase.value("which", "day_name"), "day"))


AGO = (
    Rule(f"{COUNTED} same? ago", _away("ago", -1)),
    Rule(f"{ENGLISH_HALF} ago", _away("ago", -1)),
    Rule(f"{AND_A_HALF} ago", _away("ago", -1)),
    Rule(f"{COUNTED} since now_word", _away("ago", 1)),
    Rule(f"{COUNTED} since day:day_name", _from_today),
    Rule("count:count|one_and_half unit:century_word ago", _away("ago", -1)),
    Rule(f"count:count|one_and_half ten_of {UNIT} same? ago", _tens_ago),
    Rule(f"count:count hundred_en {UNIT} ago", _hundreds_ago),
    Rule("count:count fortnight ago", _fortnights),
    Rule("part_half count unit:decade_word|century_word ago", _half_unit_ago),
    Rule("part_half dash unit:century_word ago", _half_unit_ago),
    Rule("quarter_part century_word same? ago", _quarter_century_ago),
    Rule("quarter_word of count century_word ago", _quarter_century_ago),
    Rule("quarter_word dash century_word ago", _quarter_century_ago),
    Rule(f"count:one_and_half count {UNIT} ago", _away("ago", -1)),
    Rule("unit:one_unit same? ago", _away("ago", -1)),
    Rule("unit:one_unit since odd same? ago", _away("ago", -1)),
    Rule("half_year same? ago", _half_year("ago", -1)),
    Rule("half_century same? ago", _half_century(-1)),
    Rule("after_count half_century", _half_century(1)),
    Rule("part_half count year_en ago", _half_year("ago", -1)),
    Rule("part_half count year_en earlier", _half_year("from", -1)),
    Rule("part_half count year_en later", _half_year("from", 1)),
    Rule(f"after_count {COUNTED}", _away("ago", 1)),
    Rule("after_count unit:year_word|month_word|week_word|day_word|quarter_word|decade_word", _away("ago", 1)),
    Rule("after_count half_year", _half_year("ago", 1)),
    Rule(f"{ANY_UNIT} count:count|one_and_half same? ago", _away("ago", -1)),
    Rule(f"{ANY_UNIT} after_count count:count|one_and_half", _away("ago", 1)),
    Rule("unit:one_unit since half_count same? ago", _unit_and_a_half(-1)),
    Rule("after_count unit:one_unit since half_count", _unit_and_a_half(1)),
    Rule(f"month_in {COUNTED} apostrophe? possessive? time_word", _away("ago", 1)),
)
BEFORE = (
    Rule(f"{COUNTED} dash? earlier", _away("from", -1)),
    Rule("unit:year_word|month_word|week_word|quarter_word|day_word dash? earlier", _away("from", -1)),
    Rule("half_year earlier", _half_year("from", -1)),
    Rule("year_en dash ago unit:month_word|quarter_word|half_word", _like_a_year_before),
    Rule("unit:year_en dash ago", _away("from", -1)),
    Rule(f"{COUNTED} preceding >!to", _away("from", -1)),
    Rule(f"{COUNTED} later", _away("from", 1)),
    Rule(f"later {COUNTED}", _away("from", 1)),
    Rule("later unit:one_unit", _away("from", 1)),
    Rule("later half_year", _half_year("from", 1)),
    Rule("unit:year_word|month_word|week_word|day_word later", _away("from", 1)),
    Rule("half_year later", _half_year("from", 1)),
    Rule(f"over count:count? {ANY_UNIT} by which:relative|same", _before_that),
    Rule("which:following unit:month_word|quarter_word", _following_unit),
    Rule("unit:week_word|month_word|quarter_word earlier which:lately", _one_further),
    Rule("unit:week_word|month_word|quarter_word|year_en since which:relative", _one_further),
    Rule("which:preceding unit:month_word|week_word|quarter_word|day_word|half_word", _preceding_unit),
)
NEAR = (
    Rule("<=over|in|the which:lately decade_word", _past_decade),
    Rule("which:relative unit:month_word|week_word|quarter_word|half_word|decade_word", _relative_unit),
    Rule("trailing plural_unit", no_date),
    Rule("over_en the relative plural_unit", no_date),
    Rule(f"which:trailing|relative|preceding count:count|one_and_half {_AND_MORE} {PLURAL}", _stretch),
    Rule(f"which:trailing|relative|preceding count:count and count half:part_half {PLURAL}", _stretch),
    Rule(f"count:count which:trailing {PLURAL}", _stretch),
    Rule("which:trailing unit:year_word|month_word|week_word", _stretch),
    Rule("<=over|in which:last_of unit:week_word >!month_ru|of", _stretch),
    Rule("over_en the which:lately|relative unit:month_word|week_word|decade_word", _stretch_up_to_now),
    Rule("<=the unit:month_word|week_word|quarter_word just ended", _finished),
    Rule("<=the unit:year_en just ended", lambda phrase: phrase.period(("shift", -1, "year"))),
    Rule("eve >=year|bare_year|season", no_date),
    Rule("which:latest unit:month_word|week_word|quarter_word", _latest_unit),
    Rule("later|earlier month_in the unit:year_word|month_word|week_word|quarter_word|decade_word", _this_unit),
    Rule("which:trailing|relative half_year", _half_year_stretch),
    Rule("same|like emphasis? unit:month_word|quarter_word|half_word count year_en earlier|ago", _like_a_year_before),
    Rule("same|like emphasis? unit:month_word|quarter_word|half_word of|in? the? year:year", _like),
    Rule("which:day_name day_word?", _day_name),
    Rule("day_word earlier|since which:day_name", _day_beyond),
    Rule("<=in vague", lambda phrase: phrase.period(("vague",))),
    Rule("<=results unit:year_word|half_word|quarter_word|month_word", _finished),
    Rule("<=over|over_en|month_in the? unit:half_word|quarter_word >!of|to|ended", _finished),
    Rule("<=over half_year", _finished_half),
    Rule("lately part_half dash year_en", _finished_half),
    Rule("whole dash unit:year_en >=total_word", _finished),
    Rule("<=over_en|month_in the? part_half dash year_word >!of|to|ended", _finished_half),
    Rule("<=results emphasis unit:year_word|half_word|quarter_word|month_word", _finished),
)
RULES = (*AGO, *BEFORE, *NEAR)
