"""Learns what each feature of a claim weighs: python -m training.subjects DOCUMENTS GOLD [DOCUMENTS GOLD …] [--check].

    python -m training.subjects \
        $(for each in 1 2; do echo tests/gold/dev/documents tests/gold/dev/gold; done) \
        tests/gold/own/documents tests/gold/own/gold tests/gold/fresh/documents tests/gold/fresh/gold \
        tests/gold/more/documents tests/gold/more/gold tests/gold/siblings/documents tests/gold/siblings/gold \
        $(for each in 1 2 3 4; do echo seeds tests/gold/seeds; done) \
        --without tests/gold/held_back.txt

Reads annotated documents and fits a conditional logit to which entity each annotated number belongs to. `--without`
names a file that lists documents (one a line) that are kept for judging and not learned from. `--check` fits on all
documents but a few in turn and prints how often the rest come out right; without it the weights are written to
etl/vocabulary/subject_weights.toml. Deterministic. A folder
named several times counts as often: the five documents are few, and so are those of dev, which were not written for
this project.
"""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from etl.facts.observations import finding as observations
from etl.facts.observations.subject import subjects
from etl.facts.observations.subject.discourse import key
from etl.facts.observations.subject.questions import Answers, Question
from etl.facts.passages import Passages
from etl.records import Facts, Name, Reading
from etl.resolve import entities
from etl.vocabulary import weights
from training import annotated as material
from training.annotated import Annotated

DECAY = 0.0002
STEPS = 400
RATE = 0.05
FOLDS = 6
TINY = 1e-12
Features = Sequence[Mapping[str, float]]
Row = tuple[Features, tuple[bool, ...]]


@dataclass(frozen=True, slots=True)
class Told:
    """A document's figures as questions, for each claim to each whether it is right (of many nothing is known), and how
    much names each figure's quantity."""

    document: str
    questions: tuple[Question, ...]
    right: tuple[tuple[bool, ...], ...]
    forces: tuple[float, ...]


def read(annotated: Sequence[Annotated]) -> list[Told]:
    """Every document's figures with what the gold says of them."""
    named = entities.resolve([Reading(one.document, one.mentioned, one.published, Facts()) for one in annotated])
    return [_told(one, named) for one in annotated]


def _told(one: Annotated, named: entities.Entities) -> Told:
    figures, _ = observations.figures_of(Passages(one.document, one.mentioned), one.published)
    right = []
    for figure in figures:
        rows = [row for row in one.gold if material.states(row, figure.sense)]
        right.append(tuple(any(_meets(row, c.name, one, named) for row in rows) for c in figure.question.claims))
    questions, forces = (tuple(figure.question for figure in figures), tuple(figure.sense.force for figure in figures))
    return Told(one.document.document_id, questions, tuple(right), forces)


def _meets(row: dict[str, Any], name: Name, one: Annotated, named: entities.Entities) -> bool:
    """The entity is called as one of the accepted spellings, in either language."""
    try:
        entity = named.of(one.document.document_id, name)
        spellings = {name.name, entity.name_ru, entity.name_en}
    except KeyError:
        spellings = {name.name}
    accepted = material.options(row["subject"])
    return any(
        _begins(want, have) for want in map(_plain, accepted) for have in map(_plain, spellings) if want and have
    )


def _plain(text: str) -> str:
    kept = "".join(sign if sign.isalnum() else " " for sign in text.casefold().replace("ё", "е"))
    return f" {' '.join(kept.split())}"


def _begins(want: str, have: str) -> bool:
    """One stands in the other from the beginning of a word."""
    return want in have or f"{have} " in f"{want} "


def fit(told: Sequence[Told]) -> dict[str, float]:
    """The weights, learned from right answers to the figures before and then also from such as it gives itself."""
    rows = [row for one in told for row in _asked(one, None)]
    weight = _fit(rows)
    return _fit(rows + [row for one in told for row in _asked(one, weight)])


def _asked(one: Told, weight: Mapping[str, float] | None) -> list[Row]:
    """The figures of which the gold says something that tells claims apart; earlier ones are answered by the weights,
    without weights by the gold."""
    rows, answers = list[Row](), Answers()
    given = subjects.choose(one.questions, weight) if weight else [None] * len(one.questions)
    for question, right, candidate in zip(one.questions, one.right, given, strict=True):
        if any(right) and not all(right):
            rows.append((answers.features(question), right))
        known = question.claims[right.index(True)].name if weight is None and any(right) else None
        name = candidate.name if candidate else known
        answers.add(question, key(name) if name else None)
    return rows


def _fit(asked: Sequence[Row]) -> dict[str, float]:
    """The weights that make the right subjects likeliest, those of rare features held near zero."""
    names = sorted({name for rows, _ in asked for features in rows for name in features})
    place = {name: index for index, name in enumerate(names)}
    table = np.concatenate([_table(rows, place) for rows, _ in asked])
    right = np.concatenate([np.array(right) for _, right in asked])
    sizes = np.array([len(right) for _, right in asked])
    weight, mean, square = np.zeros(len(names)), np.zeros(len(names)), np.zeros(len(names))
    for step in range(1, STEPS + 1):
        slope = _slope(table, right, sizes, weight) - DECAY * len(asked) * weight
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        weight = weight + RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return {name: round(float(weight[index]), 3) for name, index in place.items()}


def _table(rows: Features, place: dict[str, int]) -> Any:
    table = np.zeros((len(rows), len(place)))
    for row, features in enumerate(rows):
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


def share_right(told: Sequence[Told], weight: Mapping[str, float]) -> tuple[int, int]:
    """How many of the figures that the gold knows come out right, and how many there are."""
    hits = total = 0
    for one in told:
        chosen = subjects.choose(one.questions, weight)
        for candidate, question, right in zip(chosen, one.questions, one.right, strict=True):
            if any(right) and candidate is not None:
                total += 1
                hits += right[[claim.name for claim in question.claims].index(candidate.name)]
    return hits, total


def check(told: Sequence[Told]) -> float:
    """The share right in documents that were not fitted on."""
    hits = total = 0
    for fold in range(FOLDS):
        rest = [one for index, one in enumerate(told) if index % FOLDS != fold]
        right, count = share_right(told[fold::FOLDS], fit(rest))
        hits, total = hits + right, total + count
    return hits / max(1, total)


def main(arguments: Sequence[str]) -> None:
    """Reads the folders given in pairs; prints shares, writes weights unless --check."""
    annotated, is_check = material.asked(__doc__, arguments, "observations")
    told = read(annotated)
    hits, total = share_right(told, weights.subject_weights())
    print(f"{total} numbers; right as it is {hits / max(1, total):.3f}")
    if is_check:
        print(f"right on documents held out {check(told):.3f}")
        return
    fitted = fit(told)
    hits, total = share_right(told, fitted)
    print(f"right once fitted {hits / max(1, total):.3f}")
    _write(fitted)


def _write(fitted: Mapping[str, float]) -> None:
    lines = ["# Learned by python -m training.subjects; do not edit."]
    lines += [f"{name} = {value}" for name, value in fitted.items()]
    weights.FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
