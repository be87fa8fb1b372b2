"""Amounts: digits, number words and magnitudes that make one number together."""

import re
from dataclasses import replace
from functools import cache

from etl.text.numbers.sums import Amount, Sum
from etl.text.numbers.words import item_at
from etl.vocabulary import units

ENGLISH_MAGNITUDE = r"(?=(?:dozen|hundred|thousand|million|billion|trillion)\b)"
RUSSIAN_MAGNITUDE = r"(?=(?:дюжины|десятка|сотни|тысячи|миллиона|миллиарда|триллиона)(?!\w))"
ROUND = "|".join(units.words("alone", "round"))
PART_OF = re.compile(
    rf"""(?: (?P<half>(?:a[ ])?half[ -](?:an?[ -])?)
           | (?P<quarter>(?:a[ ])?quarter(?:[ ]of[ ]an?[ ]|[ -]))
           | (?P<three>three[ -]quarters?[ ](?:of[ ]an?[ ])?)
           | (?P<one>(?:an?[ ](?:(?:{ROUND})[ ])?|one[ ]|another[ ]))
         ) {ENGLISH_MAGNITUDE}
       | (?P<apart>пол[ ]){RUSSIAN_MAGNITUDE}""",
    re.VERBOSE,
)
PARTS = {"half": 0.5, "apart": 0.5, "quarter": 0.25, "three": 0.75, "one": 1.0}
EACH = re.compile(r"(?<!\w)(?:each|every|some) $")
HUNDRED = re.compile(r"hundred (?:per ?cent|and [a-z]+(?! (?:thousand|million)))")
""""A" is left out in speech: "hundred percent", "hundred and twelve"."""
COUPLE = re.compile(
    rf"""
    a\ couple\ (?:of\ )?{ENGLISH_MAGNITUDE}                                    # a couple of thousand
  | пар(?:[ауые]|ой)\ (?=(?:тысяч|сотен|миллионов|миллиардов|десятков)\b)      # пару | тысяч
    """,
    re.VERBOSE,
)


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
    first = item_at(text, start)
    if not first or (first.kind in ("scale", "magnitude") and not _is_one(text, first.start, first.stop)):
        return None
    return Sum(text, start).read(first, money)


def _is_one(text: str, start: int, stop: int) -> bool:
    """A magnitude that means one of it: "сотню", "every hundred"."""
    if text[start:stop] in _alone() or HUNDRED.match(text, start):
        return True
    return text[stop - 1] != "s" and bool(EACH.search(text, max(0, start - len("every ")), start))


def _part_of_magnitude(text: str, part: re.Match[str]) -> Amount | None:
    first = item_at(text, part.end())
    if not first:
        return None
    return Sum(text, part.start(), PARTS[str(part.lastgroup)]).read(first, False)


def _couple(text: str, couple: re.Match[str]) -> Amount | None:
    first = item_at(text, couple.end())
    found = Sum(text, couple.start(), 2.0).read(first, False) if first else None
    return found and replace(found, about=True)
