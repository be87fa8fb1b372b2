"""Whether a bare number goes on from the figure before it: in its percent, its money, its level, its whole."""

from etl.facts.observations.meaning import magnitudes
from etl.facts.observations.measures import owners, quantities
from etl.facts.observations.measures.quantities import Background, Reading
from etl.facts.observations.sense import MONEY, Sense
from etl.facts.passages import Passage, last_before
from etl.records import Number
from etl.vocabulary.beside_figures import listed
from etl.vocabulary.indicators import indicators

BEEN = {"быть", "be"}
SIGNS = {"минус", "плюс"}
MEASURES = {"ha", "m2", "companies"}
MOST_TIMES = 10
UP_OR_DOWN = {"up", "down", "gain", "lose", "add", "shed"}
REACHING = listed("reaching")
DASHES = {"-", "–", "—"}
LEAST_FORCE = 0.2
LEVELS = {"до", "to", "в", "in", "с", "from"}
COMPARED = {"than", "чем", "не", "not"}
MOST_PERCENT = 100
LEAST_POINTS, MOST_POINTS, POINTS = 300, 9_999, {"балл", "point"}
PARTS_OF = {"units", "people", "companies", "ha", "m2", "points", *MONEY}
COUNTS = {"units", "people", "companies", "ha", "m2"}
PART_WINDOW = 4
SIZES = ("сотн", "сотен", "десятк", "dozen", "hundred", "score")
"""Words for a size of its own, which no millions are left out of."""
WHOLE = {"из", "of"}
SHORT = 7
ADDING = {"еще", "another", "further", "остальной", "остальные"}
LEAST_SPOKEN, PEOPLE_AND_THINGS, MOST_TIMES = 100, {"units", "people", "companies"}, 30
LEAST_GROUPED = 1000
"""From here on what counts is written with its thousands apart: "«Адмирал» 6281" is a model."""
FARTHEST = 3
"""So many times as much another wage or price may be."""


def is_level_of_change(passage: Passage, position: int, before: Sense) -> bool:
    """ "A dip of 7,400 vehicles to 69,900", "прибавка в 300 машин, до 2100": the level is in the unit of its change."""
    is_counted = before.indicator == "growth" and before.unit in PARTS_OF and before.is_near
    return is_counted and passage.lemma(position - 1) in magnitudes.LEVEL_WORDS


def in_percent(passage: Passage, position: int, number: Number, before: Sense | None) -> bool:
    """ "Компоненты дают 39 %, легковые - 31", "Europe fell 12 percent, North America 4"."""
    if before is None or not before.is_near or before.unit != "percent" or not 1 < number.value <= MOST_PERCENT:
        return False
    last = passage.words[position - 1]
    if number.form != "quantity" or position == 0:
        return False
    if before.indicator == "growth" and (last.lemma in SIGNS or _goes_by(passage, position)):
        return True
    if last.text in DASHES or last.kind == "name" or last.lemma in BEEN:
        return True
    return _is_other_part(passage, position, before) or _is_other_change(passage, position, number, before)


def _is_other_change(passage: Passage, position: int, number: Number, before: Sense) -> bool:
    """ "Steel went up by 18 per cent, rubber by 7", "against a slide of 15.4%, Kazan was down only 6"."""
    if before.indicator not in {"growth", "share", "localisation"} or number.counted:
        return False
    near = passage.lemmas[max(0, position - 2) : position]
    if before.indicator == "growth":
        return near[-1:] == ("by",) or not UP_OR_DOWN.isdisjoint(near)
    return near[-1:] == ("at",) or not REACHING.isdisjoint(near)


def _goes_by(passage: Passage, position: int) -> bool:
    """ "Продажи просели на треть, экспорт - на 40": one more change, of nothing that is counted."""
    return passage.lemma(position - 1) == "на" and not passage.number(position).counted


def is_same_measure(passage: Passage, position: int, number: Number, before: Sense) -> bool:
    """ "Просит 12 гектаров, дают пока семь", "27 резидентов, ещё пять ждут ключей": so much now, then, or to come.

    Between the two figures nothing else is counted, and a word says how they go together.
    """
    if not before.is_near or before.level_unit not in MEASURES or number.form != "quantity" or number.counted:
        return False
    if not before.value or not 1 / MOST_TIMES <= number.value / abs(before.value) <= MOST_TIMES or number.value <= 1:
        return False
    last = last_before(passage.positions("number"), position)
    if any(last < cue.first and cue.last != position for cue in passage.themed("counted", "product")):
        return False
    return not listed("going_on").isdisjoint(passage.lemmas[last + 1 : position + 2])


