"""Known economic zones told by where they are: "ОЭЗ Самарской области", "в Тульской области резидентом ОЭЗ стал …"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import partial

from etl.text.names import phrases
from etl.text.names.geography import whereabouts
from etl.text.names.mentions import Mention
from etl.text.names.parks import namesakes
from etl.vocabulary import name_words

OF_PLACE = 76
"""Surer than the plain city behind, and than a park that only its place names."""
HINT = re.compile(r"ОЭЗ|экономическ[а-яё]+\sзон|SEZ|economic\szone")
"""What is looked for first, since it is quick."""
begins = partial(name_words.beginning, "around_parks")
ZONE = re.compile(
    rf"""
    (?<![«\"])\b
    (?:
        ОЭЗ(?:\sППТ)?
      | (?:[Оо]соб(?:ая|ой|ую)\s) [Ээ]кономическ(?:ая|ой|ую)\sзон(?:а|ы|е|у|ой)     # особая экономическая зона
        (?:\s{begins("types_of_zones")}\sтипа)?                                     # портового типа
      | (?:special\seconomic\szone | SEZ)(?!s)
    )\b
    (?!\s?[«\"“] | -)                                                               # with no name of its own
    """,
    re.VERBOSE,
)
BEHIND = re.compile(r"\s(?:(?:в|во|на\sтерритории|под|in|near|at|of)\s)?(?:(?:г\.|городе|города|the\scity\sof)\s)?")
"""Between a zone and its place: "ОЭЗ | на территории | Тульской области"."""
ENTERED = re.compile(
    rf"""
    (?:
        (?:^|[\s(,–—]) (?:в|во|из|на\sтерритории|на\sплощадке|на\sплощадках)         # на площадке
      | резидент[а-яё]* | {begins("local")}[а-яё]+                                  # местная
      | residents?\sof\sthe | local | its | {begins("english_places")}['’]s         # the region's
    )\s$
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Before the zone of a place that the sentence has named: "в Тульской области | резидентом | ОЭЗ стал завод"."""
OWN = re.compile(rf"{begins('english_places')}['’]s\s$", re.IGNORECASE)
"""Before the zone of the place that its paragraph named last: "the town's SEZ"."""
THERE = re.compile(rf"{begins('local')}[а-яё]+\s$", re.IGNORECASE)
INSIDE = re.compile(r"(?:^|[\s(«\"])(?:в|во|под|на|in|near|at)\s$", re.IGNORECASE)
LEFT = re.compile(r"[.!?\n;]")
REACH = 120


def find(text: str, mentions: Sequence[Mention], zones: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    """The zones whose place stands beside them, in their sentence, or is the one that the document is about."""
    if not HINT.search(text):
        return
    spoken = [match for start, stop in zones for match in ZONE.finditer(text, start, stop)]
    is_other = any(mention.kind == "park" and namesakes.is_zone(mention.head) for mention in mentions)
    home = None if is_other or not spoken else whereabouts.of_document(text, mentions)
    for match in spoken:
        place = bisect_left(mentions, match.end(), key=lambda mention: mention.start)
        found = _beside(text, match, mentions[place : place + 1])
        if found is None and _is_entered(text, match):
            found = _of_sentence(text, match, mentions[max(0, place - REACH) : place])
        if found is None and home and _is_one(text, match):
            found = _known(text, match.start(), match.end(), home)
        if found is not None:
            yield found


def _beside(text: str, match: re.Match[str], behind: Sequence[Mention]) -> Mention | None:
    """The zone of the place right behind it."""
    for place in behind:
        where = whereabouts.where_is(place) if whereabouts.is_place(place) else None
        if where and BEHIND.fullmatch(text, match.end(), place.start):
            return _known(text, match.start(), match.end(), where)
    return None


def _is_entered(text: str, match: re.Match[str]) -> bool:
    return ENTERED.search(text[max(0, match.start() - 30) : match.start()]) is not None


def _of_sentence(text: str, match: re.Match[str], before: Sequence[Mention]) -> Mention | None:
    """The zone of the last place before it in its sentence, if something is in that place or the zone is its own."""
    is_there = THERE.search(text[max(0, match.start() - 20) : match.start()]) is not None
    is_own = OWN.search(text[max(0, match.start() - 20) : match.start()]) is not None
    for place in reversed(before):
        is_left = LEFT.search(text, place.stop, match.start()) or match.start() - place.stop > REACH
        if (is_left and not is_own) or "\n" in text[place.stop : match.start()]:
            return None
        where = whereabouts.where_is(place) if whereabouts.is_place(place) else None
        if where and is_own:
            return _known(text, match.start(), match.end(), where)
        if where and (is_there or INSIDE.search(text[max(0, place.start - 12) : place.start])):
            return _known(text, match.start(), match.end(), where)
    return None


def _is_one(text: str, match: re.Match[str]) -> bool:
    """True for a zone in full, which has no name, and for one entered: "резиденты ОЭЗ"."""
    return not match.group().isupper() or _is_entered(text, match)


def _known(text: str, start: int, stop: int, where: tuple[str, str]) -> Mention | None:
    known = phrases.parks_of_town("оэз", *where)
    if not known:
        return None
    own = known[0]
    return Mention(start, stop, "park", own.name_ru, OF_PLACE, known, own.area, own.city, "оэз")
