"""A chart in its card: title, what is measured, table and export, the figure, its legend, sources and as-of."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Any

import dash_bootstrap_components as dbc
import pandas as pd
from dash import dcc, html
from dash.development.base_component import Component

from dashboard.components.charts.export_menu import menu
from dashboard.components.charts.legend import legend
from dashboard.components.elements.blocks import attributes, icon, link, slot
from dashboard.components.elements.cards import head as card_head
from dashboard.components.elements.table import Table, shown
from dashboard.components.facts.citations import sources
from dashboard.data import Tables
from dashboard.language import format_day, words
from dashboard.view import View

NARROW = 700
Figure = Mapping[str, Any]
Draw = Callable[[str, int, int | None], Figure]
EMPTY: Figure = {"data": [], "layout": {}}


@dataclass(frozen=True, slots=True)
class Said:
    """What is said with a chart: words, its table, the documents and the rows (`facts`) behind it.

    `notes` stand in the foot beside the sources (who made the borders); `nothing` stands there where nothing fits.
    """

    title: str
    subtitle: str
    table: Table
    documents: tuple[str, ...]
    legend: tuple[str, ...] = ()
    summary: str = ""
    notes: tuple[str, ...] = ()
    nothing: Component | str = ""
    facts: pd.DataFrame | None = None


@dataclass(frozen=True)
class Chart:
    """A chart before it is drawn: `draw(theme, width, height)` gives the figure, so that exports are laid out anew.

    `theme`, `width` and `height` are those of its place on the page; `control` stands under it and is not drawn anew,
    `tools` before the buttons.
    What is said with it is made when it is asked for: after a changed filter the figure comes first.
    """

    name: str
    draw: Draw
    tell: Callable[[], Said]
    theme: str
    width: int
    height: int | None = None
    is_empty: bool = False
    strip: Draw | None = None
    control: Component | str = ""
    tools: Component | str = ""
    is_on_page: bool = True

    @cached_property
    def said(self) -> Said:
        """What is said with it."""
        return self.tell()

    @cached_property
    def figures(self) -> Mapping[str, Figure]:
        """By name the figure on the page and that of the strip under it; none where nothing fits or is drawn."""
        if self.is_empty or not self.is_on_page:
            return {}
        found = {self.name: self.draw(self.theme, self.width, self.height)}
        return found | ({f"{self.name}-strip": self.strip(self.theme, self.width, None)} if self.strip else {})


Charts = Callable[[View, Tables], Mapping[str, Chart]]


def kept(charts: Charts) -> Charts:
    """The charts of a page, of which the last few views are kept for a day: parts of a page are asked for in turn."""

    @lru_cache(maxsize=32)
    def made(view: View, tables: Tables, _today: date) -> Mapping[str, Chart]:
        return charts(view, tables)

    return lambda view, tables: made(view, tables, date.today())


def card(chart: Chart, view: View, tables: Tables, style: str = "") -> Component:
    """The chart's card; with `table=<name>` in the address it shows the table instead of the figure."""
    as_table = view["table"] == chart.name
    made: Component = dbc.Card(
        [
            slot(f"{chart.name}-head", head(chart, view, as_table)),
            slot(f"{chart.name}-table", table_part(chart, view) if as_table or chart.is_empty else ""),
            figure_part(chart, view),
            slot(f"{chart.name}-foot", foot(chart, view, tables, 3 if chart.width >= NARROW else 0)),
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
        label=words("as_chart_of" if as_table else "as_table_of", view.language, title=chart.said.title),
        table="" if as_table else chart.name,
    )
    tools = [] if chart.is_empty else [chart.tools, switch, menu(chart.name, chart.said.title, view)]
    return card_head(chart.said.title, chart.said.subtitle, html.Div(tools, className="card-tools"))


def table_part(chart: Chart, view: View) -> html.Div:
    """The table, or what is missing."""
    if chart.is_empty:
        return html.Div(chart.said.nothing)
    return shown(chart.said.table, view, chart.said.title, all_rows=view["rows"] == "all")


def figure_part(chart: Chart, view: View) -> html.Figure:
    """The drawn figure with its written summary and its legend."""
    return html.Figure(
        [
            graph(chart, chart.name, view),
            slot(f"{chart.name}-legend", legend(chart.said.legend, view.theme, view.language), "legend-slot"),
            strip_part(chart, view) if chart.strip else "",
            chart.control,
            slot(f"{chart.name}-summary", chart.said.summary, "visually-hidden"),
        ],
        className="chart-figure",
        **attributes(aria_label=chart.said.title),
    )


def strip_part(chart: Chart, view: View) -> html.Div:
    """The whole period under the chart: a stretch selected in it becomes the years of the address."""
    label = html.Span(words("whole_period", view.language), className="strip-label")
    strip = graph(chart, f"{chart.name}-strip", view)
    return html.Div([label, strip], className="strip", **attributes(data_strip=chart.name))


def graph(chart: Chart, name: str, view: View) -> dcc.Graph:
    """One of the chart's figures."""
    figure = chart.figures.get(name, EMPTY)
    return dcc.Graph(id={"figure": name}, figure=figure, config=config(view.language), className="chart")


def foot(chart: Chart, view: View, tables: Tables, most: int) -> html.Div:
    """Sources left, at most so many of them in full; as-of right."""
    said = [sources(tables, chart.said.documents, view.language, most), *chart.said.notes]
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
