"""Entities that are known beforehand: regions, cities, countries, organisations and parks."""

import csv
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
TWO_IN_ONE = frozenset({"RU-MOW", "RU-SPE", "UA-40"})
"""Cities that are regions too: press means the city."""


@dataclass(frozen=True, slots=True)
class Known:
    """An entity of the gazetteer. `known_id` is unique among all kinds.

    `aliases` are its other names in either language; `descriptions` are phrases in small letters that mean it
    ("челнинский автогигант"), `adjectives` the words that stand for it before a noun ("калужский завод").
    `is_quoted` says that the name is a common word too and counts only in quotation marks or behind a generic noun.
    """

    known_id: str
    kind: str
    name_ru: str
    name_en: str
    aliases: tuple[str, ...] = ()
    area: str = ""
    city: str = ""
    type: str = ""
    is_quoted: bool = False
    descriptions: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0


@cache
def regions() -> tuple[Known, ...]:
    """The 89 regions; the four Ukrainian ISO codes and the two of Crimea are those of the map."""
    return tuple(
        Known(
            f"region-{row['code']}",
            "region",
            row["name_ru"],
            row["name_en"],
            (*_several(row["short_ru"]), *_several(row["short_en"])),
            row["code"],
            row["capital"],
            adjectives=_several(row["adjective"]),
        )
        for row in _rows("regions.csv")
    )


@cache
def cities() -> tuple[Known, ...]:
    """Russian cities and towns, and the foreign ones that press on the industry names, each with its place."""
    return tuple(
        Known(
            f"city-{row['name_en']}-{row['area']}".casefold().replace(" ", "-"),
            "city",
            row["name_ru"],
            row["name_en"],
            _other_names().get(row["name_ru"], ()),
            row["area"],
            row["name_ru"],
            latitude=float(row["latitude"]),
            longitude=float(row["longitude"]),
            population=int(row["population"]),
        )
        for row in _rows("cities.csv")
    )


@cache
def countries() -> tuple[Known, ...]:
    """Countries by ISO 3166-1."""
    return tuple(
        Known(
            f"country-{row['code']}",
            "country",
            row["name_ru"],
            row["name_en"],
            (*_several(row["short_ru"]), *_several(row["short_en"])),
            row["code"],
            adjectives=(*_several(row["adjective"]), *_several(row["adjective_en"])),
        )
        for row in _rows("countries.csv")
    )


@cache
def provinces() -> tuple[Known, ...]:
    """Parts of foreign countries (Ohio, Саксония); federal districts and unions of countries, which have no area."""
    return tuple(
        Known(
            f"province-{row['name_en']}".casefold().replace(" ", "-"),
            "region" if row["area"] else "country",
            row["name_ru"],
            row["name_en"],
            (*_several(row["short_ru"]), *_several(row["short_en"])),
            row["area"],
            adjectives=_several(row["adjective"]),
        )
        for row in _rows("provinces.csv")
    )


@cache
def organisations() -> tuple[Known, ...]:
    """Companies, brands, ministries, associations and agencies."""
    return tuple(_entries("organisations.toml", "organisation"))


@cache
def parks() -> tuple[Known, ...]:
    """Industrial parks, technoparks, industrial zones and special economic zones."""
    return tuple(_entries("parks.toml", "park"))


@cache
def by_id() -> dict[str, Known]:
    """Every known entity by its id."""
    entries = (*regions(), *provinces(), *cities(), *countries(), *organisations(), *parks())
    found = {entry.known_id: entry for entry in entries}
    assert len(found) == len(entries), "two entries of the gazetteer share an id"
    return found


def is_brand(known_id: str) -> bool:
    """True for a brand: it sells and has prices, but no workers and no walls."""
    entry = by_id().get(known_id)
    return entry is not None and entry.type == "brand"


@cache
def cities_named(name: str) -> tuple[Known, ...]:
    """Cities of that Russian name, the largest first; ё counts as е.

    >>> [city.area for city in cities_named("Димитровград")]
    ['RU-ULY']
    """
    return _cities_by_name().get(name.replace("ё", "е"), ())


@cache
def city_adjectives() -> dict[str, str]:
    """Adjectives that no ending turns into the city they speak of → its name, "" for those that speak of none."""
    return {row["adjective"]: row["city"] for row in _rows("city_adjectives.csv")}


@cache
def region(code: str) -> Known | None:
    """The region or country of an ISO code."""
    return by_id().get(f"region-{code}") or by_id().get(f"country-{code}")


@cache
def given_names() -> frozenset[str]:
    """Russian, Tatar and other given names in small Cyrillic letters, ё as е."""
    return frozenset(row["name"] for row in _rows("given_names.csv"))


@cache
def foreign_given_names() -> frozenset[str]:
    """Western and Asian given names in small Latin letters."""
    return frozenset(row["name"] for row in _rows("given_names_en.csv"))


@cache
def _cities_by_name() -> dict[str, tuple[Known, ...]]:
    named: dict[str, list[Known]] = {}
    for city in sorted(cities(), key=lambda city: -city.population):
        named.setdefault(city.name_ru.replace("ё", "е"), []).append(city)
    return {name: tuple(found) for name, found in named.items()}


@cache
def _other_names() -> dict[str, tuple[str, ...]]:
    names = tomllib.loads((FOLDER / "city_names.toml").read_text("utf-8"))
    return {name: tuple(others) for name, others in names.items()}


def _entries(file: str, kind: str) -> Iterator[Known]:
    table: dict[str, dict[str, Any]] = tomllib.loads((FOLDER / file).read_text("utf-8"))
    for key, entry in table.items():
        yield Known(
            f"{kind}-{key}",
            kind,
            entry["name_ru"],
            entry["name_en"],
            tuple(entry.get("aliases", ())),
            entry.get("area", ""),
            entry.get("city", ""),
            entry["kind"],
            entry.get("quoted", False),
            tuple(entry.get("descriptions", ())),
        )


def _rows(file: str) -> list[dict[str, str]]:
    with (FOLDER / file).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)
