"""Which rows two versions of the tables do not share, told by their lines: few are taken apart into cells."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from etl.tables import text
from etl.vocabulary import schema

END = "\r\n"
Rows = list[dict[str, str]]


@dataclass(frozen=True, slots=True)
class Lines:
    """A table as its CSV file holds it: columns, and all rows as text."""

    names: tuple[str, ...]
    rows: str

    def parsed(self, rows: str) -> Rows:
        """Rows by column. Raises ValueError where a row has not as many cells."""
        return [dict(zip(self.names, cells, strict=True)) for cells in text.cells(rows)]


def written(folder: Path, table: str) -> Lines:
    """A table on the disk; one without rows where it is not there or cannot be read."""
    path = folder / f"{table}.csv"
    try:
        header, _, rows = path.read_bytes().decode("utf-8").partition(END)
    except (OSError, ValueError):
        return made(table, ())
    return Lines(tuple(header.split(",")), rows)


def made(table: str, parts: Sequence[str]) -> Lines:
    """A table that was just made, from its lines."""
    return Lines(tuple(schema.tables()[table].names), "".join(parts))


def between(old: Mapping[str, Lines], new: Mapping[str, Lines]) -> tuple[dict[str, Rows], dict[str, Rows]]:
    """The rows of each table that only the old version has, and those that only the new one has."""
    found = {name: _between(old[name], lines) for name, lines in new.items()}
    return {name: before for name, (before, _) in found.items()}, {name: after for name, (_, after) in found.items()}


def _between(old: Lines, new: Lines) -> tuple[Rows, Rows]:
    if old.names != new.names:
        return _all(old), _all(new)
    was, now = old.rows.split(END), new.rows.split(END)
    gone, come = set(was) - set(now), set(now) - set(was)
    try:
        return old.parsed(_joined(was, gone)), new.parsed(_joined(now, come))
    except ValueError:  # a cell that holds the line's end was cut
        return _all(old), _all(new)


def _joined(lines: Sequence[str], wanted: set[str]) -> str:
    return "".join(line + END for line in lines if line in wanted)


def _all(lines: Lines) -> Rows:
    """All rows; none where the file is broken."""
    try:
        return lines.parsed(lines.rows)
    except ValueError:
        return []
