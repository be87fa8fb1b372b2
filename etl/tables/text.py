"""Rows as the CSV files hold them: RFC 4180, whole numbers without a fraction, nothing for None."""

import csv
import io
from collections.abc import Iterable, Mapping
from typing import Any

from etl.vocabulary.schema import Table

Row = Mapping[str, Any]
csv.field_size_limit(2**31 - 1)


def header(table: Table) -> str:
    """The first line of the table's file."""
    return ",".join(table.names) + "\r\n"


def written(table: Table, rows: Iterable[Row]) -> str:
    """The rows as lines of CSV, CRLF after each, quotes where needed."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    names = table.names
    values = (map(row.get, names) for row in rows)
    writer.writerows([value if isinstance(value, str) else cell(value) for value in row] for row in values)
    return text.getvalue()


def cells(text: str) -> list[list[str]]:
    """The cells of lines of CSV."""
    return list(csv.reader(io.StringIO(text, newline="")))


def cell(value: object) -> str:
    """A value as the CSV holds it.

    >>> cell(2500000.0), cell(15.6), cell(None), cell(True)
    ('2500000', '15.6', '', 'true')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    return str(value)
