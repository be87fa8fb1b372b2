"""Parks that a text on parks calls by their town alone: "парк в Людинове", "парки в Будённовске и Георгиевске"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from etl.text.names.generic_nouns import lemmas
from etl.text.names.geography import whereabouts
from etl.text.names.mentions import Mention
from etl.vocabulary import name_words

CALLED, LISTED = 36, 78
"""LISTED is surer than the towns."""
TOPIC = re.compile(
    r"""
    (?:индустриальн|промышленн)[а-яё]+\s (?:\([а-яё]+\)\s)? (?:техно)?парк   # индустриальный (промышленный) парк
  | технопарк | промпарк | industrial\spark | technopark
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What makes a text one on parks."""
PARK = re.compile(r"\b[Пп]арк(?:а|у|ом|е)?(?=\s(?:в|во|под|близ)\s)")
BEFORE = re.compile(r"([А-ЯЁа-яё]+)\s$")
"""The word before it."""
TO_TOWN = re.compile(r"\s(?:в|во|под|близ)\s(?:(?:г\.|городе)\s)?")
MANY = re.compile(
    r"""
    \b(?P<noun>
        (?:(?:индустриальн|промышленн|частн|муниципальн)[а-яё]+\s)*      # частные индустриальные
        (?:техно|пром)?[Пп]арк(?:а|и|ов|ам|ами|ах)                       # парки
    )
    (?P<lead> (?:\s[–—-])? \s(?:в|во)\s) (?=[А-ЯЁ])                      # – в | Клинцах
  | \b(?P<parks>(?:industrial\s | technology\s)?parks)                   # industrial parks
    (?P<to>\s(?:in|at)\s) (?=[A-Z])                                      # in | Klintsy
    """,
    re.VERBOSE,
)
AND = re.compile(r"(?:,\s|\s(?:и|and)\s)(?:(?:в|во|in|at)\s)?")
NEAR, STOP = 60, re.compile(r"[.!?;\n]")
SMALL = 150_000
"""A town that is no larger has one park."""
COUNTED = re.compile(
    r"""
    \b(?:дв(?:а|е|ух|ум|умя) | тр(?:и|ёх|ех|ём|емя) | оба | обоих | two | three | both)\s    # два
    (?:[\w-]+\s){0,2}$                                                                      # новых | парка
    """,
    re.IGNORECASE | re.VERBOSE,
)


def find(text: str, mentions: Sequence[Mention], zones: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    """The parks of towns that the document gives no other park; those of a list stand at their towns."""
    if not TOPIC.search(text):
        return
    named = _named(text, mentions)
    for start, stop in zones:
        for match in PARK.finditer(text, start, stop):
            place = bisect_left(mentions, match.end(), key=lambda mention: mention.start)
            town = next(iter(mentions[place : place + 1]), None)
            if town is None or not _is_allowed(text, match) or not TO_TOWN.fullmatch(text, match.end(), town.start):
                continue
            where = _where(town)
            if where and where not in named:
                name = f"парк{text[match.end() : town.stop]}"
                yield Mention(
                    match.start(), match.end(), "park", name, CALLED, area=where[0], city=where[1], head="парк"
                )
        for many in MANY.finditer(text, start, stop):
            yield from _listed(text, many, mentions, named)


def _named(text: str, mentions: Sequence[Mention]) -> set[tuple[str, str]]:
    """Where the parks are that the document names: known ones, one alone, and those that stand beside their town."""
    found: set[tuple[str, str]] = set()
    parks = [mention for mention in mentions if mention.kind == "park"]
    is_one = len({park.name for park in parks}) == 1
    for park in parks:
        place = bisect_left(mentions, park.start, key=lambda mention: mention.start)
        near = (other for other in mentions[max(0, place - 3) : place + 4] if _is_beside(text, park, other))
        if is_one or park.known or any(_where(other) == (park.area, park.city) for other in near):
            found.add((park.area, park.city))
    return found


def _is_beside(text: str, park: Mention, town: Mention) -> bool:
    between = text[min(park.stop, town.stop) : max(park.start, town.start)]
    return town.kind == "city" and len(between) < NEAR and STOP.search(between) is None


def _is_allowed(text: str, match: re.Match[str]) -> bool:
    """True where no adjective makes it a park of trees or cars."""
    before = BEFORE.search(text, max(0, match.start() - 20), match.start())
    return before is None or not lemmas(before[1]).isdisjoint(name_words.listed("park_of_town", "before"))


def _where(town: Mention) -> tuple[str, str] | None:
    if town.kind != "city" or not town.candidates or not whereabouts.is_place(town):
        return None
    return whereabouts.where_is(town)


def _listed(
    text: str, many: re.Match[str], mentions: Sequence[Mention], named: set[tuple[str, str]]
) -> Iterator[Mention]:
    """One park in each of the towns behind parks in the plural, where they are counted or the towns are small."""
    place = bisect_left(mentions, many.end(), key=lambda mention: mention.start)
    towns: list[Mention] = []
    for town in mentions[place : place + 6]:
        is_next = AND.fullmatch(text, towns[-1].stop, town.start) if towns else town.start == many.end()
        if not is_next or _where(town) is None:
            break
        towns.append(town)
    is_counted = COUNTED.search(text, max(0, many.start() - 30), many.start()) is not None
    is_small = all(town.candidates[0].population <= SMALL for town in towns)
    if len(towns) < 2 or not (is_counted or is_small):
        return
    noun = "industrial park in" if many["parks"] else "индустриальный парк в"
    for town in towns:
        where = _where(town)
        if where and where not in named:
            written = text[town.start : town.stop]
            head = noun.rsplit(" ", 1)[0]
            yield Mention(
                town.start, town.stop, "park", f"{noun} {written}", LISTED, area=where[0], city=where[1], head=head
            )
