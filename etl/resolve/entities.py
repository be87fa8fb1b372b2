"""Names of all documents → entities with one id each, however and in whichever language they are written."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from etl.records import Facts, Name, Reading
from etl.resolve import spelling
from etl.text.names import namesakes
from etl.vocabulary import gazetteer

Key = tuple[str, str, str]
"""Kind, key of the name, and for parks the area and city where it is."""


@dataclass(frozen=True, slots=True)
class Entity:
    """One organisation, park, person, place, product or programme; `known` says that the gazetteer has it."""

    entity_id: str
    entity_type: str
    name_ru: str
    name_en: str
    ref_area: str = ""
    latitude: float | None = None
    longitude: float | None = None
    known: bool = False
    city: str = ""


@dataclass(frozen=True, slots=True)
class Entities:
    """All entities by id, which of them a name means, and where it means another one in a single document."""

    by_id: dict[str, Entity]
    ids: dict[Name, str]
    exceptions: dict[tuple[str, Name], str] = field(default_factory=dict)

    @property
    def rows(self) -> list[Entity]:
        """The entities in the order of their ids."""
        return [self.by_id[entity_id] for entity_id in sorted(self.by_id)]

    def of(self, document_id: str, name: Name) -> Entity:
        """The entity that a name of a document means."""
        return self.by_id[self.id_of(document_id, name)]

    def id_of(self, document_id: str, name: Name) -> str:
        """The id of the entity that a name of a document means."""
        named = spelling.anywhere(name)
        return self.exceptions.get((document_id, named)) or self.ids[named]


@dataclass(frozen=True, slots=True)
class Memory:
    """What was worked out of names before: the ids that they make, and the entities that groups of names make."""

    ids: dict[Name, str] = field(default_factory=dict)
    entities: dict[tuple[tuple[Name, int], ...], Entity] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """How much is remembered."""
        return len(self.ids) + len(self.entities)

    def id_of(self, name: Name) -> str:
        """The id that the name makes on its own."""
        if name not in self.ids:
            self.ids[name] = _own_id(name)
        return self.ids[name]

    def entity_of(self, entity_id: str, names: Mapping[Name, int]) -> Entity:
        """The entity that the names make under this id."""
        group = tuple(names.items())
        found = self.entities.get(group)
        if found is None or found.entity_id != entity_id:
            found = self.entities[group] = entity_of(entity_id, names)
        return found


def resolve(readings: Sequence[Reading]) -> Entities:
    """The entities of all readings; the same whatever the order of the readings."""
    named = {(reading.document.document_id, name) for reading in readings for name in names_of(reading)}
    return resolve_names(Counter(name for _, name in named), (pair for r in readings for pair in held_by(r)))


def resolve_names(
    names: Mapping[Name, int], held: Iterable[tuple[Name, Name]], memory: Memory | None = None
) -> Entities:
    """The entities of `names`, each with the number of documents that have it; `held`: who has a position where."""
    memory = memory or Memory()
    merged = _merged({name: memory.id_of(name) for name in names}, _positions(held))
    groups: dict[str, Counter[Name]] = {}
    for name in sorted(names, key=_order):
        groups.setdefault(merged[name], Counter())[name] = names[name]
    return Entities({entity_id: memory.entity_of(entity_id, group) for entity_id, group in groups.items()}, merged)


def _order(name: Name) -> tuple[str, ...]:
    return (name.kind, name.name, name.known, name.area, name.city, name.head)


def names_of(reading: Reading) -> set[Name]:
    """Every name that a table may ask for, wherever it stands."""
    return {spelling.anywhere(name) for name in (*reading.marks.names, *_names_of_facts(reading.facts))}


def held_by(reading: Reading) -> Iterator[tuple[Name, Name]]:
    """Persons with the organisations in which they hold a position."""
    yield from ((spelling.anywhere(role.person), spelling.anywhere(role.organisation)) for role in reading.facts.roles)


def _names_of_facts(facts: Facts) -> Iterator[Name]:
    yield from (fact.subject for fact in facts.observations)
    yield from (name for event in facts.events for name in (*event.participants, event.place) if name)
    yield from (name for role in facts.roles for name in (role.person, role.organisation))
    yield from (name for park in facts.parks for name in (park.park, park.operator) if name)


def _positions(held: Iterable[tuple[Name, Name]]) -> dict[Name, set[str]]:
    """Persons → the organisations in which they hold a position."""
    places: dict[Name, set[str]] = {}
    for person, organisation in held:
        places.setdefault(person, set()).add(organisation.known or spelling.core(organisation))
    return places


def _merged(ids: dict[Name, str], positions: dict[Name, set[str]]) -> dict[Name, str]:
    """Name → id of its entity, by the ids that the names make on their own."""
    ids = ids | _parks_in_one_place(ids)
    return ids | _persons_by_surname(ids, positions)


def _own_id(name: Name) -> str:
    """The gazetteer's id, else one made of the name."""
    if name.known:
        return name.known
    if name.kind == "park":
        known = spelling.known_park(name)
        where = (name.area, _city_key(name)) if name.area else (namesakes.signature(name.name),)
        return known or spelling.slug("park", spelling.core(name), *where)
    return spelling.slug(name.kind, spelling.core(name))


