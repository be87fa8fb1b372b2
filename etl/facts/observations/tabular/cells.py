"""Cells of tables: each number with the headings of its row and column, read as one sentence."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from operator import itemgetter

from etl.facts import lexicon, passages
from etl.facts.observations.tabular import columns
from etl.facts.observations.tabular.grid import Table, quantities, text_of
from etl.facts.observations.tabular.scales import HEADS, PERCENT, WORDS, Scale, said, scaled
from etl.facts.passages import Passage, Piece
from etl.records import Block, DateMark, Document, Marks, Number, Sentence, within
from etl.text.morphology import lemma

YEAR = re.compile(r"(?:19|20)\d\d(?:\s*(?:г\.?|год))?")
DIGITS = re.compile(r"(?<!\w)(?!(?:19|20)\d\d\b)\d(?!\d?\s*(?:мес|кв|months?\b))")
"""A figure that is no year and counts no months."""
SHORTEST_TITLE = 3
RANK = "place"
BARE_YEAR = re.compile(r"год|years?|месяц|months?|период|period|дата|date", re.IGNORECASE)
"""Of a heading: what stands below are no years."""
COMMA: Piece = (0, 0, ",", ",", "word", -1)
COLON: Piece = (0, 0, ":", ":", "word", -1)


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
            found.append(_told(document, marks, all_tables[block.table], block, number))
    dates = sorted((*marks.dates, *years), key=lambda mark: mark.start)
    return replace(marks, numbers=tuple(found), dates=tuple(dates))


def _told(document: Document, marks: Marks, table: Table, block: Block, number: Number) -> Number:
    """The number with what the headings say of it: its unit, that it is an index, or only the number of its row."""
    heading = table.heading(block)
    if heading is None:
        return scaled(number, _scale(document, table, block))
    head = " ".join(text_of(document, cell) for cell in (*table.over(block), heading))
    if not block.column and columns.are_numbers_of_rows(head):
        return replace(number, form="ordinal")
    found = scaled(number, _scale(document, table, block))
    if found.unit != PERCENT or found.form != "quantity" or not columns.may_tell_indexes(head):
        return found
    figures = [(text_of(document, cell), value) for cell in table.column(block) for value in _value(marks, cell)]
    return replace(found, form="index") if columns.are_indexes(figures) else found


def _value(marks: Marks, block: Block) -> list[float]:
    """The cell's first figure."""
    index = bisect_left(marks.numbers, block.start, key=lambda number: number.start)
    is_there = index < len(marks.numbers) and marks.numbers[index].start < block.stop
    return [marks.numbers[index].value] if is_there else []


def _is_year(document: Document, block: Block) -> bool:
    return bool(YEAR.fullmatch(document.text[block.start : block.stop].strip())) and (
        block.header or not block.row or not block.column
    )


def _scale(document: Document, table: Table, block: Block) -> Scale:
    """The unit that the row's or the column's heading or the caption names; a heading of percent comes first."""
    label, heading = table.label(block), table.heading(block)
    beside = [cell for cell in table.before(block) if cell != label and not cell.header]
    own = [cell for cell in (label, *beside, heading, *reversed(table.over(block)), table.section(block)) if cell]
    if heading is not None and said(text_of(document, heading)).unit == PERCENT:
        own = [heading]
    common = [cell for cell in (table.cells.get((0, 0)), *reversed(table.captions)) if cell and label is not None]
    counts = "" if label is None else _counts(document, label)
    for cell in (*own, *(table.captions if label is None else common)):
        text = text_of(document, cell)
        if BARE_YEAR.fullmatch(text.strip(" :")) or DIGITS.search(text) or (scale := said(text)) == Scale():
            continue
        is_common = cell not in own
        if is_common and (scale.unit in {RANK, *HEADS} or (counts and (counts, scale.unit) != ("product", "units"))):
            continue
        return scale
    return Scale(1.0, "units") if block.column and _is_bare(document, table, own) else Scale()


def _is_bare(document: Document, table: Table, own: Sequence[Block]) -> bool:
    """What heads the cell names no quantity, and the line over the table names one of things."""
    return table.thing is not None and not any(quantities(document, cell) for cell in own)


def _counts(document: Document, label: Block) -> str:
    """Whether the row is of people and companies (counted) or of things (product), whose unit the table's corner may
    not be; else empty."""
    cues = lexicon.find([lemma(word) for word in text_of(document, label).split()])
    return next((theme for theme in ("counted", "product") if any(cue.theme == theme for cue in cues)), "")


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


def _owner(document: Document, marks: Marks, table: Table, block: Block) -> Block | None:
    """The table's corner where it only names whose all cells are: "Nizhny Novgorod Region | 2023 | 2024"."""
    corner, label = table.cells.get((0, 0)), table.label(block)
    if corner is None or label is None or not block.row or not block.column:
        return None
    said = document.text[corner.start : corner.stop].strip(" *_:")
    names = within(marks.names, corner.start, corner.stop)
    is_name = len(names) == 1 and names[0].stop - names[0].start >= len(said)
    return corner if is_name and not within(marks.names, label.start, label.stop) else None


def _section(document: Document, table: Table, block: Block) -> Block | None:
    """The section's heading where it names a quantity or a thing: a firm without figures is none."""
    section = table.section(block)
    if section is None or not block.column:
        return None
    lemmas = [lemma(word) for word in WORDS.findall(text_of(document, section))]
    return section if any(cue.theme in {"words", "product", "counted"} for cue in lexicon.find(lemmas)) else None


def _names_quantity(document: Document, block: Block) -> bool:
    said = document.text[block.start : block.stop]
    lemmas = [lemma(word) for word in WORDS.findall(said)]
    return any(cue.theme == "words" for cue in lexicon.find(lemmas))


def passage(document: Document, marks: Marks, table: Table, sentence: Sentence) -> Passage:
    """The cell's words behind those of the headings of its column and row."""
    block = document.blocks[sentence.block]
    words: list[Piece] = []
    corner = _title(document, table, block) or _owner(document, marks, table, block)
    titles = (*table.captions, *table.over(block), corner, table.heading(block))
    above = [(cell, COMMA) for cell in (*titles, _section(document, table, block)) if cell is not None]
    said = (table.label(block), *titles)
    if table.thing is not None and not any(quantities(document, cell) for cell in said if cell):
        words += [*passages.words(document, marks, *table.thing), COMMA]
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
