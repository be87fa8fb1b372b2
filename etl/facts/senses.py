"""A number's sense: which indicator, of what, in which unit and with which sign."""

from dataclasses import dataclass, replace

from etl.facts import growth, quantities
from etl.facts.lexicon import Cue
from etl.facts.passages import Passage
from etl.facts.quantities import Background, Reading
from etl.records import Number
from etl.vocabulary.indicators import indicators

FRAME_FORCE = 0.4
BRACKETS_FORCE = 2.0
SURE = 1.0
SMALLEST_OTHER = 20
SHARE_THEMES = ("share", "localisation", "other", "rank")
DIRECT = {"percent", "percentage_points", "times"}
UNNAMED = {"", "units"}


@dataclass(frozen=True, slots=True)
class Sense:
    """What a number says, apart from whose and when. `reason` is filled instead where it says nothing."""

    indicator: str = ""
    of: str = ""
    unit: str = ""
    value: float = 0.0
    upper: float | None = None
    product: str = ""
    force: float = 0.0
    rule: str = ""
    cue: Cue | None = None
    reason: str = ""


def read(passage: Passage, position: int, background: Background, before: Sense | None) -> Sense:
    """The sense of the number at `position`; `before` is the sense of the figure before it in the paragraph."""
    number = passage.number(position)
    if number.form in {"ordinal", "compound"} or number.unit == "place":
        return _ordinal(passage, position, number)
    unit = _unit(passage, position, number, before)
    if not unit:
        return Sense(reason="no unit and no counted thing")
    if growth.is_change(passage, position) or _repeats_change(passage, position, unit, before):
        return _change(passage, position, number, unit, background, before)
    if unit == "percent":
        return _part(passage, position, number, background, before)
    return _level(passage, position, number, unit, background, before)


def _unit(passage: Passage, position: int, number: Number, before: Sense | None) -> str:
    """The number's own unit, that of the noun it counts, or, of a bare number, that of the figure before."""
    nouns = quantities.counted(passage, position)
    for cue in nouns:
        if cue.theme == "counted" and number.unit in UNNAMED:
            return indicators()[cue.code].unit
    if number.unit:
        return number.unit
    if nouns or number.counted:
        return "units"
    if before is not None and before.unit not in {"place"} and abs(number.value) >= 10:
        return before.unit if before.unit not in DIRECT else _level_unit(before)
    return ""


def _level_unit(before: Sense) -> str:
    entry = indicators().get(before.of)
    return entry.unit if entry else ""


def _repeats_change(passage: Passage, position: int, unit: str, before: Sense | None) -> bool:
    """ "спад - 1,7% против 27,4% в августе": a second percentage after "against" is the change of another period."""
    if before is None or before.indicator != "growth" or unit != before.unit:
        return False
    return any(cue.last == position - 1 for cue in passage.themed("earlier"))


def _ordinal(passage: Passage, position: int, number: Number) -> Sense:
    """A place in a ranking ("16-е место", "топ-5"), half a million inhabitants, else nothing."""
    if number.form == "compound":
        inhabitants = [
            cue
            for cue in passage.themed("counted", "words")
            if cue.code == "population" and 0 < cue.first - position <= 2
        ]
        if inhabitants:
            return Sense(
                "population", unit="people", value=number.value, force=SURE, rule="compound", cue=inhabitants[0]
            )
        return Sense(reason="compound adjective")
    ranked = quantities.forces(passage, position, {"rank"})
    if number.unit == "place" or (ranked and ranked["rank"][0] > 0.5):
        return Sense("rank", unit="place", value=number.value, upper=number.upper, force=SURE, rule="rank")
    return Sense(reason="ordinal")


def _change(
    passage: Passage, position: int, number: Number, unit: str, background: Background, before: Sense | None
) -> Sense:
    """Growth of what the figure in front of it measures, or of the quantity named nearest."""
    of, force = _grown(passage, position, background, before)
    value = number.value - 100 if number.form == "index" and unit == "percent" else number.value
    turn = -1 if _repeats_change(passage, position, unit, before) and before is not None and before.value < 0 else 1
    signed = (
        turn * value if turn < 0 else (value if number.form == "index" else growth.signed(passage, position, value))
    )
    upper = None if number.upper is None else (-number.upper if signed < 0 else number.upper)
    thing = quantities.product(passage, position) or (before.product if before else "")
    return Sense("growth", of, unit, signed, upper, thing, force, "change")


