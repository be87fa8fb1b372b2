"""English parks by their noun: Alabuga industrial park, free economic zone Minsk, Angren's special industrial zone."""

import re
from collections.abc import Iterator

from etl.text.names import phrases
from etl.text.names.generic_nouns import are_adjacent
from etl.text.names.geography import places
from etl.text.names.mentions import Mention
from etl.text.names.words import Word
from etl.vocabulary import name_words
from etl.vocabulary.gazetteer import Known

PARK, BEHIND = 85, 83
QUOTED_NAME = re.compile(r'\s["«“]')
QUOTE = re.compile(r"\s['‘]")
LONGEST, SHOUTED = 3, 4
"""Words of a name, and the letters of the longest abbreviation: "PSKOV INDUSTRIAL PARK" is Pskov's."""
ARTICLES, GOVERNING = frozenset({"a", "an", "another"}), frozenset({"in", "at", "to", "from", "near", "of", "for"})
BY_NAME = frozenset({("by", "the", "name", "of"), ("under", "the", "name", "of"), ("with", "the", "name", "of")})
ENDS = (
    ("industrial", "park"), ("special", "economic", "zone"), ("free", "economic", "zone"), ("industrial", "zone"),
    ("technopark",), ("technology", "park"), ("technopolis",), ("sez",), ("industrial", "technopark"),
    ("science", "park"), ("special", "industrial", "zone"), ("industrial", "estate"), ("business", "park"),
    ("supplier", "park"), ("suppliers", "park"), ("logistics", "park"), ("innovation", "park"), ("strategic", "park"),
    ("economic", "zone"), ("development", "zone"), ("automotive", "park"), ("commerce", "park"),
    ("corporate", "park"), ("enterprise", "park"), ("enterprise", "zone"), ("industry", "park"), ("auto", "park"),
    ("research", "park"), ("industrial", "area"), ("industrial", "city"), ("industrial", "district"),
    ("freight", "village"), ("tech", "park"), ("manufacturing", "park"), ("megasite",), ("free", "zone"),
    ("free", "trade", "zone"), ("export", "processing", "zone"), ("manufacturing", "zone"), ("techno", "park"),
    ("eco-industrial", "park"), ("technological", "park"), ("technology", "zone"), ("trade", "park"), ("fez",),
    ("high-tech", "zone"), ("innovation", "zone"), ("oez",), ("automotive", "city"), ("auto", "city"),
    ("logistics", "hub"), ("industrial", "hub"), ("industrial", "complex"),
    ("logistics", "center"), ("logistics", "centre"),
    ("distribution", "park"), ("airport", "park"), ("technology", "campus"), ("innovation", "campus"), ("autopark",),
    ("industrial", "site"), ("supply", "park"), ("vendor", "park"), ("commercial", "park"), ("eco", "park"),
    ("advanced", "manufacturing", "park"), ("industrial", "quarter"), ("development", "area"), ("cooperation", "zone"),
    ("city", "of", "industry"), ("osb",), ("oiz",), ("idz",), ("fiez",), ("ftz",), ("epz",), ("gidc",), ("midc",),
    ("industrial", "township"), ("bonded", "zone"), ("high-tech", "park"), ("hi-tech", "park"), ("economic", "area"),
)  # fmt: skip
BY_FIRST = {first: tuple(end for end in ENDS if end[0] == first) for first, *_ in ENDS}
NO_NAMES = frozenset(word for end in ENDS for word in end) | {"new", "free", "special", "local"}
"""What alone before the noun is no name: "Special economic zone residents"."""
SITE = ("industrial", "site")
"""What has a name behind "called" only: "the Kama industrial site" is a company's."""
SITES = frozenset({"zone", "estate"})
"""Nouns that alone are a park's behind a town only: "the Togliatti zone"."""
NAMEABLE = frozenset({"park", "zone"})
"""Nouns that alone are a park's before "named" only: "a third park, named Orbita"."""
CALLED = re.compile(r",?\s(?:to be\s|which is\s)?(?:named|called|dubbed|christened|known as)\s")
ABBREVIATIONS = frozenset({"sez", "fez", "oez", "osb", "oiz", "idz", "fiez", "ftz", "epz", "gidc", "midc"})


