"""The overview's sheets: what the last run changed, what a search finds."""

from collections import Counter

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard import data
from dashboard.components.elements.blocks import Child, empty, fact_link, icon
from dashboard.components.elements.cards import head, sheet
from dashboard.components.facts import fact_words
from dashboard.components.facts.citations import citation, document_date, first_words, titles
from dashboard.data import Tables
from dashboard.data.fresh import FACTS
from dashboard.data.highlights import last_run
from dashboard.data.sources import Fact, document, facts
from dashboard.language import format_day, words
from dashboard.language.words import count
from dashboard.view import View

CHANGES = {
    "added": "plus-circle",
    "changed": "arrow-repeat",
    "withdrawn": "dash-circle",
    "failed": "exclamation-triangle",
}
NEWEST = 5
SILENT = ("withdrawn", "failed")


def run_card(view: View, tables: Tables) -> Component:
    """What the last run changed, by kind."""
    language = view.language
    run, when, changes = last_run(tables)
    if changes.empty:
        said = words("run_none", language, documents=count(len(tables["documents"]), "count_documents", language))
        newest = [document_line(view, tables, each) for each in newest_documents(tables)]
        return sheet([head(words("run_card", language), said), html.Ul(newest, className="lines")])
    subtitle = words("run_of", language, run=run, date=format_day(when, language))
    lines = [each for change in CHANGES for each in change_lines(tables, changes, change, language)]
    silent = [change for change in SILENT if not changes["change"].eq(change).any()]
    if silent:
        said = ", ".join(words(f"run_no_{change}", language) for change in silent)
        lines.append(line("dash-circle", said, "", "quiet"))
    journal = html.A(
        words("run_journal", language), href=view.href("/changes"), className="btn btn-outline-secondary btn-sm"
    )
    return sheet([head(words("run_card", language), subtitle, journal), html.Ul(lines, className="lines")])


def newest_documents(tables: Tables) -> list[str]:
    """The documents of the latest dates."""
    ranked = tables["documents"].sort_values(["published_start", "document_id"], ascending=[False, True])
    return [str(each) for each in ranked["document_id"][:NEWEST]]


def document_line(view: View, tables: Tables, document_id: str) -> html.Li:
    """A document, its date, and the way to its text."""
    row = document(tables, document_id)
    when = document_date(row, view.language) if row else ""
    address = view.href("/documents", document=document_id)
    way = html.A(words("open_document", view.language), href=address, className="line-way")
    return line("file-earmark-text", titles(tables)[document_id], when, way=way)


def change_lines(tables: Tables, changes: pd.DataFrame, change: str, language: str) -> list[html.Li]:
    """What a run added, changed or withdrew: documents with their first names, facts with their numbers."""
    found = changes[changes["change"].eq(change)]
    documents = found[found["kind"].eq("document")]
    counts = Counter(found["kind"])
    facts = [count(counts[kind], f"count_{kind}s", language) for kind in FACTS if counts[kind]]
    lines = []
    if len(documents):
        said = words(f"run_{change}", language, what=count(len(documents), "count_documents", language))
        known = titles(tables)
        names = "; ".join(
            first_words(known.get(str(each)) or str(note or each), 40)
            for each, note in zip(documents["id"][:3], documents["note"][:3], strict=True)
        )
        lines.append(line(CHANGES[change], said, names, change))
    if facts:
        total = count(sum(counts[kind] for kind in FACTS), "count_facts", language)
        lines.append(line(CHANGES[change], words(f"run_{change}", language, what=total), ", ".join(facts), change))
    return lines


def line(sign: str, text: str, under: str, tone: str = "", way: Child = "") -> html.Li:
    """Icon, text, what is under it, and the way on the right."""
    body = html.Div([html.Span(text), html.Small(under) if under else ""])
    return html.Li([html.Span(icon(sign), className=f"line-sign tone-{tone}"), body, way])


def found_card(view: View, tables: Tables) -> Component:
    """What a search finds: observations, events, parks, documents."""
    language = view.language
    wanted = view.filters()
    values = data.observations(tables, wanted, language)
    events = data.events(tables, wanted, language)
    parks = data.parks(tables, wanted, language)
    known = facts(tables, language)
    rows = [found_row(view, tables, known[fact]) for fact in [*values["fact"][:12], *events["fact"][:8]]]
    rows += [
        html.Li(fact_link(view, park, [html.Span(label, className="fact-row-what"), html.Span(place)], "fact-row"))
        for park, label, place in zip(parks["fact"][:6], parks["label"][:6], parks["region_label"][:6], strict=True)
    ]
    said = [
        count(len(values), "count_observations", language),
        count(len(events), "count_events", language),
        count(len(parks), "count_parks", language),
    ]
    title = head(words("found", language, text=view["q"]), " · ".join(said))
    if not rows:
        return sheet(
            [
                title,
                empty(
                    view, words("nothing_found", language), words("nothing_found_text", language), "search", {"q": ""}
                ),
            ]
        )
    ways = [
        html.A(words(f"page_{page}", language), href=view.href(f"/{page}", q=view["q"]), className="line-way")
        for page in ("timeline", "parks", "indicators", "documents")
    ]
    foot = html.P([words("found_all", language), *ways], className="parts-foot")
    return sheet([title, html.Ul(rows, className="fact-rows found"), foot])


def found_row(view: View, tables: Tables, fact: Fact) -> html.Li:
    """One fact found."""
    name = html.Span(
        [fact_words.short(tables, fact, view.language), html.Small(citation(tables, fact.document, view.language))],
        className="fact-row-what",
    )
    return html.Li(fact_link(view, fact.id, [name, html.Span(fact_words.amount(fact, view.language))], "fact-row"))
