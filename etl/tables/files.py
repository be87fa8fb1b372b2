"""CSV, Parquet and `datapackage.json` in one folder, replaced all together or not at all.

A reader gets a consistent set so: read `datapackage.json`, read the files, read `datapackage.json` again; where it
changed meanwhile, begin anew. It holds the hash of every CSV file.
"""

import ctypes
import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import BinaryIO

from etl import disk
from etl.tables import package, text
from etl.vocabulary import schema

Part = Mapping[str, bytes]
"""Some rows of some tables, by table, as lines of CSV."""
AT_ONCE = 64
"""Parts that are written at once."""
HANDS = 2
"""Tables that are turned into Parquet at once."""


@contextmanager
def staged(folder: Path, parts: Iterable[Part]) -> Iterator[Path]:
    """A folder beside `folder` that holds the finished tables of `parts`, gone afterwards unless it was exchanged.

    Raises OSError when the disk is full or the folder read-only; the old tables stand untouched then.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    clear(folder)
    place = Path(tempfile.mkdtemp(prefix=_prefix(folder), dir=folder.parent))
    try:
        place.chmod(0o755)
        _write(place, parts)
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _write(place: Path, parts: Iterable[Part]) -> None:
    from etl.tables import parquet

    longest = _write_csv(place, parts)
    with ThreadPoolExecutor(HANDS) as hands:  # the library works outside the interpreter's lock
        for _ in hands.map(lambda table: parquet.write(place, table, longest[table.name]), schema.tables().values()):
            pass
    (place / package.NAME).write_text(package.describe(place), "utf-8")
    for path in place.iterdir():
        disk.sync(path)
    disk.sync(place)


def _write_csv(place: Path, parts: Iterable[Part]) -> dict[str, int]:
    """Write the CSV files; returned: the bytes of the longest part of each."""
    longest = dict.fromkeys(schema.tables(), 0)
    waiting = {name: [text.header(schema.tables()[name]).encode()] for name in longest}
    with ExitStack() as stack:
        files = {name: stack.enter_context((place / f"{name}.csv").open("wb")) for name in longest}
        for number, part in enumerate(parts, start=1):
            for name, lines in part.items():
                waiting[name].append(lines)
                longest[name] = max(longest[name], len(lines))
            if number % AT_ONCE == 0:
                _flush(files, waiting)
        _flush(files, waiting)
    return longest


def _flush(files: Mapping[str, BinaryIO], waiting: Mapping[str, list[bytes]]) -> None:
    """Write what waits; few long writes are faster than many short ones."""
    for name, lines in waiting.items():
        files[name].write(b"".join(lines))
        lines.clear()


def exchange(place: Path, folder: Path) -> None:
    """Put the staged tables in the place of `folder` in one step where the system can (Linux), else in two renames."""
    if not folder.exists():
        place.rename(folder)
    elif not _exchanged(place, folder):
        old = place.with_name(f"{_prefix(folder)}old")
        folder.rename(old)
        place.rename(folder)
        shutil.rmtree(old, ignore_errors=True)
    if os.name == "posix":
        disk.sync(folder.parent)


def _exchanged(place: Path, folder: Path) -> bool:
    at_cwd, flag = -100, 2
    renameat2 = getattr(ctypes.CDLL(None), "renameat2", None) if os.name == "posix" else None
    return renameat2 is not None and renameat2(at_cwd, os.fsencode(place), at_cwd, os.fsencode(folder), flag) == 0


def clear(folder: Path) -> None:
    """Remove what killed runs left beside `folder`; tables that were moved away and not yet replaced come back."""
    old = folder.with_name(f"{_prefix(folder)}old")
    if old.exists() and not folder.exists():
        old.rename(folder)
    for leftover in folder.parent.glob(f"{_prefix(folder)}*"):
        shutil.rmtree(leftover, ignore_errors=True)


def _prefix(folder: Path) -> str:
    return f".{folder.name}-"


def read_csv(folder: Path, table: str) -> list[dict[str, str]]:
    """The rows of one written table as strings; empty where there is none."""
    path = folder / f"{table}.csv"
    if not path.exists():
        return []
    names, *rows = text.cells(path.read_bytes().decode("utf-8"))
    return [dict(zip(names, row, strict=True)) for row in rows]


def is_whole(folder: Path) -> bool:
    """True where every table that the package lists is there in its full length."""
    path = folder / package.NAME
    if not path.exists():
        return False
    listed = {entry["path"]: entry["bytes"] for entry in json.loads(path.read_text("utf-8"))["resources"]}
    there = {entry.name: entry.stat().st_size for entry in os.scandir(folder)}
    parquet = {f"{name}.parquet" for name in schema.tables()}
    return listed.items() <= there.items() and parquet <= there.keys()
