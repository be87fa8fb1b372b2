"""How surely a fact is right: a share of facts, learned from what is said of documents that were not learned from."""

from collections.abc import Mapping
from math import exp, log

from etl.facts.observations.subject.subjects import Candidate
from etl.vocabulary.weights import confidence_weights

LEAST, MOST = 0.02, 0.995
"""A share below or above says nothing more."""
WEAK, STRONG = 0.05, 1.55


def of(force: float, candidate: Candidate, weights: Mapping[str, float] | None = None) -> float:
    """The probability that quantity and subject are right, by the force of what names the quantity and the share of
    belief that the subject has."""
    known = weights or confidence_weights()
    return 1.0 / (1.0 + exp(-sum(known[name] * value for name, value in features(force, candidate).items())))


def features(force: float, candidate: Candidate) -> dict[str, float]:
    """What speaks for a fact: how much names its quantity, how much its subject, and how sure the figure was of whose
    subject it goes on with."""
    found = {"always": 1.0, "quantity": log(min(max(force, WEAK), STRONG)), "subject": log_odds(candidate.force)}
    if candidate.before is not None:
        found |= {"goes_on": 1.0, "subject_before": log_odds(candidate.before)}
    return found


def log_odds(share: float) -> float:
    """
    >>> log_odds(0.5)
    0.0
    """
    inside = min(max(share, LEAST), MOST)
    return log(inside / (1.0 - inside))
