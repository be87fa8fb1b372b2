"""Whose the further figures of a row are that shares out one verb: "«Рама» продала 240 прицепов, «Орион» – 170"."""

from bisect import bisect_left

from etl.facts import standing
from etl.facts.observations.sense import Sense
from etl.facts.observations.subject.claim import ACTORS
from etl.facts.passages import CONTRAST, Passage, is_russian
from etl.text.morphology import parses

DASHES = frozenset("–—-")
LINKS = frozenset({",", ";", "и", "and", "whereas", *CONTRAST})
WORDS_BEFORE = 3
"""Words of its own before the name: "самарский автосалон «Диалог»"."""
OWN = frozenset({"NOUN", "ADJF", "PRTF"})
ARTICLES = frozenset({"the", "its", "«", '"'})
PREPOSITIONS = frozenset(
    {
        *standing.LOCATIVE,
        *standing.OBLIQUES,
        *standing.AGENTS,
        "у",
        "до",
        "при",
        "по",
        "без",
        "over",
        "on",
        "as",
        "like",
    }
)


def owner(passage: Passage, position: int, sense: Sense) -> int:
    """Where the name stands right before the number whose figure it is without a verb of its own; -1 elsewhere.

    It stands as the one name does of which the row's first figure is told: "В «Раме» 40 станков, в «Орионе» – 12".
    """
    names, numbers = passage.positions("name"), passage.positions("number")
    if len(numbers) < 2 or len(names) < 2 or position == numbers[0] or sense.of == "capital":
        return -1
    index = position - 2 if passage.words[position - 1].text in DASHES else position - 1
    if index <= numbers[0] or passage.words[index].kind != "name" or standing.is_reporter(passage, index):
        return -1
    before = _before(passage, index)
    governed = passage.words[before].text.casefold() if passage.words[before].text.casefold() in PREPOSITIONS else ""
    if passage.words[before - bool(governed)].text.casefold() not in LINKS:
        return -1
    models = _models(passage, numbers[0])
    alike = [model for model in models if governed in (_governing(passage, model), "")]
    plain = [model for model in models if not _governing(passage, model)]
    first = alike if governed else plain
    if len(first) != 1 or passage.name(first[0]).kind != passage.name(index).kind:
        return -1
    is_inside = not plain and passage.name(index).kind in ACTORS  # "в Туле 40, в Клину 12" are parks' there perhaps
    return index if not governed or is_inside else -1


def _before(passage: Passage, index: int) -> int:
    """The word before the name and its nouns, adjectives and article."""
    before = index - 1
    while before > 0 and index - before <= WORDS_BEFORE and _is_own(passage.words[before].text):
        before -= 1
    return before


def _is_own(word: str) -> bool:
    return word in ARTICLES or (word.islower() and is_russian(word) and parses(word)[0].tag.POS in OWN)


def _models(passage: Passage, figure: int) -> list[int]:
    """The names before the row's first figure that act or are places as the later ones are, persons apart."""
    names = passage.positions("name")
    before = names[: bisect_left(names, figure)]
    return [place for place in before if passage.name(place).kind != "person" and not _stands_aside(passage, place)]


def _stands_aside(passage: Passage, index: int) -> bool:
    return standing.is_reporter(passage, index) or passage.words[index].depth > 0


def _governing(passage: Passage, index: int) -> str:
    """The preposition that governs a name; empty where there is none."""
    word = passage.words[_before(passage, index)].text.casefold() if index else ""
    return word if word in PREPOSITIONS else ""
