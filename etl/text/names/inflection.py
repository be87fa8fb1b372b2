"""The nominative of a Russian name in any case, and what kinds of words names are made of."""

import re
from functools import lru_cache
from typing import Any

from etl.text.morphology import parses
from etl.text.names.words import is_cyrillic, without_case_ending

STRANGE_GENITIVE = re.compile(r"(?<=[бвгджзклмнпрстфхцчшщ])(?:а|у|ом|е)$")


@lru_cache(maxsize=20_000)
def nominative(phrase: str, is_governed: bool = False) -> str:
    """The name in the nominative, as far as dictionary and endings let know.

    `is_governed` says that a noun or a preposition stands before it, so that a strange word is no nominative:
    "пресс-служба «Соллерса»".

    >>> nominative("Уральских локомотивов"), nominative("КАМАЗа"), nominative("Химграда", is_governed=True)
    ('Уральские локомотивы', 'КАМАЗ', 'Химград')
    """
    words = phrase.split(" ")
    for place, word in enumerate(words):
        if not is_cyrillic(word) or word[0].isdigit():
            return phrase
        if sum(map(str.isupper, word)) > 1 and "-" not in word:
            words[place] = without_case_ending(word)
            return " ".join(words)
        if is_governed and len(words) == 1 and "-" in word and _of_two(word) != word:
            return _of_two(word)
        if is_governed and len(words) == 1 and STRANGE_GENITIVE.search(word) and not parses(word)[0].is_known:
            return STRANGE_GENITIVE.sub("", word)
        if place + 1 < len(words) and go_together(word, words[place + 1]):
            continue
        if _is_strange_beside_noun(word, words[place + 1 :]):
            return phrase
        noun = _best_noun(word, words[:place])
        if noun is not None:
            return " ".join(_agreed(words[:place], noun) + [_cased(noun.word_in_nominative, word)] + words[place + 1 :])
        if not is_adjective(word):
            return phrase
    return phrase


def _is_strange_beside_noun(word: str, following: list[str]) -> bool:
    """True for "Охта" in "Охта Капитал", of which no dictionary tells the case; the noun behind has its own, or is as
    strange: "Дордой Моторс"."""
    is_known = any(parse.is_known for parse in parses(word)) or is_adjective(word)
    if is_known or not following or not following[0][:1].isupper():
        return False
    return is_dictionary_word(following[0]) or is_new_word(following[0])


def _of_two(word: str) -> str:
    """The nominative of a hyphenated name: "Пигменте-Колор" is Пигмент-Колор, "Инвест-Альфе" Инвест-Альфа."""
    first, _, second = word.partition("-")
    readings = _only_oblique(first)
    if readings:
        return f"{_cased(Noun(readings[0]).word_in_nominative, first)}-{second}"
    readings = _only_oblique(second)
    return f"{first}-{_cased(Noun(readings[0]).word_in_nominative, second)}" if readings else word


def _only_oblique(word: str) -> list[Any]:
    """The dictionary's readings of a noun that is in no nominative."""
    readings = [parse for parse in parses(word) if parse.is_known and "NOUN" in parse.tag and "Name" not in parse.tag]
    return [] if any("nomn" in parse.tag for parse in readings) else readings


def go_together(word: str, following: str) -> bool:
    """True for an adjective, though it look like a surname or a town, before the small word that it goes with.

    >>> go_together("Чайковского", "завода"), go_together("Чайковского", "заводу"), go_together("Нового", "цеха")
    (True, False, True)
    """
    if not following[:1].islower() or not any("ADJF" in parse.tag for parse in parses(word)):
        return False
    return any(_agrees(word, parse.tag) for parse in parses(following) if parse.tag.POS in ("NOUN", "ADJF"))


class Noun:
    """A noun's reading with its nominative of the same number."""

    def __init__(self, parse: Any) -> None:
        self.number = "plur" if parse.tag.number == "plur" else "sing"
        self.gender = parse.tag.gender
        inflected = parse.inflect({"nomn", self.number})
        word = str(inflected.word if inflected else parse.normal_form)
        self.word_in_nominative = word if parse.is_known or "ё" in parse.word else word.replace("ё", "е")


