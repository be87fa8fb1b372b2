"""A number's sense: which indicator, of what, in which unit and with which sign."""

from functools import cache
from unicodedata import category

from etl.facts import money
from etl.facts.observations import bare, changes, counting, growth, levels, magnitudes, parts, ranks
from etl.facts.observations.quantities import Background
from etl.facts.observations.sense import SURE, Sense
from etl.facts.passages import Passage
from etl.records import Number
from etl.vocabulary import units
from etl.vocabulary.wording import wording

LIST_SIGNS = {",", "и", "and", "или", "or", "/"}
CREDIT = {"кредит", "заём", "займ", "ссуда", "loan", "credit", "borrow", "lend", "mortgage", "lending"}
CREDIT_WORDS = {"под", "at"}
BIRTHDAY = "лети"
RATE_REACH = 7.0
LEAST_SUM = 1000
TAX_REACH = 9
CHANGES = {"на", "by"}
HOURS = {"час", "hour", "смена", "shift"}
ROUND = {10.0, 100.0, 1000.0}
EACH = {"каждый", "каждые", "each", "every"}


def read(passage: Passage, position: int, background: Background, before: Sense | None) -> Sense:
    """The sense of the number at `position`; `before` is the sense of the figure before it in the paragraph."""
    number = money.in_code(passage.number(position))
    if number.form == "compound" and number.unit not in bare.MEASURED:
        return _compound(passage, position, number)
    if ranks.is_place(passage, position):
        return ranks.read(passage, position, background, before)
    why = _refused(passage, position, number)
    if why:
        return Sense(reason=why)
    if number.counted.lower() in units.other_money():
        return Sense(reason="money of another currency")
    if number.value == 1 and position + 1 < len(passage.words) and passage.words[position + 1].kind == "date":
        return Sense(reason="part of a date")
    unit = bare.unit(passage, position, number, background, before)
    number = magnitudes.scaled(passage, position, number, unit, before)
    if not unit:
        return Sense(reason="no unit and no counted thing")
    if changes.is_change(passage, position, unit, before):
        return changes.read(passage, position, number, unit, background, before)
    if unit == "percent":
        return parts.read(passage, position, number, background, before)
    return levels.read(passage, position, number, unit, background, before)


def _refused(passage: Passage, position: int, number: Number) -> str:
    """Why the number measures nothing of a subject, by the words around it; empty where it may."""
    if _is_specification(passage, position):
        return "technical specification"
    if number.unit in {"percent", ""} and _is_rate(passage, position, number):
        return "rate of the economy"
    if growth.is_frequency(passage, position):
        return "how often something happened"
    if number.value in ROUND and passage.lemma(position - 1) in EACH:
        return "base of a ratio"
    if position and category(passage.words[position - 1].text[0]) == "So":
        return "counter of reactions"
    if passage.lemma(position + 2).startswith(BIRTHDAY) and passage.words[position + 1].text == "-":
        return "age or duration"
    is_named = position > 0 and passage.words[position - 1].text.casefold() == "number" and not number.counted
    if is_named and passage.words[position].text.isdigit():
        return "ordinal"
    if number.unit in units.currencies() and HOURS.intersection({passage.lemma(position + step) for step in (1, 2)}):
        return "rate per hour"
    if any(-3 <= cue.first - position <= 2 for cue in passage.themed("audience")):
        return "the audience"
    return ""


def _is_rate(passage: Passage, position: int, number: Number) -> bool:
    """ "A loan at 3 per cent", "кредит под 5 процентов", "ставка опустится до 14"."""
    if number.counted or counting.counted(passage, position) or number.value >= LEAST_SUM:
        return False
    if number.unit and passage.lemma(position - 1) not in CHANGES and passage.themed("tax_rates"):
        last = max(cue.last for cue in passage.themed("tax_rates"))
        if not any(last < index < position and passage.number(index).unit for index in passage.positions("number")):
            return abs(position - last) < TAX_REACH
    if number.unit and passage.lemma(position - 1) in CREDIT_WORDS and any(w.lemma in CREDIT for w in passage.words):
        return True
    return any(
        cue.last < position
        and passage.distance(position, cue.last) < RATE_REACH
        and not any(cue.last < index < position for index in passage.positions("number"))
        for cue in passage.themed("rates")
    )


def _is_specification(passage: Passage, position: int) -> bool:
    """ "85, 105 and 125 hp": the measure follows the last number of the list."""
    last = position
    while (
        last + 2 < len(passage.words)
        and passage.words[last + 1].lemma in LIST_SIGNS
        and passage.words[last + 2].kind == "number"
    ):
        last += 2
    if any(cue.first == last + 1 for cue in passage.themed("specification")):
        return True
    return _letters(passage.number(last).counted) in _specifications()


@cache
def _specifications() -> frozenset[str]:
    return frozenset(_letters(word) for words in wording()["specification"].values() for word in words)


def _letters(measure: str) -> str:
    """A measure without dots and blanks: "л.с." is "лс"."""
    return "".join(sign for sign in measure.casefold() if sign.isalpha())


def _compound(passage: Passage, position: int, number: Number) -> Sense:
    """ "Полумиллионное население" counts inhabitants; other compounds state nothing."""
    for cue in passage.themed("counted", "words"):
        if cue.code == "population" and 0 < cue.first - position <= 2:
            return Sense("population", unit="people", value=number.value, force=SURE, rule="compound", cue=cue)
    return Sense(reason="compound adjective")
