"""Facts of all documents → rows of every table, in a stable order, each with a stable id."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from etl import edtf
from etl.records import Event, Name, Observation, Reading, Role
from etl.resolve.entities import Entities, Entity
from etl.tables import ledger_rows, park_rows
from etl.vocabulary.events import EventType, event_types
from etl.vocabulary.indicators import Indicator, indicators

Row = dict[str, Any]
Rows = dict[str, list[Row]]


class Ids:
    """Ids hashed from what a fact says, not from where it stands; repeats in one document are counted."""

    def __init__(self) -> None:
        self._seen: Counter[tuple[str, ...]] = Counter()

    def make(self, prefix: str, *parts: object) -> str:
        """A short id of `parts`, another one at each repeat.

        >>> ids = Ids(); ids.make("o", "a", 1) == Ids().make("o", "a", 1) != ids.make("o", "a", 1)
        True
        """
        key = (prefix, *map(str, parts))
        self._seen[key] += 1
        digest = hashlib.sha256("\x1f".join((*key, str(self._seen[key]))).encode()).hexdigest()
        return f"{prefix}-{digest[:12]}"


def build(readings: Sequence[Reading], entities: Entities) -> Rows:
    """The rows of every table, from all readings and their resolved entities."""
    ordered = sorted(readings, key=lambda reading: reading.document.document_id)
    rows: Rows = {
        "documents": [_document(reading) for reading in ordered],
        "observations": [],
        "events": [],
        "event_participants": [],
        "roles": [],
        "mentions": [],
        "texts": [{"document_id": r.document.document_id, "text": r.document.text} for r in ordered],
        "ledger": [],
    }
    for reading in ordered:
        _add_facts(rows, reading, entities)
    rows["entities"] = [_entity(entity) for entity in entities.rows]
    rows["parks"] = park_rows.build(ordered, entities, rows["mentions"])
    rows["indicators"] = [_indicator(entry) for entry in indicators().values()]
    rows["event_types"] = [_event_type(entry) for entry in event_types()]
    return rows


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


def _add_facts(rows: Rows, reading: Reading, entities: Entities) -> None:
    """Append the rows of one document to `rows`."""
    ids = Ids()
    observations = [_observation(fact, reading, entities, ids) for fact in reading.facts.observations]
    events = [_event(fact, reading, ids) for fact in reading.facts.events]
    roles = [_role(fact, reading, entities, ids) for fact in reading.facts.roles]
    rows["observations"] += sorted(observations, key=lambda row: (row["start"], row["end"], row["observation_id"]))
    rows["events"] += sorted(events, key=lambda row: (row["start"], row["end"], row["event_id"]))
    rows["roles"] += sorted(roles, key=lambda row: (row["start"], row["end"], row["role_id"]))
    for row, fact in zip(events, reading.facts.events, strict=True):
        rows["event_participants"] += _participants(row["event_id"], fact.participants, reading, entities)
    rows["mentions"] += _mentions(reading, entities)
    rows["ledger"] += ledger_rows.build(reading, observations, events)


def _observation(fact: Observation, reading: Reading, entities: Entities, ids: Ids) -> Row:
    document = reading.document
    subject = entities.of(document.document_id, fact.subject)
    quote = document.text[fact.quote_start : fact.quote_stop]
    first, last = edtf.bounds(fact.time_period)
    identity = (document.document_id, fact.indicator, fact.of, fact.value, fact.unit, quote)
    return {
        "observation_id": ids.make("o", *identity),
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


def _event(fact: Event, reading: Reading, ids: Ids) -> Row:
    document = reading.document
    quote = document.text[fact.quote_start : fact.quote_stop]
    first, last = edtf.bounds(fact.date)
    return {
        "event_id": ids.make("e", document.document_id, fact.event_type, quote),
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


def _participants(event_id: str, names: Iterable[Name], reading: Reading, entities: Entities) -> list[Row]:
    found: dict[str, Row] = {}
    for name in names:
        entity = entities.of(reading.document.document_id, name)
        shown = entity.name_ru if reading.document.language == "ru" else entity.name_en
        found[entity.entity_id] = {
            "event_id": event_id,
            "entity_id": entity.entity_id,
            "entity": shown,
            "entity_type": entity.entity_type,
        }
    return list(found.values())


def _role(fact: Role, reading: Reading, entities: Entities, ids: Ids) -> Row:
    document = reading.document
    person = entities.of(document.document_id, fact.person)
    organisation = entities.of(document.document_id, fact.organisation)
    russian = document.language == "ru"
    return {
        "role_id": ids.make("r", document.document_id, person.entity_id, organisation.entity_id, fact.position),
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
    return {column: getattr(entity, column) for column in columns}


def _indicator(entry: Indicator) -> Row:
    labels = {f"label_{language}": label for language, label in entry.label.items()}
    definitions = {f"definition_{language}": text for language, text in entry.definition.items()}
    return {"code": entry.code, "unit": entry.unit, **labels, **definitions}


def _event_type(entry: EventType) -> Row:
    columns = ("code", "label_ru", "label_en", "definition_ru", "definition_en")
    return {column: getattr(entry, column) for column in columns}
