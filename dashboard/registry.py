"""The pages in the order of the navigation, and one that only links lead to.

A page is a module with ROUTE, TITLE, `layout` and `charts`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dash.development.base_component import Component

from dashboard.components.charts.chart_card import Chart
from dashboard.data import Tables
from dashboard.pages import changes, documents, indicators, overview, parks, review, timeline
from dashboard.view import View


@dataclass(frozen=True, slots=True)
class Page:
    """Where a page is, the key of its name, what it shows, and its charts by name."""

    route: str
    title: str
    layout: Callable[[View, Tables], Component]
    charts: Callable[[View, Tables], Mapping[str, Chart]]


LISTED = (overview, timeline, parks, indicators, documents, review)
PAGES = tuple(Page(module.ROUTE, module.TITLE, module.layout, module.charts) for module in LISTED)
CHANGES = Page(changes.ROUTE, changes.TITLE, changes.layout, changes.charts)
BY_ROUTE: Mapping[str, Page] = {page.route: page for page in (*PAGES, CHANGES)}
