"""The review's page: every question can be put in both languages, with answers that the ETL's command knows."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.components.elements.situation import Situation
from dashboard.components.work import review
from dashboard.components.work.parts import PARTS, made
from dashboard.office.cases import KINDS, Case
from dashboard.office.desk import open_office
from dashboard.view import read

ACTIONS = {"accept", "reject", "correct", "date", "merge", "leave", "add", "withdraw"}


def situation(tables, folder: Path, search: str = "") -> Situation:
    return Situation(read({"path": "/review", "search": search}), tables, tables, open_office(folder, folder))


def found(component, name: str) -> list[object]:
    """Every component that has an attribute."""
    return [each for each in component._traverse() if getattr(each, name, None) is not None]


@pytest.fixture
def nowhere(tmp_path: Path) -> Path:
    (tmp_path / "tables").mkdir()
    return tmp_path / "tables"


UNFIT = (
    "decision_id,when,who,why,action,document_id,fact_id,field,expected,value,old_sentence,new_sentence,reason\r\n"
    "d-1,2026-01-01,Anna,,reject,a.txt,o-1,,,,They made 500 buses.,They made <b>600</b> buses.,its sentence is gone\r\n"
    "d-2,2026-01-01,Anna,,reject,b.txt,o-2,,,,They built a plant.,,its sentence is gone\r\n"
)


def test_decisions_that_no_longer_fit_stand_with_both_sentences(tables, nowhere):
    columns = "decision_id,when,who,why,action,document_id,fact_id,quote,field,expected,value\r\n"
    taken = [f"d-{number},2026-01-01T00:00:00,Anna,,reject,a.txt,o-{number},,,,\r\n" for number in range(1, 40)]
    (nowhere.parent / "decisions.csv").write_text(columns + "".join(taken))
    (nowhere.parent / "decisions_unfit.csv").write_text(UNFIT)
    now = situation(tables, nowhere, "?lang=en")
    (card,) = (each for each in made("review", now)._traverse() if "unfit" in str(getattr(each, "className", "")))
    said = texts_of(card)
    assert said.index("They made 500 buses.") < said.index("They made <b>600</b> buses.")
    assert "They built a plant." in said and "The text has no sentence like it." in said
    assert said.count("no longer fits: its sentence is gone") == 2
    assert any("no longer fit" in said for said in texts_of(made("questions", now)))


def texts_of(component) -> list[str]:
    """Every text in a component, in its order."""
    children = getattr(component, "children", None)
    each = children if isinstance(children, list | tuple) else [children]
    return [
        found for child in each for found in ([child] if isinstance(child, str) else texts_of(child) if child else [])
    ]


def test_every_kind_of_question_has_its_line_on_the_overview(tables, nowhere, monkeypatch):
    entity = tables["entities"]["entity_id"].iloc[0]
    document = tables["documents"]["document_id"].iloc[0]
    for kind in KINDS:
        case = Case(f"{kind}:x", kind, document, "x", (), entity, entity)
        monkeypatch.setattr(Situation, "open_cases", lambda self, case=case: [case])
        assert found(made("questions", situation(tables, nowhere)), "href"), kind


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_question_has_evidence_and_answers(tables, nowhere, language):
    cases = situation(tables, nowhere).open_cases()
    assert cases
    for case in cases:
        page = made("review", situation(tables, nowhere, f"?lang={language}&case={case.key}"))
        said = [json.loads(getattr(each, "data-decide")) for each in found(page, "data-decide")]
        assert said, case
        assert {each["action"] for group in said for each in group} <= ACTIONS
        assert any("passage" in str(getattr(each, "className", "")) for each in page._traverse()), case


def test_questions_that_the_five_documents_do_not_ask(tables, nowhere, monkeypatch):
    first, second = tables["entities"]["entity_id"].iloc[:2]
    facts = tuple(tables["observations"]["observation_id"].iloc[:2])
    document = tables["observations"]["document_id"].iloc[0]
    asked = [
        Case("conflict:x", "conflict", document, "", facts),
        Case("same:x", "same_entity", document, "x", (), first, second),
        Case("unknown:x", "unknown_entity", document, "x", (), first),
        Case("fact:x", "asked", document, "", facts[:1]),
        Case("lost:x", "lost_number", document, "5", (), "", "", "made 5", 10, 11),
    ]
    monkeypatch.setattr(Situation, "open_cases", lambda self: asked)
    for case in asked:
        page = made("review", situation(tables, nowhere, f"?case={case.key}"))
        assert found(page, "data-decide"), case.kind


@pytest.mark.parametrize("name", PARTS)
def test_every_part_can_be_made(tables, nowhere, name):
    made(name, situation(tables, nowhere))


@pytest.mark.parametrize("about", [*KINDS, "nonsense"])
def test_the_queue_is_narrowed(tables, nowhere, about):
    assert made("review", situation(tables, nowhere, f"?about={about}")) is not None


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_entity_can_be_split_and_merged(tables, nowhere, language):
    for entity in tables["entities"]["entity_id"]:
        page = made("entity", situation(tables, nowhere, f"?lang={language}&entity={entity}"))
        taken = [json.loads(getattr(each, "data-base")) for each in found(page, "data-base")]
        assert {each["action"] for each in taken} == {"merge", "split"}, entity
        assert {each["expected"] for each in taken} == {entity}
    assert made("entity", situation(tables, nowhere, "?entity=none")) == ""


def test_words_of_a_text_become_a_form_and_no_others_do(tables, nowhere):
    document, text = tables["texts"][["document_id", "text"]].iloc[0]
    end = text.index("\n")
    for add, is_form in (("0-5", True), (f"0-{end + 3}", False), ("5-0", False), ("0-99999999", False), ("x", False)):
        page = made("add", situation(tables, nowhere, f"?document={document}&add={add}"))
        assert bool(page) == is_form, add
        for each in found(page, "data-base") if page else ():
            base = json.loads(getattr(each, "data-base"))
            assert base["quote"][int(base["at"]) :].startswith(base["text"])
            assert base["quote"] in text


def test_of_a_long_queue_only_what_is_shown_is_made(tables, nowhere, monkeypatch):
    doubtful = tables["observations"].assign(confidence=0.3)
    many = replace(tables, frames={**tables.frames, "observations": doubtful})
    now = situation(many, nowhere)
    asked = []
    monkeypatch.setattr(review, "subject", lambda now, case: asked.append(case) or "subject")
    monkeypatch.setattr(review, "SHOWN", 5)
    assert len(now.open_cases()) > 12
    made("review", now)
    assert len(asked) == 5 + 1, "the entries of the queue, and the question"


def test_a_document_that_begins_with_an_endless_word_shows_it(tables, nowhere):
    said = tables["texts"].assign(text="Автозавод" * 100)
    now = situation(replace(tables, frames={**tables.frames, "texts": said}), nowhere, "?about=undated")
    assert any(text.startswith("АвтозаводАвтозавод") and text.endswith("…") for text in texts_of(made("review", now)))


def test_where_documents_disagree_the_amounts_come_first(tables, nowhere):
    one, other = tables["observations"].loc[tables["observations"]["indicator"].eq("production"), "observation_id"][:2]
    case = Case("conflict:x", "conflict", "003", "x", (one, other))
    said = review.subject(situation(tables, nowhere, "?lang=en"), case)
    assert (
        said.replace("\xa0", " ")
        == "> 2.5 million units ≠ ≈ 2.85 million units: Production: trucks · KAMAZ; Production: engines · KAMAZ"
    )


def test_a_rule_is_told_by_the_name_of_the_event(tables, nowhere):
    (case,) = (
        each for each in situation(tables, nowhere).open_cases() if each.document.startswith("004") and each.facts
    )
    page = made("review", situation(tables, nowhere, f"?lang=en&case={case.key}"))
    assert "confidence low, rule “foundation: принять”" in texts_of(page)
    page = made("review", situation(tables, nowhere, f"?case={case.key}"))
    assert "уверенность низкая, правило «основание: принять»" in texts_of(page)
