"""Parks: the map, the list, and the passport of the park that is looked at."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
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
from dashboard.components.drawers import comparison, passport
from dashboard.components.elements.blocks import link, slot
from dashboard.components.elements.cards import head as card_head
from dashboard.components.elements.cards import sheet
from dashboard.components.elements.table import linked
from dashboard.components.elements.year_slider import year_slider
from dashboard.components.panels.park_list import park_list
from dashboard.data import Tables, code_label
from dashboard.data.fresh import new_facts
from dashboard.data.passports import passport as read_passport
from dashboard.data.regions import COUNTED, region_values, stated_indicators
from dashboard.figures import park_map
from dashboard.figures.park_map import Geography
from dashboard.language import unit_words, words
from dashboard.language.words import count
from dashboard.view import View

ROUTE = "/parks"
TITLE = "page_parks"
VIEWS = ("europe", "russia", "volga")
PASSPORT_WIDTH = 440
WIDE = 1080


def layout(view: View, tables: Tables) -> Component:
    """The page: map and list left, passport right where there is room."""
    fields = choices(view, tables)
    left = [
        card(charts(view, tables)["parks"], view, tables),
        slot("comparison", comparison.comparison(view, tables)),
        slot("list", park_list(view, data.parks(tables, view.filters(), view.language))),
    ]
    return html.Div(
        [
            heading(words("parks_title", view.language), text(view, tables), slot("views", views(view))),
            filters.bar(view, [each for each in fields if each.name != "until"], words("search_parks", view.language)),
            slot("chips", filters.chips(view, fields)),
            html.Div([html.Div(left), slot("passport", passport_card(view, tables))], className="with-side"),
        ]
    )


def text(view: View, tables: Tables) -> str:
    """How many parks out of how many documents, and what the pins mean."""
    frame = data.parks(tables, data.Filters(), view.language)
    mentions = tables["mentions"]
    documents = mentions.loc[mentions["entity_id"].isin(frame["park_id"]), "document_id"].nunique()
    return words(
        "parks_text",
        view.language,
        parks=count(len(frame), "count_parks", view.language),
        documents=count(documents, "count_documents_of", view.language),
    )


def choices(view: View, tables: Tables) -> list[Choice]:
    """The fields of the filter bar."""
    language = view.language
    kinds = sorted(set(tables["parks"]["kind"]) - {""})
    found = [
        filters.choice(
            "kind", "filter_kind", ((kind, passport.kind_words(kind, language)) for kind in kinds), language
        ),
        filters.choice("org", "filter_organisation", options.with_parks(tables, language), language),
        options.status(language),
        filters.choice("region", "filter_region", options.regions(tables, language, "parks"), language),
        replace(options.until(tables, language, "parks", "founded"), label=words("slider_label", language)),
    ]
    shown = [each for each in found if len(each.options) > 1]
    return [*shown, *options.fresh(tables, language), colouring(view, tables)]


def colouring(view: View, tables: Tables) -> Choice:
    """What the regions are coloured by."""
    language = view.language
    counted = tuple((name, words(f"colour_{name}", language)) for name in ("", *COUNTED))
    stated = tuple((code, code_label(tables, "indicators", code, language)) for code in stated_indicators(tables))
    return Choice("colour", words("filter_colour", language), counted + stated, restricts=False)


def views(view: View) -> html.Div:
    """Russia, its European part, the Volga."""
    chosen = view.one_of("map", VIEWS)
    links = [
        link(view, words(f"map_{name}", view.language), "is-on" if name == chosen else "", map=name) for name in VIEWS
    ]
    return html.Div(links, className="switch", role="group")


@cache
def geography() -> Geography:
    """The geometry as the map wants it."""
    return Geography(*data.geometry())


@kept
def charts(view: View, tables: Tables) -> Mapping[str, Chart]:
    """The map."""
    frame = data.parks(tables, view.filters(), view.language)
    width = view.width - PASSPORT_WIDTH - 16 if view.width >= WIDE else view.width
    return {
        "parks": Chart(
            name="parks",
            draw=drawing(view, tables, frame),
            tell=lambda: said(view, tables, frame),
            theme=view.theme,
            width=width - 2,
            is_empty=frame.empty,
            control=slider(view, tables),
        )
    }


def drawing(view: View, tables: Tables, frame: pd.DataFrame) -> Draw:
    """How the map is drawn."""
    values, values_title = shading(view, tables)

    def draw(theme: str, width: int, height: int | None) -> Mapping[str, Any]:
        return park_map.figure(
            frame,
            theme=theme,
            language=view.language,
            width=width,
            view=view.one_of("map", VIEWS),
            selected=view["fact"] or view["park"],
            height=height,
            geography=geography(),
            values=values or None,
            values_title=values_title,
        )

    return draw


def said(view: View, tables: Tables, frame: pd.DataFrame) -> Said:
    """What is said with the map."""
    fields = choices(view, tables)
    return Said(
        title=words("parks_chart", view.language),
        subtitle=subtitle(view, frame, fields),
        table=linked(park_map.table(frame, view.language), frame["fact"], new_facts(tables)),
        documents=documents(tables, frame),
        legend=park_map.legend(frame, shaded=bool(shading(view, tables)[0])),
        summary=park_map.summary(frame, view.language),
        notes=(words("map_credit", view.language),),
        nothing=nothing(view, fields, sought(tables)) if frame.empty else "",
        facts=frame[list(tables["parks"].columns)],
    )


def sought(tables: Tables) -> Sought:
    """The parks that fit; those without a date are there in every year."""
    return Sought("count_parks", "parks_empty", lambda view: len(data.parks(tables, view.filters(), view.language)))


def slider(view: View, tables: Tables) -> Component | str:
    """The years from the first park to the day of the tables; parks without a date are there in every year."""
    opened = sorted({int(year) for year in options.years(tables, "parks", ("founded",))})
    if not opened:
        return ""
    began = sorted({int(text[:4]) for text in tables["parks"]["founded"] if text[:4].isdigit()})
    last = max(began[-1], int(tables.written[:4] or 0))
    return year_slider(view, range(opened[0], last + 1), began)


def shading(view: View, tables: Tables) -> tuple[Mapping[str, float], str]:
    """What colours the regions, and its name with the unit."""
    shades = dict(colouring(view, tables).options)
    shade = view.one_of("colour", tuple(shades))
    values, unit = region_values(tables, shade) if shade else ({}, "")
    named = ", ".join(part for part in (shades[shade], unit_words(unit, view.language)) if part)
    return values, named if values else ""


def documents(tables: Tables, frame: pd.DataFrame) -> tuple[str, ...]:
    """The documents that name these parks."""
    mentions = tables["mentions"]
    return tuple(sorted(set(mentions.loc[mentions["entity_id"].isin(frame["park_id"]), "document_id"])))


def subtitle(view: View, frame: pd.DataFrame, fields: list[Choice]) -> str:
    """How many parks, for how many the area is stated, what restricts them."""
    stated = int(frame["floor_space_m2"].notna().sum())
    said = [
        count(len(frame), "count_parks", view.language),
        words("area_stated", view.language, count=stated, total=len(frame))
        if stated
        else words("area_stated_none", view.language),
        filters.restrictions(view, fields),
    ]
    return " · ".join(part for part in said if part)


def passport_card(view: View, tables: Tables) -> Component | str:
    """The passport of the park in the address, else of the one most documents speak of."""
    frame = data.parks(tables, view.filters(), view.language)
    if frame.empty:
        return ""
    ranked = frame.assign(sized=frame["floor_space_m2"].notna()).sort_values(
        ["sized", "documents", "fact"], ascending=[False, False, True]
    )
    wanted = view["park"] if view["park"] in set(frame["fact"]) else str(ranked["fact"].iloc[0])
    found = read_passport(tables, wanted, view.language)
    if found is None:
        return ""
    language = view.language
    tools = comparison.switch(view, wanted)
    head = card_head(passport.title(found), passport.under(found, language), tools, over=passport.over(found, language))
    return sheet([head, passport.body(view, tables, found)], "passport-card")
