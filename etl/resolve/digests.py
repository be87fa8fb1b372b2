"""What all documents together need to know of each: its names, who holds which position, its parks.

A digest is small and made of plain tuples: those of ten thousand documents are read in a fraction of a second, so
that one new document costs no second look at the others.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from etl import edtf
from etl.records import Name, Park, Reading
from etl.resolve import entities
from etl.resolve.entities import Entities
from etl.resolve.memory import Memory
from etl.resolve.spelling import Named, NameKey, anywhere


@dataclass(frozen=True, slots=True)
class Digest:
    """One document for all: its distinct names (the `mentioned` first are those in the text), positions and parks.

    `published_end` is the last day of its date.
    """

    document_id: str
    names: tuple[NameKey, ...] = ()
    mentioned: int = 0
    held: tuple[tuple[NameKey, NameKey], ...] = ()
    published_end: str = ""
    parks: tuple[Park, ...] = ()


def of(reading: Reading) -> Digest:
    """The digest of one reading."""
    mentioned = {anywhere(name) for name in reading.marks.names}
    others = entities.names_of(reading) - mentioned
    return Digest(
        reading.document.document_id,
        (*sorted(mentioned), *sorted(others)),
        len(mentioned),
        tuple(sorted(set(entities.held_by(reading)))),
        edtf.bounds(reading.publication.date)[1],
        reading.facts.parks,
    )


def packed(digest: Digest) -> tuple[object, ...]:
    """The digest as plain tuples, which are unpacked ten times as fast as records are unpickled."""
    names = tuple(map(tuple, digest.names))
    held = tuple((tuple(person), tuple(organisation)) for person, organisation in digest.held)
    parks = tuple(tuple(map(_plain, _values(park))) for park in digest.parks)
    return (digest.document_id, names, digest.mentioned, held, digest.published_end, parks)


def unpacked(plain: Sequence[Any]) -> Digest:
    """The digest that was packed."""
    *rest, parks = plain
    document_id, names, mentioned, held, published_end = rest
    return Digest(document_id, names, mentioned, held, published_end, tuple(map(_park, parks)))


def _park(values: Sequence[Any]) -> Park:
    given: list[Any] = [Name(*value) if isinstance(value, tuple) else value for value in values]
    return Park(*given)


def _values(record: Any) -> tuple[Any, ...]:
    return tuple(getattr(record, field) for field in record.__slots__)


def _plain(value: object) -> object:
    return _values(value) if isinstance(value, Name) else value


def resolve(digests: Iterable[Digest], memory: Memory | None = None) -> Entities:
    """The entities of all documents; the same whatever the order of the digests and whatever is remembered."""
    counts: Counter[NameKey] = Counter()
    held: set[tuple[NameKey, NameKey]] = set()
    for digest in digests:
        counts.update(digest.names)
        held.update(digest.held)
    return entities.resolve_names({Named(*name): count for name, count in counts.items()}, held, memory)


def shown(found: Entities) -> Mapping[NameKey, bytes]:
    """For each name what a document's rows show of its entity: where it is the same, the rows are the same."""
    codes = {
        entity_id: "\x1f".join((entity_id, e.entity_type, e.name_ru, e.name_en, e.ref_area)).encode() + b"\x1e"
        for entity_id, e in found.by_id.items()
    }
    return {name: codes[entity_id] for name, entity_id in found.ids.items() if entity_id in codes}
