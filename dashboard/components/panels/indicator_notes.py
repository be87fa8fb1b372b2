"""What stands around an indicator's chart: the finding, its numbered events, its table, the reasons."""

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.components.elements.blocks import icon, link
from dashboard.components.elements.cards import head, sheet
from dashboard.components.elements.table import shown
from dashboard.components.panels import indicator_table
from dashboard.data import Tables
from dashboard.figures import indicator
from dashboard.language import format_number, words
from dashboard.language.words import count
from dashboard.view import View

# So many times as much is no longer seen beside each other on a linear scale.
WIDELY = 500


def finding(view: View, frame: pd.DataFrame) -> Component | str:
    """What the values say, in one sentence."""
    if frame.empty:
        return ""
    return html.P([indicator.finding(frame, view.language), " ", spread(view, frame)], className="finding")


def spread(view: View, frame: pd.DataFrame) -> Component | str:
    """Where the greatest of alike values is very many times the least: the way to the scale that shows both."""
    known = frame[frame["value"].gt(0)].groupby(["unit", "measure"])["value"]
    times = float((known.max() / known.min()).max()) if len(known) else 0.0
    if view["scale"] == "log" or not times >= WIDELY:
        return ""
    said = format_number(float(f"{times:.1g}"), "", view.language)
    return link(view, words("scale_hint", view.language, times=said), scale="log")


def marks(view: View, frame: pd.DataFrame, happenings: pd.DataFrame) -> Component | str:
    """What the numbers above the axis stand for; nothing where the axis is not one of time."""
    said = indicator.event_notes(frame, happenings, view.language)
    if not said or not indicator.is_timed(frame, view.language):
        return ""
    title = head(words("marks", view.language), words("marks_text", view.language))
    return sheet([title, html.Ol([html.Li(text) for text in said], className="marks")])


def extent(view: View, shown: int, fits: int, most: int) -> Component | str:
    """The way to all values where only the newest are shown, and the way back."""
    if fits > shown:
        said = words("values_all", view.language, values=count(fits - shown, "count_values", view.language))
        return html.P(link(view, said, values="all"), className="finding")
    if view["values"] == "all" and fits > most:
        return html.P(link(view, words("values_few", view.language), values=""), className="finding")
    return ""


def table_card(view: View, tables: Tables, frame: pd.DataFrame) -> Component:
    """The table that is the chart."""
    language = view.language
    title = words("table_under", language)
    said = words("table_under_text", language, values=count(len(frame), "count_values", language))
    table = indicator_table.table(tables, frame, language)
    return sheet([head(title, said), shown(table, view, title, all_rows=view["rows"] == "all")])


def reasons(view: View, frame: pd.DataFrame) -> Component | str:
    """Why no line is drawn."""
    said = [html.Li([icon("slash-circle"), html.Span(text)]) for text in indicator.reasons(frame, view.language)]
    if not said:
        return ""
    title = head(words("reasons", view.language), words("reasons_text", view.language))
    return sheet([title, html.Ul(said, className="reasons")])
