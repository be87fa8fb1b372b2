"""The word that says up or down, and how surely it is said of a number."""

from dataclasses import dataclass
from math import exp

from etl.facts.lexicon import Cue
from etl.facts.passages import Passage, Word, is_russian
from etl.text.morphology import parses
from etl.vocabulary.beside_figures import listed

REACH = 6.0
OF = {"of", "в", "на"}
PLACES, BEHIND_PLACE = {"ahead", "behind"}, 2
THINGS, VERBAL = {"goods", "contract", "contracts"}, {"to", "will", "may", "could", "would", "should"}
ARTICLES = {"a", "an", "the", "this", "its", "their"}
COMPARED_AFTER = 5
CHANGES = listed("changes")
COMPARING = {"over", "on", "year", "than"}
LAGGING = listed("lagging")
"""Of a change they tell how it is beside another, not which way it goes: "the growth of 3 percent lagged"."""
COMPARATIVES = listed("compared_with")


@dataclass(frozen=True, slots=True)
class Direction:
    """Up (1) or down (-1), how surely, and the word that says so."""

    sign: int
    force: float
    position: int


def direction(passage: Passage, position: int) -> Direction | None:
    """The nearest word that says up or down, a comparative right after the number first."""
    cues = [cue for cue in passage.themed("words", "negative") if cue.code == "growth"]
    if any(passage.lemma(cue.first) in CHANGES for cue in cues):
        cues = [cue for cue in cues if passage.lemma(cue.first) not in LAGGING]
    cues = [cue for cue in cues if not _only_compares(passage, cue)] or cues
    ways = [
        Direction(-1 if cue.theme == "negative" else 1, force(passage, position, cue), cue.first)
        for cue in cues
        if not _only_describes(passage.words[cue.first]) and not _is_bound(passage, cue) and not _is_thing(passage, cue)
    ]
    return max(ways, key=lambda way: (way.force, -way.position), default=None)


def _only_compares(passage: Passage, cue: Cue) -> bool:
    """ "Down by a fifth on the year", "18% over the same month": with what it is compared, not which way it goes."""
    return cue.last > cue.first and passage.lemma(cue.first) in COMPARING


def _is_bound(passage: Passage, cue: Cue) -> bool:
    """ "At least another 15%": no less."""
    return passage.lemma(cue.first - 1) == "at" and passage.words[cue.first].text.casefold() in {"least", "most"}


def _is_thing(passage: Passage, cue: Cue) -> bool:
    """ "Goods", "the contract": no more than "good" and "to contract"; "ahead of Neva" is a place."""
    text = passage.words[cue.first].text.casefold()
    if text in PLACES:
        return any(word.kind == "name" for word in passage.words[cue.first + 1 : cue.first + 1 + BEHIND_PLACE])
    return text in THINGS and passage.lemma(cue.first - 1) not in VERBAL


def _only_describes(word: Word) -> bool:
    """An adjective that compares nothing: "рекордно низкая", "крупные"; "ниже", "lower" and "much" compare."""
    if not is_russian(word.text):
        return False
    tag = parses(word.text.casefold())[0].tag
    return {"Qual"} <= tag.grammemes and tag.POS in {"ADJF", "ADJS"} and word.lemma not in {"большой", "маленький"}


def is_noun_of(passage: Passage, position: int) -> bool:
    """ "A dip of 7,400 vehicles", "an increase of RUB 1.2bn", "прибавка в 300 машин": so much is the change itself."""
    if passage.lemma(position - 1) not in OF:
        return False
    return any(
        cue.last == position - 2 and cue.code == "growth" and _is_noun(passage, cue.last)
        for cue in passage.themed("words", "negative")
    )


def _is_noun(passage: Passage, position: int) -> bool:
    """The change as a thing; of English words those that an article or adjective precedes."""
    word = passage.words[position].text
    if is_russian(word):
        return str(parses(word.casefold())[0].tag.POS) == "NOUN"
    return not {passage.lemma(position - step) for step in (1, 2)}.isdisjoint(ARTICLES)


def force(passage: Passage, position: int, cue: Cue) -> float:
    nearest = cue.last if cue.last < position else cue.first
    follows = position < cue.first <= position + COMPARED_AFTER
    same_depth = passage.words[nearest].depth == passage.words[position].depth
    comparative = 1.5 if follows and passage.words[cue.first].lemma in COMPARATIVES else 1.0
    return (
        comparative
        * (1.0 if same_depth else 0.5)
        * (0.8 if cue.first > position and not follows else 1.0)
        * exp(-passage.distance(position, nearest) / REACH)
    )
