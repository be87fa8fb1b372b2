"""A number's sense: which indicator, of what, in which unit and with which sign."""

from dataclasses import dataclass, replace
from functools import cache

from etl.facts import growth, quantities
from etl.facts.lexicon import Cue
from etl.facts.passages import Passage, is_russian
from etl.facts.quantities import Background, Reading
from etl.records import Number
from etl.text.morphology import lemmas
from etl.vocabulary.indicators import indicators
from etl.vocabulary.products import products
from etl.vocabulary.wording import wording

FRAME_FORCE = 0.4
FAR_FRAME_FORCE = 0.2
BRACKETS_FORCE = 2.0
SURE = 1.0
SMALLEST_OTHER = 20
SHARE_THEMES = ("share", "localisation", "other", "rank")
DIRECT = {"percent", "percentage_points", "times"}
UNNAMED = {"", "units"}
MONEY = {"RUB", "USD", "EUR", "CNY"}
RATE_REACH = 5.0
LIST_SIGNS = {",", "и", "and", "или", "or", "/"}
LEAST_MONEY = 1e6
LEAST_FORCE = 0.2
SMALLEST_BARE = 10
SHORTEST_NOUN = 3
SURE_CUE = 0.15
MADE_FORCE = 0.5
MADE = {"production", "sales", "exports", "capacity", "orders"}
RANKED = {"мир", "страна", "россия", "world", "рейтинг", "ranking", "country", "europe", "европа"}
RANK_WINDOW = 4
BECOMES = {"быть", "стать", "занять", "оказаться", "be", "become", "come", "finish", "rank"}
CAPITAL_REACH = 8.0
USUAL = {"RUB": "investment", "USD": "investment", "EUR": "investment", "CNY": "investment", "m2": "floor_space", "ha": "land_area", "companies": "enterprises", "points": "localisation"}
"""What a number of this unit is where no word says."""
ALWAYS = {"m2", "ha", "points"}
FEW = 5
LEAST_MADE = 10
PIECES_ENDINGS = ("шт", "шт.", "штук", "units")


@dataclass(frozen=True, slots=True)
class Sense:
    """What a number says, apart from whose and when. `reason` is filled instead where it says nothing.

    `level_unit` is the unit of the quantity itself, also where the number is its growth or a share of it.
    """

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
    level_unit: str = ""
    currency: str = ""
    is_near: bool = True


def read(passage: Passage, position: int, background: Background, before: Sense | None) -> Sense:
    """The sense of the number at `position`; `before` is the sense of the figure before it in the paragraph."""
    number = passage.number(position)
    if number.form in {"ordinal", "compound"} or number.unit == "place":
        return _ordinal(passage, position, number, background)
    if _is_specification(passage, position):
        return Sense(reason="technical specification")
    if number.value == 1 and position + 1 < len(passage.words) and passage.words[position + 1].kind == "date":
        return Sense(reason="part of a date")
    unit = _unit(passage, position, number, background, before)
    if not unit:
        return Sense(reason="no unit and no counted thing")
    linked = before is not None and before.indicator == "growth" and before.is_near and growth.is_linked(passage, position)
    if (
        growth.is_change(passage, position)
        or linked
        or _repeats_change(passage, position, unit, before)
        or _is_parallel(passage, position, unit, before)
    ):
        return _change(passage, position, number, unit, background, before)
    if unit == "percent":
        return _part(passage, position, number, background, before)
    return _level(passage, position, number, unit, background, before)


def _is_specification(passage: Passage, position: int) -> bool:
    """"85, 105 and 125 hp": the measure follows the last number of the list."""
    last = position
    while last + 2 < len(passage.words) and passage.words[last + 1].lemma in LIST_SIGNS and passage.words[last + 2].kind == "number":
        last += 2
    if any(cue.first == last + 1 for cue in passage.themed("specification")):
        return True
    return passage.number(last).counted.casefold() in _specifications()


@cache
def _specifications() -> frozenset[str]:
    return frozenset(word for words in wording()["specification"].values() for word in words)


