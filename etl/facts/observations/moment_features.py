"""What speaks for a figure to be of a period: features, weighed as training/periods.py learned it."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from etl import edtf
from etl.facts import status
from etl.facts.observations import periods
from etl.facts.observations.asked import JOINTS, SIGNS, Asked, few, segment
from etl.facts.observations.course import Course, is_near_figure
from etl.facts.observations.sense import Sense
from etl.facts.observations.times import FAR, Told
from etl.facts.passages import Passage

RELATIVE = {"который", "где", "когда", "which", "who", "where", "when", "that"}
BUCKETS = (1.5, 3.0, 5.0, 8.0, 12.0, 18.0, 28.0)
BESIDE = 2
NEXT_BLOCKS = 3
PRECISIONS = {4: "year", 7: "month", 10: "day"}
LAST_MONTH = "12"
OFTEN, SOME = 0.3, 0.12


def _bucket(distance: float) -> int:
    return sum(distance > bound for bound in BUCKETS)


def of_asked(one: Asked) -> tuple[str, ...]:
    """What is known of the figure, to stand beside every source of a period."""
    known = ("", one.kind, f"{one.kind}:{one.tense}", one.indicator, one.dated, f"{one.dated}:{one.kind}:{one.leans}")
    return (*known, one.now, one.opens, f"{one.word}:{one.kind}", one.zone, f"{one.zone}:{one.kind}")


def of_source(known: Iterable[str], source: str) -> list[str]:
    """Where a period comes from, with what is known of the figure."""
    return [f"{source}:{what}" for what in known]


def of_last(told: Told, passage: Passage, one: Asked) -> Iterator[str]:
    """That the figure told last is of a period."""
    away = passage.sentence.block - told.block
    place = "sentence" if told.sentence == passage.sentence.start else "block" if not away else "far"
    place = "next" if 0 < away < NEXT_BLOCKS else place
    known = (f"{told.kind}:{one.kind}", f"{one.dated}:{one.kind}", one.zone, f"{one.tense}:{one.kind}", one.now)
    yield from (f"last:{place}:{what}" for what in known)


def of_distance(course: Course, source: str, one: Asked) -> Iterator[str]:
    """How many sentences ago a period was told."""
    if source in {"carried", "named0", "named1"}:
        yield f"{source}:away {min(FAR, course.times.away)}"
        yield f"{source}:{one.opens}:{one.kind}"


def of_date(passage: Passage, position: int, index: int, one: Asked, read: str) -> Iterator[str]:
    """How a date stands to the number."""
    side = "before" if index < position else "after"
    far = _bucket(passage.distance(position, index))
    yield from (f"{side}:far {far}", f"{side}:far {far}:{one.kind}", f"{side}:{one.word}:{one.kind}")
    yield from _between(passage, position, index, side, one)
    yield from _in_segment(passage, position, index, side, one)
    yield from _wording(passage, position, index, side, one)
    yield from _of_mark(passage, index, one, read)


def _between(passage: Passage, position: int, index: int, side: str, one: Asked) -> Iterator[str]:
    """What stands between the date and the number."""
    first, last = sorted((position, index))
    words = passage.words[first + 1 : last]
    numbers = few(sum(word.kind == "number" for word in words))
    marks = few(sum(word.kind == "date" for word in words))
    signs = few(sum(word.text in SIGNS for word in words))
    verbs = few(sum(word.kind == "word" and bool(status.tense(word.text)) for word in words))
    clause = "same" if signs == "0" else "verbless" if verbs == "0" else "another"
    tense = status.nearest_tense(passage, index) or "none"
    depth = max(-1, min(1, passage.words[index].depth - passage.words[position].depth))
    yield from (f"{side}:numbers {numbers}", f"{side}:dates {marks}", f"{side}:signs {signs}", f"{side}:verbs {verbs}")
    yield from (f"{side}:{clause}", f"{side}:{clause}:{numbers}{marks}", f"{side}:depth {depth}")
    yield f"{side}:{clause}:{tense}:{one.tense}:{one.kind}"
    yield f"{side}:{one.dated}"
    if any(word.text == ";" for word in words):
        yield f"{side}:semicolon"
    if any(word.lemma in JOINTS for word in words):
        yield f"{side}:joint:{clause}"
    if any(word.lemma in RELATIVE for word in words):
        yield f"{side}:relative"
    for theme in ("earlier", "now"):
        if any(first < cue.first < last for cue in passage.themed(theme)):
            yield f"{side}:{theme} between"
    if index <= BESIDE:
        yield f"opens:{marks}:{one.kind}"


def _in_segment(passage: Passage, position: int, index: int, side: str, one: Asked) -> Iterator[str]:
    """Whether the date stands in the number's segment, and whether others stand nearer to it."""
    first, last = segment(passage, position)
    here = "here" if first <= index < last else "there"
    mine = passage.distance(position, index)
    others = [other for other in passage.positions("number") if other != position]
    nearer = few(sum(passage.distance(other, index) < mine for other in others))
    first, last = segment(passage, index)
    taken = "taken" if any(first <= other < last for other in others) else "free"
    agrees = (status.nearest_tense(passage, index) or "none") == one.tense
    yield from (f"{side}:{here}:{one.kind}", f"{side}:{here}:nearer {nearer}", f"{side}:{here}:{taken}")
    yield f"{side}:{here}:{taken}:{one.kind}:{agrees}"
    numbers, marks = passage.positions("number"), passage.positions("date")
    if len(numbers) == len(marks) > 1:
        yield f"in order {numbers.index(position) == marks.index(index)}"


