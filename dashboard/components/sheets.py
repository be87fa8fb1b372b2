"""The drawer's sheet: a head with the cross that closes it, and parts below each other."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.blocks import Child, attributes, icon, link
from dashboard.language import words
from dashboard.view import View


def sheet(view: View, over: str, title: str, under: Child, parts: Sequence[Component]) -> html.Div:
    """Head and parts of the drawer."""
    close = link(view, icon("x-lg"), "drawer-close", label=words("close", view.language), fact="")
    top = [html.P(over, className="drawer-over"), html.H2(title, tabIndex=-1), html.P(under, className="drawer-under")]
    head = html.Div([html.Div(top), close], className="drawer-head")
    return html.Div([head, *parts], className="drawer-sheet", **attributes(data_title=title))
