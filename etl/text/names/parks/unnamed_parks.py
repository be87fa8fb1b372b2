"""Parks without a name of their own: "в Пензе появится индустриальный парк", "the industrial zone of Kostanay"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from etl.text.morphology import parses
from etl.text.names import generic_nouns, inflection, words
from etl.text.names.generic_nouns import Generic
from etl.text.names.geography import place_adjectives, surroundings
from etl.text.names.inflection import nominative
from etl.text.names.mentions import Mention
from etl.text.names.parks import namesakes
from etl.text.names.words import Word, is_cyrillic
from etl.vocabulary import name_words

UNNAMED = 35
SHORT = frozenset({"парк", "оэз", "промзона", "кип", "дип", "скип", "поэз", "зона", "промплощадка", "park"})
begins = partial(name_words.beginning, "around_parks")
IN_CITY = re.compile(
    rf"""
    \b{begins("near")}\s+                                              # недалеко от
    (?:(?:г\.|городе|города|the\ city\ of)\s)?$                        # города
    """,
    re.IGNORECASE | re.VERBOSE,
)
CLAUSE = 70
AUTHORITY = re.compile(rf"\b{begins('authorities')}[а-яё]*\s(?:города\s|г\.\s|района\s)?$", re.IGNORECASE)
"""Before a town that wants a park: "власти | Миасса намерены создать индустриальный парк"."""
CREATED = re.compile(rf"\b{begins('founding')}[а-яё]*\s(?:[а-яё]{{2,}}\s){{0,3}}$", re.IGNORECASE)
"""Before a park that is to come."""
ORIGINAL = frozenset({"технопарк", "промпарк", "технополис", "technopark"})
REACH = 100
"""No city that stands farther from a noun gives the park its name."""
SEVERAL = 3
"""Places of parks of which one unknown leaves no doubt that another park in a town is another."""
PARK = re.compile(r"парк|зон|технопол|park|zone|technopol|quarter|estate|квартал", re.IGNORECASE)
BOUNDARY = frozenset(".,;:!?\n|")
STOPS = frozenset(".;!?\n|")
NEAR = r"(?:в|во|под|близ|вблизи|рядом\ с|недалеко\ от|около|in|of|at|near|outside|close\ to)"
LINK = re.compile(
    rf"""
    \s+ (?:при\s(?:[а-яё]+\s){{1,2}} | [А-ЯЁ«][\w»]+\s | (?:[а-яё]{{2,}}(?:ых|их|ой|ей|ов|ин|ий|ы|и)\s){{1,3}})?
    (?:{begins("built")}\s+)?                                          # появится
    (?P<link> {NEAR}\s+(?:(?:г\.|городе|города|the\ city\ of)\s+)? | (?:города|г\.)\s+)
    (?:[а-яё]{{4,}}(?:ом|ой)\s)?                                       # подмосковном
    """,
    re.VERBOSE,
)
"""Between a park and its town: "парк | появится в | Бийске"."""
WHICH = re.compile(r", котор[а-яё]+\s[^.,;:!?()\n«»]{0,60}?\s(?P<link>в|во)\s")
"""Between a park and its town: "парк автокомпонентов | , который завод открыл в | Бийске"."""
INSIDE_TOWN = re.compile(r", (?:в|во|на|in|at)(?: (?:an?|the|[а-яё]{4,}(?:ом|ой|ем|ей)))? ")
"""Between a town and its park: "в Канаше | , в новом | индустриальном парке"."""
DISTANT = re.compile(r", (?:в\s)?\d[^,.;:!?\n]{2,60}, (?:[а-яё]+\s){0,4}(?:(?:an?|the)\s)?(?:[a-z]+\s)?")
"""The same: "в Усть-Джегуте | , в 14 километрах от Черкесска, создают | индустриальный парк"."""
ELSEWHERE = re.compile(r"\s(?:в|во|под|близ|in|at|near)\s[А-ЯЁA-Z]")
"""Behind a park that is in another place: "в Самаре так называют индустриальный парк | в Камском Устье"."""
WHERE = re.compile(r", где\s[^.;!?\n«»]{0,70}|, where\s[^.;!?\n]{0,70}")
"""The same: "в Черняховске | , где корпорация развития держит ещё один | индустриальный парк"."""
ORIGIN = re.compile(
    rf"""
    ,?\s (?:[а-яё]+\s){{0,3}}? (?:на|в)\s (?:[а-яё]+\s){{0,2}}?        # , созданный на
    {begins("grounds")}[а-яё]*\s (?:[а-яё]+\s){{0,2}}?                 # территории бывшего
    (?:{begins("plants")}|[А-ЯЁ«])                                     # завода | «Рамы»
  | ,?\s (?:[a-z]+\s){{0,3}}? (?:on|at|in)\s (?:the\s)? (?:[a-z]+\s){{0,2}}?
    {begins("english_grounds")}\sof\s(?:the|a)\s                       # built on the site of the
    """,
    re.VERBOSE,
)
"""Behind a park that only its origin tells: "индустриальный парк, | созданный на территории завода"."""
FIRST = re.compile(r"(?:[Aa]n?\s)?(?:[a-zа-яё-]+\s){0,2}$|(?:[A-ZА-ЯЁ][a-zа-яё]+\s)?(?:[a-zа-яё-]+\s){0,2}$")
"""Before the noun with which a paragraph begins."""
ORIGIN_BEFORE = re.compile(
    rf"""
    \b[Нн]а\s {begins("where_plants_stood")}\s                         # На месте
    [^.;!?\n]{{3,70}}? (?:{begins("of_plants")} | [»\"])\s             # старого завода
    (?:[а-яё0-9-]+\s){{0,4}}$                                          # в 2024-м создан | технопарк
    """,
    re.VERBOSE,
)
"""Before such a park: "На месте старого завода создан | технопарк"."""


def find(text: str, mentions: Sequence[Mention], zones: Sequence[tuple[int, int]]) -> list[Mention]:
    """Parks named by their city alone, where the document names no other park of that city."""
    cities = [mention for mention in mentions if mention.kind == "city" and mention.candidates]
    named = {(mention.area, mention.city) for mention in mentions if mention.kind == "park"}
    of_kind = {
        (namesakes.is_zone(mention.head) or namesakes.are_two("технопарк", mention.known), mention.area, mention.city)
        for mention in mentions
        if mention.kind == "park"
    }
    if ("", "") in named and len(named) < SEVERAL:
        return []
    found: list[Mention] = []
    for start, stop in zones:
        if not PARK.search(text, start, stop):
            continue
        tokens = words.split(text, start, stop)
        for generic in _generics(text, tokens):
            mention = _named_by_city(text, tokens, generic, cities) or _named_by_adjective(text, tokens, generic)
            mention = (
                mention or _of_origin(text, tokens, generic, mentions) or _headed(text, start, tokens, generic, cities)
            )
            is_another = mention and (namesakes.is_zone(mention.head), mention.area, mention.city) not in of_kind
            if mention and is_another and not _is_apposition(text, mention, mentions):
                found.append(mention)
    return found


def _is_apposition(text: str, found: Mention, mentions: Sequence[Mention]) -> bool:
    """True right behind a park's name, of which the noun tells what it is: "«Рябина»: промышленный парк на базе …"."""
    place = bisect_left(mentions, found.start, key=lambda mention: mention.start)
    before = mentions[place - 1] if place else None
    return before is not None and before.kind == "park" and not text[before.stop : found.start].strip(" :,–—-(»")


def _generics(text: str, tokens: Sequence[Word]) -> Iterator[Generic]:
    listed = list(tokens)
    for place in range(1, len(listed) + 1):
        generic = generic_nouns.before(text, listed, place)
        if generic is None or generic.kind != "park" or generic.noun in SHORT:
            continue
        of_many = generic.noun.startswith("парк ")
        head = "парк" if of_many else generic.noun.split()[-1]
        if not _is_plural(listed[generic.first if of_many else place - 1], head):
            yield generic


def _is_plural(word: Word, noun: str) -> bool:
    """True for no form of the singular: "парки" are no "парка"."""
    if not word.is_cyrillic:
        return word.text.endswith("s")
    numbers = [parse.tag.number for parse in parses(word.text) if parse.normal_form.endswith(noun)]
    return "sing" not in numbers


def _named_by_city(text: str, tokens: Sequence[Word], generic: Generic, cities: Sequence[Mention]) -> Mention | None:
    """The park with the name of the city that stands behind it, or before it in the same clause."""
    start, stop = tokens[generic.first].start, tokens[generic.last - 1].stop
    first = bisect_left(cities, start - REACH, key=lambda city: city.start)
    last = bisect_left(cities, stop + REACH, first, key=lambda city: city.start)
    near = cities[first:last]
    for city in sorted(near, key=lambda city: LINK.fullmatch(text, stop, city.start) is None):
        is_behind = LINK.fullmatch(text, stop, city.start) or WHICH.fullmatch(text, stop, city.start)
        before = IN_CITY.search(text, max(0, city.start - 30), city.start)
        is_before = before and city.stop < start <= city.stop + CLAUSE and not ELSEWHERE.match(text, stop)
        is_before = is_before and (
            not BOUNDARY & set(text[city.stop : start]) or bool(INSIDE_TOWN.fullmatch(text, city.stop, start))
        )
        is_before = is_before or (before and bool(WHERE.fullmatch(text, city.stop, start)))
        is_before = is_before or (before and bool(DISTANT.fullmatch(text, city.stop, start)))
        is_before = is_before or _is_wanted(text, city, start)
        if is_behind or is_before or _is_genitive(text, stop, city):
            known = city.candidates[0]
            link = is_behind["link"] if is_behind else before.group() if before else ""
            written = text[city.start : city.stop]
            name = " ".join(part for part in (nominative(text[start:stop]), link.strip().lower(), written) if part)
            return Mention(start, stop, "park", name, UNNAMED, area=known.area, city=known.name_ru, head=generic.noun)
    return None


def _is_wanted(text: str, city: Mention, start: int) -> bool:
    """True for a park that the authorities of a town before it in the sentence are to create."""
    is_near = city.stop < start <= city.stop + REACH and not STOPS & set(text[city.stop : start])
    is_authority = is_near and AUTHORITY.search(text, max(0, city.start - 30), city.start)
    return bool(is_authority) and CREATED.search(text, city.stop, start) is not None


def _is_genitive(text: str, stop: int, city: Mention) -> bool:
    """True for a town in the genitive right behind the noun, and no name behind that: "технопарк | Сарова"."""
    if city.start != stop + 1 or text[stop] != " " or text[city.stop : city.stop + 2].strip()[:1] in tuple('«"“'):
        return False
    written = text[city.start : city.stop]
    return is_cyrillic(written) and any(written != known.name_ru for known in city.candidates)


def _named_by_adjective(text: str, tokens: Sequence[Word], generic: Generic) -> Mention | None:
    """The park of a town's adjective in small letters: "в димитровградском индустриальном парке"."""
    if not generic.first or " " not in generic.noun:
        return None
    word = tokens[generic.first - 1]
    is_adjective = word.is_cyrillic and word.text.islower() and inflection.is_adjective(word.text)
    area, city = place_adjectives.area_of(word.text) if is_adjective else ("", "")
    if not city or not generic_nouns.are_adjacent(text, word, tokens[generic.first]):
        return None
    stop = tokens[generic.last - 1].stop
    name = nominative(text[word.start : stop].capitalize())
    return Mention(word.start, stop, "park", name, UNNAMED, area=area, city=city, head=generic.noun)


def _headed(
    text: str, block: int, tokens: Sequence[Word], generic: Generic, cities: Sequence[Mention]
) -> Mention | None:
    """The park of the town that is all that the line above says: "A municipal industrial park is planned"."""
    if " " not in generic.noun or not FIRST.match(text[block : tokens[generic.first].start]):
        return None
    place = bisect_left(cities, block, key=lambda city: city.start) - 1
    city = cities[place] if place >= 0 else None
    line = text.rfind("\n", 0, len(text[:block].rstrip("\n"))) + 1
    if city is None or text[line:block].strip(" #*\n:") != text[city.start : city.stop]:
        return None
    start, stop = tokens[generic.first].start, tokens[generic.last - 1].stop
    known = city.candidates[0]
    name = f"{nominative(text[start:stop])} ({text[city.start : city.stop].title()})"
    return Mention(start, stop, "park", name, UNNAMED, area=known.area, city=known.name_ru, head=generic.noun)


def _of_origin(text: str, tokens: Sequence[Word], generic: Generic, mentions: Sequence[Mention]) -> Mention | None:
    """The park of which only is told where it was made, in the place of which the passage speaks."""
    start, stop = tokens[generic.first].start, tokens[generic.last - 1].stop
    if " " not in generic.noun and generic.noun not in ORIGINAL:
        return None
    if not ORIGIN.match(text, stop) and not ORIGIN_BEFORE.search(text, max(0, start - REACH), start):
        return None
    found = Mention(start, stop, "park", nominative(text[start:stop]).lower(), UNNAMED, head=generic.noun)
    beside = (other for other in mentions if other.known and start - REACH < other.start < stop + REACH)
    owner = next((other for other in beside if other.kind == "organisation" and other.city), None)
    if owner is not None:
        return replace(found, area=owner.area, city=owner.city)
    return surroundings.placed_by_passage(text, found, mentions)
