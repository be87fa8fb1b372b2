"""What tells that a quotation without a noun before it names an organisation: тверская «Рама», «Рама» из Твери."""

import re

from etl.text.morphology import lemma, parses
from etl.text.names import phrases
from etl.text.names.generic_nouns import are_adjacent, lemmas
from etl.text.names.geography import place_adjectives, places
from etl.text.names.words import Word
from etl.vocabulary import name_words, positions

BRACKET = re.compile(r"[»\"”]\s\(")
WHOSE = re.compile(r"[»\"”]?,\s(?:[\w\u00a0 ]{1,30}\s)?котор(?:ой|ого|ых)\b")
"""What has something or somebody: «Рама», 480 работников которой переехали."""
HOW_MANY = re.compile(r"[»\"”]?\s\d")
FROM = re.compile(r"[»\"”]\sиз\s(?:г\.\s)?")
SHARE = re.compile(r"(?:\d\s?%|процент[а-я]*|дол[яиюей]{1,2})\s$")
DASH = re.compile(r"\s[–—-]\s(?:это\s)?$")
INSERTED = re.compile(r",\s[«\"“„]$")
ENDS_INSERTION = re.compile(r"[»\"”](?:,\s[а-яё]|[.;!?\n]|$)")
ENDS_CLAUSE = re.compile(r"[»\"”](?:[.,;:!?]|\s\(|\sи\s|$)", re.MULTILINE)
FARTHEST_VERB, FARTHEST_GIVER, FARTHEST_NOUN, LONGEST_BY_PLACE, FARTHEST_HEAD = 8, 5, 10, 5, 6


def is_organisation(text: str, tokens: list[Word], first: int, stop: int) -> bool:
    """True when the words around tokens[first:], quoted up to `stop`, speak of an organisation."""
    is_close = first > 0 and not text[tokens[first - 1].stop : tokens[first].start].strip('«"“„ \u00a0')
    is_settlement = is_close and bool(places.CITY_NOUNS & lemmas(tokens[first - 1].text))
    if is_settlement or name_words.listed("model", "ru") & lemmas(tokens[first].text):
        return False
    behind = next((place for place in range(first, len(tokens)) if tokens[place].start >= stop), len(tokens))
    return (
        _is_introduced(text, tokens, first)
        or _is_placed(text, tokens, behind, stop)
        or acts(text, tokens, first, behind)
        or _acts_in_apposition(text, tokens, behind, stop)
        or _has_so_many(text, tokens, first, stop)
        or WHOSE.match(text, stop) is not None
        or _is_of_place(tokens, first, behind)
        or _is_owned(text, tokens, first, behind)
        or _is_partner(text, tokens, first)
        or _is_recipient(text, tokens, first, behind)
        or _is_identified(text, tokens, first, stop)
        or _is_inserted(text, tokens, first, stop)
    )


def _is_introduced(text: str, tokens: list[Word], first: int) -> bool:
    """Behind an adjective of its place, a position or what only an organisation has: "доля «Рамы»"."""
    if first == 0 or text[tokens[first - 1].stop : tokens[first].start].strip('«"“„ \u00a0'):
        return False
    before = tokens[first - 1].text
    owned = name_words.listed("owned", "ru") | positions.heads().keys()
    if parses(before)[0].tag.number == "plur" and not owned & lemmas(before):
        return False
    is_from_there = bool(place_adjectives.area_of(before)[0]) or place_adjectives.is_of_country(before)
    nouns = owned | name_words.listed("local", "ru")
    return is_from_there or bool(nouns & lemmas(before))


def _is_placed(text: str, tokens: list[Word], behind: int, stop: int) -> bool:
    """Before its town: «Рама» (Тверь), «Рама» из Твери."""
    link = BRACKET.match(text, stop) or FROM.match(text, stop)
    if not link or behind >= len(tokens):
        return False
    place = next((place for place in range(behind, len(tokens)) if tokens[place].start >= link.end()), -1)
    return place >= 0 and any(
        phrase.known.kind == "city" and len(phrase.keys) <= len(tokens) - place
        for phrase in phrases.index().get(tokens[place].key, ())
        if tokens[place].is_capital
    )


def acts(text: str, tokens: list[Word], first: int, behind: int, listed: str = "ru") -> bool:
    """Before a verb of what companies do («Рама» нарастила), or in "в «Раме» сообщили"; `listed` are the verbs."""
    if behind >= len(tokens) or text[tokens[behind - 1].stop : tokens[behind].start].strip('»"” \u00a0'):
        return False
    behind = _behind_circumstances(text, tokens, behind)
    verb = lemma(tokens[behind].text)
    is_inside = first > 0 and tokens[first - 1].text.casefold() in ("в", "во", "на")
    if is_inside:
        return verb in name_words.listed("company_verb", "told")
    return verb in name_words.listed("company_verb", listed)


def _behind_circumstances(text: str, tokens: list[Word], behind: int) -> int:
    """Where the verb may stand, what tells when and where apart: «Рама» | 16 мая | в Твери | уже | пустила цех."""
    listed = name_words.listed("circumstance", "ru")
    place = behind
    while place + 1 < min(len(tokens), behind + FARTHEST_VERB) and are_adjacent(text, tokens[place], tokens[place + 1]):
        word = tokens[place].text
        is_circumstance = word.isdigit() or bool(listed & lemmas(word)) or parses(word)[0].tag.POS in ("ADVB", "PRCL")
        if not is_circumstance and not (tokens[place].is_capital and places.is_city_in_any_case(word)):
            return place
        place += 1
    return place


