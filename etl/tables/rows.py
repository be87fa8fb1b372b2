"""Facts of all documents → rows of every table, in a stable order, each with a stable id."""

from collections.abc import Sequence
from typing import Any

from etl import edtf
from etl.records import Event, Observation, Reading, Role
from etl.resolve.digests import Digest
from etl.resolve.entities import Entities, Entity
from etl.tables import ledger_rows, park_rows
from etl.vocabulary.events import EventType, event_types
from etl.vocabulary.indicators import Indicator, indicators

Row = dict[str, Any]
Rows = dict[str, list[Row]]
OF_DOCUMENTS = ("documents", "observations", "events", "event_participants", "roles", "mentions", "texts", "ledger")
"""The tables whose rows belong to one document each."""


def of_document(reading: Reading, entities: Entities) -> Rows:
    """The rows that one document gives to the tables that hold documents and their facts."""
    document_id = reading.document.document_id
    facts = reading.facts
    observations = [_observation(fact, reading, entities) for fact in facts.observations]
    events = [_event(fact, reading) for fact in facts.events]
    roles = [_role(fact, reading, entities) for fact in facts.roles]
    took_part = [row for fact in facts.events for row in _participants(fact, reading, entities)]
    return {
        "documents": [_document(reading)],
        "observations": _in_order(observations, "observation_id"),
        "events": _in_order(events, "event_id"),
        "event_participants": took_part,
        "roles": _in_order(roles, "role_id"),
        "mentions": _mentions(reading, entities),
        "texts": [{"document_id": document_id, "text": reading.document.text}],
        "ledger": ledger_rows.build(reading, observations, events),
    }


def of_all(digests: Sequence[Digest], entities: Entities) -> Rows:
    """The rows of the tables that all documents make together, and of the vocabulary's."""
    return {
        "parks": park_rows.build(digests, entities),
        "entities": [_entity(entity) for entity in entities.rows],
        "indicators": [_indicator(entry) for entry in indicators().values()],
        "event_types": [_event_type(entry) for entry in event_types()],
    }


def vocabulary_keys() -> dict[str, set[str]]:
    """The codes of the vocabulary's tables."""
    return {"indicators": set(indicators()), "event_types": {entry.code for entry in event_types()}}


def _in_order(rows: list[Row], key: str) -> list[Row]:
    return sorted(rows, key=lambda row: (row["start"], row["end"], row[key]))


def _document(reading: Reading) -> Row:
    document, publication = reading.document, reading.publication
    first, last = edtf.bounds(publication.date)
    return {
        "document_id": document.document_id,
        "title": document.title,
        "language": document.language,
        "publisher": document.publisher,
        "published": publication.date,
        "published_start": first,
        "published_end": last,
        "published_basis": publication.basis,
        "characters": len(document.text),
        "sha256": document.sha256,
        "note": document.note or publication.note,
    }


def _observation(fact: Observation, reading: Reading, entities: Entities) -> Row:
    document = reading.document
    subject = entities.of(document.document_id, fact.subject)
    quote = document.text[fact.quote_start : fact.quote_stop]
    first, last = edtf.bounds(fact.time_period)
    return {
        "observation_id": fact.fact_id,
        "document_id": document.document_id,
        "indicator": fact.indicator,
        "of": fact.of,
        "subject_id": subject.entity_id,
        "subject": subject.name_ru if document.language == "ru" else subject.name_en,
        "subject_type": subject.entity_type,
        "product": fact.product,
        "ref_area": fact.ref_area or subject.ref_area,
        "value": fact.value,
        "value_upper": fact.value_upper,
        "unit": fact.unit,
        "qualifier": fact.qualifier,
        "status": fact.status,
        "measure": fact.measure,
        "time_period": fact.time_period,
        "time_start": first,
        "time_end": last,
        "time_basis": fact.time_basis,
        "confidence": round(fact.confidence, 2),
        "rule": fact.rule,
        "quote": quote,
        "start": fact.start,
        "end": fact.stop,
    }


def _event(fact: Event, reading: Reading) -> Row:
    document = reading.document
    quote = document.text[fact.quote_start : fact.quote_stop]
    first, last = edtf.bounds(fact.date)
    return {
        "event_id": fact.fact_id,
        "document_id": document.document_id,
        "event_type": fact.event_type,
        "title": fact.title,
        "date": fact.date,
        "date_start": first,
        "date_end": last,
        "date_basis": fact.date_basis,
        "status": fact.status,
        "place": fact.place.name if fact.place else "",
        "ref_area": fact.place.area if fact.place else "",
        "confidence": round(fact.confidence, 2),
        "rule": fact.rule,
        "quote": quote,
        "start": fact.start,
        "end": fact.stop,
    }


def _participants(event: Event, reading: Reading, entities: Entities) -> list[Row]:
    found: dict[str, Row] = {}
    for name in event.participants:
        entity = entities.of(reading.document.document_id, name)
        shown = entity.name_ru if reading.document.language == "ru" else entity.name_en
        found[entity.entity_id] = {
            "event_id": event.fact_id,
            "entity_id": entity.entity_id,
            "entity": shown,
            "entity_type": entity.entity_type,
        }
    return list(found.values())


def _role(fact: Role, reading: Reading, entities: Entities) -> Row:
    document = reading.document
    person = entities.of(document.document_id, fact.person)
    organisation = entities.of(document.document_id, fact.organisation)
    russian = document.language == "ru"
    return {
        "role_id": fact.fact_id,
        "document_id": document.document_id,
        "person_id": person.entity_id,
        "person": person.name_ru if russian else person.name_en,
        "position": fact.position,
        "organisation_id": organisation.entity_id,
        "organisation": organisation.name_ru if russian else organisation.name_en,
        "as_of": fact.as_of,
        "quote": document.text[fact.quote_start : fact.quote_stop],
        "start": fact.start,
        "end": fact.stop,
    }


def _mentions(reading: Reading, entities: Entities) -> list[Row]:
    document = reading.document
    return [
        {
            "document_id": document.document_id,
            "entity_id": entities.of(document.document_id, name).entity_id,
            "start": name.start,
            "end": name.stop,
            "text": document.text[name.start : name.stop],
        }
        for name in reading.marks.names
    ]


def _entity(entity: Entity) -> Row:
    columns = ("entity_id", "entity_type", "name_ru", "name_en", "ref_area", "latitude", "longitude", "known")
    return dict(zip(columns, entity, strict=False))


def _indicator(entry: Indicator) -> Row:
    labels = {f"label_{language}": label for language, label in entry.label.items()}
    definitions = {f"definition_{language}": text for language, text in entry.definition.items()}
    return {"code": entry.code, "unit": entry.unit, **labels, **definitions}


def _event_type(entry: EventType) -> Row:
    columns = ("code", "label_ru", "label_en", "definition_ru", "definition_en")
    return {column: getattr(entry, column) for column in columns}
