"""Where a figure's period may come from: the readings of a date of its sentence, and what was told before."""

from collections.abc import Iterator

from etl.facts.observations import periods
from etl.facts.observations.course import Course
from etl.facts.observations.periods import Period
from etl.facts.passages import Passage
from etl.records import DateMark
from etl.text import dates

LATELY = 3
MONTH = 7
YEAR = 4


def keep(course: Course, passage: Passage, index: int) -> None:
    """What a date means is kept from the number on that it most likely goes with: then "годом ранее" counts from the
    figure before."""
    start = passage.date(index).start
    if not course.resolved.get(start):
        course.resolved[start] = periods.resolve(passage, index, course.publication, course.figure, course.latest)


def of_date(course: Course, passage: Passage, index: int) -> list[tuple[str, str]]:
    """The date's readings, each with how it is read: as the paragraph goes, as from the publication, as past or to
    come, in the year last told, and with its preposition taken otherwise."""
    mark = passage.date(index)
    known = course.resolved.get(mark.start)
    if known is None:
        known = periods.resolve(passage, index, course.publication, course.figure, course.latest)
    readings = {known: ""}
    readings.setdefault(periods.resolve(passage, index, course.publication, Period(), course.latest), "plain")
    for read, found in _unnamed(course, mark, known) if not mark.named else ():
        readings.setdefault(found, read)
    for found, read in list(readings.items()):
        for way, other in _relations(course, mark, found):
            readings.setdefault(other, f"{read}{way}")
    return [(read, found) for found, read in readings.items() if found]


def _unnamed(course: Course, mark: DateMark, known: str) -> Iterator[tuple[str, str]]:
    """A month or day without its year: the last, the next, and that of the year last told."""
    for read, ahead in (("past", False), ("future", True)):
        found = dates.resolve(mark, course.publication.date, future=ahead)
        if found and "/" not in found:
            found = f"{found}/.." if mark.relation == "since" else found
            found = f"../{found}" if mark.relation == "by" and ahead else found
        yield read, found
    if not known or "XXXX" in known:
        told = (course.period, course.reported, *reversed(course.times.named))
        year = next((one.edtf[:YEAR] for one in told if one.edtf[:YEAR].isdigit()), "")
        found = dates.resolve(mark, year, future=False) if year else ""
        yield "year", found if "XXXX" not in found else ""


def _relations(course: Course, mark: DateMark, found: str) -> Iterator[tuple[str, str]]:
    """Until then or then, since then or then or until now."""
    if found.startswith("../"):
        yield " at", found[3:]
    elif found.endswith("/.."):
        yield " at", found[:-3]
        if course.publication.date:
            yield " until now", f"{found[:-3]}/{course.publication.date}"
    elif mark.relation == "by" and found and "/" not in found:
        yield " until", f"../{found}"


def of_context(course: Course, passage: Passage) -> Iterator[tuple[str, Period]]:
    """What heading, table, paragraph and document have told, by source."""
    times, is_own = course.times, course.period_sentence == passage.sentence.start
    yield "carried", course.began if is_own else course.period
    yield "reported", course.reported
    yield "tabled", course.tabled
    yield "most", times.most
    yield "opening", times.opening
    yield "headed", times.headed
    for place, period in enumerate(reversed(times.named[-LATELY:])):
        yield f"named{place}", period
    for name, period in (("carried", course.period), ("figure", course.figure)):
        if period.edtf[:YEAR].isdigit():
            yield f"year before {name}", Period(periods.year_before(period.edtf), "inferred")
    if course.dated.edtf:
        yield "dated", course.dated
        yield "since dated", periods.since(course.dated.edtf)
    if course.publication.date:
        yield "year", Period(course.publication.date[:YEAR], "inferred")
    yield from _of_table(course, passage)


def _of_table(course: Course, passage: Passage) -> Iterator[tuple[str, Period]]:
    """The cell above, the table's first row, and the part of the year that the document is about in a column's year."""
    block = course.document.blocks[passage.sentence.block]
    if block.kind != "cell" or block.table is None:
        return
    yield "above", course.times.above(block) or Period()
    for place, period in enumerate(course.times.heads.get(block.table, ())):
        yield f"head{min(place, 1)}", period
    if len(course.reported.edtf) == MONTH:
        years = [passage.date(index).named for index in passage.positions("date")]
        for year in years:
            yield "part", Period(year + course.reported.edtf[YEAR:] if len(year) == YEAR else "", "inferred")
