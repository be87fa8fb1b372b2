"""Every number of a document as an observation, or the reason why it is none."""

from bisect import bisect_right
from dataclasses import dataclass, field, replace

from etl.facts import cells, growth, passages, periods, refusals, senses, status, subjects
from etl.facts.passages import Passage
from etl.facts.periods import Period
from etl.facts.quantities import Background
from etl.facts.senses import Sense
from etl.facts.standing import is_informant
from etl.facts.discourse import Discourse, key
from etl.facts.subjects import Candidate
from etl.records import Block, DateMark, Document, Marks, Name, Observation, Publication, Refusal, Sentence
from etl.text import dates
from etl.vocabulary.indicators import indicators

LEADIN_FORCE = 0.5
HINT_FORCE = 0.35
USUAL = 0.12
BEFORE_FORCE = 0.25
HEADING_FORCE = 0.08
FADING = 0.5
MAIN_KINDS = {"organisation": 1.0, "park": 1.0, "region": 0.7, "city": 0.6, "country": 0.5}
MAINS = 6
TITLE = 4.0
TOPIC_WINDOW = 4
NOW_REACH = 12.0
FIRST_BODY = 1.5


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
    subject: Name | None = None
    period: Period = Period()
    leadin_period: Period = Period()
    leadin_subject: Name | None = None
    carried: Name | None = None
    latest: str = ""
    status: str = ""
    position: int = -1
    dated: Period = Period()
    figure: Period = Period()
    resolved: dict[int, str] = field(default_factory=dict)
    previous: int = -1
    titled: frozenset[tuple[str, str]] = frozenset()
    aside: tuple[Sense | None, Name | None, Period, Period] | None = None
    reported: Period = Period()
    period_sentence: int = -1
    usual: dict[str, str] = field(default_factory=dict)
    block: int = -1


def find(document: Document, marks: Marks, publication: Publication) -> tuple[list[Observation], list[Refusal]]:
    """The document's observations and, for each number that became none, the reason."""
    tables = cells.tables(document)
    marks = cells.marks_of_cells(document, marks, tables)
    course = Course(document, marks, publication, _mains(document, marks), _country(marks))
    course.titled = frozenset(key(name) for name in marks.names if (b := _block(document, name)) and b.zone == "title")
    course.reported = _reported(document, marks, publication)
    observations: list[Observation] = []
    refused: list[Refusal] = []
    for sentence in marks.sentences:
        why = refusals.zone(document.blocks[sentence.block])
        if why:
            refused += [Refusal(number.start, number.stop, why) for number in _numbers(marks, sentence)]
            continue
        _enter(course, sentence)
        _read(course, _passage(course, tables, sentence), observations, refused)
    kept = _once(course, observations)
    refused += [Refusal(made.start, made.stop, "told before") for made in observations if made not in kept]
    placed = {item.start for item in (*kept, *refused)}
    refused += [Refusal(n.start, n.stop, "part of a name") for n in marks.numbers if n.start not in placed]
    return kept, refused


def _passage(course: Course, tables: dict[int, cells.Table], sentence: Sentence) -> Passage:
    """The sentence, or the table cell with its headings."""
    block = course.document.blocks[sentence.block]
    if block.kind == "cell" and block.table is not None:
        return cells.passage(course.document, course.marks, tables[block.table], sentence)
    return passages.passage(course.document, course.marks, sentence)


def _numbers(marks: Marks, sentence: Sentence) -> list:
    return [number for number in marks.numbers if sentence.start <= number.start < sentence.stop]


def _enter(course: Course, sentence: Sentence) -> None:
    """Forget the paragraph before when a new one begins; items go on from their lead-in."""
    if sentence.block == course.block:
        return
    block = course.document.blocks[sentence.block]
    same_table = block.table is not None and block.table == course.document.blocks[course.block].table
    course.block, course.previous = sentence.block, -1
    course.earlier = {}
    if block.kind == "item":
        course.period, course.subject = course.leadin_period, course.leadin_subject or course.subject
        return
    if same_table:
        return
    course.sense = None
    course.carried = course.subject or course.carried
    course.leadin, course.leadin_period, course.leadin_subject = {}, Period(), None
    course.period, course.subject = Period(), None
    if block.kind == "heading" or block.zone == "title":
        course.heading = {}


