"""From one amount to another: 5–7 тыс., от 430 до 500 тыс., between 45,000 and 50,000."""

import re
from dataclasses import dataclass, replace
from math import inf

from etl.text.numbers import amounts, measures
from etl.text.numbers.measures import Unit
from etl.text.numbers.sums import Amount

OF_NOW = r"(?:(?:[а-я]+(?:их|ых|ими|ыми)|the current|today's) )?"
HEDGE = (
    r"(?:(?:почти|примерно|приблизительно|около|порядка|about|around|roughly|nearly|almost|some|approximately) |~ ?)?"
)
"""May stand before either end: "from about 5 to nearly 7", "от 3 до почти 5"."""
OPENER = re.compile(rf"(?<!\w)(?P<word>от|с|со|from|between|между) {OF_NOW}{HEDGE}$")
UP_TO = re.compile(rf",? (?:и )?до {HEDGE}")
CONNECTORS = {
    "от": UP_TO,
    "с": UP_TO,
    "со": UP_TO,
    "from": re.compile(rf" (?:up |down )?to {HEDGE}"),
    "between": re.compile(rf" and {HEDGE}"),
    "между": re.compile(rf" и {HEDGE}"),
}
DASH = re.compile(r"[-–—~÷]|\.\.\.?|…")
TO_RANGE = re.compile(r"[-–—]\d")
"""What is reached is itself a range: "с 58 до 63-65%"."""
SPACED_DASH = re.compile(r" [-–—] ")
TO = re.compile(r"[ -]to[ -]")
OR = re.compile(r" (?:или|либо|or) ")
CURRENCY = re.compile(r"(?:us\$|[$€¥₽£₸₹]|(?:rub|eur|usd|cny|rmb|inr|rs)\.? )?")
SIGNS = tuple("$€£₽₹")
MOVES = frozenset({"с", "со", "from"})
WIDEST, WIDEST_SPACED, WIDEST_IN_WORDS = 100, 4, 2
OTHER = range(2, 10)
NARROW, LEAST_BARE = 1.3, 10_000
""""Expect 375,000 to 380,000": two great figures so near each other are the ends of one."""
YEARS = range(1900, 2101)


@dataclass(frozen=True, slots=True)
class Range:
    """Two amounts with one unit. `opener` is the place of "от" or "from"; `moves`: it may be a change of level."""

    low: Amount
    high: Amount
    stop: int
    unit: Unit | None
    opener: int
    moves: bool


def read(text: str, low: Amount, unit: Unit | None, start: int) -> Range | None:
    """The range that `low`, written from `start` (its currency or sign), begins, or None.

    `unit` is the unit that stands behind `low` itself.
    """
    stop = unit.stop if unit else low.stop
    opened = OPENER.search(text, max(0, start - 40), start)
    if opened:
        connector = CONNECTORS[opened["word"]].match(text, stop)
        if connector:
            found = _joined(text, low, unit, connector.end())
            if found and not found.unit and TO_RANGE.match(text, found.stop):
                return None
            return found and replace(found, opener=opened.start(), moves=opened["word"] in MOVES)
    return _dashed(text, low, unit, stop) or _bare(text, low, unit, stop) or _either(text, low, unit, stop)


def _joined(text: str, low: Amount, unit: Unit | None, at: int) -> Range | None:
    """The amounts `low` and that at `at` with what they share, where their units do not contradict."""
    currency = CURRENCY.match(text, at)
    begin = currency.end() if currency else at
    is_short = begin > at or low.magnitude > 1 or bool(measures.SUFFIXED.match(text, begin))
    is_short = is_short or measures.currency_before(text, low.start) is not None
    high = amounts.read(text, begin, money=is_short)
    if not high or high.kind == "ordinal":
        return None
    behind = measures.behind(text, high.stop)
    if unit and behind and unit.words != behind.words and unit.code != behind.code:
        return None
    stop = behind.stop if behind else high.stop
    return Range(_borrowed(low, high), high, stop, behind or unit, -1, False)


def _borrowed(low: Amount, high: Amount) -> Amount:
    """ "5–7 тыс.": the first number takes the magnitude of the second where that brings the two closer."""
    if low.magnitude != 1 or high.magnitude == 1 or not low.value or not high.value:
        return low
    shared = low.value * high.magnitude
    if _distance(shared, high.value) < _distance(low.value, high.value):
        return replace(low, value=round(shared, 6), magnitude=high.magnitude)
    return low


def _in_thousands(low: Amount, high: Amount) -> Amount:
    """ "10–12 000": the first number is in the thousands of the second."""
    grouped = high.in_digits and high.magnitude == 1 and high.value >= 1000 and not high.value % 1000
    if grouped and low.magnitude == 1 and low.value < 1000 and low.value * 1000 < high.value:
        return replace(low, value=low.value * 1000)
    return low


def _of_one(low: Amount, high: Amount) -> Amount:
    """ "Тысячу-полторы", "сотня-две": the second number takes the magnitude of the first."""
    if (
        low.value == low.magnitude > 1 == high.magnitude
        and not low.in_digits
        and (high.value in OTHER or high.value == 1.5)
    ):
        return replace(high, value=high.value * low.magnitude, magnitude=low.magnitude)
    return high


def _distance(one: float, other: float) -> float:
    return max(one / other, other / one) if one and other else inf


def _dashed(text: str, low: Amount, unit: Unit | None, stop: int) -> Range | None:
    dash = DASH.match(text, stop)
    if dash:
        found = _joined(text, low, unit, dash.end())
        found = found and replace(found, low=_in_thousands(found.low, found.high), high=_of_one(found.low, found.high))
        return found if found and _rises(found, WIDEST) else None
    spaced = SPACED_DASH.match(text, stop)
    if not spaced or unit or low.value in YEARS:
        return None
    found = _joined(text, low, unit, spaced.end())
    if not found or found.low.in_digits != found.high.in_digits:
        return None
    return found if _rises(found, WIDEST_SPACED if low.in_digits else WIDEST_IN_WORDS) else None


def dashed(text: str, low: Amount) -> Range | None:
    """The range that a dash makes of `low` and the amount behind it, where it rises."""
    return _dashed(text, low, None, low.stop)


def _bare(text: str, low: Amount, unit: Unit | None, stop: int) -> Range | None:
    """ "10 to 15 percent", without "from"."""
    connector = TO.match(text, stop)
    if not connector or (unit and unit.code != "percent"):
        return None
    found = _joined(text, low, unit, connector.end())
    if unit and found and (not found.unit or found.unit.stop != found.stop or found.stop == found.high.stop):
        return None
    measured = found and (found.unit or found.high.magnitude > 1 or re.compile(r" [a-z-]+s\b").match(text, found.stop))
    if found and (measured or (text[low.start - 1 : low.start] in SIGNS and text[connector.end()] in SIGNS)):
        return found if _rises(found, WIDEST_SPACED) else None
    return found if found and low.value >= LEAST_BARE and _rises(found, NARROW) else None


def _either(text: str, low: Amount, unit: Unit | None, stop: int) -> Range | None:
    """ "Two or three years": the numbers follow each other."""
    connector = OR.match(text, stop)
    if not connector or unit:
        return None
    found = _joined(text, low, unit, connector.end())
    step = found.high.value - found.low.value if found else 0
    return found if found and step == found.high.magnitude and found.high.kind == "cardinal" else None


def _rises(found: Range, widest: float) -> bool:
    low, high = found.low.value, found.high.value
    return low < high and (not low or high / low <= widest)