def named_before(text: str, tokens: list[Word], first: int, last: int) -> Mention | None:
    """The park whose name the capitalised words first:last begin: Alabuga special economic zone."""
    ends = ((end, place) for place in range(first + 1, last + 1) for end in _ends_at(tokens, place) if end != SITE)
    for end, place in sorted(ends, key=lambda found: ENDS.index(found[0])):
        if all(token.text.casefold() in NO_NAMES for token in tokens[first:place]):
            continue
        stop = tokens[place + len(end) - 1].stop
        return (
            None
            if QUOTED_NAME.match(text, stop)
            else _mention(tokens[first:place], end, tokens[first].start, stop, PARK)
        )
    return None


def find(text: str, tokens: list[Word]) -> Iterator[Mention]:
    """Parks whose noun stands before their name, and those that are their town's: Angren's industrial zone."""
    for place, token in enumerate(tokens):
        if token.is_cyrillic:
            continue
        if token.text in SITES and _is_of_known_town(text, tokens, place):
            yield _mention(tokens[place - 1 : place], (token.text,), tokens[place - 1].start, token.stop, BEHIND)
        elif token.text in NAMEABLE and (named := _called(text, tokens, place)):
            start, stop = min(named[0].start, token.start), max(named[-1].stop, token.stop)
            yield _mention(named, (token.text,), start, stop, BEHIND)
        end = next(_ends_at(tokens, place), None) if token.text.casefold() in BY_FIRST else None
        if end is None or not _are_one(text, tokens[place : place + len(end)]):
            continue
        named = _named_behind(text, tokens, place, place + len(end)) or _of_town(text, tokens, place)
        if named:
            start, stop = min(named[0].start, token.start), max(named[-1].stop, tokens[place + len(end) - 1].stop)
            yield _mention(named, end, start, stop, BEHIND)


def _ends_at(tokens: list[Word], place: int) -> Iterator[tuple[str, ...]]:
    """The nouns that begin at a word, in their order."""
    for end in BY_FIRST.get(tokens[place].text.casefold(), ()) if place < len(tokens) else ():
        if tuple(token.text.casefold() for token in tokens[place : place + len(end)]) == end:
            yield end


def _are_one(text: str, tokens: list[Word]) -> bool:
    return all(are_adjacent(text, left, right) for left, right in zip(tokens, tokens[1:], strict=False))


def _named_behind(text: str, tokens: list[Word], first: int, place: int) -> list[Word]:
    """The capitalised words right behind the noun; none where words with capitals stand before it as well."""
    before = tokens[first - 1] if first and are_adjacent(text, tokens[first - 1], tokens[first]) else None
    if before is not None and before.is_capital and before.text not in ("The", "In", "At", "A", "An"):
        return []
    while place < len(tokens) and tokens[place].text in name_words.listed("naming", "en") | {"known"}:
        place += 1
    if tuple(token.text for token in tokens[place : place + 4]) in BY_NAME:
        place += 4
    elif text[tokens[place - 1].stop : tokens[place - 1].stop + 2] == ", ":
        return _in_apposition(text, tokens, first, place)
    elif place + 1 < len(tokens) and tokens[place].text == "of" and _is_unknown_town(tokens, first, place + 1):
        return tokens[place + 1 : place + 2]
    last = place
    is_site = tokens[place - 1].text in ("site", "sites")
    while not is_site and last < len(tokens) and last - place < LONGEST and _is_name(tokens[last]):
        is_quoted = last == place and QUOTE.fullmatch(text, tokens[last - 1].stop, tokens[last].start)
        if not is_quoted and not are_adjacent(text, tokens[last - 1], tokens[last]):
            break
        last += 1
    return tokens[place:last]


def _is_unknown_town(tokens: list[Word], first: int, place: int) -> bool:
    """True for "the industrial quarter of Neftchala": one name that is none of another kind, and no longer one."""
    is_the = first > 0 and tokens[first - 1].text.casefold() == "the" and _is_name(tokens[place])
    is_one = place + 1 == len(tokens) or not tokens[place + 1].is_capital
    kinds = ("city", "region", "country", "organisation")
    return is_the and is_one and not any(phrases.lookup(tokens[place].text, kind) for kind in kinds)


