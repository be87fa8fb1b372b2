"""What all documents say of each park, in one row a park."""

from collections.abc import Sequence
from typing import Any

from etl import edtf
from etl.records import Park, Reading
from etl.resolve.entities import Entities
from etl.vocabulary import gazetteer

Row = dict[str, Any]
ATTRIBUTES = ("floor_space_m2", "land_area_ha", "residents")


def build(readings: Sequence[Reading], entities: Entities, mentions: Sequence[Row]) -> list[Row]:
    """One row a park, ordered by id; of several stated values the one of the latest document counts."""
    stated: dict[str, list[tuple[str, Reading, Park]]] = {}
    for reading in readings:
        for park in reading.facts.parks:
            entity = entities.of(reading.document.document_id, park.park)
            when = edtf.bounds(reading.publication.date)[1]
            stated.setdefault(entity.entity_id, []).append((when, reading, park))
    documents: dict[str, set[str]] = {}
    for mention in mentions:
        documents.setdefault(mention["entity_id"], set()).add(mention["document_id"])
    return [_row(park_id, stated[park_id], entities, len(documents.get(park_id, ()))) for park_id in sorted(stated)]


def _row(park_id: str, stated: list[tuple[str, Reading, Park]], entities: Entities, documents: int) -> Row:
    entity = entities.by_id[park_id]
    latest_last = [park for _, _, park in sorted(stated, key=lambda item: (item[0], item[1].document.document_id))]
    operators = [(r.document.document_id, park.operator) for _, r, park in stated if park.operator]
    city = entity.city
    region = gazetteer.region(entity.ref_area)
    return {
        "park_id": park_id,
        "name_ru": entity.name_ru,
        "name_en": entity.name_en,
        "kind": latest_last[-1].kind,
        "city": city,
        "ref_area": entity.ref_area,
        "region": region.name_ru if region else "",
        "latitude": entity.latitude,
        "longitude": entity.longitude,
        "location_basis": "city" if city else "region" if entity.ref_area else "unknown",
        "founded": min((park.founded for park in latest_last if park.founded), default=""),
        "operator_id": entities.of(*operators[-1]).entity_id if operators else "",
        "status": next((park.status for park in reversed(latest_last) if park.status), ""),
        "documents": documents,
    } | {name: _latest(latest_last, name) for name in ATTRIBUTES}


def _latest(parks: Sequence[Park], attribute: str) -> float | None:
    values = [getattr(park, attribute) for park in parks]
    return next((value for value in reversed(values) if value is not None), None)
