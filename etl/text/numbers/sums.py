"""Adding up the words of an amount: 1 млн 767 тыс., тысяча двести, three and a half million."""

import re
from dataclasses import dataclass
from functools import cache
from math import inf

from etl.text.numbers import digits, parts
from etl.text.numbers.words import Word, item_at, magnitude_after, measured
from etl.text.patterns import any_of
from etl.vocabulary import units

LITTLE_MORE = re.compile(
    r" с (?:лишним|лишком|небольшим|хвостиком)(?!\w)"
    r"|[ -](?:odd|plus)(?= (?:hundred|thousand|million|billion|crore|lakh)\b)"
)
""""20 с лишним тысяч", "12-odd million"."""
HUNDREDS = range(100, 1000, 10)
BETWEEN = re.compile(r"between $")
AND_MORE = re.compile(r" and [a-z]++(?:-[a-z]++)?(?: hundred)?+(?! (?:hundred|thousand|million|billion|trillion))")
""""One thousand and five hundred", "two million and twelve"; not "a thousand and two thousand"."""
MEASURES = frozenset({" t"})
"""What may be a unit as well, written apart: "$5 t"."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A bare number of the text; `magnitude` is its last one (1 where there is none), `kind` cardinal or ordinal.

    `over` and `about` stand for words inside it: "20 с лишним тысяч", "пара тысяч".
    """

    start: int
    stop: int
    value: float
    kind: str = "cardinal"
    magnitude: float = 1
    in_digits: bool = False
    over: bool = False
    about: bool = False


@cache
def _suffix() -> re.Pattern[str]:
    return re.compile(f" ?{any_of(units.values('suffixes'))}")


