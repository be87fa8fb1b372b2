"""The place of a plant or park that the words around its name tell: "в Калуге", "казанский технополис"."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from etl.text.names import phrases, words
from etl.text.names.geography import place_adjectives, whereabouts
from etl.text.names.geography.whereabouts import CAPITAL, PLACES, is_place, where_is
from etl.text.names.mentions import Mention
from etl.vocabulary import gazetteer
from etl.vocabulary.gazetteer import Known

NEAR, SAME_CLAUSE, SAME_PASSAGE = 45, 120, 500
LARGE, SMALL, LONGEST_HEADING = 100_000, 20_000, 60
BREAK = re.compile(r"[\n.,;:!?|()]")
BOUNDARY = frozenset("\n.;!?|")
LINKS = frozenset(
    [
        "в",
        "во",
        "in",
        "at",
        "of",
        "near",
        "под",
        "г",
        "города",
        "городе",
        "the",
        "республики",
        "республике",
        "рядом",
        "с",
    ]
)
IN = frozenset({"в", "во", "in", "at", "near", "под"})
FULL_STOP = re.compile(r"[.!?]\s")
OPENING, BEGINNING, FARTHEST = ("In ", "В ", "Во "), re.compile(r"(?:^|[.!?\n]\s?)\w{1,2}\s$"), 4
"""Before the country that a sentence begins with, and how many names back a park's country is looked for."""
DIRECTION = re.compile(
    r"[-\s](?:Юг|Север|Запад|Восток|Центр|Сити|Парк|Авто|Восточный|Западный|Южный|Северный|\d{1,2})$"
)
"""What stands behind a town in the name of its park: «Рязань-Юг», «Казань-2»."""


def placed(text: str, mention: Mention, mentions: Sequence[Mention]) -> Mention:
    """The mention with the area and city that words right beside it say."""
    where = _before(text, mention) or _behind(text, mention, mentions)
    return replace(mention, area=where[0], city=where[1]) if where else mention


def placed_by_name(text: str, mention: Mention, mentions: Sequence[Mention]) -> Mention:
    """The mention with the area and city after which it is named."""
    where = _by_name(text, mention, mentions)
    return replace(mention, area=where[0], city=where[1]) if where else mention


def placed_by_sentence(text: str, mention: Mention, mentions: Sequence[Mention]) -> Mention:
    """The mention with the town in which its sentence is, unless it is named after a larger one."""
    named_after = gazetteer.cities_named(mention.name.partition("«")[2].rstrip("»"))
    if any(city.population >= LARGE for city in named_after):
        return mention
    where = _in_clause(text, mention, mentions) or _in_sentence(text, mention, mentions)
    is_elsewhere = where and named_after and where[0] not in {city.area for city in named_after}
    return replace(mention, area=where[0], city=where[1]) if where and (where[1] or is_elsewhere) else mention


def _in_sentence(text: str, mention: Mention, mentions: Sequence[Mention]) -> tuple[str, str] | None:
    """The place before it in the sentence: "Ульяновск: в парк …", "в Пензе заполнен парк …"."""
    start = max(text.rfind("\n", 0, mention.start) + 1, _sentence_start(text, mention.start))
    before = [other for other in mentions if is_place(other) and start <= other.start < mention.start]
    chosen = [other for other in before if text[other.stop : other.stop + 1] == ":" or _is_inside(text, other)]
    return where_is(chosen[-1]) if chosen else None


def _sentence_start(text: str, place: int) -> int:
    return max((stop.end() for stop in FULL_STOP.finditer(text, max(0, place - SAME_PASSAGE), place)), default=0)


def placed_by_country(text: str, mention: Mention, mentions: Sequence[Mention]) -> Mention:
    """The mention with the country whose it is or with which its sentence begins: "Armenia's Meghri FEZ"."""
    place = bisect_left(mentions, mention.start, key=lambda other: other.start)
    is_next = True
    for other in reversed(mentions[max(0, place - FARTHEST) : place]):
        between = text[other.stop : mention.start]
        if FULL_STOP.search(between) or "\n" in between or other.kind in PLACES:
            return mention
        if other.kind != "country" or not other.candidates:
            is_next = is_next and other.kind == "park"
            continue
        has_it = is_next and between[:3] in ("'s ", "’s ")
        opens = text.endswith(OPENING, 0, other.start) and BEGINNING.search(text[max(0, other.start - 6) : other.start])
        return replace(mention, area=other.candidates[0].area, city="") if has_it or opens else mention
    return mention


