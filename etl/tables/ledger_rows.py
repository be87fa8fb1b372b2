"""The ledger of one document with the facts that used each number and date."""

from collections.abc import Sequence
from typing import Any

from etl.records import LedgerRow, Reading

Row = dict[str, Any]


def build(reading: Reading, observations: Sequence[Row], events: Sequence[Row]) -> list[Row]:
    """A row for each number and date of the document; `used_by` where a fact took it, else `reason`."""
    return [_row(entry, reading, _user(entry, reading, observations, events)) for entry in reading.ledger]


def _row(entry: LedgerRow, reading: Reading, used_by: str) -> Row:
    return {
        "document_id": reading.document.document_id,
        "start": entry.start,
        "end": entry.stop,
        "text": reading.document.text[entry.start : entry.stop],
        "kind": entry.kind,
        "value": entry.value,
        "value_upper": entry.value_upper,
        "unit": entry.unit,
        "date": entry.date,
        "date_start": entry.date_start,
        "date_end": entry.date_end,
        "used_by": used_by,
        "reason": "" if used_by else entry.reason,
    }


def _user(entry: LedgerRow, reading: Reading, observations: Sequence[Row], events: Sequence[Row]) -> str:
    """Id of the first fact that took the entry, else empty."""
    if entry.kind == "date":
        return _date_user(entry, reading, observations, events)
    keyed = [(row, "observation_id") for row in observations] + [(row, "event_id") for row in events]
    takers = (row[key] for row, key in keyed if row["start"] < entry.stop and entry.start < row["end"])
    return str(next(takers, ""))


def _date_user(entry: LedgerRow, reading: Reading, observations: Sequence[Row], events: Sequence[Row]) -> str:
    """The fact whose sentence holds the date and whose period it gave; the document, for its publication date."""
    if any(claim.verdict.startswith("won") and _overlap(claim, entry) for claim in reading.publication.claims):
        return reading.document.document_id
    text = reading.document.text
    for rows, period, key in ((observations, "time_period", "observation_id"), (events, "date", "event_id")):
        for row in rows:
            place = text.find(row["quote"], max(0, row["start"] - len(row["quote"])))
            is_inside = 0 <= place <= entry.start and entry.stop <= place + len(row["quote"])
            if is_inside and entry.date and entry.date in str(row[period]).split("/") + [row[period]]:
                return str(row[key])
    return ""


def _overlap(claim: Any, entry: LedgerRow) -> bool:
    return bool(claim.start < entry.stop and entry.start < claim.stop)
