"""Towns that mean the park of their name, where the document has one: "the Safonovo site", "площадка в Сафонове"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from etl.text.names import apposition
from etl.text.names.mentions import Mention
from etl.text.names.parks import english_parks
from etl.text.names.words import latin_key

AGAIN, BESIDE = 88, 32
QUOTED = re.compile(r"[«\"“](.+)[»\"”]")
SITE_BEHIND = re.compile(
    r"""
    [»\"”]?(?:['’]s)?\s (?:industrial\s|first\s|second\s|new\s)?                     # 's new
    (?:site|park|zone|platform|ground|plot|technopark|estate|tenants)\b              # site
    (?!\s[A-Z\"«“])                                                                  # with no name of its own
    """,
    re.VERBOSE,
)
SITE_BEFORE = re.compile(
    r"""
    (?:
        \b(?:site|grounds?|plots?|platform|tenants?)\s(?:at|of)                      # tenants of
      | \b(?:площадк[а-яё]*(?:\sв)? | (?:резидент|арендатор)[а-яё]*)                 # площадка в | резиденты
    )\s [«\"“]?$
    """,
    re.IGNORECASE | re.VERBOSE,
)
IN_PLACE = re.compile(
    r"""
    \b(?:
        in | near | from | to | outside | around | into | town\ of | city\ of
      | в | во | на | под | из | близ | около | до | через | город[а-яё]* | г\.
    )\s$
    """,
    re.IGNORECASE | re.VERBOSE,
)
TOWN_BEHIND = re.compile(r"\s(?:town|city|district|municipality|mayor|oblast|region|council)\b|,\s(?:[A-Z]|19|20)\w*")


def find(text: str, mentions: Sequence[Mention], _: Sequence[tuple[int, int]]) -> list[Mention]:
    """Mentions of a park by the town after which it is named, or that it or a company was told to be here."""
    named = _by_town(text, mentions)
    return list(_again(text, mentions, named)) if named else []


def _by_town(text: str, mentions: Sequence[Mention]) -> dict[str, Mention]:
    """Key of the town → the one park or company of that name."""
    towns = {latin_key(text[place.start : place.stop]) for place in mentions if place.kind == "city"}
    towns |= {latin_key(place.candidates[0].name_ru) for place in mentions if place.kind == "city" and place.candidates}
    owners: dict[str, dict[str, Mention]] = {}
    for mention in mentions:
        own = latin_key(_own(mention)) if mention.kind == "park" or mention.certainty == apposition.TOWN else ""
        is_short = mention.kind == "park" and mention.head in english_parks.SITES
        if own and own in towns and not is_short:
            owners.setdefault(own, {}).setdefault(mention.name, mention)
    return {own: next(iter(found.values())) for own, found in owners.items() if len(found) == 1}


def _own(mention: Mention) -> str:
    """The name without its noun: Safonovo of «Safonovo» industrial park and of Safonovo Industrial Park."""
    known = mention.known
    name = known.name_ru if known and "«" in known.name_ru else mention.name
    quoted = QUOTED.search(name)
    if quoted:
        return quoted.group(1)
    return mention.name[: len(mention.name) - len(mention.head)].strip() if _ends_so(mention) else name


def _ends_so(mention: Mention) -> bool:
    return mention.name.casefold().endswith(mention.head.casefold())


def _again(text: str, mentions: Sequence[Mention], named: dict[str, Mention]) -> Iterator[Mention]:
    bare = {own for own, mention in named.items() if mention.certainty == apposition.TOWN}
    for mention in mentions:
        is_short = mention.kind == "park" and mention.head in english_parks.SITES
        if not is_short and mention.kind != "city":
            continue
        own = (
            latin_key(_own(mention)) if is_short or not mention.candidates else latin_key(mention.candidates[0].name_ru)
        )
        meant = named.get(own) or named.get(latin_key(text[mention.start : mention.stop]))
        if meant is not None and (is_short or _is_meant(text, mention, meant, own in bare)):
            yield replace(meant, start=mention.start, stop=mention.stop, certainty=AGAIN, is_bare=False)


def _is_meant(text: str, town: Mention, meant: Mention, is_bare: bool) -> bool:
    """True beside a site's noun; where the name was told to be the park, everywhere but where one is in the town."""
    before = text[max(0, town.start - BESIDE) : town.start]
    if meant.kind == "park" and (SITE_BEHIND.match(text, town.stop) or SITE_BEFORE.search(before)):
        return True
    return is_bare and not IN_PLACE.search(before) and not TOWN_BEHIND.match(text, town.stop)
