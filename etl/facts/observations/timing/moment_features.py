"""What speaks for a figure to be of a period: features, weighed as training/periods.py learned it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from etl import edtf
from etl.facts import status
from etl.facts.observations import periods
from etl.facts.observations.course import Course, is_near_figure
from etl.facts.observations.sense import Sense
from etl.facts.observations.times import FAR, Told
from etl.facts.observations.timing import asked
from etl.facts.observations.timing.asked import JOINTS, Asked, few, segment
from etl.facts.observations.timing.weighing import PLAIN, Bundle
from etl.facts.passages import Passage, count_between

RELATIVE = {"который", "где", "когда", "which", "who", "where", "when", "that"}
BUCKETS = (1.5, 3.0, 5.0, 8.0, 12.0, 18.0, 28.0)
AGAINST = {"против", "against", "versus", "vs"}
BESIDE = 2
NEXT_BLOCKS = 3
PRECISIONS = {4: "year", 7: "month", 10: "day"}
LAST_MONTH = "12"
OFTEN, SOME = 0.3, 0.12


def _bucket(distance: float) -> int:
    return sum(distance > bound for bound in BUCKETS)


@lru_cache(maxsize=1_000)
def of_asked(one: Asked) -> tuple[str, ...]:
    """What is known of the figure, to stand beside every source of a period."""
    known = ("", one.kind, f"{one.kind}:{one.tense}", one.indicator, one.dated, f"{one.dated}:{one.kind}:{one.leans}")
    return (*known, one.now, one.opens, f"{one.word}:{one.kind}", one.zone, f"{one.zone}:{one.kind}")


def of_last(told: Told, passage: Passage, one: Asked) -> list[Bundle]:
    """That the figure told last is of a period."""
    away = passage.sentence.block - told.block
    place = "sentence" if told.sentence == passage.sentence.start else "block" if not away else "far"
    place = "next" if 0 < away < NEXT_BLOCKS else place
    known = (f"{told.kind}:{one.kind}", f"{one.dated}:{one.kind}", one.zone, f"{one.tense}:{one.kind}", one.now)
    return [(f"last {place}", known)]


def of_distance(course: Course, source: str, one: Asked) -> list[Bundle]:
    """How many sentences ago a period was told."""
    if source not in {"carried", "named0", "named1"}:
        return []
    return [(source, (f"away {min(FAR, course.times.away)}", f"{one.opens}:{one.kind}"))]


def of_date(passage: Passage, position: int, index: int, one: Asked) -> Iterator[Bundle]:
    """How a date stands to the number."""
    side = "before" if index < position else "after"
    far = _bucket(passage.distance(position, index))
    yield side, [f"far {far}", f"far {far}:{one.kind}", f"{one.word}:{one.kind}"]
    yield side, _between(passage, position, index, one)
    yield side, _in_segment(passage, position, index, one)
    yield from _wording(passage, position, index, side, one)
    yield from _of_mark(passage, index, one)


def of_claim(claim: float, strongest: float, one: Asked) -> Bundle:
    """Whether the date claims the number more strongly than the others, or not at all."""
    rank = "none" if not claim else "strongest" if claim == strongest else "weaker"
    return f"claim {rank}", ("", one.kind, one.dated, f"{one.kind}:{one.tense}", f"{one.kind}:{one.now}")


def _between(passage: Passage, position: int, index: int, one: Asked) -> list[str]:
    """What stands between the date and the number."""
    first, last = sorted((position, index))
    numbers = few(count_between(passage.positions("number"), first, last))
    marks = few(count_between(passage.positions("date"), first, last))
    signs = few(count_between(asked.signs(passage), first, last))
    verbs = _verbs(passage, first, last)
    clause = "same" if signs == "0" else "verbless" if verbs == "0" else "another"
    tense = status.nearest_tense(passage, index) or "none"
    depth = max(-1, min(1, passage.words[index].depth - passage.words[position].depth))
    found = [f"numbers {numbers}", f"dates {marks}", f"signs {signs}", f"verbs {verbs}", clause, one.dated]
    found += [f"{clause}:{numbers}{marks}", f"depth {depth}", f"{clause}:{tense}:{one.tense}:{one.kind}"]
    if count_between(passage.semicolons, first, last):
        found.append("semicolon")
    if count_between(_joints(passage), first, last):
        found.append(f"joint:{clause}")
    if count_between(_relatives(passage), first, last):
        found.append("relative")
    for theme in ("earlier", "now"):
        if any(first < cue.first < last for cue in passage.themed(theme)):
            found.append(f"{theme} between")
    if index <= BESIDE:
        found.append(f"opens:{marks}:{one.kind}")
    return found


@lru_cache(maxsize=10)
def _joints(passage: Passage) -> list[int]:
    """Where conjunctions stand."""
    return [place for place, form in enumerate(passage.lemmas) if form in JOINTS]


@lru_cache(maxsize=10)
def _relatives(passage: Passage) -> list[int]:
    """Where words stand that begin a relative clause."""
    return [place for place, form in enumerate(passage.lemmas) if form in RELATIVE]


def _verbs(passage: Passage, first: int, last: int) -> str:
    """How many verbs stand between two words."""
    return few(count_between(status.verb_places(passage), first, last))


def _in_segment(passage: Passage, position: int, index: int, one: Asked) -> list[str]:
    """Whether the date stands in the number's segment, and whether others stand nearer to it."""
    first, last = segment(passage, position)
    here = "here" if first <= index < last else "there"
    mine = passage.distance(position, index)
    numbers, marks = passage.positions("number"), passage.positions("date")
    nearer = few(_nearer(passage, index, mine))
    first, last = segment(passage, index)
    others = count_between(numbers, first - 1, last) - (first <= position < last)
    taken = "taken" if others else "free"
    agrees = (status.nearest_tense(passage, index) or "none") == one.tense
    found = [f"{here}:{one.kind}", f"{here}:nearer {nearer}", f"{here}:{taken}", f"{here}:{taken}:{one.kind}:{agrees}"]
    if len(numbers) == len(marks) > 1:
        found.append(f"in order {numbers.index(position) == marks.index(index)}")
    return found


