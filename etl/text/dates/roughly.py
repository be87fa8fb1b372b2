"""The grammar of distances counted roughly: "два-три года назад", "более года назад", "a third of a century"."""

from etl.text.dates.distances import UNIT, unit_of
from etl.text.dates.patterns import Found, Phrase, Reader, Rule

_RANGE = f"first:count dash|to|and count:count {UNIT}"
_THIRD_OF_CENTURY = 66  # half years


def _years_away(sign: int) -> Reader:
    """ "через два-три года" is from the second year on to the third; of months and weeks the last is kept."""

    def read(phrase: Phrase) -> Found | None:
        first, last = phrase.value("first", "count"), phrase.value("count", "count")
        if not first < last or unit_of(phrase) != "year":
            return None
        ends = sorted([sign * first, sign * last])
        return phrase.period(("calendar", f"{ends[0]:+}", "", f"{ends[1]:+}", ""))

    return read


def _stretch(phrase: Phrase) -> Found | None:
    """ "в ближайшие два-три года" are the three years from now on."""
    sign, count = phrase.value("which", "trailing", "relative", "preceding"), phrase.value("count", "count")
    is_range = phrase.value("first", "count") < count
    return phrase.period(("stretch", sign * 2 * count, unit_of(phrase))) if sign and is_range else None


def _ago(phrase: Phrase) -> Found | None:
    return phrase.period(("ago", -2, unit_of(phrase)))


def _quarter_century_on(phrase: Phrase) -> Found | None:
    """ "спустя четверть века"."""
    return phrase.period(("ago", 50, "year"))


def _coming_unit(phrase: Phrase) -> Found | None:
    """ "на ближайший год" is the year from now on."""
    return phrase.period(("stretch", 2, unit_of(phrase)))


def _third_ago(phrase: Phrase) -> Found | None:
    if phrase.has("third") and phrase.value("third", "ordinal") != 3:
        return None
    return phrase.period(("ago", -_THIRD_OF_CENTURY, "year"))


RULES = (
    Rule(f"{_RANGE} same? ago", _years_away(-1)),
    Rule(f"after_count {_RANGE}", _years_away(1)),
    Rule(f"which:trailing|relative|preceding {_RANGE}", _stretch),
    Rule("<=about unit:unit_of_about same? ago", _ago),
    Rule("after_count|later quarter_part century_word", _quarter_century_on),
    Rule("quarter_part century_word later", _quarter_century_on),
    Rule("which:nearest unit:year_word|month_word", _coming_unit),
    Rule("third_part century_word same? ago", _third_ago),
    Rule("third:ordinal of count century_word ago", _third_ago),
    Rule("count third:ordinal of count century_word ago", _third_ago),
)
