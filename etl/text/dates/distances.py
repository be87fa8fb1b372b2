"""The grammar of what is counted from now or from a date just named: "год назад", "годом ранее", "last week"."""

from etl.text.dates.patterns import Found, Phrase, Reader, Rule

UNITS = {
    "year_word": "year", "years_word": "year", "years_counted": "year", "month_word": "month", "week_word": "week",
    "day_word": "day", "quarter_word": "quarter", "half_word": "half", "decade_word": "decade",
}  # fmt: skip
YEAR_UNIT = "year_word|years_word|years_counted"
UNIT = f"unit:{YEAR_UNIT}|month_word|week_word|day_word|quarter_word|decade_word"
PLURAL = f"unit:{YEAR_UNIT}|month_word|week_word|day_word|quarter_word|decade_word"
ANY_UNIT = "unit:year_word|years_counted|month_word|week_word|day_word"
# how many: "three", "полтора", "два с половиной", "a … and a half"
COUNTED = f"( tens:tens dash? )? count:count|one_and_half ( since half:half_count )? {UNIT}"
ENGLISH_HALF = f"count:count {UNIT} and count half:part_half"


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


def _half_century(phrase: Phrase) -> Found | None:
    return phrase.period(("ago", -100, "year"))


def _half_year(kind: str, sign: int) -> Reader:
    return lambda phrase: phrase.period((kind, sign, "year"))


def _relative_unit(phrase: Phrase) -> Found | None:
    return phrase.period(("shift", phrase.value("which", "relative"), unit_of(phrase)))


def _preceding_unit(phrase: Phrase) -> Found | None:
    return phrase.period(("from", 2 * phrase.value("which", "preceding"), unit_of(phrase)))


def _stretch(phrase: Phrase) -> Found | None:
    """ "за последние пять лет" ends now, "в ближайшие три года" begins now."""
    sign = phrase.value("which", "trailing", "relative")
    return phrase.period(("stretch", sign * halves(phrase), unit_of(phrase))) if sign else None


def _half_year_stretch(phrase: Phrase) -> Found | None:
    return phrase.period(("stretch", phrase.value("which", "trailing", "relative"), "year"))


def _unit_and_a_half(sign: int) -> Reader:
    """ "Год с половиной назад"."""
    return lambda phrase: phrase.period(("ago", sign * 3, unit_of(phrase)))


def _before_that(phrase: Phrase) -> Found | None:
    """ "За два года до этого"."""
    return phrase.period(("from", -halves(phrase), unit_of(phrase))) if not phrase.value("which", "relative") else None


def _weekday(phrase: Phrase) -> Found | None:
    weekday, which = phrase.value("weekday", "weekday", "wednesday_ru"), phrase.value("which", "relative", "nearest")
    if phrase.has("which") and not which:
        return phrase.period(("day_of_week", weekday))
    return phrase.period(("weekday", weekday, which))


def _weekend(phrase: Phrase) -> Found | None:
    return phrase.period(("weekend", phrase.value("which", "relative", "trailing", "these")))


def _past_decade(phrase: Phrase) -> Found | None:
    return phrase.period(("stretch", -2, "decade"))


def _like(phrase: Phrase) -> Found | None:
    """ "The same month last year": as that of the reference, or of the date just spoken of."""
    year = str(phrase.named["year"].expression[1])
    return phrase.period(("like", unit_of(phrase), year))


def _finished(phrase: Phrase) -> Found | None:
    return phrase.period(("finished", unit_of(phrase)))


def _finished_half(phrase: Phrase) -> Found | None:
    return phrase.period(("finished", "half"))


def _day_name(phrase: Phrase) -> Found | None:
    return phrase.period(("shift", phrase.value("which", "day_name"), "day"))


AGO = (
    Rule(f"{COUNTED} ago", _away("ago", -1)),
    Rule(f"{ENGLISH_HALF} ago", _away("ago", -1)),
    Rule(f"count:one_and_half count {UNIT} ago", _away("ago", -1)),
    Rule("unit:one_unit ago", _away("ago", -1)),
    Rule("half_year ago", _half_year("ago", -1)),
    Rule("half_century ago", _half_century),
    Rule("part_half count year_en ago", _half_year("ago", -1)),
    Rule(f"after_count {COUNTED}", _away("ago", 1)),
    Rule("after_count unit:year_word|month_word|week_word|day_word", _away("ago", 1)),
    Rule("after_count half_year", _half_year("ago", 1)),
    Rule(f"{ANY_UNIT} count:count|one_and_half ago", _away("ago", -1)),
    Rule(f"{ANY_UNIT} after_count count:count|one_and_half", _away("ago", 1)),
    Rule("unit:one_unit since half_count ago", _unit_and_a_half(-1)),
    Rule("after_count unit:one_unit since half_count", _unit_and_a_half(1)),
    Rule(f"month_in {COUNTED} apostrophe? possessive? time_word", _away("ago", 1)),
)
BEFORE = (
    Rule(f"{COUNTED} dash? earlier", _away("from", -1)),
    Rule("unit:year_word|month_word|week_word|quarter_word|day_word dash? earlier", _away("from", -1)),
    Rule("half_year earlier", _half_year("from", -1)),
    Rule(f"{COUNTED} later", _away("from", 1)),
    Rule(f"later {COUNTED}", _away("from", 1)),
    Rule("unit:year_word|month_word|week_word|day_word later", _away("from", 1)),
    Rule("half_year later", _half_year("from", 1)),
    Rule(f"over count:count? {ANY_UNIT} by which:relative|same", _before_that),
    Rule("which:preceding unit:month_word|week_word|quarter_word|day_word|half_word", _preceding_unit),
)
NEAR = (
    Rule("<=over|in|the which:lately decade_word", _past_decade),
    Rule("which:relative unit:month_word|week_word|quarter_word|half_word|decade_word", _relative_unit),
    Rule(f"which:trailing|relative count:count|one_and_half {PLURAL}", _stretch),
    Rule("which:trailing unit:year_word|month_word|week_word", _stretch),
    Rule("which:trailing|relative half_year", _half_year_stretch),
    Rule("<!count|every which:relative weekday:weekday|wednesday_ru", _weekday),
    Rule("<!count|every|trailing weekday:weekday", _weekday),
    Rule("<=in|since|by|comma|between weekday:wednesday_ru", _weekday),
    Rule("which:nearest weekday:weekday|wednesday_ru", _weekday),
    Rule("which:relative|trailing|these weekend", _weekend),
    Rule("same|like emphasis? unit:month_word|quarter_word|half_word of|in? the? year:year", _like),
    Rule("which:day_name day_word?", _day_name),
    Rule("day_word earlier day_name", lambda phrase: phrase.period(("shift", -2, "day"))),
    Rule("<=in vague", lambda phrase: phrase.period(("vague",))),
    Rule("<=results unit:year_word|half_word|quarter_word|month_word", _finished),
    Rule("<=over|over_en|month_in the? unit:half_word|quarter_word >!of", _finished),
    Rule("<=over half_year", _finished_half),
    Rule("<=over_en|month_in the? part_half dash year_word", _finished_half),
    Rule("<=results emphasis unit:year_word|half_word|quarter_word|month_word", _finished),
)
RULES = (*AGO, *BEFORE, *NEAR)
