"""The periods that a figure may be of, each with what speaks for it, and the likeliest of them."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from etl import edtf
from etl.facts.observations import bracketed, periods
from etl.facts.observations.course import Course, is_near_figure
from etl.facts.observations.periods import Period
from etl.facts.observations.sense import Sense
from etl.facts.observations.timing import crossed, paired
from etl.facts.observations.timing import moment_features as features
from etl.facts.observations.timing import moment_sources as sources
from etl.facts.observations.timing.asked import NOW, Asked
from etl.facts.observations.timing.weighing import Bundle, weigh
from etl.facts.passages import Passage
from etl.records import Publication

NEAREST = 5
"""Dates before a figure, and dates behind it, that may be its own."""


@dataclass(slots=True)
class Moment:
    """A period, as known from the source that gave it first, and its features."""

    period: Period
    features: list[Bundle] = field(default_factory=list)


@dataclass(slots=True)
class Moments:
    """The moments of one figure by their EDTF string: what several sources give is one moment."""

    asked: Asked
    known: tuple[str, ...]
    found: dict[str, Moment] = field(default_factory=dict)

    def add(self, period: Period, source: str, more: Iterable[Bundle] = ()) -> None:
        """A source gives the period."""
        moment = self.found.get(period.edtf)
        if moment is None:
            moment = self.found[period.edtf] = Moment(period)
        moment.features.append((source, self.known))
        moment.features.extend(more)


def find(course: Course, passage: Passage, position: int, sense: Sense, asked: Asked) -> list[Moment]:
    """The moments of a figure.

    What is told of now, with no date in its part of the sentence, is as of the publication: "сейчас здесь 640 человек".
    Figures and dates in two rows of one length go together one by one.
    """
    if asked.now == NOW:
        return [Moment(published(course.publication))]
    pair = paired.date_of(passage, position)
    if pair is not None and (told := sources.of_date(course, passage, pair)):
        return [Moment(Period(told[0][1], "stated"))]
    if crossed_with := crossed.period(course, passage):
        return [Moment(Period(crossed_with, "stated"))]
    if is_near_figure(course) and (then := bracketed.period(course.bracketed, passage, position, sense, course.figure)):
        return [Moment(Period(then, "inferred"))]
    moments = Moments(asked, features.of_asked(asked))
    claims = {index: periods.force(passage, position, index) for index in _near(_dates(passage), position)}
    strongest = max(claims.values(), default=0.0)
    for index, claim in claims.items():
        if 0 < claim == strongest:
            sources.keep(course, passage, index)
        own = [*features.of_date(passage, position, index, asked), features.of_claim(claim, strongest, asked)]
        for read, found in sources.of_date(course, passage, index):
            source = "cell" if passage.is_in_table else f"date {read}".rstrip()
            moments.add(Period(found, "stated"), source, own)
            moments.found[found].features.append(features.of_reading(passage, index, asked, read))
    if is_near_figure(course):
        moments.add(course.figure, "figure", features.of_figure(course, passage, position, asked, sense))
    _add_told(course, passage, position, sense, moments)
    _compare(course, moments)
    return list(moments.found.values())


def _dates(passage: Passage) -> list[int]:
    """The dates of the sentence; in a table a column's "2018" holds and not the row's "на конец года"."""
    places = passage.positions("date")
    named = [index for index in places if passage.date(index).named]
    return named if passage.is_in_table and named else places


def _near(places: Sequence[int], position: int) -> Sequence[int]:
    """The dates nearest to a figure: a sentence of hundreds is a list, in which nobody dates a figure from afar."""
    here = bisect_left(places, position)
    return places[max(0, here - NEAREST) : here + NEAREST]


def _add_told(course: Course, passage: Passage, position: int, sense: Sense, moments: Moments) -> None:
    """What was told before, and the publication."""
    last = course.times.last
    if last is not None and last.period.edtf:
        moments.add(last.period, "last", features.of_last(last, passage, moments.asked))
    is_since = any(cue.last < position for cue in passage.themed("since_then"))
    for source, period in sources.of_context(course, passage):
        if period.edtf:
            moments.add(period, source, features.of_distance(course, source, moments.asked))
            if is_since and source in {"dated", "since dated"}:
                moments.found[period.edtf].features.append((source, ("since then",)))
    if features.is_rival(course, passage, position, sense):
        rival = Period(periods.year_before(course.figure.edtf), "inferred")
        moments.add(rival, "rival", [("rival", (course.figure.basis,))])
    moments.add(published(course.publication), "published")


def published(publication: Publication) -> Period:
    """As of the publication."""
    return Period(publication.date, "published" if publication.date else "unknown")


def _compare(course: Course, moments: Moments) -> None:
    """What each period is by itself, and which is the latest that is over."""
    asked, published = moments.asked, course.publication.date
    now = edtf.bounds(published)[1] or "9999"
    ends = {found: edtf.bounds(found)[1] for found in moments.found}
    last = ("latest", ("", asked.kind, f"{asked.kind}:{asked.tense}:{asked.dated}"))
    latest = max((end for found, end in ends.items() if end and end <= now and found != published), default="")
    for found, moment in moments.found.items():
        moment.features.extend(features.of_period(course, found, asked))
        if latest and ends[found] == latest:
            moment.features.append(last)


def likeliest(moments: Sequence[Moment], weights: Mapping[str, Mapping[str, float]]) -> Moment:
    """The moment for which most speaks; the first of equals."""
    return max(moments, key=lambda moment: weigh(moment.features, weights)) if len(moments) > 1 else moments[0]
