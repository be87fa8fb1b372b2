"""The tables of a document: which cells head which, and what the lines over a table say."""

import re
from bisect import bisect_left
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter

from etl.facts import lexicon
from etl.facts.observations.tabular.scales import WORDS, Scale, said
from etl.records import Block, Document, Number
from etl.text import dates
from etl.text.morphology import lemma

SENTENCE = re.compile(r"(?:[^\W\d_]{4,}|\d{4})\s*[.!?]\s*$|[.!?]\s+[A-ZА-ЯЁ].*\s\w+\s")
"""A line that ends or goes on as sentences do; an abbreviation at its end is short."""
LONGEST_CAPTION, LONGEST_LEAD_IN = 15, 30
LONGEST_UNIT = 5
MOST_TOPS = 4
COMPARED = {"growth", "share", "rank"}
THINGS = {"production", "sales", "exports"}


@dataclass(frozen=True)
class Table:
    """The cells of one table, by row and column."""

    cells: dict[tuple[int, int], Block]
    captions: tuple[Block, ...] = ()
    thing: tuple[int, int] | None = None
    """Where a line over a table of bare figures names their quantity, which is one of things."""
    figures: frozenset[tuple[int, int]] = frozenset()
    """The cells that are a number and nothing else, first rows and columns apart: they tell nothing of others."""

    def heading(self, block: Block) -> Block | None:
        """The cell that heads the column: the nearest header above, else the first row."""
        row, column = place_of(block)
        first, *headers = self._heads[column]
        above = bisect_left(headers, row, key=lambda cell: cell.row or 0)
        found = headers[above - 1] if above else first
        return found if (found.row or 0) < row else None

    def over(self, block: Block) -> list[Block]:
        """The cells that head several columns, the block's among them, from the top: "Cars sold" over "2024"."""
        heading = self.heading(block)
        if heading is None:
            return []
        row, column = place_of(heading)
        return [cell for above in self._tops if above < row and (cell := self._spanning(above, column)) is not None]

    def _spanning(self, row: int, column: int) -> Block | None:
        """The cell of a head row that stands over a column: its own, or the nearest to the left that is not alone."""
        filled = [place for place in self._rows[row] if place <= column]
        is_label = bool(filled) and filled[-1] == 0 != column
        return self.cells[row, filled[-1]] if filled and (not is_label or len(self._rows[row]) == 1) else None

    def section(self, block: Block) -> Block | None:
        """The row of one cell, the first, that stands over the block's: "Units" between "Revenue" and "Exports"."""
        row = block.row or 0
        above = bisect_left(self._sections, row)
        return self.cells[self._sections[above - 1], 0] if above else None

    def label(self, block: Block) -> Block | None:
        """The cell that heads the row."""
        row, column = place_of(block)
        return self.cells.get((row, 0)) if column else None

    def column(self, block: Block) -> list[Block]:
        """The cells of the block's column, heads apart."""
        return [cell for cell in self._columns[block.column or 0] if not cell.header]

    def before(self, block: Block) -> list[Block]:
        """The cells of the row up to the block, from the left, bare figures apart."""
        row, column = place_of(block)
        telling = self._telling[row]
        found = [self.cells[row, place] for place in telling[: bisect_left(telling, column)]]
        merged = self._merged.get(row)
        return [merged, *found] if merged is not None and found else found

    def row(self, block: Block) -> tuple[int, int]:
        """The span of the row's text."""
        return self._spans[block.row or 0]

    @cached_property
    def _heads(self) -> dict[int, list[Block]]:
        """Of each column the cell of its first row and, from the top, those that are headers."""
        found: dict[int, list[Block]] = {}
        for (_, column), cell in sorted(self.cells.items(), key=itemgetter(0)):
            heads = found.setdefault(column, [cell])
            if cell.header:
                heads.append(cell)
        return found

    @cached_property
    def _rows(self) -> dict[int, list[int]]:
        """The filled columns of each row."""
        found: dict[int, list[int]] = {}
        for row, column in sorted(self.cells):
            found.setdefault(row, []).append(column)
        return found

    @cached_property
    def _telling(self) -> dict[int, list[int]]:
        """The columns of each row whose cells tell of those behind: of heads the first, else all but bare figures."""
        return {
            row: places[:1] if row in self._tops else [one for one in places if (row, one) not in self.figures]
            for row, places in self._rows.items()
        }

    @cached_property
    def _columns(self) -> dict[int, list[Block]]:
        found: dict[int, list[Block]] = {}
        for (_, column), cell in sorted(self.cells.items(), key=itemgetter(0)):
            found.setdefault(column, []).append(cell)
        return found

    @cached_property
    def _tops(self) -> list[int]:
        """The rows at the top that hold headers only."""
        return [row for row, places in self._rows.items() if all(self.cells[row, place].header for place in places)][
            :MOST_TOPS
        ]

    @cached_property
    def _sections(self) -> list[int]:
        first = min(self._rows)
        return [
            row for row, places in self._rows.items() if places == [0] and row > first and row not in self._tops[:2]
        ]

    @cached_property
    def _merged(self) -> dict[int, Block]:
        """Of rows without a first cell the one above that covers it: a firm over its lines "Output" and "Staff"."""
        found: dict[int, Block] = {}
        last = None
        for row, places in self._rows.items():
            if places[0] == 0:
                last = None if len(places) == 1 or row in self._tops else self.cells[row, 0]
            elif last is not None and places[0] == 1:
                found[row] = last
        return found

    @cached_property
    def _spans(self) -> dict[int, tuple[int, int]]:
        """Where each row begins and ends."""
        found: dict[int, tuple[int, int]] = {}
        for (row, _), cell in self.cells.items():
            start, stop = found.get(row, (cell.start, cell.stop))
            found[row] = min(start, cell.start), max(stop, cell.stop)
        return found