def _read(course: Course, passage: Passage, observations: list[Observation], refused: list[Refusal]) -> None:
    """One sentence: its numbers in order, then what it leaves for the next."""
    background = Background(_sum(course.leadin, course.earlier, course.heading, dict.fromkeys(course.usual.values(), USUAL)))
    for position in passage.positions("number"):
        block = course.document.blocks[course.block]
        if not block.start <= passage.words[position].start < block.stop:
            continue
        made = _observe(course, passage, position, background)
        if isinstance(made, Refusal):
            refused.append(made)
        elif growth.is_from_to(passage, position):
            observations += _before_and_after(made)
        else:
            observations.append(made)
    _step_back(course)
    if course.sense is not None:
        course.sense = replace(course.sense, is_near=False)
    course.position = -1
    course.figure = course.period
    _leave(course, passage)


def _before_and_after(made: Observation) -> list[Observation]:
    """"Выросла с 18 до 33 процентов": the level before and the level now."""
    earlier = periods.year_before(made.time_period) if made.time_basis in {"stated", "inferred"} else ""
    basis = "inferred" if earlier else "unknown"
    before = replace(made, value_upper=None, qualifier="exact", time_period=earlier, time_basis=basis, rule="before")
    return [before, replace(made, value=made.value_upper or made.value, value_upper=None, qualifier="exact")]


def _sum(*forces: dict[str, float]) -> dict[str, float]:
    total: dict[str, float] = {}
    for force in forces:
        for code, value in force.items():
            total[code] = total.get(code, 0.0) + value
    return total


def _observe(course: Course, passage: Passage, position: int, background: Background) -> Observation | Refusal:
    number = passage.number(position)
    _step_aside(course, passage, position)
    why = refusals.reason(passage, position)
    sense = Sense(reason=why) if why else senses.read(passage, position, background, course.sense)
    if sense.reason:
        return Refusal(number.start, number.stop, sense.reason)
    candidate = subjects.choose(passage, position, sense, _discourse(course))
    if candidate is None:
        return Refusal(number.start, number.stop, "no subject")
    if sense.indicator == "enterprises" and candidate.name.kind == "park":
        sense = replace(sense, indicator="residents")
    period = _period(course, passage, position, sense)
    course.figure = period
    if period.basis == "stated" and "/.." not in period.edtf:
        course.period, course.period_sentence = period, passage.sentence.start
    course.latest = max(course.latest, periods.month(period.edtf))
    made = _observation(course, passage, position, sense, candidate, period)
    if sense.indicator in {"production", "sales", "exports"}:
        course.usual["units"] = sense.indicator
    course.sense, course.subject = _remembered(course.sense, sense), candidate.name
    return made


def _step_aside(course: Course, passage: Passage, position: int) -> None:
    """What stands in brackets does not go on behind them: "504 МАЗа (в 2023 году - 925), или 2,6% рынка"."""
    if passage.words[position].depth:
        course.aside = course.aside or (course.sense, course.subject, course.period, course.figure)
    elif course.aside is not None:
        _step_back(course)


def _step_back(course: Course) -> None:
    """Goes on with what stood before the brackets."""
    if course.aside is not None:
        course.sense, course.subject, course.period, course.figure = course.aside
        course.aside = None


def _discourse(course: Course) -> Discourse:
    block = course.document.blocks[course.block]
    return Discourse(
        names=tuple(course.names),
        last=course.subject,
        mains=course.mains,
        country=course.country,
        everywhere=course.marks.names,
        paragraph=block.start,
        carried=course.carried,
        is_near=_is_near(course),
        previous=course.previous,
        titled=course.titled,
    )


