"""A chart as CSV: what its table says, then the facts behind each row with their document, numbers as numbers."""

import csv
import io
import re

import pandas as pd

from dashboard.components.charts.chart_card import Said
from dashboard.data import Tables

EXCEL = "excel"
FORMULA = re.compile(r"""^(?=[=+\-@\t\r\n＝＋－＠]) | (?:(?<=[;,\t\r\n])|(?<=[;,\t\r\n]["']))(?=[=+\-@])""", re.VERBOSE)
"""Where a formula would begin: in the cell, or behind what a spreadsheet set up otherwise takes for the cell's end."""
SOURCE = {"title": "document_title", "publisher": "publisher", "published": "published"}
SPACES = str.maketrans({"\u00a0": " ", "\u202f": " "})


def as_csv(said: Said, tables: Tables, dialect: str = "") -> str:
    """RFC 4180; in the dialect `excel` with semicolons, decimal commas and a mark, as Russian Excel wants it.

    A cell that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    facts = with_sources(said.facts, tables, len(said.table.rows))
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";" if dialect == EXCEL else ",", lineterminator="\r\n")
    writer.writerow([*said.table.head, *facts.columns])
    for row, fact in zip(said.table.rows, facts.itertuples(index=False), strict=True):
        writer.writerow([cell(value, dialect) for value in (*row, *fact)])
    return ("\ufeff" if dialect == EXCEL else "") + out.getvalue()


def with_sources(facts: pd.DataFrame | None, tables: Tables, rows: int) -> pd.DataFrame:
    """The facts behind the rows, with title, publisher and date of their documents; no columns where there are none."""
    if facts is None or len(facts) != rows:
        return pd.DataFrame(index=range(rows))
    if "document_id" not in facts:
        return facts
    documents = tables["documents"].set_index("document_id")
    return facts.assign(**{to: facts["document_id"].map(documents[name]) for name, to in SOURCE.items()})


def cell(value: object, dialect: str) -> str:
    """A value as a cell: what is not stated is empty.

    >>> cell("=1+1", ""), cell(15.6, EXCEL), cell(float("nan"), ""), cell(2500000.0, "")
    ("'=1+1", '15,6', '', '2500000')
    """
    if isinstance(value, str):
        return neutral(value.translate(SPACES))
    if value is None or value != value:
        return ""
    text = f"{value:.10g}" if isinstance(value, float) else str(value)
    return text.replace(".", ",") if dialect == EXCEL else text


def neutral(text: str) -> str:
    """A cell that no spreadsheet runs.

    >>> neutral("=1+1"), neutral("+15,6 %"), neutral("Kama;=1+1; 2,5"), neutral("5-6; -7")
    ("'=1+1", "'+15,6 %", "Kama;'=1+1; 2,5", '5-6; -7')
    """
    return FORMULA.sub("'", text)
