"""The words of a sentence that tell of an event, each with what stands near it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from etl.facts.events import grammar as event_grammar
from etl.facts.events.grammar import is_russian
from etl.facts.passages import Passage
from etl.records import Number
from etl.text import dates
from etl.text.morphology import lemma, parses
from etl.vocabulary import events
from etl.vocabulary.events import EventType, Trigger
from etl.vocabulary.function_words import words
from etl.vocabulary.prepared import prepared

ORDINAL_WORDS = frozenset({"первый", "юбилейный", "последний", "first", "anniversary", "last", "final"})
QUOTES = frozenset({"«", "“", '"'})
NUMBER_SIGNS = frozenset({"no", "№", "number", "номер"})
ORDINAL_ENDINGS = ("тысячный", "миллионный", "сотый", "millionth", "thousandth", "hundredth")
READINGS = 2
OWN_OBJECT = 2.0
PARENTHESIS = 9
PARTICLE_REACH = 3
FULL_WEEK = 5
TOP = 10
VEHICLE_REACH = 4
GREAT = 100
OUT_OF_PLACE = 4.0
APART_REACH = 4
PHRASE = 1.0  # that each further word of a phrase brings it nearer
CURRENCIES = frozenset({"RUB", "USD", "EUR", "CNY"})
ANY_DAY = "2000-06-15"


def _is_unitless_compound(number: Number) -> bool:
    """True for "80-летие"."""
    return number.form == "compound" and not number.unit


NUMBERS: dict[str, Callable[[Number], bool]] = {
    "short_week": lambda number: number.unit == "days" and number.value < FULL_WEEK,
    "full_week": lambda number: number.unit == "days" and number.value == FULL_WEEK,
    "age": lambda number: number.unit == "years" or number.form in {"age", "ordinal"} or _is_unitless_compound(number),
    "place": lambda number: (number.unit == "place" or number.form == "ordinal") and number.value <= TOP,
    "pieces": lambda number: number.unit == "units" and number.form not in {"ordinal", "compound"} and number.value > 1,
    "money": lambda number: number.unit in CURRENCIES,
    "any": lambda number: True,
    "part": lambda number: number.form == "fraction" or number.unit == "percent",
    "jobs": lambda number: number.unit == "people" or number.counted.endswith(("мест", "места", "jobs", "workplaces")),
}
Lemmas = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """Words first:last (positions in the passage, last included) that may tell of an event; `near` is its object.

    `rank` counts the readings of the same words, of other types, that suit them better.
    """

    kind: EventType
    trigger: Trigger
    first: int
    last: int
    near: int
    rank: int = 0


def find(passage: Passage) -> list[Hit]:
    """The passage's triggers in order; for one word a reading of each of its two likeliest types, the best first.

    What is no event in the vocabulary takes a reading's place, and the whole word where its object stands beside it.
    """
    hits: list[Hit] = []
    first_words = _phrases().keys()
    for position in (place for place, word in enumerate(passage.lemmas) if word in first_words):
        readings = sorted(_starting(passage, position), key=lambda hit: _looseness(passage, hit))
        codes = list(dict.fromkeys(hit.kind.code for hit in readings))
        best = [next(hit for hit in readings if hit.kind.code == code) for code in codes]
        if best and not best[0].kind.code and _way(passage, (best[0].first, best[0].last), best[0].near) <= OWN_OBJECT:
            continue
        told = ((rank, hit) for rank, hit in enumerate(best[:READINGS]) if hit.kind.code)
        hits += [replace(hit, rank=rank) if rank else hit for rank, hit in told]
    return hits


def _looseness(passage: Passage, hit: Hit) -> tuple[bool, bool, float, int, int]:
    """The less the better: a weak trigger, one without object, how far its object, how few words, the type's rank."""
    way = _way(passage, (hit.first, hit.last), hit.near) if hit.trigger.near else 0.0
    is_bare = hit.trigger.weak and not hit.trigger.near
    return hit.trigger.weak, is_bare, way - PHRASE * (hit.last - hit.first), hit.first - hit.last, hit.kind.rank


