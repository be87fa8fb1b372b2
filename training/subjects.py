"""Learns what each feature of a claim weighs: python -m training.subjects DOCUMENTS GOLD [DOCUMENTS GOLD …] [--check].

    python -m training.subjects tests/gold/dev/documents tests/gold/dev/gold \
        tests/gold/own/documents tests/gold/own/gold seeds tests/gold/seeds \
        --without tests/gold/held_back.txt --without tests/gold/own_blind.txt

Reads annotated documents, lets the extraction run as it is, and fits a conditional logit to which
entity each annotated number belongs to. `--without` names a file that lists documents (one a line) that are kept for
judging and not learned from. `--check` fits on all documents but a few in turn and prints how often the
rest come out right; without it the weights are written to etl/vocabulary/subject_weights.toml. Deterministic.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from etl.facts.observations import claims, subjects
from etl.facts.observations import finding as observations
from etl.facts.observations.subjects import Candidate
from etl.records import Facts, Name, Reading
from etl.resolve import entities
from etl.vocabulary import weights
from training.annotated import Annotated, asked

DECAY = 0.01
STEPS = 600
RATE = 0.05
FOLDS = 8
TOLERANCE = 0.005
TINY = 1e-12
ROUNDS = 3
START = {
    "named": 1.0,
    "near": 2.0,
    "main": 1.0,
    "noun": 1.0,
    "pronoun": 1.0,
    "frame_far": 1.0,
    "frame_near": 1.0,
    "fit": 1.0,
}
"""What the first round goes by."""


@dataclass(frozen=True, slots=True)
class Question:
    """A number and those who may be its subject: features of each, and which are right."""

    document: str
    features: tuple[dict[str, float], ...]
    right: tuple[bool, ...]


def rounds(annotated: Sequence[Annotated]) -> list[Question]:
    """The questions of all rounds but the first: what is asked depends on earlier answers, which go by the last fit."""
    weight, asked = START, list[Question]()
    for turn in range(ROUNDS):
        found = questions(annotated, weight)
        asked += found if turn else []
        weight = fit(asked or found)
    return asked


def questions(annotated: Sequence[Annotated], weight: dict[str, float]) -> list[Question]:
    """Every number that some gold row may mean, with its claims, the extraction going on by the weights."""
    asked: list[Question] = []
    named = entities.resolve([Reading(one.document, one.mentioned, one.published, Facts()) for one in annotated])
    for one in annotated:
        _ask(one, named, weight, asked)
    return asked


def _ask(one: Annotated, named: entities.Entities, weight: dict[str, float], asked: list[Question]) -> None:
    usual = subjects.choose

    def choose(passage: Any, position: int, sense: Any, discourse: Any) -> Candidate | None:
        found = claims.find(passage, position, sense, discourse)
        rows = [row for row in one.gold if _same(row, sense)]
        right = [any(_meets(row, claim.name, one, named) for row in rows) for claim in found]
        if any(right) and not all(right):
            asked.append(Question(one.document.document_id, tuple(claim.features for claim in found), tuple(right)))
        likeliest = max(found, key=lambda claim: _score(claim.features, weight), default=None)
        return Candidate(likeliest.name, 1.0, likeliest.rule) if likeliest else None

    subjects.choose = choose
    try:
        observations.find(one.document, one.mentioned, one.published)
    finally:
        subjects.choose = usual


def _same(row: dict[str, Any], sense: Any) -> bool:
    accepted = row["indicator"] if isinstance(row["indicator"], list) else [row["indicator"]]
    near = abs(float(row["value"]) - sense.value) <= TOLERANCE * max(abs(float(row["value"])), 1e-9)
    return near and sense.indicator in accepted


def _meets(row: dict[str, Any], name: Name, one: Annotated, named: entities.Entities) -> bool:
    """The entity is called as one of the accepted spellings, in either language."""
    try:
        entity = named.of(one.document.document_id, name)
        spellings = {name.name, entity.name_ru, entity.name_en}
    except KeyError:
        spellings = {name.name}
    accepted = row["subject"] if isinstance(row["subject"], list) else [row["subject"]]
    return any(
        _begins(want, have) for want in map(_plain, accepted) for have in map(_plain, spellings) if want and have
    )


def _plain(text: str) -> str:
    kept = "".join(sign if sign.isalnum() else " " for sign in text.casefold().replace("ё", "е"))
    return f" {' '.join(kept.split())}"


def _begins(want: str, have: str) -> bool:
    """One stands in the other from the beginning of a word."""
    return want in have or f"{have} " in f"{want} "


def fit(asked: Sequence[Question]) -> dict[str, float]:
    """The weights that make the right subjects likeliest, those of rare features held near zero."""
    names = sorted({name for question in asked for features in question.features for name in features})
    place = {name: index for index, name in enumerate(names)}
    table = np.concatenate([_table(question, place) for question in asked])
    right = np.concatenate([np.array(question.right) for question in asked])
    sizes = np.array([len(question.right) for question in asked])
    weight, mean, square = np.zeros(len(names)), np.zeros(len(names)), np.zeros(len(names))
    for step in range(1, STEPS + 1):
        slope = _slope(table, right, sizes, weight) - DECAY * len(asked) * weight / 10
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        weight = weight + RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return {name: round(float(weight[index]), 3) for name, index in place.items()}


def _table(question: Question, place: dict[str, int]) -> Any:
    table = np.zeros((len(question.features), len(place)))
    for row, features in enumerate(question.features):
        for name, value in features.items():
            table[row, place[name]] = value
    return table


def _slope(table: Any, right: Any, sizes: Any, weight: Any) -> Any:
    """How the log-likelihood of the right answers grows with each weight; `sizes` counts the claims of each."""
    starts = np.concatenate(([0], np.cumsum(sizes)[:-1]))
    scores = table @ weight
    force = np.exp(scores - np.repeat(np.maximum.reduceat(scores, starts), sizes))
    belief = force / np.repeat(np.add.reduceat(force, starts), sizes)
    wanted = force * right / np.repeat(np.add.reduceat(force * right, starts) + TINY, sizes)
    return (wanted - belief) @ table


def share_right(asked: Sequence[Question], weight: dict[str, float]) -> float:
    """How often the likeliest claim is a right one."""
    hits = 0
    for question in asked:
        scores = [_score(row, weight) for row in question.features]
        hits += question.right[int(np.argmax(scores))]
    return hits / max(1, len(asked))


def _score(features: dict[str, float], weight: dict[str, float]) -> float:
    return sum(weight.get(name, 0.0) * value for name, value in features.items())


def check(asked: Sequence[Question]) -> float:
    """The share right in documents that were not fitted on."""
    documents = sorted({question.document for question in asked})
    right = 0.0
    for fold in range(FOLDS):
        held = set(documents[fold::FOLDS])
        rest = fit([question for question in asked if question.document not in held])
        tried = [question for question in asked if question.document in held]
        right += share_right(tried, rest) * len(tried)
    return right / max(1, len(asked))


def main(arguments: Sequence[str]) -> None:
    """Reads the folders given in pairs; prints shares, writes weights unless --check."""
    annotated, is_check = asked(__doc__, arguments, "observations")
    now = questions(annotated, weights.subject_weights())
    print(f"{len(now)} numbers; right as it is {share_right(now, weights.subject_weights()):.3f}")
    later = rounds(annotated)
    print(f"right on documents held out {check(later):.3f}")
    if is_check:
        return
    fitted = fit(later)
    print(f"right once fitted {share_right(later, fitted):.3f}")
    _write(fitted)


def _write(fitted: dict[str, float]) -> None:
    first = "# Learned by python -m training.subjects; do not edit."
    lines = [first, *(f"{name} = {value}" for name, value in fitted.items())]
    weights.FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