def _remembered(before: Sense | None, sense: Sense) -> Sense:
    """The sense, with the unit of the quantity that it or the figure before it gave."""
    if sense.indicator in {"growth", "share", "rank"}:
        return replace(sense, level_unit=before.level_unit if before else "", currency=before.currency if before else "")
    currency = sense.unit if sense.unit in senses.MONEY else before.currency if before else ""
    return replace(sense, level_unit=sense.unit, currency=currency)


def _period(course: Course, passage: Passage, position: int, sense: Sense) -> Period:
    """The sentence's own period, the paragraph's for what happens over time, else the publication."""
    if course.dated.edtf and any(cue.last < position for cue in passage.themed("since_then")):
        return periods.since(course.dated.edtf)
    if sense.indicator == "growth" and _is_near(course) and not _date_between(course, passage, position):
        return course.figure
    found = periods.own(passage, position, course.publication, course.figure, course.latest, course.resolved)
    if found.edtf:
        return found
    if any(passage.distance(position, cue.last) < NOW_REACH for cue in passage.themed("now")):
        return Period(course.publication.date, "published" if course.publication.date else "unknown")
    if course.period.edtf and (
        course.period_sentence == passage.sentence.start or not _is_state(passage, position, sense)
    ):
        return course.period
    if course.reported.edtf and not _is_state(passage, position, sense) and not status.leans_ahead(passage, position):
        return course.reported
    return Period(course.publication.date, "published" if course.publication.date else "unknown")


def _reported(document: Document, marks: Marks, publication: Publication) -> Period:
    """The period that the document as a whole is about: the first that its title or beginning names, a day apart."""
    for mark in marks.dates:
        block = _block(document, mark)
        if block is None or mark.relation or block.start > _beginning(document):
            continue
        found = dates.resolve(mark, publication.date)
        if periods.is_stretch(found) and not periods.is_future(found, publication):
            return Period(found, "inferred")
    return Period()


def _beginning(document: Document) -> int:
    """Where the second paragraph of the body begins."""
    body = [block.start for block in document.blocks if block.zone == "body" and block.kind == "paragraph"]
    return body[1] if len(body) > 1 else len(document.text)


def _date_between(course: Course, passage: Passage, position: int) -> bool:
    """A date stands between the figure before and this one."""
    return any(course.position < index < position for index in passage.positions("date"))


def _is_near(course: Course) -> bool:
    """A figure stood before in this sentence."""
    return course.sense is not None and course.sense.is_near


def _is_state(passage: Passage, position: int, sense: Sense) -> bool:
    """A quantity at a moment, told in the present: it is as of the publication whatever the sentence before was about."""
    told = sense.of if sense.indicator == "growth" and sense.of in indicators() else sense.indicator
    return indicators()[told].measure == "stock" and not status.speaks_of_past(passage, position)


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
    if _is_near(course) and course.position >= 0 and not status.has_verb_between(passage, course.position, position):
        said = course.status if course.status in {"planned", "forecast"} and said == "actual" else said
    course.status, course.position = said, position
    return "forecast" if said == "planned" and candidate.name.kind == "country" else said


def _measure(sense: Sense, period: Period) -> str:
    measure = indicators()[sense.indicator].measure
    return "cumulative" if measure == "flow" and period.edtf.endswith("/..") else measure


