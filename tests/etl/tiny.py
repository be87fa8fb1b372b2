"""A reader of tiny documents, which needs no models: for tests of runs, not of reading.

A document has lines of these forms, and everything else that a run must cope with follows from them:

    2024                            its date
    Alpha made 500                  an observation (production)
    Ivan Petrov heads Alpha         a role; "Petrov heads Alpha" is the same person
    Zarya park in Penza has 700     a park and its floor space; "Zarya park" is the same park
    Alpha opened                    an event
"""

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from etl import decisions, pipeline, readers
from etl.decisions import Decision
from etl.facts import identity, ledger, statements
from etl.records import Block, Document, Event, Facts, Marks, Name, Number, Observation, Publication, Reading, Role
from etl.records import Sentence as Line

MADE = re.compile(r"(?P<who>[A-Z]\w+) made (?P<value>\d+)")
HEADS = re.compile(r"(?P<who>[A-Z][\w ]+) heads (?P<what>[A-Z]\w+)")
PARK = re.compile(r"(?P<who>[A-Z]\w+) park(?: in (?P<city>[A-Z]\w+))?(?: has (?P<value>\d+))?")
OPENED = re.compile(r"(?P<who>[A-Z]\w+) opened")
YEAR = re.compile(r"^\d{4}$", re.MULTILINE)


def read(path: Path, folder: Path, decided: Sequence[Decision] = ()) -> Reading:
    """The reading of a tiny document; one without letters cannot be read."""
    content = path.read_bytes()
    text = content.decode("utf-8").strip()
    document = Document(readers.document_id(path, folder), hashlib.sha256(content).hexdigest())
    if not text:
        return Reading(Document(document.document_id, document.sha256, note="The file holds no text."))
    lines = tuple(Line(*found.span(), 0, "en") for found in re.finditer(r"[^\n]+", text))
    block = Block(0, len(text), "body")
    document = Document(document.document_id, document.sha256, text, (block,), text.split("\n")[0], "en")
    year = YEAR.search(text)
    published = Publication(year[0], "stated") if year else Publication()
    published = decisions.dated(document, published, decided)
    return _reading(document, lines, published)


def _reading(document: Document, lines: tuple[Line, ...], published: Publication) -> Reading:
    names: list[Name] = []
    numbers: list[Number] = []
    facts = Facts()
    for line in lines:
        found, marked, counted = _line(document.text[line.start : line.stop], line, published)
        names += marked
        numbers += counted
        facts = Facts(facts.observations + found.observations, facts.events + found.events, facts.roles + found.roles)
    marked = Marks(lines, tuple(numbers), (), tuple(names))
    facts = statements.with_parks(document, marked, identity.identify(document, facts))
    return Reading(document, marked, published, facts, ledger.find(document, marked, published, facts))


def _line(text: str, line: Line, published: Publication) -> tuple[Facts, list[Name], list[Number]]:
    """What one line states."""
    quote = {"quote_start": line.start, "quote_stop": line.stop}
    if found := MADE.match(text):
        who, number = _name(found, "who", "organisation", line), _number(found, line)
        made = _observation(who, number, "production", "vehicle", published, quote)
        return Facts(observations=(made,)), [who], [number]
    if found := HEADS.match(text):
        who, what = _name(found, "who", "person", line), _name(found, "what", "organisation", line)
        return Facts(roles=(Role(who, "head", what, who.start, who.stop, **quote),)), [who, what], []
    if found := PARK.match(text):
        park = _name(found, "who", "park", line, found["city"] or "")
        numbers = [_number(found, line)] if found["value"] else []
        space = tuple(_observation(park, number, "floor_space", "m2", published, quote) for number in numbers)
        return Facts(observations=space), [park], numbers
    if found := OPENED.match(text):
        who = _name(found, "who", "organisation", line)
        event = Event("opening", text, who.start, who.stop, rule="tiny", participants=(who,), **quote)
        return Facts(events=(event,)), [who], []
    return Facts(), [], []


def _name(found: re.Match[str], group: str, kind: str, line: Line, city: str = "") -> Name:
    start, stop = (line.start + place for place in found.span(group))
    return Name(start, stop, kind, found[group], area="RU-PNZ" if city else "", city=city)


def _number(found: re.Match[str], line: Line) -> Number:
    start, stop = (line.start + place for place in found.span("value"))
    return Number(start, stop, float(found["value"]))


def _observation(
    subject: Name, number: Number, indicator: str, unit: str, published: Publication, quote: dict[str, int]
) -> Observation:
    return Observation(
        indicator, subject, number.value, unit, number.start, number.stop, rule="tiny", confidence=0.8,
        time_period=published.date, time_basis="published" if published.date else "unknown", **quote,
    )  # fmt: skip


@pytest.fixture
def tiny_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents are tiny in this test."""
    monkeypatch.setattr(pipeline, "read", read)