def _starting(passage: Passage, position: int) -> Iterator[Hit]:
    for lemmas, kind, trigger in _phrases().get(passage.lemmas[position], ()):
        last = _end(passage, position, lemmas)
        if last is None:
            continue
        span = (position, last)
        near = _nearest(passage, span, trigger, trigger.near) if trigger.near else last
        if near is not None and (not trigger.also or _nearest(passage, span, trigger, trigger.also) is not None):
            yield Hit(kind, trigger, position, last, near)


def _end(passage: Passage, position: int, lemmas: Lemmas) -> int | None:
    """Where a phrase that may begin at a position ends; small words may part it: "занял этот пост", "picked it up"."""
    for lemma_wanted in lemmas[1:]:
        position += 1
        position += passage.lemma(position) != lemma_wanted and passage.lemma(position) in words("parting")
        if lemma_wanted in words("particles"):
            position = _particle(passage, position, lemma_wanted)
        if passage.lemma(position) != lemma_wanted:
            return None
    return position


def _particle(passage: Passage, position: int, particle: str) -> int:
    """Where the particle stands, behind an object of a word or two: "picked the plant up"; else where it should."""
    following = range(position, position + PARTICLE_REACH)
    return next((place for place in following if passage.lemma(place) == particle), position)


def _nearest(passage: Passage, span: tuple[int, int], trigger: Trigger, terms: tuple[str, ...]) -> int | None:
    """The position closest to the trigger's words where one of `terms` stands, within the trigger's reach.

    What stands under a preposition ("на заводе") or before a verb that governs what follows is the farther for it.
    """
    first, last = span
    back = trigger.within + (PARENTHESIS if event_grammar.follows_parenthesis(passage, first) else 0)
    places = [*range(max(0, first - back), first), *range(last + 1, min(len(passage.words), last + trigger.within + 1))]
    begins, is_open = _beginnings(terms)
    standing = [
        place
        for place in places
        if (is_open or passage.words[place].kind != "word" or passage.lemmas[place] in begins)
        and any(_stands(passage, place, term) for term in terms)
    ]
    near = [(_way(passage, span, place), place) for place in standing]
    within = [(way, place) for way, place in near if way <= (back if place < first else trigger.within) + OUT_OF_PLACE]
    return min(within)[1] if within else None


def _way(passage: Passage, span: tuple[int, int], place: int) -> float:
    first, last = span
    distance = passage.distance(first if place < first else last, place)
    return distance + OUT_OF_PLACE * event_grammar.out_of_place(passage, first, last, place)


@lru_cache(maxsize=2_000)
def _stands(passage: Passage, position: int, term: str) -> bool:
    """True when a word, group or kind of mark that a trigger names begins at a position."""
    if term.startswith("@"):
        return _is_marked(passage, position, term.removeprefix("@"))
    return any(_is_marked(passage, position, mark) for mark in _marks(term)) or any(
        passage.lemmas[position : position + len(lemmas)] == lemmas
        for lemmas in _group(term).get(passage.lemma(position), ())
    )


def _is_marked(passage: Passage, position: int, mark: str) -> bool:
    word = passage.words[position]
    if mark == "numbered_vehicle":
        return _is_ordinal(passage, position) and _leads_to_vehicle(passage, position + 1)
    if mark in NUMBERS:
        return word.kind == "number" and NUMBERS[mark](passage.number(position))
    if word.kind == "date":
        return DATES[mark](passage, position) if mark in DATES else False
    return word.kind == "name" and passage.name(position).kind == mark


