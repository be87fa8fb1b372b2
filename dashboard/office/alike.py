"""Names that may mean the same: an entity found in a document beside the one that it looks like."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from rapidfuzz import fuzz, process

from dashboard.data import Tables

TYPES = ("organisation", "park", "person", "product", "programme")
ENOUGH = 84
DIGITS = re.compile(r"\d+")
MOST = 200
Numbers: TypeAlias = tuple[str, ...]
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
    alike = with_same_numbers(cores)
    found: list[Pair] = []
    asked: set[frozenset[str]] = set()
    for row in of_kind[of_kind["known"].str.casefold().eq("false")].itertuples(index=False):
        own = str(row.entity_id)
        other = nearest(own, alike[numbers_in(cores[own])]) if cores[own] else ""
        if other and frozenset((own, other)) not in asked:
            asked.add(frozenset((own, other)))
            found.append(Pair(own, str(row.name_ru or row.name_en), other))
    return found


def numbers_in(name: str) -> Numbers:
    """The numbers in a name.

    >>> numbers_in("цех 12 завода 7")
    ('12', '7')
    """
    return tuple(DIGITS.findall(name))


def with_same_numbers(cores: Mapping[str, str]) -> Mapping[Numbers, Mapping[str, str]]:
    """The names by the numbers in them: another number is another thing."""
    found: dict[Numbers, dict[str, str]] = {}
    for each, name in cores.items():
        if name:
            found.setdefault(numbers_in(name), {})[each] = name
    return found


def nearest(own: str, cores: Mapping[str, str]) -> str:
    """The entity whose name is most like; empty where none is. Itself is one of the two that are."""
    best = process.extract(cores[own], cores, scorer=fuzz.token_sort_ratio, score_cutoff=ENOUGH, limit=2)
    return next((str(each) for _, _, each in best if each != own), "")


def core(name: str) -> str:
    """What distinguishes a name: the words in its quotation marks, else all of it.

    >>> core("завод «Соллерс»"), core("Иван Петров")
    ('соллерс', 'иван петров')
    """
    found = QUOTED.search(name)
    return (found["name"] if found else name).casefold().replace("ё", "е")
