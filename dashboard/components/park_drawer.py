"""What the drawer shows for a mark of the map: one park's passport, or the parks of a town or region to choose from."""

from dash import html
from dash.development.base_component import Component

from dashboard import data
from dashboard.components import comparison, passport
from dashboard.components.blocks import badge, fact_link
from dashboard.components.sheets import sheet
from dashboard.data import Tables
from dashboard.data.passports import passport as read_passport
from dashboard.language import area, words
from dashboard.language.words import count
from dashboard.view import View

REGION = "region:"


def content(view: View, tables: Tables, wanted: str) -> Component | None:
    """The drawer for a park's id, for ids with spaces between them, or for region:RU-XX; None for anything else."""
    if wanted.startswith(REGION):
        code = wanted.removeprefix(REGION)
        frame = data.parks(tables, data.Filters(region=code), view.language)
        return choose(view, area(code, view.language), list(frame["park_id"]), tables) if len(frame) else None
    ids = wanted.split()
    if len(ids) > 1:
        first = read_passport(tables, ids[0], view.language)
        return choose(view, str(first.row["city"]), ids, tables) if first else None
    found = read_passport(tables, wanted, view.language)
    if found is None:
        return None
    parts: list[Component] = [html.Section(passport.body(view, tables, found))]
    if view.path == "/parks":
        parts.append(html.Div(comparison.switch(view, wanted), className="drawer-actions"))
    return sheet(
        view, passport.over(found, view.language), passport.title(found), passport.under(found, view.language), parts
    )


def choose(view: View, place: str, ids: list[str], tables: Tables) -> html.Div:
    """Several parks in one place, each a way to its passport."""
    rows = []
    for park_id in ids:
        found = read_passport(tables, park_id, view.language)
        if found is None:
            continue
        only = badge(words("only_region", view.language), "warn") if found.row["location_basis"] == "region" else ""
        name = html.Span([str(found.row["label"]), html.Small(str(found.row["city"]))], className="fact-row-what")
        rows.append(html.Li(fact_link(view, park_id, [name, html.Span(only)], "fact-row")))
    body = html.Section(html.Ul(rows, className="fact-rows"))
    return sheet(
        view, words("parks_here", view.language), place, count(len(rows), "count_parks", view.language), [body]
    )