def _grown(passage: Passage, position: int, background: Background, before: Sense | None) -> tuple[str, float]:
    """The quantity that changed."""
    in_brackets = passage.words[position].depth > 0
    if before is not None and in_brackets and before.indicator not in DIRECT:
        return (before.of if before.indicator == "growth" else before.indicator), SURE
    best: dict[str, float] = {}
    for group in ("units", "money", "people", "companies", "m2", "ha"):
        reading = quantities.choose(passage, position, group, background)
        if (
            reading
            and reading.indicator not in quantities.NOT_LEVELS
            and (group != "money" or before is None or before.unit != "units")
        ):
            best[reading.indicator] = max(best.get(reading.indicator, 0.0), reading.force)
    if before is not None:
        level = before.of if before.indicator == "growth" else before.indicator
        best[level] = best.get(level, 0.0) + FRAME_FORCE
    if not best:
        return "", 0.3
    of = max(best, key=lambda code: (best[code], code))
    return of, 0.5 + best[of]


def _part(passage: Passage, position: int, number: Number, background: Background, before: Sense | None) -> Sense:
    """A percentage that is no change: a share, the localisation, or another rate."""
    near = quantities.forces(passage, position, SHARE_THEMES)
    force = {code: found for code, (found, _) in near.items()}
    force["share"] = max(force.get("share", 0.0), growth.share_force(passage, position)) + background.force.get(
        "share", 0.0
    )
    if "localisation" in force:
        force["localisation"] *= 1.5
    if before is not None and before.unit == "percent" and before.indicator in force:
        force[before.indicator] += FRAME_FORCE
    indicator = max(force, key=lambda code: (force[code], code))
    if indicator == "rank":
        indicator = "share"
    of = _whole(passage, position) if indicator == "share" else ""
    return Sense(indicator, of, "percent", number.value, number.upper, "", force[indicator] + 0.3, "part")


def _whole(passage: Passage, position: int) -> str:
    """The whole that a share is part of."""
    near = quantities.forces(passage, position, {code for code in indicators() if code not in quantities.NOT_LEVELS})
    market = [cue for cue in passage.themed("anaphora") if cue.code == "country" and cue.first > position - 8]
    if any(passage.lemma(cue.first) in {"рынок", "market"} for cue in market):
        return "market"
    return max(near, key=lambda code: (near[code][0], code), default="")


def _level(
    passage: Passage, position: int, number: Number, unit: str, background: Background, before: Sense | None
) -> Sense:
    """A quantity as such."""
    group = quantities.unit_group(unit)
    force = dict(background.force)
    if before is not None:
        level = before.of if before.indicator == "growth" else before.indicator
        force[level] = force.get(level, 0.0) + FRAME_FORCE
    reading = quantities.choose(passage, position, group, Background(force))
    thing = quantities.product(passage, position)
    sense = Sense("", "", unit, number.value, number.upper, thing)
    nouns = quantities.counted(passage, position)
    if reading is None or (group == "units" and not thing and number.counted and not nouns):
        return _other(passage, position, number, sense)
    if not thing and before is not None:
        sense = replace(sense, product=before.product)
    return _named(reading, sense, number)


def _named(reading: Reading, sense: Sense, number: Number) -> Sense:
    entry = indicators()[reading.indicator]
    negative = reading.cue is not None and reading.cue.theme == "negative" and reading.indicator == "profit"
    value = -abs(number.value) if negative else number.value
    unit = entry.unit if entry.unit in {"people", "companies"} and sense.unit in UNNAMED else sense.unit
    return replace(
        sense,
        indicator=reading.indicator,
        unit=unit,
        value=value,
        force=reading.force,
        rule=reading.rule,
        cue=reading.cue,
    )


def _other(passage: Passage, position: int, number: Number, sense: Sense) -> Sense:
    """Another counted thing: kept with its name where the number is large enough to be a statistic."""
    if abs(number.value) < SMALLEST_OTHER and sense.unit in UNNAMED:
        return replace(sense, reason="counts something that no indicator covers")
    return replace(sense, indicator="other", of=number.counted, force=0.4, rule="other")
