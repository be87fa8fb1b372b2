"""Overview: what the documents say at a glance, what the last run changed, what needs a person."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard import data
from dashboard.components.around import filters, options
from dashboard.components.around.filters import Choice
from dashboard.components.around.frame import heading
from dashboard.components.around.nothing import Sought, nothing, unread
from dashboard.components.charts.chart_card import Chart, Said, card, kept
from dashboard.components.elements.blocks import slot
from dashboard.components.elements.cards import sheet
from dashboard.components.elements.situation import part
from dashboard.components.elements.table import linked
from dashboard.components.panels import key_figures
from dashboard.components.panels.overview_cards import found_card, run_card
from dashboard.data import Tables
from dashboard.data.fresh import new_facts
from dashboard.data.highlights import figures_that_matter
from dashboard.figures import timeline
from dashboard.language import words
from dashboard.language.words import count
from dashboard.pages import parks
from dashboard.view import View

ROUTE = "/"
TITLE = "page_overview"
MOST_EVENTS = 8
WIDE = 1000
MAP_SHARE = 0.36
LOWEST, TALLEST = 320, 480
LEGENDS = 40
OF_PARKS = ("org", "region", "status", "until", "new")


def layout(view: View, tables: Tables) -> Component:
    """The page."""
    language = view.language
    if tables.is_empty:
        said = sheet(unread(view, "no_tables", "no_tables_text"))
        return html.Div([heading(words("overview_title", language), ""), said])
    drawn, of_map, fields = charts(view, tables), widths(view)[1], choices(view, tables)
    search = filters.search_field(view, words("search_all", language), "wide")
    return html.Div(
        [
            heading(words("overview_title", language), text(view, tables), search),
            filters.bar(view, fields),
            slot("chips", filters.chips(view, fields)),
            slot("found", found_card(view, tables) if view["q"] else ""),
            slot("figures", figures(view, tables, fields)),
            html.Div(
                [
                    html.Div(card(drawn["main-events"], view, tables)),
                    html.Div(card(drawn["parks-map"], view, tables), style={"width": f"{of_map}px"}),
                ],
                className="two-charts",
            ),
            html.Div(
                [
                    slot("run", run_card(view, tables)),
                    part("questions"),
                ],
                className="two",
            ),
        ]
    )


def figures(view: View, tables: Tables, fields: list[Choice]) -> Component:
    """The figures that matter, or why there are none."""
    chosen = figures_that_matter(tables, restricted(view), view.language)
    return key_figures.card(chosen, view, tables, "" if chosen else nothing(view, fields, of_figures(tables)))


def choices(view: View, tables: Tables) -> list[Choice]:
    """The fields of the filter bar."""
    language = view.language
    usual = options.usual(tables, language, "observations", "time_start", "time_end")
    return [*usual, *options.fresh(tables, language)]


def restricted(view: View) -> data.Filters:
    """What the fields ask for; the text asked for is found in a list of its own."""
    return replace(view.filters(), text="")


def text(view: View, tables: Tables) -> str:
    """How many of everything, and the promise."""
    language = view.language
    said = [
        count(len(tables[name]), f"count_{name}", language) for name in ("documents", "observations", "events", "parks")
    ]
    return f"{' · '.join(said)}. {words('overview_text', language)}"


def widths(view: View) -> tuple[int, int]:
    """The room for the timeline, and for the map beside or under it."""
    if view.width < WIDE:
        return view.width, view.width
    of_map = int(view.width * MAP_SHARE)
    return view.width - of_map - 16, of_map


@kept
def charts(view: View, tables: Tables) -> Mapping[str, Chart]:
    """The large figures; the strip of the timeline and the small map, about as tall."""
    of_timeline, of_map = widths(view)
    events = main_events(view, tables, of_timeline - 2)
    tall = int(events.figures[events.name]["layout"]["height"]) if not events.is_empty else LOWEST
    height = min(max(tall - LEGENDS, LOWEST), TALLEST)
    return {
        key_figures.NAME: large_figures(view, tables),
        "main-events": events,
        "parks-map": small_map(view, tables, of_map - 2, height),
    }


def large_figures(view: View, tables: Tables) -> Chart:
    """The figures that matter, for a picture."""
    found = key_figures.chart(
        lambda: figures_that_matter(tables, restricted(view), view.language),
        view,
        tables,
        lambda: filters.restrictions(view, choices(view, tables)),
    )
    return replace(found, is_empty=not of_figures(tables).fitting(view))


def main_events(view: View, tables: Tables, width: int) -> Chart:
    """The weightiest events."""
    every = data.events(tables, restricted(view), view.language)
    frame = timeline.main_events(every, MOST_EVENTS)

    def draw(theme: str, width: int, height: int | None) -> Mapping[str, Any]:
        return timeline.figure(
            frame,
            theme=theme,
            language=view.language,
            width=width,
            today=date.today().isoformat(),
            selected=view["fact"],
            height=height,
        )

    return Chart(
        name="main-events",
        draw=draw,
        tell=lambda: said(view, tables, every, frame),
        theme=view.theme,
        width=width,
        is_empty=frame.empty,
    )


def said(view: View, tables: Tables, every: pd.DataFrame, frame: pd.DataFrame) -> Said:
    """What is said with the weightiest events, `frame`, out of all."""
    events = count(len(every), "count_of_events", view.language)
    return Said(
        title=words("page_timeline", view.language),
        subtitle=words("main_events", view.language, shown=len(frame), events=events),
        table=linked(timeline.table(frame, view.language), frame["fact"], new_facts(tables), frame["document_id"]),
        documents=tuple(frame["document_id"]),
        legend=timeline.legend(frame),
        summary=timeline.summary(frame, view.language),
        nothing=nothing(view, choices(view, tables), of_events(tables)) if frame.empty else "",
        facts=frame[list(tables["events"].columns)],
    )


def of_events(tables: Tables) -> Sought:
    """The events that fit."""

    def fitting(view: View) -> pd.DataFrame:
        return data.events(tables, restricted(view), view.language)

    def years(view: View) -> list[int]:
        return data.years_of(fitting(view), "date_start", "date_end")

    return Sought("count_events", "timeline_empty", lambda view: len(fitting(view)), years)


def of_figures(tables: Tables) -> Sought:
    """The statements that fit."""

    def years(view: View) -> list[int]:
        return data.years_of(data.observations(tables, restricted(view), view.language), "time_start", "time_end")

    def fitting(view: View) -> int:
        return len(data.fitting(tables, restricted(view), view.language))

    return Sought("count_values", "indicators_empty", fitting, years)


def small_map(view: View, tables: Tables, width: int, height: int) -> Chart:
    """The map of the parks page under a name and title of its own."""
    plain = replace(view, query={name: view[name] for name in (*OF_PARKS, "lang", "fact") if view[name]})
    found, title = parks.charts(plain, tables)["parks"], words("parks_title", view.language)
    return replace(
        found, name="parks-map", control="", tell=lambda: replace(found.said, title=title), width=width, height=height
    )
