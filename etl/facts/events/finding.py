"""Events of a document: triggers of its sentences with date, status, participants and place."""

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import repeat

from etl import edtf
from etl.facts import feet
from etl.facts.events import dates as event_dates
from etl.facts.events import judgement as event_judgement
from etl.facts.events import merging as event_merging
from etl.facts.events import participants
from etl.facts.events import status as event_status
from etl.facts.events import titles as event_titles
from etl.facts.events import triggers as event_triggers
from etl.facts.events.dates import When
from etl.facts.events.judgement import Setting
from etl.facts.events.triggers import Hit
from etl.facts.passages import Passage, Passages
from etl.records import Document, Event, Publication, Refusal

ZONES = frozenset({"title", "dateline", "body"})
LIKELY = 0.45
POSSIBLE, SURE = 0.3, 0.6
DOUBT = 0.1
NO_EVENT = 1.0
SAME_CLAUSE = 12.0


@dataclass(frozen=True, slots=True)
class Reading:
    """A trigger with a date that it may have, and how likely it tells this, of all that it may tell or nothing."""

    hit: Hit
    when: When
    likelihood: float
    of_any_type: float = 0.0
    """How likely the trigger tells of an event at this date, of whatever type."""


def find(told: Passages, publication: Publication) -> tuple[list[Event], list[Refusal]]:
    """The document's events in the order of the text, and the dates of those that were refused."""
    events: list[Event] = []
    headlines: list[Event] = []
    refusals: list[Refusal] = []
    for passage, setting in passages(told):
        readings = read(told.document, passage, publication, setting)
        chosen = _chosen(passage, [reading for reading in readings if _is_likely(reading)])
        found = [_event(told.document, passage, reading, publication) for reading in chosen]
        (headlines if setting.zone == "title" else events).extend(found)
        refusals += _refused(readings, chosen)
    return event_merging.merge(events + headlines), refusals


def passages(told: Passages) -> list[tuple[Passage, Setting]]:
    """The sentences of the article, each with its place."""
    found: list[tuple[Passage, Setting]] = []
    place, block = 0, -1
    lines = feet.below(told.document)
    for sentence in told.marks.sentences:
        zone = told.document.blocks[sentence.block].zone
        place += zone == "body"
        if zone in ZONES and sentence.block not in lines:
            kind = told.document.blocks[sentence.block].kind
            found.append((told.of(sentence), Setting(zone, place, sentence.block != block, kind)))
        block = sentence.block
    titles = (passage for passage, setting in found if setting.zone == "title")
    headline = frozenset(hit.kind.code for passage in titles for hit in event_triggers.find(passage))
    return [(passage, replace(setting, headline=headline)) for passage, setting in found] if headline else found


def read(document: Document, told: Passage, publication: Publication, setting: Setting) -> list[Reading]:
    """Every trigger of a sentence with every date that it may have, the likeliest first; of near equals the plainer."""
    hits = event_triggers.find(told)
    forces: list[tuple[Hit, When, float]] = []
    for hit in hits:
        if not event_status.refusal(told, hit):
            dates = event_dates.options(document, told, hit, hits, publication)
            forces += zip(repeat(hit), dates, event_judgement.forces(told, hit, dates, setting), strict=False)
    of_word: defaultdict[int, float] = defaultdict(lambda: NO_EVENT)
    of_date: defaultdict[tuple[int, str], float] = defaultdict(float)
    for hit, when, force in forces:
        of_word[hit.first] += force
        of_date[hit.first, when.date] += force
    readings = [
        Reading(hit, when, force / of_word[hit.first], of_date[hit.first, when.date] / of_word[hit.first])
        for hit, when, force in forces
    ]
    return sorted(readings, key=_unlikeness)


def _is_likely(reading: Reading) -> bool:
    """True where the reading is likely, or some event is and only its type in doubt: a plant is opened or launched."""
    return reading.likelihood >= LIKELY or reading.likelihood >= POSSIBLE and reading.of_any_type >= SURE


def _unlikeness(reading: Reading) -> float:
    hit = reading.hit
    return DOUBT * (hit.rank + event_judgement.is_bare(hit)) - reading.likelihood


def _chosen(told: Passage, readings: list[Reading]) -> list[Reading]:
    """Of the readings, likeliest first, those beside none that tells the same: one for a trigger, a type and clause."""
    chosen: list[Reading] = []
    for reading in readings:
        if not any(_is_rival(told, reading, other) for other in chosen):
            chosen.append(reading)
    return chosen


def _is_rival(told: Passage, one: Reading, other: Reading) -> bool:
    """True for readings of one trigger, of one type or clause with one date; what has no date is no second event."""
    if one.hit.first == other.hit.first:
        return True
    is_beside = told.distance(one.hit.first, other.hit.first) <= SAME_CLAUSE
    is_same_kind = one.hit.kind is other.hit.kind
    if not (one.when.mark and other.when.mark):
        return is_beside or is_same_kind
    return one.when.date == other.when.date and (is_same_kind or is_beside)


def _refused(readings: list[Reading], chosen: list[Reading]) -> list[Refusal]:
    """The dates that only unlikely readings would take."""
    taken = {reading.when.mark.start for reading in chosen if reading.when.mark}
    left = {reading.when.mark.start: reading.when.mark for reading in readings if reading.when.mark}
    refused = [mark for start, mark in left.items() if start not in taken]
    return [Refusal(mark.start, mark.stop, "not told as an event") for mark in refused]


def _status(told: Passage, hit: Hit, when: When, publication: Publication) -> str:
    """planned where the date begins after the publication, else by the words."""
    published_first, published_last = edtf.bounds(publication.date)
    first, last = edtf.bounds(when.date)
    if published_last and (first or last) > published_last:
        return "planned"
    return event_status.status(told, hit, is_behind=bool(last) and last < published_first)


def _event(document: Document, told: Passage, reading: Reading, publication: Publication) -> Event:
    hit, when = reading.hit, reading.when
    taking_part = participants.participants(told, hit)
    subject = next((name.name for name in taking_part if name.kind != "person"), "")
    start, stop = (when.mark.start, when.mark.stop) if when.mark else _span(told, hit)
    return Event(
        event_type=hit.kind.code,
        title=event_titles.title(document, told, hit, subject),
        start=start,
        stop=stop,
        quote_start=min(start, told.sentence.start),
        quote_stop=max(stop, told.sentence.stop),
        rule=f"{hit.kind.code}: {told.lemma(hit.first)}",
        date=when.date,
        date_basis=when.basis,
        status=_status(told, hit, when, publication),
        place=participants.place(told, hit),
        participants=taking_part,
        confidence=round(reading.likelihood, 2),
    )


def _span(told: Passage, hit: Hit) -> tuple[int, int]:
    return told.words[hit.first].start, told.words[hit.last].stop
