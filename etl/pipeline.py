"""The straight line: document → reading → (what all documents say together) → checked rows."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from etl import checks, decisions, readers
from etl.decisions import Decision
from etl.facts import identity, ledger, statements
from etl.facts.parks import finding as parks
from etl.records import Document, Facts, Reading
from etl.resolve import digests, publication
from etl.resolve.digests import Digest
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

    Of a document whose facts break the tables' rules only what it mentions is kept: its note says so, and no other
    document is lost.
    """
    found = rows.of_document(reading, entities)
    known = {"entities": entities.by_id, **rows.vocabulary_keys()}
    try:
        checks.check(found, known)
    except checks.BrokenTables as error:
        found = rows.of_document(_without_facts(reading, error), entities)
        checks.check(found, known)
    return found


def _without_facts(reading: Reading, error: Exception) -> Reading:
    """The reading of a document in whose facts the program made a mistake."""
    document, none = replace(reading.document, note=f"A mistake in the program, please report it: {error}"), Facts()
    left = ledger.find(document, reading.marks, reading.publication, none)
    return replace(reading, document=document, facts=none, ledger=left)


def common_rows(known: Sequence[Digest], entities: Entities) -> rows.Rows:
    """The checked rows of the tables that all documents make together."""
    found = rows.of_all(known, entities)
    checks.check(found)
    return found


def build(readings: Iterable[Reading], decided: Sequence[Decision] = ()) -> rows.Rows:
    """The tables of all readings, checked; the same readings in any order give the same tables."""
    ordered = sorted(readings, key=lambda reading: reading.document.document_id)
    corrected = [decisions.corrected(reading, decided)[0] for reading in ordered]
    known = [digests.of(reading) for reading in corrected]
    entities, _ = decisions.merged(digests.resolve(known), known, decided)
    tables = common_rows(known, entities) | {name: [] for name in rows.OF_DOCUMENTS}
    for reading in corrected:
        for name, found in document_rows(reading, entities).items():
            tables[name] += found
    checks.check(tables)
    return tables
