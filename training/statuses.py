"""Learns what each feature of a figure's status weighs: python -m training.statuses DOCUMENTS GOLD [DOCUMENTS GOLD …]
[--check].

Takes the folders, the five documents four times, `--sentences` and `--without` as training.periods does. A figure is
actual, planned, forecast or denied; those are right that the annotation accepts. A conditional logit is fitted to them,
each figure following on the one before as the annotation has it. `--check` fits on all folders but one in turn and
prints how often the statuses of that folder come out right; without it the weights are written to
etl/vocabulary/status_weights.toml. Deterministic.
"""

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from etl.facts import status
from etl.facts.observations import finding as observations
from etl.facts.observations.finding import Figure
from etl.facts.observations.timing import statuses
from etl.facts.observations.timing.statuses import ACTUAL, OTHERS, Stated
from etl.facts.observations.timing.weighing import names
from etl.facts.passages import Passages
from etl.vocabulary import weights
from training import annotated as material
from training import sparse
from training.annotated import Annotated
from training.sparse import Question

LEAST = 10
SMALLEST = 0.05
Weights = dict[str, tuple[float, float, float]]


@dataclass(frozen=True, slots=True)
class Told:
    """A figure: what speaks for its status, what the annotation accepts (nothing if it does not know the figure), and
    what it leans to."""

    stated: Stated
    accepted: frozenset[str]
    leaning: str

    @property
    def known(self) -> str:
        """The status that the next figure follows on."""
        return min(self.accepted, key=(*OTHERS, ACTUAL).index) if self.accepted else self.leaning


def read(one: Annotated) -> list[Told]:
    """The document's figures in their order."""
    figures, _ = observations.figures_of(Passages(one.document, one.mentioned), one.published)
    return [_told(one, figure) for figure in figures]


def _told(one: Annotated, figure: Figure) -> Told:
    rows = [row for row in material.meant(one, figure) if row.get("status")]
    accepted = frozenset(said for row in rows for said in material.options(row["status"]))
    return Told(figure.stated, accepted, status.leaning(figure.passage, figure.position))


def asked(figures: Sequence[Told]) -> list[Question]:
    """The figures of a document of which the annotation tells the status; nothing speaks for the actual one."""
    before, found = ACTUAL, list[Question]()
    for one in figures:
        told = names(one.stated.after(before))
        before = one.known
        if one.accepted and len(one.accepted) <= len(OTHERS):
            answers = [[f"{name}|{kind}" for name in told] for kind in OTHERS]
            found.append((((), *answers), [kind in one.accepted for kind in (ACTUAL, *OTHERS)]))
    return found


def fit(told: Sequence[Sequence[Told]]) -> Weights:
    """The weights learned from documents."""
    fitted = sparse.fit([question for figures in told for question in asked(figures)], LEAST)
    known = dict.fromkeys(name.rpartition("|")[0] for name, value in fitted.items() if abs(value) >= SMALLEST)
    return {name: _rounded([fitted.get(f"{name}|{kind}", 0.0) for kind in OTHERS]) for name in known}


def _rounded(values: Sequence[float]) -> tuple[float, float, float]:
    planned, forecast, denied = (round(value, 2) if abs(value) >= SMALLEST else 0.0 for value in values)
    return planned, forecast, denied


def share_right(told: Sequence[Sequence[Told]], weight: Mapping[str, tuple[float, float, float]]) -> float:
    """The share of figures with a known status that get it."""
    hits, known = list[bool](), weights.nested(weight)
    for figures in told:
        before = ACTUAL
        for one in figures:
            before = statuses.likeliest(one.stated.after(before), known)
            hits += [before in one.accepted] if one.accepted else []
    return sum(hits) / max(1, len(hits))


def check(annotated: Sequence[Annotated]) -> str:
    """The shares right in each folder by weights that were learned from the others."""
    told = {one.folder: [read(other) for other in annotated if other.folder == one.folder] for one in annotated}
    if len(told) == 1:
        raise SystemExit("--check needs two folders or more: each is judged by what the others teach")
    rest = {folder: [one for other in told if other != folder for one in told[other]] for folder in told}
    return "\n".join(f"{folder}: {share_right(told[folder], fit(rest[folder])):.3f}" for folder in told)


def main(arguments: Sequence[str]) -> None:
    """Reads the folders given in pairs; prints shares, writes weights unless --check."""
    annotated, is_check = material.asked(__doc__, arguments, "observations")
    if is_check:
        print(check(annotated))
        return
    told = [read(one) for one in annotated]
    fitted = fit(told)
    print(f"right once fitted {share_right(told, fitted):.3f}")
    lines = ["# Learned by python -m training.statuses; do not edit: what speaks for planned, forecast and denied."]
    lines += [
        f"{json.dumps(name, ensure_ascii=False)} = [{', '.join(f'{value:g}' for value in found)}]"
        for name, found in fitted.items()
    ]
    weights.STATUSES_FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
