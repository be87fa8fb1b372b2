"""The place of a plant or park that the words around its name tell: "в Калуге", "казанский технополис", "(Yaroslavl region)"."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from etl.text import places, words
from etl.text.mentions import Mention

NEAR = 45
BOUNDARY = frozenset("\n.;!?|")
LINKS = frozenset({"в", "во", "in", "at", "of", "near", "под", "г", "города", "городе", "the", "республики", "республике", "", "рядом", "с"})


def placed(text: str, mention: Mention, mentions: Sequence[Mention]) -> Mention:
    """The mention with area and city, where an adjective before it or a place right behind it says them."""
    area, city = _before(text, mention)
    if not area:
        area, city = _behind(text, mention, mentions)
    return replace(mention, area=area, city=city) if area else mention


def _before(text: str, mention: Mention) -> tuple[str, str]:
    """The place that a word of the name or an adjective just before it speaks of."""
    own = words.split(text, mention.start, mention.stop)
    before = words.split(text[max(0, mention.start - NEAR) : mention.start])[-2:]
    for word in [*own[:2], *reversed(before)]:
        if word.is_cyrillic and len(word.text) > 5:
            area, city = places.area_of_adjective(word.text)
            if area:
                return area, city
    return "", ""


def _behind(text: str, mention: Mention, mentions: Sequence[Mention]) -> tuple[str, str]:
    """The city or region that follows with nothing but a preposition between."""
    place = bisect_left([other.start for other in mentions], mention.stop)
    for other in mentions[place : place + 1]:
        gap = text[mention.stop : other.start]
        link = gap.strip(" ,(«»\"\u00a0").casefold()
        is_near = len(gap) < NEAR and not BOUNDARY & set(gap) and all(word in LINKS for word in link.split())
        if is_near and other.kind in ("city", "region", "country") and other.candidates:
            known = other.candidates[0]
            return known.area, known.city if known.kind == "city" else ""
    return "", ""
