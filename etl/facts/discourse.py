"""What a document has spoken of up to a sentence."""

from dataclasses import dataclass
from functools import cached_property

from etl.records import Name

Key = tuple[str, str]
ACTORS = {"organisation", "park"}


def key(name: Name) -> Key:
    """What all mentions of one entity in a document share."""
    return name.kind, name.name


@dataclass(frozen=True)
class Discourse:
    """Names in order, the last subject of this paragraph and of the one before, what the document is about.

    `mains` are the entities most spoken of with their weight up to 1, `country` the one that "the market" is of,
    `paragraph` where the present paragraph begins; `is_near` says that `last` stands in this very sentence;
    `previous` is where the sentence before begins, -1 in the first of a paragraph; `titled` are the title's entities.
    """

    names: tuple[Name, ...] = ()
    last: Name | None = None
    mains: tuple[tuple[Name, float], ...] = ()
    country: Name | None = None
    everywhere: tuple[Name, ...] = ()
    paragraph: int = 0
    carried: Name | None = None
    is_near: bool = False
    previous: int = -1
    titled: frozenset[Key] = frozenset()

    @property
    def main(self) -> Name | None:
        """What the document is about in the first place."""
        return self.mains[0][0] if self.mains else None

    @cached_property
    def openers(self) -> tuple[Key | None, Key | None]:
        """The first organisation or park named in this paragraph, and in the sentence before."""
        actors = [name for name in self.names if name.kind in ACTORS]
        paragraph = next((key(name) for name in actors if name.start >= self.paragraph), None)
        sentence = next((key(name) for name in actors if 0 <= self.previous <= name.start), None)
        return paragraph, sentence

    @cached_property
    def latest(self) -> dict[Key, tuple[int, int]]:
        """Of each entity named: how many others were named since, and where it was named last."""
        found: dict[Key, tuple[int, int]] = {}
        for name in reversed(self.names):
            found.setdefault(key(name), (len(found), name.start))
        return found
