"""A number that is part of a word: "полумиллионное население", "a 65,000-unit plant", "a 500-strong workforce"."""

from functools import cache

from etl.facts.observations.sense import SURE, Sense
from etl.facts.passages import Passage
from etl.records import Number
from etl.text.morphology import lemma
from etl.vocabulary.beside_figures import listed
from etl.vocabulary.products import products

LEAST_CAPACITY, LEAST_ORDER, LEAST_STAFF = 100, 2, 10
NEAR = 3
PIECES = listed("pieces_in_compounds")
STRONG = listed("strong")
STAFF = listed("staff")


def read(passage: Passage, position: int, number: Number) -> Sense:
    """What the compound counts, by its second part and by what stands behind it; most count nothing of a subject."""
    inhabitants = next(
        (
            cue
            for cue in passage.themed("counted", "words")
            if cue.code == "population" and 0 < cue.first - position <= 2
        ),
        None,
    )
    if inhabitants is not None:
        return Sense("population", unit="people", value=number.value, force=SURE, rule="compound", cue=inhabitants)
    part = number.counted.split("-")[0]
    part = lemma(part) if part else ""
    if part in STRONG and number.value >= LEAST_STAFF and _behind(passage, position, STAFF):
        return Sense("headcount", unit="people", value=number.value, force=SURE, rule="compound")
    if part in PIECES | _goods():
        return _of_goods(passage, position, number)
    return Sense(reason="compound adjective")


def _of_goods(passage: Passage, position: int, number: Number) -> Sense:
    """ "Its 65,000-unit capacity", "a 200,000-car-a-year plant", "a 40-bus order"."""
    if number.value >= LEAST_CAPACITY and _behind(passage, position, listed("sites_of_goods")):
        return Sense("capacity", "", "units", number.value, number.upper, force=SURE, rule="compound")
    if number.value >= LEAST_ORDER and _behind(passage, position, listed("contracts")):
        return Sense("orders", "", "units", number.value, number.upper, force=SURE, rule="compound")
    return Sense(reason="compound adjective")


def _behind(passage: Passage, position: int, nouns: frozenset[str] | set[str]) -> bool:
    """One of the nouns stands behind, nothing between but words that describe it."""
    for word in passage.words[position + 1 : position + 1 + NEAR]:
        if word.lemma in nouns:
            return True
        if word.kind == "number" or not word.text[0].isalpha():
            return False
    return False


@cache
def _goods() -> set[str]:
    """Things that are made, by one word: car, engine, tyre."""
    return {word for entry in products().values() for word in entry.words if word.isascii() and " " not in word}
