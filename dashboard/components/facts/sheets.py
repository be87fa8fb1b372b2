"""The drawer's sheet: a head with the cross that closes it, parts below each other, lists of facts."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.elements.blocks import Child, attributes, fact_link, icon, link
from dashboard.components.facts import fact_words
from dashboard.components.facts.citations import citation
from dashboard.data import Tables
from dashboard.data.sources import Fact
from dashboard.language import words
from dashboard.view import View


def sheet(view: View, over: str, title: str, under: Child, parts: Sequence[Component]) -> html.Div:
    """Head and parts of the drawer."""
    close = link(view, icon("x-lg"), "drawer-close", label=words("close", view.language), fact="")
    top = [html.P(over, className="drawer-over"), html.H2(title, tabIndex=-1), html.P(under, className="drawer-under")]
    head = html.Div([html.Div(top), close], className="drawer-head")
    return html.Div([head, *parts], className="drawer-sheet", **attributes(data_title=title))


def fact_list(
    view: View, tables: Tables, title: str, facts: Sequence[Fact], with_document: bool = False
) -> html.Section:
    """Facts below each other: what on the left, how much on the right."""
    rows = []
    for each in facts:
        text: list[Child] = [fact_words.short(tables, each, view.language)]
        if with_document:
            text.append(html.Small(citation(tables, each.document, view.language)))
        name = html.Span(text, className="fact-row-what")
        rows.append(
            html.Li(fact_link(view, each.id, [name, html.Span(fact_words.amount(each, view.language))], "fact-row"))
        )
    return html.Section([html.H3(title), html.Ul(rows, className="fact-rows")])


def share(view: View) -> html.Button:
    """The button that copies the address of this view."""
    return html.Button(
        [icon("link-45deg"), html.Span(words("copy_link", view.language))],
        type="button",
        className="btn btn-outline-secondary btn-sm has-icon",
        **attributes(data_copy="address", data_done=words("copied", view.language)),
    )
