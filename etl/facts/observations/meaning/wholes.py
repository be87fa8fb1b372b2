"""The whole that a bare number is a part of: another number of the sentence, whose unit is then its own too."""

from etl.facts.passages import Passage

OF = {"of", "из"}
DETERMINERS = {
    "the",
    "its",
    "their",
    "our",
    "his",
    "her",
    "these",
    "those",
    "свой",
    "его",
    "ее",
    "их",
    "тот",
    "этот",
    "весь",
}
THEM = {"они", "they", "them"}
FARTHEST_WHOLE = 3


def whole(passage: Passage, position: int) -> int | None:
    """Where the number stands of whose things this one counts some.

    Attested: "210 of the 300 workers", "740 человек из 1 915", "из 1100 работников осталось 340".
    """
    return _behind(passage, position) or _counted_before(passage, position) or _first(passage, position)


def _behind(passage: Passage, position: int) -> int | None:
    """ "31 of its 44.5 hectares", "400 из этих 640 миллионов", "640 млн рублей, 400 из них"."""
    if passage.lemma(position + 1) not in OF:
        return None
    if passage.lemma(position + 2) in THEM:
        near = range(position - 1, max(-1, position - FARTHEST_WHOLE), -1)
        return next((index for index in near if _is_number(passage, index)), None)
    index = position + 2
    while passage.lemma(index) in DETERMINERS:
        index += 1
    return index if _is_number(passage, index) else None


def _counted_before(passage: Passage, position: int) -> int | None:
    """ "740 человек из 1 915, что числятся на заводе"."""
    if passage.lemma(position - 1) not in OF:
        return None
    near = range(position - 2, max(-1, position - 2 - FARTHEST_WHOLE), -1)
    return next((index for index in near if _is_number(passage, index)), None)


def _first(passage: Passage, position: int) -> int | None:
    """ "Из 1 100 работников на площадке оставалось 340", "of twelve suppliers eight are left"."""
    first = next(iter(passage.positions("number")), position)
    before = first - 1
    while passage.lemma(before) in DETERMINERS:
        before -= 1
    return first if first < position and passage.lemma(before) in OF and first <= FARTHEST_WHOLE else None


def _is_number(passage: Passage, index: int) -> bool:
    return 0 <= index < len(passage.words) and passage.words[index].kind == "number"
