"""The form with which a reviewer corrects a field, sets a date, or writes down a fact that was missed."""

import json
from collections.abc import Mapping
from urllib.parse import urlencode

from dash import html
from dash.development.base_component import Component

from dashboard.components.elements.blocks import attributes, icon
from dashboard.components.elements.fields import FIELDS, control, current, plain, select, text_box
from dashboard.components.elements.situation import Situation, button
from dashboard.components.work.review_acts import dating, of_case, on_fact
from dashboard.data.sources import Fact
from dashboard.language import words
from dashboard.office.cases import Case
from dashboard.office.lost import numbers

ADDED = ("indicator", "subject", "value", "unit", "qualifier", "status", "time_period")


def form(now: Situation, case: Case) -> Component:
    """The form of a case behind its summary."""
    if case.kind in ("undated", "contradiction"):
        return date_form(now, case)
    if case.kind == "lost_number":
        return add_form(now, case)
    if case.kind in ("same_entity", "unknown_entity"):
        return entity_way(now, case)
    found = of_case(now, case)
    return correct_form(now, found[0]) if found else html.Span()


def folded(now: Situation, title: str, kind: str, base: Mapping[str, str], fields: list[Component]) -> html.Details:
    """A form that the key E opens; `base` is the decision without what is filled in."""
    save = button(words("act_save", now.language), "save", "check-lg", "primary")
    summary = html.Summary(
        [icon("pencil"), html.Span(words(title, now.language)), html.Kbd("E")],
        className="btn btn-outline-secondary btn-sm has-icon",
        **attributes(data_key="KeyE", aria_keyshortcuts="E"),
    )
    names = attributes(data_form=kind, data_base=json.dumps(dict(base), ensure_ascii=False))
    return html.Details([summary, html.Div([*fields, save], className="edit-fields", **names)], className="edit")


def entity_way(now: Situation, case: Case) -> html.A:
    """To the entity's own card, where it is split or merged with one chosen by hand."""
    text = [icon("pencil"), html.Span(words("act_entity", now.language)), html.Kbd("E")]
    keys = attributes(data_key="KeyE", aria_keyshortcuts="E", data_set=urlencode({"entity": case.first}))
    return html.A(
        text, href=now.view.href(entity=case.first), className="btn btn-outline-secondary btn-sm has-icon", **keys
    )


def correct_form(now: Situation, found: Fact) -> Component:
    """Which field, and its new value."""
    language = now.language
    names = FIELDS.get(found.kind, ())
    choice = select(
        "field", words("edit_field", language), [(each, words(f"field_{each}", language)) for each in names]
    )
    controls = [control(now, found.kind, each, current(now.tables, found, each), found.document) for each in names]
    hidden = [html.Div(each, hidden=at > 0, **attributes(data_of=names[at])) for at, each in enumerate(controls)]
    return folded(now, "act_edit", "correct", on_fact("correct", found), [choice, *hidden])


def date_form(now: Situation, case: Case) -> Component:
    """Another date."""
    box = html.Div(text_box("value", words("edit_date", now.language), ""), **attributes(data_control="value"))
    return folded(now, "act_edit_date", "date", dating(now, case, ""), [box])


def add_form(now: Situation, case: Case) -> Component:
    """The fields of an observation; the number itself is filled in."""
    lost = next(
        (each for each in numbers(now.tables) if each.start == case.start and each.document == case.document), None
    )
    ledger = now.tables["ledger"]
    row = ledger[ledger["document_id"].eq(case.document) & ledger["start"].eq(case.start)].head(1)
    known = {"indicator": lost.indicator if lost else "", "time_period": ""}
    if len(row):
        known |= {"value": plain(row["value"].iloc[0]), "unit": str(row["unit"].iloc[0])}
    fields = [control(now, "observation", each, known.get(each, ""), case.document) for each in ADDED]
    base = {
        "action": "add",
        "document_id": case.document,
        "quote": case.quote,
        "field": "observation",
        "text": case.text,
    }
    return folded(now, "act_add", "add", base, fields)
