"""What things are called in a language, and which place of the colours an organisation has on every page."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from zlib import crc32

import pandas as pd

from dashboard import theme
from dashboard.data.tables import Tables
from dashboard.language import area

COLOURED = ("organisation", "park", "region")
# The makers that most documents speak of can always be told apart.
LEADERS: Mapping[str, int] = {
    "organisation-kamaz": 0,
    "organisation-avtovaz": 1,
    "organisation-uaz": 2,
    "organisation-gaz": 3,
    "park-dip-master": 4,
    "organisation-sollers": 5,
    "organisation-agr": 6,
    "organisation-ural": 7,
}
# «Камский индустриальный парк „Мастер“» is КИП «Мастер» to everybody in the trade.
BREAK = re.compile(r"[_.\s]")
ZONE = re.compile(r"^(?:особая экономическая зона|Особая экономическая зона)(?= [«А-ЯЁ])")
ADJECTIVE_PARK = re.compile(r"(?P<adjective>[А-ЯЁ])[а-яё-]+(?:ий|ый|ой) индустриальный парк (?P<name>«.+»)")
# What a name on a map can do without: the kind of park before a name in quotes, or after an English name.
KIND_BEFORE = re.compile(r"[^«\"]*[а-яёa-z] (?P<name>[«\"][^»\"]+[»\"])")
KIND_BETWEEN = re.compile(
    r"(?P<place>(?!Индустриальный|Промышленный)\S.*?) (?:(?:индустриальный|промышленный) )?"
    r"(?:парк|технопарк|технополис) (?P<name>«.+)"
)
KIND_AFTER = re.compile(
    r"(?P<name>.+?) (?:(?:Industrial|Special|Free|Economic|Business|Commerce|Strategic) )*"
    r"(?:Park|Zone|Estate|Technopark|Technopolis)"
)


@lru_cache(maxsize=4)
def categories(tables: Tables) -> Mapping[str, int]:
    """The colour place of the eight entities with most facts.

    A place follows from the name of the entity, not from its rank, so that it is kept when documents are added.
    """
    chosen = [entity for entity, place in prominence(tables).items() if place < theme.OTHER]
    free = list(range(theme.OTHER))
    found: dict[str, int] = {}
    for entity in sorted(chosen, key=lambda each: (LEADERS.get(each, len(LEADERS)), each)):
        wanted = LEADERS.get(entity, crc32(entity.encode()) % theme.OTHER)
        found[entity] = min(free, key=lambda place: (place - wanted) % theme.OTHER)
        free.remove(found[entity])
    return found


@lru_cache(maxsize=4)
def prominence(tables: Tables) -> Mapping[str, int]:
    """The rank of every entity that can have a colour: by how many facts it has, then by id."""
    subjects = tables["observations"][["subject_id", "subject_type"]].set_axis(["id", "type"], axis=1)
    participants = tables["event_participants"][["entity_id", "entity_type"]].set_axis(["id", "type"], axis=1)
    named = pd.concat([subjects, participants])
    counts = named.loc[named["type"].isin(COLOURED) & named["id"].ne(""), "id"].value_counts()
    ranked = sorted(counts.items(), key=lambda item: (-item[1], str(item[0])))
    return {str(entity): place for place, (entity, _) in enumerate(ranked)}


@lru_cache(maxsize=8)
def entity_labels(tables: Tables, language: str) -> Mapping[str, str]:
    """The name of every entity in a language, in the other one where it has none; regions by the dashboard's table."""
    entities = tables["entities"]
    first, second = ("name_en", "name_ru") if language == "en" else ("name_ru", "name_en")
    names = entities[first].where(entities[first].ne(""), entities[second])
    rows = zip(entities["entity_id"], entities["entity_type"], entities["ref_area"], names, strict=True)
    return {
        entity: area(code, language) if kind == "region" and code else capital(name or entity)
        for entity, kind, code, name in rows
    }


def entity_label(tables: Tables, entity: str, language: str, otherwise: str = "") -> str:
    """The name of one entity, or what the document called it."""
    return entity_labels(tables, language).get(entity) or otherwise or entity


def park_label(name: str) -> str:
    """A park's name short enough for a map.

    >>> park_label("Камский индустриальный парк «Мастер»"), park_label("особая экономическая зона «Алабуга»")
    ('КИП «Мастер»', 'ОЭЗ «Алабуга»')
    """
    found = ADJECTIVE_PARK.fullmatch(name)
    return f"{found['adjective']}ИП {found['name']}" if found else capital(ZONE.sub("ОЭЗ", name))


def map_labels(labels: Sequence[str]) -> list[str]:
    """Parks' labels without the words for their kind; with those for their place where only these tell them apart.

    >>> map_labels(["Технопарк «Идея»", "Парк «Мастер»", "Пермский парк «Мастер»", "Alga Special Economic Zone"])
    ['«Идея»', 'Парк «Мастер»', 'Пермский «Мастер»', 'Alga']
    """
    found = [KIND_BEFORE.fullmatch(label) or KIND_AFTER.fullmatch(label) for label in labels]
    short = [each["name"] if each else label for each, label in zip(found, labels, strict=True)]
    times = Counter(short)
    return [name if times[name] == 1 else with_place(label) for name, label in zip(short, labels, strict=True)]


def with_place(label: str) -> str:
    """A park's label without the words for its kind, if one for its place remains."""
    found = KIND_BETWEEN.fullmatch(label)
    return f"{found['place']} {found['name']}" if found else label


def capital(name: str) -> str:
    """A name as it stands at the beginning of a line.

    >>> capital("технопарк «Идея»")
    'Технопарк «Идея»'
    """
    return name[:1].upper() + name[1:]


@lru_cache(maxsize=8)
def code_labels(tables: Tables, name: str, language: str) -> Mapping[str, str]:
    """The labels of the vocabulary's codes: `name` is indicators or event_types."""
    frame = tables[name]
    column = frame["label_en"] if language == "en" else frame["label_ru"]
    return {code: label or code for code, label in zip(frame["code"], column, strict=True)}


def code_label(tables: Tables, name: str, code: str, language: str) -> str:
    """The label of one code, or the code where the vocabulary has none."""
    return code_labels(tables, name, language).get(code, code.replace("_", " "))


@lru_cache(maxsize=8)
def document_labels(tables: Tables) -> Mapping[str, str]:
    """The short number by which a document is cited: as few first parts of its file name as no other has."""
    found = {document: beginnings(document.rsplit("/", 1)[-1]) for document in tables["documents"]["document_id"]}
    times = Counter(each for several in found.values() for each in several)
    return {
        document: next((each for each in several if times[each] == 1), document) for document, several in found.items()
    }


def beginnings(name: str) -> list[str]:
    """The first parts of a file's name, the shortest first, and the whole name.

    >>> beginnings("003_4dbc495d.txt"), beginnings(".hidden")
    (['003', '003_4dbc495d', '003_4dbc495d.txt'], ['.hidden'])
    """
    ends = [found.start() for found in BREAK.finditer(name) if found.start()]
    return [name[:end] for end in (*ends, len(name))]
