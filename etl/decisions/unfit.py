"""Decisions that no longer fit: listed with the old and the new sentence, never bent."""

import csv
import io
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

from etl.decisions.file import ACTIONS, Decision
from etl.records import Reading

COLUMNS = (
    "decision_id", "when", "who", "why", "action", "document_id", "fact_id", "field", "expected", "value",
    "old_sentence", "new_sentence", "reason",
)  # fmt: skip
ALIKE = 50


@dataclass(frozen=True, slots=True)
class Unfit:
    """A decision that was not applied, why, and the sentence that stands now where its own is gone."""

    decision_id: str
    reason: str
    new_sentence: str = ""


def nearest_sentence(reading: Reading, quote: str) -> str:
    """The sentence of the document that is most like the quote; empty when none resembles it. For people to look at."""
    from rapidfuzz import fuzz, process

    text = reading.document.text
    if not quote or quote in text:
        return quote
    sentences = [text[sentence.start : sentence.stop] for sentence in reading.marks.sentences]
    found = process.extractOne(quote, sentences, scorer=fuzz.ratio, score_cutoff=ALIKE)
    return str(found[0]) if found else ""


def strays(decided: Sequence[Decision], documents: Container[str]) -> list[Unfit]:
    """The decisions that no document and no entity could have a use for."""
    ids = {decision.decision_id for decision in decided}
    taken_back = {decision.value for decision in decided if decision.action == "withdraw"}
    standing = (decision for decision in decided if decision.decision_id not in taken_back)
    reasons = ((decision.decision_id, _stray(decision, documents, ids)) for decision in standing)
    return [Unfit(decision_id, reason) for decision_id, reason in reasons if reason]


def _stray(decision: Decision, documents: Container[str], decisions: Container[str]) -> str:
    if decision.action == "withdraw":
        return "" if decision.value in decisions else f"there is no decision {decision.value!r} to take back"
    if decision.action not in ACTIONS:
        return f"{decision.action!r} is none of {', '.join(ACTIONS)}"
    is_free = decision.action in ("merge", "leave")
    return "" if is_free or decision.document_id in documents else "its document is gone"


def as_csv(decided: Iterable[Decision], unfit: Iterable[Unfit]) -> str:
    """`decisions_unfit.csv`, in the order of the decisions."""
    reasons = {entry.decision_id: entry for entry in unfit}
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for decision in decided:
        entry = reasons.get(decision.decision_id)
        if entry is not None:
            told = [getattr(decision, column) for column in COLUMNS[:-3]]
            writer.writerow([*told, decision.quote, entry.new_sentence, entry.reason])
    return text.getvalue()
