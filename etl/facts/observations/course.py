"""Where the reading of a document stands: what heading, lead-in and earlier sentences leave for the next number."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from etl.facts import about, standing
from etl.facts.about import Key
from etl.facts.observations import periods
from etl.facts.observations.discourse import Discourse, History, Memory, key
from etl.facts.observations.periods import Period
from etl.facts.observations.quantities import Background
from etl.facts.observations.questions import Thread
from etl.facts.observations.sense import MONEY, Sense
from etl.facts.passages import Passage
from etl.facts.standing import is_informant, is_reporter
from etl.records import Document, Marks, Name, Publication, Sentence

LEADIN_FORCE = 0.5
HINT_FORCE = 0.35
USUAL = 0.12
BEFORE_FORCE = 0.25
HEADING_FORCE = 0.08
FADING = 0.5
TOPIC_WINDOW = 4
HEADLINE = 60
"""The longest line that heads what follows, in characters."""
REMEMBERED = 100
"""Names to which a noun or a pronoun may lead back: else the work would grow with the square of a document's length."""


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
    period_sentence: int = -1
    usual: dict[str, str] = field(default_factory=dict)
    block: int = -1
    history: History = field(default_factory=History)
    profiles: about.Profiles = field(default_factory=about.Profiles)
    is_dialogue: bool = False


def begin(document: Document, marks: Marks, publication: Publication) -> Course:
    """At the document's first word."""
    titled = [name for name in marks.names if (block := about.block_of(document, name)) and block.zone == "title"]
    return Course(
        document,
        marks,
        publication,
        about.mains(document, marks),
        about.country(document, marks),
        titled=tuple((name.kind, name.name) for name in titled),
        firsts={name.kind: name for name in reversed(marks.names) if not is_informant(name)},
        reported=about.reported(document, marks, publication),
        profiles=about.profiles(document, marks),
        is_dialogue=about.is_dialogue(document),
    )


def enter(course: Course, sentence: Sentence) -> None:
    """Forget the paragraph before when a new one begins; items go on from their lead-in."""
    if sentence.block == course.block:
        return
    block = course.document.blocks[sentence.block]
    asked = course.earlier if _is_question(course) else {}
    same_table = block.table is not None and block.table == course.document.blocks[course.block].table
    course.block, course.previous = sentence.block, -1
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
    course.sense = None
    course.carried = course.topic or course.carried
    course.thread.begin_paragraph()
    course.leadin, course.leadin_period, course.leadin_topic = {}, Period(), None
    course.period, course.topic = Period(), None
    if block.kind == "heading" or block.zone == "title":
        course.heading = {}


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


def leave(course: Course, passage: Passage) -> None:
    """What the sentence leaves for the next: names, cues, a period; a lead-in and a heading for longer."""
    _step_back(course)
    if course.told:
        course.period = periods.latest(course.told, course.publication)
    elif course.period_sentence == passage.sentence.start:
        course.period = course.began
    course.told = []
    if course.sense is not None:
        course.sense = replace(course.sense, is_near=False)
    course.position, course.figure, course.previous = -1, course.period, passage.sentence.start
    named = [passage.name(index) for index in passage.positions("name")]
    course.names = [*course.names, *named][-REMEMBERED:]
    _leave_names(course, passage)
    if not passage.positions("number") and course.document.blocks[course.block].kind != "heading":
        course.topic = _topic(passage) or _meant(course, passage) or course.topic
    _leave_cues(course, passage)
    dated = _leading_period(course, passage)
    course.leading = periods.last(passage, course.publication) if passage.positions("date") else Period()
    if dated.edtf:
        course.dated = dated
        course.period = course.period if course.sense is not None else dated


def _leave_names(course: Course, passage: Passage) -> None:
    """Who told, what a heading names, and what a sentence only names: "Вологда." """
    history = course.history
    names = {key(passage.name(index)) for index in passage.positions("name")}
    history.named.update(key(passage.name(index)) for index in passage.positions("name"))
    for index in passage.positions("name"):
        history.stand(key(passage.name(index)), standing.ways(passage, index))
        if standing.is_of_a_person(passage, index):
            history.speaker = key(passage.name(index))
            history.first_speaker = history.first_speaker or history.speaker
    history.telling_of.update(
        key(passage.name(index)) for index in passage.positions("name") if is_reporter(passage, index)
    )
    if _is_headline(course):
        history.headed = frozenset(names)
    said = [word for word in passage.words if word.kind != "name" and word.text.isalnum()]
    if len(names) == 1 and not said:
        history.alone = next(iter(names))


def _is_headline(course: Course) -> bool:
    """A heading, or a short line that is no sentence: "Company corner: Sollers"."""
    block = course.document.blocks[course.block]
    text = course.document.text[block.start : block.stop].strip()
    return block.kind == "heading" or block.kind == "paragraph" and len(text) < HEADLINE and text[-1:].isalnum()


