"""Quoted names that a word of parks announces: "в двух парках области. В «Сосновом» …", "Частные парки? «Берёзовый» и
«Сосновый»", "в Твери открыли парк «Сосновый», в Ржеве строят «Берёзовый»"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from etl.text.names import generic_nouns, phrases, words
from etl.text.names.generic_nouns import lemmas
from etl.text.names.geography import whereabouts
from etl.text.names.mentions import Mention
from etl.text.names.parks import park_names
from etl.vocabulary import name_words

ANNOUNCED = 66
HINT = re.compile(r"парк(?:ов|ах|ам|ами|а|и)\b|зон(?:ах|ам|ами|ы)?\b|parks\b|zones\b")
"""What is looked for first, since it is quick."""
COUNTS = (
    r"дв(?:а|е|ух|ум|умя)|об(?:а|оих|оим|оими)|тр(?:и|ёх|ех|ём|ем|емя)|четыр(?:е|ёх|ех|ём|ем|ьмя)|пят(?:ь|и|ью)|[2-9]"
    r"|two|both|three|four|five"
)
ENGLISH_PARKS = r"(?:industrial|technology|supplier|business|science)\sparks|technoparks"
MANY = re.compile(
    rf"""
    \b(?:{COUNTS})\s (?:[а-яёa-z-]+\s){{0,3}}?                            # два новых
    (?P<noun>
        (?:индустриальн|промышленн)[а-яё]+\sпарк[а-яё]* | технопарк[а-яё]* | промпарк[а-яё]* | парк[а-яё]*
      | {ENGLISH_PARKS} | parks
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
SEVERAL = re.compile(
    rf"""
    \b(?P<noun>
        (?:(?:техно|пром)парк|парк)(?:и|ов|ам|ами|ах)
      | (?:экономическ|региональн|областн|территориальн|свободн)[а-яё]+\sзон(?:ы|ам|ами|ах)?
      | {ENGLISH_PARKS} | economic\szones
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Parks without a number, of which two names in one list are told."""
OTHERS = re.compile(
    r"\s(?:автомобил|машин|автобус|техник|вагон|культур|отдых|of\s(?:vehicles|cars|buses))", re.IGNORECASE
)
"""Behind the noun: a fleet is no park of ours."""
BEFORE = re.compile(r"(?:(?:^|[\s(])(?:в|на|из|у|in|at|of)|[,:–—-]|\bи|\band)\s$|[.!?]\s$|^$", re.IGNORECASE)
"""What may stand right before one of them: "в «Сосновом»", ", «Сосновый» и «Берёзовый»"; it may open a sentence."""
JOINED = re.compile(r"(?:\s\([^()\n]*\))?(?:,?\s(?:и|and)|,(?:\sа\sтакже)?)\s")
ELSEWHERE = re.compile(r"[;,]\s(?:а\s|и\s)?(?:в|во|под)\s[А-ЯЁ][\w-]+(?:\s[А-ЯЁ][\w-]+)?\s[–—-]?\s?(?:[а-яё]+\s){0,2}$")
"""Between a park and another one elsewhere: "парк «Исеть» | ; в Кургане строят | «Тобол»"."""
LISTED_FIGURE = re.compile(r"\d[^\n]*[;,]\s(?:а\s|и\s|ещё\s)?(?:в\s|у\s|на\s)?$")
"""Between a park and the next one of a list with figures: "в парке «Исеть» | свободно 35 га, в | «Тоболе» – 80"."""
FIGURE = re.compile(
    r"""
    [»\"”]\s (?:[–—-]|\()\s? (?:[а-яё]+\s){0,2}                            # » – около
    \d[\d \u00a0,]* (?:га\b|гектар|резидент|кв|м²|%|тыс|[.;,)]|$)        # 80 га
    """,
    re.MULTILINE | re.VERBOSE,
)
"""Behind a name of such a list."""
COUNTED = re.compile(r"\b(?:два|две|оба|обе|три|четыре|пять|two|both|three|four)(?:\s[–—-]|:)\s$", re.IGNORECASE)
"""Before the first of those that were counted: "из парков края интересны три – | «Рябина», …"."""
FULL_STOP = re.compile(r"[.!?]\s")
REACH, NEAR, CLOSE = 350, 160, 4


def find(text: str, zones: Sequence[tuple[int, int]], mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The names in quotation marks that stand behind such a word in its paragraph or, after a question, in the next."""
    for place, (start, stop) in enumerate(zones):
        if not HINT.search(text, start, stop):
            continue
        found = MANY.search(text, start, stop)
        if found and not OTHERS.match(text, found.end()):
            named = [one for one in mentions if found.end() < one.start < min(stop, found.end() + REACH)]
            parks = [one for one in named if _may_be_park(text, start, one)]
            if len({one.name for one in parks}) > 1:
                noun = _noun(found["noun"].casefold())
                yield from (_there(_as_park(text, one, noun), found.end(), mentions) for one in parks)
                continue
        is_asked = text[start:stop].rstrip("*_ ").endswith("?") and place + 1 < len(zones)
        yield from _listed(text, start, zones[place + 1][1] if is_asked else stop, mentions)


def elsewhere(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Names in quotation marks that a park's sentence goes on to, each in another town."""
    park = None
    for mention in mentions:
        if mention.kind == "park" and text[mention.stop - 1] in '»"”':
            park = mention
        elif park is not None and text[mention.start] in '«"“':
            between = text[park.stop : mention.start]
            is_listed = LISTED_FIGURE.search(between) and FIGURE.match(text, mention.stop - 1)
            is_another = len(between) < NEAR and (ELSEWHERE.search(between) or is_listed)
            if is_another and not FULL_STOP.search(between) and _is_bare(mention):
                park = _as_park(text, mention, park.head or "индустриальный парк", is_governed=True)
                yield park
            else:
                park = None


def _listed(text: str, start: int, stop: int, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The names of one list behind parks in the plural, unless a word tells that they are tenants."""
    for several in SEVERAL.finditer(text, start, stop):
        last = min(stop, several.end() + NEAR)
        near = [one for one in mentions if several.end() < one.start < last]
        named = [one for one in near if _is_bare(one)]
        if not named:
            continue
        is_told = COUNTED.search(text, max(several.end(), named[0].start - 20), named[0].start) is not None
        if not is_told and near[0] is not named[0] and near[0].kind in ("park", "organisation"):
            continue
        if OTHERS.match(text, several.end()) or not is_told and _names_others(text, start, several, named[0].start):
            continue
        run = [named[0]]
        for left, right in pairwise(named):
            if left is not run[-1] or not JOINED.fullmatch(text, left.stop, right.start):
                break
            run.append(right)
        if len(run) > 1 and _may_be_park(text, start, run[0]):
            noun = _noun(several["noun"].casefold())
            yield from (_there(_as_park(text, one, noun), several.end(), mentions) for one in run)
            return


def _there(park: Mention, stop: int, mentions: Sequence[Mention]) -> Mention:
    """The park with the place that follows the noun of all: "среди технопарков Москвы"."""
    place = next((one for one in mentions if stop < one.start <= stop + CLOSE and whereabouts.is_place(one)), None)
    where = whereabouts.where_is(place) if place is not None and not park.candidates else None
    return replace(park, area=where[0], city=where[1]) if where else park


def _names_others(text: str, start: int, several: re.Match[str], stop: int) -> bool:
    """True where a word before or behind the noun says that companies follow: "резиденты парков – «Рама» и «Ось»"."""
    before = words.split(text, max(start, several.start() - 40), several.start())[-2:]
    companies = name_words.listed("organisation", "ru") | name_words.listed("heading", "organisation")
    behind = words.split(text, several.end(), stop)
    small = [word for word in behind if word.text.islower()]
    return any(lemmas(word.text) & companies for word in (*before, *small))


def _is_bare(mention: Mention) -> bool:
    """True for a quoted name of which nothing else is told and that no company is known by."""
    is_told = mention.kind != "organisation" or mention.head or mention.candidates
    return not is_told and not phrases.lookup(mention.name, "organisation")


def _may_be_park(text: str, start: int, mention: Mention) -> bool:
    """True for a quoted name of which nothing else is told than where something is."""
    is_quoted = text[mention.start] in '«"“' and _is_bare(mention)
    return is_quoted and BEFORE.search(text[max(start, mention.start - 12) : mention.start]) is not None


def _noun(written: str) -> str:
    if written.isascii():
        return {"parks": "industrial park", "economic zones": "special economic zone"}.get(written, written[:-1])
    if written.split()[-1].startswith("зон"):
        return "особый экономический зона"
    return "технопарк" if written.startswith("технопарк") else "индустриальный парк"


def _as_park(text: str, mention: Mention, noun: str, *, is_governed: bool = False) -> Mention:
    own = text[mention.start + 1 : mention.stop - 1]
    is_inside = text[max(0, mention.start - 3) : mention.start].casefold().strip() in ("в", "на")
    is_governed = is_governed or is_inside or mention.name != own
    name = f"{generic_nouns.as_written(noun)} «{park_names.nominative(own) if is_governed else own}»"
    known = phrases.parks_of_series(name, "", "")
    return replace(mention, kind="park", name=name, head=noun, certainty=ANNOUNCED, candidates=known, is_bare=False)
