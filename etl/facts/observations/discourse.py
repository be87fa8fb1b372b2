"""What a document has spoken of up to a sentence."""

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

from etl.records import Name

Key = tuple[str, str]
ACTORS = {"organisation", "park"}


def key(name: Name) -> Key:
    """What all mentions of one entity in a document share."""
    return name.kind, name.name


@dataclass(frozen=True)
class Memory:
    """The names up to a sentence, in order; where its paragraph begins, and the sentence before (-1 in the first)."""

    names: tuple[Name, ...] = ()
    paragraph: int = 0
    previous: int = -1

    @cached_property
    def openers(self) -> tuple[Key | None, Key | None]:
        """The first organisation or park named in this paragraph, and in the sentence before."""
        recent = [name for name in self.names if name.start >= self.paragraph and name.kind in ACTORS]
        before = [name for name in recent if 0 <= self.previous <= name.start]
        return key(recent[0]) if recent else None, key(before[0]) if before else None

    @cached_property
    def latest(self) -> dict[Key, tuple[int, int]]:
        """Of each entity named: how many others were named since, and where it was named last."""
        found: dict[Key, tuple[int, int]] = {}
        for name in reversed(self.names):
            found.setdefault(key(name), (len(found), name.start))
        return found


@dataclass(slots=True)
class History:
    """Whose the figures so far were, in the document and in the paragraph; who told them; what a heading names.

    `alone` is the entity that a sentence of the paragraph names and says nothing more of: "Вологда."
    """

    told: Counter[Key] = field(default_factory=Counter)
    here: Counter[Key] = field(default_factory=Counter)
    named: Counter[Key] = field(default_factory=Counter)
    telling_of: Counter[Key] = field(default_factory=Counter)
    headed: frozenset[Key] = frozenset()
    alone: Key | None = None

    def share(self, mention: Key) -> float:
        """The entity's share of the figures so far."""
        return self.told[mention] / max(1, self.told.total())

    def share_here(self, mention: Key) -> float:
        """The entity's share of the paragraph's figures so far."""
        return self.here[mention] / max(1, self.here.total())

    def telling(self, mention: Key) -> float:
        """In how many of the sentences that name it the entity is but the one who tells."""
        return self.telling_of[mention] / max(1, self.named[mention])


@dataclass(frozen=True, slots=True)
class Discourse:
    """What was named before, the last subject of this paragraph and of the one before, what the document is about.

    `mains` are the entities most spoken of with their weight up to 1, `country` the one that "the market" is of,
    `everywhere` all names of the document, `titled` the entities of its title, `history` whose the figures so far were; `is_near` says that `last` is the
    subject of a figure of this very sentence.
    """

    memory: Memory
    last: Name | None = None
    mains: tuple[tuple[Name, float], ...] = ()
    country: Name | None = None
    everywhere: tuple[Name, ...] = ()
    carried: Name | None = None
    is_near: bool = False
    titled: frozenset[Key] = frozenset()
    history: History = field(default_factory=History)

    @property
    def main(self) -> Name | None:
        """What the document is about in the first place."""
        return self.mains[0][0] if self.mains else None
