"""Review: what only a person can settle, one question at a time."""

from collections.abc import Mapping

from dash import html
from dash.development.base_component import Component

from dashboard.components.around.frame import heading
from dashboard.components.charts.chart_card import Chart
from dashboard.components.elements.situation import part, said_place
from dashboard.components.work.review_tools import tools
from dashboard.data import Tables
from dashboard.language import words
from dashboard.view import View

ROUTE = "/review"
TITLE = "page_review"


def layout(view: View, tables: Tables) -> Component:
    """The page: its content follows the decisions, and is filled in as they are."""
    head = heading(words("page_review", view.language), words("review_text", view.language), tools(view.language))
    return html.Div([head, part("apply"), said_place(view.language, "decide-said"), part("entity"), part("review")])


def charts(view: View, tables: Tables) -> Mapping[str, Chart]:
    """None here."""
    return {}
