"""Why a number measures nothing of a subject, by the words around it."""

import re
from functools import cache
from unicodedata import category

from etl.facts.observations.change import growth
from etl.facts.observations.meaning import ratios
from etl.facts.observations.measures import counting
from etl.facts.passages import Passage
from etl.records import Number
from etl.text.morphology import lemmas
from etl.vocabulary import units
from etl.vocabulary.beside_figures import listed
from etl.vocabulary.wording import phrases

LIST_SIGNS = {",", "и", "and", "или", "or", "/"}
CREDIT = listed("credit")
CREDIT_WORDS = {"под", "at"}
LENT, YEARLY = {"под", "under"}, {"годовой", "annual", "annually"}
""""Под 3%", "5 percents annual": what is paid for a loan."""
ORDINALS = ("millionth", "thousandth", "hundredth", "billionth")
RATES = listed("rates_of_interest")
"""By a part of themselves only rates of pay or rent rise: "ставки подняли на 12%"."""
AGEING, OLDEST = {"turn", "исполниться", "исполняться", "стукнуть"}, 200
TIMES = listed("times")
COLLECTIVES = {"двоих", "троих", "четверых", "пятерых", "всех"}
WHOLE_PERIOD = {"год", "year"}
"""The last row below quarters or months."""
EQUAL = {"равный", "equal"}
SMALL, POSSESSIVE = {"of", "the", "a", "an", "this", "that"}, {"'", "’", "s", "’s"}
SEATED, MOST_SEATS = 5, 60
METRES = listed("length")
"""A number of metres alone may be an area."""
BIRTHDAY = "лети"
CLOCK = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
AT_TIME = {"в", "с", "до", "к", "at", "from", "until", "by"}
ZONES = listed("time_zones")
EXACT_REACH, NEARLY = 7, 10
RATE_REACH = 7.0
LEAST_SUM = 1000
TAX_REACH = 9
CHANGES = {"на", "by"}
HOURS = listed("hours")


def reason(passage: Passage, position: int, number: Number) -> str:
    """The reason; empty where the number may measure something."""
    return next((why for applies, why in RULES if applies(passage, position, number)), "")


def _is_nothing(passage: Passage, position: int, number: Number) -> bool:
    """ "Иссяк почти до нуля", "ноль человек"."""
    return number.value == 0 and number.unit in {"", "people"}


def _is_frequency(passage: Passage, position: int, number: Number) -> bool:
    return growth.is_frequency(passage, position)


def _is_base(passage: Passage, position: int, number: Number) -> bool:
    """ "Из каждых ста машин", "of every three dumpers", "из десяти машин семь"."""
    return ratios.is_base(passage, position, number)


def _counts_reactions(passage: Passage, position: int, number: Number) -> bool:
    """Behind a picture sign."""
    return position > 0 and category(passage.words[position - 1].text[0]) == "So"


def _is_birthday(passage: Passage, position: int, number: Number) -> bool:
    """ "К 50-летию"."""
    return passage.lemma(position + 2).startswith(BIRTHDAY) and passage.words[position + 1].text == "-"


def _is_half_of_compound(passage: Passage, position: int, number: Number) -> bool:
    """ "2.0- and 2.5-litre versions", "9- и 12-метровые": the word that it measures stands behind the last."""
    behind = passage.words[position + 1 : position + 3]
    return (
        len(behind) > 1
        and behind[0].text == "-"
        and behind[0].start == passage.words[position].stop
        and behind[1].start > behind[0].stop
        and behind[1].lemma in LIST_SIGNS
    )


def _is_ordinal(passage: Passage, position: int, number: Number) -> bool:
    """ "Its five-millionth wheel"."""
    behind = passage.words[position + 1 : position + 3]
    return len(behind) > 1 and behind[0].text == "-" and behind[1].text.casefold().startswith(ORDINALS)


