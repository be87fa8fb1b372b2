"""Which rows two versions of the tables do not share, by their cells."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from etl.tables import text
from etl.vocabulary import schema

Cells = tuple[list[str], list[list[str]]]
"""The columns of a table and the cells of its rows."""
Rows = dict[str, list[dict[str, str]]]


def written(folder: Path, table: str) -> Cells:
    """The cells of a table on the disk; none where it is not there or broken."""
    path = folder / f"{table}.csv"
    try:
        names, *rows = text.cells(path.read_bytes().decode("utf-8"))
    except (OSError, ValueError):
        return schema.tables()[table].names, []
    return names, [row for row in rows if len(row) == len(names)]


def made(table: str, lines: Sequence[str]) -> Cells:
    """The cells of a table that was just made, from its lines."""
    return schema.tables()[table].names, text.cells("".join(lines))


def as_rows(names: Sequence[str], rows: Sequence[Sequence[str]]) -> list[dict[str, str]]:
    """The cells with their columns' names."""
    return [dict(zip(names, row, strict=True)) for row in rows]


def between(old: Mapping[str, Cells], new: Mapping[str, Cells]) -> tuple[Rows, Rows]:
    """The rows of each table that only the old version has, and those that only the new one has."""
    before: Rows = {}
    after: Rows = {}
    for name, (names, rows) in new.items():
        old_names, old_rows = old[name]
        is_same_table = old_names == names
        was = set(map(tuple, old_rows)) if is_same_table else set()
        now = set(map(tuple, rows)) if is_same_table else set()
        before[name] = as_rows(old_names, [row for row in old_rows if tuple(row) not in now])
        after[name] = as_rows(names, [row for row in rows if tuple(row) not in was])
    return before, after
