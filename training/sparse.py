"""A conditional logit over many features that either hold or do not: which of several answers is right."""

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import chain
from typing import Any

import numpy as np

DECAY = 0.001
STEPS = 200
RATE = 0.05
TINY = 1e-12
Question = tuple[Sequence[Collection[str]], Sequence[bool]]
"""The features of every answer, and which answers are right."""


class Table:
    """All answers' features in one run of places, with where each answer and each question begins."""

    def __init__(self, questions: Sequence[Question], places: dict[str, int]) -> None:
        answers = [features for given, _ in questions for features in given]
        self.width = len(places)
        known = [[places[name] for name in sorted(features) if name in places] or [self.width] for features in answers]
        self.places = np.array(list(chain.from_iterable(known)))
        self.lengths = np.array([len(one) for one in known])
        self.starts = np.concatenate(([0], np.cumsum(self.lengths)[:-1]))
        self.right = np.array([is_right for _, rights in questions for is_right in rights], dtype=float)
        self.sizes = np.array([len(rights) for _, rights in questions])
        self.firsts = np.concatenate(([0], np.cumsum(self.sizes)[:-1]))

    def slope(self, weight: Any) -> Any:
        """How the log-likelihood of the right answers grows with each weight."""
        scores = np.add.reduceat(np.append(weight, 0.0)[self.places], self.starts)
        force = np.exp(scores - np.repeat(np.maximum.reduceat(scores, self.firsts), self.sizes))
        belief = force / np.repeat(np.add.reduceat(force, self.firsts), self.sizes)
        wanted = force * self.right
        wanted = wanted / np.repeat(np.add.reduceat(wanted, self.firsts) + TINY, self.sizes)
        return np.bincount(self.places, np.repeat(wanted - belief, self.lengths), self.width + 1)[:-1]


def fit(questions: Sequence[Question], least: int) -> dict[str, float]:
    """The weights that make the right answers likeliest, of features that hold for `least` questions or more."""
    seen = Counter(name for given, _ in questions for name in {name for features in given for name in features})
    names = sorted(name for name, count in seen.items() if count >= least)
    table = Table(questions, {name: place for place, name in enumerate(names)})
    weight, mean, square = np.zeros(len(names)), np.zeros(len(names)), np.zeros(len(names))
    for step in range(1, STEPS + 1):
        slope = table.slope(weight) - DECAY * len(questions) * weight
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        weight = weight + RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return dict(zip(names, map(float, weight), strict=True))
