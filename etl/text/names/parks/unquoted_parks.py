"""Parks whose noun stands before a name without quotation marks: парк Заозёрный, парки «А», Б и В, технопарк № 2."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from etl.text.morphology import parses
from etl.text.names import generic_nouns, inflection, phrases
from etl.text.names.generic_nouns import Generic, are_adjacent, lemmas
from etl.text.names.geography import place_adjectives, places
from etl.text.names.mentions import Mention
from etl.text.names.words import Word, without_case_ending
from etl.vocabulary import name_words

NAMED, LISTED, NUMBERED, OWNED = 73, 81, 81, 92
"""OWNED is surer than the company that has the park, LISTED than the towns after which the parks are called."""
KINDS_OF_PARK = r"техно|пром|био|агро|хим|нано|эко|бизнес-|технико-"
MASCULINE, FEMININE = r"(?:а|у|ом|е|и|ов|ам|ами|ах)?", r"(?:а|ы|е|у|ой|ам|ами|ах)?"
NOUN = re.compile(
    rf"""
    \b(?:
        (?:{KINDS_OF_PARK})?парк{MASCULINE}
      | (?:пром)?зон{FEMININE}
      | ОЭЗ
      | технополис(?:а|у|ом|е|ы|ов|ам|ами|ах)?
      | (?:techno)?parks? | zones? | estates? | technopolises | SEZs? | FEZs?
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
LEAD = re.compile(r"(?:\s[–—-]|:|,)?\s(?P<of>(?:of|at|in)\s)?")
COUNT = re.compile(r"\b(?:two|three|four|five|both|[2-9])\s(?:[a-z]+\s){0,2}$", re.IGNORECASE)
CLOSED = re.compile(r"[,.;:)]")
ITEM = re.compile(
    r"""
    [«\"“„][^«»\"“”„\n]{2,40}[»\"”“]                                   # «Заречный»
  | [A-ZА-ЯЁ][\w’'-]+                                                  # Заречный
    (?:\s(?:[A-ZА-ЯЁ][\w’'-]+ | (?-i:[IVX]+|\d{1,2})\b)){0,2}          # Новый | II
    """,
    re.VERBOSE,
)
"""One park of a list: quoted, or one to three words with capitals."""
NAME = re.compile(r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?")
BEFORE = re.compile(rf"\b(?:[Tt]he\s)?(?P<names>(?:{NAME.pattern},\s)*{NAME.pattern},?\sand\s{NAME.pattern})\s$")
"""Names right before the noun of several parks."""
ASIDE = re.compile(r"\s\([^()\n]{2,60}\)")
NEXT = re.compile(r",?\s(?:и|а\sтакже|and)\s|,\s(?:а\sтакже\s|and\s)?")
SUPPLIERS = re.compile(r"\s(?:поставщиков|автокомпонентов)\b")
NUMBER = re.compile(r"\s(?:№\s?|No\.?\s?|N\s?)(?P<number>\d{1,2})\b(?![.,]?\d)")
QUOTES = '«»"“”„'
OWNER = re.compile(r"\s(?P<noun>[а-яё]{4,})\s[«\"“„](?P<name>[^«»\"“”„\n]{2,40})[»\"”“]")
"""A company with its noun right behind: технопарк завода «Рама»."""
OWNERS = frozenset({"а", "я", "ы", "и"})
"""Endings of a company in the genitive: парк АВТОВАЗа."""
LONGEST_LIST = 8
LARGEST_TOWN = 150_000
"""A town that is no larger has one park, so that "the parks of Kirishi and Tosno" are named."""


def find(text: str, tokens: list[Word]) -> Iterator[Mention]:
    """The parks that stand behind their noun in the text."""
    starts: list[int] = []
    for noun in NOUN.finditer(text):
        starts = starts or [token.start for token in tokens]
        behind = SUPPLIERS.match(text, noun.end())
        stop = behind.end() if behind else noun.end()
        last = bisect_left(starts, stop)
        generic = generic_nouns.before(text, tokens, last) if last and tokens[last - 1].stop == stop else None
        if generic is None or generic.kind != "park":
            continue
        if _is_plural(noun.group(), generic):
            yield from _listed(text, tokens, generic)
            yield from _named_before(text, tokens, generic)
        else:
            yield from _single(text, tokens, generic)


def _is_plural(written: str, generic: Generic) -> bool:
    """True for a noun of which several are spoken of; ОЭЗ may be one or several."""
    if written[0].isascii():
        return written.endswith("s")
    if written.isupper():
        return False
    readings = [parse for parse in parses(written) if generic.noun.endswith(parse.normal_form.replace("ё", "е"))]
    return bool(readings) and all(parse.tag.number == "plur" for parse in readings[:2])


def _listed(text: str, tokens: list[Word], generic: Generic) -> Iterator[Mention]:
    """All the parks of "парки «Шушары», Greenstate и Марьино", where none stands in a case that means another."""
    lead = LEAD.match(text, tokens[generic.last - 1].stop)
    spans = list(_items(text, lead.end())) if lead else []
    items = [text[start:stop] for start, stop in spans]
    if len(items) < 2 or all(item[0] in QUOTES for item in items):
        return
    is_of = lead is not None and lead["of"] is not None
    if lead is not None and lead.group()[0] == "," and not _is_counted(text, tokens[generic.first].start, spans[-1][1]):
        return
    is_zone = not {"economic", "sez", "fez"}.isdisjoint(generic.noun.split())
    are_named = all(map(_is_town if is_zone else _is_small_town, items)) if is_of else all(map(_may_be_name, items))
    if are_named:
        for (start, stop), item in zip(spans, items, strict=True):
            yield _as_park(start, stop, item.strip(QUOTES), generic.noun)


def _is_counted(text: str, start: int, stop: int) -> bool:
    """True for "Two technoparks, Vector and Signal,", of which no names but theirs can follow."""
    return bool(COUNT.search(text, max(0, start - 30), start) and CLOSED.match(text, stop))


def _items(text: str, place: int) -> Iterator[tuple[int, int]]:
    for _ in range(LONGEST_LIST):
        item = ITEM.match(text, place)
        if item is None:
            return
        yield item.span()
        aside = ASIDE.match(text, item.end())
        behind = NEXT.match(text, aside.end() if aside else item.end())
        if behind is None:
            return
        place = behind.end()


def _may_be_name(item: str) -> bool:
    """True for what is quoted, is no Russian word, or stands in the nominative: not "парки Татарстана и Башкирии"."""
    first = item.split()[0]
    if item[0] in QUOTES or first.isascii() or places.is_town_in_nominative(item):
        kinds = ("region", "country") if item[0] in QUOTES else ("region", "country", "organisation")
        return not any(phrases.lookup(item, kind) for kind in kinds)
    readings = [parse for parse in parses(first) if "Name" not in parse.tag and "Surn" not in parse.tag]
    is_nominative = any("nomn" in parse.tag and parse.normal_form == first.casefold() for parse in readings)
    is_known = any(parse.is_known for parse in readings) or places.is_place(first)
    return (is_nominative or not is_known) and not phrases.lookup(item, "region")


def _is_small_town(item: str) -> bool:
    found = phrases.lookup(item, "city")
    return bool(found) and max(city.population for city in found) <= LARGEST_TOWN


def _is_town(item: str) -> bool:
    return bool(phrases.lookup(item, "city"))


def _named_before(text: str, tokens: list[Word], generic: Generic) -> Iterator[Mention]:
    """The parks of "the Alabuga and Togliatti special economic zones", by towns only where these are small or zones."""
    start = tokens[generic.first].start
    several = BEFORE.search(text, max(0, start - 120), start) if generic.noun[0].isascii() else None
    if several is None or " " not in generic.noun and generic.noun not in ("technopark", "sez", "fez"):
        return
    spans = [item.span() for item in NAME.finditer(text, several.start("names"), several.end("names"))]
    items = [text[first:stop] for first, stop in spans]
    is_zone = not {"economic", "sez", "fez"}.isdisjoint(generic.noun.split())
    are_parks = is_zone or all(not _is_town(item) or _is_small_town(item) for item in items)
    if are_parks and all(map(_may_be_name, items)):
        for (first, stop), item in zip(spans, items, strict=True):
            yield _as_park(first, stop, item, generic.noun)


def _as_park(start: int, stop: int, own: str, noun: str) -> Mention:
    if noun[0].isascii():
        singular = noun.title().replace("Sez", "SEZ")
        return Mention(start, stop, "park", f"{own} {singular}", LISTED, head=noun)
    name = f"{generic_nouns.as_written(noun)} «{own}»"
    return Mention(start, stop, "park", name, LISTED, phrases.parks_of_series(name, "", ""), head=noun)


def _single(text: str, tokens: list[Word], generic: Generic) -> Iterator[Mention]:
    """The park that one noun tells: by its number, by an adjective behind it, or by the company that has it."""
    start, stop = tokens[generic.first].start, tokens[generic.last - 1].stop
    is_whole = " " in generic.noun or "парк" in generic.noun[1:] or generic.noun in ("technopark", "промзона")
    numbered = NUMBER.match(text, stop) if is_whole and generic.noun != "промзона" else None
    if numbered:
        noun = inflection.nominative(text[start:stop])
        name = f"{noun[:1].upper()}{noun[1:]} № {numbered['number']}"
        yield Mention(start, numbered.end(), "park", name, NUMBERED, head=generic.noun)
    if is_whole and generic.noun[0].isascii():
        yield from _owned_in_english(text, tokens, generic)
    owner = OWNER.match(text, stop) if is_whole and not generic.noun[0].isascii() else None
    if owner and _is_company_of(owner["noun"]):
        name = f"{inflection.nominative(text[start:stop])} {owner['noun']} {owner['name']}"
        yield Mention(start, owner.end(), "park", name, OWNED, head=generic.noun)
    if not is_whole or generic.last >= len(tokens) or not tokens[generic.last].is_capital:
        return
    behind = tokens[generic.last]
    name = inflection.nominative(text[start:stop])
    is_supplied = generic.noun.startswith("парк ") and text[stop : behind.start] == " " and _is_company(behind)
    if is_supplied or _is_owner(text, stop, behind):
        end = behind.stop + (text[behind.stop : behind.stop + 1] in tuple('»"”'))
        yield Mention(start, end, "park", f"{name} {behind.text}", OWNED, head=generic.noun)
    elif (
        behind.is_cyrillic
        and are_adjacent(text, tokens[generic.last - 1], behind)
        and _is_own_adjective(text, tokens, generic)
    ):
        own = _nominative(behind.text, generic)
        yield Mention(start, behind.stop, "park", f"{name} «{own}»", NAMED, head=generic.noun)


def _owned_in_english(text: str, tokens: list[Word], generic: Generic) -> Iterator[Mention]:
    """The park of a known company: the supplier park of Sollers, AvtoVAZ's industrial park."""
    first, last = generic.first, generic.last
    noun = generic.noun.title()
    if last + 1 < len(tokens) and tokens[last].text == "of" and _is_company(tokens[last + 1]):
        owner = tokens[last + 1]
        yield Mention(tokens[first].start, owner.stop, "park", f"{owner.text} {noun}", OWNED, head=generic.noun)
    elif first > 1 and tokens[first - 1].text == "s" and _is_company(tokens[first - 2]):
        owner = tokens[first - 2]
        yield Mention(owner.start, tokens[last - 1].stop, "park", f"{owner.text} {noun}", OWNED, head=generic.noun)


def _is_company(word: Word) -> bool:
    return word.is_capital and bool(phrases.lookup(word.text, "organisation")) and not places.is_place(word.text)


def _is_owner(text: str, stop: int, behind: Word) -> bool:
    """True for a company in the genitive right behind the noun: АВТОВАЗа, «КАМАЗа»; not one in another case."""
    if text[stop : behind.start].strip(' «"“\u00a0') or behind.text[-1] not in OWNERS or behind.text.isupper():
        return False
    if without_case_ending(behind.text) == behind.text[:-1]:
        return True
    known = phrases.lookup(behind.text, "organisation")
    return (
        bool(known)
        and inflection.nominative(behind.text, True) != behind.text
        and text[behind.stop : behind.stop + 1] != "-"
    )


def _is_company_of(noun: str) -> bool:
    """True for a company in the genitive and in no other case: завода, компании."""
    cases = {parse.tag.case for parse in parses(noun) if "NOUN" in parse.tag and parse.tag.number == "sing"}
    return "gent" in cases and "nomn" not in cases and bool(lemmas(noun) & name_words.listed("organisation", "ru"))


def _is_own_adjective(text: str, tokens: list[Word], generic: Generic) -> bool:
    """True for the adjective in "в парке Заозёрный", "промзона Восточная": of that gender and of no noun behind."""
    behind = tokens[generic.last]
    if not behind.is_cyrillic or not inflection.may_be_adjective(behind.text):
        return False
    if generic.last + 1 < len(tokens) and are_adjacent(text, behind, tokens[generic.last + 1]):
        following = tokens[generic.last + 1].text
        if places.is_place(following) or place_adjectives.area_of(following)[0]:
            return _agrees(tokens, generic)
        is_noun = parses(following)[0].tag.POS in ("NOUN", "ADJF")
        if following[0].isupper() or (is_noun and inflection.go_together(behind.text, following)):
            return False
    return _agrees(tokens, generic)


def _agrees(tokens: list[Word], generic: Generic) -> bool:
    """True for an adjective behind the noun in the noun's case or in the nominative, and of its gender."""
    noun = tokens[generic.last - 1].text
    cases = {(parse.tag.case, parse.tag.gender) for parse in parses(noun) if "NOUN" in parse.tag}
    genders = {gender for _, gender in cases}
    return any(
        "ADJF" in parse.tag
        and ((parse.tag.case == "nomn" and parse.tag.gender in genders) or (parse.tag.case, parse.tag.gender) in cases)
        for parse in parses(tokens[generic.last].text)
    )


def _nominative(adjective: str, generic: Generic) -> str:
    """The adjective in the nominative of the noun's gender."""
    gender = "femn" if generic.noun.endswith("зона") else "masc"
    reading = next(parse for parse in parses(adjective) if "ADJF" in parse.tag)
    inflected = reading.inflect({"nomn", "sing", gender})
    word = str(inflected.word) if inflected else adjective
    return word[:1].upper() + word[1:]
