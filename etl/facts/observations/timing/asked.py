"""What is known of a figure when its period is asked for."""

from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import NamedTuple

from etl.facts import status
from etl.facts.observations.course import Course
from etl.facts.observations.sense import Sense
from etl.facts.passages import Passage
from etl.vocabulary import function_words
from etl.vocabulary.indicators import indicators

SIGNS = {",", ";", "–", "—", "-", ":"}
PARTING = SIGNS | {"(", ")"}
JOINTS = {"а", "но", "и", "зато", "однако", "while", "whereas", "but", "and"}
POINTING = {"это", "этот", "из", "при", "таким", "они", "их", "он", "она", "of", "this", "that", "these", "it", "they"}
MORE = {"ещё", "еще", "another", "further", "more"}
BEFORE = function_words.words("right_before_number")
"""Words right before a number that say how it stands to others."""
NOW_REACH = 12.0
NOW = "now here"


class Asked(NamedTuple):
    """What is known of the figure itself: its kind of quantity, the tense of its clause, what the words lean to, which
    dates and words for now stand by, how its sentence opens, the word before it, and its zone.

    A tuple, since it is what features are remembered by.
    """

    kind: str
    indicator: str
    tense: str
    leans: str
    dated: str
    now: str
    opens: str
    word: str
    zone: str


def kind_of(sense: Sense) -> str:
    """flow or stock, of the quantity itself or of its growth."""
    measure = indicators()[_level(sense)].measure
    return f"growth of {measure}" if sense.indicator == "growth" else measure


def _level(sense: Sense) -> str:
    return sense.of if sense.indicator == "growth" and sense.of in indicators() else sense.indicator


def asked(course: Course, passage: Passage, position: int, sense: Sense) -> Asked:
    """What is known of a figure."""
    first, last = segment(passage, position)
    places = passage.positions("date")
    word = passage.lemma(position - 1)
    return Asked(
        kind_of(sense),
        _indicator(sense),
        _tense(passage, position),
        status.leaning(passage, position),
        f"{few(len(places))} dates",
        _now(passage, position) + (" dated" if any(first <= index < last for index in places) else ""),
        _opening(passage),
        word if word in BEFORE else "",
        _zone(course, passage),
    )


def _indicator(sense: Sense) -> str:
    if sense.indicator == "share":
        return f"share of {sense.of if sense.of in indicators() or sense.of == 'market' else 'another'}"
    return f"growth of {_level(sense)}" if sense.indicator == "growth" else sense.indicator


def _tense(passage: Passage, position: int) -> str:
    """The tense of the only verb in the number's segment, else of the nearest one."""
    own = _tenses(passage, *segment(passage, position))
    found = (next(iter(own)) if len(own) == 1 else "") or status.nearest_tense(passage, position) or "none"
    return "result" if found == "past" and not status.speaks_of_past(passage, position) else found


@lru_cache(maxsize=200)
def _tenses(passage: Passage, first: int, last: int) -> frozenset[str]:
    """The tenses of the verbs of a segment."""
    words = passage.words[first:last]
    return frozenset(told for word in words if word.kind == "word" and (told := status.tense(word.text)))


def _now(passage: Passage, position: int) -> str:
    """Where a word for now stands: in the number's segment, near it or farther away."""
    first, last = segment(passage, position)
    cues = passage.themed("now")
    if any(first <= cue.first < last for cue in cues):
        return NOW
    if any(passage.distance(position, cue.last) < NOW_REACH for cue in cues):
        return "now near"
    return "now far" if cues else "no now"


def _opening(passage: Passage) -> str:
    words = [word.text.casefold() for word in passage.words[:3] if word.kind == "word" and word.text[:1].isalpha()]
    if words and words[0] in POINTING:
        return "points"
    return "more" if words and words[0] in MORE else "plain"


def _zone(course: Course, passage: Passage) -> str:
    block = course.document.blocks[passage.sentence.block]
    if block.zone == "title" or block.kind in {"heading", "item", "cell"}:
        return "title" if block.zone == "title" else block.kind
    return "lead" if course.times.lead == passage.sentence.block else "body"


@lru_cache(maxsize=200)
def segment(passage: Passage, position: int) -> tuple[int, int]:
    """The words around a word that no sign, bracket nor conjunction parts from it."""
    parts = partings(passage)
    before, behind = bisect_left(parts, position), bisect_right(parts, position)
    first = parts[before - 1] + 1 if before else 0
    return first, parts[behind] if behind < len(parts) else len(passage.words)


@lru_cache(maxsize=10)
def partings(passage: Passage) -> list[int]:
    """Where signs, brackets and conjunctions part the sentence."""
    words = enumerate(passage.words)
    return [place for place, word in words if word.text in PARTING or word.lemma in JOINTS]


@lru_cache(maxsize=10)
def signs(passage: Passage) -> list[int]:
    """Where signs stand."""
    return [place for place, word in enumerate(passage.words) if word.text in SIGNS]


def few(number: int) -> str:
    """0, 1 or 2 and more."""
    return str(min(number, 2))
