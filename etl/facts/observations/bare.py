"""The unit of a number: its own, that of what it counts, or that of the quantity spoken of."""

from collections import Counter

from etl.facts import money
from etl.facts.lexicon import Cue
from etl.facts.observations import counting, magnitudes, people, quantities, unnamed, wholes
from etl.facts.observations.quantities import Background, Reading
from etl.facts.observations.sense import MONEY, UNNAMED, Sense, with_frame
from etl.facts.passages import Passage
from etl.facts.refusals import SPECIFICATIONS
from etl.records import Number
from etl.text.morphology import lemmas
from etl.vocabulary.indicators import indicators
from etl.vocabulary.wording import listed

LEAST_MONEY = 1e6
LEAST_SUM = 1e5
MILLIARD = 1e9
"""So many of nothing in particular are always money."""
IN = {"in", "of"}
AT_HOME = {"wage", "taxes", "support"}
ABROAD = {"USD", "EUR", "CNY"}
LEAST_FORCE = 0.2
LISTED_FORCE = 0.1
SMALLEST_BARE = 10
SMALL_FORCE = 0.5
LEAST_AREA = 300
METRES = {"метр", "квадрат", "metre", "meter"}
PARTS_OF = {"units", "people", "companies", "ha", "m2", *MONEY}
MEASURED = {"ha", "m2", *MONEY}
BEEN = {"быть", "be"}
SUMMED = {"сумма", "worth"}
LISTING = {":", "(", "-", "–", "—"}
DASHES = {"-", "–", "—"}
LEVELS = {"до", "to", "в", "in", "с", "from"}
OUT_OF = {"из", "of", "in", "в"}
ASKED = 1_000
MOST_PERCENT = 100
MOST_POINTS = 50
SHORTEST_NOUN = 3
WHOLE = {"из", "of"}
PART_WINDOW = 4
SIZES = ("сотн", "сотен", "десятк", "dozen", "hundred", "score")
"""Words for a size of its own, which no millions are left out of."""
PIECES_ENDINGS = ("шт", "шт.", "штук", "units")


def unit(passage: Passage, position: int, number: Number, background: Background, before: Sense | None) -> str:
    """The number's own unit, that of the noun it counts, or, of a bare number, that of the likeliest quantity."""
    nouns = [cue for cue in counting.counted(passage, position) if _can_be(cue, number)]
    for cue in nouns:
        if cue.theme == "counted" and number.unit in UNNAMED:
            return indicators()[cue.code].unit
    if number.unit:
        return "percentage_points" if _are_points_of_percent(passage, number) else number.unit
    if number.value >= LEAST_SUM and _counts_money(passage, position, number):
        return _currency(passage, before)
    following = magnitudes.following(passage, position, number)
    if following is not None:
        return unit(passage, following, passage.number(following), background, before)
    if _is_area(number):
        return "m2"
    if not nouns and (people.are_counted(number) or counting.living_before(passage, position)):
        return "people"
    if nouns or counts(number) or pieces(passage, position):
        return "units"
    whole = wholes.whole(passage, position)
    if whole is not None and (shared := _unit_of_whole(passage, whole, background, before)):
        return shared
    return _bare_unit(passage, position, number, background, before)


def _are_points_of_percent(passage: Passage, number: Number) -> bool:
    """ "The share shrank by 1.5 points": no points of localisation, of which there are thousands."""
    is_few = number.unit == "points" and abs(number.value) < MOST_POINTS
    return is_few and any(cue.code == "share" for cue in passage.themed("words"))


def _can_be(cue: Cue, number: Number) -> bool:
    """There may be as many of what the noun names: no 870 million exporters."""
    return cue.theme != "counted" or number.value <= indicators()[cue.code].most


def _counts_money(passage: Passage, position: int, number: Number) -> bool:
    """ "Девять миллионов налогов", "10 миллиардов выручки", "3 billion in taxes": a sum of what can only be money."""
    head = next(iter(lemmas(number.counted)), "") if number.counted else passage.lemma(position + 1)
    if head in IN and not number.counted:
        head = passage.lemma(position + 2)
    return head in listed("moneys")


