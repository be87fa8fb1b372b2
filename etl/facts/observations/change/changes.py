"""The change of a quantity as a sense: of what, by how much, with which sign."""

from etl.facts.observations.change import comparisons, growth, signs, unchanged
from etl.facts.observations.measures import counting, quantities
from etl.facts.observations.measures.quantities import Background
from etl.facts.observations.sense import FRAME_FORCE, SURE, Sense
from etl.facts.passages import Passage
from etl.records import Number
from etl.vocabulary.indicators import indicators

DIRECT = {"percent", "percentage_points", "times"}
GROUPS = ("units", "money", "people", "companies", "m2", "ha")
ALSO_THINGS = 0.75
"""What names sums and things, such as "выпуск", is rather of things."""
FURTHER = {"еще", "another", "further"}
LAST_YEARS = ("прошлогодн", "позапрошлогодн")


def is_change(passage: Passage, position: int, unit: str, before: Sense | None) -> bool:
    """The number says by how much something changed, in its own words or going on from the figure before."""
    if _repeats_level(passage, position, unit, before) or growth.is_every(passage, position):
        return False
    return (
        growth.is_change(passage, position)
        or growth.is_index(passage, position, before)
        or _is_linked(passage, position, before)
        or _repeats_change(passage, position, unit, before)
        or _is_parallel(passage, position, unit, before)
    )


def _is_linked(passage: Passage, position: int, before: Sense | None) -> bool:
    """ "By 541,300 tyres, or 21.7%": the same change in other terms."""
    is_change = before is not None and before.indicator == "growth" and before.is_near
    return is_change and growth.is_linked(passage, position)


def _is_parallel(passage: Passage, position: int, unit: str, before: Sense | None) -> bool:
    """ "Производство прибавило свыше 45%, продажи - свыше 40%": the second percentage is a change like the first."""
    if before is None or before.indicator != "growth" or unit != "percent" or before.unit != unit:
        return False
    if not before.is_near:
        return passage.lemma(position - 1) in FURTHER
    if passage.number(position).form == "fraction" and growth.of_things(passage, position):
        return False
    if unchanged.goes_somewhere(passage, position):
        return False
    return growth.share_force(passage, position) < growth.LEAST_CHANGE and not comparisons.leads_to(passage, position)


def _repeats_level(passage: Passage, position: int, unit: str, before: Sense | None) -> bool:
    """ "Доля упала до 52,3% против 58,1% годом ранее": behind the level now stands that of another period."""
    if before is None or before.unit != "percent" or unit != "percent" or before.indicator in {"growth", ""}:
        return False
    last_year = passage.words[position - 1].text.casefold().startswith(LAST_YEARS)
    return last_year or any(cue.last == position - 1 for cue in passage.themed("earlier"))


def _repeats_change(passage: Passage, position: int, unit: str, before: Sense | None) -> bool:
    """ "спад - 1,7% против 27,4% в августе": a second percentage after "against" is the change of another period."""
    if before is None or before.indicator != "growth" or unit != before.unit:
        return False
    return any(cue.last == position - 1 for cue in passage.themed("earlier"))


def read(
    passage: Passage, position: int, number: Number, unit: str, background: Background, before: Sense | None
) -> Sense:
    """Growth of what the figure in front of it measures, or of the quantity named nearest."""
    of, force = _grown(passage, position, background, before)
    is_index = growth.is_index(passage, position, before) and unit == "percent"
    value = round(number.value - 100, 6) if is_index else number.value
    turn = -1 if _repeats_change(passage, position, unit, before) and before is not None and before.value < 0 else 1
    signed = turn * value if turn < 0 else (value if is_index else signs.signed(passage, position, value))
    upper = None if number.upper is None else (-number.upper if signed < 0 else number.upper)
    thing = counting.product(passage, position) or (before.product if before else "")
    return Sense("growth", of, unit, signed, upper, thing, force, "index" if is_index else "change")


def _grown(passage: Passage, position: int, background: Background, before: Sense | None) -> tuple[str, float]:
    """The quantity that changed."""
    in_brackets = passage.words[position].depth > 0
    if before is not None and in_brackets and before.indicator not in DIRECT:
        return (before.of if before.indicator == "growth" else before.indicator), SURE
    best: dict[str, float] = {}
    is_part = passage.number(position).unit in DIRECT
    for group in GROUPS:
        is_of_sums = is_part and group == "money"
        reading = quantities.choose(passage, position, group, background, of_any_size=is_of_sums)
        if (
            reading
            and reading.indicator not in quantities.NOT_LEVELS
            and (group != "money" or before is None or before.unit != "units")
        ):
            force = reading.force * (ALSO_THINGS if is_of_sums and indicators()[reading.indicator].least else 1.0)
            best[reading.indicator] = max(best.get(reading.indicator, 0.0), force)
    if before is not None:
        level = before.of if before.indicator == "growth" else before.indicator
        best[level] = best.get(level, 0.0) + FRAME_FORCE
    if passage.themed("industrial_output") and max(best.values(), default=0.0) < SURE:
        return "industrial_output", SURE
    if passage.number(position).unit == "points":
        return "localisation", SURE
    if not best:
        return "", 0.3
    of = max(best, key=lambda code: (best[code], code))
    return of, 0.5 + best[of]
