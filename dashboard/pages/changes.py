"""Changes: what each run added, changed and withdrew, with the sentences, page by page."""

from collections.abc import Mapping

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.components.around import filters
from dashboard.components.around.filters import Choice
from dashboard.components.around.frame import heading
from dashboard.components.around.nothing import Sought, nothing
from dashboard.components.charts.chart_card import Chart
from dashboard.components.elements.blocks import Child, badge, empty, fact_link, link, slot
from dashboard.components.elements.cards import head, sheet
from dashboard.components.facts.citations import citation, note_words, titles
from dashboard.components.facts.fact_words import amount, short
from dashboard.components.work.run_panel import CHANGES, summary
from dashboard.data import Tables, entity_label
from dashboard.data.fresh import changes_of, run_numbers
from dashboard.data.sources import facts
from dashboard.language import format_day, words
from dashboard.language.words import grouped
from dashboard.view import View

ROUTE = "/changes"
TITLE = "page_changes"
KINDS = ("document", "observation", "event", "role", "park")
TONES = {"added": "ok", "changed": "accent", "withdrawn": "plain", "failed": "danger"}
AT_ONCE = 25


def layout(view: View, tables: Tables) -> Component:
    """The page: a run, its changes in parts."""
    runs = run_numbers(tables)
    if not runs:
        said = empty(view, words("changes_none", view.language), words("changes_none_text", view.language))
        return html.Div([heading(words("changes_title", view.language), ""), sheet(said)])
    fields = choices(view, runs)
    return html.Div(
        [
            slot("head", heading(words("changes_title", view.language), text(view, tables, runs))),
            filters.bar(view, fields),
            slot("chips", filters.chips(view, fields)),
            slot("list", listed(view, tables, chosen(view, runs)[0])),
        ]
    )


def charts(view: View, tables: Tables) -> Mapping[str, Chart]:
    """None here."""
    return {}


def chosen(view: View, runs: list[tuple[str, str]]) -> tuple[str, str]:
    """The run in the address, else the last."""
    return next((each for each in runs if each[0] == view["run"]), runs[0])


def text(view: View, tables: Tables, runs: list[tuple[str, str]]) -> str:
    """Which run, when, and what it did."""
    run, when = chosen(view, runs)
    said = summary(tables, run, view.language)
    return words("changes_text", view.language, run=run, date=format_day(when, view.language), what=said)


def choices(view: View, runs: list[tuple[str, str]]) -> list[Choice]:
    """The fields of the filter bar."""
    language = view.language
    named = [(run, f"{run} · {format_day(when, language)}") for run, when in runs]
    kinds = [(kind, words(f"kind_{kind}", language)) for kind in KINDS]
    changes = [(change, words(f"change_{change}", language)) for change in CHANGES]
    return [
        Choice("run", words("changes_run", language), (("", named[0][1]), *named[1:]), restricts=False),
        filters.choice("kind", "changes_kind", kinds, language),
        filters.choice("change", "changes_change", changes, language),
    ]


def listed(view: View, tables: Tables, run: str) -> Component:
    """One part of the changes, and the ways to the parts before and after."""
    language = view.language
    kind = view["kind"] if view["kind"] in KINDS else ""
    change = view["change"] if view["change"] in CHANGES else ""
    found = changes_of(tables, run, kind, change)
    if found.empty:
        return sheet(nothing(view, choices(view, run_numbers(tables)), sought(tables, run)))
    last = (len(found) - 1) // AT_ONCE
    at = min(int(view["part"]) if view["part"].isdecimal() and len(view["part"]) < 7 else 0, last)
    rows = [line(view, tables, row) for row in rows_of(found.iloc[at * AT_ONCE : (at + 1) * AT_ONCE])]
    first, last_shown = at * AT_ONCE + 1, min((at + 1) * AT_ONCE, len(found))
    ends = {"first": first, "last": last_shown, "total": len(found)}
    said = words("changes_of", language, **{name: grouped(number, language) for name, number in ends.items()})
    before = link(view, words("changes_before", language), "line-way", part=str(at - 1) if at > 1 else "") if at else ""
    after = link(view, words("changes_next", language), "line-way", part=str(at + 1)) if at < last else ""
    foot = html.Div([before, after], className="parts-foot") if before or after else ""
    return sheet([head(words("changes_list", language), said), html.Ul(rows, className="lines changes"), foot])


def sought(tables: Tables, run: str) -> Sought:
    """The changes of a run."""
    return Sought(
        "count_changes", "changes_empty", lambda view: len(changes_of(tables, run, view["kind"], view["change"]))
    )


def rows_of(frame: pd.DataFrame) -> list[dict[str, str]]:
    """The rows of the history as texts."""
    return [{str(name): str(value) for name, value in row.items()} for row in frame.to_dict("records")]


def line(view: View, tables: Tables, row: Mapping[str, str]) -> html.Li:
    """One change: how, of what, the sentence."""
    language = view.language
    fact = facts(tables, language).get(row["id"])
    title = titles(tables).get(row["id"]) or row["note"] or row["id"]
    name: Child = title if row["kind"] == "document" else words(f"kind_{row['kind']}", language)
    under = citation(tables, fact.document, language) if fact else ""
    if fact:
        name = fact_link(view, fact.id, f"{short(tables, fact, language)}, {amount(fact, language)}")
    elif row["kind"] == "park":
        name = fact_link(view, row["id"], entity_label(tables, row["id"], language, row["note"]))
    elif row["kind"] == "document" and row["change"] != "withdrawn":
        name = html.A(title, href=view.href("/documents", document=row["id"]), className="fact-link")
        under = note_words(row["note"], language) if row["change"] == "failed" else row["id"]
    quote = html.Span(row["note"], className="said") if row["kind"] not in ("document", "park") and row["note"] else ""
    kind = words(f"kind_{row['kind']}", language) if row["kind"] in KINDS else row["kind"]
    sign = badge(words(f"change_{row['change']}", language), TONES.get(row["change"], "plain"))
    small = html.Small(" · ".join(part for part in (kind, under) if part))
    return html.Li([html.Span(sign, className="change-sign"), html.Div([html.Span(name), quote, small])])