class Sum:
    """Adds up the words of one amount as long as each fits behind the one before."""

    def __init__(self, text: str, start: int, share: float | None = None) -> None:
        self.text, self.start, self.stop = text, start, start
        self.total = 0.0
        self.group: float | None = share
        """The number before the next magnitude; what is added to it must stay below `room`.

        `ceiling` is the last magnitude, `scale` the last "hundred" or "dozen"."""
        self.room = 0.0 if share is not None else inf
        self.ceiling = inf
        self.scale = 1.0
        self.kind = "cardinal"
        self.in_digits = self.over = False

    def read(self, first: Word, money: bool) -> Amount | None:
        item: Word | None = first
        while item and self._take(item):
            self.stop = item.stop
            if item.kind == "digits" and money:
                self._take_suffix()
            self._take_fraction()
            item = None if self.kind == "ordinal" else self._next(item)
        if self.stop == self.start:
            return None
        magnitude = self.scale if self.ceiling == inf else self.ceiling
        value = round(self.total + self._rest(), 6 if magnitude == 1 else 3)
        return Amount(self.start, self.stop, value, self.kind, magnitude, self.in_digits, self.over)

    def _rest(self) -> float:
        """What stands behind the last magnitude; "миллиард сто" leaves out its millions."""
        rest = self.group or 0
        is_russian = not self.text[self.start].isascii()
        colloquial = inf > self.ceiling > 1000 and rest in HUNDREDS and not self.in_digits and is_russian
        return rest * self.ceiling / 1000 if colloquial else rest

    def _take(self, item: Word) -> bool:
        takers = {"digits": self._digits, "cardinal": self._cardinal, "ordinal": self._ordinal}
        return takers.get(item.kind, self._scale)(item)

    def _digits(self, item: Word) -> bool:
        if self.group is not None:
            return False
        behind = measured(self.text, item.stop)
        number = digits.value(self.text, item.start, self.text[item.start : int(item.value)], behind)
        if self.ceiling != inf and not self._continues(item, number):
            return False
        self.group, self.room, self.in_digits = number, 0, True
        return True

    def _continues(self, item: Word, number: float) -> bool:
        """ "1 млн 200 тыс." goes on; in "2 млн 30 заводов" another number begins."""
        magnitude = magnitude_after(self.text, item.stop)
        if magnitude:
            return magnitude < self.ceiling and number < self.ceiling / magnitude
        return self.ceiling == 1000 and item.stop - item.start == 3 and number < 1000

    def _cardinal(self, item: Word) -> bool:
        if self.group is not None and item.value >= self.room or self.room == 0:
            return False
        if self.in_digits and not magnitude_after(self.text, item.stop):
            return False
        self.group = (self.group or 0) + item.value
        self.room = 100 if item.value >= 100 else 10 if item.value >= 20 else 0
        return True

    def _ordinal(self, item: Word) -> bool:
        alone = self.group is None and self.ceiling == inf
        if item.value >= 100 and not alone:
            return self._great_ordinal(item)
        if not self._cardinal(item):
            return False
        self.kind = "ordinal"
        return True

    def _great_ordinal(self, item: Word) -> bool:
        """ "The one millionth car", "its five-hundredth bus", "the 10 thousandth"."""
        if self.group is None or self.ceiling != inf or item.value < self.group or not self.text[item.start].isascii():
            return False
        self.group, self.room, self.kind = self.group * item.value, 0, "ordinal"
        return True

    def _scale(self, item: Word) -> bool:
        if item.kind == "whole":
            return self.group is None and self.ceiling == inf and self._whole(item)
        if item.value < 1000:
            return self._small_scale(item)
        if self.group is None and self.total and item.value > self.ceiling:
            self.total, self.ceiling = self.total * item.value, self.ceiling * item.value
            return True
        if item.value >= self.ceiling or (self.group is None and self.ceiling != inf):
            return False
        self.total += (1 if self.group is None else self.group) * item.value
        self.group, self.room, self.ceiling = None, inf, item.value
        return True

    def _small_scale(self, item: Word) -> bool:
        """ "Two hundred", "три десятка", "сотня": they multiply what stands before, and "thousand" may follow."""
        if self.group is not None and self.group >= 100:
            return False
        self.group = (1 if self.group is None else self.group) * item.value
        self.room = 100 if item.value == 100 and self.text[item.start].isascii() else 0
        self.scale = item.value
        return True

    def _whole(self, item: Word) -> bool:
        if item.value < 1000:
            self.group, self.room = item.value, 0
        else:
            self.total, self.ceiling = item.value, item.value
        return True

    def _take_suffix(self) -> None:
        found = _suffix().match(self.text, self.stop)
        if found and self.group is not None and found[0] not in MEASURES:
            self.ceiling = units.values("suffixes")[found[0].strip()]
            self.total, self.group, self.room, self.stop = self.group * self.ceiling, None, inf, found.end()

    def _take_fraction(self) -> None:
        """ "Three and a half", "три с половиной", "500 с лишним"."""
        if self.group is not None or self.ceiling != inf:
            self._add(*parts.and_a_part(self.text, self.stop))
        if self.group is not None:
            self._add(*parts.decimals(self.text, self.stop, self.in_digits))
        found = LITTLE_MORE.match(self.text, self.stop)
        if found:
            self.over, self.stop = True, found.end()

    def _add(self, part: float, stop: int) -> None:
        """A part of one, which ends at `stop`, of the number or of its magnitude."""
        self.stop = stop
        if not part:
            return
        if self.group is not None:
            self.group, self.room = self.group + part, 0
        else:
            self.total += part * self.ceiling

    def _next(self, item: Word) -> Word | None:
        """The number word behind `item`, across a blank, an English hyphen or "and"."""
        for gap in _gaps(self.text, item, self.start, self.stop, self.room):
            found = item_at(self.text, self.stop + len(gap)) if self.text.startswith(gap, self.stop) else None
            if found:
                return found
        return None


def _gaps(text: str, item: Word, start: int, stop: int, room: float) -> tuple[str, ...]:
    if item.kind == "digits":
        return ("", " ", "-") if stop == item.stop and magnitude_after(text, stop) else (" ",)
    if not text[item.start].isascii():
        return (" ",)
    if item.kind == "magnitude" and AND_MORE.match(text, stop) and not BETWEEN.search(text, max(0, start - 8), start):
        return (" and ", " ")
    return (" and ", " ", "-") if room == 100 else ("-", " ")
