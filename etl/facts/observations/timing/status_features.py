"""What speaks for a figure to be actual, planned, forecast or denied: features, weighed as training/statuses.py learned
it."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from etl.facts import status
from etl.facts.lexicon import Cue
from etl.facts.observations.course import Course, is_near_figure
from etl.facts.observations.periods import Period
from etl.facts.observations.times import Told
from etl.facts.observations.timing import asked
from etl.facts.observations.timing.asked import JOINTS, Asked, few, segment
from etl.facts.observations.timing.moment_features import form, standing
from etl.facts.observations.timing.weighing import PLAIN, Bundle
from etl.facts.passages import Passage, count_between

THEMES = ("planned", "forecast", "actual", "denied")
BEFORE, AFTER = (("b0",), ("b1",), ("b2",)), (("a0",), ("a1",), ("a2",))
NEAR, FAR = 2.5, 5.0
MOST = 40
"""So many words on either side count: all but of endless sentences."""
STEPS = 5
"""In so many steps a margin of one is told apart."""
FROM, TO = {"с", "со", "from"}, {"до", "to"}
WAY = 10
"""Words from the start of a way to its end: "с имеющихся 700 до тысячи человек"."""


def of_figure(course: Course, passage: Passage, position: int, one: Asked, period: Period) -> list[Bundle]:
    """All that speaks for a status, but for what follows from the figure before."""
    where, number = standing(period.edtf, course.publication.date), passage.number(position)
    return [
        *_of_asked(one, where, form(period.edtf)),
        (f"basis {period.basis}", PLAIN),
        (f"qualifier {number.qualifier}", PLAIN),
        (f"unit {number.unit}", PLAIN),
        *_of_margin(passage, position, where),
        *_of_cues(passage, position, one, where),
        *_of_words(passage, position),
        *_of_verbs(passage, position),
        *_beside(passage, position),
    ]


@lru_cache(maxsize=5_000)
def _of_asked(one: Asked, where: str, shape: str) -> tuple[Bundle, ...]:
    """What is known of the figure and where its period lies."""
    known = (one.tense, one.leans, one.kind, one.indicator, shape, f"{one.kind}:{one.tense}")
    plain = ("", *known[:4], one.now, one.zone, where, shape, f"{one.zone}:{one.tense}")
    pairs = (f"{one.indicator}:{one.tense}", f"{one.kind}:{one.leans}", f"{one.tense}:{one.leans}")
    return (("figure", plain), ("figure", pairs), (where, known))


def _of_margin(passage: Passage, position: int, where: str) -> list[Bundle]:
    """How much stronger words of planning are than what tells of the present and the past."""
    force = status.forces(passage, position)
    planned = force["planned"] - force["actual"]
    forecast = force["forecast"] - max(force["planned"], force["actual"])
    return [(f"planned by {_step(planned)}", ("", where)), (f"forecast by {_step(forecast)}", PLAIN)]


def _step(margin: float) -> int:
    return round(max(-0.5, min(0.5, margin)) * STEPS)


def _of_cues(passage: Passage, position: int, one: Asked, where: str) -> Iterator[Bundle]:
    """How each word of planning, expecting or denying stands to the number, and what stands between."""
    for cue in passage.themed(*THEMES):
        side = "before" if cue.last < position else "after"
        verbs, signs, numbers, joint = _between(passage, *_gap(cue, position))
        more = [f"{verbs}", f"{verbs}:{signs}:{joint}", f"{verbs}:{numbers}", f"{verbs}:{one.tense}"]
        yield f"{cue.theme} {side}", more
        yield f"cue {passage.lemma(cue.first)}", (f"{side}:{verbs}", f"{side}:{where}")


def _gap(cue: Cue, position: int) -> tuple[int, int]:
    return (cue.last, position) if cue.last < position else (position, cue.first)


@lru_cache(maxsize=1_000)
def _between(passage: Passage, first: int, last: int) -> tuple[str, str, str, bool]:
    """How many verbs, signs and numbers stand between two words, and whether a conjunction does."""
    verbs = count_between(status.verb_places(passage), first, last)
    signs = count_between(asked.signs(passage), first, last)
    numbers = count_between(passage.positions("number"), first, last)
    joint = any(word.lemma in JOINTS for word in passage.words[first + 1 : last])
    return few(verbs), few(signs), few(numbers), joint


def _of_words(passage: Passage, position: int) -> list[Bundle]:
    """The sentence's words, on which side they stand and how near."""
    here, found = passage.words[position].way, list[Bundle]()
    every = _lettered(passage)
    middle = bisect_left(every, (position,))
    for place, way, lemma in every[max(0, middle - MOST) : middle + MOST]:
        far = abs(way - here)
        sides = BEFORE if place < position else AFTER
        found.append((lemma, sides[0 if far <= NEAR else 1 if far <= FAR else 2]))
    return found


