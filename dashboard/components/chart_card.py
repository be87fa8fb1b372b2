"""A chart in its card: title, what is measured, table and export, the figure, its legend, sources and as-of."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import dash_bootstrap_components as dbc
import pandas as pd
from dash import dcc, html
from dash.development.base_component import Component

from dashboard.components.blocks import attributes, empty, icon, link, slot
from dashboard.components.cards import head as card_head
from dashboard.components.citations import sources
from dashboard.components.export_menu import menu
from dashboard.components.legend import legend
from dashboard.components.table import Table, shown
from dashboard.data import Tables
from dashboard.language import format_day, words
from dashboard.view import View

NARROW = 700
Draw = Callable[[str, int, int | None], Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart before it is drawn: `draw(theme, width, height)` gives the figure, so that exports are laid out anew.

    `notes` stand in the foot beside the sources (who made the borders); `facts` are the rows behind the figure;
    `control` stands under it and is not drawn anew.
    """

    name: str
    title: str
    subtitle: str
    draw: Draw
    table: Table
    documents: tuple[str, ...]
    legend: tuple[str, ...] = ()
    summary: str = ""
    notes: tuple[str, ...] = ()
    is_empty: bool = False
    empty_text: str = ""
    reset: Mapping[str, str] | None = None
    strip: Draw | None = None
    control: Component | str = ""
    facts: pd.DataFrame | None = None


def card(chart: Chart, view: View, tables: Tables, width: int, height: int | None = None, style: str = "") -> Component:
    """The chart's card; with `table=<name>` in the address it shows the table instead of the figure."""
    as_table = view["table"] == chart.name
    made: Component = dbc.Card(
        [
            slot(f"{chart.name}-head", head(chart, view, as_table)),
            slot(f"{chart.name}-table", table_part(chart, view) if as_table or chart.is_empty else ""),
            figure_part(chart, view, width, height),
            slot(f"{chart.name}-foot", foot(chart, view, tables, 3 if width >= NARROW else 0)),
        ],
        id={"card": chart.name},
        className=f"chart-card {style} {'shows-table' if as_table or chart.is_empty else ''}".strip(),
    )
    return made


def head(chart: Chart, view: View, as_table: bool) -> html.Div:
    """Title and subtitle left, the buttons right."""
    name = words("as_chart" if as_table else "as_table", view.language)
    switch = link(
        view,
        [icon("graph-up" if as_table else "table"), html.Span(name)],
        "btn btn-outline-secondary btn-sm has-icon",
        label=words("as_chart_of" if as_table else "as_table_of", view.language, title=chart.title),
        table="" if as_table else chart.name,
    )
    tools = [] if chart.is_empty else [switch, menu(chart.name, chart.title, view)]
    return card_head(chart.title, chart.subtitle, html.Div(tools, className="card-tools"))


def table_part(chart: Chart, view: View) -> html.Div:
    """The table, or what is missing."""
    if chart.is_empty:
        return empty(view, words("nothing_fits", view.language), chart.empty_text, reset=dict(chart.reset or {}))
    return shown(chart.table, view, chart.title, all_rows=view["rows"] == "all")


def figure_part(chart: Chart, view: View, width: int, height: int | None) -> html.Figure:
    """The drawn figure with its written summary and its legend."""
    figure = {"data": [], "layout": {}} if chart.is_empty else chart.draw(view.theme, width, height)
    graph = dcc.Graph(id={"figure": chart.name}, figure=figure, config=config(view.language), className="chart")
    return html.Figure(
        [
            graph,
            slot(f"{chart.name}-legend", legend(chart.legend, view.theme, view.language), "legend-slot"),
            strip_part(chart, view, width) if chart.strip else "",
            chart.control,
            slot(f"{chart.name}-summary", chart.summary, "visually-hidden"),
        ],
        className="chart-figure",
        **attributes(aria_label=chart.title),
    )


def strip_part(chart: Chart, view: View, width: int) -> html.Div:
    """The whole period under the chart: a stretch selected in it becomes the years of the address."""
    figure = chart.strip(view.theme, width, None) if chart.strip and not chart.is_empty else {"data": [], "layout": {}}
    graph = dcc.Graph(
        id={"figure": f"{chart.name}-strip"}, figure=figure, config=config(view.language), className="chart"
    )
    label = html.Span(words("whole_period", view.language), className="strip-label")
    return html.Div([label, graph], className="strip", **attributes(data_strip=chart.name))


def foot(chart: Chart, view: View, tables: Tables, most: int) -> html.Div:
    """Sources left, at most so many of them in full; as-of right."""
    said = [sources(tables, chart.documents, view.language, most), *chart.notes]
    return html.Div(
        [html.Span(". ".join(text for text in said if text)), html.Span(as_of(tables, view.language))],
        className="card-foot",
    )


def as_of(tables: Tables, language: str) -> str:
    """The day of the tables, and the run that made them where its history is kept."""
    if tables.runs.empty:
        return words("as_of", language, date=format_day(tables.written, language)) if tables.written else ""
    last = tables.runs.iloc[-1]
    return words("as_of_run", language, date=format_day(str(last["when"]), language), run=str(last["run_id"]))


def config(language: str) -> Any:
    """The chart's tool bar is off, nothing is sent anywhere, words are in the language."""
    return {
        "locale": language,
        "displaylogo": False,
        "displayModeBar": False,
        "showSendToCloud": False,
        "plotlyServerURL": "",
        "responsive": False,
        "doubleClick": "reset",
        "scrollZoom": False,
        "showTips": False,
    }
