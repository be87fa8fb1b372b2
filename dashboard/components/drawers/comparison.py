"""Two to four parks side by side, attribute by attribute."""

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.components.drawers import passport
from dashboard.components.elements.blocks import attributes, icon, link
from dashboard.components.elements.cards import head, sheet
from dashboard.data import Tables
from dashboard.data.passports import Passport
from dashboard.data.passports import passport as read_passport
from dashboard.language import words
from dashboard.language.words import count
from dashboard.view import View

MOST = 4


def compared(view: View) -> list[str]:
    """The parks that the address compares."""
    return list(dict.fromkeys(part for part in view["compare"].split(",") if part))[:MOST]


def switch(view: View, park_id: str) -> Component | str:
    """The way to put a park beside the others, or to take it away."""
    chosen = compared(view)
    if park_id in chosen:
        rest = ",".join(each for each in chosen if each != park_id)
        return link(view, [icon("dash-circle"), html.Span(words("compare_less", view.language))], STYLE, compare=rest)
    if len(chosen) == MOST:
        return ""
    more = ",".join([*chosen, park_id])
    return link(view, [icon("plus-circle"), html.Span(words("compare_more", view.language))], STYLE, compare=more)


STYLE = "btn btn-outline-secondary btn-sm has-icon"


def comparison(view: View, tables: Tables) -> Component | str:
    """The parks side by side; one alone waits for a second."""
    parks = [found for each in compared(view) if (found := read_passport(tables, each, view.language))]
    if not parks:
        return ""
    language = view.language
    said = count(len(parks), "count_parks", language) if len(parks) > 1 else words("compare_one", language)
    title = words("compare", language)
    columns = [passport.own(view, tables, park) for park in parks]
    rows = [
        html.Tr([html.Th(name, scope="row"), *(html.Td(column[number][1]) for column in columns)])
        for number, (name, _) in enumerate(columns[0])
    ]
    names = html.Tr([html.Td(""), *(html.Th(heading(view, park), scope="col") for park in parks)])
    table = dbc.Table([html.Thead(names), html.Tbody(rows)], borderless=True, className="facts comparison")
    around = attributes(aria_label=title)
    return sheet([head(title, said), html.Div(table, className="table-scroll", tabIndex=0, role="region", **around)])


def heading(view: View, park: Passport) -> list[Component | str]:
    """A park's name, and the cross that takes it away."""
    rest = ",".join(each for each in compared(view) if each != park.row["park_id"])
    label = words("chip_remove", view.language, label="", value=passport.title(park))
    return [passport.title(park), " ", link(view, icon("x-lg"), "column-close", label=label, compare=rest)]
