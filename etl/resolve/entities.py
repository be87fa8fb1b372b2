"""Names of all documents → entities with one id each, however and in whichever language they are written."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from etl.records import Facts, Name, Reading
from etl.resolve import spelling
from etl.resolve.memory import Memory, Names
from etl.resolve.spelling import Named, NameKey
from etl.text.names.parks import namesakes
from etl.vocabulary import gazetteer


class Entity(NamedTuple):
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
    ids: dict[NameKey, str]
    exceptions: dict[tuple[str, NameKey], str] = field(default_factory=dict)

    @property
    def rows(self) -> list[Entity]:
        """The entities in the order of their ids."""
        return [self.by_id[entity_id] for entity_id in sorted(self.by_id)]

    def of(self, document_id: str, name: Name) -> Entity:
        """The entity that a name of a document means."""
        return self.by_id[self.id_of(document_id, name)]

    def id_of(self, document_id: str, name: Name) -> str:
        """The id of the entity that a name of a document means."""
        return self.meant(document_id, spelling.anywhere(name))

    def meant(self, document_id: str, named: NameKey) -> str:
        """The id of the entity that a name means, wherever it stands in a document."""
        return self.exceptions.get((document_id, named)) or self.ids[named]


def resolve(readings: Sequence[Reading]) -> Entities:
    """The entities of all readings; the same whatever the order of the readings."""
    named = {(reading.document.document_id, name) for reading in readings for name in names_of(reading)}
    return resolve_names(Counter(name for _, name in named), (pair for r in readings for pair in held_by(r)))


def resolve_names(
    names: Mapping[Named, int], held: Iterable[tuple[NameKey, NameKey]], memory: Memory | None = None
) -> Entities:
    """The entities of `names`, each with the number of documents that have it; `held`: who has a position where."""
    memory = memory or Memory()
    known = {name: memory.of_name(name, _worked_out) for name in sorted(names)}
    merged = _merged(known, _positions(held, known))
    groups: dict[str, list[tuple[Named, int]]] = {}
    for name in known:
        groups.setdefault(merged[name], []).append((name, names[name]))
    return Entities({entity_id: _entity(entity_id, group, memory) for entity_id, group in groups.items()}, merged)


def _worked_out(name: Named) -> tuple[str, str]:
    """The id that a name makes on its own, and the key that it shares with the names that could mean the same."""
    return _own_id(name), spelling.surname(name.name) if name.kind == "person" else spelling.core(name)


def _entity(entity_id: str, group: list[tuple[Named, int]], memory: Memory) -> Entity:
    """The entity that names make under an id; the same names may make another one under another id."""
    key = tuple(group)
    found = memory.of_group(key, lambda: entity_of(entity_id, dict(group)))
    if found[0] != entity_id:
        found = memory.groups[key] = entity_of(entity_id, dict(group))
    return Entity._make(found)


def names_of(reading: Reading) -> set[Named]:
    """Every name that a table may ask for, wherever it stands."""
    return {spelling.anywhere(name) for name in (*reading.marks.names, *_names_of_facts(reading.facts))}


def held_by(reading: Reading) -> Iterator[tuple[Named, Named]]:
    """Persons with the organisations in which they hold a position."""
    yield from ((spelling.anywhere(role.person), spelling.anywhere(role.organisation)) for role in reading.facts.roles)


def _names_of_facts(facts: Facts) -> Iterator[Name]:
    yield from (fact.subject for fact in facts.observations)
    yield from (name for event in facts.events for name in (*event.participants, event.place) if name)
    yield from (name for role in facts.roles for name in (role.person, role.organisation))
    yield from (name for park in facts.parks for name in (park.park, park.operator) if name)


def _positions(held: Iterable[tuple[NameKey, NameKey]], known: Names) -> dict[NameKey, set[str]]:
    """Persons → the organisations in which they hold a position."""
    places: dict[NameKey, set[str]] = {}
    for person, organisation in held:
        places.setdefault(person, set()).add(Named(*organisation).known or known[Named(*organisation)][1])
    return places


def _merged(known: Names, positions: dict[NameKey, set[str]]) -> dict[NameKey, str]:
    """Name → id of its entity, by the ids that the names make on their own."""
    ids: dict[NameKey, str] = {name: own_id for name, (own_id, _) in known.items()}
    ids.update(_parks_in_one_place(known))
    ids.update(_persons_by_surname(known, positions))
    return ids


def _own_id(name: Named) -> str:
    """The gazetteer's id, else one made of the name."""
    if name.known:
        return name.known
    if name.kind == "park":
        known = spelling.known_park(name)
        where = (name.area, _city_key(name)) if name.area else (namesakes.signature(name.name),)
        return known or spelling.slug("park", spelling.core(name), *where)
    return spelling.slug(name.kind, spelling.core(name))


def _city_key(name: Named) -> str:
    cities = gazetteer.cities_named(name.city)
    return cities[0].name_en if cities else name.city


def _parks_in_one_place(known: Names) -> dict[NameKey, str]:
    """Parks without a city, or without any place, that are the only one of their name with more of it."""
    by_core: dict[str, list[Named]] = {}
    for name, (_, core) in known.items():
        if name.kind == "park":
            by_core.setdefault(core, []).append(name)
    found: dict[NameKey, str] = {}
    for parks in by_core.values():
        for name in filter(_is_vague, parks):
            others = {known[other][0] for other in parks if _is_fuller(other, name)}
            if len(others) == 1:
                found[name] = min(others)
    return found


def _is_vague(park: Named) -> bool:
    """True for a park of which the place is not said to the end, nor its name, which the place may begin."""
    return not park.known and not (park.city if park.area else namesakes.signature(park.name))


def _is_fuller(other: Named, name: Named) -> bool:
    if name.area:
        return other.area == name.area and bool(other.city or other.known)
    return bool(other.area)


def _persons_by_surname(known: Names, positions: dict[NameKey, set[str]]) -> dict[NameKey, str]:
    """Persons by surname or initials only → the one full name of that surname with a position in the same place."""
    full: dict[str, dict[str, set[str]]] = {}
    short: list[Named] = []
    for name, (own_id, surname) in known.items():
        if name.kind == "person" and spelling.is_full_person(name.name):
            full.setdefault(surname, {}).setdefault(own_id, set()).update(positions.get(name, ()))
        elif name.kind == "person" and name in positions:
            short.append(name)
    found: dict[NameKey, str] = {}
    for name in short:
        named_so = full.get(known[name][1], {})
        same = [entity_id for entity_id, places in named_so.items() if places & positions[name]]
        if len(same) == 1:
            found[name] = same[0]
    return found


def entity_of(entity_id: str, names: Mapping[Named, int]) -> Entity:
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
