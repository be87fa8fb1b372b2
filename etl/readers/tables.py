"""Rows of cells → pieces that know their table, row and column, and whether they head one."""

import re

from etl.readers import stamps
from etl.readers.characters import line
from etl.readers.pieces import Piece

Rows = list[list[str]]

NUMBER = r"[+-−–]?\s?\d[\d\s.,]*"
YEAR = re.compile(r"(?:19|20)\d\d\s?(?:г\.?|год|years?)?")
PERIOD_WORD = re.compile(r"\b(?:квартал|полугоди|месяц|кв\.|q[1-4]|h[12]|fy)", re.IGNORECASE)
QUANTITY = re.compile(rf"[^\w\d]*(?:[^\W\d]+\.?\s){{0,2}}[~≈><$€£+−–-]*\s?{NUMBER}", re.IGNORECASE)
MISSING = re.compile(r"[-–—.…]+|н/?д|n/?a", re.IGNORECASE)
MOST_HEADS = 4
WIDE_GAP = re.compile(r"\s*\t\s*|\s{2,}")


def pieces(rows: Rows, table: int, gap: bool = True, headed: bool | None = None) -> list[Piece]:
    """The cells of a table that hold text; `headed` is known where the format marks its header row."""
    rows = [[line(cell) for cell in row] for row in rows]
    has_head = _is_head(rows) if headed is None else headed
    heads = _heads(rows) if has_head else 0
    labels = _is_label_column(rows[heads:])
    return [
        Piece(cell, "cell", table=table, row=r, column=c, header=r < heads or (c == 0 and labels), gap=gap)
        for r, row in enumerate(rows)
        for c, cell in enumerate(row)
        if cell
    ]


def is_quantity(cell: str) -> bool:
    """True for a cell that begins with an amount, or a dash in its place; a year or a date is a label.

    >>> [is_quantity(cell) for cell in ("-22 900", "почти в 2 раза", "н/д", "2025", "2021 г., шт.", "август 2024")]
    [True, True, True, False, False, False]
    """
    if MISSING.fullmatch(cell):
        return True
    if YEAR.match(cell) or stamps.has_date(cell) or PERIOD_WORD.search(cell):
        return False
    return QUANTITY.match(cell) is not None


def _is_head(rows: Rows) -> bool:
    """True when the first row names what the cells below count, or is the only one with a lone title."""
    if len(rows) < 2:
        return False
    first, below = rows[0], rows[1:]
    if [bool(cell) for cell in first] == [True] + [False] * (len(first) - 1) and len(first) > 1:
        return True
    return any(
        first[column] and not is_quantity(first[column]) and _share(below, column) >= 0.5
        for column in range(1, len(first))
    )


def _heads(rows: Rows) -> int:
    """How many rows head the table: below a title over all columns stands the head itself, and below that rows without
    amounts whose first cell the row above covers.

    >>> _heads([["Группа", "Продано", ""], ["", "2024", "2023"], ["Рольф", "98 400", "71 200"]])
    2
    """
    count = 1
    if len(rows) > 2 and not any(rows[0][1:]) and _is_head(rows[1:]):
        count = 2
    while count < min(len(rows) - 1, MOST_HEADS) and not rows[count][0] and _names_columns(rows[count]):
        count += 1
    return count


def _names_columns(row: list[str]) -> bool:
    """Several of its cells hold words or periods, and none an amount."""
    filled = [cell for cell in row[1:] if cell]
    return len(filled) > 1 and not any(map(is_quantity, filled))


def _share(rows: Rows, column: int) -> float:
    """The part of a column's cells that are amounts."""
    cells = [row[column] for row in rows if column < len(row) and row[column]]
    return sum(map(is_quantity, cells)) / len(cells) if cells else 0.0


def _is_label_column(rows: Rows) -> bool:
    return bool(rows) and max(map(len, rows)) > 1 and _share(rows, 0) < 0.5


def aligned(lines: list[str]) -> tuple[Rows, int] | None:
    """Rows of a plain-text table that begins at the first line, and how many lines it takes.

    >>> aligned(["Показатель      2025    2024", "Выручка, млрд   315,2   323", "", "Итоги"])
    ([['Показатель', '2025', '2024'], ['Выручка, млрд', '315,2', '323']], 2)
    """
    for cut in (_bar_cells, _gap_cells):
        rows: Rows = []
        for text in lines:
            cells = cut(text)
            if len(cells) < 2 or (rows and abs(len(cells) - len(rows[-1])) > 1):
                break
            rows.append(cells)
        if len(rows) >= 2 and _looks_like_table(rows):
            return _squared(rows, lines), len(rows)
    return None


def _bar_cells(text: str) -> list[str]:
    if "|" not in text:
        return []
    return [cell.strip() for cell in text.strip().removeprefix("|").removesuffix("|").split("|")]


def _gap_cells(text: str) -> list[str]:
    if len(text) > 300:
        return []
    leading = "" if text[:1] not in (" ", "\t") or not text.strip() else text[: len(text) - len(text.lstrip())]
    cells = WIDE_GAP.split(text.strip())
    return ["", *cells] if len(leading) > 8 else cells


def _looks_like_table(rows: Rows) -> bool:
    """True when amounts stand to the right of the first column, so that a menu or a slip of the keyboard is none."""
    right = [cell for row in rows for cell in row[1:] if cell]
    return bool(right) and max(map(len, right)) <= 80 and sum(map(is_quantity, right)) >= 0.4 * len(right) - 1


def _squared(rows: Rows, lines: list[str]) -> Rows:
    """Rows of one width: a row that lacks a cell gets an empty one where its text leaves a column free."""
    width = max(map(len, rows))
    model = next(index for index, row in enumerate(rows) if len(row) == width)
    starts = _starts(rows[model], lines[model])
    return [
        row if len(row) == width else _placed(row, _starts(row, lines[index]), starts) for index, row in enumerate(rows)
    ]


def _starts(row: list[str], text: str) -> list[int]:
    positions, position = [], 0
    for cell in row:
        position = text.find(cell, position)
        positions.append(position)
        position += len(cell)
    return positions


def _placed(row: list[str], own: list[int], columns: list[int]) -> list[str]:
    """The cells of a short row under the columns that begin nearest to them, in order."""
    cells = [""] * len(columns)
    free = 0
    for index, (cell, start) in enumerate(zip(row, own, strict=True)):
        last = len(columns) - (len(row) - index)
        column = min(range(free, last + 1), key=lambda place: abs(columns[place] - start))
        cells[column] = cell
        free = column + 1
    return cells
