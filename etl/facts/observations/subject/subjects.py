"""Whose numbers are: the entities for which most speaks, by weights learned from annotated documents.

A document's figures are asked in their order: the sentence speaks, what the document is about, and whose the figures
before were.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import exp

from etl.facts.observations.subject.discourse import key
from etl.facts.observations.subject.questions import Answers, Question
from etl.records import Name
from etl.vocabulary.weights import subject_weights


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entity, its share of belief among all that came into question, and by what link: name, reference, topic …

    `before` is the share of the same entity at the figure from which this one goes on, None where it does not.
    """

    name: Name
    force: float
    rule: str
    before: float | None = None


def choose(questions: Sequence[Question], weights: Mapping[str, float] | None = None) -> list[Candidate | None]:
    """The likeliest subject of each figure; None where nobody comes into question."""
    answers, chosen = Answers(), list[Candidate | None]()
    for question in questions:
        found = _likeliest(question, answers.features(question), weights or subject_weights())
        if found is not None:
            found = replace(found, before=_share_before(question, answers, found, chosen))
        answers.add(question, key(found.name) if found else None)
        chosen.append(found)
    return chosen


def _share_before(
    question: Question, answers: Answers, found: Candidate, chosen: Sequence[Candidate | None]
) -> float | None:
    """How surely the entity was chosen for the figure of the same paragraph that this one goes on from."""
    for way, index in question.links:
        candidate = chosen[index]
        if way != "carried" and candidate is not None and answers.given[index] == key(found.name):
            return candidate.force
    return None


def _likeliest(
    question: Question, features: Sequence[Mapping[str, float]], weights: Mapping[str, float]
) -> Candidate | None:
    if not question.claims:
        return None
    scores = [_score(found, weights) for found in features]
    best = max(range(len(scores)), key=lambda index: scores[index])
    total = sum(exp(score - scores[best]) for score in scores)
    claim = question.claims[best]
    return Candidate(claim.name, 1.0 / total, claim.rule)


def _score(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """The sum of the features, each as its weight counts it."""
    total = 0.0
    for name, value in features.items():
        if name in weights:
            total += weights[name] * value
    return total
