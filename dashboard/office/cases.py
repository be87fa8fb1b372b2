"""What needs a person: every doubtful place of the tables as a case, the weightiest kinds first."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from dashboard.data import Tables
from dashboard.data.highlights import conflicts, document_questions, event_questions
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
    "unknown_entity",
    "lost_number",
)
ASKED = "asked"
"""A fact that somebody wants to decide upon, though nothing about it is doubtful."""
LOW = 0.6
"""Of less sure facts every second is wrong."""
MOST, MOST_UNKNOWN = 500, 100
ASKED_ABOUT = ("organisation", "park")
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
        *unsure(tables),
        *about_documents(tables),
        *about_events(tables, language, today),
        *same_entities(tables),
        *unknown_entities(tables),
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
        return (f"same:{decision.expected}", f"unknown:{decision.expected}")
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
    for same in conflicts(tables, language):
        yield Case(f"conflict:{same[0]}", "conflict", document_of(tables, same[0]), "", same)


def document_of(tables: Tables, observation: str) -> str:
    """The document that states an observation."""
    frame = tables["observations"]
    return str(frame.loc[frame["observation_id"].eq(observation), "document_id"].iloc[0])


def unsure(tables: Tables) -> Iterator[Case]:
    """Facts that were read with little confidence, the least sure first."""
    for name, key in (("observations", "observation_id"), ("events", "event_id")):
        frame = tables[name]
        doubtful = frame[frame["confidence"].lt(LOW)].sort_values(["confidence", key])[:MOST]
        for fact, document in doubtful[[key, "document_id"]].itertuples(index=False):
            yield Case(f"fact:{fact}", "low_confidence", str(document), "", (str(fact),))


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


def unknown_entities(tables: Tables) -> Iterator[Case]:
    """Organisations and parks that only documents know, of which numbers are stated; most numbers first."""
    entities, stated = tables["entities"], tables["observations"]
    unknown = entities[entities["known"].str.casefold().eq("false") & entities["entity_type"].isin(ASKED_ABOUT)]
    names = unknown.set_index("entity_id")[["name_ru", "name_en"]]
    rows = stated[stated["subject_id"].isin(names.index)]
    for entity in rows["subject_id"].value_counts().index[:MOST_UNKNOWN]:
        document = rows.loc[rows["subject_id"].eq(entity), "document_id"].iloc[0]
        name = names["name_ru"][entity] or names["name_en"][entity]
        yield Case(f"unknown:{entity}", "unknown_entity", str(document), str(name), (), str(entity))


def asked(tables: Tables, key: str) -> Case | None:
    """The case of a fact that is asked for by its key though it is not doubtful; None for what is no fact."""
    kind, _, fact = key.partition(":")
    for name, column in (("observations", "observation_id"), ("events", "event_id"), ("roles", "role_id")):
        frame = tables[name]
        for document in frame.loc[frame[column].eq(fact), "document_id"]:
            return Case(key, ASKED, str(document), "", (fact,)) if kind == "fact" else None
    return None


def lost_numbers(tables: Tables) -> Iterator[Case]:
    """Numbers that were not understood beside the word of an indicator."""
    for each in lost.numbers(tables):
        key = lost.key(each.document, each.quote, each.text)
        yield Case(key, "lost_number", each.document, each.text, (), "", "", each.quote, each.start, each.stop)
