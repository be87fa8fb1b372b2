"""Whether a number counts people, by the noun behind it."""

from functools import cache

from etl.facts.passages import is_russian
from etl.records import Number
from etl.text.morphology import lemma, parses
from etl.vocabulary.wording import wording

QUOTES = '«"“'


def are_counted(number: Number) -> bool:
    """The number counts living beings, whatever their trade: "45 литейщиков", "140 монтажниц", "85 operators"."""
    nouns = number.counted.casefold().split()
    if not nouns:
        return False
    head = nouns[-1].strip('«»"“”')
    if number.counted[0] in QUOTES or lemma(head) in _listed("not_people"):
        return False
    return lemma(head) in _listed("people") or (is_russian(head) and parses(head)[0].tag.animacy == "anim")


@cache
def _listed(theme: str) -> frozenset[str]:
    return frozenset(word for words in wording()[theme].values() for word in words)
