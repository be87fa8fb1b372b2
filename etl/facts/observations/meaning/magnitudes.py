"""Thousands and millions that a number leaves to another: "с 6 до 10 тысяч", "85 тысяч против столичных ста десяти"."""

from dataclasses import replace
from functools import cache

from etl.facts.observations.measures import counting
from etl.facts.observations.sense import MONEY, Sense
from etl.facts.passages import Passage
from etl.records import Number
from etl.vocabulary import units

MAGNITUDES = (1e3, 1e6, 1e9)
LARGEST_MANTISSA = 1000
LINKS = {",", "а", "до", "to", "but", "or", "или", "нынешний", "лишь", "только"}
FARTHEST_SUM = 50
FARTHEST_COUNT = 3
FOR = {"на", "за", "worth", "for"}
LEVEL_WORDS = {"to", "до"}
BY = {"на", "by"}
MOST_PERCENT, PERCENT_REACH = 100, 6
JOINTS = {("и",), ("and",), ("или",), ("or",)}
PARTS = {",", "и", "and", "а"}
COLLECTIVE = ("двое", "трое", "веро", "теро", "меро", "рых", "рым", "рыми", "оих", "оим", "оими")
"""Endings of the numerals that count people: семеро, троих."""


def following(passage: Passage, position: int, number: Number) -> int | None:
    """Where the number stands that gives this one its magnitude: "не 400, а 40 миллионов", "с 6 до 10 тысяч"."""
    if number.unit or number.counted or number.form != "quantity" or not number.value < LARGEST_MANTISSA:
        return None
    if (percent := _percent_behind(passage, position, number)) is not None:
        return percent
    for index in range(position + 1, min(len(passage.words), position + 5)):
        word = passage.words[index]
        if word.kind == "number":
            is_reached = passage.number(index).unit == "percent" and passage.lemma(index - 1) in LEVEL_WORDS
            size = magnitude(passage.number(index).value)
            leads = is_reached or (size > 1 and not _is_step(passage, position, index, number.value * size))
            return index if index > position + 1 and leads else None
        if word.lemma not in LINKS:
            return None
    return None


def _percent_behind(passage: Passage, position: int, number: Number) -> int | None:
    """ "Минус 22 и 9 процентов", "упали на 12, экспорт - на 7%", "by 12 and 7 per cent": said once for both."""
    index = next((index for index in passage.positions("number") if index > position), None)
    if index is None or number.value > MOST_PERCENT or not 1 < index - position <= PERCENT_REACH:
        return None
    if passage.number(index).unit != "percent" or passage.number(index).form != "quantity":
        return None
    between = passage.lemmas[position + 1 : index]
    if between in JOINTS:
        return index
    is_parallel = passage.lemma(position - 1) == between[-1] in BY and not PARTS.isdisjoint(between)
    return index if is_parallel else None


def _is_step(passage: Passage, position: int, level: int, value: float) -> bool:
    """ "Убавилось на 900, до 7,6 тысячи": so many thousands would be more than what is left of all."""
    reaches = {passage.lemma(level - 1), passage.words[level].text.casefold().split()[0]}
    is_by = passage.lemma(position - 1) in BY and not reaches.isdisjoint(LEVEL_WORDS)
    return is_by and value > passage.number(level).value


def magnitude(value: float) -> float:
    """What a figure was most likely written in: thousands, millions, milliards."""
    fitting = [size for size in MAGNITUDES if abs(value) >= size and value % (size / 100) == 0]
    return max(fitting, default=1)


def goes_on(number: Number, before: Sense | None) -> bool:
    """ "Оклад - 85 тысяч против столичных ста десяти": thousands or millions are not said again."""
    if before is None or not before.level_unit or number.form != "quantity" or before.indicator in {"growth", "share"}:
        return False
    size = magnitude(before.value)
    if size == 1 or not 1 < number.value < LARGEST_MANTISSA:
        return False
    most = FARTHEST_SUM if before.level_unit in MONEY else FARTHEST_COUNT
    return 1 / most <= number.value * size / abs(before.value) <= most


def has_sum(passage: Passage, position: int) -> bool:
    """ "14 на 2,1 млрд": so many things for a sum are no sum themselves."""
    behind = passage.words[position + 2 : position + 3]
    return passage.lemma(position + 1) in FOR and bool(behind) and behind[0].kind == "number"


def counts_people(passage: Passage, position: int) -> bool:
    """ "Семеро из них", "трое недовольны": no thousands or millions."""
    return passage.words[position].text.casefold() in _collective()


@cache
def _collective() -> frozenset[str]:
    return frozenset(word for word in units.values("cardinals") if word.endswith(COLLECTIVE))


def scaled(passage: Passage, position: int, number: Number, unit: str, before: Sense | None) -> Number:
    """The number with the magnitude that it leaves to the figure before it."""
    ahead = following(passage, position, number)
    if ahead is not None:
        return replace(number, value=number.value * magnitude(passage.number(ahead).value))
    own = number.unit or number.counted or counting.counted(passage, position) or counts_people(passage, position)
    if own or not unit or before is None or unit != before.level_unit or not goes_on(number, before):
        return number
    upper = None if number.upper is None else number.upper * magnitude(before.value)
    return replace(number, value=number.value * magnitude(before.value), upper=upper)
