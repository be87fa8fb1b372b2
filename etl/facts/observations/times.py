"""Which periods a document has told so far, and which it tells most: what a figure without a date may go back to."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from etl.facts import about
from etl.facts.observations import periods
from etl.facts.observations.periods import Period
from etl.records import Block, Document, Marks, Publication
from etl.text import dates

REMEMBERED = 6
FAR = 3


@dataclass(frozen=True, slots=True)
class Told:
    """The figure told last: its kind of quantity, where it stands, and its period."""

    kind: str
    block: int
    sentence: int
    period: Period


@dataclass(slots=True)
class Times:
    """The periods named lately, first in the paragraph and in the last heading; those of a table's columns and head;
    what share of all dates names each period, the one named most, and how many sentences ago a figure had its own."""

    shares: Mapping[str, float] = field(default_factory=dict)
    most: Period = Period()
    heads: Mapping[int, tuple[Period, ...]] = field(default_factory=dict)
    lead: int = -1
    named: tuple[Period, ...] = ()
    opening: Period = Period()
    headed: Period = Period()
    away: int = 0
    last: Told | None = None
    columns: dict[tuple[int, int], Period] = field(default_factory=dict)

    def name(self, period: Period, *, is_heading: bool) -> None:
        """A sentence that is over names the period."""
        self.named = (*self.named, period)[-REMEMBERED:]
        self.opening = self.opening if self.opening.edtf else period
        self.headed = period if is_heading else self.headed

    def tell(self, told: Told, block: Block) -> None:
        """A figure is of the period."""
        self.last = told
        if block.kind == "cell" and block.table is not None:
            self.columns[block.table, block.column or 0] = told.period

    def above(self, block: Block) -> Period | None:
        """The period of the figure told last in a cell's column."""
        return self.columns.get((block.table, block.column or 0)) if block.table is not None else None


def of(document: Document, marks: Marks, publication: Publication) -> Times:
    """At the document's first word."""
    counts: Counter[str] = Counter()
    heads: dict[int, tuple[Period, ...]] = {}
    for mark in marks.dates:
        block = about.block_of(document, mark)
        found = dates.resolve(mark, publication.date) if block is not None else ""
        if block is None or not found:
            continue
        if not mark.relation:
            counts[found] += 1
        if block.table is not None and not block.row:
            heads[block.table] = (*heads.get(block.table, ()), Period(found, "stated"))
    stretches = [one for one in counts if periods.is_stretch(one) and not periods.is_future(one, publication)]
    most = max(stretches, key=lambda one: counts[one], default="")
    return Times(
        shares={found: count / counts.total() for found, count in counts.items()},
        most=Period(most, "inferred" if most else "unknown"),
        heads=heads,
        lead=next((place for place, block in enumerate(document.blocks) if block.zone == "body"), -1),
    )
