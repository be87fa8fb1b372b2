"""Overview: what the documents say at a glance, what the last run changed, what needs a person."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard import data
from dashboard.components import filters
from dashboard.components.blocks import empty, slot
from dashboard.components.cards import sheet
from dashboard.components.chart_card import Chart, card
from dashboard.components.frame import heading
from dashboard.components.overview_cards import found_card, key_figures, run_card
from dashboard.components.situation import part
from dashboard.components.table import linked
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


def layout(view: View, tables: Tables) -> Component:
    """The page."""
    language = view.language
    if tables.is_empty:
        return sheet(empty(view, words("no_tables", language), words("no_tables_text", language), "file-earmark-text"))
    drawn = charts(view, tables)
    of_map = int(view.width * MAP_SHARE) if view.width >= WIDE else view.width
    of_timeline = view.width - of_map - 16 if view.width >= WIDE else view.width
    tall = int(drawn["main-events"].draw(view.theme, of_timeline - 2, None)["layout"]["height"])
    search = filters.search_field(view, words("search_all", language), "wide")
    return html.Div(
        [
            heading(words("overview_title", language), text(view, tables), search),
            slot("found", found_card(view, tables) if view["q"] else ""),
            slot("figures", key_figures(view, tables, figures_that_matter(tables, language))),
            html.Div(
                [
                    html.Div(card(drawn["main-events"], view, tables, of_timeline - 2)),
                    html.Div(
                        card(drawn["parks-map"], view, tables, of_map - 2, min(max(tall - LEGENDS, LOWEST), TALLEST)),
                        style={"width": f"{of_map}px"},
                    ),
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


def text(view: View, tables: Tables) -> str:
    """How many of everything, and the promise."""
    language = view.language
    said = [
        count(len(tables[name]), f"count_{name}", language) for name in ("documents", "observations", "events", "parks")
    ]
    return f"{' · '.join(said)}. {words('overview_text', language)}"


def charts(view: View, tables: Tables) -> Mapping[str, Chart]:
    """The strip of the timeline and the small map."""
    return {"main-events": main_events(view, tables), "parks-map": small_map(view, tables)}


def main_events(view: View, tables: Tables) -> Chart:
    """The weightiest events."""
    every = data.events(tables, data.Filters(), view.language)
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

    events = count(len(every), "count_of_events", view.language)
    return Chart(
        name="main-events",
        title=words("page_timeline", view.language),
        subtitle=words("main_events", view.language, shown=len(frame), events=events),
        draw=draw,
        table=linked(timeline.table(frame, view.language), frame["fact"], new_facts(tables)),
        documents=tuple(frame["document_id"]),
        legend=timeline.legend(frame),
        summary=timeline.summary(frame, view.language),
        is_empty=frame.empty,
        empty_text=words("timeline_empty", view.language),
        facts=frame[list(tables["events"].columns)],
    )


def small_map(view: View, tables: Tables) -> Chart:
    """The map of the parks page under a name of its own."""
    plain = replace(view, query={name: view[name] for name in ("lang", "fact") if view[name]})
    return replace(parks.charts(plain, tables)["parks"], name="parks-map", title=words("parks_title", view.language))