def _best_noun(word: str, adjectives: list[str]) -> Noun | None:
    """The reading that the adjectives before it agree with; of others the nominative singular, then any singular."""
    readings = [parse for parse in parses(word) if "NOUN" in parse.tag and "Surn" not in parse.tag]
    is_known = parses(word.rpartition("-")[2])[0].is_known
    readings = [parse for parse in readings if is_known or parse.is_known or parse.tag.number == "sing"]
    if not readings or is_adjective(word):
        return None
    agreeing = [parse for parse in readings if all(_agrees(adjective, parse.tag) for adjective in adjectives)]
    if adjectives and not agreeing:
        return None
    return Noun(max(agreeing, key=_plainness))


def _plainness(parse: Any) -> tuple[bool, bool, float]:
    tag = parse.tag
    is_nominative = tag.case == "nomn"
    return (is_nominative and tag.number == "sing", tag.number == "sing", parse.score)


def _agrees(adjective: str, noun: Any) -> bool:
    """True when the adjective has a reading of the noun's case, number and gender."""
    for parse in _as_adjective(adjective):
        tag = parse.tag
        if tag.case == noun.case and tag.number == noun.number and tag.gender in (None, noun.gender):
            return True
    return False


def is_adjective(word: str) -> bool:
    """True for an adjective or a participle; not for one that is used as a noun."""
    tag = parses(word)[0].tag
    return ("ADJF" in tag and "Subx" not in tag) or "PRTF" in tag


@lru_cache(maxsize=20_000)
def may_be_adjective(word: str) -> bool:
    """True for an adjective in any of its readings: "Чайковский" may be the composer, the town or of the town."""
    return any("ADJF" in parse.tag and "Subx" not in parse.tag for parse in parses(word))


def _as_adjective(word: str) -> tuple[Any, ...]:
    """The word's readings as an adjective, all of them where it has none."""
    readings = tuple(parse for parse in parses(word) if "ADJF" in parse.tag or "PRTF" in parse.tag)
    return readings or parses(word)


def _agreed(adjectives: list[str], noun: Noun) -> list[str]:
    wanted = {"nomn", "plur"} if noun.number == "plur" else {"nomn", "sing", noun.gender or "masc"}
    agreed = []
    for word in adjectives:
        inflected = _inflected(word, wanted)
        agreed.append(_cased(inflected, word) if inflected else word)
    return agreed


def _inflected(word: str, wanted: set[str]) -> str:
    """An adjective in the wanted form, of a superlative in the one that it has: Высшая, not Высочайшая."""
    reading = _as_adjective(word)[0]
    if "Supr" in reading.tag:
        alike = (form for form in reading.lexeme if wanted <= form.tag.grammemes and form.word[:4] == reading.word[:4])
        return next((str(form.word) for form in alike), "")
    inflected = reading.inflect(wanted)
    return str(inflected.word) if inflected else ""


def _cased(word: str, like: str) -> str:
    """`word` with the capital letters of `like`, part by part of a hyphenated word."""
    if like.isupper() and len(like) > 1:
        return word.upper()
    parts, models = word.split("-"), like.split("-")
    if len(parts) != len(models):
        return word[:1].upper() + word[1:] if like[:1].isupper() else word
    return "-".join(_part_cased(part, model) for part, model in zip(parts, models, strict=True))


def _part_cased(part: str, model: str) -> str:
    if model.isupper() and len(model) > 1:
        return part.upper()
    return part[:1].upper() + part[1:] if model[:1].isupper() else part


@lru_cache(maxsize=20_000)
def is_dictionary_word(word: str) -> bool:
    """True for a word that the dictionary knows as something else than a name."""
    names = ("Name", "Surn", "Orgn", "Geox", "Patr")
    return any(parse.is_known and not any(mark in parse.tag for mark in names) for parse in parses(word))


@lru_cache(maxsize=20_000)
def is_new_word(word: str) -> bool:
    """True for a single Russian word that no dictionary has: Мосгортранс, Автодизель."""
    is_single = len(word) > 3 and word.isalpha() and is_cyrillic(word)
    return is_single and not any(parse.is_known and "Orgn" not in parse.tag for parse in parses(word))


def may_be_genitive(word: str) -> bool:
    """True for a noun or an adjective in the genitive, and for abbreviations of countries; not for a person."""
    if word in ("РФ", "РТ", "РБ"):
        return True
    return (
        len(word) > 2
        and "PREP" not in parses(word)[0].tag
        and any(
            parse.tag.case == "gent"
            and parse.tag.POS in ("NOUN", "ADJF", "PRTF")
            and "Surn" not in parse.tag
            and "Name" not in parse.tag
            for parse in parses(word)[:4]
        )
    )
