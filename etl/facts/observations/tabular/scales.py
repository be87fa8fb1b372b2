"""What a heading says of the numbers under it: magnitude and unit."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from etl.facts import lexicon
from etl.facts.observations.measures import counting
from etl.records import Number
from etl.text import numbers
from etl.text.morphology import lemma
from etl.vocabulary import units
from etl.vocabulary.indicators import indicators

LONGEST_HEAD = 3
WORDS = re.compile(r"[^\W\d_]+")
HEADS = {"people", "companies"}
PERCENT = "percent"


@dataclass(frozen=True, slots=True)
class Scale:
    """What a heading says of the numbers under it: "млн руб." is 1000000 RUB."""

    factor: float = 1.0
    unit: str = ""


def scaled(number: Number, scale: Scale) -> Number:
    if number.unit:
        return number
    upper = None if number.upper is None else number.upper * scale.factor
    return replace(number, value=number.value * scale.factor, upper=upper, unit=scale.unit)


def said(heading: str) -> Scale:
    """What one heading says: "тыс. шт." are 1000 units, "Rs crore" 10000000 INR, "Баллы" points."""
    if "%" in heading:
        return Scale(1.0, PERCENT)
    factor, unit = numbers.scale(heading)
    if factor == 1.0 and unit in {"", "units"} and (of_heads := _unit_of_heads(heading)):
        return Scale(1.0, of_heads)
    return Scale(factor, unit or units.heading_unit(heading))


def _unit_of_heads(heading: str) -> str:
    """ "Сотрудников", "Число резидентов", "Staff": the unit where a heading names people or companies alone."""
    said = WORDS.findall(heading)
    cues = [cue for cue in lexicon.find([lemma(word) for word in said]) if cue.theme in {"counted", "words", "product"}]
    found = {_unit_of(cue, said) for cue in cues}
    return found.pop() if len(said) <= LONGEST_HEAD and len(found) == 1 and found <= HEADS else ""


def _unit_of(cue: lexicon.Cue, said: Sequence[str]) -> str:
    """The unit of what a heading's word counts; "Предприятие" heads a column of names."""
    if cue.theme == "product" or (cue.theme == "counted" and not counting.is_plural(said[cue.last])):
        return ""
    return indicators()[cue.code].unit