def placed_by_adjective(text: str, mention: Mention) -> Mention:
    """The mention with the town of an adjective in its sentence: "Совет Новоуральского округа … директора парка"."""
    start = max(text.rfind("\n", 0, mention.start) + 1, _sentence_start(text, mention.start))
    for word in reversed(words.split(text, start, mention.start)):
        if word.is_cyrillic and len(word.text) > whereabouts.SHORTEST and word.text.endswith(whereabouts.OF_TOWN):
            area, city = place_adjectives.area_of(word.text)
            if area:
                return replace(mention, area=area, city=city)
    return mention


def placed_by_own_adjective(mention: Mention) -> Mention:
    """The mention with the place of an adjective that begins its own name: парк «Курская дуга»."""
    own = mention.name.partition("«")[2].rstrip("»").split()
    area, city = place_adjectives.area_of(own[0]) if own and words.is_cyrillic(own[0]) else ("", "")
    return replace(mention, area=area, city=city) if area else mention


def placed_by_passage(text: str, mention: Mention, mentions: Sequence[Mention]) -> Mention:
    """The mention with the area and city of which its passage speaks."""
    where = _in_clause(text, mention, mentions) or _in_passage(text, mention, mentions)
    return replace(mention, area=where[0], city=where[1]) if where else mention


def area_before(mention: Mention, mentions: Sequence[Mention]) -> str:
    """The area of the last place named before the mention within its passage, "" where none is."""
    for other in reversed(mentions[: bisect_left(mentions, mention.start, key=lambda one: one.start)]):
        if mention.start - other.stop > SAME_PASSAGE:
            return ""
        if is_place(other) and (where := where_is(other)):
            return where[0]
    return ""


def _before(text: str, mention: Mention) -> tuple[str, str] | None:
    """The place that a word of the name or an adjective just before it speaks of."""
    own = words.split(re.split('[«"“]', text[mention.start : mention.stop])[0])
    before = words.split(BREAK.split(text[max(0, mention.start - NEAR) : mention.start])[-1])[-2:]
    for word in [*own[:2], *reversed(before)]:
        if word.is_cyrillic and len(word.text) > 5:
            area, city = place_adjectives.area_of(word.text)
            if area:
                return area, city
    return None


def _behind(text: str, mention: Mention, mentions: Sequence[Mention]) -> tuple[str, str] | None:
    """The city or region that follows with nothing but a preposition between."""
    place = bisect_left(mentions, mention.stop, key=lambda other: other.start)
    for other in mentions[place : place + 1]:
        gap = text[mention.stop : other.start]
        link = gap.strip(' ,(«»"\u00a0').casefold()
        is_near = len(gap) < NEAR and not BOUNDARY & set(gap) and all(word in LINKS for word in link.split())
        if is_near:
            return where_is(other)
    return None


def _by_name(text: str, mention: Mention, mentions: Sequence[Mention]) -> tuple[str, str] | None:
    """The place of the city or organisation after which the park is named: technopark "DAAZ AVTO COMPONENT"."""
    own = set(words.latin_key(mention.name).split())
    areas = {other.area for other in mentions if other.kind in PLACES or (other.kind == "park" and other.known)}
    quoted = mention.name.partition("«")[2].rstrip("»")
    called = sorted(_called(quoted), key=lambda city: city.area not in areas)
    is_alone = bool(called) and not any(is_place(other) and _is_beside(text, other, mention) for other in mentions)
    for city in called:
        is_told = city.area in areas or (is_alone and city.population >= SMALL)
        if is_told or city.population >= LARGE:
            return city.area, city.city
    for region in phrases.lookup(mention.name.partition("«")[2].rstrip("»"), "region"):
        return region.area, ""
    for word in mention.name.partition("«")[0].split():
        cities = phrases.lookup(word, "city") if word[:1].isupper() and "«" not in mention.name else ()
        if cities:
            best = max(cities, key=lambda city: city.population)
            return best.area, best.city
    return _by_owner(mention) or _by_other(own, mentions)


@lru_cache(maxsize=1_000)
def _called(quoted: str) -> tuple[Known, ...]:
    """The towns of that name, of that name before "-Юг" or with more behind it, or of which it is a short name."""
    named = (*gazetteer.cities_named(quoted), *gazetteer.cities_named(DIRECTION.sub("", quoted)))
    if named or not quoted:
        return named
    longer = (city for city in gazetteer.cities() if city.name_ru.startswith(f"{quoted} "))
    return (*phrases.lookup(quoted, "city"), *longer)


