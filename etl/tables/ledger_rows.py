"""The ledger of one document with the facts that used each number and date."""

from collections.abc import Sequence
from typing import Any

from etl.records import LedgerRow, Reading

Row = dict[str, Any]


def build(reading: Reading, observations: Sequence[Row], events: Sequence[Row]) -> list[Row]:
    """A row for each number and date of the document; `used_by` where a fact took it, else `reason`."""
    takers = Takers(reading, observations, events)
    return [_row(entry, reading, takers.of(entry)) for entry in reading.ledger]


class Takers:
    """Which fact took which number and date of a document, the first of several."""

    def __init__(self, reading: Reading, observations: Sequence[Row], events: Sequence[Row]) -> None:
        self._claims = [claim for claim in reading.publication.claims if claim.verdict.startswith("won")]
        self._document_id = reading.document.document_id
        self._ids: list[str] = []
        self._at: dict[int, int] = {}
        """Which of the ids took what stands at a place of the text."""
        self._dated: dict[str, list[tuple[int, int, str]]] = {}
        """Where each date's facts are told, and their ids."""
        for rows, period, key in ((observations, "time_period", "observation_id"), (events, "date", "event_id")):
            for row in rows:
                self._add(row, str(row[key]), str(row[period]), reading.document.text)

    def _add(self, row: Row, taker: str, period: str, text: str) -> None:
        for place in range(row["start"], row["end"]):
            self._at.setdefault(place, len(self._ids))
        self._ids.append(taker)
        start = text.find(row["quote"], max(0, row["start"] - len(row["quote"])))
        for date in {period, *period.split("/")}:
            self._dated.setdefault(date, []).append((start, start + len(row["quote"]), taker))

    def of(self, entry: LedgerRow) -> str:
        """The id of the fact whose value holds the number, of one whose sentence holds the date and whose period it
        gave, or of the document for its publication date; else empty."""
        if entry.kind != "date":
            taken = [self._at[place] for place in range(entry.start, entry.stop) if place in self._at]
            return self._ids[min(taken)] if taken else ""
        if any(claim.start < entry.stop and entry.start < claim.stop for claim in self._claims):
            return self._document_id
        told = self._dated.get(entry.date, []) if entry.date else []
        return next((taker for start, stop, taker in told if 0 <= start <= entry.start and entry.stop <= stop), "")


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
