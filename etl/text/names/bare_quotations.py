"""What tells that a quotation without a noun before it names an organisation: тверская «Рама», «Рама» из Твери."""

import re

from etl.text.morphology import lemma, parses
from etl.text.names import phrases, place_adjectives
from etl.text.names.generic_nouns import lemmas
from etl.text.names.words import Word
from etl.vocabulary import name_words, positions

BRACKET = re.compile(r"[»\"”]\s\(")
WHOSE = re.compile(r"[»\"”]?,\s(?:[\w\u00a0 ]{1,30}\s)?котор(?:ой|ого|ых)\b")
"""What has something or somebody: «Рама», 480 работников которой переехали."""
HOW_MANY = re.compile(r"[»\"”]?\s\d")
FROM = re.compile(r"[»\"”]\sиз\s(?:г\.\s)?")


def is_organisation(text: str, tokens: list[Word], first: int, stop: int) -> bool:
    """True when the words around tokens[first:], quoted up to `stop`, speak of an organisation."""
    if name_words.listed("model", "ru") & lemmas(tokens[first].text):
        return False
    behind = next((place for place in range(first, len(tokens)) if tokens[place].start >= stop), len(tokens))
    return (
        _is_introduced(text, tokens, first)
        or _is_placed(text, tokens, behind, stop)
        or _acts(text, tokens, first, behind)
        or _acts_in_apposition(text, tokens, behind, stop)
        or _has_so_many(text, tokens, first, stop)
        or WHOSE.match(text, stop) is not None
    )


def _is_introduced(text: str, tokens: list[Word], first: int) -> bool:
    """Behind an adjective of its place, a position or what only an organisation has: "доля «Рамы»"."""
    if first == 0 or text[tokens[first - 1].stop : tokens[first].start].strip('«"“„ \u00a0'):
        return False
    before = tokens[first - 1].text
    if parses(before)[0].tag.number == "plur" and not name_words.listed("owned", "ru") & lemmas(before):
        return False
    is_from_there = bool(place_adjectives.area_of(before)[0]) or place_adjectives.is_of_country(before)
    nouns = name_words.listed("owned", "ru") | name_words.listed("local", "ru") | positions.heads().keys()
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


def _acts(text: str, tokens: list[Word], first: int, behind: int) -> bool:
    """Before a verb of what companies do («Рама» нарастила), or in "в «Раме» сообщили"."""
    if behind >= len(tokens) or text[tokens[behind - 1].stop : tokens[behind].start].strip('»"” \u00a0'):
        return False
    verb = lemma(tokens[behind].text)
    is_inside = first > 0 and tokens[first - 1].text.casefold() in ("в", "во", "на")
    if is_inside:
        return verb in name_words.listed("company_verb", "told")
    return verb in name_words.listed("company_verb", "ru")


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
