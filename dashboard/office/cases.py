"""What needs a person: every doubtful place of the tables as a case, the weightiest kinds first."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from dashboard.data import Tables
from dashboard.data.highlights import conflicts, document_questions, event_questions
from dashboard.data.sources import Fact, facts
from dashboard.office import alike, lost
from dashboard.office.decisions import Decision

KINDS = (
    "conflict",
    "low_confidence",
    "undated",
    "contradiction",
    "overdue",
    "year_unknown",
    "same_entity",
    "lost_number",
)
LOW = 0.6
SETTLING = ("accept", "reject", "correct")


@dataclass(frozen=True, slots=True)
class Case:
    """A question: `key` names it as long as what it asks about stands; `facts` are the facts it is about.

    `first` and `second` are two entities that may be one; `start` and `stop` a number in the document's text.
    """

    key: str
    kind: str
    document: str
    text: str
    facts: tuple[str, ...] = ()
    first: str = ""
    second: str = ""
    quote: str = ""
    start: int = 0
    stop: int = 0


@lru_cache(maxsize=4)
def cases(tables: Tables, language: str, today: str) -> tuple[Case, ...]:
    """Every case of the tables, the weightiest first; a place asks one question, the weightiest."""
    found = [
        *conflict_cases(tables, language),
        *unsure(tables, language),
        *about_documents(tables),
        *about_events(tables, language, today),
        *same_entities(tables),
        *lost_numbers(tables),
    ]
    found.sort(key=lambda case: KINDS.index(case.kind))
    return tuple(once(found))


def once(found: Sequence[Case]) -> Iterator[Case]:
    """The first case of every key."""
    seen: set[str] = set()
    for case in found:
        if case.key not in seen:
            seen.add(case.key)
            yield case


def undecided(found: Sequence[Case], decided: Sequence[Decision]) -> list[Case]:
    """The cases that no decision settles."""
    settled = settled_keys(decided)
    return [case for case in found if not is_settled(case, settled)]


def is_settled(case: Case, settled: frozenset[str]) -> bool:
    """Whether a case's own key, or each of its facts, was decided upon."""
    about = {f"fact:{each}" for each in case.facts}
    return case.key in settled or (bool(about) and about <= settled)


def settled_keys(decided: Sequence[Decision]) -> frozenset[str]:
    """What the decisions settle, as keys of cases and of facts."""
    return frozenset(key for decision in decided for key in keys_of(decision))


def keys_of(decision: Decision) -> tuple[str, ...]:
    """The keys that one decision settles."""
    if decision.action in SETTLING:
        return (f"fact:{decision.fact_id}",)
    if decision.action == "date":
        return (f"date:{decision.document_id}",)
    if decision.action == "merge":
        return (f"same:{decision.expected}",)
    if decision.action == "leave":
        return (decision.expected,)
    if decision.action == "add":
        return (lost.key(decision.document_id, decision.quote, text_of(decision.value)),)
    return ()


def text_of(value: str) -> str:
    """The marked words of an added fact."""
    try:
        given = json.loads(value)
    except ValueError:
        return ""
    return str(given.get("text", "")) if isinstance(given, Mapping) else ""


def conflict_cases(tables: Tables, language: str) -> Iterator[Case]:
    """Quantities that documents state differently, with all that state them."""
    known = facts(tables, language)
    for question in conflicts(tables, language):
        asked = known[question.fact]
        same = tuple(each.id for each in known.values() if is_same_quantity(each, asked))
        yield Case(f"conflict:{question.fact}", "conflict", question.document, question.text, same)


SAME = ("indicator", "of", "subject_id", "product", "unit", "measure", "time_period", "ref_area")


def is_same_quantity(each: Fact, asked: Fact) -> bool:
    """Whether two observations speak of one quantity at one time, both exactly and as a fact."""
    if each.kind != "observation" or each.row["qualifier"] != "exact" or each.row["status"] != "actual":
        return False
    return all(each.row[column] == asked.row[column] for column in SAME)


def unsure(tables: Tables, language: str) -> Iterator[Case]:
    """Facts that were read with little confidence, the least sure first."""
    doubtful = [
        each for each in facts(tables, language).values() if each.kind != "role" and float(each.row["confidence"]) < LOW
    ]
    for each in sorted(doubtful, key=lambda fact: (float(fact.row["confidence"]), fact.id)):
        name = str(each.row["subject_label"] if each.kind == "observation" else each.row["title"])
        yield Case(f"fact:{each.id}", "low_confidence", each.document, name, (each.id,))


def about_documents(tables: Tables) -> Iterator[Case]:
    """Documents without a date, and those whose header their text contradicts."""
    for question in document_questions(tables):
        yield Case(f"date:{question.document}", question.kind, question.document, question.text)


def about_events(tables: Tables, language: str, today: str) -> Iterator[Case]:
    """Plans whose time has passed, events without a year."""
    for question in event_questions(tables, language, today):
        yield Case(f"fact:{question.fact}", question.kind, question.document, question.text, (question.fact,))


def same_entities(tables: Tables) -> Iterator[Case]:
    """Names that no gazetteer knows and that look like another name."""
    mentions = tables["mentions"].drop_duplicates("entity_id").set_index("entity_id")
    named: pd.Series = mentions["document_id"]
    for pair in alike.pairs(tables):
        document = str(named.get(pair.unknown, ""))
        yield Case(f"same:{pair.unknown}", "same_entity", document, pair.name, (), pair.unknown, pair.other)


def lost_numbers(tables: Tables) -> Iterator[Case]:
    """Numbers that were not understood beside the word of an indicator."""
    for each in lost.numbers(tables):
        key = lost.key(each.document, each.quote, each.text)
        yield Case(key, "lost_number", each.document, each.text, (), "", "", each.quote, each.start, each.stop)
