"""Where the reading of a document stands: what heading, lead-in and earlier sentences leave for the next number."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from etl.facts import about
from etl.facts.about import Key
from etl.facts.observations import bracketed, periods, times
from etl.facts.observations.bracketed import Announced
from etl.facts.observations.measures.quantities import Background
from etl.facts.observations.periods import Period
from etl.facts.observations.sense import MONEY, Sense
from etl.facts.observations.subject.discourse import Discourse, History, Memory
from etl.facts.observations.subject.questions import Thread
from etl.facts.observations.times import Times, Told
from etl.facts.passages import Passage
from etl.facts.standing import is_informant
from etl.records import Document, Marks, Name, Publication, Sentence
from etl.vocabulary.weights import time_weights

USUAL = 0.16
TOLD = {"production", "sales", "exports"}


@dataclass(slots=True)
class Course:
    """Where the reading of a document stands: what heading, lead-in and earlier sentences say."""

    document: Document
    marks: Marks
    publication: Publication
    mains: tuple[tuple[Name, float], ...]
    country: Name | None
    names: list[Name] = field(default_factory=list)
    heading: dict[str, float] = field(default_factory=dict)
    leadin: dict[str, float] = field(default_factory=dict)
    earlier: dict[str, float] = field(default_factory=dict)
    sense: Sense | None = None
    topic: Name | None = None
    thread: Thread = field(default_factory=Thread)
    period: Period = Period()
    leadin_period: Period = Period()
    leadin_topic: Name | None = None
    carried: Name | None = None
    meant: Name | None = None
    latest: str = ""
    status: str = ""
    position: int = -1
    dated: Period = Period()
    figure: Period = Period()
    resolved: dict[int, str] = field(default_factory=dict)
    told: list[Period] = field(default_factory=list)
    began: Period = Period()
    leading: Period = Period()
    tabled: Period = Period()
    previous: int = -1
    memory: Memory = Memory()
    titled: tuple[Key, ...] = ()
    firsts: Mapping[str, Name] = field(default_factory=dict)
    aside: tuple[Sense | None, int, Period, Period] | None = None
    reported: Period = Period()
    times: Times = field(default_factory=Times)
    time_weights: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    period_sentence: int = -1
    usual: dict[str, str] = field(default_factory=dict)
    block: int = -1
    history: History = field(default_factory=History)
    profiles: about.Profiles = field(default_factory=about.Profiles)
    is_dialogue: bool = False
    bracketed: tuple[Announced, ...] = ()
    spoken: Discourse | None = None


def begin(
    document: Document, marks: Marks, publication: Publication, weights: Mapping[str, Mapping[str, float]] | None = None
) -> Course:
    """At the document's first word; `weights` are others than those learned for periods."""
    titled = [name for name in marks.names if (block := about.block_of(document, name)) and block.zone == "title"]
    spoken = about.adjectives(document)
    return Course(
        document,
        marks,
        publication,
        about.mains(document, marks),
        about.country(document, marks, spoken),
        titled=tuple((name.kind, name.name) for name in titled),
        firsts=about.homes(document, marks, spoken)
        | {name.kind: name for name in reversed(marks.names) if not is_informant(name)},
        reported=about.reported(document, marks, publication),
        profiles=about.profiles(document, marks),
        is_dialogue=about.is_dialogue(document),
        bracketed=bracketed.announced(document, marks),
        times=times.of(document, marks, publication),
        time_weights=weights if weights is not None else time_weights(),
    )


def enter(course: Course, sentence: Sentence) -> None:
    """Forget the paragraph before when a new one begins; items go on from their lead-in."""
    if sentence.block == course.block:
        return
    block = course.document.blocks[sentence.block]
    over = _headed_by(course)
    asked = course.earlier if _is_question(course) else {}
    same_table = block.table is not None and block.table == course.document.blocks[course.block].table
    course.block, course.previous = sentence.block, -1
    course.times.opening = course.times.opening if same_table or block.kind == "item" else Period()
    course.history.alone = None
    if not same_table:
        course.tabled = course.leading if block.table is not None else Period()
    course.earlier = asked
    if block.kind == "item":
        course.period, course.topic = course.leadin_period, course.leadin_topic or course.topic
        course.thread.begin_item()
        return
    if same_table:
        return
    course.sense, course.meant = None, None
    course.carried = course.topic or course.carried
    course.thread.begin_paragraph()
    course.leadin, course.leadin_period, course.leadin_topic = {}, Period(), None
    course.period, course.topic = Period(), over
    if block.kind == "heading" or block.zone == "title":
        course.heading = {}


