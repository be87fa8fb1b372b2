"""What all documents say of each park, in one row a park."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from etl.records import Park
from etl.resolve.digests import Digest
from etl.resolve.entities import Entities
from etl.vocabulary import gazetteer

Row = dict[str, Any]
ATTRIBUTES = ("floor_space_m2", "land_area_ha", "residents")


def build(digests: Sequence[Digest], entities: Entities) -> list[Row]:
    """One row a park, ordered by id; of several stated values the one of the latest document counts."""
    stated: dict[str, list[tuple[Digest, Park]]] = {}
    for digest in digests:
        for park in digest.parks:
            stated.setdefault(entities.id_of(digest.document_id, park.park), []).append((digest, park))
    documents = _documents(digests, entities, stated)
    return [_row(park_id, stated[park_id], entities, documents[park_id]) for park_id in sorted(stated)]


def _documents(digests: Sequence[Digest], entities: Entities, parks: Iterable[str]) -> Counter[str]:
    """Parks → how many documents mention them."""
    wanted = set(parks)
    ids = {name: entity_id for name, entity_id in entities.ids.items() if entity_id in wanted}
    exceptions = entities.exceptions
    found: Counter[str] = Counter()
    for digest in digests:
        named = [name for name in digest.names[: digest.mentioned] if name in ids or exceptions]
        found.update({exceptions.get((digest.document_id, name)) or ids.get(name, "") for name in named})
    return found


def _row(park_id: str, stated: Sequence[tuple[Digest, Park]], entities: Entities, documents: int) -> Row:
    entity = entities.by_id[park_id]
    latest_last = [park for _, park in sorted(stated, key=lambda item: (item[0].published_end, item[0].document_id))]
    operators = [(digest.document_id, park.operator) for digest, park in stated if park.operator]
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
