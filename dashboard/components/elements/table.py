"""Tables: what a chart shows, row by row, each row a way to its sentence."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

import dash_bootstrap_components as dbc
from dash import html

from dashboard.components.elements.blocks import attributes, badge, document_link, fact_link, link, not_stated
from dashboard.language import words
from dashboard.view import View

MOST_ROWS = 60


@dataclass(frozen=True, slots=True)
class Table:
    """A head, rows of text, and the fact that stands behind each row ("" where none). `numeric` names value columns,
    `fresh` the facts that are new. `documents`, where the last column names them, are the ids to lead to.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    facts: tuple[str, ...] = ()
    numeric: tuple[int, ...] = ()
    quotes: tuple[int, ...] = ()
    fresh: frozenset[str] = frozenset()
    documents: tuple[str, ...] = ()


def shown(table: Table, view: View, caption: str, all_rows: bool = False) -> html.Div:
    """The table on the page; the first cell of a row opens the source drawer."""
    most = len(table.rows) if all_rows else MOST_ROWS
    blank = ("",) * len(table.rows)
    each = zip(table.rows, table.facts or blank, table.documents or blank, strict=True)
    body = [row_of(table, view, row, fact, document) for row, fact, document in islice(each, most)]
    head = html.Thead(
        html.Tr([html.Th(name, scope="col", className=style(table, at)) for at, name in enumerate(table.head)])
    )
    more = len(table.rows) - most
    return html.Div(
        [
            dbc.Table(
                [html.Caption(caption, className="visually-hidden"), head, html.Tbody(body)],
                borderless=True,
                className="facts stacked",
            ),
            html.P(link(view, words("show_all_rows", view.language, count=more), rows="all"), className="more-rows")
            if more > 0
            else "",
        ],
        className="table-scroll",
        tabIndex=0,
        role="region",
        **attributes(aria_label=caption),
    )


def row_of(table: Table, view: View, row: tuple[str, ...], fact: str, document: str = "") -> html.Tr:
    """One row; its first cell opens the drawer, its last the document at the sentence."""
    missing = words("not_stated", view.language)
    cells = [
        html.Td(
            not_stated(view.language) if text == missing else text or "—",
            className=style(table, at) if text else f"{style(table, at)} is-blank".strip(),
            **attributes(data_name=table.head[at]),
        )
        for at, text in enumerate(row)
    ]
    if fact and row:
        new = badge(words("badge_new", view.language), "accent", "stars") if fact in table.fresh else ""
        cells[0] = html.Td([fact_link(view, fact, row[0] or "—"), " ", new], className=style(table, 0))
    if document:
        cells[-1] = html.Td(
            document_link(view, document, row[-1], fact),
            className=f"document-cell {style(table, len(row) - 1)}".strip(),
            **attributes(data_name=table.head[-1]),
        )
    return html.Tr(cells, className="is-chosen" if fact and view["fact"] == fact else "")


def style(table: Table, at: int) -> str:
    """How a column is set: values right with tabular digits, words of a document in the document's face."""
    if at in table.numeric:
        return "aa-num"
    return "said" if at in table.quotes else ""


def linked(
    rows: tuple[tuple[str, ...], ...],
    facts: Iterable[str],
    fresh: frozenset[str] = frozenset(),
    documents: Iterable[str] = (),
) -> Table:
    """A table from rows with their head first; rows lead to facts and documents where there is one for each."""
    known, named = tuple(facts), tuple(documents)
    whole = len(rows) - 1
    return Table(
        rows[0],
        rows[1:],
        known if len(known) == whole else (),
        fresh=fresh,
        documents=named if len(named) == whole else (),
    )
