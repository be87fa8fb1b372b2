"""The queue of the review: what comes into it, in which order, and what settles it."""

import json
from dataclasses import replace

import pandas as pd
import pytest

from dashboard.data import Tables
from dashboard.data.tables import columns, empty, typed
from dashboard.office import alike, lost
from dashboard.office.cases import (
    KINDS,
    Case,
    asked,
    cases,
    is_settled,
    keys_of,
    settled_keys,
    undecided,
    unknown_entities,
)
from dashboard.office.decisions import Decision

TODAY = "2026-11-22"


def decision(action: str, **said: str) -> Decision:
    return Decision("d-1", "2026-11-22T00:00:00+00:00", "Anna", "", action, **said)


def test_the_five_documents_ask_in_the_order_of_weight(tables):
    doubtful = tables["observations"].assign(confidence=[0.3, *tables["observations"]["confidence"][1:]])
    found = cases(replace(tables, frames={**tables.frames, "observations": doubtful}), "ru", TODAY)
    kinds = [KINDS.index(case.kind) for case in found]
    assert kinds == sorted(kinds)
    assert len({case.key for case in found}) == len(found)
    assert {"low_confidence", "undated", "contradiction", "overdue", "year_unknown"} <= {case.kind for case in found}


SETTLED = [
    (decision("accept", fact_id="o-1"), ("fact:o-1",)),
    (decision("reject", fact_id="e-1"), ("fact:e-1",)),
    (decision("correct", fact_id="o-1", field="value", value="1"), ("fact:o-1",)),
    (decision("date", document_id="a.txt", value="2025"), ("date:a.txt",)),
    (decision("merge", expected="park-a", value="park-b"), ("same:park-a", "unknown:park-a")),
    (decision("leave", field="same_entity", expected="same:park-a"), ("same:park-a",)),
    (
        decision("add", document_id="a.txt", quote="He made 5.", value=json.dumps({"text": "5"})),
        (lost.key("a.txt", "He made 5.", "5"),),
    ),
    (decision("split", document_id="a.txt", expected="x", value="y"), ()),
]


@pytest.mark.parametrize(("taken", "expected"), SETTLED)
def test_what_a_decision_settles(taken, expected):
    assert keys_of(taken) == expected


def test_a_conflict_is_settled_when_each_of_its_facts_is():
    case = Case("conflict:o-1", "conflict", "a.txt", "", ("o-1", "o-2"))
    one, two = decision("accept", fact_id="o-1"), decision("reject", fact_id="o-2")
    assert not is_settled(case, settled_keys([one]))
    assert is_settled(case, settled_keys([one, two]))


def test_decided_cases_leave_the_queue(tables):
    found = cases(tables, "ru", TODAY)
    undated = next(case for case in found if case.kind == "undated")
    left = undecided(found, [decision("date", document_id=undated.document)])
    assert undated not in left
    assert len(left) == len(found) - 1


def with_tables(**rows: list[dict[str, object]]) -> Tables:
    names = ("documents", "observations", "events", "roles", "parks", "entities", "mentions", "texts", "ledger")
    frames = {name: empty(name) for name in (*names, "event_participants", "indicators", "event_types")}
    for name, given in rows.items():
        frames[name] = typed(pd.DataFrame([dict.fromkeys(columns(name)) | row for row in given]), name)
    return Tables("v", frames, pd.DataFrame())


ALIKE = [
    (("завод «Соллерс»", "организация «Соллерс»"), True),
    (("Иван Петров", "Иван Петрова"), True),
    (("«Алабуга»", "«Соллерс»"), False),
    (("автобус ПАЗ-320415-04", "автобус ПАЗ-320415-14"), False),
]


@pytest.mark.parametrize(("names", "expected"), ALIKE)
def test_names_that_look_the_same(names, expected):
    entities = [
        {"entity_id": f"organisation-{at}", "entity_type": "organisation", "name_ru": name, "known": "false"}
        for at, name in enumerate(names)
    ]
    assert bool(alike.pairs(with_tables(entities=entities))) == expected


def test_unknown_names_of_which_numbers_are_stated_are_asked_about_most_numbers_first():
    known = {"entity_type": "organisation", "known": "true", "name_ru": "КАМАЗ", "entity_id": "organisation-kamaz"}
    names = {"organisation-a": "Альфа", "organisation-b": "Ультра", "organisation-c": "Молчит"}
    unknown = [
        {"entity_id": each, "entity_type": "organisation", "known": "false", "name_ru": name}
        for each, name in names.items()
    ]
    subjects = ["organisation-kamaz", "organisation-a", "organisation-b", "organisation-b"]
    stated = [{"observation_id": f"o-{at}", "document_id": "d", "subject_id": s} for at, s in enumerate(subjects)]
    found = list(unknown_entities(with_tables(entities=[known, *unknown], observations=stated)))
    assert [(case.first, case.text) for case in found] == [("organisation-b", "Ультра"), ("organisation-a", "Альфа")]
    for taken in (decision("merge", expected="organisation-b"), decision("leave", expected="unknown:organisation-b")):
        assert [case.first for case in undecided(found, [taken])] == ["organisation-a"]


def test_any_fact_can_be_asked_for(tables):
    for name, column in (("observations", "observation_id"), ("events", "event_id"), ("roles", "role_id")):
        fact, document = tables[name][[column, "document_id"]].iloc[0]
        case = asked(tables, f"fact:{fact}")
        assert (case.facts, case.document) == ((fact,), document)
        assert undecided([case], [decision("reject", fact_id=fact)]) == []
    assert asked(tables, "fact:o-none") is asked(tables, "date:x") is asked(tables, "") is None


LOST = [
    ("Выручка завода тогда была 15.", 1),
    ("Он пришёл домой в 15.", 0),
]


@pytest.mark.parametrize(("text", "expected"), LOST)
def test_numbers_beside_an_indicators_word(text, expected):
    start = text.index("15")
    made = with_tables(
        texts=[{"document_id": "a", "text": text}],
        ledger=[{"document_id": "a", "start": start, "end": start + 2, "kind": "number", "reason": "not understood"}],
        indicators=[{"code": "revenue", "label_ru": "Выручка", "label_en": "Revenue"}],
    )
    found = lost.numbers(made)
    assert len(found) == expected
    assert all(each.quote == text for each in found)
