"""Whose numbers are: the entities for which most speaks, by weights learned from annotated documents.

A document's figures are asked in their order: the sentence speaks, what the document is about, and whose the figures
before were.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp

from etl.facts.observations.discourse import key
from etl.facts.observations.questions import Answers, Question
from etl.records import Name
from etl.vocabulary.weights import subject_weights


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entity, its share of belief among all that came into question, and by what link: name, reference, topic …"""

    name: Name
    force: float
    rule: str


def choose(questions: Sequence[Question], weights: Mapping[str, float] | None = None) -> list[Candidate | None]:
    """The likeliest subject of each figure; None where nobody comes into question."""
    answers, chosen = Answers(), list[Candidate | None]()
    for question in questions:
        found = _likeliest(question, answers.features(question), weights or subject_weights())
        answers.add(question, key(found.name) if found else None)
        chosen.append(found)
    return chosen


def _likeliest(
    question: Question, features: Sequence[Mapping[str, float]], weights: Mapping[str, float]
) -> Candidate | None:
    if not question.claims:
        return None
    scores = [sum(weights.get(name, 0.0) * value for name, value in found.items()) for found in features]
    best = max(range(len(scores)), key=lambda index: scores[index])
    total = sum(exp(score - scores[best]) for score in scores)
    claim = question.claims[best]
    return Candidate(claim.name, 1.0 / total, claim.rule)
