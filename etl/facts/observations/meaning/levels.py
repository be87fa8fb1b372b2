"""A quantity as such: the likeliest indicator, or why the number is none."""

from dataclasses import replace

from etl.facts.observations.meaning import bare
from etl.facts.observations.meaning.elliptic import LEAST_FORCE
from etl.facts.observations.measures import counting, owners, quantities
from etl.facts.observations.measures.quantities import Background, Reading
from etl.facts.observations.sense import MONEY, SURE, UNNAMED, Sense, with_frame
from etl.facts.passages import Passage, is_russian, last_before
from etl.records import Number
from etl.text.morphology import lemmas
from etl.vocabulary.beside_figures import listed
from etl.vocabulary.indicators import indicators
from etl.vocabulary.products import products

SMALLEST_OTHER = 20
SURE_CUE = 0.15
GAINING = listed("earning")
MADE_FORCE = 0.25
MADE = {"production", "sales", "exports", "capacity", "orders"}
LEAST_MADE = 10
MADE_APART, SURELY = frozenset({"production", "exports", "orders"}), 0.5
"""How things that are neither made nor sold as a rule are so for once, and how surely it must be said."""
BUILDING = listed("building")
FEW = 5
LEAST_OTHER_SUM = 1000
USUAL = {
    "money": "investment",
    "m2": "floor_space",
    "ha": "land_area",
    "companies": "enterprises",
    "people": "headcount",
    "points": "localisation",
    "MW": "other",
}
"""What a number of this group of units is where no word says."""
ALWAYS = {"m2", "ha", "points", "MW"}
COUNTED_OTHERWISE = "counts something that no indicator covers"


def read(
    passage: Passage, position: int, number: Number, unit: str, background: Background, before: Sense | None
) -> Sense:
    """The sense of a number that is neither a change nor a part."""
    number = _without_dash(number, unit)
    sense = Sense("", "", unit, number.value, number.upper, counting.product(passage, position))
    is_part = unit in MONEY and owners.is_named_part(passage, position)
    frame = background if is_part else Background(with_frame(background, before, unit))
    reading = _repeated(passage, position, unit, before) or _reading(passage, position, sense, frame)
    why = _nothing(passage, position, number, sense, reading)
    if why:
        return sense._replace(reason=why)
    if apart := _apart(passage, position):
        made = _made_for_once(passage, position)
        if made is None:
            return sense._replace(indicator=apart, of=sense.product, force=SURE, rule="product")
        return _named(made, sense, is_loss=False)
    if unit == "units" and (headed := counting.headed(passage, position)):
        return _other(replace(number, counted=headed), sense)
    strange = unit == "units" and bare.counts(number) and not _is_known(passage, position, number, reading)
    if reading is not None and strange and _is_made(number, reading):
        return _named(reading, sense._replace(product=number.counted), is_loss=False)
    if reading is None or strange:
        return _other(number, sense)
    if not sense.product and before is not None:
        sense = sense._replace(product=before.product)
    if unit == "MW":
        sense = sense._replace(of="power", product="")
    elif reading.indicator == "other":
        sense = sense._replace(of=sense.product or _called(passage, reading))
    return _named(reading, sense, is_loss=_is_loss(passage, position, reading, before))


def _without_dash(number: Number, unit: str) -> Number:
    """ "Площадь -500 га": only money is ever less than nothing."""
    return number if unit in MONEY or number.value >= 0 else replace(number, value=-number.value)


def _are_pieces(passage: Passage, position: int, sense: Sense) -> bool:
    """ "1 600 штук", or in a table under "тыс. шт.": of a firm, things that it makes."""
    return (
        bool(passage.themed("pieces"))
        if passage.is_cell(position)
        else not sense.product and bare.pieces(passage, position)
    )


def _nothing(passage: Passage, position: int, number: Number, sense: Sense, reading: Reading | None) -> str:
    """Why the number is no statistic; empty where it may be one."""
    if _is_small_count(passage, position, number, sense.unit):
        return COUNTED_OTHERWISE
    if reading is None or reading.cue is None:
        is_weak = reading is not None and reading.force < bare.least_force(passage, position) and not sense.product
        is_handful = (
            sense.unit == "people" and reading is not None and reading.rule == "unit" and sense.value < LEAST_MADE
        )
        if is_handful:
            return COUNTED_OTHERWISE
        is_small_sum = sense.unit in MONEY and abs(number.value) < LEAST_OTHER_SUM
        return "no word says which quantity" if is_weak or is_small_sum else ""
    if reading.indicator == "enterprises" and number.value < FEW:
        return "too few to be a statistic"
    return ""


def _repeated(passage: Passage, position: int, unit: str, before: Sense | None) -> Reading | None:
    """ "480 buses left the gates, against 312 in 2022", "5,8 млрд (годом ранее - 4,4)": the same quantity."""
    if before is None or not before.is_near or quantities.unit_group(unit) != quantities.unit_group(before.level_unit):
        return None
    last = last_before(passage.positions("number"), position)
    is_aside = passage.words[position].depth > passage.words[last].depth
    compared = any(last < cue.first and cue.last == position - 1 for cue in passage.themed("earlier"))
    if last < 0 or not (is_aside or compared):
        return None
    if any(last < cue.first < position for cue in passage.themed("words", "negative", "counted", "product")):
        return None
    level = before.of if before.indicator == "growth" else before.indicator
    return Reading(level, SURE, None, "repeat") if level in quantities.allowed(quantities.unit_group(unit)) else None


