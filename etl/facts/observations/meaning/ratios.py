"""Of each so many so many are: "из каждых десяти машин семь", "of each ten, seven", "45 of every hundred"."""

from dataclasses import replace

from etl.facts.observations.meaning import parts
from etl.facts.observations.measures.quantities import Background
from etl.facts.observations.sense import Sense
from etl.facts.passages import Passage
from etl.records import Number

EACH = {"каждый", "каждые", "each", "every"}
LARGEST_BASE = 1000
REACH, REACH_BEFORE = 12, 4
PARTS = (";", ":", "(", ")")


def is_base(passage: Passage, position: int, number: Number) -> bool:
    """ "Каждых ста": said of each so many; "from ten plants" is none, for seven of ten are a count."""
    is_plain = not number.unit and number.form == "quantity"
    return is_plain and 1 < number.value <= LARGEST_BASE and passage.lemma(position - 1) in EACH


def whole(passage: Passage, position: int, number: Number) -> float | None:
    """The base of which the number is a part; None where it is told of none."""
    if number.unit or not passage.holds(EACH):
        return None
    for index in passage.positions("number"):
        base = passage.number(index)
        if index != position and is_base(passage, index, base) and position in _parts(passage, index, base.value):
            return base.value
    return None


def _parts(passage: Passage, base: int, most: float) -> list[int]:
    """Where the numbers stand that are parts of the base: those behind it as long as they fit, or one right before."""
    found: list[int] = []
    left, last = most, base
    for index in range(base + 1, len(passage.words)):
        word = passage.words[index]
        if word.text in PARTS or index > last + REACH:
            break
        if word.kind == "number":
            part = passage.number(index)
            if not _is_part(part, most) or part.value > left:
                break
            found.append(index)
            left, last = left - part.value, index
    before = [index for index in passage.positions("number") if base - REACH_BEFORE <= index < base]
    return found or [index for index in before[-1:] if _is_part(passage.number(index), most)]


def _is_part(number: Number, most: float) -> bool:
    return not number.unit and number.form == "quantity" and 0 < number.value < most


def read(
    passage: Passage, position: int, number: Number, base: float, background: Background, before: Sense | None
) -> Sense:
    """The share that the number is of its base."""
    percent = replace(number, value=round(100 * number.value / base, 1), upper=None, unit="percent", form="fraction")
    share = parts.read(passage, position, percent, background, before)
    return share if share.reason else share._replace(indicator="share", rule="ratio")
