"""Who seeks people, and who lives by their work, in English: "wanted: 340 fitters", "2,100 owe their living to it"."""

from etl.facts.lexicon import Cue
from etl.facts.observations.measures import counting, people
from etl.facts.passages import Passage
from etl.vocabulary.beside_figures import listed

FORCE = 1.5
REACH, FEW, AHEAD_REACH = 10, 5, 3
AHEAD = {"will", "would", "shall"}
THEIRS = {"their", "they", "its", "his", "a", "daily", "the"}
EARNING = listed("earning_a_living")
SEEKING_FOR = dict.fromkeys(("look", "hunt", "search", "advertise", "appeal", "comb", "scout", "cry"), "for")
SEEKING_FOR |= {"short": "of"}
"""Without the word behind them they seek nobody: "short time", "it looks as if"."""


def forces(passage: Passage, position: int) -> dict[str, tuple[float, Cue]]:
    """What seeking and living say that a number of people is, with the word that says so."""
    sought = _sought(passage, position)
    living = _living(passage, position) if sought is None else None
    if sought is not None:
        return {"vacancies": (FORCE, Cue(sought, sought, "words", "vacancies"))}
    return {} if living is None else {"headcount": (FORCE, Cue(living, living, "words", "headcount"))}


def _sought(passage: Passage, position: int) -> int | None:
    """ "Wanted at Neva: 340 fitters", "looking in three towns for 120 turners": who seeks stands before those sought.

    What "will need 300 people" are jobs to come, and "wants to visit" seeks nobody.
    """
    if passage.lemma(position + 1) == "short":
        return position + 1
    if listed("seeking").isdisjoint(passage.lemma_set) or not _are_workers(passage, position):
        return None
    for index in range(position - 1, max(-1, position - 1 - REACH), -1):
        if _ends(passage, index):
            return None
        if (lemma := passage.lemma(index)) in listed("seeking"):
            before = {word.text.casefold() for word in passage.words[max(0, index - AHEAD_REACH) : index]}
            is_led = SEEKING_FOR.get(lemma, lemma) in passage.lemmas[index:position]
            return index if is_led and AHEAD.isdisjoint(before) and passage.lemma(index + 1) != "to" else None
    return None


def _ends(passage: Passage, index: int) -> bool:
    """A sign that ends the clause, or another number, a few apart: "in three towns"."""
    word = passage.words[index]
    return word.text in ",;()." or (word.kind == "number" and passage.number(index).value >= FEW)


def _are_workers(passage: Passage, position: int) -> bool:
    number = passage.number(position)
    counted = (cue.code == "headcount" for cue in counting.counted(passage, position))
    return number.unit == "people" or people.are_counted(number) or any(counted)


def _living(passage: Passage, position: int) -> int | None:
    """ "2,100 owe their living to the plant", "1,600 earn their wages here": those who have their work there."""
    if listed("livings").isdisjoint(passage.lemma_set):
        return None
    for index in range(position + 1, min(len(passage.words), position + 1 + REACH)):
        if _ends(passage, index) or passage.words[index].kind == "number":
            return None
        if passage.lemma(index) in listed("livings") and passage.lemma(index - 1) in THEIRS:
            return index if passage.lemma(index - 2) in EARNING else None
    return None
