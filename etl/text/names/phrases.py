"""Known names in a text: every form of every name of the gazetteer, found by the first word."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from etl.text.names import words
from etl.text.names.declension import forms
from etl.text.names.words import Word
from etl.vocabulary import gazetteer
from etl.vocabulary.gazetteer import Known
from etl.vocabulary.prepared import prepared

GAP = frozenset(" \u00a0\u202f\t«»\"“”„'’‘—–-.,()")
LONGEST_ABBREVIATION = 4


class Phrase(NamedTuple):
    """One form of a known name: keys of its words, whose name it is, and how it must be written.

    `writing` is upper for abbreviations, any for descriptions, capital for other names. A tuple, since very many are
    taken from an earlier run.
    """

    keys: tuple[str, ...]
    known: Known
    writing: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A known name at first:last of a list of words; `candidates` are the entities of that name."""

    first: int
    last: int
    candidates: tuple[Known, ...]


@prepared
def index() -> dict[str, tuple[Phrase, ...]]:
    """Phrases by the key of their first word, the longest first."""
    found: dict[str, set[Phrase]] = {}
    for known in gazetteer.by_id().values():
        for phrase in _phrases(known):
            found.setdefault(phrase.keys[0], set()).add(phrase)
    return {key: tuple(sorted(phrases, key=_order)) for key, phrases in found.items()}


def find(text: str, tokens: list[Word]) -> list[Hit]:
    """The known names among the words, the longest at each place, none across a sentence's full stop."""
    hits: list[Hit] = []
    place = 0
    known = index()
    while place < len(tokens):
        phrases = known.get(tokens[place].key, ())
        matching = [phrase for phrase in phrases if _matches(phrase, text, tokens, place)]
        if not matching:
            place += 1
            continue
        length = len(matching[0].keys)
        same = tuple(dict.fromkeys(phrase.known for phrase in matching if len(phrase.keys) == length))
        hits.append(Hit(place, place + length, same))
        place += length
    return hits


def _phrases(known: Known) -> Iterable[Phrase]:
    names = dict.fromkeys((known.name_ru, known.name_en, *known.aliases))
    for name in names:
        parts = tuple(word.text for word in words.split(name))
        if not parts or is_region_that_is_a_city(known):
            continue
        is_short = len(parts) == 1 and len(name) <= LONGEST_ABBREVIATION and name.isupper()
        for keys in forms(parts):
            yield Phrase(keys, known, "upper" if is_short else "capital")
        if known.kind == "organisation" and len(parts) == 1 and not words.is_cyrillic(name) and not name.isupper():
            yield Phrase((words.key(f"{name}s"),), known, "capital")
    for description in known.descriptions:
        for keys in forms(tuple(word.text for word in words.split(description))):
            yield Phrase(keys, known, "any")


def is_region_that_is_a_city(known: Known) -> bool:
    """True for Moscow, Saint Petersburg and Sevastopol as regions: their name means the city."""
    return known.kind == "region" and known.area in gazetteer.TWO_IN_ONE


def _order(phrase: Phrase) -> tuple[int, int, str]:
    return (-len(phrase.keys), -phrase.known.population, phrase.known.known_id)


def _matches(phrase: Phrase, text: str, tokens: list[Word], place: int) -> bool:
    last = place + len(phrase.keys)
    if last > len(tokens) or not _is_written_so(phrase.writing, tokens[place]):
        return False
    for offset in range(1, len(phrase.keys)):
        before, word = tokens[place + offset - 1], tokens[place + offset]
        if word.key != phrase.keys[offset] or not _is_close(text[before.stop : word.start]):
            return False
    return True


def _is_written_so(writing: str, word: Word) -> bool:
    if writing == "upper":
        return sum(map(str.isupper, word.text)) > 1
    return writing == "any" or word.is_capital


def _is_close(gap: str) -> bool:
    return len(gap) <= 3 and all(letter in GAP for letter in gap) and not gap.startswith((". ", ", "))


