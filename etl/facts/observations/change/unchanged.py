"""Percentages that stand beside a change and are none: states, and parts of what has changed."""

from etl.facts.observations.change.directions import COMPARATIVES
from etl.facts.passages import Passage, is_russian
from etl.text.morphology import parses
from etl.vocabulary.beside_figures import listed

COMPARED_AT_ONCE = 2


def is_filled(passage: Passage, position: int, way: int) -> bool:
    """ "Заполнен на 88%", "занят на две трети": a state, which is no change unless it is one itself: "снижен на 5%"."""
    word = passage.words[position - 2]
    if way == position - 2 or position < 2 or not is_russian(word.text):  # noqa: PLR2004
        return False
    return str(parses(word.text.casefold())[0].tag.POS) == "PRTS"


def is_of_another(passage: Passage, position: int, way: int) -> bool:
    """ "На треть больше, чем в 2017-м, и 80% уехало": the comparative right behind another figure is its own."""
    before = [index for index in passage.positions("number") if index < way]
    return (
        bool(before) and way < position and way - before[-1] <= COMPARED_AT_ONCE and passage.lemma(way) in COMPARATIVES
    )


def goes_somewhere(passage: Passage, position: int) -> bool:
    """ "80% уехало в столицу", "67% проданного", "60 per cent went to dealers": a part, by what follows it at once."""
    behind = passage.words[position + 1 : position + 2]
    if not behind or behind[0].kind != "word":
        return False
    if behind[0].lemma in listed("going") or any(cue.first == position + 1 for cue in passage.themed("taking")):
        return True
    if not is_russian(behind[0].text) or passage.number(position).form == "fraction":
        return False
    tag = parses(behind[0].text.casefold())[0].tag
    return tag.case == "gent" and tag.POS in {"NOUN", "PRTF"}