def _nearer(passage: Passage, index: int, far: float) -> int:
    """How many numbers stand nearer to a date than so far."""
    way = passage.words[index].way
    ways = _ways(passage)
    return max(0, bisect_left(ways, way + far) - bisect_right(ways, way - far))


@lru_cache(maxsize=10)
def _ways(passage: Passage) -> Sequence[float]:
    """How far along the sentence its numbers stand."""
    return [passage.words[place].way for place in passage.positions("number")]


def _wording(passage: Passage, position: int, index: int, side: str, one: Asked) -> Iterator[Bundle]:
    """What the words around the date say of it: that it is compared with, of another clause, of an adjective."""
    if 0 < index - position <= BESIDE:
        yield f"beside {index - position}", PLAIN
    if periods.is_measured_against(passage, index):
        yield "against", [f"{one.kind}:{side}"]
    if periods.is_compared_with(passage, position, index):
        yield "compared", PLAIN
    if periods.is_of_a_noun(passage, position, index):
        yield "of a noun", PLAIN
    if periods.is_of_the_past(passage, position, index):
        yield "of the past", [f"{one.kind}:{one.tense}"]
    if index > position and periods.is_of_next_clause(passage, position, index):
        yield "of the next clause", PLAIN
    word = passage.lemma(index - 1)
    yield "preposition", [preposition := word if word.isalpha() else "sign", f"{preposition}:{one.kind}:{side}"]


def _of_mark(passage: Passage, index: int, one: Asked) -> Iterator[Bundle]:
    """What the date itself says."""
    mark = passage.date(index)
    size = PRECISIONS.get(len(mark.named), "other") if mark.named else str(mark.expression[1])
    yield f"size {size}", [one.kind]
    if not mark.named:
        yield "word", [passage.words[index].text.casefold().split()[0]]


def of_reading(passage: Passage, index: int, one: Asked, read: str) -> Bundle:
    """How the date is read."""
    return f"relation {passage.date(index).relation} {read}", (one.kind, one.indicator, one.leans)


def of_figure(course: Course, passage: Passage, position: int, one: Asked, sense: Sense) -> list[Bundle]:
    """How the figure before stands to the number."""
    before = course.position if is_near_figure(course) else -1
    start = before if before >= 0 else position
    marks = few(count_between(passage.positions("date"), start, position))
    signs = few(count_between(asked.signs(passage), start, position))
    verbs = _verbs(passage, start, position)
    depth = passage.words[position].depth - (passage.words[before].depth if before >= 0 else 0)
    same = "same" if course.sense is not None and course.sense.indicator == sense.indicator else "other"
    found = [f"dates {marks}", f"dates {marks}:{one.kind}", f"{signs}{verbs}{marks}"]
    found += [f"depth {max(-1, min(1, depth))}:{marks}", f"{same}:{one.kind}:{marks}", f"{same}:{marks}:{one.word}"]
    found += [f"far {_bucket(float(position - before))}", f"word {one.word}"]
    for theme in ("now", "earlier"):
        if any(before < cue.first <= position for cue in passage.themed(theme)):
            found.append(f"{theme}:{same}")
    return [("figure", found)]


def is_rival(course: Course, passage: Passage, position: int, sense: Sense) -> bool:
    """The figure before is held against this one, of a year earlier if nothing else is said: "12 700 против 22 400"."""
    before = course.sense
    if before is None or not before.is_near or before.indicator != sense.indicator or not course.figure.edtf:
        return False
    return passage.lemma(position - 1) in AGAINST and passage.positions("date")[-1:] <= [course.position]


def of_period(course: Course, period: str, one: Asked) -> list[Bundle]:
    """How the period lies as seen from the publication, how it is written and how often the document names it."""
    found = list(_of_place(standing(period, course.publication.date), form(period), one))
    share = course.times.shares.get(period, 0.0)
    if share:
        often = "often" if share > OFTEN else "sometimes" if share > SOME else "seldom"
        found.append((f"named {often}", ("", one.kind, one.dated)))
    return found


@lru_cache(maxsize=5_000)
def _of_place(where: str, shape: str, one: Asked) -> tuple[Bundle, Bundle]:
    """Where the period lies and how it is written, beside what is known of the figure."""
    known = (one.tense, one.kind, f"{one.kind}:{one.tense}", one.leans, one.indicator, one.now)
    return (where, known), (shape, (one.kind, one.indicator, where, one.leans))


@lru_cache(maxsize=10_000)
def standing(period: str, published: str) -> str:
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
def form(period: str) -> str:
    """year, month, part, day, stretch …"""
    first, stroke, last = period.partition("/")
    if stroke:
        return "until" if first == ".." else "since" if last == ".." else "stretch"
    if "X" in period:
        return "unknown"
    is_part = len(period) == len("2025-40") and period[5:] > LAST_MONTH
    return "part" if is_part else PRECISIONS.get(len(period.rstrip("~")), "none")
