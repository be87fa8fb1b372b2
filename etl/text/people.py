"""Persons by the form of their names: Сергей Когогин, В. А. Лебедев, Radiy Khabirov, Mr Babkin."""

import re
from functools import lru_cache
from typing import Any

from etl.text import generic_nouns
from etl.text.mentions import Mention
from etl.text.morphology import parses
from etl.text.words import Word, fold, is_cyrillic, latin_key
from etl.vocabulary import gazetteer, name_words, positions

FULL_NAME, INITIALS, TITLED = 90, 88, 86
TITLES = frozenset({"mr", "mrs", "ms", "dr", "sir", "господин", "госпожа", "г-н", "г-жа"})
PARTICLES = frozenset({"von", "van", "de", "der", "фон", "ван", "де", "заде", "оглы", "кызы"})
MALE_ENDINGS = {"gent": ("а",), "accs": ("а",), "datv": ("у",), "ablt": ("ым", "ом"), "loct": ("е",)}
"""Of surnames that the dictionary reads as a woman's: Ильи Плисова."""
PATRONYMIC = re.compile(r"(?:[ое]вич(?:а|у|ем|е)?|[ое]вн(?:а|ы|е|у|ой))$")


def find(text: str, tokens: list[Word]) -> list[Mention]:
    """Persons named in full, with initials or with Mr; a surname alone is found by who is named in full elsewhere."""
    found: list[Mention] = []
    place = 0
    while place < len(tokens):
        last = (
            _full_name(text, tokens, place)
            or _with_initials(text, tokens, place)
            or _with_position(text, tokens, place)
        )
        if last:
            parts = [token.text for token in tokens[place:last]]
            found.append(
                Mention(tokens[place].start, tokens[last - 1].stop, "person", nominative(tuple(parts)), FULL_NAME)
            )
            place = last
            continue
        titled = _titled(text, tokens, place)
        if titled is not None:
            found.append(titled)
        place += 1
    return found


def _full_name(text: str, tokens: list[Word], place: int) -> int:
    """Where a full name that begins at `place` ends, 0 if none does."""
    if not is_given_name(tokens[place].text) or not tokens[place].is_capital:
        return _surname_first(text, tokens, place)
    last = place + 1
    if (
        last < len(tokens)
        and _is_patronymic(tokens[last].text)
        and generic_nouns.are_adjacent(text, tokens[last - 1], tokens[last])
    ):
        last += 1
    while last < len(tokens) and tokens[last].text.casefold() in PARTICLES:
        last += 1
    if last < len(tokens) and _is_surname(text, tokens, last):
        return last + 1
    return last if last - place > 1 and tokens[last - 1].is_capital else 0


def _surname_first(text: str, tokens: list[Word], place: int) -> int:
    """Когогин Сергей Анатольевич."""
    if place + 2 >= len(tokens) or not tokens[place].is_capital or not _is_patronymic(tokens[place + 2].text):
        return 0
    adjacent = generic_nouns.are_adjacent(text, tokens[place], tokens[place + 1])
    return place + 3 if adjacent and is_given_name(tokens[place + 1].text) else 0


def _with_position(text: str, tokens: list[Word], place: int) -> int:
    """Where an English name ends that a position precedes or follows: President Kassym-Jomart Tokayev."""
    last = place
    while last < len(tokens) and last - place < 3 and _is_english_name(text, tokens, place, last):
        last += 1
    if last - place < 2:
        return 0
    is_title = place > 0 and generic_nouns.are_adjacent(text, tokens[place - 1], tokens[place])
    before = tokens[place - 1].text.casefold() if is_title else ""
    is_apposition = last < len(tokens) and text[tokens[last - 1].stop : tokens[last].start] == ", "
    after = tokens[last].text.casefold() if is_apposition else ""
    return last if {before, after} & (positions.heads().keys() | {"executive"}) - {"partner"} else 0


def _is_english_name(text: str, tokens: list[Word], first: int, place: int) -> bool:
    token = tokens[place]
    if token.is_cyrillic or not token.is_capital or token.text.isupper() or any(map(str.isdigit, token.text)):
        return False
    small = token.text.casefold()
    if small in positions.heads() or small in positions.modifiers() or _is_organisational(token.text):
        return False
    return place == first or generic_nouns.are_adjacent(text, tokens[place - 1], token)


def _is_organisational(word: str) -> bool:
    listed = name_words.listed
    sections = ("english_end", "english_common", "english_place_end")
    return any(word in listed(section, "words") for section in sections) or word.casefold() in listed(
        "institution", "en"
    )


def _with_initials(text: str, tokens: list[Word], place: int) -> int:
    """Where "С. А. Когогин" ends, 0 if no such name begins at `place`."""
    last = place
    while last < len(tokens) and last - place < 2 and _is_initial(text, tokens[last]):
        last += 1
    if text[max(0, tokens[place].start - 1) : tokens[place].start] in ("«", '"', "."):
        return 0
    if last == place or last >= len(tokens) or text[tokens[last - 1].stop : tokens[last].start].strip() != ".":
        return 0
    return last + 1 if len(tokens[last].text) > 2 and tokens[last].is_capital and tokens[last].text[1:].islower() else 0


