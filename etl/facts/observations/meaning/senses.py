"""A number's sense: which indicator, of what, in which unit and with which sign."""

from etl.facts import money
from etl.facts.observations.change import changes
from etl.facts.observations.meaning import bare, compounds, levels, magnitudes, parts, ranks, ratios, unquantified
from etl.facts.observations.measures import payments
from etl.facts.observations.measures.quantities import Background
from etl.facts.observations.sense import Sense
from etl.facts.passages import Passage
from etl.vocabulary import units


def read(passage: Passage, position: int, background: Background, before: Sense | None) -> Sense:
    """The sense of the number at `position`; `before` is the sense of the figure before it in the paragraph."""
    number = payments.in_roubles(passage, position, money.in_code(passage.number(position)))
    if number.form == "compound" and number.unit not in bare.MEASURED:
        return compounds.read(passage, position, number)
    if ranks.is_place(passage, position):
        return ranks.read(passage, position, background, before)
    whole = ratios.whole(passage, position, number)
    if whole is not None:
        return ratios.read(passage, position, number, whole, background, before)
    why = unquantified.reason(passage, position, number)
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
