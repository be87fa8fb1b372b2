"""Learns what each feature of an event is worth: python -m training.events DOCUMENTS GOLD [DOCUMENTS GOLD …] [--check].

Takes the folders and `--without` as training.subjects does. Every reading of every trigger is a case; a logistic
regression is fitted to whether it meets an annotated event. `--check` fits on all documents but a few in turn and
prints how often the rest come out right; without it the weights are written to etl/vocabulary/event_weights.toml.
Deterministic.
"""

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from unittest import mock

import numpy as np

from etl.facts.events import dates as event_dates
from etl.facts.events import finding as events
from etl.facts.events import judgement as event_judgement
from etl.facts.events import status as event_status
from etl.facts.events import triggers as event_triggers
from etl.vocabulary import weights
from training.annotated import Annotated, asked

DECAY = 2.0
STEPS = 25
ENOUGH = 1e-3
FOLDS = 8
HALF = 0.5
WORD = re.compile(r"\w+")
LEAST = 3


@dataclass(frozen=True, slots=True)
class Case:
    """A reading of a trigger: its features, and whether an annotated event means it."""

    features: tuple[str, ...]
    is_right: bool


def cases(annotated: Sequence[Annotated]) -> list[Case]:
    """Every reading of every trigger, but for those that only an optional row means."""
    return [case for one in annotated for case in _cases(one)]


def _cases(one: Annotated) -> list[Case]:
    found = []
    for told, setting in events.passages(one.document, one.mentioned):
        quote = one.document.text[told.sentence.start : told.sentence.stop]
        rows = [row for row in one.gold if _quotes_meet(row["quote"], quote)]
        hits = event_triggers.find(told)
        for hit in hits:
            if event_status.refusal(told, hit):
                continue
            for when in event_dates.options(one.document, told, hit, hits, one.published):
                meant = [row for row in rows if hit.kind.code in _all(row["event_type"]) and _is_date(row, when.date)]
                if not meant or not all(row.get("optional") for row in meant):
                    found.append(Case(tuple(event_judgement.features(told, hit, when, setting)), bool(meant)))
    return found


def _quotes_meet(gold: str, found: str) -> bool:
    want, have = (set(WORD.findall(text.casefold())) for text in (gold, found))
    return len(want & have) >= HALF * len(want)


def _is_date(row: dict[str, Any], date: str) -> bool:
    return row.get("date") is None or date.rstrip("~") in [option.rstrip("~") for option in _all(row["date"])]


def _all(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def fit(known: Sequence[Case]) -> dict[str, float]:
    """Weight by feature: logistic regression with a normal prior, by Newton's method."""
    counts: dict[str, int] = {}
    for case in known:
        for feature in case.features:
            counts[feature] = counts.get(feature, 0) + 1
    names = sorted(feature for feature, count in counts.items() if count >= LEAST)
    place = {name: index for index, name in enumerate(names)}
    table = np.zeros((len(known), len(names)))
    for row, case in enumerate(known):
        table[row, [place[feature] for feature in case.features if feature in place]] = 1
    right = np.array([case.is_right for case in known], dtype=float)
    weight = np.zeros(len(names))
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-table @ weight))
        slope = table.T @ (right - chance) - DECAY * weight
        bend = (table * (chance * (1 - chance))[:, None]).T @ table + DECAY * np.eye(len(names))
        step = np.linalg.solve(bend, slope)
        weight += step
        if np.abs(step).max() < ENOUGH:
            break
    return {name: round(float(value), 3) for name, value in zip(names, weight, strict=True)}


def check(annotated: Sequence[Annotated]) -> str:
    """How many events of each fold come out right with the weights of the others."""
    right = wrong = missed = 0
    known = [_cases(one) for one in annotated]
    for fold in range(FOLDS):
        weight = fit([case for index, found in enumerate(known) if index % FOLDS != fold for case in found])
        with mock.patch.object(event_judgement, "event_weights", lambda chosen=weight: chosen):
            for one in annotated[fold::FOLDS]:
                told, _ = events.find(one.document, one.mentioned, one.published)
                met = [any(_means(one, row, event) for event in told) for row in one.gold if not row.get("optional")]
                right += sum(met)
                missed += met.count(False)
                wrong += sum(not any(_means(one, row, event) for row in one.gold) for event in told)
    precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
    return f"precision {precision:.3f} recall {recall:.3f} F1 {2 * precision * recall / (precision + recall):.3f}"


def _means(one: Annotated, row: dict[str, Any], event: Any) -> bool:
    quote = one.document.text[event.quote_start : event.quote_stop]
    is_type = event.event_type in _all(row["event_type"])
    return is_type and _is_date(row, event.date) and _quotes_meet(row["quote"], quote)


def main(arguments: Sequence[str]) -> None:
    """Reads the folders given in pairs; prints how well it goes, or writes the weights."""
    annotated, is_check = asked(__doc__, arguments, "events")
    if is_check:
        print(check(annotated))
        return
    learned = [f'"{name}" = {value}' for name, value in fit(cases(annotated)).items()]
    lines = ["# Learned by python -m training.events; do not edit.", *learned, ""]
    weights.EVENTS_FILE.write_text("\n".join(lines), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