def _is_beside(text: str, place: Mention, mention: Mention) -> bool:
    """True for a place in the paragraph of the mention."""
    first, last = sorted((place, mention), key=lambda one: one.start)
    return last.start - first.stop < SAME_PASSAGE and "\n" not in text[first.stop : last.start]


def _by_owner(mention: Mention) -> tuple[str, str] | None:
    """The place of the company whose park it is: индустриальный парк АвтоВАЗа."""
    if "«" in mention.name or not words.is_cyrillic(mention.name):
        return None
    owners = phrases.lookup(mention.name.split()[-1], "organisation")
    return next(((owner.area, owner.city) for owner in owners if owner.area), None)


def _by_other(own: set[str], mentions: Sequence[Mention]) -> tuple[str, str] | None:
    """The place of a city or organisation of the text that is among the words of a name."""
    for other in mentions:
        known = other.known
        if known is None or not known.area or other.kind not in ("city", "organisation"):
            continue
        if {words.latin_key(known.name_ru), words.latin_key(known.name_en)} & own:
            return known.area, known.city
    return None


def _in_clause(text: str, mention: Mention, mentions: Sequence[Mention]) -> tuple[str, str] | None:
    """A place with a preposition later in the sentence: "a park will be arranged in Tuymazy"."""
    for place in range(bisect_left(mentions, mention.stop, key=lambda other: other.start), len(mentions)):
        other = mentions[place]
        gap = text[mention.stop : other.start]
        if not gap:
            continue
        if len(gap) > SAME_CLAUSE or BOUNDARY & set(gap) or other.kind == "park":
            return None
        if other.kind in PLACES and IN.intersection(gap.casefold().split()[-1:]):
            return where_is(other)
    return None


def _in_passage(text: str, mention: Mention, mentions: Sequence[Mention]) -> tuple[str, str] | None:
    """The place of the paragraph in which something is, else one that it names; else where most of the document is."""
    start = text.rfind("\n", 0, mention.start) + 1
    stop = text.find("\n", mention.stop)
    here = [
        other for other in mentions if is_place(other) and start <= other.start < (stop if stop >= 0 else len(text))
    ]
    before = [other for other in reversed(here) if other.start < mention.start]
    behind = [other for other in here if other.start > mention.start]
    near = [other for other in (*before, *behind) if abs(other.start - mention.start) < SAME_PASSAGE]
    own = [other for other in near if where_is(other) != CAPITAL]
    inside = [other for other in near if _is_inside(text, other)]
    same = [
        other for other in own if other.start < mention.start and not FULL_STOP.search(text, other.stop, mention.start)
    ]
    chosen = next(iter([one for one in inside if one in same] or same or inside or own), None)
    return where_is(chosen) if chosen else _of_heading(text, start, mentions) or whereabouts.of_document(text, mentions)


def _of_heading(text: str, stop: int, mentions: Sequence[Mention]) -> tuple[str, str] | None:
    """The place of the nearest line above that is a place or names a firm of one: "Slovakia" over its news."""
    for other in reversed(mentions):
        if other.stop > stop or not _stands_over(text, other):
            continue
        is_over = _is_line(text, other) or _is_inside(text, other)
        if other.kind in (*PLACES, "country") and other.candidates and is_over:
            return where_is(other)
        if other.kind == "organisation" and other.area and other.known is None:
            return other.area, other.city
    return None


def _is_line(text: str, mention: Mention) -> bool:
    return text[mention.start - 1 : mention.start] in ("", "\n") and text[mention.stop : mention.stop + 1] == "\n"


def _stands_over(text: str, mention: Mention) -> bool:
    """True in a short line without a full stop."""
    start, stop = text.rfind("\n", 0, mention.start) + 1, text.find("\n", mention.stop)
    is_short = 0 < stop - start <= LONGEST_HEADING and text[stop - 1] not in ".!?;,:"
    return is_short and "|" not in text[start:stop]


def _is_inside(text: str, place: Mention) -> bool:
    """True for a place in which something is: "в Калуге", "near Minsk"."""
    before = words.split(text, max(0, place.start - 12), place.start)
    return bool(before) and before[-1].text.casefold() in IN and not text[before[-1].stop : place.start].strip()
