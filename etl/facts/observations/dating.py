"""The period of a figure: its own, the paragraph's, the document's or the publication."""

from etl.facts import status
from etl.facts.observations import moments, periods
from etl.facts.observations.asked import kind_of
from etl.facts.observations.course import Course, is_near_figure
from etl.facts.observations.moments import Moment
from etl.facts.observations.periods import Period
from etl.facts.observations.sense import Sense
from etl.facts.observations.times import Told
from etl.facts.passages import Passage
from etl.vocabulary.indicators import indicators

NOW_REACH = 12.0
AGAINST = {"против", "against", "versus", "vs"}
BRACKET_REACH = 6
"""Words between a figure and the one in brackets behind it."""


def moments_of(course: Course, passage: Passage, position: int, sense: Sense) -> tuple[list[Moment], Period]:
    """The periods that come into question, and the likeliest."""
    found = moments.find(course, passage, position, sense, _ruled(course, passage, position, sense))
    chosen = moments.likeliest(found, course.time_weights).period
    told = Told(kind_of(sense), passage.sentence.block, passage.sentence.start, chosen)
    course.times.tell(told, course.document.blocks[passage.sentence.block])
    return found, chosen


def _ruled(course: Course, passage: Passage, position: int, sense: Sense) -> tuple[Period, str]:
    """What rules say, and which: the sentence's own period, the paragraph's for what happens over time, else the
    publication."""
    if course.dated.edtf and any(cue.last < position for cue in passage.themed("since_then")):
        return periods.since(course.dated.edtf), "since then"
    is_comment = sense.indicator == "growth" or _is_bracketed(course, passage, position)
    if is_comment and is_near_figure(course) and not _date_between(course, passage, position):
        return course.figure, "comment"
    if _is_rival(course, passage, position, sense):
        return Period(periods.year_before(course.figure.edtf), "inferred"), "rival"
    apart = [index for index in passage.positions("date") if _is_apart(passage, position, index, sense)]
    found = periods.own(passage, position, course.publication, course.figure, course.latest, course.resolved, apart)
    if found.edtf:
        return found, "own"
    if any(passage.distance(position, cue.last) < NOW_REACH for cue in passage.themed("now")):
        return moments.published(course), "now"
    return _inherited(course, passage, position, sense), "inherited"


def _is_apart(passage: Passage, position: int, index: int, sense: Sense) -> bool:
    """The date is what a change is measured against, or of what happened before a state told in the present."""
    if sense.indicator == "growth" and periods.is_measured_against(passage, index):
        return True
    if passage.is_in_table and not passage.date(index).named and _names_a_year(passage):
        return True
    is_now = _is_state(passage, position, sense) and status.nearest_tense(passage, position) in {"pres", "past"}
    return is_now and periods.is_of_the_past(passage, position, index)


def _names_a_year(passage: Passage) -> bool:
    """A date says its year: in a table the column's "2018" holds, not the row's "на конец года"."""
    return any(passage.date(index).named for index in passage.positions("date"))


def _inherited(course: Course, passage: Passage, position: int, sense: Sense) -> Period:
    """The period that the paragraph or the whole document speaks of; a state told in the present is as of now."""
    is_state = _is_state(passage, position, sense)
    if course.tabled.edtf:
        return course.tabled
    is_plan = periods.is_future(course.period.edtf, course.publication) and status.leans_ahead(passage, position)
    if course.period.edtf and (course.period_sentence == passage.sentence.start or not is_state or is_plan):
        return course.period
    if course.reported.edtf and not is_state and not status.leans_ahead(passage, position):
        return course.reported
    return moments.published(course)


def _is_bracketed(course: Course, passage: Passage, position: int) -> bool:
    """In brackets right behind the figure before, with no date of its own: "ПАЗ – 1 020 (39,1 %)"."""
    if not 0 <= position - course.position <= BRACKET_REACH:
        return False
    depth = passage.words[position].depth
    if course.position < 0 or depth <= passage.words[course.position].depth:
        return False
    return not any(index > position and passage.words[index].depth == depth for index in passage.positions("date"))


def _is_rival(course: Course, passage: Passage, position: int, sense: Sense) -> bool:
    """What the figure before is held against, of a year earlier if nothing else is said: "12 700 против 22 400"."""
    before = course.sense
    if before is None or not before.is_near or before.indicator != sense.indicator or not course.figure.edtf:
        return False
    is_against = passage.lemma(position - 1) in AGAINST and course.figure.basis != "published"
    return is_against and not any(index > course.position for index in passage.positions("date"))


def _date_between(course: Course, passage: Passage, position: int) -> bool:
    """A date stands between the figure before and this one."""
    return any(course.position < index < position for index in passage.positions("date"))


def _is_state(passage: Passage, position: int, sense: Sense) -> bool:
    """A quantity at a moment, told in the present: as of the publication, whatever the sentence before spoke of."""
    told = sense.of if sense.indicator == "growth" and sense.of in indicators() else sense.indicator
    return indicators()[told].measure == "stock" and not status.speaks_of_past(passage, position)
