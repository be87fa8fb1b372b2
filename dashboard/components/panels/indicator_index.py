"""The index of the indicators page: every indicator that is stated, and how often."""

from collections.abc import Mapping
from functools import lru_cache

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.components.elements.blocks import Child, attributes, icon
from dashboard.data import Tables, code_label
from dashboard.language import unit_words, words
from dashboard.language.words import count
from dashboard.view import View


@lru_cache(maxsize=8)
def used(tables: Tables) -> tuple[tuple[str, int], ...]:
    """The indicators that occur, the most stated first; what the vocabulary does not name last."""
    counts = tables["observations"]["indicator"].value_counts()
    ranked = sorted(counts.items(), key=lambda item: (item[0] == "other", -item[1], str(item[0])))
    return tuple((str(code), int(number)) for code, number in ranked)


@lru_cache(maxsize=8)
def stated_units(tables: Tables) -> Mapping[str, str]:
    """The unit in which each indicator is mostly stated."""
    pairs = tables["observations"].groupby("indicator")["unit"].value_counts().reset_index()
    first = pairs.drop_duplicates("indicator")
    return dict(zip(first["indicator"], first["unit"], strict=True))


def index(view: View, tables: Tables, chosen: str) -> Component:
    """The indicators with their units and how often they are stated, the chosen one marked, and a box to find one."""
    units = stated_units(tables)
    rows = []
    for code, number in used(tables):
        here = attributes(aria_current="true") if code == chosen else attributes()
        unit = unit_words(units[code], view.language)
        name: list[Child] = [code_label(tables, "indicators", code, view.language), " ", html.Small(unit)]
        changes = {"indicator": code, "org": "", "product": "", "measure": ""}
        row = html.A(
            [html.Span(name), html.Span(str(number), className="aa-num")],
            href=view.href(**changes),
            **here,
            **attributes(data_set=f"indicator={code}&org=&product=&measure=&fact="),
        )
        rows.append(html.Li(row))
    silent = len(set(tables["indicators"]["code"]) - set(units))
    said = words("indicators_silent", view.language, count=count(max(silent, 0), "count_indicators", view.language))
    label = words("find_indicator", view.language)
    box = dcc.Input(id={"find": view.path}, type="text", placeholder=label, maxLength=60, autoComplete="off")
    field = html.Label(
        [icon("search"), html.Span(label, className="visually-hidden"), box], className="field search find"
    )
    return html.Nav(
        [field, html.Ul(rows), html.P(said) if silent > 0 else ""],
        className="index",
        **attributes(aria_label=words("page_indicators", view.language)),
    )
