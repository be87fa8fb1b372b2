"""Plants called by the adjective of their town alone: "Бобруйский комбинат", "the Likino works" of the firm there."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain

from etl.text.names.geography import place_adjectives, whereabouts
from etl.text.names.mentions import Mention
from etl.vocabulary import name_words

MAKERS = frozenset({"manufacturer", "supplier"})
SEATED = 86
"""Surer than the town of the name."""
HEAD = 350
"""Letters of a document's head, in which stands whom it is about."""
begins = partial(name_words.beginning, "around_parks")
RUSSIAN = re.compile(
    rf"""
    \b(?:
        (?P<town>[А-ЯЁа-яё]{{3,}}(?:ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую|ое))\s {begins("town_plants")}  # тверской завод
      | (?P<people>[А-ЯЁа-яё]{{3,}}(?:ск|цк)(?:ие|их|им|ими))\s {begins("town_workers")}  # тверские шинники
    )[а-яё]*\b
    (?!\s(?:[«\"A-ZА-ЯЁ]|имени\b|им\.))(?!-)  # with no name
    """,
    re.VERBOSE,
)
"""Of one plant, and of those who work there."""
ENGLISH = re.compile(
    rf"""
    (?:['’]s)?\s (?:{begins("english_town_kinds")}\s)?  # 's main
    {begins("english_town_plants")}\b
    (?!\s(?:of|by|in|at)\s) (?!['’]s\s[A-Z]) (?!\s[\"“«'A-Z])  # with no name
    """,
    re.VERBOSE,
)
OWNED = re.compile(
    r"""
    (?:
        ['’]s?                                                                # Ford's
      | \b(?!(?:The|At|In|From)\s)[A-Z][\w-]+                                 # Ford
      | \b(?:A|An|a|an|another|new|second|their|our|and|or|in|from)           # a
    )\s$
    """,
    re.VERBOSE,
)
"""Before a town whose plant is told to be another's, or is new: "Ford's Vsevolozhsk plant", "a Kaluga plant"."""
STOP = re.compile(r"[.!?;]\s|\n")


def find(text: str, mentions: Sequence[Mention], zones: Sequence[tuple[int, int]]) -> list[Mention]:
    """Mentions of the one organisation that has its seat in a town, by the town and a plant's noun."""
    firms = [mention for mention in mentions if is_firm(text, mention)]
    if not firms:
        return []
    plants = list(chain(_russian(text, mentions, zones), _english(text, mentions)))
    home = _home(text, mentions, plants) if plants else ("", "")
    found = []
    for start, stop, area, city in plants:
        firm = _of_town(text, firms, area, city, start, is_home=(area, city) == home)
        if firm is not None:
            found.append(replace(firm, start=start, stop=stop, certainty=SEATED, is_bare=False))
    return found


def is_firm(text: str, mention: Mention) -> bool:
    """True for a maker's own name; not for a brand, a paper, a ministry, or what only its town names."""
    if mention.kind != "organisation" or mention.is_bare or mention.head in name_words.press():
        return False
    known = mention.known
    if known is not None and known.type not in MAKERS:
        return False
    institutions = name_words.listed("institution", "ru") | name_words.listed("institution", "en")
    is_plant = mention.head in name_words.listed("plant", "ru")
    return (is_plant or mention.head not in institutions) and not RUSSIAN.fullmatch(text, mention.start, mention.stop)


def _russian(
    text: str, mentions: Sequence[Mention], zones: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, str, str]]:
    for start, stop in zones:
        for match in RUSSIAN.finditer(text, start, stop):
            area, city = place_adjectives.area_of(match["town"] or match["people"])
            if area and not _is_known(mentions, match.start()):
                yield match.start(), match.end(), area, city


def _is_known(mentions: Sequence[Mention], start: int) -> bool:
    """True where a known plant or a longer name stands already: Горьковский автозавод."""
    place = bisect_left(mentions, start, key=lambda mention: mention.start)
    beside = (other for other in mentions[max(0, place - 1) : place + 1] if other.kind == "organisation")
    return any(other.known and other.start <= start < other.stop for other in beside)


def _english(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[int, int, str, str]]:
    for town in mentions:
        if town.kind != "city" or not town.candidates or not text[town.start].isascii():
            continue
        plant = ENGLISH.match(text, town.stop)
        if plant and not OWNED.search(text, max(0, town.start - 24), town.start):
            known = town.candidates[0]
            yield town.start, plant.end(), known.area, known.city


def _home(text: str, mentions: Sequence[Mention], plants: Sequence[tuple[int, int, str, str]]) -> tuple[str, str]:
    """The one town of the document's plants where the document is about no other place."""
    towns = {(area, city) for *_, area, city in plants}
    home = whereabouts.of_document(text, mentions)
    town = next(iter(towns)) if len(towns) == 1 else ("", "")
    is_elsewhere = home is not None and (home[0] != town[0] or home[1] not in ("", town[1]))
    return ("", "") if is_elsewhere else town


def _of_town(text: str, firms: Sequence[Mention], area: str, city: str, start: int, *, is_home: bool) -> Mention | None:
    """The one firm with its seat there; else the one of the document's head of whose seat nothing is known."""
    seated = {firm.name: firm for firm in firms if firm.area == area and firm.city in ("", city) and firm.city}
    if not seated and is_home:
        at_head = {firm.name: firm for firm in firms if firm.start < HEAD}
        seated = {name: firm for name, firm in at_head.items() if len(at_head) == 1 and not firm.city}
    firm = next(iter(seated.values())) if len(seated) == 1 else None
    return None if firm is None or _is_beside(text, firms, firm, start) else firm


def _is_beside(text: str, firms: Sequence[Mention], firm: Mention, start: int) -> bool:
    """True where the firm itself stands in the same sentence: "«Рама» купила Тверской завод"."""
    for other in firms:
        if other.name == firm.name and other.start != start:
            first, last = sorted((other.start, start))
            if last - first < HEAD and not STOP.search(text, first, last):
                return True
    return False
