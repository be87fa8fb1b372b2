"""Adjectives that speak of a place: димитровградский of the city, калужский of city and region, китайский of China."""

from functools import cache, lru_cache

from etl.text.names.generic_nouns import lemmas
from etl.text.names.words import key
from etl.vocabulary import gazetteer
from etl.vocabulary.gazetteer import Known

ALTERNATIONS = {"ж": "г", "ч": "к", "ш": "х"}
SHORTEST_STEM = 4
ENDINGS = ("инский", "енский", "анский", "овский", "евский", "ский", "цкий", "ской")


@lru_cache(maxsize=10_000)
def area_of(word: str) -> tuple[str, str]:
    """Area and city that an adjective speaks of, empty where it speaks of none.

    >>> area_of("Димитровградского"), area_of("калужский"), area_of("новый")
    (('RU-ULY', 'Димитровград'), ('RU-KLU', 'Калуга'), ('', ''))
    """
    for lemma in sorted(lemmas(word)):
        city = _city_of_adjective(lemma)
        region = regions_by_adjective().get(lemma)
        if region is not None and (city is None or city.area == region.area):
            return region.area, region.city if _is_capital_adjective(lemma, region) else ""
        if city is not None:
            return city.area, city.name_ru
    return "", ""


@lru_cache(maxsize=10_000)
def place_of(word: str) -> tuple[str, str]:
    """Area and city of an adjective in either language, of countries too.

    >>> place_of("калужских"), place_of("польский"), place_of("Polish")
    (('RU-KLU', 'Калуга'), ('PL', ''), ('PL', ''))
    """
    for lemma in (word.casefold(), *sorted(lemmas(word))):
        if lemma in by_adjective() and by_adjective()[lemma].kind == "country":
            return by_adjective()[lemma].area, ""
    return area_of(word) if word[-1] > "z" else ("", "")


def is_of_region(word: str) -> bool:
    """True for an adjective of a region."""
    return not regions_by_adjective().keys().isdisjoint(lemmas(word))


def is_of_country(adjective: str) -> bool:
    """True for российский, китайский, баварский and their like."""
    regions = regions_by_adjective()
    return any(lemma in by_adjective() and lemma not in regions for lemma in lemmas(adjective))


@cache
def by_adjective() -> dict[str, Known]:
    owners = (*gazetteer.provinces(), *gazetteer.regions(), *gazetteer.countries())
    return {adjective.casefold().replace("ё", "е"): known for known in owners for adjective in known.adjectives}


@cache
def regions_by_adjective() -> dict[str, Known]:
    return {adjective.replace("ё", "е"): region for region in gazetteer.regions() for adjective in region.adjectives}


def _is_capital_adjective(adjective: str, region: Known) -> bool:
    capital = key(region.city)
    return capital[:3] == adjective[:3]


def _city_of_adjective(adjective: str) -> Known | None:
    if adjective in gazetteer.city_adjectives():
        return next(iter(gazetteer.cities_named(gazetteer.city_adjectives()[adjective])), None)
    for ending in ENDINGS:
        stem = adjective.removesuffix(ending)
        if stem == adjective or len(stem) < 3:
            continue
        stem = (stem[:-1] + ALTERNATIONS.get(stem[-1], stem[-1])).removesuffix("ь")
        found = [
            city
            for name in _names_by_stem().get(stem[:4], ())
            if _is_stem(stem, name)
            for city in gazetteer.cities_named(name)
        ]
        large = sorted((city for city in found if city.population >= 10_000), key=lambda city: -city.population)
        if large:
            return large[0]
    return next(iter(gazetteer.cities_named(adjective.capitalize())), None)


@lru_cache(maxsize=1_000)
def zone_of(word: str) -> Known | None:
    """The known economic zone whose own name an adjective is made of.

    >>> [zone.known_id for zone in map(zone_of, ("доброградской", "алабужская", "моглинской")) if zone]
    ['park-dobrograd-1-sez', 'park-alabuga', 'park-moglino']
    """
    for lemma in sorted(lemmas(word)):
        stem = lemma.removesuffix("ский")
        if stem == lemma or len(stem) < SHORTEST_STEM:
            continue
        stems = (stem, stem[:-1] + ALTERNATIONS.get(stem[-1], stem[-1]))
        found = [zone for own, zone in _zones() if any(_is_stem(one, own) for one in stems)]
        if len(found) == 1:
            return found[0]
    return None


@cache
def _zones() -> tuple[tuple[str, Known], ...]:
    """Own names of known economic zones, without a number."""
    zones = (park for park in gazetteer.parks() if park.type == "special_economic_zone")
    own = ((zone.name_ru.partition("«")[2].rstrip("»").partition("-")[0], zone) for zone in zones)
    return tuple((key(name), zone) for name, zone in own if name and " " not in name)


def _is_stem(stem: str, name: str) -> bool:
    small = key(name)
    return small.startswith(stem) and len(small) - len(stem) <= 1 or small in (stem + "ск", stem + "ьск", stem + "цк")


@cache
def _names_by_stem() -> dict[str, list[str]]:
    stems: dict[str, list[str]] = {}
    for city in gazetteer.cities():
        stems.setdefault(key(city.name_ru)[:4], []).append(city.name_ru.replace("ё", "е"))
        stems.setdefault(key(city.name_ru)[:3], []).append(city.name_ru.replace("ё", "е"))
    return stems
