"""Learns what each feature of a period weighs: python -m training.periods DOCUMENTS GOLD [DOCUMENTS GOLD …] [--check].

Takes the folders, the five documents four times, and `--without` as training.subjects does, and `--sentences
tests/gold/sentences/plain.jsonl`. A figure has moments, the periods that it may be of; those are right that the
annotation accepts. They depend on the periods of the figures before, so a conditional logit is fitted in rounds: first
with the course of the text as FIRST reads it, then as the weights of the rounds before do. `--check` fits on all
folders but one in turn and prints how often the periods of that folder come out right; without it the weights are
written to etl/vocabulary/time_weights.toml. Deterministic.
"""

import re
import sys
from collections.abc import Collection, Mapping, Sequence

from etl.facts.observations import finding as observations
from etl.facts.observations.timing.moments import Moment
from etl.facts.observations.timing.weighing import names
from etl.facts.passages import Passages
from etl.vocabulary import weights
from training import annotated as material
from training import sparse
from training.annotated import Annotated
from training.sparse import Question

DATED = re.compile("(?:date[^:]*|cell):")
FIRST = {
    "date:": 1.0,
    "cell:": 1.0,
    "date plain:": 0.9,
    "figure:growth of flow": 0.9,
    "figure:growth of stock": 0.9,
    "tabled:": 0.8,
    "carried:flow": 0.7,
    "reported:flow": 0.6,
    "published:": 0.5,
}
"""Where the first round takes a period from: its sentence, what a change is beside, what the text speaks of, else the
publication."""
ROUNDS = 3
LEAST = 8
SMALLEST = 0.02


def asked(one: Annotated, weight: Mapping[str, float]) -> list[tuple[Question, bool]]:
    """The document's figures of which the annotation knows the period, and whether these weights find it."""
    figures, _ = observations.figures_of(Passages(one.document, one.mentioned), one.published, weights.nested(weight))
    found = list[tuple[Question, bool]]()
    for figure in figures:
        rows = material.meant(one, figure)
        if not rows or any(row.get("time") is None for row in rows):
            continue
        accepted = {_plain(time) for row in rows for time in material.options(row["time"])}
        now = any(
            "published:" in names(each.features) and _plain(each.period.edtf) in accepted for each in figure.moments
        )
        right = [_is_right(moment, accepted, is_as_of_now=now) for moment in figure.moments]
        is_found = _plain(figure.period.edtf) in accepted
        found.append((([names(moment.features) for moment in figure.moments], right), is_found))
    return found


def _is_right(moment: Moment, accepted: Collection[str], *, is_as_of_now: bool) -> bool:
    """The annotation accepts the period; where it accepts the day of publication, its mere year is not meant."""
    told = names(moment.features)
    is_mere_year = is_as_of_now and "year:" in told and not any(map(DATED.match, told))
    return _plain(moment.period.edtf) in accepted and not is_mere_year


def _plain(time: str | None) -> str:
    return (time or "").rstrip("~?%")


def fit(annotated: Sequence[Annotated]) -> dict[str, float]:
    """The weights learned from documents."""
    weight, told = FIRST, list[Question]()
    for _ in range(ROUNDS):
        before, told = told, [question for one in annotated for question, _ in asked(one, weight)]
        weight = sparse.fit(_answerable([*before, *told]), LEAST)
    return weight


def _answerable(questions: Sequence[Question]) -> list[Question]:
    return [(given, right) for given, right in questions if any(right) and not all(right)]


def share_right(annotated: Sequence[Annotated], weight: Mapping[str, float]) -> float:
    """The share of figures with a known period that get it."""
    hits = [is_found for one in annotated for _, is_found in asked(one, weight)]
    return sum(hits) / max(1, len(hits))


def check(annotated: Sequence[Annotated]) -> str:
    """The shares right in each folder by weights that were learned from the others."""
    folders = dict.fromkeys(one.folder for one in annotated)
    if len(folders) == 1:
        raise SystemExit("--check needs two folders or more: each is judged by what the others teach")
    lines = []
    for folder in folders:
        here = [one for one in annotated if one.folder == folder]
        weight = fit([one for one in annotated if one.folder != folder])
        lines.append(f"{folder}: {share_right(here, weight):.3f}")
    return "\n".join(lines)


def main(arguments: Sequence[str]) -> None:
    """Reads the folders given in pairs; prints shares, writes weights unless --check."""
    annotated, is_check = material.asked(__doc__, arguments, "observations")
    if is_check:
        print(check(annotated))
        return
    fitted = {name: round(value, 2) for name, value in fit(annotated).items() if abs(value) > SMALLEST}
    print(f"right once fitted {share_right(annotated, fitted):.3f}")
    lines = ["# Learned by python -m training.periods; do not edit."]
    lines += [f'"{name}" = {value}' for name, value in fitted.items()]
    weights.TIMES_FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
