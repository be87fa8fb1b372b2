"""The currency of a sum that names none."""

from collections import Counter

from etl.facts import money
from etl.facts.observations.measures.quantities import Background
from etl.facts.observations.sense import MONEY, Sense
from etl.facts.passages import Passage
from etl.vocabulary import units

TOLD_IN = {"в", "in"}
AT_HOME = {"wage", "taxes", "support"}
ABROAD = {"USD", "EUR", "CNY"}
ASKED = 1_000
LEAST_MONEY = 1e6
MILLIONS = ("млн", "миллион", "лимон")
GOODS = {"production", "sales", "exports", "capacity", "population", "other"}


def named(word: str) -> str:
    """The currency that a word names: RUB of "рублях"; empty of others."""
    code = units.phrases("units").get(word.casefold(), "")
    return code if code in units.MONEY else ""


def _told_in(passage: Passage, position: int) -> str:
    """ "In roubles exports grew to 19.4 billion": the currency that the sentence up to the sum says it is in."""
    told = (
        code
        for index, word in reversed(list(enumerate(passage.words[:position])))
        if passage.lemma(index - 1) in TOLD_IN and (code := named(word.text))
    )
    return next(told, "")


def likeliest(passage: Passage, position: int, before: Sense | None, indicator: str = "") -> str:
    """The currency that the sentence is in, that of the sum before, else the one that the document (if it is long,
    its beginning) names most.

    Wages, taxes and support are told in the country's own money, whatever exports are told in.
    """
    if said := _told_in(passage, position):
        return said
    goes_on = before is not None and (before.is_near or (before.level_unit in MONEY and indicator not in AT_HOME))
    if before is not None and before.currency and goes_on:
        return before.currency
    named = Counter(code for number in passage.marks.numbers[:ASKED] if (code := money.currency(number)))
    if indicator in AT_HOME and passage.sentence.language == "ru":
        named = Counter({code: times for code, times in named.items() if code not in ABROAD})
    return max(named, key=lambda code: (named[code], code == "RUB")) if named else "RUB"


def are_millions_of_nothing(passage: Passage, position: int, frame: Background) -> bool:
    """ "Двенадцать миллионов", "взыскали 17 млн": said without what they count, where no goods are spoken of."""
    said = passage.words[position].text.casefold()
    number = passage.number(position)
    if not any(stem in said for stem in MILLIONS) or number.form != "quantity" or number.value == LEAST_MONEY:
        return False
    return GOODS.isdisjoint(frame.force) and all(cue.first > position for cue in passage.themed("product", "counted"))
