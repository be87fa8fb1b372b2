"""Whose the further figures of a row are that shares out one verb: "«Рама» продала 240 прицепов, «Орион» – 170"."""

from bisect import bisect_left

from etl.facts import standing
from etl.facts.observations.sense import Sense
from etl.facts.observations.subject.claim import ACTORS
from etl.facts.passages import CONTRAST, Passage, is_russian
from etl.text.morphology import parses
from etl.vocabulary.beside_figures import listed

WHERE = frozenset({"где", "where"})
FALLING, ONTO, NEAR = listed("falling_to"), frozenset({"на", "on", "to"}), 5
DASHES, APOSTROPHES = frozenset("–—-"), frozenset("'’")
JOINED, AND = 4, frozenset({"и", "and"})
"""Words at most between two figures of one name, and what joins them."""
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
    What is joined to such a figure is the same name's: "«Орион» – 12 станков и 40 рабочих".
    """
    names, numbers = passage.positions("name"), passage.positions("number")
    fallen = _fallen_to(passage, position) if names and passage.holds(FALLING) else -1
    described = _described(passage, position) if names and passage.holds(WHERE) else -1
    if fallen >= 0 or described >= 0:
        return max(fallen, described)
    if len(numbers) < 2 or len(names) < 2 or position == numbers[0] or sense.of == "capital":
        return -1
    earlier = numbers[bisect_left(numbers, position) - 1]
    if (
        position - earlier <= JOINED
        and passage.words[position - 1].text in AND
        and not _between(names, earlier, position)
    ):
        return owner(passage, earlier, sense)
    index = _name_before(passage, position)
    if index <= numbers[0] or passage.words[index].kind != "name" or standing.is_reporter(passage, index):
        return -1
    return index if _is_next_in_row(passage, index, numbers[0]) else -1


def _fallen_to(passage: Passage, position: int) -> int:
    """Whose the figure is in "на «Орион» пришлось 12 станков" and "12 станков пришлось на «Орион»"; -1 elsewhere."""
    first, last = max(0, position - NEAR), min(len(passage.words), position + NEAR)
    verbs = [place for place in range(first, last) if passage.lemma(place) in FALLING]
    for verb in verbs:
        places = range(verb - 1, max(-1, verb - NEAR), -1) if verb < position else range(verb + 1, verb + NEAR)
        index = next((place for place in places if place in passage.positions("name")), -1)
        is_between = any(min(index, position) < place < max(index, position) for place in passage.positions("number"))
        is_actor = index >= 0 and passage.name(index).kind in ACTORS
        if is_actor and not is_between and _governing(passage, index) in ONTO:
            return index
    return -1


def _described(passage: Passage, position: int) -> int:
    """Of whom the number's relative clause tells: "ждёт «Орион», где открыто 40 вакансий"; -1 elsewhere."""
    opener = next((place for place in range(position - 1, 1, -1) if passage.lemma(place) in {*WHERE, ","}), -1)
    if opener < 2 or passage.lemma(opener) == "," or passage.words[opener - 1].text != ",":
        return -1
    names, index = passage.positions("name"), opener - 2
    is_actor = passage.words[index].kind == "name" and passage.name(index).kind in ACTORS
    acts = any(passage.name(place).kind in ACTORS for place in names if opener < place < position)
    return index if is_actor and not acts else -1


def _name_before(passage: Passage, position: int) -> int:
    """The word before the number, a dash and the sign of a possessive apart: "Orion's 12"."""
    before = position - 1
    if passage.words[before].text in DASHES:
        return before - 1
    return before - 2 if passage.words[before].text == "s" and passage.words[before - 1].text in APOSTROPHES else before


def _is_next_in_row(passage: Passage, index: int, figure: int) -> bool:
    """True for a name that opens the next part of the row and stands as the one name before its first figure."""
    before = _before(passage, index)
    governed = passage.words[before].text.casefold() if passage.words[before].text.casefold() in PREPOSITIONS else ""
    if passage.words[before - bool(governed)].text.casefold() not in LINKS:
        return False
    models = _models(passage, figure)
    alike = [model for model in models if governed in (_governing(passage, model), "")]
    plain = [model for model in models if not _governing(passage, model)]
    first = alike if governed else plain
    if len(first) != 1 or passage.name(first[0]).kind != passage.name(index).kind:
        return False
    is_inside = not plain and passage.name(index).kind in ACTORS  # "в Туле 40, в Клину 12" are parks' there perhaps
    return not governed or is_inside


def _between(names: list[int], first: int, last: int) -> bool:
    return bisect_left(names, first) < bisect_left(names, last)


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
