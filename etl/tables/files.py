"""Rows → CSV, Parquet and `datapackage.json` in one folder, replaced all together or not at all."""

import csv
import ctypes
import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from etl.tables import package
from etl.vocabulary import schema

Row = Mapping[str, Any]
ARROW_TYPES = {
    "string": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
}


def write(folder: Path, rows: Mapping[str, Sequence[Row]]) -> None:
    """Replace the tables in `folder` by `rows`; whoever opens the folder sees the old tables or the new ones.

    Raises OSError when the disk is full or the folder read-only; the old tables stand untouched then.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    with _staging(folder) as staged:
        for table in schema.tables().values():
            write_csv(staged / f"{table.name}.csv", table, rows[table.name])
            _write_parquet(staged / f"{table.name}.parquet", table, rows[table.name])
        (staged / "datapackage.json").write_text(package.describe(staged), "utf-8")
        for path in staged.iterdir():
            _sync(path)
        _sync(staged)
        _exchange(staged, folder)


def read_csv(folder: Path, table: str) -> list[dict[str, str]]:
    """The rows of one written table as strings; empty where there is none."""
    path = folder / f"{table}.csv"
    if not path.exists():
        return []
    csv.field_size_limit(2**31 - 1)
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write_csv(path: Path, table: schema.Table, rows: Iterable[Row]) -> None:
    """RFC 4180: CRLF, quotes where needed, one header row; whole numbers without a fraction, nothing for None."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(table.names)
        writer.writerows([_cell(row.get(name)) for name in table.names] for row in rows)


def _cell(value: object) -> str:
    """A value as the CSV holds it.

    >>> _cell(2500000.0), _cell(15.6), _cell(None), _cell(True)
    ('2500000', '15.6', '', 'true')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    return str(value)


def _write_parquet(path: Path, table: schema.Table, rows: Sequence[Row]) -> None:
    fields = [pa.field(column.name, ARROW_TYPES[column.type]) for column in table.columns]
    arrays = [_array(column, rows) for column in table.columns]
    pq.write_table(pa.Table.from_arrays(arrays, schema=pa.schema(fields)), path, compression="zstd")


def _array(column: schema.Column, rows: Sequence[Row]) -> pa.Array:
    values = [row.get(column.name) for row in rows]
    if column.type == "date":
        values = [date.fromisoformat(value) if value else None for value in values]
    elif column.type != "string":
        values = [None if value == "" else value for value in values]
    return pa.array(values, ARROW_TYPES[column.type])


@contextmanager
def _staging(folder: Path) -> Iterator[Path]:
    """A fresh folder beside `folder`, gone afterwards; leftovers of killed runs go too."""
    prefix = f".{folder.name}-"
    for leftover in folder.parent.glob(f"{prefix}*"):
        shutil.rmtree(leftover, ignore_errors=True)
    staged = Path(tempfile.mkdtemp(prefix=prefix, dir=folder.parent))
    staged.chmod(0o755)
    try:
        yield staged
    finally:
        shutil.rmtree(staged, ignore_errors=True)


def _sync(path: Path) -> None:
    """Put a file or folder on the disk before it is relied on."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _exchange(staged: Path, folder: Path) -> None:
    """Swap the two folders in one step where the system can (Linux renameat2), else in two renames."""
    if not folder.exists():
        staged.rename(folder)
        return
    at_cwd, exchange = -100, 2
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 and renameat2(at_cwd, os.fsencode(staged), at_cwd, os.fsencode(folder), exchange) == 0:
        return
    old = staged.with_name(f"{staged.name}-old")
    folder.rename(old)
    staged.rename(folder)
    shutil.rmtree(old, ignore_errors=True)


def is_same(folder: Path, documents: Mapping[str, str]) -> bool:
    """True where the written tables were made of exactly these documents (id → sha256)."""
    package_file = folder / "datapackage.json"
    if not package_file.exists() or not json.loads(package_file.read_text("utf-8")):
        return False
    return {row["document_id"]: row["sha256"] for row in read_csv(folder, "documents")} == dict(documents)
