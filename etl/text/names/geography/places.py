"""Regions, cities and countries: lists of regions by adjective, namesakes, and words that are no towns."""

import re
from functools import cache, lru_cache

from etl.text.morphology import is_english, parses
from etl.text.names.generic_nouns import are_adjacent, lemmas
from etl.text.names.geography import datelines, place_adjectives
from etl.text.names.mentions import Mention
from etl.text.names.person_names import is_given_name
from etl.text.names.phrases import Hit, index
from etl.text.names.words import Word, is_cyrillic, key, split
from etl.vocabulary import gazetteer
from etl.vocabulary.gazetteer import Known

REGION_NOUNS = frozenset({"область", "край", "республика", "регион", "округ"})
ENGLISH_REGION_NOUNS = frozenset(
    {"region", "regions", "oblast", "oblasts", "krai", "territory", "territories", "province", "republic"}
)
CITY_NOUNS = frozenset(
    {"г", "город", "городок", "поселок", "посёлок", "село", "деревня", "мэр", "моногород", "наукоград", "райцентр"}
)
PREPOSITIONS = frozenset(
    {"в", "во", "из", "под", "около", "близ", "до", "от", "к", "на", "in", "from", "near", "at", "to", "of"}
)
LOCATIVES = frozenset({"в", "во"})
IN_BRACKETS = re.compile(r"[»\"”] \((?:г\. ?)?")
"""Between a quoted name and its town: «Рама» (Орёл)."""
BEHIND_NAME = re.compile(r"[»\"”], ")
"""Between a quoted name and its town that ends the clause: парк «Рябина», Калуга."""
REGION, LARGE = 70, 50_000
REGION_NAMED = re.compile(r"[сц]к(?:ая|ой|ую)\sобласт")
FEMININE = ("ская", "ской", "скую", "цкая", "цкой", "цкую")


def region_lists(text: str, tokens: list[Word]) -> list[Mention]:
    """Regions that share a noun: "в Ярославской и Калининградской областях", "Penza and Kaliningrad oblasts"."""
    found: list[Mention] = []
    for place, token in enumerate(tokens):
        if _is_region_noun(token.text):
            found += _before_noun(text, tokens, place)
    return found


@lru_cache(maxsize=50_000)
def _is_region_noun(word: str) -> bool:
    return not lemmas(word).isdisjoint(REGION_NOUNS) if is_cyrillic(word) else word.casefold() in ENGLISH_REGION_NOUNS


def elliptic(text: str, tokens: list[Word]) -> list[Mention]:
    """Regions without their noun beside one with it: "Самарская область даст 640 млн, Ульяновская – 210"."""
    if not REGION_NAMED.search(text):
        return []
    found: list[Mention] = []
    for place, token in enumerate(tokens):
        if not token.is_capital or not token.text.endswith(FEMININE):
            continue
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        is_alone = (
            following is None or not are_adjacent(text, token, following) or following.text in ("и", "в", "с", "на")
        )
        region = _region_of_adjective(token) if is_alone else None
        if region is not None and region.name_ru.endswith("область"):
            found.append(Mention(token.start, token.stop, "region", region.name_ru, REGION + 1, (region,), region.area))
    return found


def _before_noun(text: str, tokens: list[Word], place: int) -> list[Mention]:
    found: list[Mention] = []
    last = place
    while last > 0:
        gap = text[tokens[last - 1].stop : tokens[last].start].strip()
        word = tokens[last - 1]
        if gap not in ("", ","):
            break
        if word.text in ("и", "and") and last < place:
            last -= 1
            continue
        region = _region_of_adjective(word)
        if region is None or (last == place and gap):
            break
        stop = tokens[place].stop if last == place else word.stop
        found.append(Mention(word.start, stop, "region", region.name_ru, REGION + 1, (region,), region.area))
        last -= 1
    return found


def _region_of_adjective(word: Word) -> Known | None:
    if not word.is_cyrillic:
        return _regions_by_english_name().get(word.key) if word.is_capital else None
    for lemma in lemmas(word.text):
        region = place_adjectives.regions_by_adjective().get(lemma)
        if region is not None:
            return region
    return None


@cache
def _regions_by_english_name() -> dict[str, Known]:
    found = {
        key(region.name_en.split()[0]): region for region in gazetteer.regions() if len(region.name_en.split()) == 2
    }
    capitals = {
        key(city.name_en): region
        for region in gazetteer.regions()
        for city in _capital(region)
        if " " not in city.name_en
    }
    return capitals | found


def _capital(region: Known) -> list[Known]:
    return [city for city in gazetteer.cities_named(region.city) if city.area == region.area]


def is_town(text: str, tokens: list[Word], hit: Hit) -> bool:
    """True unless the word is likelier a common word or a surname than the town of that name.

    >>> from etl.text.names import phrases, words
    >>> text = "В городе Орёл, над ним Орёл и Мост"
    >>> [is_town(text, words.split(text), hit) for hit in phrases.find(text, words.split(text))]
    [True, False]
    """
    token = tokens[hit.first]
    if not token.is_cyrillic and goes_on(text, tokens, hit.last):
        return False
    if hit.last - hit.first > 1 or not token.is_cyrillic or not _has_other_sense(token.text):
        return True
    if hit.candidates[0].population >= LARGE and datelines.is_opened_by(text, token):
        return True
    if hit.first == 0:
        return False
    before = tokens[hit.first - 1]
    if lemmas(before.text) & CITY_NOUNS:
        return True
    gap = text[before.stop : token.start]
    if gap in (", ", " ") and _is_listed(text, tokens, hit.first):
        return True
    if IN_BRACKETS.fullmatch(gap) and text[token.stop : token.stop + 1] == ")":
        return hit.candidates[0].population >= LARGE
    if BEHIND_NAME.fullmatch(gap) and text[token.stop : token.stop + 1] in ("", ".", ",", ";", ")", "\n"):
        return hit.candidates[0].population >= LARGE
    is_locative = before.text.casefold() in PREPOSITIONS and not gap.strip()
    if is_locative and before.text.casefold() in LOCATIVES and _is_but_surname(token.text):
        return True
    return is_locative and hit.candidates[0].population >= LARGE and text[token.stop : token.stop + 1] != "»"


