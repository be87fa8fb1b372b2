"""Amounts: digits, number words and magnitudes that make one number together."""

import re
from dataclasses import dataclass
from functools import cache
from math import inf

from etl.text import digits, measures
from etl.text.patterns import any_of
from etl.vocabulary import units

HALF = re.compile(r" (?:с половиной|and a half|and one half)(?!\w)")
QUARTER = re.compile(r" с четвертью(?!\w)")
LITTLE_MORE = re.compile(r" с (?:лишним|лишком|небольшим|хвостиком)(?!\w)")
PART_OF = re.compile(r"(half an? |half |quarter of an? |three quarters of an? |three-quarters of an? |an? |one )(?=(?:hundred|thousand|million|billion|trillion|dozen)\b)")
PARTS = {"half": 0.5, "quarter": 0.25, "three": 0.75}
COUPLE = re.compile(r"(?:a couple of |пар[ауые] )(?=(?:hundred|thousand|million|billion|dozen|тысяч|сотен|миллионов|миллиардов|десятков)\b)")
CYRILLIC = re.compile(r"[а-я]")


@dataclass(frozen=True, slots=True)
class Amount:
    """A bare number of the text; `magnitude` is its last one (1 where there is none), `kind` cardinal or ordinal.

    `plain` is true for one run of digits or words without a magnitude: it may borrow that of the end of its range.
    """

    start: int
    stop: int
    value: float
    kind: str = "cardinal"
    magnitude: float = 1
    in_digits: bool = False
    over: bool = False
    about: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """One item of an amount: kind is digits, cardinal, scale (hundred, десяток), magnitude, whole or ordinal."""

    kind: str
    value: float
    start: int
    stop: int


@cache
def lexicon() -> dict[str, tuple[str, float]]:
    """Number words with what they are and their number."""
    found: dict[str, tuple[str, float]] = {word: ("ordinal", value) for word, value in units.ordinals().items()}
    found |= {word: ("cardinal", value) for word, value in units.values("cardinals").items()}
    found |= {word: ("whole", value) for word, value in units.values("wholes").items()}
    for word, value in units.values("magnitudes").items():
        found[word] = ("scale" if value < 1000 else "magnitude", value)
    return found


@cache
def item_pattern() -> re.Pattern[str]:
    """One run of digits or one number word."""
    return re.compile(f"(?P<digits>{digits.DIGITS.pattern})|(?P<word>{any_of(lexicon())})")


@cache
def _glued() -> re.Pattern[str]:
    return re.compile(any_of(units.values("suffixes")))


@cache
def _alone() -> frozenset[str]:
    return frozenset(units.words("alone", "singular") + units.words("alone", "ambiguous"))


def read(text: str, start: int, money: bool = False) -> Amount | None:
    """The amount that begins at `start` of the plain `text`; `money` allows the suffix of "$250m".

    >>> read("двадцати пяти тысяч квадратных метров", 0).value
    25000.0
    >>> read("1 млн 767 тыс. машин", 0).value
    1767000.0
    """
    part = PART_OF.match(text, start)
    if part:
        return _part_of_magnitude(text, part)
    couple = COUPLE.match(text, start)
    if couple:
        return _couple(text, couple)
    first = _item(text, start)
    if not first or (first.kind in ("scale", "magnitude") and text[first.start : first.stop] not in _alone()):
        return None
    return _Sum(text, start).read(first, money)


def _part_of_magnitude(text: str, part: re.Match[str]) -> Amount | None:
    first = _item(text, part.end())
    if not first:
        return None
    share = PARTS.get(re.split(r"[ -]", part[1])[0], 1.0)
    return _Sum(text, part.start(), share).read(first, False)


def _couple(text: str, couple: re.Match[str]) -> Amount | None:
    first = _item(text, couple.end())
    found = _Sum(text, couple.start(), 2.0).read(first, False) if first else None
    return found and Amount(found.start, found.stop, found.value, found.kind, found.magnitude, about=True)


def _item(text: str, start: int) -> Word | None:
    found = item_pattern().match(text, start)
    if not found:
        return None
    if found["digits"]:
        return Word("digits", 0, start, found.end())
    kind, value = lexicon()[found["word"]]
    return Word(kind, value, start, found.end())


