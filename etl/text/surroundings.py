"""The place of a plant or park that the words around its name tell: "в Калуге", "казанский технополис"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from etl.text import places, words
from etl.text.mentions import Mention
from etl.vocabulary import gazetteer

NEAR, SAME_CLAUSE, SAME_PASSAGE = 45, 120, 500
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
PLACES = frozenset({"city", "region"})


def placed(text: str, mention: Mention, mentions: Sequence[Mention]) -> Mention:
    """The mention with the area and city that words right beside it say."""
    where = _before(text, mention) or _behind(text, mention, mentions)
    return replace(mention, area=where[0], city=where[1]) if where else mention


def placed_by_name(mention: Mention, mentions: Sequence[Mention]) -> Mention:
    """The mention with the area and city after which it is named."""
    where = _by_name(mention, mentions)
    return replace(mention, area=where[0], city=where[1]) if where else mention


def placed_by_passage(text: str, mention: Mention, mentions: Sequence[Mention]) -> Mention:
    """The mention with the area and city of which its passage speaks."""
    where = _in_clause(text, mention, mentions) or _in_passage(mention, mentions)
    return replace(mention, area=where[0], city=where[1]) if where else mention


def _before(text: str, mention: Mention) -> tuple[str, str] | None:
    """The place that a word of the name or an adjective just before it speaks of."""
    own = words.split(text, mention.start, mention.stop)
    before = words.split(BREAK.split(text[max(0, mention.start - NEAR) : mention.start])[-1])[-2:]
    for word in [*own[:2], *reversed(before)]:
        if word.is_cyrillic and len(word.text) > 5:
            area, city = places.area_of_adjective(word.text)
            if area:
                return area, city
    return None


def _behind(text: str, mention: Mention, mentions: Sequence[Mention]) -> tuple[str, str] | None:
    """The city or region that follows with nothing but a preposition between."""
    place = bisect_left([other.start for other in mentions], mention.stop)
    for other in mentions[place : place + 1]:
        gap = text[mention.stop : other.start]
        link = gap.strip(' ,(«»"\u00a0').casefold()
        is_near = len(gap) < NEAR and not BOUNDARY & set(gap) and all(word in LINKS for word in link.split())
        if is_near:
            return _where(other)
    return None


def _by_name(mention: Mention, mentions: Sequence[Mention]) -> tuple[str, str] | None:
    """The place of the city or organisation after which the park is named: technopark "DAAZ AVTO COMPONENT"."""
    own = set(words.latin_key(mention.name).split())
    areas = {other.area for other in mentions if other.kind in PLACES}
    for city in gazetteer.cities_named(mention.name.partition("«")[2].rstrip("»")):
        if city.area in areas or not areas:
            return city.area, city.city
    for other in mentions:
        known = other.known
        if known is None or not known.area or other.kind not in ("city", "organisation"):
            continue
        if {words.latin_key(known.name_ru), words.latin_key(known.name_en)} & own:
            return known.area, known.city
    return None


def _in_clause(text: str, mention: Mention, mentions: Sequence[Mention]) -> tuple[str, str] | None:
    """A place with a preposition later in the sentence: "a park will be arranged in Tuymazy"."""
    for other in mentions:
        gap = text[mention.stop : other.start]
        if other.start < mention.stop or not gap:
            continue
        if len(gap) > SAME_CLAUSE or BOUNDARY & set(gap) or other.kind == "park":
            return None
        if other.kind in PLACES and gap.split()[-1].casefold() in IN:
            return _where(other)
    return None


def _in_passage(mention: Mention, mentions: Sequence[Mention]) -> tuple[str, str] | None:
    """The last place named before, else the first behind, not far away; else the document's first."""
    named = [
        other for other in (*_backwards(mention, mentions), *mentions) if other.kind in PLACES and other.candidates
    ]
    near = [other for other in named if abs(other.start - mention.start) < SAME_PASSAGE]
    first = sorted(named, key=lambda other: other.start)[:1]
    return next((_where(other) for other in (*near, *first)), None)


def _backwards(mention: Mention, mentions: Sequence[Mention]) -> Iterator[Mention]:
    return (other for other in reversed(mentions) if other.start < mention.start)


def _where(place: Mention) -> tuple[str, str] | None:
    """Area and city of a known place."""
    if place.kind not in ("city", "region", "country") or not place.candidates:
        return None
    known = place.candidates[0]
    return known.area, known.city if known.kind == "city" else ""
