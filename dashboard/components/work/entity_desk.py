"""An entity before a reviewer: what it is called in which document, to be split off there or merged with another."""

import json
from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component
from rapidfuzz import fuzz, process

from dashboard.components.elements.blocks import Child, Children, attributes, link
from dashboard.components.elements.cards import head, sheet
from dashboard.components.elements.fields import Options, entities, new_entity, select
from dashboard.components.elements.situation import Situation, button
from dashboard.components.work.review_evidence import around
from dashboard.data import document_labels, entity_label
from dashboard.data.sources import Fact, participants
from dashboard.language import words
from dashboard.language.words import count

MOST_DOCUMENTS, MOST_OTHERS = 20, 40


def card(now: Situation) -> Children:
    """The entity that the address names; nothing where it names none that is known."""
    entity = now.view["entity"]
    known = now.tables["entities"]
    if entity not in set(known["entity_id"]):
        return ""
    kind = str(known.loc[known["entity_id"].eq(entity), "entity_type"].iloc[0])
    language, found = now.language, documents(now, entity)
    said = count(len(found), "count_documents", language)
    close = link(now.view, words("close", language), "btn btn-outline-secondary btn-sm", entity="")
    top = head(entity_label(now.tables, entity, language), f"{words(f'kind_of_{kind}', language)} · {said}", close)
    rows: list[Child] = [apart(now, entity, kind, each) for each in found[:MOST_DOCUMENTS]]
    return sheet([top, together(now, entity, kind), html.Ul(rows, className="lines entity-documents")], "entity-card")


def ways(now: Situation, found: Sequence[Fact]) -> Component | str:
    """The ways to the cards of the entities that facts are about."""
    ids = dict.fromkeys(each for fact in found for each in entities_of(now, fact) if each)
    named = [(each, entity_label(now.tables, each, now.language)) for each in ids]
    links: list[Child] = [words("entities_of_fact", now.language)]
    links += [link(now.view, name, "entity-way", entity=each) for each, name in named]
    return html.P(links, className="entity-ways") if named else ""


def entities_of(now: Situation, found: Fact) -> list[str]:
    """Ids of the entities that a fact is about."""
    if found.kind == "event":
        return [each for each, _, _ in participants(now.tables, found.id)]
    columns = ("subject_id",) if found.kind == "observation" else ("person_id", "organisation_id")
    return [str(found.row[column]) for column in columns]


def documents(now: Situation, entity: str) -> list[str]:
    """The documents that name an entity."""
    mentions = now.tables["mentions"]
    return list(mentions.loc[mentions["entity_id"].eq(entity), "document_id"].drop_duplicates())


def apart(now: Situation, entity: str, kind: str, document: str) -> html.Li:
    """One document: how it names the entity, where first, and the form that splits it off there."""
    mentions = now.tables["mentions"]
    rows = mentions[mentions["entity_id"].eq(entity) & mentions["document_id"].eq(document)]
    named = ", ".join(dict.fromkeys(rows["text"]))
    first = rows.iloc[0]
    title = html.Strong(f"{document_labels(now.tables).get(document, document)}: {named}")
    shown = around(now, document, int(first["start"]), int(first["end"]), "park" if kind == "park" else "event")
    base = {"action": "split", "document_id": document, "expected": entity}
    fields = [chooser(now, kind, [each for each in entities(now, document, (kind,)) if own(each) != entity])]
    return html.Li(html.Div([title, shown, form(now, "act_split", "split_text", base, fields)]))


def own(option: tuple[str, str]) -> str:
    """The id in an option's code."""
    return option[0].partition(" ")[0]


def together(now: Situation, entity: str, kind: str) -> Component:
    """The form that merges the entity with another of its type."""
    base = {"action": "merge", "expected": entity}
    box = select("value", words("merge_with", now.language), [("", "—"), *others(now, entity, kind)])
    fields = [html.Div(box, **attributes(data_control="value"))]
    return html.Div(form(now, "act_merge", "merge_text", base, fields), className="review-evidence")


def others(now: Situation, entity: str, kind: str) -> Options:
    """The entities of a type whose names look most like this one's."""
    known = now.tables["entities"]
    rows = known[known["entity_type"].eq(kind) & known["entity_id"].ne(entity)]
    names = {str(each): entity_label(now.tables, str(each), now.language) for each in rows["entity_id"]}
    own_name = entity_label(now.tables, entity, now.language)
    found = process.extract(own_name, names, scorer=fuzz.token_set_ratio, limit=MOST_OTHERS)
    return [(str(each), str(name)) for name, _, each in found]


def chooser(now: Situation, kind: str, options: Options) -> Component:
    """Another entity of the document, or one that no list has."""
    field = kind if kind in ("person", "organisation") else "subject"
    box = select("value", words("split_as", now.language), [("", "—"), *options])
    return html.Div([box, new_entity(now, field)], **attributes(data_control="value"))


def form(now: Situation, title: str, text: str, base: dict[str, str], fields: Sequence[Component]) -> Component:
    """A folded form that writes one decision down."""
    save = button(words("act_save", now.language), "save", "check-lg", "primary")
    names = attributes(data_form="entity", data_base=json.dumps(base, ensure_ascii=False))
    summary = html.Summary(words(title, now.language), className="btn btn-outline-secondary btn-sm")
    said = html.P(words(text, now.language), className="card-subtitle")
    return html.Details([summary, said, html.Div([*fields, save], className="edit-fields", **names)], className="edit")