def _headed_by(course: Course) -> Name | None:
    """The park that is all that the line before says ("Pskov Industrial Park"), or what that heading means."""
    if course.meant is not None:
        return course.meant
    latest = course.names[-1] if course.names and course.history.alone else None
    is_park = latest is not None and latest.kind == "park" and course.history.alone == (latest.kind, latest.name)
    return latest if is_park and course.document.blocks[course.block].table is None else None


def _is_question(course: Course) -> bool:
    """The paragraph before asks: its quantity is the answer's."""
    if course.block < 0:
        return False
    block = course.document.blocks[course.block]
    return course.document.text[block.start : block.stop].rstrip(' »"”*_').endswith("?")


def background(course: Course) -> Background:
    """What speaks for each indicator before the sentence itself is read."""
    usual = dict.fromkeys(course.usual.values(), USUAL)
    return Background(_sum(course.leadin, course.earlier, course.heading, usual))


def _sum(*forces: dict[str, float]) -> dict[str, float]:
    total: dict[str, float] = {}
    for force in forces:
        for code, value in force.items():
            total[code] = total.get(code, 0.0) + value
    return total


def tell(course: Course, passage: Passage, position: int, told: Told, status: str) -> None:
    """A figure's period and status are chosen."""
    course.times.tell(told, course.document.blocks[passage.sentence.block])
    course.status, course.position = status, position


def remember(course: Course, passage: Passage, position: int, sense: Sense, period: Period) -> None:
    """What a figure leaves for the next."""
    if period.basis == "stated" and "/.." not in period.edtf:
        course.period, course.period_sentence = period, passage.sentence.start
        if not periods.is_looked_back_on(passage, position, period, course.began):
            course.told.append(period)
    course.latest = max(course.latest, periods.month(period.edtf))
    if sense.indicator in TOLD and sense.cue is not None:
        course.usual["units"] = sense.indicator
    course.figure, course.topic = period, None
    course.thread.add()
    course.sense = _remembered(course.sense, sense)


def look_back(course: Course) -> None:
    """Gathers once for the sentence what was named before it, and the period that it begins with."""
    course.began = course.period
    course.figure = course.period if course.period.edtf else course.figure._replace(basis="far")
    start = course.document.blocks[course.block].start
    course.memory = Memory(tuple(course.names), start, course.previous)
    course.spoken = None


def step_aside(course: Course, passage: Passage, position: int) -> None:
    """What stands in brackets does not go on behind them: "504 МАЗа (в 2023 году - 925), или 2,6% рынка"."""
    if passage.words[position].depth:
        course.aside = course.aside or (course.sense, course.thread.last, course.period, course.figure)
    elif course.aside is not None:
        step_back(course)


def step_back(course: Course) -> None:
    """Goes on with what stood before the brackets."""
    if course.aside is not None:
        course.sense, course.thread.last, course.period, course.figure = course.aside
        course.aside = None


def discourse(course: Course) -> Discourse:
    """What the document has spoken of up to the sentence: the same for all its figures of one topic."""
    if course.spoken is None or course.spoken.topic is not course.topic:
        course.spoken = Discourse(
            memory=course.memory,
            topic=course.topic,
            mains=course.mains,
            country=course.country,
            firsts=course.firsts,
            carried=course.carried,
            titled=course.titled,
            history=course.history,
            profiles=course.profiles,
            is_dialogue=course.is_dialogue,
        )
    return course.spoken


def _remembered(before: Sense | None, sense: Sense) -> Sense:
    """The sense, with the unit of the quantity that it or the figure before it gave."""
    if sense.indicator == "rank" and before is not None and before.is_near:
        return before
    if sense.indicator in {"growth", "share", "rank"}:
        return sense._replace(
            level_unit=before.level_unit if before else "", currency=before.currency if before else ""
        )
    currency = sense.unit if sense.unit in MONEY else before.currency if before else ""
    return sense._replace(level_unit=sense.unit, currency=currency)


def is_near_figure(course: Course) -> bool:
    """A figure stood before in this sentence."""
    return course.sense is not None and course.sense.is_near
