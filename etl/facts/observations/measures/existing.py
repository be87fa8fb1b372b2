"""Things that are there and neither made nor sold: they drive, stand, are on a register, at a day."""

from etl.facts.lexicon import Cue
from etl.facts.observations.measures import clauses, counting
from etl.facts.passages import Passage
from etl.vocabulary.beside_figures import listed
from etl.vocabulary.products import products

FORCE = 1.6
REACH_BEFORE, REACH_BEHIND = 8, 3
AND, THEM = {"и", "and", "be"}, "их"
SIGNS = frozenset(";:.")
ENDS_BEHIND = SIGNS | {","} | AND
AT = {"на", "к", "ко", "at", "the", "by", "of"}
TURNS = ("начал", "конец", "конц", "середин", "beginning", "end", "start", "close")
MONTH_AND_DAY = 5
"""The length of "06-01"."""


def forces(passage: Passage, position: int) -> dict[str, tuple[float, Cue]]:
    """What says that so many things are there, with the word that says so."""
    if not _may_be_there(passage, position):
        return {}
    for theme in ("present_things", "things_at_a_day"):
        if listed(theme).isdisjoint(passage.lemma_set) or (theme == "things_at_a_day" and not _at_a_day(passage)):
            continue
        if (verb := _near(passage, position, theme)) is not None:
            return {"other": (FORCE, Cue(verb, verb, "words", "other"))}
    return {}


def _may_be_there(passage: Passage, position: int) -> bool:
    """Vehicles are counted, or things that are neither made nor sold, or "их"."""
    nouns = [products()[cue.code] for cue in counting.counted(passage, position) if cue.theme == "product"]
    if not nouns and not passage.number(position).counted:
        return any(word.text.casefold() == THEM for word in passage.words[max(0, position - REACH_BEFORE) : position])
    return any(noun.registered or noun.indicator for noun in nouns)


def _near(passage: Passage, position: int, theme: str) -> int | None:
    """Where the word stands, no other number or end of a clause between; behind the number only before its noun."""
    before = clauses.walk(passage, position, -REACH_BEFORE, SIGNS)
    behind = clauses.walk(passage, position, REACH_BEHIND, ENDS_BEHIND)
    return next((index for index in (*before, *behind) if passage.lemma(index) in listed(theme)), None)


def _at_a_day(passage: Passage) -> bool:
    """ "На 1 января", "к 1 июня 2022 года", "at the end of June", "на начало лета": a state and no period."""
    return any(
        passage.lemma(index - 1) in AT and (_is_day(passage, index) or passage.words[index].text.startswith(TURNS))
        for index in passage.positions("date")
    )


def _is_day(passage: Passage, index: int) -> bool:
    parts = passage.date(index).expression
    return parts[1:2] == ("calendar",) and len(str(parts[-1])) == MONTH_AND_DAY