def _unit(passage: Passage, position: int, number: Number, background: Background, before: Sense | None) -> str:
    """The number's own unit, that of the noun it counts, or, of a bare number, that of the likeliest quantity."""
    nouns = quantities.counted(passage, position)
    for cue in nouns:
        if cue.theme == "counted" and number.unit in UNNAMED:
            return indicators()[cue.code].unit
    if number.unit:
        return number.unit
    if nouns or _counts(number) or _pieces(passage, position):
        return "units"
    return _bare_unit(passage, position, number, background, before)


def _counts(number: Number) -> bool:
    """The number counts a noun, however unknown."""
    return len(number.counted) >= SHORTEST_NOUN


def _pieces(passage: Passage, position: int) -> bool:
    return any(cue.first == position + 1 for cue in passage.themed("pieces")) or bool(
        passage.words[position].text.casefold().endswith(PIECES_ENDINGS)
    )


def _bare_unit(
    passage: Passage, position: int, number: Number, background: Background, before: Sense | None
) -> str:
    """The unit of the figure before it, or of the quantity that the words around name."""
    if before is not None and any(cue.last == position - 1 for cue in passage.themed("earlier")):
        return before.level_unit
    if abs(number.value) < SMALLEST_BARE:
        return ""
    if before is not None and number.value >= LEAST_MONEY and (before.level_unit in MONEY or _is_sum(number, before)):
        return before.currency
    reading = quantities.choose_bare(passage, position, Background(_with_frame(background, before)))
    if reading is None or reading.force < LEAST_FORCE:
        return ""
    return indicators()[reading.indicator].unit or "units"


def _is_sum(number: Number, before: Sense) -> bool:
    """In a paragraph of sums of money a bare number far greater than the last count is one more: "44 млн и 27 человек"."""
    return bool(before.currency) and before.level_unit in {"people", "companies"} and number.value > 100 * abs(before.value)


def _with_frame(background: Background, before: Sense | None) -> dict[str, float]:
    """The background and what the figure before measured."""
    force = dict(background.force)
    if before is not None:
        level = before.of if before.indicator in {"growth", "share"} else before.indicator
        force[level] = force.get(level, 0.0) + (FRAME_FORCE if before.is_near else FAR_FRAME_FORCE)
    return force


def _is_parallel(passage: Passage, position: int, unit: str, before: Sense | None) -> bool:
    """ "Производство прибавило свыше 45%, продажи - свыше 40%": the second percentage is a change like the first."""
    if before is None or not before.is_near or before.indicator != "growth" or unit != "percent" or before.unit != unit:
        return False
    return growth.share_force(passage, position) < growth.LEAST_CHANGE and not growth.leads_to(passage, position)


def _repeats_change(passage: Passage, position: int, unit: str, before: Sense | None) -> bool:
    """ "спад - 1,7% против 27,4% в августе": a second percentage after "against" is the change of another period."""
    if before is None or before.indicator != "growth" or unit != before.unit:
        return False
    return any(cue.last == position - 1 for cue in passage.themed("earlier"))


def _ordinal(passage: Passage, position: int, number: Number, background: Background) -> Sense:
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
    if number.value > 1 and background.force.get("rank") and any(word.lemma in BECOMES for word in passage.words[max(0, position - 3) : position]):
        return Sense("rank", unit="place", value=number.value, force=SURE, rule="rank")
    if number.unit == "place" or (ranked and ranked["rank"][0] > 0.5) or _among_all(passage, position):
        return Sense("rank", unit="place", value=number.value, upper=number.upper, force=SURE, rule="rank")
    return Sense(reason="ordinal")


def _among_all(passage: Passage, position: int) -> bool:
    """"Eighth in the world", "второе в стране"."""
    if passage.lemma(position + 1) not in {"in", "в", "among", "среди"}:
        return False
    return any(word.lemma in RANKED for word in passage.words[position + 1 : position + 1 + RANK_WINDOW])


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
    if passage.themed("industrial_output") and max(best.values(), default=0.0) < SURE:
        return "industrial_output", SURE
    if not best:
        return "", 0.3
    of = max(best, key=lambda code: (best[code], code))
    return of, 0.5 + best[of]


