"""Documents: the list with dates and how they are known, and the reader."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard import data
from dashboard.components.around import filters, options
from dashboard.components.around.filters import Choice
from dashboard.components.around.frame import heading
from dashboard.components.around.nothing import Sought, nothing
from dashboard.components.charts.chart_card import Chart
from dashboard.components.elements.blocks import Child, attributes, slot
from dashboard.components.elements.cards import sheet
from dashboard.components.elements.situation import part, said_place
from dashboard.components.facts.citations import document_date, titles
from dashboard.components.facts.reader import basis_badge, reader
from dashboard.data import Tables, document_labels
from dashboard.data.documents import documents
from dashboard.data.questions import containing
from dashboard.language import words
from dashboard.language.words import count
from dashboard.view import View

ROUTE = "/documents"
TITLE = "page_documents"
BASES = ("stated", "inferred", "unknown")


def layout(view: View, tables: Tables) -> Component:
    """The page: list left, reader right."""
    fields = choices(view, tables)
    frame = listed(view, tables)
    search = filters.search_field(view, words("search_documents", view.language), "over-list")
    return html.Div(
        [
            heading(words("documents_title", view.language), text(view, tables), part("run-tools", "run-tools")),
            said_place(view.language),
            said_place(view.language, "decide-said"),
            filters.bar(view, fields),
            slot("chips", filters.chips(view, fields)),
            html.Div(
                [
                    html.Div([part("run"), search, slot("list", document_list(view, tables, frame))]),
                    html.Div([part("add"), slot("reader", reading(view, tables, frame))]),
                ],
                className="with-list",
            ),
        ]
    )


def charts(view: View, tables: Tables) -> Mapping[str, Chart]:
    """None here."""
    return {}


def text(view: View, tables: Tables) -> str:
    """How many were read, and how many could not be."""
    read = int(tables["documents"]["characters"].gt(0).sum())
    return words(
        "documents_text",
        view.language,
        read=count(read, "count_documents_read", view.language),
        unread=len(tables["documents"]) - read,
    )


def choices(view: View, tables: Tables) -> list[Choice]:
    """The fields of the filter bar."""
    language = view.language
    bases = ((basis, words(f"basis_{basis}", language)) for basis in BASES)
    spoken = sorted(set(tables["documents"]["language"]) & {"ru", "en"})
    sorts = (("", words("sort_name", language)), ("date", words("sort_date", language)))
    return [
        *options.usual(tables, language, "documents", "published_start", "published_end"),
        filters.choice("basis", "filter_basis", bases, language),
        filters.choice(
            "in", "filter_language", ((each, words(f"language_{each}", language)) for each in spoken), language
        ),
        Choice("sort", words("filter_sort", language), sorts, restricts=False),
    ]


def listed(view: View, tables: Tables) -> pd.DataFrame:
    """The documents that fit, in the order asked for."""
    frame = documents(tables, view.filters())
    if view["basis"] in BASES:
        frame = frame[frame["published_basis"].eq(view["basis"])]
    if view["in"]:
        frame = frame[frame["language"].eq(view["in"])]
    frame = containing(frame, view["q"], ("title", "document_id", "publisher"))
    if view["sort"] == "date":
        frame = frame.sort_values(["published_start", "document_id"], ascending=[False, True])
    return frame


def document_list(view: View, tables: Tables, frame: pd.DataFrame) -> Component:
    """The list."""
    if frame.empty:
        return sheet(none(view, tables))
    labels = document_labels(tables)
    chosen = chosen_document(view, frame)
    named = titles(tables)
    rows = [entry(view, labels, row, named, str(row["document_id"]) == chosen) for row in frame.to_dict("records")]
    return sheet(html.Ul(rows, className="document-list"), "list-card")


def entry(
    view: View, labels: Mapping[str, str], row: Mapping[Any, Any], named: Mapping[str, str], is_chosen: bool
) -> html.Li:
    """One document: number and title, date and basis, language."""
    document_id = str(row["document_id"])
    here = attributes(aria_current="true") if is_chosen else attributes()
    address = view.href(document=document_id, fact="", add="")
    title: list[Child] = [
        html.Span(labels.get(document_id, ""), className="number"),
        " ",
        named.get(document_id, document_id),
    ]
    date: list[Child] = [document_date(row, view.language) if row["published"] else "", basis_badge(row, view.language)]
    return html.Li(
        html.A(
            [
                html.Span(title, className="title"),
                html.Span([*date, html.Span(str(row["language"]), className="in")], className="facts-line"),
            ],
            href=address,
            **here,
            **attributes(data_set=urlencode({"document": document_id, "fact": "", "add": ""})),
        )
    )


def chosen_document(view: View, frame: pd.DataFrame) -> str:
    """The document in the address, else the first of the list."""
    known = set(frame["document_id"])
    return view["document"] if view["document"] in known else str(frame["document_id"].iloc[0])


def reading(view: View, tables: Tables, frame: pd.DataFrame) -> Component | str:
    """The reader for the chosen document, which the filters do not take away; that none fits is said by the list."""
    every = tables["documents"]
    if view["document"] in set(every["document_id"]):
        return reader(view, tables, view["document"])
    return "" if frame.empty else reader(view, tables, chosen_document(view, frame))


def none(view: View, tables: Tables) -> Component:
    """No document fits."""

    def years(other: View) -> list[int]:
        return data.years_of(listed(other, tables), "published_start", "published_end")

    sought = Sought("count_documents", "documents_empty", lambda other: len(listed(other, tables)), years)
    return nothing(view, choices(view, tables), sought)
