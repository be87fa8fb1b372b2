"""Why a number measures nothing of a subject, by the words around it."""

import re
from functools import cache
from unicodedata import category

from etl.facts.observations import counting, growth, ratios
from etl.facts.passages import Passage
from etl.records import Number
from etl.vocabulary import units
from etl.vocabulary.wording import wording

LIST_SIGNS = {",", "и", "and", "или", "or", "/"}
CREDIT = {"кредит", "заём", "займ", "ссуда", "loan", "credit", "borrow", "lend", "mortgage", "lending"}
CREDIT_WORDS = {"под", "at"}
BIRTHDAY = "лети"
CLOCK = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
AT_TIME = {"в", "с", "до", "к", "at", "from", "until", "by"}
ZONES = {"cet", "gmt", "msk", "utc", "мск", "час", "cest", "est"}
EXACT_REACH, NEARLY = 7, 10
RATE_REACH = 7.0
LEAST_SUM = 1000
TAX_REACH = 9
CHANGES = {"на", "by"}
HOURS = {"час", "hour", "смена", "shift"}


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
    if number.unit and passage.lemma(position - 1) in CREDIT_WORDS and any(w.lemma in CREDIT for w in passage.words):
        return True
    return any(
        cue.last < position
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
    return frozenset(_letters(word) for words in wording()["specification"].values() for word in words)


def _letters(measure: str) -> str:
    """A measure without dots and blanks: "л.с." is "лс"."""
    return "".join(sign for sign in measure.casefold() if sign.isalpha())


RULES = (
    (_is_specification, "technical specification"),
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
