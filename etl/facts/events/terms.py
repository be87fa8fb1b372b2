"""What triggers look for beside them: words, phrases, groups of words, kinds of marks; and where that stands."""

from collections.abc import Callable
from functools import lru_cache

from etl.facts.events import phrases
from etl.facts.events.phrases import Lemmas
from etl.facts.passages import Passage
from etl.records import Number
from etl.text import dates
from etl.vocabulary import events
from etl.vocabulary.prepared import prepared

ORDINAL_WORDS = frozenset({"первый", "юбилейный", "последний", "first", "maiden", "anniversary", "last", "final"})
ORDINAL_ENDINGS = ("тысячный", "миллионный", "сотый", "millionth", "thousandth", "hundredth")
QUOTES = frozenset({"«", "“", '"'})
NUMBER_SIGNS = frozenset({"no", "№", "number", "номер"})
NUMBERED_VEHICLE, FIRST_VEHICLE, LAST_VEHICLE = "@numbered_vehicle", "@first_vehicle", "@last_vehicle"
LAST = frozenset({"последний", "last", "final"})
FULL_WEEK = 5
TOP = 10
VEHICLE_REACH = 4
GREAT = 100
ORDINALS = frozenset({"ordinal", "compound"})
CURRENCIES = frozenset({"RUB", "USD", "EUR", "CNY"})
ANY_DAY = "2000-06-15"
Terms = frozenset[str]
NO_TERMS: Terms = frozenset()
NOTHING: tuple[Terms, tuple[tuple[Lemmas, str], ...]] = NO_TERMS, ()


def _is_unitless_compound(number: Number) -> bool:
    """True for "80-летие"."""
    return number.form == "compound" and not number.unit


NUMBERS: dict[str, Callable[[Number], bool]] = {
    "@short_week": lambda number: number.unit == "days" and number.value < FULL_WEEK,
    "@full_week": lambda number: number.unit == "days" and number.value == FULL_WEEK,
    "@age": lambda number: number.unit == "years" or number.form in {"age", "ordinal"} or _is_unitless_compound(number),
    "@place": lambda number: (number.unit == "place" or number.form == "ordinal") and number.value <= TOP,
    "@pieces": lambda number: (
        number.unit == "units" and number.form not in {"ordinal", "compound"} and number.value > 1
    ),
    "@money": lambda number: number.unit in CURRENCIES,
    "@any": lambda number: True,
    "@count": lambda number: number.form == "quantity" and number.unit in {"", "units"} and number.value > 1,
    "@shifts": lambda number: number.counted.startswith(("смен", "shift")),
    "@part": lambda number: number.form == "fraction" or number.unit == "percent",
    "@jobs": lambda number: number.unit == "people" or number.counted.endswith(("мест", "места", "jobs", "workplaces")),
}


def _is_day(passage: Passage, position: int) -> bool:
    """True for "9 июля" or "October 18", not for a month or year."""
    return len(dates.resolve(passage.date(position), ANY_DAY)) == len(ANY_DAY)


DATES: dict[str, Callable[[Passage, int], bool]] = {
    "@date": lambda passage, position: True,
    "@day": _is_day,
    "@since": lambda passage, position: passage.date(position).relation == "since",
}


@lru_cache(maxsize=10)
def of(passage: Passage) -> tuple[Terms, ...]:
    """For each word of the sentence the terms that stand there, or begin there."""
    found: list[Terms] = []
    for position, word in enumerate(passage.words):
        alone = _plain(word.lemma) if word.kind == "word" else None
        found.append(_at(passage, position) if alone is None else alone)
    return tuple(found)


@lru_cache(maxsize=10)
def present(passage: Passage) -> Terms:
    """All terms that stand in the sentence."""
    return NO_TERMS.union(*of(passage))


def _at(passage: Passage, position: int) -> Terms:
    written, marks = _written(passage, position), _marks(passage, position)
    return written.union(*(_of_marks().get(mark, ()) for mark in marks)) if marks else written


@lru_cache(maxsize=20_000)
def _plain(lemma: str) -> Terms | None:
    """The terms of a word that begins no phrase and counts nothing; None where more must be asked."""
    alone, begun = _of_words().get(lemma, NOTHING)
    return None if begun or lemma in ORDINAL_WORDS or lemma.endswith(ORDINAL_ENDINGS) else alone


def _written(passage: Passage, position: int) -> Terms:
    """The words, phrases and groups of words whose words stand there."""
    alone, begun = _of_words().get(passage.lemmas[position], NOTHING)
    if not begun:
        return alone
    longer = [term for lemmas, term in begun if passage.lemmas[position : position + len(lemmas)] == lemmas]
    return alone.union(longer) if longer else alone


