"""Cells of tables: each number with the headings of its row and column, read as one sentence."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from operator import itemgetter

from etl.facts import lexicon, passages
from etl.facts.observations import counting
from etl.facts.passages import Passage, Piece
from etl.records import Block, DateMark, Document, Marks, Number, Sentence
from etl.text import numbers
from etl.text.morphology import lemma
from etl.vocabulary import units
from etl.vocabulary.indicators import indicators

YEAR = re.compile(r"(?:19|20)\d\d(?:\s*(?:г\.?|год))?")
DIGITS = re.compile(r"(?<!\w)(?!(?:19|20)\d\d\b)\d")
"""A figure that is no year."""
SENTENCE = re.compile(r"[^\W\d_]{4,}\s*[.!?]\s*$|[.!?]\s+[A-ZА-ЯЁ].*\s\w+\s")
"""A line that ends or goes on as sentences do; an abbreviation at its end is short."""
LONGEST_CAPTION, LONGEST_LEAD_IN = 15, 30
LONGEST_HEAD, SHORTEST_TITLE = 3, 3
WORDS = re.compile(r"[^\W\d_]+")
HEADS = {"people", "companies"}
RANK = "place"
COMMA: Piece = (0, 0, ",", ",", "word", -1)
COLON: Piece = (0, 0, ":", ":", "word", -1)


@dataclass(frozen=True, slots=True)
class Scale:
    """What a heading says of the numbers under it: "млн руб." is 1000000 RUB."""

    factor: float = 1.0
    unit: str = ""


@dataclass(frozen=True)
class Table:
    """The cells of one table, by row and column."""

    cells: dict[tuple[int, int], Block]
    caption: Block | None = None

    def heading(self, block: Block) -> Block | None:
        """The cell that heads the column: the nearest header above, else the first row."""
        row, column = _place(block)
        first, *headers = self._heads[column]
        above = bisect_left(headers, row, key=lambda cell: cell.row or 0)
        found = headers[above - 1] if above else first
        return found if (found.row or 0) < row else None

    def label(self, block: Block) -> Block | None:
        """The cell that heads the row."""
        row, column = _place(block)
        return self.cells.get((row, 0)) if column else None

    def before(self, block: Block) -> list[Block]:
        """The cells of the row up to the block, from the left."""
        row, column = _place(block)
        return [self.cells[row, place] for place in range(column) if (row, place) in self.cells]

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
    def _spans(self) -> dict[int, tuple[int, int]]:
        """Where each row begins and ends."""
        found: dict[int, tuple[int, int]] = {}
        for (row, _), cell in self.cells.items():
            start, stop = found.get(row, (cell.start, cell.stop))
            found[row] = min(start, cell.start), max(stop, cell.stop)
        return found


def tables(document: Document) -> dict[int, Table]:
    """The document's tables by their number."""
    found: dict[int, dict[tuple[int, int], Block]] = {}
    captions: dict[int, Block | None] = {}
    last = None
    for block in document.blocks:
        if block.kind == "cell" and block.table is not None:
            found.setdefault(block.table, {})[_place(block)] = block
            captions.setdefault(block.table, last if last and _is_caption(document, last) else None)
        last = block
    return {number: Table(cells, captions[number]) for number, cells in found.items()}


def _is_caption(document: Document, block: Block) -> bool:
    """A line over the table that is no sentence: "Регистрации по маркам, III квартал 2025 г."."""
    text = document.text[block.start : block.stop]
    is_line = block.kind in {"paragraph", "heading"} and block.zone != "title"
    most = LONGEST_LEAD_IN if text.rstrip().endswith(":") else LONGEST_CAPTION
    return is_line and len(text.split()) <= most and not SENTENCE.search(text)


def _place(block: Block) -> tuple[int, int]:
    return block.row or 0, block.column or 0


def marks_of_cells(document: Document, marks: Marks, all_tables: dict[int, Table]) -> Marks:
    """The marks with what headings say: a bare year is a date, and a number has its heading's magnitude and unit."""
    if not all_tables:
        return marks
    found: list[Number] = []
    years: list[DateMark] = []
    for number in marks.numbers:
        block = document.block_at(number.start)
        if block is None or block.kind != "cell" or block.table is None:
            found.append(number)
        elif _is_year(document, block):
            years.append(DateMark(number.start, number.stop, str(int(number.value))))
        else:
            found.append(scaled(number, _scale(document, all_tables[block.table], block)))
    dates = sorted((*marks.dates, *years), key=lambda mark: mark.start)
    return replace(marks, numbers=tuple(found), dates=tuple(dates))


def _is_year(document: Document, block: Block) -> bool:
    return bool(YEAR.fullmatch(document.text[block.start : block.stop].strip())) and (
        block.header or not block.row or not block.column
    )


def scaled(number: Number, scale: Scale) -> Number:
    if number.unit:
        return number
    upper = None if number.upper is None else number.upper * scale.factor
    return replace(number, value=number.value * scale.factor, upper=upper, unit=scale.unit)