def _city_key(name: Name) -> str:
    cities = gazetteer.cities_named(name.city)
    return cities[0].name_en if cities else name.city


def _parks_in_one_place(ids: dict[Name, str]) -> dict[Name, str]:
    """Parks without a city, or without any place, that are the only one of their name with more of it."""
    parks = [name for name in ids if name.kind == "park"]
    by_core: dict[str, list[Name]] = {}
    for name in parks:
        by_core.setdefault(spelling.core(name), []).append(name)
    found: dict[Name, str] = {}
    for name in parks:
        if name.known or (name.area and name.city) or (not name.area and namesakes.signature(name.name)):
            continue
        fuller = [other for other in by_core[spelling.core(name)] if _is_fuller(other, name)]
        others = {ids[other] for other in fuller}
        if len(others) == 1:
            found[name] = min(others)
    return found


def _is_fuller(other: Name, name: Name) -> bool:
    if name.area:
        return other.area == name.area and bool(other.city or other.known)
    return bool(other.area)


def _persons_by_surname(ids: dict[Name, str], positions: dict[Name, set[str]]) -> dict[Name, str]:
    """Persons by surname or initials only → the one full name of that surname with a position in the same place."""
    full: dict[str, dict[str, set[str]]] = {}
    for name, entity_id in ids.items():
        if name.kind == "person" and spelling.is_full_person(name.name):
            places = full.setdefault(spelling.surname(name.name), {}).setdefault(entity_id, set())
            places |= positions.get(name, set())
    found: dict[Name, str] = {}
    for name in ids:
        if name.kind != "person" or spelling.is_full_person(name.name):
            continue
        held = positions.get(name, set())
        same = [entity_id for entity_id, places in full.get(spelling.surname(name.name), {}).items() if places & held]
        if len(same) == 1:
            found[name] = same[0]
    return found


def entity_of(entity_id: str, names: Mapping[Name, int]) -> Entity:
    """The entity with this id: as the gazetteer has it, else as its `names` say, each with its number of documents."""
    known = gazetteer.by_id().get(entity_id)
    if known is not None:
        latitude, longitude = spelling.location(known.city, known.area) if known.kind != "region" else (None, None)
        city = "" if known.kind == "region" else known.city
        return Entity(entity_id, known.kind, known.name_ru, known.name_en, known.area, latitude, longitude, True, city)
    ordered = sorted(names, key=lambda name: (-names[name], -len(name.name), name.name, name.area, name.city))
    name_ru, name_en = spelling.in_both_languages(ordered)
    area = next((name.area for name in ordered if name.area), "")
    city = next((name.city for name in ordered if name.city), "")
    latitude, longitude = spelling.location(city, area)
    return Entity(entity_id, ordered[0].kind, name_ru, name_en, area, latitude, longitude, False, city)
