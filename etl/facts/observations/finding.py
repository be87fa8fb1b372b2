"""Every number of a document as an observation, or the reason why it is none."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from etl.facts import feet, refusals, status
from etl.facts.observations import confidence, leaving, periods, repeats
from etl.facts.observations import course as courses
from etl.facts.observations.change import growth
from etl.facts.observations.course import Course
from etl.facts.observations.meaning import senses
from etl.facts.observations.measures.quantities import Background
from etl.facts.observations.periods import Period
from etl.facts.observations.sense import Sense
from etl.facts.observations.subject import claims, subjects, totals
from etl.facts.observations.subject.questions import Question
from etl.facts.observations.subject.subjects import Candidate
from etl.facts.observations.tabular import cells, grid, labels
from etl.facts.observations.times import Told
from etl.facts.observations.timing import asked as asking
from etl.facts.observations.timing import contrasts, moments, statuses
from etl.facts.observations.timing.moments import Moment
from etl.facts.observations.timing.statuses import Stated
from etl.facts.passages import Passage, Passages
from etl.records import Observation, Publication, Refusal, Sentence, within
from etl.vocabulary.beside_figures import listed
from etl.vocabulary.indicators import indicators

BELOW = "a line below the article"
OF_PRODUCTS = {"production", "capacity", "sales", "exports", "orders", "price", "localisation", "other"}
CHANGES = {"growth", "share"}
Result = tuple[list[Observation], list[Refusal]]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that is an observation, before it is known of whom; `is_before` where it gives two levels, `moments` are
    the periods that came into question, `stated` what speaks for its status."""

    passage: Passage
    position: int
    sense: Sense
    period: Period
    status: str
    question: Question
    is_before: bool = False
    moments: tuple[Moment, ...] = ()
    stated: Stated = Stated()


def find(told: Passages, publication: Publication) -> Result:
    """The document's observations and, for each number that became none, the reason."""
    figures, refused = figures_of(told, publication)
    made: list[Observation] = []
    published = moments.published(publication)
    for figure, candidate in zip(figures, subjects.choose([one.question for one in figures]), strict=True):
        if candidate is None:
            number = figure.passage.number(figure.position)
            refused.append(Refusal(number.start, number.stop, "no subject"))
        else:
            observation = _observation(figure, candidate)
            made += _before_and_after(observation, figure, published) if figure.is_before else [observation]
    kept = repeats.once(told.document, made)
    left = set(made) - set(kept)
    refused += [Refusal(one.start, one.stop, "told before") for one in made if one in left]
    placed = {one.start for one in kept} | {one.start for one in refused}
    refused += [Refusal(one.start, one.stop, "part of a name") for one in told.marks.numbers if one.start not in placed]
    return kept, refused


def figures_of(
    told: Passages, publication: Publication, time_weights: Mapping[str, Mapping[str, float]] | None = None
) -> tuple[list[Figure], list[Refusal]]:
    """The numbers that say something of somebody, in the order of the text, and why others say nothing; `time_weights`
    are others than those learned for periods."""
    document = told.document
    tables = grid.tables(document, told.marks.numbers)
    marks = labels.marks_of_labels(document, cells.marks_of_cells(document, told.marks, tables))
    told = told if marks is told.marks else Passages(document, marks)
    course = courses.begin(document, marks, publication, time_weights)
    figures: list[Figure] = []
    refused: list[Refusal] = []
    lines = feet.below(document)
    for sentence in marks.sentences:
        why = refusals.zone(document.blocks[sentence.block]) or (BELOW if sentence.block in lines else "")
        if why:
            numbers = within(marks.numbers, sentence.start, sentence.stop)
            refused += [Refusal(number.start, number.stop, why) for number in numbers]
            continue
        courses.enter(course, sentence)
        _read(course, _passage(told, tables, sentence), figures, refused)
    return figures, refused


def _passage(told: Passages, tables: dict[int, grid.Table], sentence: Sentence) -> Passage:
    """The sentence, or the table cell with its headings."""
    block = told.document.blocks[sentence.block]
    if block.kind == "cell" and block.table is not None:
        return cells.passage(told.document, told.marks, tables[block.table], sentence)
    return told.of(sentence)


def _read(course: Course, passage: Passage, figures: list[Figure], refused: list[Refusal]) -> None:
    """One sentence: its numbers in order (those of a cell's headings apart), then what it leaves for the next."""
    background = courses.background(course)
    courses.look_back(course)
    block = course.document.blocks[course.block]
    for position in passage.positions("number"):
        if not block.start <= passage.words[position].start < block.stop:
            continue
        made = _figure(course, passage, position, background)
        if isinstance(made, Refusal):
            refused.append(made)
        else:
            figures.append(made)
    leaving.leave(course, passage)


