"""What a document is about: its entities, its country, the period it reports on."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from etl.facts import refusals
from etl.facts.observations import periods
from etl.facts.observations.periods import Period
from etl.facts.standing import is_called_informant, is_informant
from etl.records import Block, DateMark, Document, Marks, Name, Publication
from etl.text import dates
from etl.text.names.geography import place_adjectives
from etl.vocabulary import gazetteer
from etl.vocabulary.gazetteer import Known

Key = tuple[str, str]
MAIN_KINDS = {"organisation": 1.0, "park": 1.0, "region": 0.7, "city": 0.6, "country": 0.5}
MAINS = 6
ACTORS = {"organisation", "park"}
LONGEST_LINE = 90
LEAST_ASKED = 3
TITLE = 4.0
FIRST_BODY = 1.5
HOME = "RU"
AT_HOME = 3.0
"""A Russian text speaks of Russia until more of its places lie elsewhere."""
COUNTRY_NAMED = 2.0
LEAST_SAID = 2
ADJECTIVE = re.compile(
    r"\b[А-ЯЁа-яё-]+[сц]к(?:ий|ая|ое|ие|ого|ой|ому|ую|им|ом|их|ими)\b|\b[A-Z][a-z]+(?:n|sh|ese|i|k)\b"
)
"""калужский, Polish, Uzbek: words that may be adjectives of a place."""


def mains(document: Document, marks: Marks) -> tuple[tuple[Name, float], ...]:
    """What the document is about: the entities it names most, the title counting more, each with its weight up to 1."""
    counts: dict[str, float] = {}
    first: dict[str, Name] = {}
    body = next((block.start for block in document.blocks if block.zone == "body"), -1)
    for name in marks.names:
        block = block_of(document, name)
        if block is None or name.kind not in MAIN_KINDS or is_called_informant(name) or _is_wide(name):
            continue
        if block.zone == "dateline" and name.kind == "organisation":
            continue
        place = TITLE if block.zone == "title" else FIRST_BODY if block.start == body else 1.0
        counts[name.name] = counts.get(name.name, 0.0) + place * MAIN_KINDS[name.kind]
        first.setdefault(name.name, name)
    ranked = sorted(counts, key=lambda name: (-counts[name], first[name].start))[:MAINS]
    return tuple((first[name], counts[name] / counts[ranked[0]]) for name in ranked)


def _is_wide(name: Name) -> bool:
    """True for Europe and a federal district, among whose figures those of a country or region are placed."""
    return name.kind == "country" and not name.area


@dataclass(frozen=True, slots=True)
class Profile:
    """How an entity runs through a document: its share of all mentions, of the article's blocks that name anybody,
    whether the first paragraph names it, whether it opens the article, and whether it stands in its head alone."""

    share: float
    spread: float
    is_in_lead: bool
    is_first: bool
    is_in_head_only: bool


@dataclass(frozen=True, slots=True)
class Profiles:
    """The profile of every entity that an article names, and the widest spread of an organisation or park."""

    of: Mapping[Key, Profile] = field(default_factory=dict)
    widest_actor: float = 0.0


def profiles(document: Document, marks: Marks) -> Profiles:
    """The profile of every entity that the article names; persons have none."""
    counts: Counter[Key] = Counter()
    places: dict[Key, set[int]] = {}
    lead = next((block.start for block in document.blocks if _is_text(block)), -1)
    first: Key | None = None
    for name in marks.names:
        block = block_of(document, name)
        if block is None or name.kind == "person":
            continue
        counts[name.kind, name.name] += 1
        places.setdefault((name.kind, name.name), set()).add(block.start)
        if first is None and _is_text(block) and name.kind in ACTORS and not is_informant(name):
            first = (name.kind, name.name)
    text = {block.start for block in document.blocks if _is_text(block) or block.kind in {"item", "cell"}}
    told = set().union(*places.values()) & text
    total = counts.total()
    found = {
        key: Profile(
            share=count / total,
            spread=len(places[key] & text) / max(1, len(told)),
            is_in_lead=lead in places[key],
            is_first=key == first,
            is_in_head_only=places[key].isdisjoint(text),
        )
        for key, count in counts.items()
    }
    return Profiles(found, max((one.spread for (kind, _), one in found.items() if kind in ACTORS), default=0.0))


def _is_text(block: Block) -> bool:
    """A paragraph of the article that is more than a line of its head."""
    return block.zone == "body" and block.kind == "paragraph" and block.stop - block.start > LONGEST_LINE


def is_dialogue(document: Document) -> bool:
    """Questions and answers: several paragraphs that open with a dash or end with a question mark."""
    body = [document.text[block.start : block.stop].strip() for block in document.blocks if block.zone == "body"]
    asked = [text for text in body if text.endswith("?")]
    return len(asked) >= LEAST_ASKED


def block_of(document: Document, mark: Name | DateMark) -> Block | None:
    """The block of the article that a mark stands in; None in boilerplate."""
    block = document.block_at(mark.start)
    return block if block and not refusals.zone(block) else None


@dataclass(frozen=True, slots=True)
class Spoken:
    """An adjective that speaks of a place: its area and city, and how much it counts."""

    area: str
    city: str
    weight: float


def country(document: Document, marks: Marks, spoken: Sequence[Spoken]) -> Name:
    """The country that "the market" is of: the one that most of the document's places lie in, its title counting more;
    in a Russian text, and where nothing is named, rather Russia."""
    votes: dict[str, float] = {HOME: AT_HOME if document.language == "ru" else 1.0}
    named = {HOME: _unnamed("country", gazetteer.by_id()[f"country-{HOME}"])}
    for name in marks.names:
        block = block_of(document, name)
        if block is None or not name.area:
            continue
        weight = COUNTRY_NAMED if name.kind == "country" else 1.0
        place = name.area[:2]
        votes[place] = votes.get(place, 0.0) + weight * (TITLE if block.zone == "title" else 1.0)
        if name.kind == "country" and (name.area not in named or named[name.area].stop == 0):
            named[name.area] = name
    for one in spoken:
        votes[one.area[:2]] = votes.get(one.area[:2], 0.0) + one.weight
        if "-" not in one.area:
            named.setdefault(one.area, _unnamed("country", gazetteer.by_id()[f"country-{one.area}"]))
    return named[max(named, key=lambda area: votes.get(area, 0.0))]


def homes(document: Document, marks: Marks, spoken: Sequence[Spoken]) -> dict[str, Name]:
    """The region and the city that "the region" and "the city" are, by the firms, parks and adjectives of the text:
    "калужский кластер", "депутаты Миасского округа"."""
    regions, cities = defaultdict[str, float](float), defaultdict[str, float](float)
    placed = (Spoken(name.area, name.city, 1.0) for name in marks.names if name.area and block_of(document, name))
    for one in (*placed, *spoken):
        if "-" in one.area:
            regions[one.area] += one.weight
        if one.city:
            cities[one.city] += one.weight
    region = gazetteer.region(_most(regions))
    city = next(iter(gazetteer.cities_named(_most(cities))), None)
    return {known.kind: _unnamed(known.kind, known) for known in (region, city) if known}


def _most(votes: Mapping[str, float]) -> str:
    """The place most spoken of, empty where none is twice."""
    best = max(votes, key=lambda place: votes[place], default="")
    return best if votes.get(best, 0.0) >= LEAST_SAID else ""


def adjectives(document: Document) -> list[Spoken]:
    """Every adjective of the article that speaks of a place, the title counting more."""
    return [
        Spoken(area, city, TITLE if block.zone == "title" else 1.0)
        for block in document.blocks
        if not refusals.zone(block)
        for found in ADJECTIVE.finditer(document.text, block.start, block.stop)
        for area, city in (place_adjectives.place_of(found[0]),)
        if area
    ]


def _unnamed(kind: str, known: Known) -> Name:
    """A place that the text means without naming it."""
    return Name(0, 0, kind, known.name_ru, known.known_id, known.area, known.name_ru if kind == "city" else "")


def reported(document: Document, marks: Marks, publication: Publication) -> Period:
    """The period that the document as a whole is about: the first that its title or beginning names, a day apart."""
    for mark in marks.dates:
        block = block_of(document, mark)
        if block is None or mark.relation or block.start > _beginning(document):
            continue
        found = dates.resolve(mark, publication.date)
        if periods.is_stretch(found) and periods.is_recent(found, publication):
            return Period(found, "inferred")
    return Period()


def _beginning(document: Document) -> int:
    """Where the second paragraph of the body begins."""
    body = [block.start for block in document.blocks if block.zone == "body" and block.kind == "paragraph"]
    return body[1] if len(body) > 1 else len(document.text)
