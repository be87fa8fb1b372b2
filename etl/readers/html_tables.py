"""HTML tables and description lists → rows of cells."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from etl.readers.characters import clean, line
from etl.readers.tables import Rows

MAX_SPAN = 50
MAX_CELL = 300
WIDE = 200
Cells = dict[int, tuple[str, int]]
"""Column → the text of the cell that begins there, and how many columns it covers."""
NOTHING = ("", 1)
HOLDS_MORE = ("table", "ul", "ol", "h1", "h2", "h3", "article", "section", "blockquote", "form")


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of equal width; `headed` is True where the first row is marked as head, None where nothing is marked."""

    rows: Rows
    headed: bool | None


def rows(element: HtmlElement) -> Table | None:
    """The rows of a table of data; None for a table that only places texts on the page."""
    if element.tag == "dl":
        return _described(element)
    if any(next(element.iterdescendants(tag), None) is not None for tag in HOLDS_MORE):
        return None
    lines = list(element.iter("tr"))
    if len(lines) < 2:
        return None
    free_below: dict[int, int] = {}
    found = [_row(row, index, free_below) for index, row in enumerate(lines)]
    width = max(map(_width, found))
    if width < 2 or any(len(text) > MAX_CELL for row in found for text, _ in row.values()):
        return None
    return Table(_begun(found, width), _is_headed(lines[0]))


def _row(row: HtmlElement, index: int, free_below: dict[int, int]) -> Cells:
    """The cells of a row; one goes right of the columns that a cell from above or from the left still covers."""
    cells: Cells = {}
    column = 0
    for cell in row.iterchildren("td", "th"):
        while free_below.get(column, 0) > index:
            column += 1
        wide, high = _span(cell, "colspan"), _span(cell, "rowspan")
        if high > 1:
            for covered in range(column, column + wide):
                free_below[covered] = max(free_below.get(covered, 0), index + high)
        cells[column] = line(clean(" ".join(_texts(cell)))), wide
        column += wide
    return cells


def _width(cells: Cells) -> int:
    """How many columns a row takes."""
    return max((column + wide for column, (_, wide) in cells.items()), default=0)


def _begun(found: list[Cells], width: int) -> Rows:
    """The texts by row and column. Of a wide table the columns where no cell begins are left out: what covers
    thousands of columns says no more than what covers one.
    """
    columns = range(width) if width <= WIDE else sorted({column for row in found for column in row})
    return [[row.get(column, NOTHING)[0] for column in columns] for row in found]


def _texts(cell: HtmlElement) -> Iterator[str]:
    return (text for text in cell.itertext() if text.strip())


def _span(cell: HtmlElement, name: str) -> int:
    value = cell.get(name, "1").strip()
    return max(1, min(int(value), MAX_SPAN)) if value.isascii() and value.isdigit() and len(value) < 6 else 1


def _is_headed(row: HtmlElement) -> bool | None:
    tags = [cell.tag for cell in row.iterchildren("td", "th")]
    parent = row.getparent()
    return True if tags and (set(tags) == {"th"} or (parent is not None and parent.tag == "thead")) else None


def _described(element: HtmlElement) -> Table | None:
    """A description list of short pairs as a table of two columns."""
    children = list(element.iterchildren("dt", "dd"))
    if len(children) < 4 or [child.tag for child in children] != ["dt", "dd"] * (len(children) // 2):
        return None
    texts = [line(clean(" ".join(_texts(child)))) for child in children]
    if max(map(len, texts)) > MAX_CELL:
        return None
    return Table([list(pair) for pair in zip(texts[::2], texts[1::2], strict=True)], False)