def _called(passage: Passage, reading: Reading) -> str:
    """The words that name a quantity without a code: "чистый долг", "EBITDA"."""
    if reading.cue is None:
        return ""
    return " ".join(word.lemma for word in passage.words[reading.cue.first : reading.cue.last + 1])


def _is_small_count(passage: Passage, position: int, number: Number, unit: str) -> bool:
    """A handful of something that no vocabulary knows: "три пятницы"."""
    named = bool(counting.counted(passage, position))
    return unit == "units" and abs(number.value) < LEAST_MADE and bare.counts(number) and not named


def _apart(passage: Passage, position: int) -> str:
    """The indicator of things that are neither made nor sold, such as charging stations."""
    nouns = counting.counted(passage, position)
    return next((products()[cue.code].indicator for cue in nouns if cue.theme == "product"), "")


def _made_for_once(passage: Passage, position: int) -> Reading | None:
    """ "Made 640 fast chargers", "a contract for 90 chargers": things that are built or put up as a rule."""
    near = quantities.forces(passage, position, MADE_APART)
    code = max(near, key=lambda code: (near[code][0], code), default="")
    if not code or near[code][0] < SURELY or passage.lemma(near[code][1].first) in BUILDING:
        return None
    return Reading(code, *near[code], "cue")


def _reading(passage: Passage, position: int, sense: Sense, background: Background) -> Reading | None:
    """The likeliest indicator by the words around, else by the unit alone."""
    reading = quantities.choose(passage, position, quantities.unit_group(sense.unit), background, sense.value)
    by_unit = USUAL.get(quantities.unit_group(sense.unit), "")
    if (reading is None or reading.cue is None) and sense.unit in ALWAYS:
        return Reading(by_unit, LEAST_FORCE, None, "unit")
    is_told = reading is not None and (reading.cue is not None or reading.force >= LEAST_FORCE)
    if reading is not None and (is_told or sense.unit not in MONEY or reading.indicator != "other"):
        return reading
    if sense.unit == "units" and _are_pieces(passage, position, sense):
        return Reading("production", LEAST_FORCE, None, "unit")
    if by_unit and abs(sense.value) >= indicators()[by_unit].least:
        return Reading(by_unit, LEAST_FORCE, None, "unit")
    is_bare = sense.unit == "units" and not bare.counts(passage.number(position))
    if sense.product and (counting.counted(passage, position) or is_bare):
        told = "sales" if products()[sense.product].registered else "production"
        return Reading(told, LEAST_FORCE, None, "product")
    return None


def _is_known(passage: Passage, position: int, number: Number, reading: Reading | None) -> bool:
    """The counted noun is a product, pieces, a model's name, or the word that names the indicator."""
    if _is_no_product(number):
        return False
    if counting.counted(passage, position) or bare.pieces(passage, position) or number.counted[0] in '«"“':
        return True
    behind = passage.words[position + 1 : position + 2]
    if behind and behind[0].kind == "name" and passage.name(position + 1).kind == "product":
        return True
    return (
        reading is not None
        and reading.cue is not None
        and reading.cue.theme == "words"
        and reading.cue.first == position + 1
    )


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
    return bool(listed("not_products").intersection(heads[:2]))


def _is_loss(passage: Passage, position: int, reading: Reading, before: Sense | None) -> bool:
    """A loss, named ("убыток") or gone on with ("против 3,35 млрд годом ранее"); no loss is "прибыль (убыток)"."""
    if reading.indicator != "profit" or passage.lemma(position - 1) in GAINING:
        return False
    if reading.cue is not None and reading.force > SURE_CUE:
        is_aside = passage.words[reading.cue.first].depth > passage.words[position].depth
        return reading.cue.theme == "negative" and not is_aside
    return before is not None and before.indicator == "profit" and before.value < 0


def _named(reading: Reading, sense: Sense, *, is_loss: bool) -> Sense:
    entry = indicators()[reading.indicator]
    value = -abs(sense.value) if is_loss else sense.value
    upper = -abs(sense.upper) if is_loss and sense.upper is not None else sense.upper
    unit = entry.unit if entry.unit in {"people", "companies"} and sense.unit in UNNAMED else sense.unit
    return sense._replace(
        indicator=reading.indicator,
        unit=unit,
        value=value,
        upper=upper,
        force=reading.force,
        rule=reading.rule,
        cue=reading.cue,
    )


def _other(number: Number, sense: Sense) -> Sense:
    """Another counted thing: kept with its name where the number is large enough to be a statistic."""
    if abs(number.value) < SMALLEST_OTHER and sense.unit in UNNAMED:
        return sense._replace(reason=COUNTED_OTHERWISE)
    return sense._replace(indicator="other", of=number.counted, force=0.4, rule="other")
