"""The fields of a fact for a person to fill in: lists where the vocabulary or the document knows the values."""

from collections.abc import Sequence
from math import isnan
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.elements.blocks import attributes
from dashboard.components.elements.situation import Situation
from dashboard.data import Tables, entity_label
from dashboard.data.labels import code_labels
from dashboard.data.sources import Fact, participants
from dashboard.language import words
from dashboard.language.words import has

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
        "product",
        "of",
        "ref_area",
    ),
    "event": ("date", "status", "event_type", "title", "participants", "place"),
    "role": ("position", "person", "organisation", "as_of"),
}
CODES = {
    "unit": "units people companies m2 ha percent percentage_points times points place RUB USD EUR CNY MW km tonnes",
    "qualifier": "exact about over at_least under up_to range",
    "measure": "stock flow cumulative change",
    "observation status": "actual planned forecast denied",
    "event status": "occurred planned",
}
PLACES = ("city", "region", "country")
KINDS = {
    "subject": ("organisation", "park", "product", "programme", "person", *PLACES),
    "participants": ("organisation", "park", "person", *PLACES),
    "person": ("person",),
    "organisation": ("organisation", "park"),
    "place": PLACES,
}
"""Fields that name entities, and of which kinds."""
MOST_ENTITIES = 60


def control(now: Situation, kind: str, field: str, value: str, document: str) -> Component:
    """A field with what stands there now filled in."""
    label = words(f"field_{field}", now.language)
    if field in KINDS:
        return html.Div(entity_boxes(now, field, label, value, document), **attributes(data_control=field))
    options = choices(now, kind, field)
    if not options:
        return html.Div(text_box(field, label, value), **attributes(data_control=field))
    return html.Div(select(field, label, with_value(options, value), value), **attributes(data_control=field))


def with_value(options: Options, value: str) -> Options:
    """The options, among them the value that stands there now."""
    return options if not value or value in [each for each, _ in options] else [(value, value), *options]


def choices(now: Situation, kind: str, field: str) -> Options:
    """What a field can say; nothing where it can say anything."""
    if field in ("indicator", "event_type"):
        return list(code_labels(now.tables, f"{field}s", now.language).items())
    codes = CODES.get(field) or CODES.get(f"{kind} {field}", "")
    return [(code, option_words(field, code, now.language)) for code in codes.split()]


def option_words(field: str, code: str, language: str) -> str:
    """A code in words."""
    key = "option_exact" if code == "exact" else f"{field}_{code}"
    return words(key, language) if has(key) else code


def entity_boxes(now: Situation, field: str, label: str, value: str, document: str) -> list[Component]:
    """The entities of the document to choose from, and a line for one that it does not name so."""
    options = with_value(entities(now, document, KINDS[field]), value if field != "participants" else "")
    chosen = value.split(";") if field == "participants" else [value]
    box = select(field, label, [("", "—"), *options], *chosen, many=field == "participants")
    return [box, new_entity(now, field)]


def new_entity(now: Situation, field: str) -> Component:
    """A kind and a name, for an entity that no list has."""
    language = now.language
    kinds = [(kind, words(f"kind_of_{kind}", language)) for kind in KINDS[field]]
    name = html.Textarea(rows=1, maxLength=200, **attributes(data_line="", data_new_name=""), spellCheck="false")
    kind = html.Select(
        [html.Option(text, value=code) for code, text in kinds],
        **attributes(data_new_kind="", aria_label=words("new_kind", language)),
    )
    label = html.Label([html.Span(words("new_entity", language)), name], className="edit-field")
    return html.Div([label, kind], className="new-entity", **attributes(data_new=field))


def entities(now: Situation, document: str, kinds: Sequence[str]) -> Options:
    """The entities of some kinds that a document names: id and name, as the ETL takes them."""
    mentions, known = now.tables["mentions"], now.tables["entities"]
    ids = mentions.loc[mentions["document_id"].eq(document), "entity_id"].drop_duplicates()
    rows = known[known["entity_id"].isin(ids) & known["entity_type"].isin(list(kinds))][:MOST_ENTITIES]
    named = zip(rows["entity_id"], rows["name_ru"].where(rows["name_ru"].ne(""), rows["name_en"]), strict=True)
    return [(f"{each} {name}", entity_label(now.tables, str(each), now.language)) for each, name in named]


def current(tables: Tables, found: Fact, field: str) -> str:
    """What a field says now."""
    if field in ("subject", "person", "organisation"):
        return f"{found.row[f'{field}_id']} {found.row[field]}"
    if field == "participants":
        return ";".join(f"{each} {name}" for each, name, _ in participants(tables, found.id))
    return plain(found.row[field])


def plain(value: object) -> str:
    """A cell as text: numbers without needless zeros, nothing said as nothing.

    >>> plain(2500000.0), plain(float("nan")), plain("over")
    ('2500000', '', 'over')
    """
    if isinstance(value, float):
        return "" if isnan(value) else f"{value:.15g}"
    return str(value)


def select(name: str, label: str, options: Options, *chosen: str, many: bool = False) -> html.Label:
    """A list with its label."""
    listed = [html.Option(text, value=code, selected=code in chosen) for code, text in options]
    more: dict[str, Any] = {"multiple": True, "size": min(len(listed), 4)} if many else {}
    box = html.Select(listed, **attributes(data_field=name, data_expected=";".join(chosen)), **more)
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