def _scale(document: Document, table: Table, block: Block) -> Scale:
    """The unit that the row's or the column's heading or the caption names."""
    label = table.label(block)
    counts = label is not None and _counts(document, label)
    corner = None if label is None or counts else table.cells.get((0, 0))
    caption = None if counts else table.caption
    for heading in (label, table.heading(block), corner, caption):
        if heading is not None and not DIGITS.search(document.text, heading.start, heading.stop):
            text = document.text[heading.start : heading.stop]
            scale = said(text)
            if scale.unit in {RANK, *HEADS} and heading not in (label, table.heading(block)):
                continue
            if scale.unit or scale.factor != 1.0:
                return scale
    return Scale()


def said(heading: str) -> Scale:
    """What one heading says: "тыс. шт." are 1000 units, "Rs crore" 10000000 INR, "Баллы" points."""
    if "%" in heading:
        return Scale(1.0, "percent")
    factor, unit = numbers.scale(heading)
    return Scale(factor, unit or units.heading_unit(heading) or _unit_of_heads(heading))


def _unit_of_heads(heading: str) -> str:
    """ "Сотрудников", "Число резидентов", "Staff": the unit where a heading names people or companies alone."""
    said = WORDS.findall(heading)
    cues = [cue for cue in lexicon.find([lemma(word) for word in said]) if cue.theme in {"counted", "words", "product"}]
    found = {_unit_of(cue, said) for cue in cues}
    return found.pop() if len(said) <= LONGEST_HEAD and len(found) == 1 and found <= HEADS else ""


def _unit_of(cue: lexicon.Cue, said: Sequence[str]) -> str:
    """The unit of what a heading's word counts; "Предприятие" heads a column of names."""
    if cue.theme == "product" or (cue.theme == "counted" and not counting.is_plural(said[cue.last])):
        return ""
    return indicators()[cue.code].unit


def _counts(document: Document, label: Block) -> bool:
    """The row is of people, companies or things: the unit in the table's corner is not theirs."""
    lemmas = [lemma(word) for word in document.text[label.start : label.stop].split()]
    return any(cue.theme in {"counted", "product"} for cue in lexicon.find(lemmas))


def _holds_number(marks: Marks, block: Block) -> bool:
    """A cell with a figure of its own is no heading."""
    return _figure(marks, block) < block.stop


def _figure(marks: Marks, block: Block) -> int:
    """Where the cell's first figure begins, else its end: "Tyres made, thousand 6,214" is a label up to there."""
    index = bisect_left(marks.numbers, block.start, key=lambda number: number.start)
    return min(marks.numbers[index].start, block.stop) if index < len(marks.numbers) else block.stop


def _ranked(document: Document, marks: Marks, table: Table, block: Block) -> list[Block]:
    """Of a place that opens its row, "| 2 | Evolute | 1,022 |", a heading with a date, and who stands behind."""
    heading = table.heading(block)
    behind = table.cells.get((block.row or 0, 1))
    if heading is None or behind is None or _holds_number(marks, behind):
        return []
    if said(document.text[heading.start : heading.stop]).unit != RANK:
        return []
    heads = (cell for (row, _), cell in sorted(table.cells.items(), key=itemgetter(0)) if row == heading.row)
    dated = next((head for head in heads if _holds_date(marks, head)), None)
    return [behind] if dated is None else [dated, behind]


def _holds_date(marks: Marks, block: Block) -> bool:
    index = bisect_left(marks.dates, block.start, key=lambda date: date.start)
    return index < len(marks.dates) and marks.dates[index].start < block.stop


def _title(document: Document, table: Table, block: Block) -> Block | None:
    """The table's corner where it names the quantity of all cells and the heads of the columns name none:
    "Exports of the GAZ Group | 2015 | 2016"."""
    corner, heading = table.cells.get((0, 0)), table.heading(block)
    if corner is None or heading is None or not block.column or block.row == corner.row:
        return None
    is_long = len(document.text[corner.start : corner.stop].split()) >= SHORTEST_TITLE
    is_named = is_long and _names_quantity(document, corner) and not _names_quantity(document, heading)
    return corner if is_named else None


def _names_quantity(document: Document, block: Block) -> bool:
    said = document.text[block.start : block.stop]
    lemmas = [lemma(word) for word in WORDS.findall(said)]
    return any(cue.theme == "words" for cue in lexicon.find(lemmas))


def passage(document: Document, marks: Marks, table: Table, sentence: Sentence) -> Passage:
    """The cell's words behind those of the headings of its column and row."""
    block = document.blocks[sentence.block]
    words: list[Piece] = []
    titles = (table.caption, _title(document, table, block), table.heading(block))
    above = [(cell, COMMA) for cell in titles if cell is not None]
    beside = table.before(block) or _ranked(document, marks, table, block)
    for heading, sign in (*above, *((cell, COLON) for cell in beside)):
        stop = _figure(marks, heading)
        if stop == heading.stop or (beside and heading is beside[0] and stop > heading.start):
            words += [*passages.words(document, marks, heading.start, stop), sign]
    words += passages.words(document, marks, sentence.start, sentence.stop)
    start, stop = table.row(block)
    measured = passages.measure(words)
    row = Sentence(start, stop, sentence.block, sentence.language)
    return Passage(row, measured, lexicon.find([word.lemma for word in measured]), marks)
