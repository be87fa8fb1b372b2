"""The straight line: document → reading → (what all documents say together) → checked rows."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from etl import checks, decisions, faults, readers
from etl.decisions import Decision
from etl.facts import identity, ledger, statements
from etl.facts.parks import finding as parks
from etl.records import Document, Facts, Reading
from etl.resolve import digests, publication
from etl.resolve.entities import Entities
from etl.tables import rows
from etl.text import marks


def read(path: Path, folder: Path, decided: Sequence[Decision] = ()) -> Reading:
    """One document read to the end; a file that cannot be read is a reading without facts, its note says why."""
    return reading(readers.read(path, folder), decided)


def reading(document: Document, decided: Sequence[Decision] = ()) -> Reading:
    """What a document says. Of what people decided only its date counts here: periods of facts depend on it."""
    if not document.text:
        return Reading(document)
    mentioned = marks.find(document)
    mentioned = replace(mentioned, names=parks.merged(document, mentioned))
    published = publication.judge(document, mentioned.dates, mentioned.sentences)
    published = decisions.dated(document, published, decided)
    found = identity.identify(document, statements.find(document, mentioned, published))
    return Reading(document, mentioned, published, found, ledger.find(document, mentioned, published, found))


def document_rows(reading: Reading, entities: Entities) -> rows.Rows:
    """The checked rows of one document, its decisions applied, given the entities of all documents.

    Of a document whose facts break the tables' rules only what it mentions is kept, and where that breaks them too,
    nothing but its name: its note says so, and no other document is lost.
    """
    try:
        return _checked(reading, entities)
    except Exception as error:  # noqa: BLE001
        if not reading.document.text:
            raise
        return document_rows(_fewer(reading, error), entities)


def _checked(reading: Reading, entities: Entities) -> rows.Rows:
    found = rows.of_document(reading, entities)
    checks.check(found, {"entities": entities.by_id, **rows.vocabulary_keys()})
    return found


def _fewer(reading: Reading, error: Exception) -> Reading:
    """The reading of a document in whose facts, or else in all of which, the program made a mistake."""
    if reading.facts == Facts():
        return faults.unread(reading.document, error)
    document = reading.document.mistaken(error)
    left = ledger.find(document, reading.marks, reading.publication, Facts())
    return replace(reading, document=document, facts=Facts(), ledger=left)


def build(readings: Iterable[Reading], decided: Sequence[Decision] = ()) -> rows.Rows:
    """The tables of all readings, checked; the same readings in any order give the same tables."""
    ordered = sorted(readings, key=lambda reading: reading.document.document_id)
    corrected = [decisions.corrected(reading, decided)[0] for reading in ordered]
    known = [digests.of(reading) for reading in corrected]
    made = faults.together(known, lambda some: decisions.merged(digests.resolve(some), some, decided))
    tables = made.rows | {name: [] for name in rows.OF_DOCUMENTS}
    for reading in corrected:
        fault = made.faults.get(reading.document.document_id)
        kept = faults.unread(reading.document, fault) if fault else reading
        for name, found in document_rows(kept, made.entities).items():
            tables[name] += found
    checks.check(tables)
    return tables
