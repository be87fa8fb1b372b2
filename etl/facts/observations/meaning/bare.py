"""The unit of a number: its own, that of what it counts, or that of the quantity spoken of."""

from functools import lru_cache

from etl.facts import money
from etl.facts.lexicon import Cue
from etl.facts.observations.meaning import currencies, elliptic, magnitudes, unnamed, wholes
from etl.facts.observations.meaning.elliptic import LEAST_FORCE, PARTS_OF
from etl.facts.observations.measures import abilities, counting, hiring, people, purchases
from etl.facts.observations.measures.quantities import Background, Reading
from etl.facts.observations.sense import MONEY, UNNAMED, Sense, with_frame
from etl.facts.passages import Passage
from etl.facts.refusals import SPECIFICATIONS
from etl.records import Number
from etl.text.morphology import lemmas
from etl.vocabulary.beside_figures import listed
from etl.vocabulary.indicators import indicators

LEAST_MONEY = 1e6
LEAST_SUM = 1e5
SURE_SUM = 1e8
"""So many of nothing in particular are always money."""
MOST_THINGS = 1e9
IN = {"in", "of"}
LISTED_FORCE = 0.07
SMALLEST_BARE = 10
SMALL_FORCE = 0.5
LEAST_AREA = 300
METRES = listed("metres")
MEASURED = {"ha", "m2", *MONEY}
SUMMED = listed("summed")
LISTING = {":", "(", "-", "–", "—"}
OUT_OF = {"из", "of", "in", "в"}
MOST_POINTS = 50
SHORTEST_NOUN = 3
LEAST_TOTAL, AMOUNTING = 100, 3
WORKING = listed("working_before")
"""Whoever stands behind such a verb and a number is people: "работали восемьсот новоторов"."""
LONGEST_MONEYS = 3
PIECES_ENDINGS = ("шт", "шт.", "штук", "units")


def unit(passage: Passage, position: int, number: Number, background: Background, before: Sense | None) -> str:
    """The number's own unit, that of the noun it counts, or, of a bare number, that of the likeliest quantity."""
    if own := _own_unit(passage, position, number, before):
        return own
    following = magnitudes.following(passage, position, number)
    if following is not None:
        return unit(passage, following, passage.number(following), background, before)
    if counted := _unit_of_things(passage, position, number):
        return counted
    if before is not None and elliptic.is_of_them(passage, position, number, before):
        return before.level_unit
    whole = wholes.whole(passage, position)
    if whole is not None and (shared := _unit_of_whole(passage, whole, before)):
        return shared
    return _bare_unit(passage, position, number, background, before)


def _own_unit(passage: Passage, position: int, number: Number, before: Sense | None) -> str:
    """The unit that stands with the number, or that what it counts always has; empty where none is said."""
    for cue in _nouns(passage, position, number):
        if cue.theme == "counted" and number.unit in UNNAMED:
            return indicators()[cue.code].unit
    if purchases.are_buyers(passage, position):
        return "units"
    if number.unit:
        return "percentage_points" if _are_points_of_percent(passage, number) else number.unit
    if number.value >= LEAST_SUM and _counts_money(passage, position, number):
        return currencies.likeliest(passage, position, before)
    return ""


def _nouns(passage: Passage, position: int, number: Number) -> list[Cue]:
    """What the number counts."""
    return [cue for cue in counting.counted(passage, position) if _can_be(cue, number)]


def _unit_of_things(passage: Passage, position: int, number: Number) -> str:
    """The unit of what the number counts, by its noun; empty where it counts nothing."""
    nouns = _nouns(passage, position, number)
    if _is_area(number):
        return "m2"
    if hiring.are_posts(passage, number):
        return "people"
    if counting.are_members(passage, number):
        return "companies"
    if not listed("persons").isdisjoint(lemmas(number.counted)[-1:]):
        return "people"
    is_working = counts(number) and passage.lemma(position - 1) in WORKING
    if not nouns and (people.are_counted(number) or counting.living_before(passage, position) or is_working):
        return "people"
    is_counted = nouns or counts(number) or pieces(passage, position) or counting.headed(passage, position)
    return "units" if is_counted else ""


