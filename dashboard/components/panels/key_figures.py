"""The overview's large figures: cells that lead to their sentences, and the same as a chart that can be exported."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.components.charts.chart_card import Chart, Said
from dashboard.components.charts.export_menu import menu
from dashboard.components.elements.blocks import Child, dot, fact_link
from dashboard.components.elements.cards import head, sheet
from dashboard.components.elements.table import Table
from dashboard.components.facts import fact_words
from dashboard.components.facts.citations import citation
from dashboard.components.facts.values import large, parts, period, value
from dashboard.data import Tables
from dashboard.data.sources import Fact
from dashboard.figures import key_figures
from dashboard.language import words
from dashboard.language.words import count
from dashboard.view import View

NAME = "key-figures"
COLUMNS = ("subject", "product", "value", "period", "document")


def card(chosen: Sequence[Fact], view: View, tables: Tables, otherwise: Child) -> Component:
    """The figures that matter, each with subject, period and its document; where there are none, what is said then."""
    title = words("key_figures", view.language)
    tools = html.Div(menu(NAME, title, view), className="card-tools") if chosen else ""
    cells = [cell(view, tables, fact) for fact in chosen]
    text = f"{words('key_figures_said', view.language)}. {words('key_figures_press', view.language)}"
    return sheet([head(title, text, tools), html.Div(cells, className="key-figures") if cells else otherwise])


def cell(view: View, tables: Tables, fact: Fact) -> html.A:
    """One figure: the whole cell leads to its sentence."""
    language = view.language
    subject = html.Strong([dot(int(fact.row["category"])), str(fact.row["subject_label"])])
    shown: list[Child] = [
        large(fact.row, language),
        html.Span(subject, className="key-who"),
        html.Span(fact_words.quantity(tables, fact.row, language), className="key-what"),
        html.Span(period(fact.row, language), className="key-when"),
        html.Span(citation(tables, fact.document, language), className="key-source"),
    ]
    return fact_link(view, fact.id, shown, "key-figure")


def chart(choose: Callable[[], Sequence[Fact]], view: View, tables: Tables, restrictions: Callable[[], str]) -> Chart:
    """The figures as a chart: on the page its cells are words, elsewhere a picture; chosen when one is asked for."""
    language = view.language

    def draw(theme: str, width: int, height: int | None) -> Mapping[str, Any]:
        cells = [drawn(fact, tables, language) for fact in choose()]
        return key_figures.figure(cells, theme=theme, language=language, width=width, height=height)

    return Chart(
        name=NAME,
        draw=draw,
        tell=lambda: said(choose(), tables, language, restrictions()),
        theme=view.theme,
        width=view.width,
        is_on_page=False,
    )


def drawn(fact: Fact, tables: Tables, language: str) -> key_figures.Cell:
    """One figure in words, as the picture has it."""
    return key_figures.Cell(
        fact.id,
        parts(fact.row, language),
        int(fact.row["category"]),
        str(fact.row["subject_label"]),
        fact_words.quantity(tables, fact.row, language),
        period(fact.row, language),
        citation(tables, fact.document, language),
    )


def said(chosen: Sequence[Fact], tables: Tables, language: str, restrictions: str) -> Said:
    """What is said with the picture: its table, the documents and facts behind it."""
    rows = tuple(
        (
            str(fact.row["subject_label"]),
            fact_words.quantity(tables, fact.row, language),
            value(fact.row, language, short=False),
            period(fact.row, language),
            citation(tables, fact.document, language),
        )
        for fact in chosen
    )
    columns = list(tables["observations"].columns)
    return Said(
        title=words("key_figures", language),
        subtitle=" · ".join(part for part in (count(len(chosen), "count_values", language), restrictions) if part),
        table=Table(
            tuple(words(f"column_{name}", language) for name in COLUMNS), rows, tuple(each.id for each in chosen)
        ),
        documents=tuple(fact.document for fact in chosen),
        notes=(words("key_figures_said", language),),
        facts=pd.DataFrame([{name: fact.row[name] for name in columns} for fact in chosen], columns=columns),
    )
