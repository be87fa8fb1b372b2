"""Every number of a document as an observation, or the reason why it is none."""

from dataclasses import replace

from etl.facts import passages, refusals, status
from etl.facts.observations import cells, dating, growth, periods, repeats, senses, subjects
from etl.facts.observations import course as courses
from etl.facts.observations.course import Course
from etl.facts.observations.periods import Period
from etl.facts.observations.quantities import Background
from etl.facts.observations.sense import Sense
from etl.facts.observations.subjects import Candidate
from etl.facts.passages import Passage
from etl.records import Document, Marks, Number, Observation, Publication, Refusal, Sentence
from etl.vocabulary.indicators import indicators

Result = tuple[list[Observation], list[Refusal]]


def find(document: Document, marks: Marks, publication: Publication) -> Result:
    """The document's observations and, for each number that became none, the reason."""
    tables = cells.tables(document)
    marks = cells.marks_of_cells(document, marks, tables)
    course = courses.begin(document, marks, publication)
    made: list[Observation] = []
    refused: list[Refusal] = []
    for sentence in marks.sentences:
        why = refusals.zone(document.blocks[sentence.block])
        if why:
            refused += [Refusal(number.start, number.stop, why) for number in _numbers(marks, sentence)]
            continue
        courses.enter(course, sentence)
        _read(course, _passage(course, tables, sentence), made, refused)
    kept = repeats.once(document, made)
    refused += [Refusal(one.start, one.stop, "told before") for one in made if one not in kept]
    placed = {one.start for one in kept} | {one.start for one in refused}
    refused += [Refusal(one.start, one.stop, "part of a name") for one in marks.numbers if one.start not in placed]
    return kept, refused


def _numbers(marks: Marks, sentence: Sentence) -> list[Number]:
    """The numbers of a sentence."""
    return [number for number in marks.numbers if sentence.start <= number.start < sentence.stop]


def _passage(course: Course, tables: dict[int, cells.Table], sentence: Sentence) -> Passage:
    """The sentence, or the table cell with its headings."""
    block = course.document.blocks[sentence.block]
    if block.kind == "cell" and block.table is not None:
        return cells.passage(course.document, course.marks, tables[block.table], sentence)
    return passages.passage(course.document, course.marks, sentence)


def _read(course: Course, passage: Passage, observations: list[Observation], refused: list[Refusal]) -> None:
    """One sentence: its numbers in order (those of a cell's headings apart), then what it leaves for the next."""
    background = courses.background(course)
    courses.look_back(course)
    block = course.document.blocks[course.block]
    for position in passage.positions("number"):
        if not block.start <= passage.words[position].start < block.stop:
            continue
        made = _observe(course, passage, position, background)
        if isinstance(made, Refusal):
            refused.append(made)
        elif growth.is_from_to(passage, position):
            observations += _before_and_after(made)
        else:
            observations.append(made)
    courses.leave(course, passage)


def _before_and_after(made: Observation) -> list[Observation]:
    """ "Выросла с 18 до 33 процентов": the level before and the level now."""
    earlier = periods.year_before(made.time_period) if made.time_basis in {"stated", "inferred"} else ""
    basis = "inferred" if earlier else "unknown"
    before = replace(made, value_upper=None, qualifier="exact", time_period=earlier, time_basis=basis, rule="before")
    return [before, replace(made, value=made.value_upper or made.value, value_upper=None, qualifier="exact")]


def _observe(course: Course, passage: Passage, position: int, background: Background) -> Observation | Refusal:
    """One number: what it says, of whom, when, and in what sense."""
    number = passage.number(position)
    courses.step_aside(course, passage, position)
    why = refusals.reason(passage, position)
    sense = Sense(reason=why) if why else senses.read(passage, position, background, course.sense)
    if sense.reason:
        return Refusal(number.start, number.stop, sense.reason)
    candidate = subjects.choose(passage, position, sense, courses.discourse(course))
    if candidate is None:
        return Refusal(number.start, number.stop, "no subject")
    if sense.indicator == "enterprises" and candidate.name.kind == "park":
        sense = replace(sense, indicator="residents")
    period = dating.period(course, passage, position, sense)
    made = _observation(course, passage, position, sense, candidate, period)
    courses.remember(course, passage, position, sense, candidate.name, period)
    return made


def _observation(
    course: Course, passage: Passage, position: int, sense: Sense, candidate: Candidate, period: Period
) -> Observation:
    number = passage.number(position)
    said = _said(course, passage, position, candidate, period)
    return Observation(
        indicator=sense.indicator,
        of=sense.of,
        subject=candidate.name,
        product=sense.product,
        ref_area=candidate.name.area,
        value=sense.value,
        value_upper=sense.upper,
        unit=sense.unit,
        qualifier=number.qualifier,
        status=said,
        measure=_measure(sense, period),
        time_period=period.edtf,
        time_basis=period.basis,
        confidence=round(min(1.0, sense.force) * (0.3 + 0.7 * candidate.force), 2),
        rule=f"{sense.rule}/{candidate.rule}",
        start=number.start,
        stop=number.stop,
        quote_start=passage.sentence.start,
        quote_stop=passage.sentence.stop,
    )


def _said(course: Course, passage: Passage, position: int, candidate: Candidate, period: Period) -> str:
    """The status; nobody plans a market, so what will be there is a forecast."""
    ahead = periods.is_future(period.edtf, course.publication)
    past = periods.is_past(period.edtf, course.publication)
    said = status.status(passage, position, is_future=ahead, is_past=past)
    if (
        courses.is_near_figure(course)
        and course.position >= 0
        and not status.has_verb_between(passage, course.position, position)
    ):
        said = course.status if course.status in {"planned", "forecast"} and said == "actual" else said
    course.status, course.position = said, position
    return "forecast" if said == "planned" and candidate.name.kind == "country" else said


def _measure(sense: Sense, period: Period) -> str:
    measure = indicators()[sense.indicator].measure
    return "cumulative" if measure == "flow" and period.edtf.endswith("/..") else measure