def _are_points_of_percent(passage: Passage, number: Number) -> bool:
    """ "The share shrank by 1.5 points": no points of localisation, of which there are thousands."""
    is_few = number.unit == "points" and abs(number.value) < MOST_POINTS
    return is_few and any(cue.code == "share" for cue in passage.themed("words"))


def _can_be(cue: Cue, number: Number) -> bool:
    """There may be as many of what the noun names: no 870 million exporters."""
    return number.value < MOST_THINGS if cue.theme == "product" else number.value <= indicators()[cue.code].most


def _counts_money(passage: Passage, position: int, number: Number) -> bool:
    """ "Девять миллионов налогов", "10 миллиардов выручки", "3 billion in taxes": a sum of what can only be money."""
    if number.counted and _is_currency(passage, position + 2):
        return True
    if number.counted:
        return not listed("moneys").isdisjoint(lemmas(number.counted)[:LONGEST_MONEYS])
    head = passage.lemma(position + 1)
    return (passage.lemma(position + 2) if head in IN else head) in listed("moneys")


def _is_currency(passage: Passage, index: int) -> bool:
    """ "40 миллиардов тогдашних рублей", "5 млн американских долларов"."""
    return index < len(passage.words) and bool(currencies.named(passage.words[index].text))


def _unit_of_whole(passage: Passage, whole: int, before: Sense | None) -> str:
    """The unit that the whole names or counts; empty where it is bare or a percentage."""
    number = money.in_code(passage.number(whole))
    if not number.unit and not number.counted and not counting.counted(passage, whole):
        return ""
    found = _own_unit(passage, whole, number, before) or _unit_of_things(passage, whole, number)
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
    if before is not None and (told := _unit_told(passage, position, number, before)):
        return told
    if number.value >= SURE_SUM or (passage.lemma(position - 1) in SUMMED and number.value >= LEAST_MONEY):
        return currencies.likeliest(passage, position, before)
    if told := _unit_gone_on_in(passage, position, number, before):
        return told
    is_headed = passage.is_cell(position) and before is not None and before.level_unit in {"people", "companies"}
    frame = background if is_headed else Background(with_frame(background, before))
    reading = unnamed.choose(passage, position, frame)
    is_apart = passage.is_cell(position) or magnitudes.has_sum(passage, position)
    is_apart = is_apart or magnitudes.counts_people(passage, position)
    goes_on = magnitudes.goes_on(number, before) and not is_apart
    if before is not None and goes_on and _is_same(passage, position, reading, before):
        return before.level_unit
    if before is not None and elliptic.is_alike(passage, number, reading, before):
        return before.level_unit
    if elliptic.is_next_percent(passage, position, number, reading, before):
        return "percent"
    if _is_idle(passage, position, number, reading):
        return ""
    least = least_force(passage, position) if abs(number.value) >= SMALLEST_BARE else SMALL_FORCE
    if reading is None or reading.force < least:
        return _unit_of_anything(passage, position, number, frame, before)
    if reading.indicator == "other" and reading.rule == unnamed.SUM:
        return currencies.likeliest(passage, position, before)
    unit = indicators()[reading.indicator].unit or _unit_of_other(passage, reading)
    return currencies.likeliest(passage, position, before, reading.indicator) if unit in MONEY else unit


def _unit_of_anything(passage: Passage, position: int, number: Number, frame: Background, before: Sense | None) -> str:
    """The unit of a number of which no word says what it measures: millions of money, else what is spoken of."""
    if currencies.are_millions_of_nothing(passage, position, frame):
        return currencies.likeliest(passage, position, before)
    return elliptic.unit_spoken_of(passage, position, number, before)


