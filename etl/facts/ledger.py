"""Every number and every date of a document: what it is, and why no fact may have used it."""

import re

from etl.facts import money
from etl.records import Block, DateMark, Document, Facts, LedgerRow, Marks, Number, Publication
from etl.text import dates

DIGITS = re.compile(r"\d+")
FACT_ZONES = frozenset({"title", "dateline", "body"})


def find(document: Document, marks: Marks, publication: Publication, facts: Facts) -> tuple[LedgerRow, ...]:
    """One row for each number, date and other run of digits, ordered by start; none is left out."""
    reasons = {(refusal.start, refusal.stop): refusal.reason for refusal in facts.refusals}
    rows = [_number(mark, reasons) for mark in marks.numbers]
    rows += [_date(mark, publication, reasons) for mark in marks.dates]
    rows += [LedgerRow(mark.start, mark.stop, "other", reason=mark.reason) for mark in marks.others]
    rows += _leftovers(document, marks)
    zoned = [_zoned(row, document.block_at(row.start)) for row in rows]
    return tuple(sorted(zoned, key=lambda row: (row.start, row.stop)))


def _number(mark: Number, reasons: dict[tuple[int, int], str]) -> LedgerRow:
    reason = reasons.get((mark.start, mark.stop)) or "no indicator found"
    known = money.in_code(mark)
    unit = known.unit or known.counted
    return LedgerRow(mark.start, mark.stop, "number", mark.value, mark.upper, unit, reason=reason)


def _date(mark: DateMark, publication: Publication, reasons: dict[tuple[int, int], str]) -> LedgerRow:
    reason = reasons.get((mark.start, mark.stop)) or "context: no fact of its own"
    first, last = dates.days(mark, publication.date)
    date = dates.resolve(mark, publication.date)
    return LedgerRow(mark.start, mark.stop, "date", date=date, date_start=first, date_end=last, reason=reason)


def _leftovers(document: Document, marks: Marks) -> list[LedgerRow]:
    """Digits that no mark covers."""
    covered = bytearray(len(document.text) + 1)
    for marked in (marks.numbers, marks.dates, marks.others):
        for mark in marked:
            covered[mark.start : mark.stop] = b"\x01" * (mark.stop - mark.start)
    runs = [run.span() for run in DIGITS.finditer(document.text)]
    return [LedgerRow(*run, "other", reason="not understood") for run in runs if not all(covered[slice(*run)])]


def _zoned(row: LedgerRow, block: Block | None) -> LedgerRow:
    """The row with its zone as the reason where the zone yields no facts."""
    if block is None or block.zone in FACT_ZONES:
        return row
    reason = f"{block.zone}: {block.reason}" if block.reason else block.zone
    return LedgerRow(row.start, row.stop, row.kind, row.value, row.value_upper, row.unit,
                     row.date, row.date_start, row.date_end, reason)  # fmt: skip
