"""Given names and patronymics by their form, and persons' names in the nominative."""

import re
import unicodedata
from functools import lru_cache
from typing import Any

from etl.text.morphology import parses
from etl.text.names.words import fold, is_cyrillic, latin_key
from etl.vocabulary import gazetteer

MALE_ENDINGS = {"gent": ("а",), "accs": ("а",), "datv": ("у",), "ablt": ("ым", "ом"), "loct": ("е",)}
"""Of surnames that the dictionary reads as a woman's: Ильи Плисова."""
MIDDLE = re.compile(r"[а-яё]{2,}(?:ич(?:а|у|ем|е)?|[вч]н(?:а|ы|е|у|ой))$|(?:vich|vna)$")
"""A patronymic between given name and surname: Анатольевич, Кузьмич, Ильинична."""
SURNAME_END = re.compile(
    r"""
    (?:[оеё]в|[иы]н)(?:а|у|ым|ой|е)?$                    # Петр|ову
  | [сц]к(?:ий|ого|ому|им|ом|ая|ой|ую)$                  # Дубров|ского
  | (?:енко|ян|дзе|швили|[ую]к)$                         # Шевч|енко
    """,
    re.VERBOSE,
)
FEMININE = re.compile(r"(?:[оеё]ва|[иы]на|[сц]кая)$")
"""Of surnames that the dictionary may not have: Марина Оргеева is no Марин."""
PATRONYMIC = re.compile(r"(?:[ое]вич(?:а|у|ем|е)?|[ое]вн(?:а|ы|е|у|ой))$")


@lru_cache(maxsize=50_000)
def is_given_name(word: str) -> bool:
    """True for a listed given name in any case, or its English spelling.

    >>> is_given_name("Сергея"), is_given_name("Sergei"), is_given_name("Завод")
    (True, True, False)
    """
    if not is_cyrillic(word):
        return _without_accents(word) in gazetteer.foreign_given_names() or fold(word) in _latin_given_names()
    if plain_name(word) in gazetteer.given_names():
        return True
    singular = (parse for parse in parses(word) if parse.tag.number != "plur")
    return any(parse.normal_form.replace("ё", "е") in gazetteer.given_names() for parse in singular)


@lru_cache(maxsize=50_000)
def may_be_given_name(word: str) -> bool:
    """True for a given name that is rare or a common word too, so that only a surname behind it tells: Марта."""
    is_word = is_cyrillic(word) and len(word) > 2
    return is_word and any("Name" in parse.tag and parse.is_known for parse in parses(word))


@lru_cache(maxsize=50_000)
def is_surname(word: str) -> bool:
    """True for a word that the dictionary has as a surname in any case, or that ends as surnames do."""
    return is_cyrillic(word) and any(
        "Surn" in parse.tag and (parse.is_known or SURNAME_END.search(word)) for parse in parses(word)[:3]
    )


def _without_accents(word: str) -> str:
    """The small letters of a name as an English keyboard has them: Antonín as antonin."""
    letters = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def plain_name(word: str) -> str:
    """A Russian word as the list of given names has it."""
    return word.casefold().replace("ё", "е")


@lru_cache(maxsize=1)
def _latin_given_names() -> frozenset[str]:
    return frozenset(latin_key(name) for name in gazetteer.given_names() if len(name) > 2)


@lru_cache(maxsize=20_000)
def is_patronymic(word: str) -> bool:
    if not is_cyrillic(word):
        return word.endswith(("ovich", "evich", "ovna", "evna", "yevich", "yevna"))
    return PATRONYMIC.search(word) is not None or any("Patr" in parse.tag for parse in parses(word)[:3])


CONSONANT = re.compile(r"[бвгджзйклмнпрстфхцчшщ]$")
"""The end of a foreign given name, which no dictionary has, in the nominative: "Хончжин"."""


