"""The noun phrase that a number counts, as written: 13 500 → "грузовых автомобилей"."""

import re
from functools import cache
from typing import Any

from etl.text.morphology import parses
from etl.vocabulary import units

ABBREVIATED = r"(?:(?<=\bшт)\.|(?<=\bед)\.|(?<=\bэкз)\.)?"
WORD = re.compile(rf" (?P<word>[«\"“]?[^\W\d_]{{1,40}}(?:[-'][^\W\d_]{{1,40}}){{0,3}}[»\"”]?{ABBREVIATED})")
QUOTED = re.compile(r" [«\"“][^»\"”\n]{1,40}[»\"”]")
CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
MODIFIERS = frozenset({"ADJF", "PRTF"})
FUNCTION_WORDS = frozenset({"PREP", "CONJ", "PRCL", "NPRO"})
LONGEST = 5
ENGLISH_PLURAL = re.compile(r"(?:[a-z-]+[^su]s|[a-z-]+(?:uses|sses|eus))")
NEW_SENTENCE = re.compile(r" [A-ZА-ЯЁ«\"]")
PARTICIPLE = re.compile(r"[a-z-]+(?:ed|ing|ly)")
OF = re.compile(r" of ")


def behind(text: str, stop: int, value: float, scaled: bool) -> str:
    """The phrase that stands at `stop` behind a number of this `value`; `scaled` says that a magnitude was spoken.

    >>> behind("2,5 млн грузовых автомобилей выпущено", 7, 2.5e6, True)
    'грузовых автомобилей'
    >>> behind("400 regional enterprises work here", 3, 400, False)
    'regional enterprises'
    """
    if text[stop - 1 : stop] == ".":
        return "" if NEW_SENTENCE.match(text, stop) else _counted(text, stop, value, scaled)
    return _counted(text, stop, value, scaled)


def _counted(text: str, stop: int, value: float, scaled: bool) -> str:
    quoted = QUOTED.match(text, stop)
    if quoted:
        return quoted[0].strip()
    first = WORD.match(text, stop)
    if not first:
        return ""
    if CYRILLIC.search(first["word"]):
        return _russian(text, stop, _grammatical_number(value, scaled))
    return _english(text, stop, value)


def _grammatical_number(value: float, scaled: bool) -> str:
    """What Russian asks for behind the number: sing, plur, or few (2–4: either)."""
    if scaled:
        return "plur"
    if value % 1:
        return "sing"
    last = 0 if value % 100 in range(11, 15) else value % 10
    return "sing" if last == 1 else "few" if last in (2, 3, 4) else "plur"


def _words(text: str, stop: int) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    while len(found) < LONGEST and (word := WORD.match(text, found[-1].end() if found else stop)):
        found.append(word)
    return found


def _russian(text: str, stop: int, number: str) -> str:
    taken: list[re.Match[str]] = []
    for word in _words(text, stop):
        readings = parses(word["word"].lower().rstrip("."))
        if not _is_modifier(readings):
            joins = taken and word["word"] == "и"
            if not joins:
                return _phrase(text, [*taken, word]) if _is_noun(readings, number) else _substantive(text, taken)
        taken.append(word)
    return _substantive(text, taken)


def _phrase(text: str, words: list[re.Match[str]]) -> str:
    return text[words[0].start("word") : words[-1].end()]


def _substantive(text: str, words: list[re.Match[str]]) -> str:
    """Adjectives with no noun behind them count only where one of them is used as such: "500 новых рабочих"."""
    for place, word in enumerate(words):
        if any(reading.tag.POS == "NOUN" for reading in parses(word["word"].lower())):
            return _phrase(text, words[: place + 1])
    return ""


def _is_modifier(readings: tuple[Any, ...]) -> bool:
    return any(reading.tag.POS in MODIFIERS for reading in readings[:2])


def _is_noun(readings: tuple[Any, ...], number: str) -> bool:
    if readings[0].tag.POS in FUNCTION_WORDS:
        return False
    return any(reading.tag.POS == "NOUN" and _fits(reading.tag, number) for reading in readings)


def _fits(tag: Any, number: str) -> bool:
    if "Fixd" in tag or number == "few":
        return True
    if number == "sing":
        return bool(tag.number == "sing")
    return bool(tag.number == "plur" and tag.case != "nomn" or "Pltm" in tag)


@cache
def _stop_words() -> frozenset[str]:
    return frozenset(units.words("counted_stop", "words"))


@cache
def _plurals() -> frozenset[str]:
    return frozenset(units.words("counted_stop", "plurals"))


def _english(text: str, stop: int, value: float) -> str:
    found = OF.match(text, stop) if value != 1 else None
    words = _words(text, found.end() - 1 if found else stop)
    for place, word in enumerate(words):
        lowered = word["word"].lower()
        if lowered in _stop_words() or CYRILLIC.search(lowered):
            break
        if lowered in _plurals() or (ENGLISH_PLURAL.fullmatch(lowered) and (word["word"].islower() or len(words) == 1)):
            return _phrase(text, words[: place + 1])
        if value == 1 and place == 0 and word["word"].islower() and not PARTICIPLE.fullmatch(lowered):
            return word["word"]
    return ""
