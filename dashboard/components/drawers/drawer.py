"""The source drawer: what a fact says, the sentence in its text, its document, its neighbours, a citation to copy."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.drawers import event_drawer, park_drawer
from dashboard.components.elements.blocks import attributes, badge, empty, icon, link
from dashboard.components.facts import fact_words
from dashboard.components.facts.citations import LONG, citation
from dashboard.components.facts.date_origin import origin
from dashboard.components.facts.highlight import passage_text
from dashboard.components.facts.sheets import fact_list, share
from dashboard.data import Tables
from dashboard.data.fresh import new_facts
from dashboard.data.sources import Fact, document, elsewhere, fact, neighbours
from dashboard.language import words
from dashboard.view import View


def drawer(view: View, tables: Tables) -> Component | str:
    """The drawer for the fact in the address; nothing where none is asked for."""
    wanted = view["fact"]
    if not wanted:
        return ""
    found = fact(tables, wanted, view.language)
    if found:
        return sheet(view, tables, found)
    several = event_drawer.content(view, tables, wanted) or park_drawer.content(view, tables, wanted)
    return several or around(view, words("fact_gone", view.language), [], [gone(view)])


def around(view: View, title: str, top: Sequence[Component], parts: Sequence[Component], over: str = "") -> html.Div:
    """Head with the cross, and the parts below each other."""
    close = link(view, icon("x-lg"), "drawer-close", label=words("close", view.language), fact="")
    head = html.Div(
        [html.Div([html.P(over, className="drawer-over") if over else "", html.H2(title, tabIndex=-1), *top]), close],
        className="drawer-head",
    )
    return html.Div([head, *parts], className="drawer-sheet", **attributes(data_title=title))


def gone(view: View) -> html.Div:
    """The address names a fact that the tables do not hold (any more)."""
    return empty(view, words("fact_gone", view.language), words("fact_gone_text", view.language), "question-circle")


def sheet(view: View, tables: Tables, found: Fact) -> html.Div:
    """The drawer of an observation, event or role."""
    language = view.language
    quote = html.Section(
        [
            html.Blockquote(passage_text(view, tables, found), className="passage", lang=text_language(tables, found)),
            html.P(
                [
                    words("document", language, citation=citation(tables, found.document, language, LONG)),
                    " · ",
                    html.A(words("open_in_text", language), href=reader_address(view, found)),
                ],
                className="drawer-source",
            ),
        ]
    )
    parts = [
        quote,
        origin(tables, found, language),
        same_sentence(view, tables, found),
        other_documents(view, tables, found),
        particulars(view, tables, found),
        citing(view, tables, found),
        actions(view, found),
    ]
    over, title = fact_words.over(tables, found, language), fact_words.title(tables, found, language)
    return around(view, title, [states(tables, found, language)], [part for part in parts if part is not None], over)


def states(tables: Tables, found: Fact, language: str) -> html.Div:
    """Fact or plan, when, how the time is known, whether it is new, as badges."""
    new = [(words("badge_new", language), "accent", "stars")] if found.id in new_facts(tables) else []
    return html.Div([badge(*each) for each in [*fact_words.states(found, language), *new]], className="badges")


def text_language(tables: Tables, found: Fact) -> str:
    """The language of the document, so that a voice reads it rightly."""
    row = document(tables, found.document)
    return str(row["language"]) if row else ""


def reader_address(view: View, found: Fact) -> str:
    """The place of the fact in the reader."""
    return view.href("/documents", document=found.document, fact=found.id)


def same_sentence(view: View, tables: Tables, found: Fact) -> Component | None:
    """The other facts of the sentence."""
    others = neighbours(tables, found, view.language)
    return fact_list(view, tables, words("same_sentence", view.language), others) if others else None


def other_documents(view: View, tables: Tables, found: Fact) -> Component | None:
    """The same quantity in other documents; that there is none is said too."""
    if found.kind != "observation":
        return None
    others = elsewhere(tables, found, view.language)
    if not others:
        return html.Section(
            [html.H3(words("elsewhere", view.language)), html.P(words("elsewhere_none", view.language))]
        )
    return fact_list(view, tables, words("elsewhere", view.language), others[:8], with_document=True)


def particulars(view: View, tables: Tables, found: Fact) -> html.Section:
    """Everything else that is known of the fact, as pairs."""
    pairs = fact_words.particulars(tables, found, view.language)
    cells: list[Component] = []
    for name, value in pairs:
        cells += [html.Dt(name), html.Dd(value)]
    return html.Section(html.Dl(cells, className="pairs"))


def citing(view: View, tables: Tables, found: Fact) -> html.Section:
    """The fact as a report would cite it."""
    text = fact_words.for_report(tables, found, view.language)
    return html.Section(
        [
            html.H3(words("for_report", view.language)),
            html.P(text, className="for-report", id="for-report"),
        ]
    )


def actions(view: View, found: Fact) -> html.Div:
    """Copy the citation, copy the address of this view, put the fact before the review."""
    done = words("copied", view.language)
    copy = html.Button(
        [icon("quote"), html.Span(words("copy_citation", view.language))],
        type="button",
        className="btn btn-primary btn-sm has-icon",
        **attributes(data_copy="#for-report", data_done=done),
    )
    review = html.A(
        [icon("pencil"), html.Span(words("to_review", view.language))],
        href=view.href("/review", case=f"fact:{found.id}"),
        className="btn btn-outline-secondary btn-sm has-icon",
    )
    return html.Div([copy, share(view), review], className="drawer-actions")
