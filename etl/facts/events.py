"""Events of a document: triggers of its sentences with date, status, participants and place."""

from etl import edtf
from etl.facts import (
    event_dates,
    event_grammar,
    event_merging,
    event_status,
    event_titles,
    event_triggers,
    participants,
)
from etl.facts.event_dates import When
from etl.facts.event_triggers import Hit
from etl.facts.passages import Passage, passage
from etl.records import Document, Event, Marks, Publication, Refusal

ZONES = frozenset({"title", "dateline", "body"})
NEEDS_DATE = frozenset({"meeting", "other", "milestone", "crisis"})
LEAD = 3
SAME_CLAUSE = 12.0
CONFIDENCE = {"stated": 0.9, "inferred": 0.85, "published": 0.7, "unknown": 0.6}


def find(document: Document, marks: Marks, publication: Publication) -> tuple[list[Event], list[Refusal]]:
    """The document's events in the order of the text, and the dates of those that were refused."""
    events: list[Event] = []
    headlines: list[Event] = []
    refusals: list[Refusal] = []
    body = 0
    for sentence in marks.sentences:
        zone = document.blocks[sentence.block].zone
        if zone not in ZONES:
            continue
        body += zone == "body"
        told = passage(document, marks, sentence)
        found, refused = _of_passage(document, told, publication, is_lead=body <= LEAD)
        (headlines if zone == "title" else events).extend(found)
        refusals += refused
    return event_merging.merge(events + headlines), refusals


def _of_passage(
    document: Document, told: Passage, publication: Publication, *, is_lead: bool
) -> tuple[list[Event], list[Refusal]]:
    """The events of one sentence, one for each date and type."""
    found: list[tuple[Hit, Event]] = []
    refusals: list[Refusal] = []
    hits = event_triggers.find(told)
    for hit in hits:
        when = _when(document, told, hit, hits, publication, is_lead=is_lead)
        reason = _reason(told, hit, when, is_lead=is_lead)
        if reason:
            refusals += [Refusal(when.mark.start, when.mark.stop, reason)] if when.mark else []
        else:
            found.append((hit, _event(document, told, hit, when, publication)))
    return _one_for_each_clause(told, found), refusals


def _when(
    document: Document, told: Passage, hit: Hit, hits: list[Hit], publication: Publication, *, is_lead: bool
) -> When:
    when = event_dates.choose(told, hit, hits, publication)
    if not when.date and event_dates.is_same_time(told):
        when = event_dates.before(document, told.marks.dates, told.sentence.start, publication)
    if not when.date:
        when = event_dates.of_row(document, told, publication)
    if not when.date and is_lead and event_grammar.form(told, hit.first) == "past":
        when = event_dates.of_report(publication)
    return when


def _reason(told: Passage, hit: Hit, when: When, *, is_lead: bool) -> str:
    """Why the trigger yields no event; empty where it does."""
    form = event_grammar.form(told, hit.first)
    reason = event_status.refusal(told, hit)
    if reason:
        return reason
    if not _is_dated(when) and _needs_date(told, hit, form) and not (hit.trigger.news and is_lead and form == "past"):
        return "event without a date"
    if _is_dated(when) and hit.kind.code == "meeting" and not _names_month(when.date):
        return "meeting without a month"
    if hit.trigger.past and form not in {"past", "noun", "attribute"}:
        return "not said to have happened"
    if not when.date and not participants.participants(told, hit):
        return "event without date and participant"
    return ""


def _is_dated(when: When) -> bool:
    return bool(when.date) and when.basis != "published"


def _needs_date(told: Passage, hit: Hit, form: str) -> bool:
    """True for what is an event only at its own time: weak triggers, nouns, what is told in passing."""
    is_weak = hit.trigger.dated or hit.kind.code in NEEDS_DATE
    return is_weak or form in {"noun", "present", "attribute"} or event_status.is_reduced(told, hit)


def _names_month(date: str) -> bool:
    """True for a day or month, not for a season, a year or a stretch of years."""
    first = date.removeprefix("../")
    return len(first) >= len("2025-10") and first[5:7] <= "12"


def _status(told: Passage, hit: Hit, when: When, publication: Publication) -> str:
    """planned where the date begins after the publication, else by the words."""
    published_first, published_last = edtf.bounds(publication.date)
    first, last = edtf.bounds(when.date)
    if published_last and (first or last) > published_last:
        return "planned"
    return event_status.status(told, hit, is_behind=bool(last) and last < published_first)


def _event(document: Document, told: Passage, hit: Hit, when: When, publication: Publication) -> Event:
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
        confidence=CONFIDENCE[when.basis],
    )


def _span(told: Passage, hit: Hit) -> tuple[int, int]:
    return told.words[hit.first].start, told.words[hit.last].stop


def _one_for_each_clause(told: Passage, found: list[tuple[Hit, Event]]) -> list[Event]:
    """Of several events of a clause with one date the one whose type comes first in the vocabulary."""
    kept: list[tuple[Hit, Event]] = []
    for hit, event in sorted(found, key=lambda item: (item[0].kind.rank, item[0].first)):
        beside = [other for other, known in kept if known.date == event.date and _is_beside(told, hit, other)]
        if not beside:
            kept.append((hit, event))
    return [event for _, event in kept]


def _is_beside(told: Passage, hit: Hit, other: Hit) -> bool:
    return hit.kind is other.kind or told.distance(hit.first, other.first) <= SAME_CLAUSE
