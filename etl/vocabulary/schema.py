"""The tables' columns and keys, from `tables.toml`."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PATH = Path(__file__).with_name("tables.toml")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its Frictionless type (string, integer, number, boolean, date) and what it holds."""

    name: str
    type: str
    description: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its columns in order, the columns of its primary key, and which column points into which table."""

    name: str
    title: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    references: tuple[tuple[str, str], ...]

    @property
    def names(self) -> list[str]:
        """Column names in order."""
        return [column.name for column in self.columns]


@cache
def tables() -> dict[str, Table]:
    """All tables by name, in the order of the file."""
    entries = tomllib.loads(PATH.read_text("utf-8"))
    return {name: _table(name, entry) for name, entry in entries.items()}


def _table(name: str, entry: dict[str, object]) -> Table:
    columns = entry["columns"]
    references = entry.get("references", {})
    key = entry.get("key", [])
    assert isinstance(columns, dict) and isinstance(references, dict) and isinstance(key, list), f"tables.toml: {name}"
    return Table(
        name=name,
        title=str(entry["title"]),
        columns=tuple(Column(column, *spec) for column, spec in columns.items()),
        key=tuple(key),
        references=tuple(references.items()),
    )
