"""Documents read by one process or several, in the same order with the same result."""

import os
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from etl import pipeline, readers
from etl.decisions import Decision
from etl.records import Document, Reading

Decided = Mapping[str, Sequence[Decision]]


def read_all(paths: Sequence[Path], folder: Path, workers: int, decided: Decided) -> Iterator[Reading]:
    """Readings of `paths` in their order, by `workers` processes; `decided`: decisions by document."""
    each = partial(_read, folder=folder, decided=decided)
    if workers <= 1 or len(paths) <= 1:
        yield from map(each, paths)
        return
    pool = ProcessPoolExecutor(workers, get_context("spawn"), initializer=_end_with, initargs=(os.getpid(),))
    try:
        yield from pool.map(each, paths, chunksize=4)
    finally:
        pool.shutdown(cancel_futures=True)


def _read(path: Path, folder: Path, decided: Decided) -> Reading:
    """The reading of one document; a mistake of ours in it is told in its note and stops no other document."""
    document_id = readers.document_id(path, folder)
    try:
        return pipeline.read(path, folder, decided.get(document_id, ()))
    except Exception as error:  # noqa: BLE001
        document = readers.read(path, folder)
        note = f"A mistake in the program, please report it: {type(error).__name__}: {error}"
        return Reading(Document(document_id, document.sha256, note=note))


def _end_with(parent: int) -> None:
    """A worker ends when its parent was killed: nobody would give it work or take its results."""

    def look() -> None:
        while os.getppid() == parent:
            time.sleep(1.0)
        os._exit(1)

    if sys.platform != "win32":
        threading.Thread(target=look, daemon=True).start()
