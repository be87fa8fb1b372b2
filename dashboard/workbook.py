"""A chart as a workbook: its table, the facts behind it, their documents, and the view it was taken from."""

import io
from collections.abc import Iterable, Sequence

import pandas as pd
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.components.charts.chart_card import Chart, as_of
from dashboard.data import Tables
from dashboard.language import words
from dashboard.rows_file import SPACES
from dashboard.view import View

WIDEST, NARROWEST = 60, 8
SOURCES = ("document_id", "title", "publisher", "published", "published_basis", "language")


def workbook(chart: Chart, view: View, tables: Tables) -> bytes:
    """The workbook as a file."""
    language = view.language
    book = Workbook()
    first = book.active
    if not isinstance(first, Worksheet):
        raise TypeError("a new workbook has a sheet")
    first.title = words("sheet_table", language)
    fill(first, chart.said.table.head, chart.said.table.rows)
    if chart.said.facts is not None:
        fill(book.create_sheet(words("sheet_data", language)), tuple(chart.said.facts.columns), plain(chart.said.facts))
    documents = tables["documents"]
    documents = documents[documents["document_id"].isin(chart.said.documents)][list(SOURCES)]
    fill(book.create_sheet(words("sheet_sources", language)), SOURCES, plain(documents))
    said = {
        "title": chart.said.title,
        "subtitle": chart.said.subtitle,
        "address": view.href(),
        "as_of": as_of(tables, language),
    }
    pairs = [(words(f"view_{name}", language), text) for name, text in said.items()]
    pairs += [(f"{words('filters', language)}: {name}", text) for name, text in sorted(view.query.items())]
    fill(book.create_sheet(words("sheet_view", language)), ("", ""), pairs)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def plain(frame: pd.DataFrame) -> Iterable[Sequence[object]]:
    """The rows of a frame; what is not stated is an empty cell."""
    for row in frame.itertuples(index=False):
        yield [None if isinstance(cell, float) and pd.isna(cell) else cell for cell in row]


def fill(sheet: Worksheet, head: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Write a head and rows; text is text, also where it begins like a formula."""
    lines: list[list[object]] = [list(head), *(list(row) for row in rows)]
    for number, line in enumerate(lines, start=1):
        for place, value in enumerate(line, start=1):
            cell = sheet.cell(number, place)
            cell.value = clean(value)
            if isinstance(value, str):
                cell.data_type = "s"
                cell.alignment = Alignment(wrap_text=True, vertical="top")
            if number == 1:
                cell.font = Font(bold=True)
    for place in range(1, len(head) + 1):
        longest = max((len(str(line[place - 1] or "")) for line in lines if place <= len(line)), default=0)
        sheet.column_dimensions[get_column_letter(place)].width = min(max(longest + 2, NARROWEST), WIDEST)
    sheet.freeze_panes = "A2"


def clean(value: object) -> str | float | int | None:
    """A value that a sheet can hold: numbers stay numbers, control characters fall out of text."""
    if value is None or isinstance(value, int | float):
        return value
    text = str(value).translate(SPACES)
    return "".join(char for char in text if char.isprintable() or char == "\n")