def _is_age(passage: Passage, position: int, number: Number) -> bool:
    """ "Uzlovaya turns ten", "заводу исполняется 65", "the plant turned 92 this year"."""
    before = {passage.lemma(position - step) for step in (1, 2)}
    return not number.unit and not number.counted and number.value <= OLDEST and not before.isdisjoint(AGEING)


def _is_part_of_time(passage: Passage, position: int, number: Number) -> bool:
    """ "Половина второго полугодия", "half of 2017", "one week in four", "half a continent", "a year and a half"."""
    if number.form != "fraction":
        return False
    if not (TIMES - {"quarter"}).isdisjoint(lemmas(passage.words[position].text)):
        return True
    if passage.lemma(position - 1) == "in" and passage.words[position].text.casefold() == "one quarter":
        return True
    if passage.lemma(position - 1) == "and" and passage.lemma(position - 2) in TIMES:
        return True
    place = position + 1
    while passage.lemma(place) in SMALL:
        place += 1
    behind = [word.kind == "date" or word.lemma in TIMES for word in passage.words[place : place + 2]]
    is_owner = passage.lemma(place + 1) in POSSESSIVE
    is_ordinal = passage.lemma(place) in {"второй", "первый", "second", "first"}
    is_adverb = place == position + 1 and passage.words[position].text.isascii()
    return bool(behind) and not is_owner and not is_adverb and (behind[0] or (is_ordinal and behind[-1]))


def _are_equal_parts(passage: Passage, position: int, number: Number) -> bool:
    """ "It belongs to them in equal halves", "на две равные половины": how something is parted."""
    return number.form == "fraction" and passage.lemma(position - 1) in EQUAL


def _is_one(passage: Passage, position: int, number: Number) -> bool:
    """ "За один электробус платят 30 млн", "one tractor sells at": of each, or one of many."""
    return number.value == 1 and bool(number.counted) and number.unit in {"", "units", "people"}


def _is_for_each(passage: Passage, position: int, number: Number) -> bool:
    """ "30 000 рублей на двоих": for so many."""
    return passage.words[position].text.casefold() in COLLECTIVES and passage.lemma(position - 1) == "на"


def _are_seats(passage: Passage, position: int, number: Number) -> bool:
    """ "«ГАЗель NN», 16 мест": of a vehicle, no jobs."""
    if lemmas(number.counted) not in (["место"], ["seat"]) or number.value > MOST_SEATS:
        return False
    near = range(max(0, position - SEATED), position)
    goods = any(cue.last in near for cue in passage.themed("product"))
    return goods or any(index in near and passage.name(index).kind == "product" for index in passage.positions("name"))


def _is_physical(passage: Passage, position: int, number: Number) -> bool:
    """ "37 млн кубометров", "105 kW"."""
    words = number.counted.casefold()
    is_physical = bool(words) and units.phrases("measures").get(words) == "physical"
    return is_physical and METRES.isdisjoint(lemmas(words))


def _is_of_uncounted(passage: Passage, position: int, number: Number) -> bool:
    """ "Countries | 39 | 43": the row is of what is neither made nor sold."""
    if not passage.is_cell(position) or number.unit not in {"", "units"} or passage.lemma(position - 1) != ":":
        return False
    label = passage.words[position - 2 : position - 1]
    before = passage.words[max(0, position - 3) : position - 2]
    is_alone = not before or before[0].text in {",", ":"}
    if label and label[0].text.casefold() in WHOLE_PERIOD:
        return False
    return bool(label) and is_alone and label[0].lemma in listed("not_products")


def _is_numbered(passage: Passage, position: int, number: Number) -> bool:
    """ "Employee number 17"; "numbers 126 residents" counts."""
    is_named = position > 0 and passage.words[position - 1].text.casefold() == "number" and not number.counted
    return is_named and passage.words[position].text.isdigit()


def _is_per_hour(passage: Passage, position: int, number: Number) -> bool:
    """ "$27.20 an hour"."""
    hours = HOURS.intersection({passage.lemma(position + step) for step in (1, 2)})
    return number.unit in units.currencies() and bool(hours)


