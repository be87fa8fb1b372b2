"""What the drawer shows for a circle of the timeline: the events of a lane and a stretch of time, to choose from."""

from dataclasses import replace

import pandas as pd
from dash import html

from dashboard import data
from dashboard.components.elements.blocks import Child, fact_link, icon, link
from dashboard.components.facts.sheets import sheet
from dashboard.data import Tables
from dashboard.figures import timeline
from dashboard.figures.rows import rows as plain
from dashboard.figures.timeline.mark import title
from dashboard.language import format_period, words
from dashboard.language.words import count
from dashboard.view import View


def content(view: View, tables: Tables, wanted: str) -> html.Div | None:
    """The drawer for the address of a circle; None for anything else, and where the circle holds nothing any more."""
    if not wanted.startswith(timeline.PREFIX):
        return None
    lane = view.one_of("lane", tuple(data.LANES))
    every = data.events(tables, replace(view.filters(), since="", until=""), view.language, lane)
    found = timeline.of_address(every, wanted)
    if found.empty:
        return None
    first, last = wanted.rsplit(":", 2)[1:]
    years = first[:4] if first[:4] == last[:4] else f"{first[:4]}–{last[:4]}"
    name = f"{found['lane'].iloc[0]}, {years}"
    said = count(len(found), "count_events", view.language)
    way: list[Child] = [icon("search"), " ", words("nearer", view.language, years=years)]
    nearer = link(view, way, since=first[:4], until=last[:4], fact="")
    parts = [html.Section(html.Ul(rows(view, found), className="fact-rows"))]
    return sheet(view, words("events_here", view.language), name, html.Span([said, " · ", nearer]), parts)


def rows(view: View, found: pd.DataFrame) -> list[html.Li]:
    """Each event with its date, a way to its sentence."""
    return [
        html.Li(
            fact_link(
                view,
                str(row["fact"]),
                [
                    html.Span(title(row, view.language), className="fact-row-what"),
                    html.Span(format_period(str(row["date"]), view.language)),
                ],
                "fact-row",
            )
        )
        for row in plain(found)
    ]
