"""What place a mention of one is, and of which place a whole document speaks."""

from collections import Counter
from collections.abc import Sequence

from etl.text.names import words
from etl.text.names.geography import place_adjectives
from etl.text.names.mentions import Mention

PLACES = frozenset({"city", "region"})
WIDE = frozenset({"", "RU"})
"""Areas in which nothing is placed."""
CAPITAL = ("RU-MOW", "Москва")
"""Which often stands for the government: "попросят у Москвы"."""
SHORTEST = 6
OF_TOWN = ("ский", "ского", "скому", "ским", "ском", "ская", "ской", "скую", "цкий", "цкого", "цкому", "цком", "цкой")
OF_TOWNS = ("ские", "ских", "ским", "скими", "цкие", "цких", "цким", "цкими")
HEAD, AS_HOME = 300, 2
"""Letters of a document in which it tells where it is from, and how many mentions of another place that outweighs."""


def of_document(text: str, mentions: Sequence[Mention]) -> tuple[str, str] | None:
    """The area of most of the document's places, above all its first; and the city where one is named there."""
    home = _at_head(text, mentions)
    named = [where for other in mentions if is_place(other) and (where := where_is(other))]
    votes = Counter(area for area, _ in named)
    if home:
        votes[home[0]] += AS_HOME
        named.append(home)
    if votes[CAPITAL[0]] <= AS_HOME + 1:
        del votes[CAPITAL[0]]
    if not votes:
        return _by_adjective(text, is_small=True) or _of_parks(mentions)
    area = votes.most_common(1)[0][0]
    cities = {city for other, city in named if other == area and city}
    return area, min(cities) if len(cities) == 1 else ""


def _of_parks(mentions: Sequence[Mention]) -> tuple[str, str] | None:
    """The area of all known parks that the document names, where no place is."""
    areas = {other.known.area for other in mentions if other.kind == "park" and other.known}
    return (areas.pop(), "") if len(areas) == 1 else None


def _at_head(text: str, mentions: Sequence[Mention]) -> tuple[str, str] | None:
    """The first place of the document's head, an adjective too: «Миасский рабочий», "глава Миасского округа"."""
    first = next(
        (other for other in mentions if other.start < HEAD and (_is_known_park(other) or where_is(other))), None
    )
    if first is not None and _is_known_park(first):
        return first.area, first.city
    first = first if first is None or is_place(first) else None
    if first is not None:
        return where_is(first)
    return _by_adjective(text)


def _by_adjective(text: str, *, is_small: bool = False) -> tuple[str, str] | None:
    """The town of the first adjective of one in the head; in small letters too where nothing else tells a place."""
    endings = (*OF_TOWN, *OF_TOWNS) if is_small else OF_TOWN
    for word in words.split(text, 0, HEAD):
        is_written_so = word.is_capital or is_small
        if word.is_cyrillic and is_written_so and len(word.text) > SHORTEST and word.text.endswith(endings):
            area, city = place_adjectives.area_of(word.text)
            if city:
                return area, city
    return None


def _is_known_park(mention: Mention) -> bool:
    return mention.kind == "park" and mention.known is not None


def is_place(mention: Mention) -> bool:
    """True for a place that is somewhere: not for the European Union, which is too wide."""
    areas = {known.area for known in mention.candidates} or {mention.area}
    return mention.kind in PLACES and areas.isdisjoint(WIDE)


def where_is(place: Mention) -> tuple[str, str] | None:
    """Area and city of a place; of a district the area alone."""
    if place.kind not in ("city", "region", "country") or not (place.candidates or place.area):
        return None
    if not place.candidates:
        return place.area, ""
    known = place.candidates[0]
    if known.area in WIDE:
        return None
    return known.area, known.city if known.kind == "city" else ""
