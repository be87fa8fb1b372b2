"""Indicators: one quantity, all who state it, each value with its sign, its time and its sentence."""

from collections.abc import Mapping
from dataclasses import replace
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
from dashboard.components.elements.blocks import attributes, link, slot
from dashboard.components.facts.fact_words import product_words
from dashboard.components.panels import indicator_index, indicator_notes, indicator_table
from dashboard.data import Tables, code_label, entity_label
from dashboard.figures import indicator
from dashboard.language import unit_words, words
from dashboard.language.words import count
from dashboard.view import View

ROUTE = "/indicators"
TITLE = "page_indicators"
LIST_WIDTH = 232
WIDE = 900
MOST_VALUES = 40
MOST_ROWS = 200
FIRST = "production"
SUBJECTS = ("organisation", "park", "region", "city", "country", "person", "product", "programme")
MEASURES = ("stock", "flow", "cumulative", "change")


def layout(view: View, tables: Tables) -> Component:
    """The page: indicators left, chart, finding, table and reasons right."""
    fields = choices(view, tables)
    right = [
        filters.bar(view, fields, words("search_values", view.language)),
        slot("chips", filters.chips(view, fields)),
        slot("finding", indicator_notes.finding(view, observations(view, tables))),
        card(charts(view, tables)["indicator"], view, tables),
        slot("below", below(view, tables)),
    ]
    return html.Div(
        [
            heading(words("indicators_title", view.language), words("indicators_text", view.language)),
            html.Div(
                [slot("indicators", indicator_index.index(view, tables, chosen(view, tables))), html.Div(right)],
                className="with-index",
            ),
        ]
    )


def chosen(view: View, tables: Tables) -> str:
    """The indicator in the address, else production, else the most stated."""
    known = tuple(code for code, _ in indicator_index.used(tables)) or ("",)
    return view.one_of("indicator", (FIRST, *known) if FIRST in known else known)


def choices(view: View, tables: Tables) -> list[Choice]:
    """The fields of the filter bar, with what this indicator's statements hold."""
    language = view.language
    stated = data.stated(tables, chosen(view, tables), language)
    subjects = sorted(stated.subjects, key=by_name)
    products = [(each, product_words(each, language)) for each in sorted(stated.products)]
    measures = [(each, words(f"measure_{each}", language)) for each in MEASURES if each in stated.measures]
    found = [
        filters.choice("org", "filter_subject", subjects, language),
        filters.choice("product", "filter_product", products, language),
        filters.choice("measure", "filter_measure", measures, language),
        filters.choice("region", "filter_region", options.regions(tables, language, "observations"), language),
        options.status(language),
        options.since(tables, language, "observations", "time_start", "time_end"),
        options.until(tables, language, "observations", "time_start", "time_end"),
    ]
    shown = [each for each in found if len(each.options) > 2 or view[each.name]]
    return [*shown, *options.fresh(tables, language)]


def scales(view: View) -> html.Div:
    """Linear from zero, or logarithmic by choice."""
    chosen = view.one_of("scale", ("", "log"))
    links = [
        link(view, words(f"scale_{name or 'linear'}", view.language), "is-on" if name == chosen else "", scale=name)
        for name in ("", "log")
    ]
    return html.Div(
        links, className="switch", role="group", **attributes(aria_label=words("filter_scale", view.language))
    )


def by_name(option: tuple[str, str]) -> str:
    """How options are ordered: by name without quotation marks."""
    return option[1].strip('«„“"').casefold()


def fitting(view: View, tables: Tables) -> int:
    """How many statements fit."""
    return len(data.fitting(tables, wanted(view, tables), view.language))


def wanted(view: View, tables: Tables) -> data.Filters:
    """The filters in the address, with the indicator that is chosen."""
    return replace(view.filters(), indicator=chosen(view, tables))


def observations(view: View, tables: Tables) -> pd.DataFrame:
    """The statements that are drawn: all that fit, or of very many the newest of those that most is told of."""
    if view["values"] == "all":
        return data.observations(tables, wanted(view, tables), view.language)
    return data.newest_observations(tables, wanted(view, tables), view.language, MOST_VALUES)


