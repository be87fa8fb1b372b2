"""Where things go, in English: out of a plant they are made, to a buyer sold, over a border exported."""

from collections.abc import Iterator

from etl.facts.lexicon import Cue
from etl.facts.passages import Passage
from etl.vocabulary.beside_figures import listed

FORCE = 1.1
WAY_REACH, GOAL_REACH = 9, 5
SIGNS = ";:.()"
ROADS = (
    ("leaving", "workplaces", "production"),
    ("leaving", "salesrooms", "sales"),
    ("leaving", "borders", "exports"),
    ("arriving", "buyers_of_goods", "sales"),
)
"""What moves, from where or to where, and what a number of things is then."""
OUT = {"from", "out", "off", "of", "beyond", "across", "over", "leave", "left", "quit", "exit", "clear", "cross"}
"""Words without which nothing left the place: "came to the plant" is no production."""
AT = {"in", "at", "by", "on", "near", "with", "out", "from"}
HANDED = {"leave", "left"}
"""What leaves a works may be handed over as well as made: "the closing batch left the Neva plant"."""
IN = {"in", "at", "by", "for", "to", "into", "on", "near", "with"}


def forces(passage: Passage, position: int) -> dict[str, tuple[float, Cue]]:
    """What the way of things says that a number of them is, with the verb that says so."""
    if not listed("able").isdisjoint(passage.lemma_set):
        return {}
    for verb, moving in _verbs(passage, position):
        for theme, places, code in ROADS:
            if code == "production" and passage.lemma(verb) in HANDED:
                continue
            if theme == moving and _leads(passage, verb, theme, places):
                return {code: (FORCE, Cue(verb, verb, "words", code))}
    return {}


def _verbs(passage: Passage, position: int) -> Iterator[tuple[int, str]]:
    """Where verbs of moving stand in the number's clause, the nearest behind it first."""
    for theme in ("leaving", "arriving"):
        if listed(theme).isdisjoint(passage.lemma_set):
            continue
        for step in (1, -1):
            for index in range(position + step, position + step * WAY_REACH, step):
                if not 0 <= index < len(passage.words) or _ends(passage, index):
                    break
                if passage.lemma(index) in listed(theme):
                    yield index, theme


def _ends(passage: Passage, index: int) -> bool:
    return passage.words[index].kind == "number" or passage.words[index].text in SIGNS


def _leads(passage: Passage, verb: int, theme: str, places: str) -> bool:
    """ "Left the Kirov shed", "rolled out of its gates", "found a home", "reached private customers"."""
    is_out = theme != "leaving" or passage.lemma(verb) in OUT
    for index in range(verb + 1, min(len(passage.words), verb + 1 + GOAL_REACH)):
        lemma = passage.lemma(index)
        if _ends(passage, index) or passage.words[index].text == ",":
            return False
        if lemma in (IN if theme == "leaving" else AT):
            return False
        is_out = is_out or lemma in OUT
        if is_out and lemma in listed(places):
            return True
    return False
