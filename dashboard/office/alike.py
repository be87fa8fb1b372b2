"""Names that may mean the same: an entity found in a document beside the one that it looks like."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from dashboard.data import Tables

TYPES = ("organisation", "park", "person", "product", "programme")
ENOUGH = 84
DIGITS = re.compile(r"\d+")
MOST = 200
QUOTED = re.compile(r"[«„“\"](?P<name>[^«»„“”\"]{3,})[»“”\"]")


@dataclass(frozen=True, slots=True)
class Pair:
    """An entity that only documents know, its name, and the entity whose name looks most like it."""

    unknown: str
    name: str
    other: str


@lru_cache(maxsize=4)
def pairs(tables: Tables) -> tuple[Pair, ...]:
    """The pairs, in the order of ids."""
    return tuple(pair for kind in TYPES for pair in of_type(tables, kind))[:MOST]


def of_type(tables: Tables, kind: str) -> list[Pair]:
    """The pairs among entities of one type; each pair once. Parks of one series in two regions are two."""
    entities = tables["entities"]
    of_kind = entities[entities["entity_type"].eq(kind)]
    cores = {
        str(row.entity_id): " ".join([core(str(row.name_ru or row.name_en)), *([str(row.ref_area)] * (kind == "park"))])
        for row in of_kind.itertuples(index=False)
    }
    found: list[Pair] = []
    asked: set[frozenset[str]] = set()
    for row in of_kind[of_kind["known"].str.casefold().eq("false")].itertuples(index=False):
        own = str(row.entity_id)
        other = nearest(own, cores)
        if other and frozenset((own, other)) not in asked:
            asked.add(frozenset((own, other)))
            found.append(Pair(own, str(row.name_ru or row.name_en), other))
    return found


def nearest(own: str, cores: Mapping[str, str]) -> str:
    """The entity whose name is most like, with the same numbers in it; empty where none is."""
    digits = DIGITS.findall(cores[own])
    others = {each: name for each, name in cores.items() if each != own and name and DIGITS.findall(name) == digits}
    best = process.extractOne(cores[own], others, scorer=fuzz.token_sort_ratio, score_cutoff=ENOUGH)
    return str(best[2]) if best else ""


def core(name: str) -> str:
    """What distinguishes a name: the words in its quotation marks, else all of it.

    >>> core("завод «Соллерс»"), core("Иван Петров")
    ('соллерс', 'иван петров')
    """
    found = QUOTED.search(name)
    return (found["name"] if found else name).casefold().replace("ё", "е")
