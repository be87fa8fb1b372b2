"""How a name stands in its sentence: who acts, who tells, where, whose."""

import re
from bisect import bisect_left
from functools import cache, lru_cache

from etl.facts.lexicon import Cue
from etl.facts.passages import Passage, is_russian
from etl.records import Name
from etl.text.morphology import parses
from etl.vocabulary import name_words
from etl.vocabulary.beside_figures import listed

ARTICLES = {"the", "a", "an", "«", '"'}
LOCATIVE = {"в", "на", "in", "at", "во", "из", "от", "near", "под"}
OBLIQUES = {
    "для",
    "с",
    "со",
    "for",
    "with",
    "from",
    "to",
    "к",
    "через",
    "against",
    "против",
    "after",
    "before",
    "кроме",
}
JOINTS = {"the", "a", "an", "and", "but", "that", "while", "as", "when", "where", "whereas", "because", "if", "or"}
AGENTS = {"by", "of"}
CLAUSE_OPENERS = {"а", "но", "и", "and", "while"}
OPENING_SIGNS = ',;:.—–-«"“'
THEM = {"они", "they", "these", "those", "который", "which"}
FURTHEST = 4
"""Words between a preposition and the name it governs."""
GAP = 3
"""Words at most from a name that stands for a clause to the number in it."""
LINKS = CLAUSE_OPENERS | {"или", "or", "однако", "when", "as", "если", "когда"}
QUOTES = '«"“'
FROM = {"из", "с", "со", "from", "of", "at"}
"""Second word of several who are called by their firm: "самарцы из «Рамы»"."""
EXPERTS = listed("experts")
PLACES = {"city", "region", "country"}


@lru_cache(maxsize=1_000)
def preposition(passage: Passage, index: int) -> str:
    """The word before a name, articles, opening quotation marks and adjectives apart: "у разорившейся «Алтай-Шины»"."""
    before = index - 1
    if passage.lemma(before) in ARTICLES:
        before -= 1
    while before > max(0, index - FURTHEST) and _is_adjective(passage.words[before].text):
        before -= 1
    return passage.lemma(before)


@lru_cache(maxsize=10_000)
def _is_adjective(word: str) -> bool:
    return is_russian(word) and parses(word)[0].tag.POS in {"ADJF", "PRTF"}


@lru_cache(maxsize=1_000)
def is_reporter(passage: Passage, index: int) -> bool:
    """ "По данным Росстата", "сообщил Автостат", "аналитики «Метрики»": who says it is not whom it is about."""
    for cue in passage.themed("reporting"):
        if cue.last < index <= cue.last + 2 and not _mark_between(passage, cue.last, index):
            return True
        if cue.first == index + 1:
            return True
    return not EXPERTS.isdisjoint({passage.lemma(index - 1), passage.lemma(index - 2)})


def _mark_between(passage: Passage, one: int, other: int) -> bool:
    return any(passage.words[index].text in {",", ":", ";", "что", "that"} for index in range(one + 1, other))


def is_place(passage: Passage, index: int) -> bool:
    """ "в Ульяновске", "in Russia": where it happens."""
    return passage.name(index).kind in PLACES and preposition(passage, index) in LOCATIVE


def is_place_of_them(passage: Passage, position: int, index: int) -> bool:
    """ "Half of them are located in Kazan", "треть из них – в Елабуге": where some of those counted before are."""
    between = {passage.lemma(place) for place in range(position + 1, index)}
    return is_place(passage, index) and not between.isdisjoint(THEM)


def is_oblique(passage: Passage, index: int) -> bool:
    """ "для КАМАЗа", "with Daimler": a partner."""
    return preposition(passage, index) in OBLIQUES


@lru_cache(maxsize=1_000)
def is_inflected(passage: Passage, index: int) -> bool:
    """In no nominative: "Цех обойдётся заводу «Атлант»", "у Сокола": what acts is the subject of its sentence."""
    text = passage.words[index].text
    is_one = not set(QUOTES).isdisjoint(text) and FROM.isdisjoint(text.split()[1:2])
    word = passage.words[index - 1].text if index and text[0] in QUOTES else text.split()[0]
    tags = [parse.tag for parse in parses(word)] if is_russian(word) else []
    return bool(tags) and not any("nomn" in tag and not (is_one and "plur" in tag) for tag in tags)


@lru_cache(maxsize=1_000)
def is_recipient(passage: Passage, index: int) -> bool:
    """In the dative: "передал «Мосводостоку» 34 погрузчика"."""
    word = passage.words[index].text.split()[0].strip(f"{QUOTES}»”")
    cases = {str(parse.tag.case) for parse in parses(word)} if is_russian(word) else set[str]()
    return "datv" in cases and cases.isdisjoint({"nomn", "gent"})


def is_inserted(passage: Passage, position: int, index: int) -> bool:
    """In an inserted clause that closes before the number: "UzAuto, which builds Chevrolets in Asaka, made 243,800"."""
    commas = [place for place in passage.commas if place < position and passage.words[place].text == ","]
    opening = max((place for place in commas if place < index), default=-1)
    closes = any(index < place < position for place in commas)
    first = passage.words[opening + 1]
    if opening < 0 or not closes or first.kind != "word" or not first.text.islower() or first.lemma in LINKS:
        return False
    return any(place < opening for place in passage.positions("name"))