def tables(document: Document, numbers: Sequence[Number] = ()) -> dict[int, Table]:
    """The document's tables by their number."""
    found: dict[int, dict[tuple[int, int], Block]] = {}
    captions: dict[int, tuple[Block, ...]] = {}
    above: tuple[Block, ...] = ()
    things: dict[int, tuple[int, int] | None] = {}
    heading: Block | None = None
    for block in document.blocks:
        if block.kind == "cell" and block.table is not None:
            found.setdefault(block.table, {})[place_of(block)] = block
            if block.table not in captions:
                captions[block.table] = _captions(document, above)
                leads = (*reversed(above), heading) if heading else above[::-1]
                things[block.table] = _thing(document, leads)
        elif block.kind == "heading" or block.zone == "title":
            heading = block
        above = (*above, block)[-2:]
    for number, cells in found.items():
        if any(quantities(document, cell) for cell in cells.values() if cell.header):
            things[number] = None
    spans = {(number.start, number.stop) for number in numbers}
    return {
        number: Table(cells, captions[number], things[number], _figures(cells, spans))
        for number, cells in found.items()
    }


def _figures(cells: Mapping[tuple[int, int], Block], spans: Container[tuple[int, int]]) -> frozenset[tuple[int, int]]:
    """The cells that a number fills."""
    return frozenset(
        (row, column) for (row, column), cell in cells.items() if row and column and (cell.start, cell.stop) in spans
    )


def _captions(document: Document, above: tuple[Block, ...]) -> tuple[Block, ...]:
    """The lines over a table that say what it holds: one, or one more over that of the unit alone ("млн руб.")."""
    if not above or not _is_caption(document, above[-1]):
        return ()
    text = document.text[above[-1].start : above[-1].stop]
    is_unit = len(text.split()) <= LONGEST_UNIT and said(text) != Scale()
    return above if is_unit and _is_caption(document, above[0]) else above[-1:]


def _thing(document: Document, leads: Sequence[Block]) -> tuple[int, int] | None:
    """Where the nearest line over a table that names a quantity, or the heading, names one of things: "Registrations of
    new cars in Russia" over a table of bare figures."""
    for lead in leads:
        named = [] if lead.kind == "cell" else quantities(document, lead)
        if named:
            is_of_things = {code for code, _, _ in named} <= THINGS and not _tells_itself(text_of(document, lead))
            return named[-1][1:] if is_of_things else None
    return None


def _tells_itself(text: str) -> bool:
    """A line with a figure of its own, dates apart, or of a change ("Exports rose") tells something else than the
    table."""
    if any(cue.code == "growth" for cue in lexicon.find([lemma(word) for word in WORDS.findall(text)])):
        return True
    for date in reversed(dates.find(text)):
        text = text[: date.start] + text[date.stop :]
    return re.search(r"\d", text) is not None


def quantities(document: Document, block: Block) -> list[tuple[str, int, int]]:
    """The quantities that a line names, and where."""
    words = list(WORDS.finditer(document.text, block.start, block.stop))
    cues = lexicon.find([lemma(word[0]) for word in words])
    named = [cue for cue in cues if cue.theme == "words" and cue.code not in COMPARED]
    return [(cue.code, words[cue.first].start(), words[cue.last].end()) for cue in named]


def _is_caption(document: Document, block: Block) -> bool:
    """A line over the table that is no sentence: "Регистрации по маркам, III квартал 2025 г."."""
    text = document.text[block.start : block.stop]
    is_line = block.kind in {"paragraph", "heading"} and block.zone != "title"
    most = LONGEST_LEAD_IN if text.rstrip().endswith(":") else LONGEST_CAPTION
    return is_line and len(text.split()) <= most and not SENTENCE.search(text)


def place_of(block: Block) -> tuple[int, int]:
    return block.row or 0, block.column or 0


def text_of(document: Document, block: Block) -> str:
    return document.text[block.start : block.stop]