def _unit_of_whole(passage: Passage, whole: int, background: Background, before: Sense | None) -> str:
    """The unit that the whole names or counts; empty where it is bare or a percentage."""
    number = money.in_code(passage.number(whole))
    if not number.unit and not number.counted and not counting.counted(passage, whole):
        return ""
    found = unit(passage, whole, number, background, before)
    return found if found in PARTS_OF else ""


def counts(number: Number) -> bool:
    """The number counts a noun, however unknown."""
    return len(number.counted) >= SHORTEST_NOUN


def pieces(passage: Passage, position: int) -> bool:
    return any(cue.first == position + 1 for cue in passage.themed("pieces")) or bool(
        passage.words[position].text.casefold().endswith(PIECES_ENDINGS)
    )


def _bare_unit(passage: Passage, position: int, number: Number, background: Background, before: Sense | None) -> str:
    """The unit of the figure before it, or of the quantity that the words around name."""
    if before is not None and _is_level_of_change(passage, position, before):
        return before.unit
    if before is not None and any(cue.last == position - 1 for cue in passage.themed("earlier")):
        return before.level_unit
    if before is not None and number.value >= LEAST_MONEY and (before.level_unit in MONEY or _is_sum(number, before)):
        return before.currency
    if number.value >= MILLIARD or (passage.lemma(position - 1) in SUMMED and number.value >= LEAST_MONEY):
        return _currency(passage, before)
    if _goes_on_in_percent(passage, position, number, before):
        return "percent"
    is_headed = passage.is_cell(position) and before is not None and before.level_unit in {"people", "companies"}
    frame = background if is_headed else Background(with_frame(background, before))
    reading = unnamed.choose(passage, position, frame)
    is_apart = passage.is_cell(position) or magnitudes.has_sum(passage, position)
    goes_on = magnitudes.goes_on(number, before) and not is_apart
    if before is not None and goes_on and _is_of_frame(passage, position, reading, before):
        return before.level_unit
    if _is_localisation(passage, number, reading, before):
        return "percent"
    if _is_idle(passage, position, number, reading):
        return ""
    least = least_force(passage, position) if abs(number.value) >= SMALLEST_BARE else SMALL_FORCE
    if reading is None or reading.force < least:
        return ""
    unit = indicators()[reading.indicator].unit or _unit_of_other(passage, reading)
    return _currency(passage, before, reading.indicator) if unit in MONEY else unit


def _unit_of_other(passage: Passage, reading: Reading) -> str:
    """ "Laid off 300", "обучили 95": people, where the word is of people alone."""
    said = passage.lemma(reading.cue.first) if reading.cue is not None else ""
    return "people" if said in listed("persons") else "units"


def _is_level_of_change(passage: Passage, position: int, before: Sense) -> bool:
    """ "A dip of 7,400 vehicles to 69,900", "прибавка в 300 машин, до 2100": the level is in the unit of its change."""
    is_counted = before.indicator == "growth" and before.unit in PARTS_OF and before.is_near
    return is_counted and passage.lemma(position - 1) in magnitudes.LEVEL_WORDS


def _goes_on_in_percent(passage: Passage, position: int, number: Number, before: Sense | None) -> bool:
    """ "Компоненты дают 39 %, легковые - 31", "Europe fell 12 percent, North America 4"."""
    if before is None or not before.is_near or before.unit != "percent" or not 1 < number.value <= MOST_PERCENT:
        return False
    last = passage.words[position - 1]
    if number.form != "quantity" or position == 0:
        return False
    return last.text in DASHES or last.kind == "name" or last.lemma in BEEN or _is_other_part(passage, position, before)


def _is_other_part(passage: Passage, position: int, before: Sense) -> bool:
    """ "Испанцам достанется 60 процентов, русским 40", "44 per cent of sales, Tofas for 21": the rest of it."""
    figure = max((index for index in passage.positions("number") if index < position), default=-1)
    if figure < 0 or before.indicator != "share" or before.value + passage.number(position).value > MOST_PERCENT:
        return False
    if passage.lemma(position - 1) in LEVELS:
        return False
    clause = next((index for index in range(figure + 1, position) if passage.words[index].text in ",;"), figure)
    return not any(clause < cue.first < position for cue in passage.themed("words", "counted", "product"))