def _marks(passage: Passage, position: int) -> list[str]:
    """The kinds of marks that the word is one of."""
    word = passage.words[position]
    if word.kind == "name":
        return ["@" + passage.name(position).kind]
    if word.kind == "date":
        return [kind for kind, holds in DATES.items() if holds(passage, position)]
    is_numbered = _is_ordinal(passage, position) and _leads_to_vehicle(passage, position + 1)
    found = _numbered_vehicle(passage, position) if is_numbered else []
    if word.kind == "number":
        number = passage.number(position)
        found += [kind for kind, holds in NUMBERS.items() if holds(number)]
    return found


def _numbered_vehicle(passage: Passage, position: int) -> list[str]:
    """What "the first truck", "the last truck" and "the 500th truck" are."""
    word = passage.words[position]
    if word.lemma == "maiden" or word.kind == "number" and passage.number(position).value == 1:
        return [NUMBERED_VEHICLE, FIRST_VEHICLE]
    return [NUMBERED_VEHICLE, LAST_VEHICLE] if word.lemma in LAST else [NUMBERED_VEHICLE]


def _is_ordinal(passage: Passage, position: int) -> bool:
    """True for "500-й", "первый", "car no. 25,000"."""
    word = passage.words[position]
    if word.kind != "number":
        return word.lemma in ORDINAL_WORDS or word.lemma.endswith(ORDINAL_ENDINGS)
    is_numbered = {passage.lemma(position - 1), passage.lemma(position - 2)} & NUMBER_SIGNS
    return bool(is_numbered) or passage.number(position).form in ORDINALS


def _leads_to_vehicle(passage: Passage, start: int) -> bool:
    """True for the words behind "первый": "автомобиль", "два десятка", "серийный КАМАЗ"."""
    following = range(start, min(len(passage.words), start + VEHICLE_REACH))
    is_marked = any(passage.words[place].kind in {"name", "number"} for place in following)
    is_marked = is_marked or passage.words[min(start, len(passage.words) - 1)].text in QUOTES
    is_marked = is_marked or _is_code(passage, start)
    is_named = any("vehicle" in _written(passage, place) for place in following)
    return is_marked or is_named or _is_great(passage, start - 1)


def _is_code(passage: Passage, start: int) -> bool:
    """True for "F7", "K5", "5 Series", of which nothing else tells that it is a model."""
    code, behind = passage.words[start : start + 2] if start + 1 < len(passage.words) else (None, None)
    if code is None or behind is None:
        return False
    if code.text.isdecimal():
        return behind.text == "Series"
    return code.text.isupper() and code.text.isalpha() and behind.text.isdecimal() and code.stop == behind.start


def _is_great(passage: Passage, position: int) -> bool:
    """True for "500-й", "миллионный", which count things made whatever they are."""
    word = passage.words[position]
    is_number = word.kind == "number" and passage.number(position).value >= GREAT
    return is_number or word.lemma.endswith(ORDINAL_ENDINGS)


@prepared
def _of_words() -> dict[str, tuple[Terms, tuple[tuple[Lemmas, str], ...]]]:
    """By the first word: the terms that it is by itself, and phrases of more words with the term each is one of."""
    alone: dict[str, set[str]] = {}
    longer: dict[str, list[tuple[Lemmas, str]]] = {}
    for term in _wanted():
        for phrase in events.groups().get(term, (term,)):
            words = phrases.lemmas(phrase)
            if len(words) == 1:
                alone.setdefault(words[0], set()).add(term)
            else:
                longer.setdefault(words[0], []).append((words, term))
    firsts = dict.fromkeys((*alone, *longer))
    return {first: (frozenset(alone.get(first, ())), tuple(longer.get(first, ()))) for first in firsts}


@prepared
def _of_marks() -> dict[str, Terms]:
    """The terms that each kind of mark is: itself, and the groups of words that name it."""
    found: dict[str, set[str]] = {}
    for term in _wanted():
        for word in events.groups().get(term, (term,)):
            if word.startswith("@"):
                found.setdefault(word, set()).add(term)
    return {mark: frozenset(terms) for mark, terms in found.items()}


def _wanted() -> dict[str, None]:
    """All that any trigger looks for, and all groups of words."""
    triggers = [trigger for found in phrases.by_first_word().values() for _, _, trigger in found]
    return dict.fromkeys((*events.groups(), *(term for one in triggers for term in (*one.near, *one.also))))
