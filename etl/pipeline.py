"""The straight line: documents → readings → entities → tables that passed every check."""

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path

from etl import checks, readers
from etl.facts import ledger, parks, statements
from etl.records import Marks, Name, Reading
from etl.resolve import entities, publication
from etl.tables import rows
from etl.text import marks


def read(path: Path, folder: Path) -> Reading:
    """One document read to the end; a file that cannot be read is a reading without facts, its note says why."""
    document = readers.read(path, folder)
    if not document.text:
        return Reading(document)
    mentioned = marks.find(document)
    mentioned = replace(mentioned, names=_merged(mentioned, parks.series(document, mentioned)))
    published = publication.judge(document, mentioned.dates, mentioned.sentences)
    found = statements.find(document, mentioned, published)
    return Reading(document, mentioned, published, found, ledger.find(document, mentioned, published, found))


def read_all(paths: Sequence[Path], folder: Path, workers: int = 1) -> Iterator[Reading]:
    """Readings of `paths` in their order, by `workers` processes."""
    if workers <= 1 or len(paths) <= 1:
        yield from (read(path, folder) for path in paths)
        return
    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(partial(read, folder=folder), paths, chunksize=4)


def build(readings: Iterable[Reading]) -> rows.Rows:
    """The tables of all readings, checked; the same readings in any order give the same tables."""
    ordered = sorted(readings, key=lambda reading: reading.document.document_id)
    tables = rows.build(ordered, entities.resolve(ordered))
    checks.check(tables)
    return tables


def _merged(mentioned: Marks, named: Sequence[Name]) -> tuple[Name, ...]:
    return tuple(sorted((*mentioned.names, *named), key=lambda name: (name.start, name.stop)))