def _in_apposition(text: str, tokens: list[Word], first: int, place: int) -> list[Word]:
    """The name between commas behind "a new supplier park": Northgate, Master of Tutaev; not a place or a company."""
    article = next(
        (at for at in range(first - 1, max(-1, first - 4), -1) if tokens[at].text.casefold() in ARTICLES), -1
    )
    if article < 0 or (article and tokens[article - 1].text.casefold() in GOVERNING):
        return []
    last = place
    while last < len(tokens) and last - place <= LONGEST and (_is_name(tokens[last]) or _is_of(tokens, place, last)):
        if last > place and not are_adjacent(text, tokens[last - 1], tokens[last]):
            break
        last += 1
    name = text[tokens[place].start : tokens[last - 1].stop] if last > place else ""
    is_other = any(phrases.lookup(name, kind) for kind in ("city", "region", "country", "organisation"))
    is_closed = bool(name) and text[tokens[last - 1].stop : tokens[last - 1].stop + 1] in (",", ".", ")")
    return tokens[place:last] if is_closed and not is_other else []


def _is_of(tokens: list[Word], place: int, last: int) -> bool:
    return last > place and tokens[last].text == "of" and last + 1 < len(tokens) and _is_name(tokens[last + 1])


def _is_name(token: Word) -> bool:
    return token.is_capital and not token.is_cyrillic and token.text[0].isalpha()


def _of_town(text: str, tokens: list[Word], place: int) -> list[Word]:
    """The town in "Angren's special industrial zone"."""
    if place < 2 or tokens[place - 1].text != "s" or not are_adjacent(text, tokens[place - 1], tokens[place]):
        return []
    town = tokens[place - 2]
    is_owner = text[town.stop : tokens[place - 1].start] in ("'", "’")
    return [town] if is_owner and places.is_city(town.text) and town.is_capital else []


def _called(text: str, tokens: list[Word], place: int) -> list[Word]:
    """The name in "a third park, named Orbita"."""
    link = CALLED.match(text, tokens[place].stop)
    first = next((at for at in range(place + 1, len(tokens)) if link and tokens[at].start >= link.end()), len(tokens))
    last = first
    while last < len(tokens) and last - first < LONGEST and _is_name(tokens[last]):
        if last > first and not are_adjacent(text, tokens[last - 1], tokens[last]):
            break
        last += 1
    return tokens[first:last]


def _is_of_known_town(text: str, tokens: list[Word], place: int) -> bool:
    """True for "the Zavolzhye zone", "the Chakan estate": a town behind the article and before the small noun."""
    if place < 2 or tokens[place - 2].text.casefold() != "the" or not _are_one(text, tokens[place - 2 : place + 1]):
        return False
    return tokens[place - 1].is_capital and places.is_city(tokens[place - 1].text)


def _mention(named: list[Word], end: tuple[str, ...], start: int, stop: int, certainty: int) -> Mention:
    noun = " ".join(word.upper() if word in ABBREVIATIONS else word.capitalize() for word in end)
    name = " ".join(
        word.text.title() if word.text.isupper() and len(word.text) > SHOUTED else word.text for word in named
    )
    return Mention(start, stop, "park", f"{name} {noun}", certainty, head=" ".join(end))


def known(mention: Mention, area: str) -> tuple[Known, ...]:
    """The gazetteer's only park of that name, a zone for a zone, unless the text speaks of another area."""
    own = mention.name.casefold().removesuffix(mention.head.casefold()).strip()
    is_economic = not {"economic", "sez", "fez", "oez"}.isdisjoint(mention.head.split())
    found = phrases.parks_of_series(f"«{own}»", "", "") if own and "«" not in mention.name else ()
    zones = tuple(park for park in found if (park.type == "special_economic_zone") == is_economic)
    return zones if is_economic else tuple(park for park in zones if area in ("", park.area))


def zone_of_town(mention: Mention) -> tuple[Known, ...]:
    """The known economic zone of the town or its region by which it is called: the Elabuga zone, Tula's SEZ."""
    own = mention.name.casefold().removesuffix(mention.head.casefold()).strip()
    if "«" in mention.name or mention.head.split()[-1:] not in (["zone"], ["sez"]) or "industrial" in mention.head:
        return ()
    towns = sorted(phrases.lookup(own, "city"), key=lambda town: -town.population)
    return phrases.parks_of_town("sez", towns[0].area, towns[0].city) if towns else ()
