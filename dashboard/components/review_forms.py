"""The form with which a reviewer corrects a field, sets a date, or writes down a fact that was missed."""

import json
from collections.abc import Mapping, Sequence
from math import isnan

from dash import html
from dash.development.base_component import Component

from dashboard.components.blocks import attributes, icon
from dashboard.components.review_acts import dating, of_case, on_fact
from dashboard.components.situation import Situation, button
from dashboard.data import Tables, entity_label
from dashboard.data.labels import code_labels
from dashboard.data.sources import Fact
from dashboard.language import words
from dashboard.language.words import has
from dashboard.office.cases import Case
from dashboard.office.lost import numbers

Options = Sequence[tuple[str, str]]
FIELDS = {
    "observation": (
        "value",
        "value_upper",
        "unit",
        "qualifier",
        "status",
        "measure",
        "indicator",
        "time_period",
        "subject",
    ),
    "event": ("date", "status", "event_type", "title"),
}
CODES = {
    "unit": "units people companies m2 ha percent percentage_points times points place RUB USD EUR CNY MW km tonnes",
    "qualifier": "exact about over at_least under up_to range",
    "measure": "stock flow cumulative change",
    "observation status": "actual planned forecast denied",
    "event status": "occurred planned",
}
ADDED = ("indicator", "subject", "value", "unit", "time_period")
MOST_SUBJECTS = 60


def form(now: Situation, case: Case) -> Component:
    """The form of a case behind its summary."""
    if case.kind in ("undated", "contradiction"):
        return date_form(now, case)
    if case.kind == "lost_number":
        return add_form(now, case)
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


def correct_form(now: Situation, found: Fact) -> Component:
    """Which field, and its new value."""
    language = now.language
    names = FIELDS.get(found.kind, ())
    choice = select(
        "field", words("edit_field", language), [(each, words(f"field_{each}", language)) for each in names]
    )
    controls = [control(now, found.kind, each, current(found, each), found.document) for each in names]
    hidden = [html.Div(each, hidden=at > 0, **attributes(data_of=names[at])) for at, each in enumerate(controls)]
    return folded(now, "act_edit", "correct", on_fact("correct", found), [choice, *hidden])


def date_form(now: Situation, case: Case) -> Component:
    """Another date."""
    box = text_box("value", words("edit_date", now.language), "")
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


def control(now: Situation, kind: str, field: str, value: str, document: str) -> Component:
    """A list where the vocabulary knows the values, else a line to write in; what stands there now is filled in."""
    label = words(f"field_{field}", now.language)
    options = choices(now, kind, field, document)
    if not options:
        return text_box(field, label, value)
    known = [each for each, _ in options]
    return select(field, label, options if value in known or not value else [(value, value), *options], value)


def choices(now: Situation, kind: str, field: str, document: str) -> Options:
    """What a field can say; nothing where it can say anything."""
    language = now.language
    if field in ("indicator", "event_type"):
        return list(code_labels(now.tables, f"{field}s", language).items())
    if field == "subject":
        return subjects(now.tables, document, language)
    codes = CODES.get(field) or CODES.get(f"{kind} {field}", "")
    return [(code, option_words(field, code, language)) for code in codes.split()]


def option_words(field: str, code: str, language: str) -> str:
    """A code in words."""
    key = "option_exact" if code == "exact" else f"{field}_{code}"
    return words(key, language) if has(key) else code


def subjects(tables: Tables, document: str, language: str) -> Options:
    """The entities that a document names: id and name, as the ETL takes them."""
    mentions = tables["mentions"]
    ids = mentions.loc[mentions["document_id"].eq(document), "entity_id"].drop_duplicates()
    named = [(str(each), entity_label(tables, str(each), language)) for each in ids[:MOST_SUBJECTS]]
    return [(f"{each} {name}", name) for each, name in named]


def current(found: Fact, field: str) -> str:
    """What a field says now."""
    if field == "subject":
        return f"{found.row['subject_id']} {found.row['subject']}"
    return plain(found.row[field])


def plain(value: object) -> str:
    """A cell as text: numbers without needless zeros, nothing said as nothing.

    >>> plain(2500000.0), plain(float("nan")), plain("over")
    ('2500000', '', 'over')
    """
    if isinstance(value, float):
        return "" if isnan(value) else f"{value:.15g}"
    return str(value)


def select(name: str, label: str, options: Options, value: str = "") -> html.Label:
    """A list with its label."""
    listed = [html.Option(text, value=code, selected=code == value) for code, text in options]
    box = html.Select(listed, **attributes(data_field=name, data_expected=value))
    return html.Label([html.Span(label), box], className="edit-field")


def text_box(name: str, label: str, value: str) -> html.Label:
    """A line to write in, with its label."""
    box = html.Textarea(
        value,
        rows=1,
        maxLength=300,
        **attributes(data_field=name, data_expected=value, data_line=""),
        spellCheck="false",
    )
    return html.Label([html.Span(label), box], className="edit-field")
