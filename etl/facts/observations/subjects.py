"""Whose number it is: the entity for which most speaks, by weights learned from annotated documents."""

from dataclasses import dataclass
from math import exp

from etl.facts.observations import claims
from etl.facts.observations.discourse import Discourse
from etl.facts.observations.sense import Sense
from etl.facts.passages import Passage
from etl.records import Name
from etl.vocabulary.weights import subject_weights


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entity, its share of belief among all that came into question, and by what link: name, reference, frame …"""

    name: Name
    force: float
    rule: str


def choose(passage: Passage, position: int, sense: Sense, discourse: Discourse) -> Candidate | None:
    """The likeliest subject of the number at `position`."""
    found = claims.find(passage, position, sense, discourse)
    if not found:
        return None
    scores = [score(claim) for claim in found]
    best = max(range(len(found)), key=lambda index: scores[index])
    total = sum(exp(one - scores[best]) for one in scores)
    return Candidate(found[best].name, 1.0 / total, found[best].rule)


def score(claim: claims.Claim) -> float:
    """The sum of the weights of what speaks for and against a claim."""
    weights = subject_weights()
    return sum(weights.get(feature, 0.0) * value for feature, value in claim.features.items())