class _Sum:
    """Adds up the words of one amount as long as each fits behind the one before."""

    def __init__(self, text: str, start: int, share: float | None = None) -> None:
        self.text, self.start, self.stop = text, start, start
        self.total = 0.0
        self.group: float | None = share
        """The number before the next magnitude; `room` is what may still be added to it, `ceiling` the last magnitude."""
        self.room = 0.0 if share is not None else inf
        self.ceiling = inf
        self.kind = "cardinal"
        self.in_digits = self.over = False

    def read(self, first: Word, money: bool) -> Amount:
        item: Word | None = first
        while item and self._take(item):
            self.stop = item.stop
            if item.kind == "digits" and money:
                self._take_suffix()
            self._take_fraction()
            item = None if self.kind == "ordinal" else self._next(item)
        magnitude = 1 if self.ceiling == inf else self.ceiling
        value = round(self.total + (self.group or 0), 6 if magnitude == 1 else 3)
        return Amount(self.start, self.stop, value, self.kind, magnitude, self.in_digits, self.over)

    def _take(self, item: Word) -> bool:
        return {"digits": self._digits, "cardinal": self._cardinal, "ordinal": self._ordinal}.get(item.kind, self._scale)(item)

    def _digits(self, item: Word) -> bool:
        if self.group is not None:
            return False
        behind = measured(self.text, item.stop)
        number = digits.value(self.text, item.start, self.text[item.start : item.stop], behind)
        if self.ceiling != inf and not self._continues(item, number):
            return False
        self.group, self.room, self.in_digits = number, 0, True
        return True

    def _continues(self, item: Word, number: float) -> bool:
        """"1 млн 200 тыс." goes on; in "2 млн 30 заводов" another number begins."""
        magnitude = _magnitude_after(self.text, item.stop)
        if magnitude:
            return magnitude < self.ceiling and number < self.ceiling / magnitude
        return self.ceiling == 1000 and item.stop - item.start == 3 and number < 1000 and self.text[self.stop - 1] not in ".с"

    def _cardinal(self, item: Word) -> bool:
        if self.group is not None and item.value >= self.room or self.room == 0:
            return False
        if self.in_digits and not _magnitude_after(self.text, item.stop):
            return False
        self.group = (self.group or 0) + item.value
        self.room = 100 if item.value >= 100 else 10 if item.value >= 20 else 0
        return True

    def _ordinal(self, item: Word) -> bool:
        if item.value < 1000 and self._cardinal(item):
            self.kind = "ordinal"
            return True
        return False

    def _scale(self, item: Word) -> bool:
        if item.kind == "whole":
            return self.group is None and self.ceiling == inf and self._whole(item)
        if item.value < 1000:
            return self._small_scale(item)
        if item.value >= self.ceiling or (self.group is None and self.ceiling != inf):
            return False
        self.total += (1 if self.group is None else self.group) * item.value
        self.group, self.room, self.ceiling = None, inf, item.value
        return True

    def _small_scale(self, item: Word) -> bool:
        """"Two hundred", "три десятка", "сотня": they multiply what stands before and may be followed by "thousand"."""
        if self.group is not None and self.group >= 100:
            return False
        self.group = (1 if self.group is None else self.group) * item.value
        self.room = 100 if item.value == 100 and self.text[item.start].isascii() else 0
        return True

    def _whole(self, item: Word) -> bool:
        if item.value < 1000:
            self.group, self.room = item.value, 0
        else:
            self.total, self.ceiling = item.value, item.value
        return True

    def _take_suffix(self) -> None:
        found = _glued().match(self.text, self.stop)
        if found and self.group is not None:
            self.ceiling = units.values("suffixes")[found[0]]
            self.total, self.group, self.room, self.stop = self.group * self.ceiling, None, inf, found.end()

    def _take_fraction(self) -> None:
        """"Three and a half", "три с половиной", "500 с лишним"."""
        for pattern, part in ((HALF, 0.5), (QUARTER, 0.25)):
            found = pattern.match(self.text, self.stop)
            if found and (self.group is not None or self.ceiling != inf):
                self._add(part)
                self.stop = found.end()
        found = LITTLE_MORE.match(self.text, self.stop)
        if found:
            self.over, self.stop = True, found.end()

    def _add(self, part: float) -> None:
        if self.group is not None:
            self.group, self.room = self.group + part, 0
        else:
            self.total += part * self.ceiling

    def _next(self, item: Word) -> Word | None:
        """The number word behind `item`, across a blank, an English hyphen or "and"."""
        for gap in _gaps(self.text, item, self.stop, self.room):
            found = _item(self.text, self.stop + len(gap)) if self.text.startswith(gap, self.stop) else None
            if found:
                return found
        return None


def _gaps(text: str, item: Word, stop: int, room: float) -> tuple[str, ...]:
    if item.kind == "digits":
        return ("", " ", "-") if stop == item.stop and _magnitude_after(text, stop) else (" ",)
    if not text[item.start].isascii():
        return (" ",)
    return (" and ", " ", "-") if room == 100 else ("-", " ")


@cache
def _magnitude_pattern() -> re.Pattern[str]:
    return re.compile(f"[ -]?(?:с (?:лишним|небольшим|половиной) )?({any_of(units.values('magnitudes'))})")


def _magnitude_after(text: str, stop: int) -> float:
    found = _magnitude_pattern().match(text, stop)
    return units.values("magnitudes")[found[1]] if found else 0


def measured(text: str, stop: int) -> bool:
    """Whether a magnitude or a unit of measure stands right behind."""
    return bool(_magnitude_after(text, stop) or measures.behind(text, stop))
