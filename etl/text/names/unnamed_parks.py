"""Parks without a name of their own: "в Пензе появится индустриальный парк", "the industrial zone of Kostanay"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from etl.text.morphology import parses
from etl.text.names import generic_nouns, words
from etl.text.names.generic_nouns import Generic
from etl.text.names.inflection import nominative
from etl.text.names.mentions import Mention
from etl.text.names.words import Word

UNNAMED = 35
SHORT = frozenset({"парк", "оэз", "промзона", "кип", "дип", "скип", "поэз", "зона", "промплощадка", "park"})
IN_CITY = re.compile(r"\b(?:в|во|in|at)\s+$", re.IGNORECASE)
CLAUSE = 40
REACH = 100
"""No city that stands farther from a noun gives the park its name."""
PARK = re.compile(r"парк|зон|технопол|park|zone|technopol", re.IGNORECASE)
BOUNDARY = frozenset(".,;:!?\n|")
LINK = re.compile(
    r"\s+(?:(?:создадут|создали|создаётся|создан|построят|построен|строится|строят|появится|появился|откроют|откроется"
    r"|открылся|открыт|заработает|заработал|расположен|разместится|планируется"
    r"|will be built|is being built|opened|will open)\s+)?"
    r"(?P<link>(?:в|во|in|of|at|near)\s+(?:(?:г\.|городе|города|the city of)\s+)?)"
)
"""Between a park and its town: "парк | появится в | Бийске"."""


def find(text: str, mentions: Sequence[Mention], zones: Sequence[tuple[int, int]]) -> list[Mention]:
    """Parks named by their city alone, where the document names no other park of that city."""
    cities = [mention for mention in mentions if mention.kind == "city" and mention.candidates]
    named = {(mention.area, mention.city) for mention in mentions if mention.kind == "park"}
    if ("", "") in named:
        return []
    found: list[Mention] = []
    for start, stop in zones:
        if not PARK.search(text, start, stop):
            continue
        tokens = words.split(text, start, stop)
        for generic in _generics(text, tokens):
            mention = _named_by_city(text, tokens, generic, cities)
            if mention is not None and (mention.area, mention.city) not in named:
                found.append(mention)
    return found


def _generics(text: str, tokens: Sequence[Word]) -> Iterator[Generic]:
    listed = list(tokens)
    for place in range(1, len(listed) + 1):
        generic = generic_nouns.before(text, listed, place)
        if generic is None or generic.kind != "park" or generic.noun in SHORT:
            continue
        if not _is_plural(listed[place - 1]):
            yield generic


def _is_plural(word: Word) -> bool:
    return parses(word.text)[0].tag.number == "plur" if word.is_cyrillic else word.text.endswith("s")


def _named_by_city(text: str, tokens: Sequence[Word], generic: Generic, cities: Sequence[Mention]) -> Mention | None:
    """The park with the name of the city that stands behind it, or before it in the same clause."""
    start, stop = tokens[generic.first].start, tokens[generic.last - 1].stop
    first = bisect_left(cities, start - REACH, key=lambda city: city.start)
    last = bisect_left(cities, stop + REACH, first, key=lambda city: city.start)
    for city in cities[first:last]:
        is_behind = LINK.fullmatch(text, stop, city.start)
        before = IN_CITY.search(text, max(0, city.start - 12), city.start)
        is_before = before and city.stop < start <= city.stop + CLAUSE and not BOUNDARY & set(text[city.stop : start])
        if is_behind or is_before:
            known = city.candidates[0]
            link = is_behind["link"] if is_behind else before.group() if before else ""
            name = f"{nominative(text[start:stop])} {link.strip().lower()} {text[city.start : city.stop]}"
            return Mention(start, stop, "park", name, UNNAMED, area=known.area, city=known.name_ru, head=generic.noun)
    return None
