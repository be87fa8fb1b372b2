"""The periods that a figure may be of, each with what speaks for it, and the likeliest of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import fsum

from etl import edtf
from etl.facts.observations import asked as figures
from etl.facts.observations import moment_features as features
from etl.facts.observations import moment_sources as sources
from etl.facts.observations.asked import NOW, Asked
from etl.facts.observations.course import Course, is_near_figure
from etl.facts.observations.periods import Period
from etl.facts.observations.sense import Sense
from etl.facts.passages import Passage


@dataclass(slots=True)
class Moment:
    """A period, as known from the source that gave it first, and its features."""

    period: Period
    features: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Moments:
    """The moments of one figure by their EDTF string: what several sources give is one moment."""

    asked: Asked
    known: tuple[str, ...]
    found: dict[str, Moment] = field(default_factory=dict)

    def add(self, period: Period, source: str, more: Iterable[str] = ()) -> None:
        """A source gives the period."""
        moment = self.found.setdefault(period.edtf, Moment(period))
        moment.features.update(features.of_source(self.known, source))
        moment.features.update(more)


def find(course: Course, passage: Passage, position: int, sense: Sense, ruled: tuple[Period, str]) -> list[Moment]:
    """The moments of a figure; `ruled` is the one that rules choose, and by which of them.

    What is told of now, with no date in its part of the sentence, is as of the publication: "сейчас здесь 640 человек".
    """
    asked = figures.asked(course, passage, position, sense)
    moments = Moments(asked, features.of_asked(asked))
    if asked.now == NOW:
        return [Moment(published(course))]
    for index in _dates(passage):
        for read, found in sources.of_date(course, passage, index):
            source = "cell" if passage.is_in_table else f"date {read}".rstrip()
            own = features.of_date(passage, position, index, asked, read)
            moments.add(Period(found, "stated"), source, own)
    if is_near_figure(course):
        moments.add(course.figure, "figure", features.of_figure(course, passage, position, asked, sense))
    _add_told(course, passage, position, moments)
    period, rule = ruled
    moments.add(period, "ruled", (f"rule:{rule}", f"rule:{rule}:{asked.kind}"))
    _compare(course, moments)
    return list(moments.found.values())


def _dates(passage: Passage) -> list[int]:
    """The dates of the sentence; in a table a column's "2018" holds and not the row's "на конец года"."""
    places = passage.positions("date")
    named = [index for index in places if passage.date(index).named]
    return named if passage.is_in_table and named else places


def _add_told(course: Course, passage: Passage, position: int, moments: Moments) -> None:
    """What was told before, and the publication."""
    last = course.times.last
    if last is not None and last.period.edtf:
        moments.add(last.period, "last", features.of_last(last, passage, moments.asked))
    is_since = any(cue.last < position for cue in passage.themed("since_then"))
    for source, period in sources.of_context(course, passage):
        if period.edtf:
            moments.add(period, source, features.of_distance(course, source, moments.asked))
            if is_since and source in {"dated", "since dated"}:
                moments.found[period.edtf].features.add(f"{source}:since then")
    moments.add(published(course), "published")


def published(course: Course) -> Period:
    """As of the publication."""
    published = course.publication.date
    return Period(published, "published" if published else "unknown")


def _compare(course: Course, moments: Moments) -> None:
    """What each period is by itself, and which is the latest that is over."""
    asked, published = moments.asked, course.publication.date
    now = edtf.bounds(published)[1] or "9999"
    ends = {found: edtf.bounds(found)[1] for found in moments.found}
    latest = max((end for found, end in ends.items() if end and end <= now and found != published), default="")
    for found, moment in moments.found.items():
        moment.features.update(features.of_period(course, found, asked))
        if latest and ends[found] == latest:
            moment.features.update(
                ("latest", f"latest:{asked.kind}", f"latest:{asked.kind}:{asked.tense}:{asked.dated}")
            )


def likeliest(moments: Sequence[Moment], weights: Mapping[str, float]) -> Moment:
    """The moment for which most speaks; the first of equals."""
    return max(moments, key=lambda moment: fsum([weights[name] for name in moment.features if name in weights]))