def _leave_cues(course: Course, passage: Passage) -> None:
    """The quantities that the sentence names: for its paragraph, or as a heading or a lead-in for what follows."""
    block = course.document.blocks[course.block]
    codes = {cue.code for cue in passage.themed("words")}
    faded = {code: force * FADING for code, force in course.earlier.items()}
    course.earlier = faded | dict.fromkeys(codes, BEFORE_FORCE)
    if block.kind == "heading" or block.zone == "title":
        course.heading, course.earlier = dict.fromkeys(codes, HEADING_FORCE), {}
    if course.document.text[passage.sentence.start : passage.sentence.stop].rstrip().endswith(":"):
        _leave_leadin(course, passage, codes)


def _leave_leadin(course: Course, passage: Passage, codes: set[str]) -> None:
    """ "Brands in December 2025:": quantity, period and topic of the items that follow."""
    hinted = {cue.code for cue in passage.themed("hints")}
    course.leadin = dict.fromkeys(hinted, HINT_FORCE) | dict.fromkeys(codes, LEADIN_FORCE)
    course.sense = None
    course.leadin_period = _leading_period(course, passage)
    course.leadin_topic = course.topic or _first_name(passage)
    course.thread.lead_in()


def remember(course: Course, passage: Passage, position: int, sense: Sense, period: Period) -> None:
    """What a figure leaves for the next."""
    if period.basis == "stated" and "/.." not in period.edtf:
        course.period, course.period_sentence = period, passage.sentence.start
        if not periods.is_looked_back_on(passage, position, period, course.began):
            course.told.append(period)
    course.latest = max(course.latest, periods.month(period.edtf))
    if sense.indicator in {"production", "sales", "exports"}:
        course.usual["units"] = sense.indicator
    course.figure, course.topic = period, None
    course.thread.add()
    course.sense = _remembered(course.sense, sense)


def look_back(course: Course) -> None:
    """Gathers once for the sentence what was named before it, and the period that it begins with."""
    course.began = course.period
    course.figure = course.period if course.period.edtf else replace(course.figure, basis="far")
    start = course.document.blocks[course.block].start
    course.memory = Memory(tuple(course.names), start, course.previous)


def step_aside(course: Course, passage: Passage, position: int) -> None:
    """What stands in brackets does not go on behind them: "504 МАЗа (в 2023 году - 925), или 2,6% рынка"."""
    if passage.words[position].depth:
        course.aside = course.aside or (course.sense, course.thread.last, course.period, course.figure)
    elif course.aside is not None:
        _step_back(course)


def _step_back(course: Course) -> None:
    """Goes on with what stood before the brackets."""
    if course.aside is not None:
        course.sense, course.thread.last, course.period, course.figure = course.aside
        course.aside = None


def discourse(course: Course) -> Discourse:
    return Discourse(
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


def _remembered(before: Sense | None, sense: Sense) -> Sense:
    """The sense, with the unit of the quantity that it or the figure before it gave."""
    if sense.indicator in {"growth", "share", "rank"}:
        return replace(
            sense, level_unit=before.level_unit if before else "", currency=before.currency if before else ""
        )
    currency = sense.unit if sense.unit in MONEY else before.currency if before else ""
    return replace(sense, level_unit=sense.unit, currency=currency)


def is_near_figure(course: Course) -> bool:
    """A figure stood before in this sentence."""
    return course.sense is not None and course.sense.is_near


def _leading_period(course: Course, passage: Passage) -> Period:
    return (
        periods.own(passage, 0, course.publication, course.period, course.latest, course.resolved)
        if passage.words
        else Period()
    )


def _topic(passage: Passage) -> Name | None:
    """What a sentence without figures is about: the organisation or park that opens it; "в ОЭЗ открыли завод
    «Атлант»" is about the plant."""
    actors = [index for index in passage.positions("name") if passage.name(index).kind in {"organisation", "park"}]
    told = [index for index in actors if not is_informant(passage.name(index))]
    opening = [index for index in told if index <= TOPIC_WINDOW]
    if opening and standing.preposition(passage, opening[0]) in standing.LOCATIVE:
        opening = [index for index in told if not standing.is_inflected(passage, index)] or opening
    return passage.name(opening[0]) if opening else None


def _meant(course: Course, passage: Passage) -> Name | None:
    """What the noun that opens a sentence without figures stands for: "Технопарк работает с 2017 года." """
    for cue in passage.themed("anaphora"):
        if cue.first <= 1 and cue.code in {"organisation", "park"}:
            said = [name for name in course.names if name.kind == cue.code and not is_informant(name)]
            called = [name for name in said if name.head == passage.lemma(cue.last)]
            return (called or said)[-1] if said else None
    return None


def _first_name(passage: Passage) -> Name | None:
    found = [passage.name(index) for index in passage.positions("name") if passage.name(index).kind in about.MAIN_KINDS]
    return found[0] if found else None
