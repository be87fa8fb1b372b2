"""Learns what each feature of a period weighs: python -m training.periods DOCUMENTS GOLD [DOCUMENTS GOLD …] [--check].

Takes the folders, the five documents four times, and `--without` as training.subjects does. A figure has moments, the
periods that it may be of; those are right that the annotation accepts. A conditional logit is fitted to them, first
with the course of the text as rules read it, then also as its own weights do. `--check` fits on all folders but one in
turn and prints how often the periods of that folder come out right; without it the weights are written to
etl/vocabulary/time_weights.toml. Deterministic.
"""

import re
import sys
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from etl.facts.observations import finding as observations
from etl.facts.observations.finding import Figure
from etl.facts.observations.moments import Moment
from etl.facts.passages import Passages
from etl.vocabulary import weights
from training import annotated as material
from training import sparse
from training.annotated import Annotated
from training.sparse import Question

DATED = re.compile("(?:date[^:]*|cell):")
RULES = {"ruled:": 1.0}
LEAST = 8
SMALLEST = 0.015


def asked(one: Annotated, weight: Mapping[str, float]) -> list[tuple[Question, bool]]:
    """The document's figures of which the annotation knows the period, and whether these weights find it."""
    figures, _ = observations.figures_of(Passages(one.document, one.mentioned), one.published, weight)
    found = list[tuple[Question, bool]]()
    for figure in figures:
        rows = _rows(one, figure)
        if not rows or any(row.get("time") is None for row in rows):
            continue
        accepted = {_plain(time) for row in rows for time in material.options(row["time"])}
        now = any("published:" in each.features and _plain(each.period.edtf) in accepted for each in figure.moments)
        right = [_is_right(moment, accepted, is_as_of_now=now) for moment in figure.moments]
        is_found = _plain(figure.period.edtf) in accepted
        found.append((([moment.features for moment in figure.moments], right), is_found))
    return found


def _is_right(moment: Moment, accepted: Collection[str], *, is_as_of_now: bool) -> bool:
    """The annotation accepts the period; where it accepts the day of publication, its mere year is not meant."""
    is_mere_year = is_as_of_now and "year:" in moment.features and not any(map(DATED.match, moment.features))
    return _plain(moment.period.edtf) in accepted and not is_mere_year


def _rows(one: Annotated, figure: Figure) -> list[dict[str, Any]]:
    """The rows of the annotation that mean the figure: of several that have its value those whose quote holds it."""
    rows = [row for row in one.gold if material.states(row, figure.sense)]
    start = figure.passage.number(figure.position).start
    quoted = [row for row in rows if 0 <= start - one.document.text.find(row["quote"]) < len(row["quote"])]
    return quoted if quoted and len(rows) > 1 else rows


def _plain(time: str | None) -> str:
    return (time or "").rstrip("~?%")


def fit(annotated: Sequence[Annotated]) -> dict[str, float]:
    """The weights learned from documents."""
    ruled = [question for one in annotated for question, _ in asked(one, RULES)]
    first = sparse.fit(_answerable(ruled), LEAST)
    own = [question for one in annotated for question, _ in asked(one, first)]
    return sparse.fit(_answerable([*ruled, *own]), LEAST)


def _answerable(questions: Sequence[Question]) -> list[Question]:
    return [(given, right) for given, right in questions if any(right) and not all(right)]


def share_right(annotated: Sequence[Annotated], weight: Mapping[str, float]) -> float:
    """The share of figures with a known period that get it."""
    hits = [is_found for one in annotated for _, is_found in asked(one, weight)]
    return sum(hits) / max(1, len(hits))


def check(annotated: Sequence[Annotated]) -> str:
    """The shares right in each folder, by rules and by weights that were learned from the others."""
    folders = dict.fromkeys(one.folder for one in annotated)
    if len(folders) == 1:
        raise SystemExit("--check needs two folders or more: each is judged by what the others teach")
    lines = []
    for folder in folders:
        here = [one for one in annotated if one.folder == folder]
        weight = fit([one for one in annotated if one.folder != folder])
        lines.append(f"{folder}: rules {share_right(here, RULES):.3f}, weights {share_right(here, weight):.3f}")
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
