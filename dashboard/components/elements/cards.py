"""A white sheet with a head: title, subtitle, tools."""

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.components.elements.blocks import Child, Children


def sheet(children: Children, style: str = "") -> Component:
    """A card."""
    made: Component = dbc.Card(children, className=style)
    return made


def head(title: str, subtitle: Child = "", tools: Child = "", over: str = "") -> html.Div:
    """The card's head: title left, tools right."""
    texts = [
        html.P(over, className="drawer-over") if over else "",
        html.H2(title, className="card-title"),
        html.P(subtitle, className="card-subtitle") if subtitle else "",
    ]
    return html.Div(
        [html.Div(texts), html.Div(tools, className="card-actions") if tools else ""], className="card-head"
    )
