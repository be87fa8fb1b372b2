"""The words of a number's clause: those around it up to another number or to what ends a clause."""

from collections.abc import Collection, Iterator

from etl.facts.passages import Passage

ENDS = frozenset(",;:.()")


def around(passage: Passage, position: int, before: int, behind: int) -> list[int]:
    """Places of no more than so many words before and behind the number, those before first, the nearest first."""
    return [*walk(passage, position, -before), *walk(passage, position, behind)]


def walk(passage: Passage, position: int, reach: int, ends: Collection[str] = ENDS) -> Iterator[int]:
    """Places of the words behind the number, or with a negative reach of those before it, the nearest first."""
    step = 1 if reach > 0 else -1
    for index in range(position + step, position + reach + step, step):
        if not 0 <= index < len(passage.words):
            return
        word = passage.words[index]
        if word.kind == "number" or word.text in ends or word.lemma in ends:
            return
        yield index