@lru_cache(maxsize=20_000)
def nominative(parts: tuple[str, ...], governed: str = "") -> str:
    """A person's name in the nominative, given name first, without the patronymic.

    `governed` is the case that the text asks for where it can be no other: "по оценке аналитика Евгения Даля".

    >>> nominative(("Алексею", "Куринному")), nominative(("Марата", "Минибаева")), nominative(("Лилия", "Ситдикова"))
    ('Алексей Куринный', 'Марат Минибаев', 'Лилия Ситдикова')
    """
    parts = tuple(part.capitalize() if part.isupper() and len(part) > 2 else part for part in parts)
    if len(parts) > 2 and is_patronymic(parts[-1]) and is_given_name(parts[1]):
        parts = (parts[1], parts[0])
    parts = tuple(
        part for place, part in enumerate(parts) if place == 0 or not MIDDLE.search(part) or place == len(parts) - 1
    )
    if len(parts) > 1 and len(parts[-1]) == 1:
        return " ".join(f"{part}." for part in parts if len(part) == 1) + " " + parts[0]
    if len(parts) > 1 and len(parts[0]) == 1:
        surname = _surname_in_nominative(parts[-1], governed, "masc") if governed else parts[-1]
        return " ".join(f"{part}." for part in parts[:-1]) + " " + surname
    if not is_cyrillic(parts[0]) or len(parts) < 2:
        return " ".join(parts)
    given, case, gender = _given_in_nominative(parts[0], parts[-1], governed)
    surname = parts[-1] if case == "nomn" else _surname_in_nominative(parts[-1], case, gender)
    return " ".join((given, *parts[1:-1], surname))


def _given_in_nominative(word: str, surname: str, governed: str) -> tuple[str, str, str]:
    """The given name in the nominative, its case here and its gender, by the reading that the surname agrees with."""
    readings = [
        parse
        for parse in parses(word)
        if parse.normal_form.replace("ё", "е") in gazetteer.given_names() or ("Name" in parse.tag and parse.is_known)
    ]
    readings = [parse for parse in readings if parse.tag.number != "plur"]
    if not readings and CONSONANT.search(word):
        return word, "nomn", "masc"
    readings = readings or list(parses(word)[:1])
    asked = [parse for parse in readings if governed and parse.tag.case == governed]
    if asked:
        best = next((parse for parse in asked if _surname_agrees(surname, parse.tag)), asked[0])
        return _capitalised(str(best.normal_form)), governed, best.tag.gender or "masc"
    if any(word.casefold().replace("ё", "е") == parse.normal_form.replace("ё", "е") for parse in readings):
        nominatives = [parse for parse in readings if parse.tag.case == "nomn"] or readings
        if not _is_oblique_pair(readings, surname):
            return word, "nomn", nominatives[0].tag.gender or "masc"
    agreeing = [parse for parse in readings if _surname_agrees(surname, parse.tag)]
    best = (agreeing or readings)[0]
    return _capitalised(str(best.normal_form)), best.tag.case or "nomn", best.tag.gender or "masc"


def _capitalised(name: str) -> str:
    return "-".join(part.capitalize() for part in name.split("-"))


def _is_oblique_pair(readings: list[Any], surname: str) -> bool:
    """True where only an oblique case agrees: "Александра Иванова" may be a man's genitive, but need not."""
    nominatives = [parse for parse in readings if parse.tag.case == "nomn"]
    if FEMININE.search(surname) and any(parse.tag.gender == "femn" for parse in nominatives):
        return False
    return (
        bool(nominatives)
        and not any(_surname_agrees(surname, parse.tag) for parse in nominatives)
        and any(_surname_agrees(surname, parse.tag) for parse in readings if parse.tag.case != "nomn")
    )


def _surname_agrees(surname: str, tag: Any) -> bool:
    return any(
        parse.tag.case == tag.case and parse.tag.gender in (tag.gender, None) for parse in _surname_readings(surname)
    )


def _surname_readings(word: str) -> list[Any]:
    readings = [parse for parse in parses(word) if parse.tag.number == "sing"]
    return [parse for parse in readings if "Surn" in parse.tag] or readings


def _surname_in_nominative(word: str, case: str, gender: str) -> str:
    for ending in ("ого", "ому"):
        if gender == "masc" and word.endswith(ending):
            return word.removesuffix(ending) + ("ий" if word[-4] in "кгхшщжч" else "ый")
    for parse in _surname_readings(word):
        if parse.tag.case == case and parse.tag.gender in (gender, None):
            inflected = parse.inflect({"nomn", "sing", gender}) or parse.inflect({"nomn"})
            if inflected:
                return "-".join(part.capitalize() for part in str(inflected.word).split("-"))
    endings = MALE_ENDINGS.get(case, ()) if gender == "masc" else ()
    return next((word.removesuffix(ending) for ending in endings if word.endswith(ending)), word)
