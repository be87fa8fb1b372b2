"""A name as one rule saw it, before mentions are compared; and which of two overlapping ones stays."""

from collections.abc import Iterable
from dataclasses import dataclass

from etl.vocabulary.gazetteer import Known


@dataclass(frozen=True, slots=True)
class Mention:
    """`name` is in the nominative as far as the rule knows; `certainty` decides between overlapping mentions.

    `candidates` are the gazetteer's entities of that name. `is_bare` says that nothing but the name itself was seen:
    it counts only when something else in the document tells what it is.
    """

    start: int
    stop: int
    kind: str
    name: str
    certainty: int
    candidates: tuple[Known, ...] = ()
    area: str = ""
    city: str = ""
    head: str = ""
    is_bare: bool = False

    @property
    def known(self) -> Known | None:
        """The gazetteer's entity, where there is one only."""
        return self.candidates[0] if len(self.candidates) == 1 else None


def without_overlaps(mentions: Iterable[Mention]) -> list[Mention]:
    """The surest and of these the longest mentions, in the order of the text, none overlapping another."""
    chosen: list[Mention] = []
    taken: set[int] = set()
    for mention in sorted(
        mentions, key=lambda mention: (-mention.certainty, mention.start - mention.stop, mention.start)
    ):
        places = range(mention.start, mention.stop)
        if taken.isdisjoint(places):
            taken.update(places)
            chosen.append(mention)
    return sorted(chosen, key=lambda mention: mention.start)
