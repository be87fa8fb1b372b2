"""Nouns before their number, which make it approximate: тысяч пять, человек двадцать, сотни две."""

import re
from dataclasses import replace
from functools import cache

from etl.records import Number
from etl.text.numbers import amounts, counted, measures, ranges
from etl.text.numbers.sums import Amount
from etl.text.numbers.words import lexicon
from etl.text.passage import Passage
from etl.text.patterns import any_of
from etl.vocabulary import units

TURNED = ("inverted", "turned", "turned_few")
LINKS = ("", "в ", "на ", "через ")
ROUND = 5
SMALL = frozenset({1.5, 2, 2.5, 3, 3.5, 4, 4.5})
"""What may follow "сотни", "тысячи", "десятка", which are then in the genitive singular."""
CLOSED = re.compile(r"[.,;:)\s]|$")
ENDED = re.compile(r"[.,;:)]|\s?$")


def read(passage: Passage, start: int) -> Number | None:
    """The approximate number whose noun begins at `start`, or None.

    >>> read(Passage.of("тысяч пять рублей", []), 0).value
    5000.0
    """
    found = _turned().match(passage.plain, start)
    amount = amounts.read(passage.plain, found.end()) if found else None
    if not found or not amount or amount.magnitude != 1 or amount.kind == "ordinal" or _belongs(passage, start):
        return None
    noun = found["noun"]
    small = noun in units.words("alone", "turned_small")
    if (small or noun in units.words("alone", "turned_few")) and amount.value not in SMALL:
        return None
    if small and (amount.in_digits or not ENDED.match(passage.plain, amount.stop)):
        return None
    magnitude = units.values("magnitudes").get(noun)
    wide = ranges.dashed(passage.plain, amount)
    stop = wide.high.stop if wide else amount.stop
    number = _scaled(passage, start, amount, magnitude) if magnitude else _measured(passage, start, amount, noun, stop)
    return _widened(passage, number, wide, magnitude or 1) if number and wide else number


def _widened(passage: Passage, number: Number, wide: ranges.Range, magnitude: float) -> Number:
    """ "Тысяч десять-пятнадцать", "лет десять-двенадцать"."""
    unit = measures.behind(passage.plain, wide.high.stop)
    stop = unit.stop if unit else wide.high.stop
    words = counted.behind(passage.text, stop, number.value, True) if magnitude > 1 and not unit else number.counted
    code = unit.code if unit else number.unit
    upper = wide.high.value * magnitude
    return replace(number, stop=stop, upper=upper, unit=code, counted=words, qualifier="range")


def _scaled(passage: Passage, start: int, amount: Amount, magnitude: float) -> Number:
    unit = measures.behind(passage.plain, amount.stop)
    value = amount.value * magnitude
    if unit:
        return Number(start, unit.stop, value, None, unit.code, "" if unit.code else unit.words, "about")
    return Number(start, amount.stop, value, None, "", counted.behind(passage.text, amount.stop, value, True), "about")


def _measured(passage: Passage, start: int, amount: Amount, noun: str, stop: int) -> Number | None:
    """ "Лет двадцать"; digits only where they are round or percent, and end the phrase at `stop`."""
    if measures.behind(passage.plain, stop):
        return None
    code = units.phrases("units").get(noun, "")
    is_told = not amount.value % ROUND or code == "percent"
    if amount.in_digits and not (is_told and CLOSED.match(passage.plain, stop)):
        return None
    form = "duration" if code in measures.TIME else "quantity"
    return Number(start, amount.stop, amount.value, None, code, "" if code else noun, "about", form=form)


def _belongs(passage: Passage, start: int) -> bool:
    """Whether the noun belongs to a number before it: "двести тысяч", then "пять", is no inversion."""
    return bool(_number_before().search(passage.plain, max(0, start - 20), start))


@cache
def _number_before() -> re.Pattern[str]:
    indefinite = any_of(word for entry in ("indefinite", "plural", "inverted") for word in units.words("alone", entry))
    return re.compile(rf"(?:\d|(?<!\w){any_of(lexicon())}|(?<!\w){indefinite}|\x00) ?$")


@cache
def _turned() -> re.Pattern[str]:
    small = any_of(units.words("alone", "turned_small"))
    return re.compile(f"(?P<noun>{any_of(nouns())}|{small}) (?:{'|'.join(LINKS[1:])})?")


@cache
def nouns() -> tuple[str, ...]:
    """The nouns with which these numbers begin."""
    return tuple(word for entry in TURNED for word in units.words("alone", entry))


def starters() -> list[str]:
    """The phrases with which these numbers may begin."""
    small = [link + word for word, value in units.values("cardinals").items() if value in SMALL for link in LINKS]
    return [*nouns(), *(f"{noun} {word}" for noun in units.words("alone", "turned_small") for word in small)]
