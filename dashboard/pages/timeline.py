"""Timeline: events in lanes, each as exact as its date; events without a place on the axis in a table below."""

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
from dashboard.components.around.nothing import Sought, nothing
from dashboard.components.charts.chart_card import Chart, Draw, Said, card, kept
from dashboard.components.elements.blocks import link, slot
from dashboard.components.elements.cards import head as card_head
from dashboard.components.elements.cards import sheet
from dashboard.components.elements.table import Table, linked, shown
from dashboard.data import Tables, document_labels
from dashboard.data.fresh import new_facts
from dashboard.figures import timeline
from dashboard.language import format_period, words
from dashboard.language.words import count
from dashboard.view import View

ROUTE = "/timeline"
TITLE = "page_timeline"
STRIP_FROM = 560
LANES = ("organisation", "type", "region", "park")


def layout(view: View, tables: Tables) -> Component:
    """The page."""
    fields = choices(view, tables)
    return html.Div(
        [
            heading(words("timeline_title", view.language), words("timeline_text", view.language)),
            filters.bar(view, fields, words("search_events", view.language)),
            slot("chips", filters.chips(view, fields)),
            card(charts(view, tables)["timeline"], view, tables),
            slot("undated", undated(view, tables)),
        ]
    )


def choices(view: View, tables: Tables) -> list[Choice]:
    """The fields of the filter bar."""
    language = view.language
    lanes = tuple((by, words(f"lanes_{by}", language)) for by in LANES)
    return [
        Choice("lane", words("filter_lanes", language), lanes, restricts=False),
        filters.choice("type", "filter_type", options.event_types(tables, language), language),
        filters.choice("org", "filter_organisation", options.organisations(tables, language), language),
        filters.choice("region", "filter_region", options.regions(tables, language, "events"), language),
        options.status(language),
        options.since(tables, language, "events", "date_start", "date_end"),
        options.until(tables, language, "events", "date_start", "date_end"),
        *options.fresh(tables, language),
    ]


def events(view: View, tables: Tables) -> pd.DataFrame:
    """The events that fit; the years asked for are a window of the axis and leave nothing out."""
    wanted = replace(view.filters(), since="", until="")
    return data.events(tables, wanted, view.language, view.one_of("lane", LANES))


@kept
def charts(view: View, tables: Tables) -> Mapping[str, Chart]:
    """The timeline."""
    frame = events(view, tables)
    known = timeline.dated(frame).sort_values(["date_start", "fact"], kind="stable")
    return {
        "timeline": Chart(
            name="timeline",
            draw=drawing(view, known),
            tell=lambda: said(view, tables, frame, known),
            theme=view.theme,
            width=view.width - 2,
            is_empty=known.empty,
            strip=stripping(view, known) if view.width >= STRIP_FROM else None,
            tools=whole(view, known),
        )
    }


def said(view: View, tables: Tables, frame: pd.DataFrame, known: pd.DataFrame) -> Said:
    """What is said with the timeline of the `known` among the events of the frame."""
    fields = choices(view, tables)
    return Said(
        title=words("timeline_chart", view.language),
        subtitle=subtitle(view, frame, known, fields),
        table=linked(timeline.table(known, view.language), known["fact"], new_facts(tables), known["document_id"]),
        documents=tuple(known["document_id"]),
        legend=timeline.legend(known),
        summary=timeline.summary(frame, view.language),
        nothing=nothing(view, fields, sought(tables)) if known.empty else "",
        facts=known[list(tables["events"].columns)],
    )


def sought(tables: Tables) -> Sought:
    """The events that have a place on the axis; the years asked for leave none out."""
    return Sought("count_events", "timeline_empty", lambda view: len(timeline.dated(events(view, tables))))


def opening(view: View, known: pd.DataFrame) -> str:
    """The year that the axis opens at where no years are asked for; nothing where it opens at the first event."""
    asked = view.filters()
    return "" if asked.since or asked.until else timeline.opening_year(known)


def window(view: View, known: pd.DataFrame) -> dict[str, Any]:
    """The years asked for as days, else those with nearly all events, and today."""
    asked = view.filters()
    since = asked.since or opening(view, known)
    return {
        "start": f"{since}-01-01" if since else "",
        "end": f"{asked.until}-12-31" if asked.until else "",
        "today": date.today().isoformat(),
    }


def drawing(view: View, known: pd.DataFrame) -> Draw:
    """How the timeline is drawn."""

    def draw(theme: str, width: int, height: int | None) -> Mapping[str, Any]:
        seen = {"language": view.language, "selected": view["fact"], **window(view, known)}
        return timeline.figure(known, theme=theme, width=width, height=height, **seen)

    return draw


def stripping(view: View, known: pd.DataFrame) -> Draw:
    """How the strip of the whole period is drawn."""

    def draw(theme: str, width: int, height: int | None) -> Mapping[str, Any]:
        return timeline.strip(known, theme=theme, width=width, language=view.language, **window(view, known))

    return draw


def subtitle(view: View, frame: pd.DataFrame, known: pd.DataFrame, fields: list[Choice]) -> str:
    """How many events have a date, how they are laid out, what restricts them."""
    said = words(
        "timeline_subtitle",
        view.language,
        dated=len(known),
        events=count(len(frame), "count_of_events", view.language),
        lanes=words(f"lanes_{view.one_of('lane', LANES)}", view.language),
    )
    year = opening(view, known)
    before = int(known["date_start"].str[:4].lt(year).sum()) if year else 0
    earlier = words("timeline_earlier", view.language, year=year, count=before) if before else ""
    return " · ".join(part for part in (said, earlier, filters.restrictions(view, fields)) if part)


def whole(view: View, known: pd.DataFrame) -> Component | str:
    """The way to the whole period, where the axis opens later than with the first event."""
    if not opening(view, known):
        return ""
    first = str(known.loc[known["date_start"].ne(""), "date_start"].min())[:4]
    return link(view, words("timeline_whole", view.language), "btn btn-outline-secondary btn-sm has-icon", since=first)


def undated(view: View, tables: Tables) -> Component | str:
    """The events that no document gives a year for: seen, but not drawn where they were not."""
    frame = timeline.undated(events(view, tables))
    if frame.empty:
        return ""
    language, labels = view.language, document_labels(tables)
    head = tuple(words(f"undated_{name}", language) for name in ("event", "when", "why", "participants", "document"))
    rows = tuple(undated_row(row, labels, language) for row in frame.to_dict("records"))
    title = words("undated_title", language)
    said = words("undated_text", language, events=count(len(frame), "count_events", language))
    table = Table(head, rows, tuple(frame["fact"]), documents=tuple(frame["document_id"]))
    return sheet([card_head(title, said), shown(table, view, title, all_rows=view["rows"] == "all")])


def undated_row(row: Mapping[Any, Any], labels: Mapping[str, str], language: str) -> tuple[str, ...]:
    """One event without a place on the axis."""
    when = format_period(str(row["date"]), language)
    plan = words("status_planned", language) if row["status"] == "planned" else ""
    why = words("year_unknown" if when else "date_not_named", language)
    document = labels.get(str(row["document_id"]), str(row["document_id"]))
    return (str(row["title"]), when or plan or words("no_date", language), why, str(row["participants"]), document)