def in_points(passage: Passage, number: Number, before: Sense | None) -> bool:
    """ "Сейчас 1 800 баллов, потребуют 2 600", "measured in points, it went up from 3,200": of localisation."""
    if number.form not in {"quantity", "range"} or not LEAST_POINTS <= number.value <= MOST_POINTS:
        return False
    if before is not None and before.is_near and before.level_unit == "points":
        return True
    is_told = any(cue.code == "localisation" for cue in passage.themed("words"))
    return is_told and not POINTS.isdisjoint(passage.lemmas)


def _is_other_part(passage: Passage, position: int, before: Sense) -> bool:
    """ "Испанцам достанется 60 процентов, русским 40", "44 per cent of sales, Tofas for 21": the rest of it."""
    figure = last_before(passage.positions("number"), position)
    if figure < 0 or before.indicator != "share" or before.value + passage.number(position).value > MOST_PERCENT:
        return False
    if passage.lemma(position - 1) in LEVELS | COMPARED:
        return False
    clause = next((index for index in range(figure + 1, position) if passage.words[index].text in ",;"), figure)
    return not any(clause < cue.first < position for cue in passage.themed("words", "counted", "product"))


def is_next_percent(
    passage: Passage, position: int, number: Number, reading: Reading | None, before: Sense | None
) -> bool:
    """ "It has reached 44%. We want 60 by 2027", "годом раньше было 11": the other level of what is told in percent."""
    if before is None or before.unit != "percent" or before.indicator not in {"localisation", "share"}:
        return False
    if not 1 < number.value <= MOST_PERCENT or number.form != "quantity" or passage.themed("counted"):
        return False
    is_plain = before.indicator == "localisation" or (_is_short(passage) and bool(passage.positions("date")))
    return is_plain and (reading is None or reading.cue is None)


def _is_short(passage: Passage) -> bool:
    """ "Годом раньше было 11", "it was 11 a year ago": nothing is named but the time."""
    said = [word for word in passage.words if word.kind == "word" and word.text[0].isalpha()]
    return len(said) <= SHORT and not passage.positions("name")


def adds_up(passage: Passage, position: int, before: Sense) -> bool:
    """ "Вложит 800 млн рублей. Ещё 200 даст область", "43,000 sq m; another 60,000": so much more of the same."""
    is_counted = before.level_unit in COUNTS and before.is_near
    return (before.level_unit in MONEY or is_counted) and passage.lemma(position - 1) in ADDING


def is_of_them(passage: Passage, position: int, number: Number, before: Sense | None) -> bool:
    """ "24 residents, of which eleven produce", "18 компаний, 11 из которых работают": of what was counted before."""
    if before is None or not before.is_near or before.indicator in {"growth", "share", "rank"}:
        return False
    if before.level_unit not in COUNTS or number.form != "quantity" or not 1 < number.value <= before.value:
        return False
    return owners.is_named_part(passage, position) or owners.begins_part(passage, position)


def is_alike(passage: Passage, number: Number, reading: Reading | None, before: Sense | None) -> bool:
    """ "Welders earn 88,000 roubles. Next door they get 95,000": a wage or a price is like another."""
    if before is None or before.indicator not in {"wage", "price"} or before.level_unit not in MONEY:
        return False
    if number.form != "quantity" or passage.themed("counted", "product") or not before.value:
        return False
    near = 1 / FARTHEST <= number.value / before.value <= FARTHEST
    return near and (reading is None or reading.cue is None)


def is_of_frame(passage: Passage, position: int, reading: quantities.Reading | None, before: Sense) -> bool:
    """Nothing behind the figure before speaks for another unit than its own."""
    if reading is not None and reading.rule == "antecedent":
        return indicators()[reading.indicator].unit == before.level_unit
    last = last_before(passage.positions("number"), position)
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


def is_sum(number: Number, before: Sense) -> bool:
    """Among sums of money a bare number far greater than the last count is one more: "44 млн и 27 человек"."""
    return (
        bool(before.currency)
        and before.level_unit in {"people", "companies"}
        and number.value > 100 * abs(before.value)
    )


def unit_spoken_of(passage: Passage, position: int, number: Number, before: Sense | None) -> str:
    """ "Of big trucks only 36,900 got their plates": a large number beside goods or behind others is of them."""
    if number.form != "quantity" or number.value < LEAST_SPOKEN or passage.is_cell(position):
        return ""
    if number.value >= LEAST_GROUPED and passage.words[position].text.isdigit():
        return ""
    if before is not None and before.is_near and before.indicator != "growth":
        is_alike = before.value and 1 / MOST_TIMES <= number.value / abs(before.value) <= MOST_TIMES
        return before.level_unit if before.level_unit in PEOPLE_AND_THINGS and is_alike else ""
    return "units" if any(cue.last < position for cue in passage.themed("product")) else ""
