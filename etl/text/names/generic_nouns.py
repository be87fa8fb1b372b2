"""Generic nouns before a name ("индустриального парка «…»", "группа …"): what kind of thing the name names."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from etl.text.morphology import parses
from etl.text.names import english_words
from etl.text.names.words import Word, is_cyrillic
from etl.vocabulary import name_words

PARK_ABBREVIATION = re.compile(r"[А-Я]{1,3}ИП")
"""КИП, ДИП, СКИП: the industrial park of somewhere."""
PARK_ENDS = ("технопарк", "промпарк", "бизнес-парк", "нанопарк", "логопарк")
"""Of compounds: биотехнопарк, агропромпарк."""
ABBREVIATIONS = frozenset({"оэз", "поэз", "сэз", "ппт", "твт", "трт", "ру", "пт", "кип", "дип", "скип", "sez", "oez"})
BLANKS = frozenset(" \u00a0\u202f")
LONGEST = 4


@dataclass(frozen=True, slots=True)
class Generic:
    """A generic noun phrase at first:last of a list of words, in dictionary form."""

    first: int
    last: int
    kind: str
    noun: str


@lru_cache(maxsize=50_000)
def lemmas(word: str) -> frozenset[str]:
    """All dictionary forms that a word may have, small letters, ё as е; an English word's own and its singular."""
    if is_cyrillic(word):
        return frozenset(parse.normal_form.replace("ё", "е") for parse in parses(word))
    small = word.casefold()
    return frozenset({small, small.removesuffix("s")})


def before(text: str, tokens: list[Word], place: int) -> Generic | None:
    """The generic noun that ends right before the word at `place`, the longest one that is listed."""
    if place == 0:
        return None
    last = tokens[place - 1]
    if PARK_ABBREVIATION.fullmatch(last.text):
        return Generic(place - 1, place, "park", last.text.casefold())
    phrases = _by_last_word("ru" if last.is_cyrillic else "en")
    for lemma in sorted(lemmas(last.text) & phrases.keys()):
        for phrase in phrases[lemma]:
            first = place - len(phrase)
            if first >= 0 and _is_phrase(text, tokens[first:place], phrase):
                return Generic(first, place, _kinds(last.is_cyrillic)[phrase], " ".join(phrase))
    ending = _ending(last.text) if last.is_cyrillic else ""
    if ending:
        return Generic(place - 1, place, "park", ending)
    if not last.is_cyrillic and english_words.is_maker(last.text):
        return Generic(place - 1, place, "organisation", last.text.casefold().removesuffix("s"))
    return None


def governing(text: str, tokens: list[Word], place: int) -> Generic | None:
    """The generic noun before a name, the genitives that belong to it apart: завод тормозных систем | «Рама»."""
    found = before(text, tokens, place)
    if found is not None and found.kind == "product":
        return _maker(text, tokens, found) or found
    first = place
    while found is None and first > 1 and place - first < LONGEST and _is_attribute(text, tokens, first):
        first -= 1
        found = before(text, tokens, first)
        found = (
            found
            if found and found.kind == "organisation" and found.noun not in name_words.listed("board", "ru")
            else None
        )
    return found


def _maker(text: str, tokens: list[Word], product: Generic) -> Generic | None:
    """Who makes the products that stand before a name: производитель грузовых автобусов | «Рама»."""
    first = product.first
    while first > 1 and product.first - first < LONGEST and _is_attribute(text, tokens, first):
        first -= 1
        found = before(text, tokens, first)
        if found is not None:
            is_company = found.kind == "organisation" and found.noun not in name_words.listed("board", "ru")
            return found if is_company and _is_attribute(text, tokens, product.last) else None
    found = before(text, tokens, first) if _is_attribute(text, tokens, product.last) else None
    return found if found is not None and found.kind == "organisation" else None


@lru_cache(maxsize=50_000)
def _ending(word: str) -> str:
    """The park's noun that a compound ends in."""
    return next((end for end in PARK_ENDS if any(lemma.endswith(end) for lemma in lemmas(word))), "")


def as_written(noun: str) -> str:
    """The noun as it stands in a name: abbreviations in capitals, adjectives in its gender.

    >>> as_written("особый экономический зона"), as_written("оэз")
    ('особая экономическая зона', 'ОЭЗ')
    """
    words = noun.split()
    head = next((place for place, word in enumerate(words) if "NOUN" in parses(word)[0].tag), 0)
    gender = str(parses(words[head])[0].tag.gender or "masc")
    adjectives = [_in_gender(word, gender) for word in words[:head]]
    behind = words[head + 1 :] if "тип" not in words else []
    return " ".join(word.upper() if word in ABBREVIATIONS else word for word in (*adjectives, words[head], *behind))


def _in_gender(word: str, gender: str) -> str:
    adjective = next((parse for parse in parses(word) if {"ADJF", "nomn"} <= parse.tag.grammemes), None)
    inflected = adjective.inflect({gender, "sing", "nomn"}) if adjective is not None else None
    return str(inflected.word) if inflected else word


def _is_attribute(text: str, tokens: list[Word], place: int) -> bool:
    """True for a small genitive right before the word at `place`."""
    word = tokens[place - 1]
    is_close = place == len(tokens) or not text[word.stop : tokens[place].start].strip(' \u00a0«"“„')
    return (
        is_close
        and word.text.islower()
        and len(word.text) > 2
        and any(parse.tag.case == "gent" for parse in parses(word.text))
    )


def is_governed(text: str, tokens: list[Word], place: int) -> bool:
    """True when a noun or a preposition stands right before the word at `place`: "глава «Ростеха»"."""
    if place == 0 or text[tokens[place - 1].stop : tokens[place].start].strip(' \u00a0«"“„'):
        return False
    tag = parses(tokens[place - 1].text)[0].tag
    return "NOUN" in tag or "PREP" in tag


def are_adjacent(text: str, left: Word, right: Word) -> bool:
    """True when only blanks are between two words."""
    gap = text[left.stop : right.start]
    return gap == " " or bool(gap) and BLANKS.issuperset(gap)


def are_joined(text: str, left: Word, right: Word) -> bool:
    """True when blanks, with "&" between them or not, are between two words: Calder & Rowe."""
    gap = text[left.stop : right.start]
    return are_adjacent(text, left, right) or (gap.strip() == "&" and right.is_capital)


def _is_phrase(text: str, tokens: list[Word], phrase: tuple[str, ...]) -> bool:
    adjacent = all(are_adjacent(text, left, right) for left, right in zip(tokens, tokens[1:], strict=False))
    return adjacent and all(word in lemmas(token.text) for word, token in zip(phrase, tokens, strict=True))


def _kinds(is_russian: bool) -> dict[tuple[str, ...], str]:
    return name_words.kind_of("ru" if is_russian else "en")


@cache
def _by_last_word(language: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(name_words.kind_of(language), key=lambda phrase: (-len(phrase), phrase)):
        phrases.setdefault(phrase[-1], []).append(phrase)
    return {word: tuple(found) for word, found in phrases.items()}
