"""Learns what each feature of an event is worth: python -m training.events DOCUMENTS GOLD [DOCUMENTS GOLD …] [--check].

Takes the folders, the five documents four times, and `--without` as training.subjects does; the sentences of
etl/vocabulary/events.toml are learned from too. Each trigger has readings, of which those are right that meet an
annotated event, or none is; a multinomial logistic regression is fitted to which. `--check` fits on all documents but a
few in turn and prints how often the rest come out right; without it the weights are written to
etl/vocabulary/event_weights.toml. Deterministic.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any
from unittest import mock

import numpy as np

from etl.facts.events import dates as event_dates
from etl.facts.events import finding as events
from etl.facts.events import judgement as event_judgement
from etl.facts.events import status as event_status
from etl.facts.events import triggers as event_triggers
from etl.facts.passages import Passages
from etl.records import Block, Document, Publication
from etl.text import marks
from etl.vocabulary import weights
from etl.vocabulary.events import Example, event_types
from training.annotated import Annotated, asked, options

DECAY = 1.0
STEPS = 400
FOLDS = 24
TIMES = 3  # that a sentence of the vocabulary counts
HALF = 0.5
PUBLISHED = Publication("2025-10-20", "stated")
WORD = re.compile(r"\w+")
LEAST = 3


@dataclass(frozen=True, slots=True)
class Case:
    """A reading of a trigger, one of those of its `word`: its features, and whether an annotated event means it."""

    word: tuple[int, int]
    features: tuple[str, ...]
    is_right: bool


def of_vocabulary() -> list[Annotated]:
    """The examples of every event type, each a document of its own, and the sentences that must not tell of it."""
    told = [(example.text, [_row(kind.code, example)]) for kind in event_types() for example in kind.examples]
    refused: list[tuple[str, list[dict[str, Any]]]] = [(text, []) for kind in event_types() for text in kind.refused]
    return [_sentence(time, text, rows) for time in range(TIMES) for text, rows in [*told, *refused]]


def _row(code: str, example: Example) -> dict[str, Any]:
    return {"event_type": code, "date": example.date, "status": example.status, "quote": example.text}


def _sentence(time: int, text: str, rows: list[dict[str, Any]]) -> Annotated:
    document = Document(f"{time}: {text}", "", text, (Block(0, len(text), "body"),))
    return Annotated(document, marks.find(document), PUBLISHED, tuple(rows))


def cases(annotated: Sequence[Annotated]) -> list[Case]:
    """Every reading of every trigger, but for the words that only an optional row means."""
    return [case for index, one in enumerate(annotated) for case in _cases(one, index)]


def _cases(one: Annotated, index: int) -> list[Case]:
    found, optional = [], set()
    for told, setting in events.passages(Passages(one.document, one.mentioned)):
        quote = one.document.text[told.sentence.start : told.sentence.stop]
        rows = [row for row in one.gold if _quotes_meet(row["quote"], quote)]
        hits = event_triggers.find(told)
        for hit in hits:
            if event_status.refusal(told, hit):
                continue
            word = (index, told.words[hit.first].start)
            for when in event_dates.options(one.document, told, hit, hits, one.published):
                meant = [
                    row for row in rows if hit.kind.code in options(row["event_type"]) and _is_date(row, when.date)
                ]
                if meant and all(row.get("optional") for row in meant):
                    optional.add(word)
                    continue
                found.append(Case(word, tuple(event_judgement.features(told, hit, when, setting)), bool(meant)))
    told_words = {case.word for case in found if case.is_right}
    return [case for case in found if case.word not in optional or case.word in told_words]


def _quotes_meet(gold: str, found: str) -> bool:
    want, have = (set(WORD.findall(text.casefold())) for text in (gold, found))
    return len(want & have) >= HALF * len(want)


def _is_date(row: dict[str, Any], date: str) -> bool:
    return row.get("date") is None or date.rstrip("~") in [option.rstrip("~") for option in options(row["date"])]


@dataclass(frozen=True, slots=True)
class _Table:
    """The cases as pairs (row, column) of ones, with the word and whether it is right for each row."""

    rows: Any
    columns: Any
    words: Any
    is_right: Any

    def slope(self, weight: Any) -> Any:
        """Where the likelihood of the right readings rises, and of none where no reading is right."""
        force = np.exp(np.bincount(self.rows, weight[self.columns], len(self.words)))
        told = self._share(force, 1.0)
        wanted = self._share(force * self.is_right, 0.0)
        return np.bincount(self.columns, (wanted - told)[self.rows], len(weight))

    def _share(self, force: Any, none: float) -> Any:
        """The part of each reading in all that its word may tell."""
        of_word = none + np.bincount(self.words, force)
        return force / np.where(of_word > 0, of_word, 1.0)[self.words]

    def steepness(self, width: int) -> Any:
        """How fast the slope may change with each weight, at most."""
        lengths = np.bincount(self.rows, minlength=len(self.words))
        return np.bincount(self.columns, lengths[self.rows], width) / 2


def fit(known: Sequence[Case]) -> dict[str, float]:
    """Weight by feature: the likeliest under a normal prior, by steps whose momentum is lost where it leads down."""
    counts = Counter(feature for case in known for feature in case.features)
    names = sorted(feature for feature, count in counts.items() if count >= LEAST)
    table = _table(known, {name: index for index, name in enumerate(names)})
    steepness = table.steepness(len(names)) + DECAY
    weight = ahead = np.zeros(len(names))
    speed = 1.0
    for _ in range(STEPS):
        slope = table.slope(ahead) - DECAY * ahead
        after = ahead + slope / steepness
        if slope @ (after - weight) < 0:
            speed = 1.0
        faster = (1 + (1 + 4 * speed * speed) ** 0.5) / 2
        weight, ahead, speed = after, after + (speed - 1) / faster * (after - weight), faster
    return {name: round(float(value), 3) for name, value in zip(names, weight, strict=True)}


def _table(known: Sequence[Case], place: dict[str, int]) -> _Table:
    ones = [(row, place[name]) for row, case in enumerate(known) for name in case.features if name in place]
    rows, columns = np.array(ones).T
    words = {word: index for index, word in enumerate(dict.fromkeys(case.word for case in known))}
    is_right = np.array([case.is_right for case in known], dtype=float)
    return _Table(rows, columns, np.array([words[case.word] for case in known]), is_right)


def check(annotated: Sequence[Annotated]) -> str:
    """How many events of each fold come out right with the weights of the others."""
    right = wrong = missed = 0
    known = [_cases(one, index) for index, one in enumerate(annotated, 1)]
    always = [replace(case, word=(-case.word[0], case.word[1])) for case in cases(of_vocabulary())]
    for fold in range(FOLDS):
        others = [case for index, found in enumerate(known) if index % FOLDS != fold for case in found]
        weight = fit(always + others)
        with mock.patch.object(event_judgement, "event_weights", lambda chosen=weight: chosen):
            for one in annotated[fold::FOLDS]:
                told, _ = events.find(Passages(one.document, one.mentioned), one.published)
                met = [any(_means(one, row, event) for event in told) for row in one.gold if not row.get("optional")]
                right += sum(met)
                missed += met.count(False)
                wrong += sum(not any(_means(one, row, event) for row in one.gold) for event in told)
    precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
    return f"precision {precision:.3f} recall {recall:.3f} F1 {2 * precision * recall / (precision + recall):.3f}"


def _means(one: Annotated, row: dict[str, Any], event: Any) -> bool:
    quote = one.document.text[event.quote_start : event.quote_stop]
    is_type = event.event_type in options(row["event_type"])
    return is_type and _is_date(row, event.date) and _quotes_meet(row["quote"], quote)


def main(arguments: Sequence[str]) -> None:
    """Reads the folders given in pairs; prints how well it goes, or writes the weights."""
    annotated, is_check = asked(__doc__, arguments, "events")
    if is_check:
        print(check(annotated))
        return
    known = cases([*annotated, *of_vocabulary()])
    learned = [f"{json.dumps(name, ensure_ascii=False)} = {value}" for name, value in fit(known).items()]
    lines = ["# Learned by python -m training.events; do not edit.", *learned, ""]
    weights.EVENTS_FILE.write_text("\n".join(lines), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
