"""Learns how surely facts are right: python -m training.confidences DOCUMENTS GOLD [DOCUMENTS GOLD …] [--check].

Takes the folders and `--without` as training.subjects does, every folder once. Weights of subjects are learned from all
folders but one in turn, and the subjects of that one chosen by them, as those of documents that are new; a logistic
regression is fitted to whether quantity and subject are right. `--check` fits it without that folder too and prints
how far the confidences of each folder are from the shares that are right; without it the weights are written to
etl/vocabulary/confidence_weights.toml. Deterministic.
"""

import sys
from collections.abc import Sequence

import numpy as np

from etl.facts.observations import confidence
from etl.facts.observations.subject import subjects
from etl.vocabulary import weights
from training import annotated as material
from training import subjects as learning
from training.subjects import Told

ROUNDS = 20
DECAY = 1e-3
TENTHS = 10
Fact = tuple[dict[str, float], bool]
"""What speaks for a fact, and whether it is right."""


def facts_of(told: Sequence[Told], rest: Sequence[Told]) -> list[Fact]:
    """The facts of documents, their subjects chosen by what others teach."""
    weight, found = learning.fit(rest), list[Fact]()
    for one in told:
        chosen = subjects.choose(one.questions, weight)
        for question, right, force, candidate in zip(one.questions, one.right, one.forces, chosen, strict=True):
            if candidate is not None:
                is_right = right[[claim.name for claim in question.claims].index(candidate.name)]
                found.append((confidence.features(force, candidate), is_right))
    return found


def fit(facts: Sequence[Fact]) -> dict[str, float]:
    """The weights of a logistic regression, by Newton's method."""
    names = sorted({name for features, _ in facts for name in features})
    table = np.array([[features.get(name, 0.0) for name in names] for features, _ in facts])
    right = np.array([is_right for _, is_right in facts], dtype=float)
    weight = np.zeros(len(names))
    for _ in range(ROUNDS):
        belief = 1.0 / (1.0 + np.exp(-table @ weight))
        slope = table.T @ (right - belief) - DECAY * weight
        bend = table.T @ (table * (belief * (1.0 - belief))[:, None]) + DECAY * np.eye(len(names))
        weight = weight + np.linalg.solve(bend, slope)
    return {name: round(float(value), 3) for name, value in zip(names, weight, strict=True)}


def report(facts: Sequence[Fact], weight: dict[str, float]) -> str:
    """The facts in tenths of their confidence: how many, and which share of them is right."""
    tenths: dict[int, list[bool]] = {}
    for features, is_right in facts:
        belief = 1.0 / (1.0 + np.exp(-sum(weight[name] * value for name, value in features.items())))
        tenths.setdefault(min(TENTHS - 1, int(TENTHS * belief)), []).append(is_right)
    return "  ".join(
        f"{each / TENTHS:.1f}+: {sum(rights) / len(rights):.2f} of {len(rights)}"
        for each, rights in sorted(tenths.items())
    )


def main(arguments: Sequence[str]) -> None:
    """Reads the folders given in pairs; prints what confidences are worth, writes weights unless --check."""
    annotated, is_check = material.asked(__doc__, arguments, "observations")
    told: dict[str, list[Told]] = {}
    for one, figures in zip(annotated, learning.read(annotated), strict=True):
        told.setdefault(one.folder, []).append(figures)
    if len(told) == 1:
        raise SystemExit("two folders or more are needed: each is judged by what the others teach")
    facts = {
        folder: facts_of(documents, [one for other in told if other != folder for one in told[other]])
        for folder, documents in told.items()
    }
    for folder in facts:
        rest = [fact for other in facts if other != folder or not is_check for fact in facts[other]]
        print(folder, report(facts[folder], fit(rest)), sep="\n  ")
    if not is_check:
        _write(fit([fact for some in facts.values() for fact in some]))


def _write(fitted: dict[str, float]) -> None:
    lines = ["# Learned by python -m training.confidences; do not edit: what speaks for a fact to be right."]
    lines += [f"{name} = {value}" for name, value in fitted.items()]
    weights.CONFIDENCE_FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