def _part(passage: Passage, position: int, number: Number, background: Background, before: Sense | None) -> Sense:
    """A percentage that is no change: a share, the localisation, or another rate."""
    if any(passage.distance(position, cue.last) < RATE_REACH for cue in passage.themed("rates")):
        return Sense(reason="rate of the economy")
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
    if any(passage.distance(position, cue.first) < CAPITAL_REACH for cue in passage.themed("capital")):
        return "capital"
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
    reading = quantities.choose(passage, position, group, Background(_with_frame(background, before)))
    sense = Sense("", "", unit, number.value, number.upper, quantities.product(passage, position))
    nouns = quantities.counted(passage, position)
    named = any(cue.theme == "counted" or cue.theme == "product" for cue in nouns)
    if group == "units" and abs(number.value) < LEAST_MADE and _counts(number) and not named:
        return replace(sense, reason="counts something that no indicator covers")
    strange = group == "units" and _counts(number) and (
        _is_no_product(number) or not _is_known(passage, position, number, reading)
    )
    apart = next((products()[cue.code].indicator for cue in nouns if cue.theme == "product"), "")
    if apart:
        return replace(sense, indicator=apart, of=sense.product, force=SURE, rule="product")
    if reading is None and unit in USUAL and abs(number.value) >= indicators()[USUAL[unit]].least:
        reading = Reading(USUAL[unit], LEAST_FORCE, None, "unit")
    if reading is None and sense.product and nouns:
        reading = Reading("sales", LEAST_FORCE, None, "product")
    if (reading is None or reading.cue is None) and unit in ALWAYS:
        reading = Reading(USUAL[unit], LEAST_FORCE, None, "unit")
    if reading is not None and reading.cue is None and reading.force < LEAST_FORCE and not sense.product:
        return replace(sense, reason="no word says which quantity")
    if strange and _is_made(number, reading):
        return _named(reading, replace(sense, product=number.counted), number, before) if reading else sense
    if reading is None or strange:
        return _other(passage, position, number, sense)
    if reading.indicator == "enterprises" and number.value < FEW:
        return replace(sense, reason="too few to be a statistic")
    if not sense.product and before is not None:
        sense = replace(sense, product=before.product)
    return _named(reading, sense, number, before)


def _is_known(passage: Passage, position: int, number: Number, reading: Reading | None) -> bool:
    """The counted noun is a product, pieces, a model's name, or the word that names the indicator."""
    if quantities.counted(passage, position) or _pieces(passage, position) or number.counted[0] in "«\"“":
        return True
    return reading is not None and reading.cue is not None and reading.cue.theme == "words" and reading.cue.first == position + 1


def _is_made(number: Number, reading: Reading | None) -> bool:
    """A noun that no vocabulary knows, made or sold in so many words: "построили 57,6 тыс. хопперов"."""
    if reading is None or reading.cue is None or reading.indicator not in MADE or reading.force < MADE_FORCE:
        return False
    if abs(number.value) < LEAST_MADE:
        return False
    return not _is_no_product(number)


def _is_no_product(number: Number) -> bool:
    """Models, regions, sites: counted, but neither made nor sold. The head of a Russian phrase comes first."""
    words = lemmas(number.counted)
    heads = words if is_russian(number.counted) else words[-1:]
    return bool(_not_products().intersection(heads[:2]))


@cache
def _not_products() -> frozenset[str]:
    return frozenset(word for words in wording()["not_products"].values() for word in words)


def _is_loss(reading: Reading, before: Sense | None) -> bool:
    """A loss, named ("убыток") or gone on with ("против 3,35 млрд годом ранее")."""
    if reading.indicator != "profit":
        return False
    if reading.cue is not None and reading.force > SURE_CUE:
        return reading.cue.theme == "negative"
    return before is not None and before.indicator == "profit" and before.value < 0


def _named(reading: Reading, sense: Sense, number: Number, before: Sense | None) -> Sense:
    entry = indicators()[reading.indicator]
    value = -abs(number.value) if _is_loss(reading, before) else number.value
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
