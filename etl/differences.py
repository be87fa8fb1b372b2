"""Which rows two versions of the tables do not share, told by their lines: few are taken apart into cells."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from etl.tables import text
from etl.vocabulary import schema

END = b"\r\n"
BLOCK = 1 << 16
Rows = list[dict[str, str]]


@dataclass(frozen=True, slots=True)
class Lines:
    """A table as its CSV file holds it: columns, and all rows as bytes."""

    names: tuple[str, ...]
    rows: bytes

    def parsed(self, rows: bytes | None = None) -> Rows:
        """Rows by column, all or some. Raises ValueError where a row has not as many cells."""
        wanted = (self.rows if rows is None else rows).decode("utf-8")
        return [dict(zip(self.names, cells, strict=True)) for cells in text.cells(wanted)]


def written(folder: Path, table: str) -> Lines:
    """A table on the disk; one without rows where it is not there or cannot be read."""
    path = folder / f"{table}.csv"
    try:
        header, _, rows = path.read_bytes().partition(END)
        return Lines(tuple(header.decode("utf-8").split(",")), rows)
    except (OSError, ValueError):
        return made(table, ())


def made(table: str, parts: Sequence[bytes]) -> Lines:
    """A table that was just made, from its lines."""
    return Lines(tuple(schema.tables()[table].names), b"".join(parts))


def between(old: Mapping[str, Lines], new: Mapping[str, Lines]) -> tuple[dict[str, Rows], dict[str, Rows]]:
    """The rows of each table that only the old version has, and those that only the new one has."""
    found = {name: _between(old[name], lines) for name, lines in new.items()}
    return {name: before for name, (before, _) in found.items()}, {name: after for name, (_, after) in found.items()}


def _between(old: Lines, new: Lines) -> tuple[Rows, Rows]:
    if old.names != new.names:
        return _all(old), _all(new)
    first, last = _shared(old.rows, new.rows)
    was, now = (each.rows[first : len(each.rows) - last].split(END) for each in (old, new))
    gone, come = set(was) - set(now), set(now) - set(was)
    try:
        return old.parsed(_joined(was, gone)), new.parsed(_joined(now, come))
    except ValueError:
        return _all(old), _all(new)


def _shared(one: bytes, other: bytes) -> tuple[int, int]:
    """How many bytes the two share at their beginning, and how many of the rest at their end, in whole lines."""
    first = one.rfind(END, 0, _prefix(one, other))
    first = first + len(END) if first >= 0 else 0
    rest = min(len(one), len(other)) - first
    same = _prefix(one[::-1][:rest], other[::-1][:rest])
    begin = one.find(END, len(one) - same)
    return first, len(one) - begin - len(END) if begin >= 0 else 0


def _prefix(one: bytes, other: bytes) -> int:
    """The length of what both begin with."""
    shorter = min(len(one), len(other))
    start = next((at for at in range(0, shorter, BLOCK) if one[at : at + BLOCK] != other[at : at + BLOCK]), shorter)
    stop = min(start + BLOCK, shorter)
    return next((at for at in range(start, stop) if one[at] != other[at]), stop)


def _joined(lines: Sequence[bytes], wanted: set[bytes]) -> bytes:
    """The wanted lines. Raises ValueError where one is a piece of a row, of which a cell holds the line's end."""
    if any(line.count(b'"') % 2 for line in wanted):
        raise ValueError("a row is cut")
    return b"".join(line + END for line in lines if line in wanted)


def _all(lines: Lines) -> Rows:
    """All rows; none where the file is broken."""
    try:
        return lines.parsed()
    except ValueError:
        return []
