"""What a document has spoken of up to a sentence."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from etl.facts.about import ACTORS, Key, Profiles
from etl.records import Name


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
    """Who told what a document says so far, what its latest heading names, and what a sentence names and no more;
    `over` is what a heading means that names nothing: "The region", "Inside the plant"."""

    named: Counter[Key] = field(default_factory=Counter)
    telling_of: Counter[Key] = field(default_factory=Counter)
    headed: frozenset[Key] = frozenset()
    over: Name | None = None
    alone: Key | None = None
    stood: dict[Key, frozenset[str]] = field(default_factory=dict)
    stands: dict[Key, Counter[str]] = field(default_factory=dict)
    speaker: Key | None = None
    first_speaker: Key | None = None

    def telling(self, mention: Key) -> float:
        """In how many of the sentences that name it the entity is but the one who tells."""
        told = self.telling_of.get(mention, 0)
        return told / self.named[mention] if told else 0.0

    def stand(self, mention: Key, ways: frozenset[str]) -> None:
        """The entity is named once more and stands so."""
        self.stood[mention] = ways
        self.stands.setdefault(mention, Counter()).update(ways)

    def mostly(self, mention: Key) -> dict[str, float]:
        """The ways in which the entity stood, each with its share of all mentions."""
        return {way: count / self.named[mention] for way, count in self.stands.get(mention, {}).items()}


@dataclass(frozen=True, slots=True, eq=False)
class Discourse:
    """What was named before, what the document is about; it equals itself only, and is made anew for each sentence.

    `topic` opened the latest sentence without figures in this paragraph, `carried` that of a paragraph before; `mains`
    are the entities most spoken of with their weight up to 1, `country` the one that "the market" is of, `firsts`
    the first name of each kind that is no informant, `titled` the entities of its title, `history` who told so far and
    what headings name, `profiles` how each entity runs through the document; `is_dialogue` says that it is questions
    and answers.
    """

    memory: Memory
    topic: Name | None = None
    carried: Name | None = None
    mains: tuple[tuple[Name, float], ...] = ()
    country: Name | None = None
    firsts: Mapping[str, Name] = field(default_factory=dict)
    titled: tuple[Key, ...] = ()
    history: History = field(default_factory=History)
    profiles: Profiles = field(default_factory=Profiles)
    is_dialogue: bool = False

    @property
    def main(self) -> Name | None:
        """What the document is about in the first place."""
        return self.mains[0][0] if self.mains else None