def _is_of_audience(passage: Passage, position: int, number: Number) -> bool:
    """ "Нас читают 12 тысяч", "312 посетителей онлайн"."""
    return any(-3 <= cue.first - position <= 2 for cue in passage.themed("audience"))


def _is_time_of_day(passage: Passage, position: int, number: Number) -> bool:
    """ "В ДК 14 октября в 17.00", "at 10.30 CET"."""
    if number.unit or number.counted or not CLOCK.fullmatch(passage.words[position].text):
        return False
    return passage.lemma(position - 1) in AT_TIME or passage.lemma(position + 1) in ZONES


def _is_told_exactly(passage: Passage, position: int, number: Number) -> bool:
    """ "Больше половины сделок (54 %)": the percentage behind tells the same and better."""
    if number.form != "fraction":
        return False
    behind = (index for index in passage.positions("number") if position < index <= position + EXACT_REACH)
    after = next(behind, None)
    if after is None or passage.number(after).unit != "percent" or passage.lemma(after - 1) not in {"(", ","}:
        return False
    return abs(passage.number(after).value - number.value) < NEARLY


def _is_rate(passage: Passage, position: int, number: Number) -> bool:
    """ "A loan at 3 per cent", "кредит под 5 процентов", "ставка опустится до 14"."""
    is_counted = number.counted or counting.counted(passage, position)
    if number.unit not in {"percent", ""} or is_counted or number.value >= LEAST_SUM:
        return False
    if number.unit and passage.lemma(position - 1) not in CHANGES and passage.themed("tax_rates"):
        last = max(cue.last for cue in passage.themed("tax_rates"))
        if not any(last < index < position and passage.number(index).unit for index in passage.positions("number")):
            return abs(position - last) < TAX_REACH
    is_lent = passage.lemma(position - 1) in LENT or passage.lemma(position + 1) in YEARLY
    if number.unit == "percent" and is_lent:
        return True
    if number.unit and passage.lemma(position - 1) in CREDIT_WORDS and any(w.lemma in CREDIT for w in passage.words):
        return True
    return any(
        cue.last < position
        and not (passage.lemma(cue.last) in RATES and passage.lemma(position - 1) in CHANGES)
        and passage.distance(position, cue.last) < RATE_REACH
        and not any(cue.last < index < position for index in passage.positions("number"))
        for cue in passage.themed("rates")
    )


def _is_specification(passage: Passage, position: int, number: Number) -> bool:
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
    counted = number.counted if last == position else passage.number(last).counted
    return _letters(counted) in _specifications()


@cache
def _specifications() -> frozenset[str]:
    return frozenset(_letters(word) for word in phrases("specification"))


def _letters(measure: str) -> str:
    """A measure without dots and blanks: "л.с." is "лс"."""
    return "".join(sign for sign in measure.casefold() if sign.isalpha())


RULES = (
    (_is_specification, "technical specification"),
    (_is_physical, "technical specification"),
    (_are_seats, "technical specification"),
    (_is_ordinal, "ordinal"),
    (_is_age, "age or duration"),
    (_is_part_of_time, "age or duration"),
    (_are_equal_parts, "part of a whole that is parted"),
    (_is_one, "too few to be a statistic"),
    (_is_for_each, "rate per head"),
    (_is_of_uncounted, "counts something that no indicator covers"),
    (_is_rate, "rate of the economy"),
    (_is_time_of_day, "time of day"),
    (_is_nothing, "nothing"),
    (_is_told_exactly, "told exactly behind"),
    (_is_frequency, "how often something happened"),
    (_is_base, "base of a ratio"),
    (_counts_reactions, "counter of reactions"),
    (_is_birthday, "age or duration"),
    (_is_half_of_compound, "compound adjective"),
    (_is_numbered, "ordinal"),
    (_is_per_hour, "rate per hour"),
    (_is_of_audience, "the audience"),
)