def _acts_in_apposition(text: str, tokens: list[Word], behind: int, stop: int) -> bool:
    """Before what tells what it does: «Рама», выпускающая прицепы; «Рама», которая строит цех."""
    if behind >= len(tokens) or text[stop : tokens[behind].start].lstrip('»"”') != ", ":
        return False
    place = behind + (lemma(tokens[behind].text) == "который")
    return any(
        parse.normal_form in name_words.listed("company_verb", "ru")
        for parse in (parses(tokens[place].text) if place < len(tokens) else ())
        if place > behind or "PRTF" in parse.tag
    )


def _has_so_many(text: str, tokens: list[Word], first: int, stop: int) -> bool:
    """In "у «Рамы» 300 рабочих", "на «Раме» 40 станков"."""
    is_inside = first > 0 and tokens[first - 1].text.casefold() in ("у", "на")
    return is_inside and HOW_MANY.match(text, stop) is not None


def _is_of_place(tokens: list[Word], first: int, behind: int) -> bool:
    """True for a name that begins with where it is: «Ижевские рессоры», «Окской кузнице»; not for a show of cars."""
    adjective, noun = tokens[first].text, tokens[behind - 1].text.rstrip("-0123456789")
    if not 1 < behind - first < LONGEST_BY_PLACE or not tokens[first].is_cyrillic or not tokens[behind - 1].is_cyrillic:
        return False
    is_noun = any("NOUN" in parse.tag for parse in parses(noun)[:2])
    if not is_noun or name_words.listed("show", "ru") & lemmas(noun):
        return False
    is_from_there = bool(place_adjectives.area_of(adjective)[0]) or place_adjectives.is_of_country(adjective)
    return is_from_there or bool(name_words.listed("local", "ru") & lemmas(adjective))


def _is_owned(text: str, tokens: list[Word], first: int, behind: int) -> bool:
    """Behind a share ("51 % «Рамы»") and behind what is done to companies only: "возглавил «Раму»"."""
    opening = tokens[first].start - 1
    if SHARE.search(text, max(0, opening - 14), opening):
        return "gent" in _cases(tokens[first:behind])
    is_close = first > 0 and not text[tokens[first - 1].stop : tokens[first].start].strip('«"“„ \u00a0')
    return is_close and lemma(tokens[first - 1].text) in name_words.listed("company_verb", "owns")


def _is_partner(text: str, tokens: list[Word], first: int) -> bool:
    """In "договор с «Рамой»", "спор между «Рамой» и «Осью»"."""
    if first < 2 or text[tokens[first - 2].stop : tokens[first].start].strip('«"“„ \u00a0соСОмежду'):
        return False
    is_with = tokens[first - 1].text in ("с", "со", "между")
    return is_with and bool(name_words.listed("deal", "ru") & lemmas(tokens[first - 2].text))


def _is_recipient(text: str, tokens: list[Word], first: int, behind: int) -> bool:
    """In the dative behind a verb of giving: "простил «Окской кузнице» долг", "передали «Раме» цех"."""
    if "datv" not in _cases(tokens[first:behind]) or "nomn" in _cases(tokens[first:behind]):
        return False
    for place in range(first - 1, max(-1, first - FARTHEST_GIVER), -1):
        if text[tokens[place].stop : tokens[place + 1].start].strip('«"“„ \u00a0'):
            return False
        if lemma(tokens[place].text) in name_words.listed("company_verb", "given"):
            return True
        if "PREP" in parses(tokens[place].text)[0].tag:
            return False
    return False


def _is_identified(text: str, tokens: list[Word], first: int, stop: int) -> bool:
    """Behind the dash that says which one it is: "Крупнейший поставщик рам – «Рама».", "Самый большой – «Рама»"."""
    dash = DASH.search(text, max(0, tokens[first].start - 8), tokens[first].start - 1)
    if not dash or not ENDS_CLAUSE.match(text, stop):
        return False
    nouns = name_words.listed("organisation", "ru") | name_words.listed("heading", "organisation")
    for place in range(first - 1, max(-1, first - FARTHEST_NOUN), -1):
        if text[tokens[place].stop : tokens[place + 1].start].strip('–— -«"\u00a0'):
            return False
        said = lemmas(tokens[place].text)
        if said & name_words.listed("foremost", "ru"):
            return True
        if said & nouns and "nomn" in _cases(tokens[place : place + 1]):
            return True
    return False


def _is_inserted(text: str, tokens: list[Word], first: int, stop: int) -> bool:
    """Between commas behind the noun that says what it is: "крупнейший перевозчик края, «Рама», купил"."""
    if not INSERTED.search(text, max(0, tokens[first].start - 4), tokens[first].start) or not ENDS_INSERTION.match(
        text, stop
    ):
        return False
    nouns = name_words.listed("organisation", "ru")
    for place in range(first - 1, max(-1, first - FARTHEST_HEAD), -1):
        if place < first - 1 and not are_adjacent(text, tokens[place], tokens[place + 1]):
            return False
        if "PREP" in parses(tokens[place].text)[0].tag:
            return False
        if nouns & lemmas(tokens[place].text):
            return True
    return False


def _cases(named: list[Word]) -> set[str]:
    """The cases in which the first noun of a name may stand, with the adjectives before it: "Верному пути" in one."""
    agreed: set[tuple[str, str]] | None = None
    for word in named:
        readings = parses(word.text)
        is_noun = "ADJF" not in readings[0].tag and "PRTF" not in readings[0].tag
        kind = "NOUN" if is_noun else "ADJF"
        found = {
            (parse.tag.number, parse.tag.case) for parse in readings if kind in parse.tag and "Surn" not in parse.tag
        }
        agreed = found if agreed is None else agreed & found
        if is_noun:
            return {str(case) for _, case in agreed}
    return set()