def _before_and_after(made: Observation, figure: Figure, published: Period) -> list[Observation]:
    """ "Выросла с 18 до 33 процентов": the level before and the level now; of what is yet to grow now and then."""
    earlier = periods.year_before(made.time_period) if made.time_basis in {"stated", "inferred"} else ""
    then, told = Period(earlier, "inferred" if earlier else "unknown"), made.status
    if told != "actual" and status.nearest_tense(figure.passage, figure.position) != "past":
        then, told = published, "actual"
    before = replace(
        made,
        value_upper=None,
        qualifier="exact",
        status=told,
        time_period=then.edtf,
        time_basis=then.basis,
        rule="before",
    )
    return [before, replace(made, value=made.value_upper or made.value, value_upper=None, qualifier="exact")]


def _figure(course: Course, passage: Passage, position: int, background: Background) -> Figure | Refusal:
    """One number: what it says, when, and in what sense; of whom is asked when all are read."""
    number = passage.number(position)
    courses.step_aside(course, passage, position)
    why = refusals.reason(passage, position)
    sense = Sense(reason=why) if why else senses.read(passage, position, background, course.sense)
    if sense.reason:
        return Refusal(number.start, number.stop, sense.reason)
    question = _question(course, passage, position, sense)
    asked = asking.asked(course, passage, position, sense)
    found = moments.find(course, passage, position, sense, asked)
    period = moments.likeliest(found, course.time_weights).period
    stated = statuses.find(course, passage, position, asked, period)
    is_denied = contrasts.is_denied(passage, position)
    said = "denied" if is_denied else statuses.likeliest(stated.after(course.status))
    courses.tell(
        course, passage, position, Told(asked.kind, passage.sentence.block, passage.sentence.start, period), said
    )
    courses.remember(course, passage, position, sense, period)
    is_before = growth.is_from_to(passage, position)
    return Figure(passage, position, sense, period, said, question, is_before, tuple(found), stated)


def _question(course: Course, passage: Passage, position: int, sense: Sense) -> Question:
    """Who comes into question, and which figures this one goes on from.

    A share of several that the sentence counts up ("of them 12% in Penza") is of its place, and goes on from none.
    """
    found = claims.find(passage, position, sense, courses.discourse(course))
    is_comment = sense.indicator == "growth" or passage.words[position].depth > 0
    is_part_of_them = any("part_of_them" in claim.features for claim in found)
    links = course.thread.links(courses.is_near_figure(course), is_comment, course.topic is not None)
    if totals.is_total(course.document, passage, course.block):
        found, links = totals.without_parts(course.document, course.marks.names, course.block, found), ()
    pronoun = claims.pronoun(passage, position)
    return Question(tuple(found), () if is_part_of_them else links, _group(course), pronoun)


def _product(indicator: str, sense: Sense) -> str:
    """What is made, sold or ordered; people, areas and money have none, nor has their growth."""
    grown = sense.of if indicator in CHANGES and sense.of in indicators() else ""
    return sense.product if (grown or indicator) in OF_PRODUCTS | CHANGES else ""


def _group(course: Course) -> int:
    """What figures of one paragraph share, or of one row of a table."""
    block = course.document.blocks[course.block]
    return course.block if block.table is None else -1 - 10_000 * block.table - (block.row or 0)


def _observation(figure: Figure, candidate: Candidate) -> Observation:
    number, sense = figure.passage.number(figure.position), figure.sense
    indicator = _of_whom(figure, candidate)
    is_own = indicator == "other" != sense.indicator
    nobody_plans = figure.status == "planned" and candidate.name.kind == "country"
    return Observation(
        indicator=indicator,
        of=sense.of,
        subject=candidate.name,
        product=_product(indicator, sense),
        ref_area=candidate.name.area,
        value=sense.value,
        value_upper=sense.upper,
        unit="units" if is_own else sense.unit,
        qualifier=number.qualifier,
        status="forecast" if nobody_plans else figure.status,
        measure=_measure(indicator, figure.period),
        time_period=figure.period.edtf,
        time_basis=figure.period.basis,
        confidence=round(confidence.of(sense.force, candidate), 2),
        rule=f"{sense.rule}/{candidate.rule}",
        start=number.start,
        stop=number.stop,
        quote_start=figure.passage.sentence.start,
        quote_stop=max(figure.passage.sentence.stop, number.stop),
    )


def _of_whom(figure: Figure, candidate: Candidate) -> str:
    """The indicator by its subject: companies in a park are its residents, plants of a group are no companies."""
    sense, kind = figure.sense, candidate.name.kind
    if sense.indicator != "enterprises" or kind not in {"park", "organisation"}:
        return sense.indicator
    if kind == "park":
        return "residents"
    noun = figure.passage.lemma(sense.cue.last) if sense.cue is not None else ""
    return "other" if noun in listed("own_sites") else sense.indicator


def _measure(indicator: str, period: Period) -> str:
    measure = indicators()[indicator].measure
    return "cumulative" if measure == "flow" and period.edtf.endswith("/..") else measure
