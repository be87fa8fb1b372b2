"""Whether a number counts people, by the noun behind it."""

from etl.facts.lexicon import Cue
from etl.facts.passages import Passage, is_russian
from etl.records import Number
from etl.text.morphology import lemma, parses
from etl.vocabulary.wording import listed

OURS_FORCE, WHOLE_FORCE = 1.5, 4.0
QUOTES = '«"“'


def are_counted(number: Number) -> bool:
    """The number counts living beings, whatever their trade: "45 литейщиков", "140 монтажниц", "85 operators"."""
    nouns = number.counted.casefold().split()
    if not nouns:
        return False
    head = nouns[-1].strip('«»"“”')
    if number.counted[0] in QUOTES or lemma(head) in listed("not_people"):
        return False
    return lemma(head) in listed("people") or (is_russian(head) and parses(head)[0].tag.animacy == "anim")


def forces(passage: Passage, position: int) -> dict[str, tuple[float, Cue]]:
    """What a pronoun beside people says that they are: "нас 430 человек", "260 of us", "120 of its 900 jobs"."""
    if "us" in _texts(passage, position + 2, position + 4) and passage.lemma(position + 1) in {"of", "people"}:
        return {"headcount": (OURS_FORCE, Cue(position, position, "words", "headcount"))}
    before = _texts(passage, position - 3, position)
    if "нас" in before[-2:] or before[-1:] in (["нём"], ["нем"], ["ней"]):
        return {"headcount": (OURS_FORCE, Cue(position - 1, position - 1, "words", "headcount"))}
    if before[-2:] in (["of", "its"], ["of", "their"], ["из", "его"], ["из", "своих"]):
        return {"headcount": (WHOLE_FORCE, Cue(position - 1, position - 1, "words", "headcount"))}
    return {}


def _texts(passage: Passage, first: int, last: int) -> list[str]:
    return [word.text.casefold() for word in passage.words[max(0, first) : max(0, last)]]


def is_trade(word: str) -> bool:
    """One who does such work, in a case in which one is paid: "сварщику", "a toolmaker"."""
    word = word.casefold()
    if lemma(word) in listed("not_people") or not word[0].isalpha():
        return False
    if not is_russian(word):
        return lemma(word) in listed("people") - listed("not_paid")
    tag = parses(word)[0].tag
    return tag.POS == "NOUN" and tag.animacy == "anim" and tag.case in {"datv", "nomn", "gent"} and "Name" not in tag