def _is_ordinal(passage: Passage, position: int) -> bool:
    """True for "500-й", "первый", "car no. 25,000"."""
    word = passage.words[position]
    if word.kind != "number":
        return word.lemma in ORDINAL_WORDS or word.lemma.endswith(ORDINAL_ENDINGS)
    is_numbered = {passage.lemma(position - 1), passage.lemma(position - 2)} & NUMBER_SIGNS
    return bool(is_numbered) or passage.number(position).form in {"ordinal", "compound"}


def _leads_to_vehicle(passage: Passage, start: int) -> bool:
    """True for the words behind "первый": "автомобиль", "два десятка", "серийный КАМАЗ"."""
    following = range(start, min(len(passage.words), start + VEHICLE_REACH))
    is_marked = any(passage.words[place].kind in {"name", "number"} for place in following)
    is_marked = is_marked or passage.words[min(start, len(passage.words) - 1)].text in QUOTES
    is_named = any(_stands(passage, place, "vehicle") for place in following)
    return is_marked or is_named or _is_great(passage, start - 1)


def _is_great(passage: Passage, position: int) -> bool:
    """True for "500-й", "миллионный", which count things made whatever they are."""
    word = passage.words[position]
    is_number = word.kind == "number" and passage.number(position).value >= GREAT
    return is_number or word.lemma.endswith(ORDINAL_ENDINGS)


def _is_day(passage: Passage, position: int) -> bool:
    """True for "9 июля" or "October 18", not for a month or year."""
    return len(dates.resolve(passage.date(position), ANY_DAY)) == len(ANY_DAY)


DATES: dict[str, Callable[[Passage, int], bool]] = {
    "date": lambda passage, position: True,
    "day": _is_day,
    "since": lambda passage, position: passage.date(position).relation == "since",
}


@prepared
def _phrases() -> dict[str, tuple[tuple[Lemmas, EventType, Trigger], ...]]:
    """Trigger phrases by their first word."""
    by_first: dict[str, list[tuple[Lemmas, EventType, Trigger]]] = {}
    for kind in (*events.event_types(), events.no_event()):
        for trigger in kind.triggers:
            for lemmas in dict.fromkeys(map(_lemmas, trigger.words)):
                by_first.setdefault(lemmas[0], []).append((lemmas, kind, trigger))
                if apart := _apart(trigger, lemmas):
                    by_first.setdefault(lemmas[0], []).append((lemmas[:1], kind, apart))
    return {first: tuple(phrases) for first, phrases in by_first.items()}


def _apart(trigger: Trigger, lemmas: Lemmas) -> Trigger | None:
    """The trigger for a Russian verb whose other words stand apart or before it: "в продажу пикап поступит"."""
    if len(lemmas) == 1 or trigger.also or not is_russian(lemmas[0]) or "INFN" not in parses(lemmas[0])[0].tag:
        return None
    return replace(trigger, words=lemmas[:1], near=(" ".join(lemmas[1:]),), also=trigger.near, within=APART_REACH)


@cache
def _beginnings(terms: tuple[str, ...]) -> tuple[frozenset[str], bool]:
    """The first words of all phrases that terms name, and whether other plain words may stand for them too."""
    marks = {term.removeprefix("@") for term in terms} | {mark for term in terms for mark in _marks(term)}
    return frozenset(word for term in terms for word in _group(term)), "numbered_vehicle" in marks


@cache
def _marks(term: str) -> tuple[str, ...]:
    """The kinds of marks in a word group."""
    return tuple(word.removeprefix("@") for word in events.groups().get(term, ()) if word.startswith("@"))


@cache
def _group(term: str) -> dict[str, tuple[Lemmas, ...]]:
    """The phrases of a word group (or a single word) by their first word."""
    by_first: dict[str, list[Lemmas]] = {}
    for lemmas in dict.fromkeys(map(_lemmas, events.groups().get(term, (term,)))):
        by_first.setdefault(lemmas[0], []).append(lemmas)
    return {first: tuple(phrases) for first, phrases in by_first.items()}


def _lemmas(phrase: str) -> Lemmas:
    return tuple(lemma(word).replace("ё", "е") for word in phrase.split())
