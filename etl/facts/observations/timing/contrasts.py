"""Figures that a sentence denies by giving the right one: не 400, а 350; not ninefold but merely twofold."""

from etl.facts.passages import Passage

NOT = {"не", "not"}
BY = {"в", "на", "до", "by", "to"}
BUT = {"а", "but"}
REACH = 4
"""Words from a figure to "but", and from there to the next: "not 400 long buses, but only some 350"."""


def is_denied(passage: Passage, position: int) -> bool:
    """Whether the number at `position` is denied, and another given instead."""
    before = position - 2 if passage.lemma(position - 1) in BY else position - 1
    if passage.lemma(before) not in NOT:
        return False
    turn = _next(passage, position + 1, BUT)
    return turn is not None and _next(passage, turn + 1, None) is not None


def _next(passage: Passage, start: int, lemmas: set[str] | None) -> int | None:
    """Where one of the words, or a number if there are none, stands within reach; no number stands before."""
    for place in range(start, min(len(passage.words), start + REACH)):
        if passage.words[place].kind == "number":
            return place if lemmas is None else None
        if lemmas and passage.words[place].lemma in lemmas:
            return place
    return None
