"""Parks called by the adjective of where they are: "калужская площадка", where the document names one park there."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from etl.text.morphology import parses
from etl.text.names import generic_nouns, inflection, phrases, words
from etl.text.names.geography import place_adjectives
from etl.text.names.mentions import Mention
from etl.text.names.parks import namesakes
from etl.text.names.words import Word
from etl.vocabulary.gazetteer import Known

PLACED = 74
"""Surer than the plain city, and than a park that only its place names."""
PLACE = re.compile(r"\b[А-ЯЁа-яё]{2,}(?:ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую)\b")
SITES = frozenset({"площадка", "промплощадка"})


def find(text: str, mentions: Sequence[Mention], zones: Sequence[tuple[int, int]]) -> list[Mention]:
    """Later and earlier mentions of parks whose place is known."""
    parks: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.kind == "park" and mention.area:
            parks.setdefault(mention.area, []).append(mention)
    return [again for start, stop in zones for again in _again(text, start, stop, parks)]


def _again(text: str, start: int, stop: int, parks: dict[str, list[Mention]]) -> Iterator[Mention]:
    for match in PLACE.finditer(text, start, stop):
        noun = _park_noun(text, match.end(), stop)
        area, city = place_adjectives.area_of(match.group()) if noun else ("", "")
        park = _only_park(parks[area], city, noun[1], match.group()) if noun and area in parks else None
        if noun and park is not None:
            yield replace(park, start=match.start(), stop=noun[0].stop, certainty=PLACED, is_bare=False)
        elif noun and (known := _known(text, noun[1], match.group(), area, city, parks)):
            own = known[0]
            yield Mention(match.start(), noun[0].stop, "park", own.name_ru, PLACED, known, own.area, own.city, noun[1])


def _known(
    text: str, noun: str, adjective: str, area: str, city: str, parks: dict[str, list[Mention]]
) -> tuple[Known, ...]:
    """The known park of the place, a zone by its own name too; "зона" alone only where the text speaks of such."""
    is_zone = "зона" in noun or "оэз" in noun or "сэз" in noun
    zone = place_adjectives.zone_of(adjective) if is_zone and not area else None
    if zone is not None:
        return (zone,)
    if noun == "зона" and not namesakes.ZONE.search(text):
        return ()
    return () if area in parks and not is_zone else phrases.parks_of_town("оэз" if is_zone else noun, area, city)


def _park_noun(text: str, start: int, stop: int) -> tuple[Word, str] | None:
    """The noun of a park right behind an adjective, without a name: "липецкой | особой экономической зоне"."""
    tokens = words.split(text, start, min(stop, start + 60))
    for last, word in enumerate(tokens[:4], 1):
        if text[start : word.start].strip(" \u00a0"):
            return None
        noun = _noun(text, tokens, last)
        if noun:
            has_name = text[word.stop : word.stop + 2].strip()[:1] in tuple('«"“') and word.stop < stop
            return None if has_name or _is_plural(word.text) else (word, noun)
        if not inflection.is_adjective(word.text):
            return None
        start = word.stop
    return None


def _noun(text: str, tokens: list[Word], last: int) -> str:
    generic = generic_nouns.before(text, tokens, last)
    if generic is not None and generic.kind == "park":
        return generic.noun
    nouns = generic_nouns.lemmas(tokens[last - 1].text)
    return min(nouns & (SITES | {"зона"}), default="")


def _is_plural(word: str) -> bool:
    return not word.isupper() and parses(word)[0].tag.number == "plur"


def _only_park(parks: Sequence[Mention], city: str, noun: str, adjective: str) -> Mention | None:
    """The only park of the document in that place that the noun may mean."""
    is_wide = place_adjectives.is_of_region(adjective)
    fitting = [park for park in parks if (park.city == city or is_wide) and _may_be(noun, park)]
    here = {park.name: park for park in fitting if not _is_by_place(park.name)} or {park.name: park for park in fitting}
    exact = {name: park for name, park in here.items() if park.city == city}
    chosen = here if len(here) == 1 else exact
    return next(iter(chosen.values())) if len(chosen) == 1 else None


def _may_be(noun: str, park: Mention) -> bool:
    """True where the noun is as wide as "площадка" or of the park's own kind."""
    said = f"{park.name} {park.head} {park.known.name_ru if park.known else ''}".casefold()
    is_zone = any(word in said for word in ("зона", "оэз", "zone", "sez"))
    if noun in SITES:
        return True
    if "зона" in noun or noun.startswith("оэз"):
        return is_zone
    return not is_zone and (noun in ("парк", "промпарк") or noun.split()[-1] in said)


def _is_by_place(name: str) -> bool:
    """True for "Калужский технопарк", whose name says only where it is."""
    parts = words.split(name)
    last = generic_nouns.before(name, parts, len(parts)) if parts else None
    return "«" not in name and last is not None and last.first == 1
