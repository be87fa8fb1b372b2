"""HTML tables and description lists → rows of cells."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from etl.readers.characters import clean, line
from etl.readers.tables import Rows

MAX_SPAN = 50
MAX_CELL = 300
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
    lines = [row for row in element.iter("tr") if _owner(row) is element]
    if len(lines) < 2 or any(next(element.iterdescendants(tag), None) is not None for tag in HOLDS_MORE):
        return None
    found: Rows = []
    filled: dict[tuple[int, int], bool] = {}
    for index, row in enumerate(lines):
        found.append(_row(row, index, filled))
    if max(map(len, found)) < 2 or any(len(cell) > MAX_CELL for row in found for cell in row):
        return None
    width = max(map(len, found))
    return Table([row + [""] * (width - len(row)) for row in found], _is_headed(lines[0]))


def _owner(row: HtmlElement) -> HtmlElement | None:
    return next(row.iterancestors("table"), None)


def _row(row: HtmlElement, index: int, filled: dict[tuple[int, int], bool]) -> list[str]:
    """The texts of a row; columns that a cell from above or from the left still covers are empty."""
    texts: list[str] = []
    for cell in row.iterchildren("td", "th"):
        while (index, len(texts)) in filled:
            texts.append("")
        wide, high = _span(cell, "colspan"), _span(cell, "rowspan")
        filled.update(
            ((index + down, len(texts) + right), True) for down in range(high) for right in range(wide) if down
        )
        texts += [line(clean(" ".join(_texts(cell)))), *[""] * (wide - 1)]
    return texts


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
