"""The index of the indicators page: every indicator that is stated, and how often."""

from functools import lru_cache

from dash import html
from dash.development.base_component import Component

from dashboard.components.blocks import Child, attributes
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


def index(view: View, tables: Tables, chosen: str) -> Component:
    """The indicators with their units and how often they are stated, the chosen one marked."""
    units = dict(zip(tables["indicators"]["code"], tables["indicators"]["unit"], strict=True))
    rows = []
    for code, number in used(tables):
        here = attributes(aria_current="true") if code == chosen else attributes()
        unit = unit_words(str(units.get(code, "")).split(",")[0], view.language)
        name: list[Child] = [code_label(tables, "indicators", code, view.language), " ", html.Small(unit)]
        changes = {"indicator": code, "org": "", "product": "", "measure": ""}
        row = html.A(
            [html.Span(name), html.Span(str(number), className="aa-num")],
            href=view.href(**changes),
            **here,
            **attributes(data_set=f"indicator={code}&org=&product=&measure=&fact="),
        )
        rows.append(html.Li(row))
    silent = len(tables["indicators"]) - len([code for code, _ in used(tables) if code in units])
    said = words("indicators_silent", view.language, count=count(max(silent, 0), "count_indicators", view.language))
    return html.Nav(
        [html.Ul(rows), html.P(said) if silent > 0 else ""],
        className="index",
        **attributes(aria_label=words("page_indicators", view.language)),
    )
