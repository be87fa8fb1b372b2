"""One run of the ETL over a folder: what is known is taken from the cache, the rest is read, the tables replaced."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from etl import cache, history
from etl.tables import files

Progress = Callable[[int, int, str], None]
TRACKED = ("documents", *history.FACT_KEYS)


@dataclass(frozen=True, slots=True)
class Result:
    """What a run did: its changes, how many documents there are, and which could not be read (id, reason)."""

    changes: tuple[history.Change, ...]
    documents: int
    failed: tuple[tuple[str, str], ...]


def hashes(folder: Path) -> dict[str, str]:
    """SHA-256 of every document by id, without reading what they say.

    Raises FileNotFoundError where `folder` is none.
    """
    from etl import readers

    if not folder.is_dir():
        raise FileNotFoundError(f"no folder {folder}")
    paths = {readers.document_id(path, folder): path for path in readers.find(folder)}
    return {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in paths.items()}


def is_current(documents: dict[str, str], tables: Path) -> bool:
    """True where this code made the tables of these documents; a missing note of the code counts as this one."""
    stamp = _stamp(tables)
    same_code = not stamp.exists() or stamp.read_text("utf-8") == cache.fingerprint()
    return same_code and files.is_same(tables, documents)


def run(folder: Path, tables: Path, workers: int = 1, write: bool = True, progress: Progress | None = None) -> Result:
    """Read what is new in `folder` and replace `tables`; with `write` false only tell what would change."""
    known = hashes(folder)
    if is_current(known, tables):
        return Result((), len(known), _failed(files.read_csv(tables, "documents")))
    return _run(folder, tables, known, workers, write, progress)


def _run(
    folder: Path, tables: Path, known: dict[str, str], workers: int, write: bool, progress: Progress | None
) -> Result:
    from etl import pipeline, readers

    store = cache.Cache(_cache_folder(tables) / "readings.sqlite")
    readings = {name: store.get(name, sha256) for name, sha256 in known.items()}
    missing = [path for path in readers.find(folder) if readings.get(readers.document_id(path, folder)) is None]
    for number, reading in enumerate(pipeline.read_all(missing, folder, workers), start=1):
        readings[reading.document.document_id] = reading
        if write:
            store.put([reading])
        if progress:
            progress(number, len(missing), reading.document.document_id)
    rows = pipeline.build(reading for reading in readings.values() if reading is not None)
    found = tuple(history.changes({name: files.read_csv(tables, name) for name in TRACKED}, rows))
    if write:
        files.write(tables, rows)
        _record(tables, found)
        store.keep(known)
    store.close()
    return Result(found, len(known), _failed(rows["documents"]))


def _failed(documents: Sequence[Mapping[str, Any]]) -> tuple[tuple[str, str], ...]:
    """Ids and reasons of the documents without text, whether fresh rows or rows read from CSV."""
    return tuple((row["document_id"], row["note"]) for row in documents if int(row["characters"]) == 0)


def _record(tables: Path, found: tuple[history.Change, ...]) -> None:
    """Note the run in its history, and the code that made the tables."""
    runs = tables.parent / "runs.csv"
    when = datetime.now(UTC).isoformat(timespec="seconds")
    history.append(runs, history.next_id(runs), when, found)
    _stamp(tables).write_text(cache.fingerprint(), "utf-8")


def _cache_folder(tables: Path) -> Path:
    return tables.parent / "cache"


def _stamp(tables: Path) -> Path:
    return _cache_folder(tables) / "code"