def _titled(text: str, tokens: list[Word], place: int) -> Mention | None:
    if tokens[place].text.casefold() not in TITLES or place + 1 >= len(tokens) or not tokens[place + 1].is_capital:
        return None
    if text[tokens[place].stop : tokens[place + 1].start].strip(" .\u00a0"):
        return None
    token = tokens[place + 1]
    return Mention(token.start, token.stop, "person", nominative((token.text,)), TITLED, is_bare=True)


def _is_surname(text: str, tokens: list[Word], place: int) -> bool:
    token = tokens[place]
    if not token.is_capital or len(token.text) < 2 or not generic_nouns.are_adjacent(text, tokens[place - 1], token):
        return False
    if token.is_cyrillic != tokens[place - 1].is_cyrillic or any(letter.isdigit() for letter in token.text):
        return False
    if token.text.casefold() in positions.heads() or (not token.is_cyrillic and _is_organisational(token.text)):
        return False
    return not token.text.isupper() or tokens[place - 1].text.isupper()


def _is_initial(text: str, token: Word) -> bool:
    return len(token.text) == 1 and token.is_capital and text[token.stop : token.stop + 1] == "."


@lru_cache(maxsize=50_000)
def is_given_name(word: str) -> bool:
    """True for a listed given name in any case, or its English spelling.

    >>> is_given_name("Сергея"), is_given_name("Sergei"), is_given_name("Завод")
    (True, True, False)
    """
    if not is_cyrillic(word):
        return word.casefold() in gazetteer.foreign_given_names() or fold(word) in _latin_given_names()
    singular = (parse for parse in parses(word) if parse.tag.number != "plur")
    return any(parse.normal_form.replace("ё", "е") in gazetteer.given_names() for parse in singular)


@lru_cache(maxsize=1)
def _latin_given_names() -> frozenset[str]:
    return frozenset(latin_key(name) for name in gazetteer.given_names() if len(name) > 2)


def _is_patronymic(word: str) -> bool:
    if not is_cyrillic(word):
        return word.endswith(("ovich", "evich", "ovna", "evna", "yevich", "yevna"))
    return PATRONYMIC.search(word) is not None or any("Patr" in parse.tag for parse in parses(word)[:3])


@lru_cache(maxsize=20_000)
def nominative(parts: tuple[str, ...]) -> str:
    """A person's name in the nominative, given name first, without the patronymic.

    >>> nominative(("Алексею", "Куринному")), nominative(("Марата", "Минибаева")), nominative(("Лилия", "Ситдикова"))
    ('Алексей Куринный', 'Марат Минибаев', 'Лилия Ситдикова')
    """
    parts = tuple(part.capitalize() if part.isupper() and len(part) > 2 else part for part in parts)
    if len(parts) > 2 and _is_patronymic(parts[-1]) and is_given_name(parts[1]):
        parts = (parts[1], parts[0])
    parts = tuple(
        part for place, part in enumerate(parts) if place == 0 or not _is_patronymic(part) or place == len(parts) - 1
    )
    if not is_cyrillic(parts[0]) or len(parts) < 2:
        return " ".join(parts)
    if len(parts[0]) == 1:
        return " ".join(f"{part}." for part in parts[:-1]) + " " + parts[-1]
    given, case, gender = _given_in_nominative(parts[0], parts[-1])
    surname = parts[-1] if case == "nomn" else _surname_in_nominative(parts[-1], case, gender)
    return " ".join((given, *parts[1:-1], surname))


def _given_in_nominative(word: str, surname: str) -> tuple[str, str, str]:
    """The given name in the nominative, its case here and its gender, by the reading that the surname agrees with."""
    readings = [parse for parse in parses(word) if parse.normal_form.replace("ё", "е") in gazetteer.given_names()]
    readings = [parse for parse in readings if parse.tag.number != "plur"] or list(parses(word)[:1])
    if any(word.casefold().replace("ё", "е") == parse.normal_form.replace("ё", "е") for parse in readings):
        nominatives = [parse for parse in readings if parse.tag.case == "nomn"] or readings
        if not _is_oblique_pair(readings, surname):
            return word, "nomn", nominatives[0].tag.gender or "masc"
    agreeing = [parse for parse in readings if _surname_agrees(surname, parse.tag)]
    best = (agreeing or readings)[0]
    normal = str(best.normal_form)
    return "-".join(part.capitalize() for part in normal.split("-")), best.tag.case or "nomn", best.tag.gender or "masc"


def _is_oblique_pair(readings: list[Any], surname: str) -> bool:
    """True where only an oblique case agrees: "Александра Иванова" may be a man's genitive, but need not."""
    nominatives = [parse for parse in readings if parse.tag.case == "nomn"]
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