def _wording(passage: Passage, position: int, index: int, side: str, one: Asked) -> Iterator[str]:
    """What the words around the date say of it: that it is compared with, of another clause, of an adjective."""
    if 0 < index - position <= BESIDE:
        yield f"beside {index - position}"
    if periods.is_measured_against(passage, index):
        yield f"against:{one.kind}:{side}"
    if periods.is_compared_with(passage, position, index):
        yield "compared"
    if periods.is_of_a_noun(passage, position, index):
        yield "of a noun"
    if periods.is_of_the_past(passage, position, index):
        yield f"of the past:{one.kind}:{one.tense}"
    if index > position and periods.is_of_next_clause(passage, position, index):
        yield "of the next clause"
    word = passage.lemma(index - 1)
    preposition = word if word.isalpha() else "sign"
    yield from (f"preposition:{preposition}", f"preposition:{preposition}:{one.kind}:{side}")


def _of_mark(passage: Passage, index: int, one: Asked, read: str) -> Iterator[str]:
    """What the date itself says."""
    mark = passage.date(index)
    size = PRECISIONS.get(len(mark.named), "other") if mark.named else str(mark.expression[1])
    yield f"size:{size}:{one.kind}"
    yield from (f"relation:{mark.relation}:{read}:{what}" for what in (one.kind, one.indicator, one.leans))
    if not mark.named:
        yield f"word:{passage.words[index].text.casefold().split()[0]}"


def of_figure(course: Course, passage: Passage, position: int, one: Asked, sense: Sense) -> Iterator[str]:
    """How the figure before stands to the number."""
    before = course.position if is_near_figure(course) else -1
    words = passage.words[before + 1 : position] if before >= 0 else ()
    marks = few(sum(word.kind == "date" for word in words))
    signs = few(sum(word.text in SIGNS for word in words))
    verbs = few(sum(word.kind == "word" and bool(status.tense(word.text)) for word in words))
    depth = passage.words[position].depth - (passage.words[before].depth if before >= 0 else 0)
    same = "same" if course.sense is not None and course.sense.indicator == sense.indicator else "other"
    yield from (f"figure:dates {marks}", f"figure:dates {marks}:{one.kind}", f"figure:{signs}{verbs}{marks}")
    yield from (f"figure:depth {max(-1, min(1, depth))}:{marks}", f"figure:{same}:{one.kind}:{marks}")
    yield from (f"figure:far {_bucket(float(position - before))}", f"figure:word {one.word}")
    for theme in ("now", "earlier"):
        if any(before < cue.first <= position for cue in passage.themed(theme)):
            yield f"figure:{theme}:{same}"


def of_period(course: Course, period: str, one: Asked) -> Iterator[str]:
    """How the period lies as seen from the publication, how it is written and how often the document names it."""
    where, form = _standing(period, course.publication.date), _form(period)
    known = (one.tense, one.kind, f"{one.kind}:{one.tense}", one.leans, one.indicator, one.now)
    yield from (f"{where}:{what}" for what in known)
    yield from (f"{form}:{what}" for what in (one.kind, one.indicator, where, one.leans))
    share = course.times.shares.get(period, 0.0)
    if share:
        often = "often" if share > OFTEN else "sometimes" if share > SOME else "seldom"
        yield from (f"named {often}", f"named {often}:{one.kind}", f"named {often}:{one.dated}")


@lru_cache(maxsize=10_000)
def _standing(period: str, published: str) -> str:
    """Where a period lies as seen from the publication."""
    first, last = edtf.bounds(period)
    start, end = edtf.bounds(published) if published else ("", "")
    if not end or period == published:
        return "itself" if end else "unpublished"
    if not last:
        return "open" if first else "nowhere"
    if first > end:
        return "ahead"
    if last < start:
        return f"past {min(int(start[:4]) - int(last[:4]), 2)}"
    return "around" if first else "until"


@lru_cache(maxsize=10_000)
def _form(period: str) -> str:
    """year, month, part, day, stretch …"""
    first, stroke, last = period.partition("/")
    if stroke:
        return "until" if first == ".." else "since" if last == ".." else "stretch"
    if "X" in period:
        return "unknown"
    is_part = len(period) == len("2025-40") and period[5:] > LAST_MONTH
    return "part" if is_part else PRECISIONS.get(len(period.rstrip("~")), "none")