def is_of_a_person(passage: Passage, index: int) -> bool:
    """ "директор «Атланта» Иван Тюрин": whom a person speaks for."""
    return any(
        0 <= place < len(passage.words) and passage.words[place].kind == "name" and passage.name(place).kind == "person"
        for place in (index + 1, index + 2)
    )


def is_actor(passage: Passage, index: int) -> bool:
    """The name opens its clause: "Neftekamsk plans to make", "«Славянский профиль» - 44,3 млн"."""
    before = passage.words[index - 1] if index else None
    opens = before is None or before.text in OPENING_SIGNS or before.lemma in CLAUSE_OPENERS
    return opens and index + 1 < len(passage.words)


def is_embedded(passage: Passage, index: int) -> bool:
    """Within an English clause, behind another word: "supplies Ford", "an order from MAZ"."""
    before = passage.words[index - 1].text if index else ""
    return before.isalpha() and before.islower() and not is_russian(before) and before not in JOINTS


@lru_cache(maxsize=1_000)
def ways(passage: Passage, index: int) -> frozenset[str]:
    """How a mention stands, for the sentences that follow: what acts is gone on with, a place or a partner is not."""
    found = {
        "place": preposition(passage, index) in LOCATIVE,
        "oblique": is_oblique(passage, index),
        "inflected": is_inflected(passage, index),
        "actor": is_actor(passage, index),
        "embedded": is_embedded(passage, index),
        "agent": preposition(passage, index) in AGENTS,
        "reporter": is_reporter(passage, index),
        "recipient": is_recipient(passage, index),
        "aside": passage.words[index].depth > 0,
        "speaker": is_of_a_person(passage, index),
    }
    return frozenset(way for way, holds in found.items() if holds)


def is_apposition(passage: Passage, index: int) -> bool:
    """Alone in its brackets: "на заводе дизельной аппаратуры (ЯЗДА)"."""
    return passage.lemma(index - 1) == "(" and passage.lemma(index + 1) == ")"


def is_owner(index: int, cue: Cue | None) -> bool:
    """Right behind the word that names the quantity: "продажи УАЗа"."""
    return cue is not None and cue.last == index - 1


def is_beside(passage: Passage, position: int, index: int) -> bool:
    """Right before a bracketed or listed number: "Shacman (15,700)", "FAW: 472"."""
    return index == position - 2 and passage.words[position - 1].text in "(:–—-"


def is_holder(passage: Passage, index: int, cue: Cue | None, of: str) -> bool:
    """Who holds a stake or ordered ("ordered by Mosgortrans"), where the number is the company's or the maker's."""
    return of == "capital" or (cue is not None and cue.code == "orders" and preposition(passage, index) == "by")


@cache
def _pattern(listed: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the words, in which * stands for any letters."""
    return re.compile("|".join(re.escape(word).replace(r"\*", ".*") for word in listed))


def is_informant(name: Name) -> bool:
    """A ministry, fund, agency or paper, by its name or by the noun before it: it tells, governs or lends.

    >>> is_informant(Name(0, 0, "organisation", "Росстат")), is_informant(Name(0, 0, "organisation", "Лада"))
    (True, False)
    """
    return is_called_informant(name) or _is_informing(name.head)


def is_called_informant(name: Name) -> bool:
    """An informant by its name alone, or a paper, newsletter or blog, whatever its name.

    >>> [is_called_informant(Name(0, 0, "organisation", name)) for name in ("Росстат", "Прессовый завод")]
    [True, False]
    """
    is_paper = name.head in name_words.press()
    return (is_paper or _is_informing(name.name)) and name.kind in {"organisation", "programme"}


@lru_cache(maxsize=10_000)
def _is_informing(words: str) -> bool:
    return any(_holds(words, listed) for listed in name_words.lists("informants").values())


def _holds(words: str, listed: tuple[str, ...]) -> bool:
    """One of the words is listed."""
    plain = words.casefold().replace("ё", "е").split()
    return any(_pattern(listed).fullmatch(word.strip('«»"')) for word in plain)


def trades(name: Name) -> tuple[str, ...]:
    """What an organisation does for a living, by a word of its name or the noun before it.

    >>> trades(Name(0, 0, "organisation", "Шуйский прессовый завод")), trades(Name(0, 0, "city", "Заводоуковск"))
    (('plant',), ())
    """
    return _trades(f"{name.head} {name.name}") if name.kind == "organisation" else ()


@lru_cache(maxsize=10_000)
def _trades(words: str) -> tuple[str, ...]:
    return tuple(trade for trade, listed in name_words.lists("trades").items() if _holds(words, listed))


def is_gapped(passage: Passage, position: int, index: int) -> bool:
    """Behind another figure and right before its own, without a verb of its own: "Africa took 96,000, Asia 71,000"."""
    if not 0 < position - index <= GAP:
        return False
    names, numbers = passage.positions("name"), passage.positions("number")
    figure = numbers[bisect_left(numbers, position) - 1] if numbers[0] < position else -1
    earlier = names[bisect_left(names, index) - 1] if names[0] < index else -1
    return earlier < figure < index
