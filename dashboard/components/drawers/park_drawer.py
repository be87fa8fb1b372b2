"""What the drawer shows for a mark of the map: one park's passport, or the parks of a town or region to choose from."""

from dash import html
from dash.development.base_component import Component

from dashboard import data
from dashboard.components.drawers import comparison, passport
from dashboard.components.elements.blocks import badge, fact_link
from dashboard.components.facts.sheets import fact_list, share, sheet
from dashboard.data import Tables
from dashboard.data.passports import passport as read_passport
from dashboard.data.regions import stated_indicators
from dashboard.data.sources import Fact, facts
from dashboard.language import area, words
from dashboard.language.words import count
from dashboard.view import View

REGION = "region:"
MOST_STATED = 20


def content(view: View, tables: Tables, wanted: str) -> Component | None:
    """The drawer for a park's id, for ids with spaces between them, or for region:RU-XX; None for anything else."""
    if wanted.startswith(REGION):
        return of_region(view, tables, wanted.removeprefix(REGION))
    ids = wanted.split()
    if len(ids) > 1:
        first = read_passport(tables, ids[0], view.language)
        return choose(view, str(first.row["city"]), ids, tables) if first else None
    found = read_passport(tables, wanted, view.language)
    if found is None:
        return None
    parts: list[Component] = [html.Section(passport.body(view, tables, found))]
    compare = [comparison.switch(view, wanted)] if view.path == "/parks" else []
    parts.append(html.Div([share(view), *compare], className="drawer-actions"))
    return sheet(
        view, passport.over(found, view.language), passport.title(found), passport.under(found, view.language), parts
    )


def of_region(view: View, tables: Tables, code: str) -> html.Div | None:
    """A region's parks, and what documents state of the region itself; None where they say nothing of it."""
    frame = data.parks(tables, data.Filters(region=code), view.language)
    stated = of_the_region(view, tables, code)
    if frame.empty and not stated:
        return None
    parts = [park_rows(view, tables, list(frame["park_id"]))] if len(frame) else []
    parts += [fact_list(view, tables, words("stated_of_region", view.language), stated, True)] if stated else []
    said = count(len(frame), "count_parks", view.language)
    return sheet(view, words("pair_region", view.language), area(code, view.language), said, parts)


def of_the_region(view: View, tables: Tables, code: str) -> list[Fact]:
    """What is stated of a region as such: of the indicator that colours the map, of events, or of anything."""
    if view["colour"] == "events":
        found = data.events(tables, data.Filters(region=code), view.language).sort_values("date", ascending=False)
    else:
        colour = view["colour"] if view["colour"] in stated_indicators(tables) else ""
        found = data.observations(tables, data.Filters(region=code, indicator=colour), view.language)
        found = found[found["subject_type"].eq("region")].sort_values("time_end", ascending=False, kind="stable")
    known = facts(tables, view.language)
    return [known[fact] for fact in found["fact"].head(MOST_STATED)]


def choose(view: View, place: str, ids: list[str], tables: Tables) -> html.Div:
    """Several parks in one place, each a way to its passport."""
    said = count(len(ids), "count_parks", view.language)
    return sheet(view, words("parks_here", view.language), place, said, [park_rows(view, tables, ids)])


def park_rows(view: View, tables: Tables, ids: list[str]) -> html.Section:
    """Parks below each other, each a way to its passport."""
    rows = []
    for park_id in ids:
        found = read_passport(tables, park_id, view.language)
        if found is None:
            continue
        only = badge(words("only_region", view.language), "warn") if found.row["location_basis"] == "region" else ""
        name = html.Span([str(found.row["label"]), html.Small(str(found.row["city"]))], className="fact-row-what")
        rows.append(html.Li(fact_link(view, park_id, [name, html.Span(only)], "fact-row")))
    return html.Section(html.Ul(rows, className="fact-rows"))