@lru_cache(maxsize=10)
def _lettered(passage: Passage) -> list[tuple[int, float, str]]:
    """Where the sentence's words stand that begin with a letter, numbers, dates and names apart."""
    words = enumerate(passage.words)
    return [(place, word.way, word.lemma) for place, word in words if word.kind == "word" and word.lemma[0].isalpha()]


def _of_verbs(passage: Passage, position: int) -> list[Bundle]:
    """The last verb before the number and the first behind it, and how many signs part them from it."""
    verbs = status.verbs(passage)
    index = bisect_left(verbs, (position, ""))
    before, past, left = _verb(passage, verbs[index - 1] if index else None, position)
    after, ahead, right = _verb(passage, verbs[index] if index < len(verbs) else None, position)
    tenses = [f"{past}:{ahead}", f"{past}:{left}:{ahead}:{right}", f"{past}:{left}:", f":{ahead}:{right}"]
    return [("verbs", tenses), (f"verb {before}", (left,)), (f"{after} verb", (right,))]


def _verb(passage: Passage, verb: tuple[int, str] | None, position: int) -> tuple[str, str, str]:
    """A verb, its tense, and how many signs stand between it and the number."""
    if verb is None:
        return "", "", ""
    place, told = verb
    signs = _between(passage, place, position)[1] if place < position else _between(passage, position, place)[1]
    return passage.lemma(place), told, signs


def _beside(passage: Passage, position: int) -> Iterator[Bundle]:
    """The words beside the number, and whether it begins or ends a way: "с 700 до тысячи"."""
    for step in (-2, -1, 1, 2):
        yield f"{step}", (passage.lemma(position + step),)
    word = passage.lemma(position - 1)
    if word in FROM or word in TO:
        yield "way", (f"{word}:{_is_way(passage, position, is_start=word in FROM)}",)
    if passage.words[-1].text == "?":
        yield "question", PLAIN


def _is_way(passage: Passage, position: int, *, is_start: bool) -> bool:
    """A number at the other end of the way stands near."""
    ends = [place for place in passage.positions("number") if passage.lemma(place - 1) in (TO if is_start else FROM)]
    return any(0 < (place - position if is_start else position - place) < WAY for place in ends)


def _place(course: Course, passage: Passage, last: Told) -> str:
    """Where the figure told last stands as seen from this one; empty where it is too far to go on from."""
    if last.sentence == passage.sentence.start:
        return "sentence"
    if last.block == passage.sentence.block:
        return "block"
    blocks = course.document.blocks
    is_row = blocks[last.block].table == blocks[passage.sentence.block].table is not None
    return "table" if is_row else ""


def of_link(course: Course, passage: Passage, position: int, one: Asked, period: Period) -> list[Bundle]:
    """How the figure before stands to this one: in the sentence, in the paragraph or table; else nothing."""
    if is_near_figure(course) and course.position >= 0:
        before = course.position
        verbs = "verb" if _between(passage, before, position)[0] != "0" else "verbless"
        cued = any(before < cue.first < position for cue in passage.themed(*THEMES))
        is_in = segment(passage, position)[0] <= before
        return [(f"near {verbs}", ("", f"cued {cued}", f"in {is_in}", one.tense))]
    last = course.times.last
    if last is None:
        return []
    place = _place(course, passage, last)
    where = standing(period.edtf, course.publication.date)
    return [(f"last {place}", ("", one.tense, where))] if place else []
