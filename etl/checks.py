"""What must hold of the finished tables; a run whose tables break it writes nothing."""

from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any

from etl import edtf
from etl.vocabulary import codes, schema

Row = Mapping[str, Any]
Rows = Mapping[str, Sequence[Row]]
PERIODS = {
    "documents": "published",
    "observations": "time_period",
    "events": "date",
    "ledger": "date",
    "roles": "as_of",
}


class BrokenTables(ValueError):
    """The tables contradict themselves or the texts; the message lists the first breaks."""


def check(rows: Rows, known: Mapping[str, Container[str]] | None = None) -> Rows:
    """`rows`, unchanged, when everything holds; some tables suffice where `known` has the keys of the others.

    Raises BrokenTables naming table and row otherwise.
    """
    breaks = [*_keys(rows), *_references(rows, known or {}), *_offsets(rows), *_periods(rows), *_codes(rows)]
    if breaks:
        shown = "\n  ".join(breaks[:20])
        raise BrokenTables(f"{len(breaks)} rows break what must hold:\n  {shown}")
    return rows


def _keys(rows: Rows) -> Iterator[str]:
    for table in schema.tables().values():
        if table.key:
            seen = Counter(map(itemgetter(*table.key), rows.get(table.name, ())))
            yield from (f"{table.name}: key {key} stands {count} times" for key, count in seen.items() if count > 1)


def _references(rows: Rows, known: Mapping[str, Container[str]]) -> Iterator[str]:
    for table in schema.tables().values():
        for column, other in table.references:
            key = schema.tables()[other].key[0]
            keys = {row[key] for row in rows[other]} if other in rows else known.get(other, ())
            missing = {row[column] for row in rows.get(table.name, ()) if row[column] not in keys}
            yield from (f"{table.name}.{column}: {value!r} is not in {other}" for value in sorted(missing))


def _offsets(rows: Rows) -> Iterator[str]:
    """Every start and end lies in its text; mentions and ledger rows stand there; a quote holds its value."""
    texts = {row["document_id"]: row["text"] for row in rows.get("texts", ())}
    for name in ("mentions", "ledger"):
        for row in rows.get(name, ()):
            if texts[row["document_id"]][row["start"] : row["end"]] != row["text"]:
                yield f"{name}: {row['document_id']}[{row['start']}:{row['end']}] is not {row['text']!r}"
    for name in ("observations", "events", "roles"):
        for row in rows.get(name, ()):
            text = texts[row["document_id"]]
            if not (0 <= row["start"] < row["end"] <= len(text)) or not _stands(row, text):
                yield f"{name}: {row['document_id']}[{row['start']}:{row['end']}] is outside its quote {row['quote']!r}"


def _stands(row: Row, text: str) -> bool:
    """True where the quote stands verbatim in the text around start:end."""
    quote = row["quote"]
    earliest = max(0, row["end"] - len(quote))
    place = text.find(quote, earliest)
    return bool(quote) and 0 <= place <= row["start"] and row["end"] <= place + len(quote)


def _periods(rows: Rows) -> Iterator[str]:
    for name, column in PERIODS.items():
        for row in rows.get(name, ()):
            if row[column] and not edtf.is_valid(row[column]):
                yield f"{name}.{column}: {row[column]!r} is no EDTF"


def _codes(rows: Rows) -> Iterator[str]:
    for name, statuses in codes.STATUSES.items():
        yield from (f"{name}.status: {row['status']!r}" for row in rows.get(name, ()) if row["status"] not in statuses)
    for row in rows.get("observations", ()):
        if row["qualifier"] not in codes.QUALIFIERS:
            yield f"observations.qualifier: {row['qualifier']!r}"
        if not 0 <= row["confidence"] <= 1:
            yield f"observations.confidence: {row['confidence']!r}"