def _leave(course: Course, passage: Passage) -> None:
    """What the sentence leaves for the next: names, cues, a period; a lead-in and a heading for longer."""
    course.previous = passage.sentence.start
    course.names += [passage.name(index) for index in passage.positions("name")]
    block = course.document.blocks[course.block]
    codes = {cue.code for cue in passage.themed("words")}
    if not passage.positions("number") and block.kind != "heading":
        course.subject = _topic(passage) or course.subject
    course.earlier = {code: force * FADING for code, force in course.earlier.items()} | dict.fromkeys(
        codes, BEFORE_FORCE
    )
    if block.kind == "heading" or block.zone == "title":
        course.heading = dict.fromkeys(codes, HEADING_FORCE)
        course.earlier = {}
    if course.document.text[passage.sentence.start : passage.sentence.stop].rstrip().endswith(":"):
        hinted = {cue.code for cue in passage.themed("hints")}
        course.leadin = dict.fromkeys(hinted, HINT_FORCE) | dict.fromkeys(codes, LEADIN_FORCE)
        course.sense = None
        course.leadin_period = _leading_period(course, passage)
        course.leadin_subject = course.subject or _first_name(passage)
    dated = _leading_period(course, passage)
    if dated.edtf:
        course.dated = dated
        course.period = course.period if course.sense is not None else dated


def _leading_period(course: Course, passage: Passage) -> Period:
    return periods.own(passage, 0, course.publication, course.period, course.latest, course.resolved) if passage.words else Period()


def _topic(passage: Passage) -> Name | None:
    """What a sentence without figures is about: the organisation or park that opens it."""
    opening = [passage.name(index) for index in passage.positions("name") if index <= TOPIC_WINDOW]
    kept = [name for name in opening if name.kind in {"organisation", "park"} and not is_informant(name)]
    return kept[0] if kept else None


def _first_name(passage: Passage) -> Name | None:
    found = [passage.name(index) for index in passage.positions("name") if passage.name(index).kind in MAIN_KINDS]
    return found[0] if found else None


def _mains(document: Document, marks: Marks) -> tuple[tuple[Name, float], ...]:
    """What the document is about: the entities it names most, the title counting more, each with its weight up to 1."""
    counts: dict[str, float] = {}
    first: dict[str, Name] = {}
    body = next((block.start for block in document.blocks if block.zone == "body"), -1)
    for name in marks.names:
        block = _block(document, name)
        if block is None or name.kind not in MAIN_KINDS or is_informant(name):
            continue
        if block.zone == "dateline" and name.kind == "organisation":
            continue
        place = TITLE if block.zone == "title" else FIRST_BODY if block.start == body else 1.0
        counts[name.name] = counts.get(name.name, 0.0) + place * MAIN_KINDS[name.kind]
        first.setdefault(name.name, name)
    ranked = sorted(counts, key=lambda name: (-counts[name], first[name].start))[:MAINS]
    return tuple((first[name], counts[name] / counts[ranked[0]]) for name in ranked)


def _block(document: Document, mark: Name | DateMark) -> Block | None:
    """The block of the article that a mark stands in; None in boilerplate."""
    index = bisect_right(document.blocks, mark.start, key=lambda block: block.start) - 1
    block = document.blocks[index] if index >= 0 else None
    return block if block and mark.start < block.stop and not refusals.zone(block) else None


def _country(marks: Marks) -> Name | None:
    """The country that "the market" is of: the one named most, Russia where none is."""
    named = [name for name in marks.names if name.kind == "country"]
    russian = [name for name in named if name.area == "RU"]
    return (russian or [Name(0, 0, "country", "Россия", area="RU")])[0]


def _once(course: Course, observations: list[Observation]) -> list[Observation]:
    """Each fact once, in the order of the text.

    Of two with one subject, indicator, value and unit the surer is kept; a figure of the title gives way to the same in the text.
    """
    best: dict[tuple[object, ...], Observation] = {}
    body = {(abs(made.value), made.unit) for made in observations if not _in_title(course, made)}
    for made in observations:
        key = (made.indicator, made.subject.name, made.value, made.unit, made.time_period)
        if _in_title(course, made) and (abs(made.value), made.unit) in body:
            continue
        if key not in best or made.confidence > best[key].confidence:
            best[key] = made
    kept = set(best.values())
    return [made for made in observations if made in kept]


def _in_title(course: Course, made: Observation) -> bool:
    index = bisect_right(course.document.blocks, made.start, key=lambda block: block.start) - 1
    return index >= 0 and course.document.blocks[index].zone == "title"