def _unit_told(passage: Passage, position: int, number: Number, before: Sense) -> str:
    """The unit where the number is the level of a change, of another time, or one more sum."""
    if elliptic.is_level_of_change(passage, position, before):
        return before.unit
    if any(cue.last == position - 1 for cue in passage.themed("earlier")):
        return before.level_unit
    is_sum = before.level_unit in MONEY or elliptic.is_sum(number, before)
    is_sum = is_sum and not abilities.names_capacity(passage, position)
    return currencies.likeliest(passage, position, before) if number.value >= LEAST_MONEY and is_sum else ""


def _unit_gone_on_in(passage: Passage, position: int, number: Number, before: Sense | None) -> str:
    """Percent, points or what was counted, where the sentence goes on in them."""
    if elliptic.in_percent(passage, position, number, before):
        return "percent"
    if before is not None and elliptic.is_same_measure(passage, position, number, before):
        return before.level_unit
    if elliptic.in_points(passage, number, before):
        return "points"
    is_more = before is not None and before.level_unit not in MONEY and elliptic.adds_up(passage, position, before)
    return before.level_unit if before is not None and is_more else ""


def _is_same(passage: Passage, position: int, reading: Reading | None, before: Sense) -> bool:
    """What goes on from the figure before is of its unit."""
    adds = elliptic.adds_up(passage, position, before)
    return adds or elliptic.is_of_frame(passage, position, reading, before)


def _unit_of_other(passage: Passage, reading: Reading) -> str:
    """ "Laid off 300", "обучили 95": people, where the word is of people alone."""
    said = passage.lemmas[reading.cue.first : reading.cue.last + 1] if reading.cue is not None else ()
    return "units" if listed("persons").isdisjoint(said) else "people"


def least_force(passage: Passage, position: int) -> float:
    """How surely a quantity must be meant: a figure that a list or table gives beside its name tells what all tell.

    Attested: "Haval: 11,9 тыс.", "BYD (80,700)", "Dongfeng - 214", "| ПАЗ | 1 142 |", "Tesla, 125 (8.1%)".
    """
    named = position > 1 and passage.words[position - 2].kind == "name"
    sign = passage.words[position - 1].text
    is_listed = named and (sign in LISTING or (_has_share(passage, position) and not sign.isalnum()))
    is_told = is_listed or passage.is_cell(position) or _amounts_to(passage, position)
    return LISTED_FORCE if is_told else LEAST_FORCE


def _amounts_to(passage: Passage, position: int) -> bool:
    """ "Tyres accounted for 871 thousand of the total", "our forecast was 105,000 units", "их было 388": a great number
    that something amounts to is of what all is of."""
    if passage.number(position).value < LEAST_TOTAL:
        return False
    near = range(position - 1, max(-1, position - 1 - AMOUNTING), -1)
    amounts = any(passage.lemma(index) in listed("totalling") for index in near)
    return amounts or passage.lemmas[position + 1 : position + 4] == ("of", "the", "total")


def _has_share(passage: Passage, position: int) -> bool:
    """ "Tesla, 125 (8.1%)", "PAZ .... 1,020 (39.1%)": its part of the whole stands behind in brackets."""
    behind = passage.words[position + 1 : position + 3]
    if len(behind) < 2 or behind[0].text != "(" or behind[1].kind != "number":  # noqa: PLR2004
        return False
    return passage.number(position + 2).unit == "percent"


def _is_idle(passage: Passage, position: int, number: Number, reading: Reading | None) -> bool:
    """One, a few out of some, or a bare number beside technical ones: no statistic unless the sentence says so."""
    if abs(number.value) <= 1 or (number.value < SMALLEST_BARE and passage.lemma(position - 1) in OUT_OF):
        return True
    return (reading is None or reading.cue is None) and _is_technical(passage)


@lru_cache(maxsize=10)
def _is_technical(passage: Passage) -> bool:
    """The sentence tells what a machine is able to."""
    measures = any(passage.number(index).unit in SPECIFICATIONS for index in passage.positions("number"))
    return measures or bool(passage.themed("specification"))


def _is_area(number: Number) -> bool:
    """ "34 тысячи метров" are square ones."""
    return number.value >= LEAST_AREA and bool(METRES.intersection(lemmas(number.counted)[-1:]))
