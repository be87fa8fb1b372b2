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
from etl.resolve.entities import Entities, Entity, Memory

NameKey = tuple[str, str, str, str, str]
"""Kind, name, gazetteer's id, area and city of a name."""


@dataclass(frozen=True, slots=True)
class Digest:
    """One document for all: its distinct names (the `mentioned` first are those in the text), positions and parks.

    `published_end` is the last day of its date.
    """

    document_id: str
    names: tuple[NameKey, ...]
    mentioned: int
    held: tuple[tuple[NameKey, NameKey], ...]
    published_end: str
    parks: tuple[Park, ...]


def of(reading: Reading) -> Digest:
    """The digest of one reading."""
    mentioned = {key(name) for name in reading.marks.names}
    others = {key(name) for name in entities.names_of(reading)} - mentioned
    held = {(key(person), key(organisation)) for person, organisation in entities.held_by(reading)}
    return Digest(
        reading.document.document_id,
        (*sorted(mentioned), *sorted(others)),
        len(mentioned),
        tuple(sorted(held)),
        edtf.bounds(reading.publication.date)[1],
        reading.facts.parks,
    )


def packed(digest: Digest) -> tuple[object, ...]:
    """The digest as plain tuples, which are unpacked ten times as fast as records are unpickled."""
    parks = tuple(tuple(map(_plain, _values(park))) for park in digest.parks)
    return (*_values(digest)[:-1], parks)


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


def key(name: Name) -> NameKey:
    """The name without its place and the noun before it, as a plain tuple."""
    return (name.kind, name.name, name.known, name.area, name.city)


def name_of(named: NameKey) -> Name:
    """The name that a key stands for."""
    kind, name, known, area, city = named
    return Name(0, 0, kind, name, known, area, city)


def resolve(digests: Iterable[Digest], memory: Memory | None = None) -> Entities:
    """The entities of all documents; the same whatever the order of the digests and whatever is remembered."""
    counts: Counter[NameKey] = Counter()
    held: set[tuple[NameKey, NameKey]] = set()
    for digest in digests:
        counts.update(digest.names)
        held.update(digest.held)
    names = {name_of(named): count for named, count in counts.items()}
    return entities.resolve_names(names, [(name_of(person), name_of(place)) for person, place in held], memory)


def remembered(memory: Memory) -> tuple[object, ...]:
    """The memory as plain tuples."""
    ids = [(key(name), entity_id) for name, entity_id in memory.ids.items()]
    made = [([(key(name), count) for name, count in group], _values(e)) for group, e in memory.entities.items()]
    return ids, made


def recalled(plain: Sequence[Any]) -> Memory:
    """The memory that was kept as plain tuples."""
    ids, made = plain
    names = {named: name_of(named) for named, _ in ids}
    groups = ((tuple((names[named], count) for named, count in group), values) for group, values in made)
    return Memory({names[named]: i for named, i in ids}, {group: Entity(*values) for group, values in groups})


def shown(found: Entities) -> Mapping[NameKey, bytes]:
    """For each name what a document's rows show of its entity: where it is the same, the rows are the same."""
    codes = {
        entity_id: "\x1f".join((entity_id, e.entity_type, e.name_ru, e.name_en, e.ref_area)).encode() + b"\x1e"
        for entity_id, e in found.by_id.items()
    }
    return {key(name): codes[entity_id] for name, entity_id in found.ids.items() if entity_id in codes}
