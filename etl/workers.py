"""Documents read by one process, several, or a cluster, in the same order with the same result."""

import gc
import hashlib
import os
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from etl import cluster, faults, pipeline, readers
from etl.decisions import Decision
from etl.records import Document, Reading

Decided = Mapping[str, Sequence[Decision]]
Parcel = tuple[Document, bytes, Sequence[Decision]]
"""A document as it travels to another machine: without text, its bytes, and what was decided on it."""
NEW_RECORDS = 50_000
_one_at_a_time = threading.Lock()
"""Of the threads of a cluster's worker: the PDF library knows no threads, and they share one interpreter anyway."""


@dataclass(frozen=True, slots=True)
class Hands:
    """Who reads: so many processes of this machine, or the cluster of the scheduler at an address."""

    processes: int = 1
    scheduler: str = ""


def read_all(paths: Sequence[Path], folder: Path, decided: Decided, hands: Hands | None = None) -> Iterator[Reading]:
    """Readings of `paths` in their order; `decided`: decisions by document."""
    hands = hands or Hands()
    if hands.scheduler and paths:
        parcels = (_parcel(path, folder, decided) for path in paths)
        yield from cluster.mapped(hands.scheduler, read_parcel, parcels)
        return
    each = partial(_read, folder=folder, decided=decided)
    if hands.processes <= 1 or len(paths) <= 1:
        with seldom_cleared():
            yield from map(each, paths)
        return
    pool = ProcessPoolExecutor(hands.processes, get_context("spawn"), initializer=_begin, initargs=(os.getpid(),))
    try:
        yield from pool.map(each, paths, chunksize=4)
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def seldom_cleared() -> Iterator[None]:
    """Python looks for cycles of records that nobody uses after every 700 new ones: reading makes very many records and
    hardly a cycle, so that while documents are read it looks more seldom."""
    usual = gc.get_threshold()
    gc.set_threshold(NEW_RECORDS, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def _read(path: Path, folder: Path, decided: Decided) -> Reading:
    """The reading of one document; a mistake of ours in it is told in its note and stops no other document."""
    try:
        return pipeline.read(path, folder, decided.get(readers.document_id(path, folder), ()))
    except Exception as error:  # noqa: BLE001
        return _mistaken(*readers.fetch(path, folder), error)


def _parcel(path: Path, folder: Path, decided: Decided) -> Parcel:
    document, data = readers.fetch(path, folder)
    return document, data, decided.get(document.document_id, ())


def read_parcel(parcel: Parcel) -> Reading:
    """The reading of a document that was sent to this machine."""
    document, data, decided = parcel
    with _one_at_a_time, seldom_cleared():
        try:
            return pipeline.reading(readers.opened(document, data), decided)
        except Exception as error:  # noqa: BLE001
            return _mistaken(document, data, error)


def _mistaken(document: Document, data: bytes, error: Exception) -> Reading:
    """The reading of a document in which the program made a mistake."""
    digest = document.sha256 or hashlib.sha256(data).hexdigest()
    return faults.unread(replace(document, sha256=digest), error)


def _begin(parent: int) -> None:
    """A worker only reads, and ends when its parent was killed: nobody would give it work or take its results."""

    gc.set_threshold(NEW_RECORDS, *gc.get_threshold()[1:])

    def look() -> None:
        while os.getppid() == parent:
            time.sleep(1.0)
        os._exit(1)

    if sys.platform != "win32":
        threading.Thread(target=look, daemon=True).start()