def least_force(passage: Passage, position: int) -> float:
    """How surely a quantity must be meant: a figure that a list or table gives beside its name tells what all tell.

    Attested: "Haval: 11,9 тыс.", "BYD (80,700)", "Dongfeng - 214", "| ПАЗ | 1 142 |".
    """
    named = position > 1 and passage.words[position - 1].text in LISTING and passage.words[position - 2].kind == "name"
    return LISTED_FORCE if named or passage.is_cell(position) else LEAST_FORCE


def _is_localisation(passage: Passage, number: Number, reading: Reading | None, before: Sense | None) -> bool:
    """ "It has reached 44%. We want 60 by 2027": the next level of what is told in percent."""
    if before is None or before.indicator != "localisation" or before.unit != "percent" or passage.themed("counted"):
        return False
    return 1 < number.value <= MOST_PERCENT and number.form == "quantity" and (reading is None or reading.cue is None)


def _is_idle(passage: Passage, position: int, number: Number, reading: Reading | None) -> bool:
    """One, a few out of some, or a bare number beside technical ones: no statistic unless the sentence says so."""
    if abs(number.value) <= 1 or (number.value < SMALLEST_BARE and passage.lemma(position - 1) in OUT_OF):
        return True
    measures = any(passage.number(index).unit in SPECIFICATIONS for index in passage.positions("number"))
    return (measures or bool(passage.themed("specification"))) and (reading is None or reading.cue is None)


def _is_of_frame(passage: Passage, position: int, reading: quantities.Reading | None, before: Sense) -> bool:
    """Nothing behind the figure before speaks for another unit than its own."""
    last = max((index for index in passage.positions("number") if index < position), default=-1)
    for group in {"people", "companies"} - {before.level_unit}:
        other = quantities.choose(passage, position, group, Background())
        if other is not None and other.force > LEAST_FORCE and (other.cue is None or other.cue.last > last):
            return False
    return (
        reading is None
        or reading.cue is None
        or reading.cue.last < last
        or _goes_on_in_money(passage, position, reading, before)
        or before.level_unit in indicators()[reading.indicator].units
        or (before.level_unit in MONEY and "money" in indicators()[reading.indicator].units)
    )


def _goes_on_in_money(passage: Passage, position: int, reading: Reading, before: Sense) -> bool:
    """ "Составили 5,9 млрд, из которых 3,2 ушли на литейку": verbs of goods are verbs of sums too."""
    if not before.is_near or before.level_unit not in MONEY or reading.rule == "antecedent":
        return False
    text = passage.words[position].text.casefold()
    value = passage.number(position).value
    is_part = bool(WHOLE.intersection(passage.lemmas[max(0, position - PART_WINDOW) : position]))
    most = before.value / magnitudes.magnitude(before.value) if is_part else value
    return value <= most and not any(size in text for size in SIZES)


def _is_area(number: Number) -> bool:
    """ "34 тысячи метров" are square ones."""
    return number.value >= LEAST_AREA and bool(METRES.intersection(lemmas(number.counted)[-1:]))


def _currency(passage: Passage, before: Sense | None, indicator: str = "") -> str:
    """The currency spoken of last, else the one that the document (if it is long, its beginning) names most.

    Wages, taxes and support are told in the country's own money, whatever exports are told in.
    """
    if before is not None and before.currency and (before.is_near or indicator not in AT_HOME):
        return before.currency
    named = Counter(code for number in passage.marks.numbers[:ASKED] if (code := money.currency(number)))
    if indicator in AT_HOME and passage.sentence.language == "ru":
        named = Counter({code: times for code, times in named.items() if code not in ABROAD})
    return max(named, key=lambda code: (named[code], code == "RUB")) if named else "RUB"


def _is_sum(number: Number, before: Sense) -> bool:
    """Among sums of money a bare number far greater than the last count is one more: "44 млн и 27 человек"."""
    return (
        bool(before.currency)
        and before.level_unit in {"people", "companies"}
        and number.value > 100 * abs(before.value)
    )