def _is_listed(text: str, tokens: list[Word], place: int) -> bool:
    """True for the last of the towns in which something is: "в Ельце, Орле и Гае"."""
    first = place
    while first > 1:
        gap, before = text[tokens[first - 1].stop : tokens[first].start], tokens[first - 1]
        if before.text == "и" and gap == " " and text[tokens[first - 2].stop : before.start] == " ":
            before = tokens[first - 2]
            first -= 1
        elif gap != ", ":
            break
        if not before.is_capital or not is_city_in_any_case(before.text):
            return False
        first -= 1
    return first < place and tokens[first - 1].text.casefold() in LOCATIVES


def goes_on(text: str, tokens: list[Word], place: int) -> bool:
    """True for the rest of "Ningbo Haoyu" behind the city, a Latin word that is no English, known or given name."""
    if place >= len(tokens) or not are_adjacent(text, tokens[place - 1], tokens[place]):
        return False
    word = tokens[place].text
    is_name = word[0].isupper() and word[1:].islower() and not tokens[place].is_cyrillic and not is_given_name(word)
    return is_name and not index().get(key(word)) and not is_english(word) and not is_english(word.removesuffix("s"))


def is_adjective(text: str, tokens: list[Word], hit: Hit) -> bool:
    """True for "Чайковский завод" and "Семёновского завода", which are no towns."""
    place = hit.first
    is_word = hit.last - place == 1 and hit.candidates[0].kind == "city"
    if not is_word or place + 1 >= len(tokens) or not are_adjacent(text, tokens[place], tokens[place + 1]):
        return False
    own, noun = parses(tokens[place].text), parses(tokens[place + 1].text)
    cases = {parse.tag.case for parse in own if parse.tag.POS == "ADJF"}
    is_noun = noun[0].tag.POS in ("NOUN", "ADJF") and tokens[place + 1].text.islower()
    return is_noun and any(parse.tag.case in cases for parse in noun if parse.tag.POS in ("NOUN", "ADJF"))


@lru_cache(maxsize=20_000)
def _has_other_sense(word: str) -> bool:
    """True for a word that the dictionary also has as something else than a place: Орёл, Киров, Владимир."""
    return any(
        "Geox" not in parse.tag and parse.is_known and parse.tag.POS in ("NOUN", "ADJF") for parse in parses(word)
    )


@lru_cache(maxsize=20_000)
def _is_but_surname(word: str) -> bool:
    """True for a form whose only other sense is a surname or an adjective: "в Семёнове", "в Слободском", "в Тутаев"."""
    others = [parse for parse in parses(word) if "Geox" not in parse.tag]
    is_there = is_town_in_nominative(word) or any(parse.tag.case == "loct" for parse in parses(word))
    return is_there and all("Surn" in parse.tag or "ADJF" in parse.tag for parse in others)


def choose(candidates: tuple[Known, ...], areas: frozenset[str]) -> Known:
    """Of namesakes the one in an area that the document names, else the largest."""
    near = [known for known in candidates if known.area in areas]
    return max(near or candidates, key=lambda known: (known.kind == "city", known.population, known.known_id))


@lru_cache(maxsize=10_000)
def is_city(word: str) -> bool:
    """True for a city's name of one word, in the nominative or in English."""
    return any(phrase.known.kind == "city" for phrase in index().get(key(word), ()) if len(phrase.keys) == 1)


@lru_cache(maxsize=10_000)
def is_place(word: str) -> bool:
    """True for a city's, region's or country's name of one word."""
    kinds = ("city", "region", "country")
    return any(phrase.known.kind in kinds for phrase in index().get(key(word), ()) if len(phrase.keys) == 1)


def named(phrase: str) -> Known | None:
    """The city, region or country that a whole phrase names, the largest of namesakes."""
    tokens = split(phrase)
    kinds = ("city", "region", "country")
    keys = tuple(token.key for token in tokens)
    found = [known.known for known in (index().get(keys[0], ()) if keys else ()) if known.keys == keys]
    return max(
        (known for known in found if known.kind in kinds),
        key=lambda known: (known.population, known.known_id),
        default=None,
    )


def is_city_in_any_case(word: str) -> bool:
    """True for a form of a city's name: "Иванова" may be of Ivanovo."""
    return any(phrase.known.kind == "city" for phrase in index().get(key(word), ()) if len(phrase.keys) == 1)


@lru_cache(maxsize=10_000)
def is_town_in_nominative(name: str) -> bool:
    """True for a city's name in the nominative, where that is no other case: "технопарк Саров", "ОЭЗ Тольятти"."""
    return any(key(city.name_ru) == key(name) for city in gazetteer.cities_named(name.replace("ё", "е")))
