"""What a sentence leaves for those that follow: names, cues, a period, a topic; a heading for longer."""

from etl.facts import about, standing
from etl.facts.observations import periods
from etl.facts.observations.course import Course, step_back
from etl.facts.observations.periods import Period
from etl.facts.observations.subject import references
from etl.facts.observations.subject.discourse import key
from etl.facts.passages import Passage
from etl.facts.standing import is_informant, is_reporter
from etl.records import Name
from etl.vocabulary import function_words

REMEMBERED = 100
"""Names to which a noun or a pronoun may lead back: else the work would grow with the square of a document's length."""
LEADIN_FORCE = 0.5
HINT_FORCE = 0.35
BEFORE_FORCE = 0.25
HEADING_FORCE = 0.08
FADING = 0.5
TOPIC_WINDOW = 4
HEAD_WINDOW = 2
LONGEST_LABEL = 6
FOUNDATION = function_words.words("foundation_labels")
LABEL_SIGNS = {":", "-", "–", "—"}
HEADLINE = 60
"""The longest line that heads what follows, in characters."""


def leave(course: Course, passage: Passage) -> None:
    """What the sentence leaves for the next: names, cues, a period; a lead-in and a heading for longer."""
    step_back(course)
    if course.document.blocks[course.block].zone != "dateline" and not _tells_foundation(passage):
        _leave_dates(course, passage)
    if course.told:
        course.period = periods.latest(course.told, course.publication)
    elif course.period_sentence == passage.sentence.start:
        course.period = course.began
    course.told = []
    if course.sense is not None:
        course.sense = course.sense._replace(is_near=False)
    course.position, course.figure, course.previous = -1, course.period, passage.sentence.start
    named = [passage.name(index) for index in passage.positions("name")]
    course.names = [*course.names, *named][-REMEMBERED:]
    _leave_names(course, passage)
    if not passage.positions("number") and course.document.blocks[course.block].kind != "heading":
        course.topic = _topic(passage) or _meant(course, passage) or course.topic
    _leave_cues(course, passage)
    dated = Period() if _tells_foundation(passage) else _leading_period(course, passage)
    course.leading = periods.last(passage, course.publication) if passage.positions("date") else Period()
    if dated.edtf:
        course.dated = dated
        course.period = course.period if course.sense is not None else dated


def _tells_foundation(passage: Passage) -> bool:
    """A fact sheet's "Год основания: 1964", "Founded: 1964" dates nothing else of the sheet."""
    dates = passage.positions("date")
    if len(dates) != 1 or passage.positions("number") or dates[0] > LONGEST_LABEL:
        return False
    is_label = passage.is_in_table or passage.words[dates[0] - 1].text in LABEL_SIGNS
    return is_label and passage.holds(FOUNDATION)


def _leave_dates(course: Course, passage: Passage) -> None:
    """Every period that the sentence names, whether or not a figure is of it."""
    course.times.away = 0 if course.period_sentence == passage.sentence.start else course.times.away + 1
    is_heading = course.document.blocks[course.block].kind == "heading" or _is_headline(course)
    for index in passage.positions("date"):
        known = course.resolved.get(passage.date(index).start)
        found = known or periods.resolve(passage, index, course.publication, Period(), course.latest)
        if found:
            course.times.name(Period(found, "stated"), is_heading=is_heading)


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
        history.over = course.meant = None if names else _meant_by_heading(course, passage)
        history.headed = frozenset({key(history.over)} if history.over else names)
    said = [word for word in passage.words if word.kind != "name" and word.text.isalnum()]
    if len(names) == 1 and not said:
        history.alone = next(iter(names))


def _meant_by_heading(course: Course, passage: Passage) -> Name | None:
    """What the noun near the beginning of a heading stands for: "The region", "Inside the plant", "Область, итоги"."""
    nouns = [
        cue for cue in passage.themed("anaphora") if cue.last <= HEAD_WINDOW and not references.is_plural(passage, cue)
    ]
    for cue in nouns:
        mains = [name for name, _ in course.mains if name.kind == cue.code and not is_informant(name)]
        called = [name for name in mains if name.head == passage.lemma(cue.last)] or mains
        found = course.country if cue.code == "country" else next(iter(called), course.firsts.get(cue.code))
        if found is not None:
            return found
    return None


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
