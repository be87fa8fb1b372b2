"""The words of a sentence that tell of an event, each with what stands near it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from etl.facts import event_grammar
from etl.facts.passages import Passage
from etl.records import Number
from etl.text import dates
from etl.text.morphology import lemma
from etl.vocabulary import events
from etl.vocabulary.events import EventType, Trigger

ORDINAL_WORDS = frozenset({"первый", "юбилейный", "first", "anniversary"})
ORDINAL_ENDINGS = ("тысячный", "миллионный", "сотый", "millionth", "thousandth", "hundredth")
PARENTHESIS = 9
FULL_WEEK = 5
TOP = 10
VEHICLE_REACH = 3
ANY_DAY = "2000-06-15"


def _is_unitless_compound(number: Number) -> bool:
    """True for "80-летие"."""
    return number.form == "compound" and not number.unit


NUMBERS: dict[str, Callable[[Number], bool]] = {
    "short_week": lambda number: number.unit == "days" and number.value < FULL_WEEK,
    "full_week": lambda number: number.unit == "days" and number.value == FULL_WEEK,
    "age": lambda number: number.unit == "years" or number.form in {"age", "ordinal"} or _is_unitless_compound(number),
    "place": lambda number: (number.unit == "place" or number.form == "ordinal") and number.value <= TOP,
    "jobs": lambda number: number.unit == "people" or number.counted.endswith(("мест", "места", "jobs", "workplaces")),
}
Lemmas = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """Words first:last (positions in the passage, last included) that tell of an event, and where its object stands."""

    kind: EventType
    trigger: Trigger
    first: int
    last: int
    near: int


def find(passage: Passage) -> list[Hit]:
    """The passage's triggers in order; of two triggers on the same words the type of the lower rank stays."""
    hits: dict[int, Hit] = {}
    for position in range(len(passage.words)):
        for hit in _starting(passage, position):
            known = hits.get(position)
            if known is None or (hit.kind.rank, known.last) < (known.kind.rank, hit.last):
                hits[position] = hit
    return list(hits.values())


def _starting(passage: Passage, position: int) -> Iterator[Hit]:
    for lemmas, kind, trigger in _phrases().get(passage.lemma(position), ()):
        last = position + len(lemmas) - 1
        if tuple(passage.lemma(index) for index in range(position, last + 1)) != lemmas:
            continue
        words = (position, last)
        near = _nearest(passage, words, trigger, trigger.near) if trigger.near else last
        if near is None or (trigger.also and _nearest(passage, words, trigger, trigger.also) is None):
            continue
        other = _nearest(passage, words, trigger, trigger.unless) if trigger.unless else None
        if other is None or passage.distance(position, near) <= passage.distance(position, other):
            yield Hit(kind, trigger, position, last, near)


def _nearest(passage: Passage, words: tuple[int, int], trigger: Trigger, terms: tuple[str, ...]) -> int | None:
    """The position closest to the trigger's words where one of `terms` stands, within the trigger's reach."""
    first, last = words
    back = trigger.within + (PARENTHESIS if event_grammar.follows_parenthesis(passage, first) else 0)
    may_precede = not trigger.object or event_grammar.may_follow_object(passage, first, last)
    reachable = [
        (passage.distance(first, position), position) for position in range(max(0, first - back), first) if may_precede
    ] + [
        (passage.distance(last, position), position)
        for position in range(last + 1, min(len(passage.words), last + trigger.within + 1))
    ]
    for distance, position in sorted(reachable):
        is_near = distance <= (back if position < first else trigger.within)
        is_object = not (trigger.object and event_grammar.is_oblique(passage, position, last))
        if is_near and is_object and any(_stands(passage, position, term) for term in terms):
            return position
    return None


def _stands(passage: Passage, position: int, term: str) -> bool:
    """True when a word, group or kind of mark that a trigger names begins at a position."""
    if term.startswith("@"):
        return _is_marked(passage, position, term.removeprefix("@"))
    return any(
        tuple(passage.lemma(position + index) for index in range(len(lemmas))) == lemmas
        for lemmas in _group(term).get(passage.lemma(position), ())
    )


def _is_marked(passage: Passage, position: int, mark: str) -> bool:
    word = passage.words[position]
    if mark == "numbered_vehicle":
        return _is_ordinal(passage, position) and _leads_to_vehicle(passage, position + 1)
    if mark in NUMBERS:
        return word.kind == "number" and NUMBERS[mark](passage.number(position))
    if word.kind == "date":
        return mark == "date" or (mark == "day" and _is_day(passage, position))
    return word.kind == "name" and passage.name(position).kind == mark


def _is_ordinal(passage: Passage, position: int) -> bool:
    word = passage.words[position]
    is_ordinal_number = word.kind == "number" and passage.number(position).form in {"ordinal", "compound"}
    return is_ordinal_number or word.lemma in ORDINAL_WORDS or word.lemma.endswith(ORDINAL_ENDINGS)


def _leads_to_vehicle(passage: Passage, start: int) -> bool:
    """True for the words behind "первый": "автомобиль", "два десятка", "серийный КАМАЗ"."""
    following = range(start, min(len(passage.words), start + VEHICLE_REACH))
    is_marked = any(passage.words[place].kind in {"name", "number"} for place in following)
    return is_marked or any(_stands(passage, place, "vehicle") for place in following)


def _is_day(passage: Passage, position: int) -> bool:
    """True for "9 июля" or "October 18", not for a month or year."""
    return len(dates.resolve(passage.date(position), ANY_DAY)) == len(ANY_DAY)


@cache
def _phrases() -> dict[str, tuple[tuple[Lemmas, EventType, Trigger], ...]]:
    """Trigger phrases by their first word."""
    by_first: dict[str, list[tuple[Lemmas, EventType, Trigger]]] = {}
    for kind in events.types().values():
        for trigger in kind.triggers:
            for lemmas in dict.fromkeys(_lemmas(words) for words in trigger.words):
                by_first.setdefault(lemmas[0], []).append((lemmas, kind, trigger))
    return {first: tuple(phrases) for first, phrases in by_first.items()}


@cache
def _group(term: str) -> dict[str, tuple[Lemmas, ...]]:
    """The phrases of a word group (or a single word) by their first word."""
    by_first: dict[str, list[Lemmas]] = {}
    for lemmas in dict.fromkeys(_lemmas(words) for words in events.groups().get(term, (term,))):
        by_first.setdefault(lemmas[0], []).append(lemmas)
    return {first: tuple(phrases) for first, phrases in by_first.items()}


def _lemmas(words: str) -> Lemmas:
    return tuple(lemma(word) for word in words.split())
