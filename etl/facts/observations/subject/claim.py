"""An entity that may be the subject of a number, with what speaks for it and against it."""

from dataclasses import dataclass, field
from functools import lru_cache
from math import exp

from etl.facts.passages import Passage
from etl.records import Name

REACH = 14.0
BEHIND_COST = 1.6
ACTORS = {"organisation", "park", "product"}


@dataclass(slots=True)
class Claim:
    """An entity and its features; `rule` is the strongest kind of link: name, reference, topic or main."""

    name: Name
    features: dict[str, float] = field(default_factory=dict)
    rule: str = ""

    def copy(self) -> "Claim":
        """The same, to which more can be added."""
        return Claim(self.name, dict(self.features), self.rule)

    def add(self, feature: str, value: float = 1.0) -> None:
        """The feature at its strongest; what does not hold is not kept."""
        if value > self.features.get(feature, 0.0):
            self.features[feature] = value

    def hold(self, **features: object) -> None:
        """The features that are true."""
        for feature, holds in features.items():
            if holds:
                self.features[feature] = 1.0


@lru_cache(maxsize=100)
def names_actor(passage: Passage) -> bool:
    """True where the sentence names anybody who acts."""
    return any(passage.name(index).kind in ACTORS for index in passage.positions("name"))


def nearness(passage: Passage, position: int, index: int) -> float:
    """How near a word stands to the number; what stands behind it is further."""
    cost = 1.0 if index < position else BEHIND_COST
    return exp(-cost * passage.distance(position, index) / REACH)