@lru_cache(maxsize=10_000)
def lookup(name: str, kind: str) -> tuple[Known, ...]:
    """The known entities of a kind that have this name, in any case and spelling."""
    keys = tuple(word.key for word in words.split(name))
    if not keys:
        return ()
    found = {phrase.known for phrase in index().get(keys[0], ()) if phrase.keys == keys and phrase.known.kind == kind}
    return tuple(sorted(found, key=lambda known: known.known_id))


def parks_of_series(name: str, area: str, city: str) -> tuple[Known, ...]:
    """Known parks with the same name in quotation marks, in that area and city.

    Where no area is given the only park of that name counts; one of a series is told by its city alone.

    >>> [park.known_id for park in parks_of_series("промышленный парк «Мастер»", "RU-YAR", "Тутаев")]
    ['park-tutaev-master']
    >>> parks_of_series("промышленный парк «Мастер»", "RU-YAR", "")
    ()
    """
    if "«" not in name:
        return ()
    series = words.latin_key(name[name.index("«") :])
    same = _by_series().get(series, ())
    if not area:
        return same if len(same) == 1 and not same[0].is_quoted else ()
    if not city and len(same) > 1:
        return ()
    return tuple(park for park in same if park.area == area and (not city or city == park.city))


@lru_cache(maxsize=10_000)
def is_park(own: str) -> bool:
    """True for what any known park has in quotation marks in its name, a common word too."""
    series = words.latin_key(own)
    return any(series in (_series(park.name_ru), _series(park.name_en)) for park in gazetteer.parks())


@lru_cache(maxsize=10_000)
def parks_in(name: str, areas: frozenset[str]) -> tuple[Known, ...]:
    """Known parks with the same name in quotation marks in one of the areas.

    >>> [park.known_id for park in parks_in("«Преображенка»", frozenset({"RU-SAM", "RU-TA"}))]
    ['park-preobrazhenka']
    """
    same = _by_series().get(words.latin_key(name), ())
    return tuple(park for park in same if park.area in areas and not park.is_quoted)


@lru_cache(maxsize=1_000)
def parks_of_town(noun: str, area: str, city: str) -> tuple[Known, ...]:
    """The known economic zone or technopark of a town that has no other: "липецкая ОЭЗ"; of a region or its capital the
    zone of the capital, or the only one that the region has.

    >>> [park.known_id for park in parks_of_town("оэз", "RU-LIP", "")], parks_of_town("парк", "RU-LIP", "Липецк")
    (['park-lipetsk-sez'], ())
    >>> [park.known_id for park in parks_of_town("sez", "RU-SAM", "Самара")]
    ['park-togliatti-sez']
    """
    is_zone = any(part in ("оэз", "поэз", "экономический", "economic", "sez") for part in noun.split())
    kind = "special_economic_zone" if is_zone else "technopark" if noun in ("технопарк", "technopark") else ""
    here = tuple(park for park in gazetteer.parks() if park.type == kind and park.area == area)
    region = gazetteer.region(area)
    capital = region.city if region else ""
    of_town = tuple(park for park in here if park.city == (city or capital))
    if len(of_town) == 1:
        return of_town
    is_of_region = is_zone and city in ("", capital) and len(here) == 1
    return here if is_of_region else ()


@cache
def _by_series() -> dict[str, tuple[Known, ...]]:
    """The known parks by what stands in quotation marks in their Russian or English name."""
    found: dict[str, list[Known]] = {}
    for park in gazetteer.parks():
        for series in {_series(park.name_ru), _series(park.name_en)}:
            found.setdefault(series, []).append(park)
    return {series: tuple(parks) for series, parks in found.items()}


def _series(name: str) -> str:
    """The key of what stands in quotation marks in a park's name."""
    quoted = re.search(r"[«\"](.+)[»\"]", name)
    return words.latin_key(quoted.group(1)) if quoted else ""