@kept
def charts(view: View, tables: Tables) -> Mapping[str, Chart]:
    """The chart of the chosen indicator."""
    frame = observations(view, tables)
    width = view.width - LIST_WIDTH - 24 if view.width >= WIDE else view.width
    return {
        "indicator": Chart(
            name="indicator",
            draw=drawing(view, frame, events(view, tables, frame)),
            tell=lambda: said(view, tables, frame),
            theme=view.theme,
            width=width - 2,
            is_empty=frame.empty,
            tools=scales(view),
        )
    }


def drawing(view: View, frame: pd.DataFrame, happenings: pd.DataFrame) -> Draw:
    """How the chart is drawn; exports have no room for what happened."""

    def draw(theme: str, width: int, height: int | None) -> Mapping[str, Any]:
        return indicator.figure(
            frame,
            theme=theme,
            language=view.language,
            width=width,
            log=view["scale"] == "log",
            selected=view["fact"],
            events=happenings if height is None else None,
            height=height,
            rows=MOST_ROWS if view["values"] == "all" else MOST_VALUES,
        )

    return draw


def said(view: View, tables: Tables, frame: pd.DataFrame) -> Said:
    """What is said with the chart."""
    fields, language = choices(view, tables), view.language
    name = code_label(tables, "indicators", chosen(view, tables), language)
    subject = f": {entity_label(tables, view['org'], language)}" if view["org"] else ""
    return Said(
        title=f"{name}{subject}",
        subtitle=subtitle(view, frame, fitting(view, tables), fields),
        table=indicator_table.table(tables, frame, language),
        documents=tuple(frame["document_id"]),
        legend=indicator.legend(frame),
        summary=indicator.summary(frame, language),
        nothing=nothing(view, fields, sought(tables)) if frame.empty else "",
        facts=frame[list(tables["observations"].columns)],
    )


def sought(tables: Tables) -> Sought:
    """The statements of the chosen indicator."""

    def years(view: View) -> list[int]:
        return data.years_of(data.observations(tables, wanted(view, tables), view.language), "time_start", "time_end")

    return Sought("count_values", "indicators_empty", lambda view: fitting(view, tables), years)


def events(view: View, tables: Tables, frame: pd.DataFrame) -> pd.DataFrame:
    """What happened to those that the statements are about: numbered above the axis where it is one of time."""
    wanted = replace(view.filters(), indicator="", organisation="", text="", product="", measure="", status="actual")
    found = data.events(tables, wanted, view.language)
    subjects = set(frame["subject_id"]) - {""}
    return found[found["participant_ids"].map(lambda ids: not subjects.isdisjoint(ids))].reset_index(drop=True)


def subtitle(view: View, frame: pd.DataFrame, fitting: int, fields: list[Choice]) -> str:
    """How many values, units, measures, restrictions, scale."""
    values = count(len(frame), "count_values", view.language)
    if fitting > len(frame):
        values = words(
            "values_of", view.language, shown=len(frame), values=count(fitting, "count_values_of", view.language)
        )
    units = list(dict.fromkeys(unit_words(unit, view.language) for unit in frame["unit"]))
    measures = [words(f"measure_{each}", view.language) for each in MEASURES if each in set(frame["measure"])]
    scale = words("subtitle_log", view.language) if view["scale"] == "log" else ""
    said = [
        values,
        ", ".join(units[:4]),
        ", ".join(measures),
        filters.restrictions(view, [each for each in fields if each.name != "org"]),
        scale,
    ]
    return " · ".join(part for part in said if part)


def below(view: View, tables: Tables) -> Component | str:
    """What the numbers above the chart stand for, the table that is the chart, and why no line is drawn."""
    frame = observations(view, tables)
    if frame.empty:
        return ""
    return html.Div(
        [
            indicator_notes.marks(view, frame, events(view, tables, frame)),
            indicator_notes.extent(view, len(frame), fitting(view, tables), MOST_VALUES),
            indicator_notes.table_card(view, tables, frame),
            indicator_notes.reasons(view, frame),
        ]
    )
