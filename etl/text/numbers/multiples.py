"""Multiples and ranks in words: вдвое, doubled, twice as many, топ-5, в тройке лидеров."""

import re
from dataclasses import replace
from functools import cache

from etl.records import Number
from etl.text.numbers.words import cardinal
from etl.text.passage import Passage
from etl.text.patterns import any_of
from etl.vocabulary import units

VERB = "double|triple|treble|quadruple"
AUXILIARIES = units.words("around_multiples", "auxiliaries")
AFTER_AUXILIARY = "|".join(rf"(?<={word}\ {verb})" for word in AUXILIARIES for verb in VERB.split("|"))
DOUBLE = re.compile(
    rf"""
    (?:{VERB})(?![\w-])(?:{AFTER_AUXILIARY})                                   # will | double
  | (?:{VERB})(?=\ (?:the|its|their|that|what|this|last)\b | \ \x00)           # double | the output
    """,
    re.VERBOSE,
)
TWICE = re.compile(r"(?:twice|thrice)(?= (?:as|the|its|their|that|this|what|more|less|last|[a-z]+'s)\b| \x00)")
REPEATED = {"double": 2, "twice": 2, "triple": 3, "treble": 3, "thrice": 3, "quadruple": 4}
DASHES = ("-", "–", "—")
GREAT = 100
"""A circle of so many is none: "первая сотня машин"."""
TOP = re.compile(r"(?P<top>топ|top)[- ]?(?P<number>\w+)")


def read(passage: Passage, start: int) -> Number | None:
    """The multiple or rank in words that begins at `start`, or None.

    >>> read(Passage.of("вдвое", []), 0).value
    2.0
    """
    for rule in RULES:
        found = rule(passage, start)
        if found:
            return found
    return None


def _multiple(passage: Passage, start: int) -> Number | None:
    """ "Вдвое", "doubled", "to double output", "twice as many"."""
    listed = _multiples().match(passage.plain, start)
    if listed and listed.lastgroup:
        number = Number(start, listed.end(), _value(listed), unit="times", form="multiple")
        more = (
            _multiples().match(passage.plain, listed.end() + 1) if passage.plain[listed.end() :][:1] in DASHES else None
        )
        if not more or _value(more) <= number.value:
            return number
        return replace(number, stop=more.end(), upper=_value(more), qualifier="range")
    found = DOUBLE.match(passage.plain, start) or TWICE.match(passage.plain, start)
    return found and Number(start, found.end(), REPEATED[found[0]], unit="times", form="multiple")


def _value(listed: re.Match[str]) -> float:
    """The number of a word that [multiples] lists."""
    return float(str(listed.lastgroup)[1:].replace("_", "."))


def _top(passage: Passage, start: int) -> Number | None:
    """ "Топ-5", "top ten": a place up to that number."""
    found = TOP.match(passage.plain, start)
    value = cardinal(found["number"]) if found else 0
    return Number(start, found.end(), value, unit="place", qualifier="up_to") if found and value > 1 else None


def _circle(passage: Passage, start: int) -> Number | None:
    """ "В тройку лидеров": a place up to three."""
    found = _circles().match(passage.plain, start)
    if not found and _entered().search(passage.plain, max(0, start - 30), start):
        found = _circle_words().match(passage.plain, start)
    if not found:
        return None
    word = found[0].split(" ")[-1]
    return Number(start, found.end(), units.values("collectives")[word], unit="place", qualifier="up_to")


@cache
def _multiples() -> re.Pattern[str]:
    listed: dict[str, list[str]] = {}
    for phrase, value in units.phrases("multiples").items():
        listed.setdefault("x" + value.replace(".", "_"), []).append(phrase)
    return re.compile("|".join(f"(?P<{name}>{any_of(phrases)})" for name, phrases in listed.items()))


@cache
def _circles() -> re.Pattern[str]:
    leaders = any_of(units.words("ranking", "after"))
    circles = any_of(units.values("collectives"))
    small = any_of(word for word, value in units.values("collectives").items() if value < GREAT)
    return re.compile(
        rf"""
        (?P<first>перв(?:ая|ую|ой)\ {small}) (?!\ [а-я]+(?:ов|ев|ей)(?!\w))    # первая десятка, not of cars
      | (?P<led>{circles}) (?=\ (?:\w+\ )?{leaders})                           # тройка | лидеров
        """,
        re.VERBOSE,
    )


@cache
def _circle_words() -> re.Pattern[str]:
    return re.compile(f"{any_of(units.values('collectives'))}(?! (?:тысяч|миллион))")


@cache
def _entered() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(units.words('ranking', 'entered'))} в (?:перв\w+ |мировую |топ )?$")


def starters() -> list[str]:
    """The words with which these numbers may begin."""
    return [*units.words("openers", "top"), *units.values("collectives"), *units.phrases("multiples"), *REPEATED]


RULES = (_multiple, _top, _circle)
