"""The reader: a document's whole text, its facts marked and said in the margin, its numbers accounted for."""

from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from dashboard.components.elements.blocks import attributes, badge, fact_link, link
from dashboard.components.elements.cards import sheet
from dashboard.components.facts import fact_words
from dashboard.components.facts.citations import note_words, titles
from dashboard.components.facts.highlight import pieces
from dashboard.data import Tables, document_labels
from dashboard.data.reader import Account, Mark, account, boilerplate, marks
from dashboard.data.sources import Row, document, facts, texts
from dashboard.language import format_period, words
from dashboard.language.words import count
from dashboard.view import View

KINDS = ("number", "event", "date", "role", "park", "aside", "lost")
MOST_NOTES = 6


def reader(view: View, tables: Tables, document_id: str) -> Component:
    """The document's card: head, account, key, text."""
    row = document(tables, document_id)
    text = texts(tables).get(document_id, "")
    if row is None:
        return sheet(html.P(words("document_gone", view.language), className="empty"))
    here = replace(view, query={**view.query, "document": document_id})
    parts = [head(view, tables, row), key(view), body(here, tables, document_id, text)]
    return sheet(parts if text else [head(view, tables, row), unread(row, view.language)], "reader")


def head(view: View, tables: Tables, row: Row) -> html.Div:
    """Number, title, date with its basis, the account."""
    language, document_id = view.language, str(row["document_id"])
    number = document_labels(tables).get(document_id, document_id)
    spoken = words(f"language_{row['language']}", language) if row["language"] in ("ru", "en") else ""
    over = " · ".join(part for part in (words("document", language, citation=number), spoken, document_id) if part)
    is_read = bool(int(row["characters"]))
    note = html.P(note_words(str(row["note"]), language), className="reader-note") if row["note"] and is_read else ""
    return html.Div(
        [
            html.P(over, className="drawer-over"),
            html.H2(titles(tables)[document_id], className="said reader-title", lang=str(row["language"])),
            html.P([html.Strong(format_period(str(row["published"]), language)), " ", basis_badge(row, language)]),
            note,
            account_bar(account(tables, document_id), language),
        ],
        className="reader-head",
    )


def basis_badge(row: Row, language: str) -> html.Span:
    """How the document's date is known."""
    basis = str(row["published_basis"]) or "unknown"
    tones = {"stated": ("ok", ""), "inferred": ("warn", "calendar-event"), "unknown": ("warn", "calendar-x")}
    return badge(words(f"basis_{basis}", language), *tones.get(basis, ("plain", "")))


def account_bar(found: Account, language: str) -> html.Div | str:
    """How many numbers and dates there are and what became of them, as words and as a bar."""
    if not found.total:
        return ""
    counts = {"used": found.used, "aside": found.aside, "lost": found.lost}
    bar = [
        html.Span(className=f"account-{name}", style={"flexGrow": str(number)})
        for name, number in counts.items()
        if number
    ]
    said = [
        html.Li([html.Span(className=f"dot account-{name}"), words(f"account_{name}", language, count=number)])
        for name, number in counts.items()
    ]
    total = words("account_total", language, marks=count(found.total, "count_marks", language))
    return html.Div(
        [html.P(total), html.Div([html.Div(bar, className="account-bar"), html.Ul(said, className="legend")])],
        className="account",
    )


def key(view: View) -> html.Div:
    """What the colours mean."""
    marked = [html.Mark(words(f"mark_{kind}", view.language), className=f"hl hl-{kind}") for kind in KINDS]
    return html.Div(marked, className="reader-key")


def unread(row: Row, language: str) -> html.P:
    """Why there is no text."""
    return html.P(words("document_unread", language, note=note_words(str(row["note"]), language)), className="empty")


def body(view: View, tables: Tables, document_id: str, text: str) -> html.Article:
    """The text, paragraph by paragraph, each with its notes in the margin."""
    found = marks(tables, document_id, view.language)
    grey = boilerplate(tables, document_id)
    rows: list[Component] = []
    start = 0
    for line in text.split("\n"):
        stop = start + len(line)
        if line.strip():
            within = [mark for mark in found if start <= mark.start and mark.stop <= stop]
            is_grey = any(first <= start and stop <= last for first, last in grey)
            rows.append(paragraph(view, tables, text, (start, stop), within, is_grey))
        start = stop + 1
    row = document(tables, document_id)
    names = attributes(data_document=document_id, data_add=words("add_offer", view.language))
    return html.Article(rows, className="reader-text", lang=str(row["language"]) if row else "", **names)


def paragraph(
    view: View, tables: Tables, text: str, place: tuple[int, int], within: list[Mark], is_grey: bool
) -> html.Div:
    """One line of the text and what stands beside it."""
    style = "boilerplate" if is_grey else "subhead" if is_heading(text[slice(*place)]) else ""
    words_of = html.P(
        pieces(view, text, *place, within, view["fact"]), className=style, **attributes(data_start=str(place[0]))
    )
    notes = [] if is_grey else [note for mark in within if (note := margin(view, tables, mark))]
    lost = [] if is_grey else [adding(view, text, mark) for mark in within if mark.kind == "lost"]
    shown = notes[:MOST_NOTES]
    if len(notes) > MOST_NOTES:
        shown.append(html.Li(words("more_notes", view.language, count=len(notes) - MOST_NOTES)))
    if lost:
        said = words("margin_lost", view.language, numbers="")
        shown.append(html.Li([said, *lost[:MOST_NOTES]], className="note note-lost"))
    return html.Div([words_of, html.Ul(shown, className="margin")], className="reader-row")


def adding(view: View, text: str, mark: Mark) -> html.A:
    """A number that was not understood, as the way to write down what it means."""
    marked = text[mark.start : mark.stop]
    said = words("add_this", view.language, number=marked)
    return link(view, marked, "add-this", said, add=f"{mark.start}-{mark.stop}", document=view["document"], fact="")


def is_heading(line: str) -> bool:
    """Whether a line reads like a heading: short, begins like a sentence and ends without a stop.

    >>> is_heading("Символизм прямого эфира"), is_heading("- Три года назад")
    (True, False)
    """
    plain = line.strip()
    return len(plain) < 90 and plain[:1].isupper() and plain[-1:] not in ".!?:;,…»)"


def margin(view: View, tables: Tables, mark: Mark) -> Component | None:
    """What a mark says: the fact in a few words."""
    language = view.language
    fact = facts(tables, language).get(mark.fact)
    if fact and mark.kind != "date":
        note = [html.Strong(fact_words.amount(fact, language)), html.Span(fact_words.short(tables, fact, language))]
        if fact.kind != "observation":
            note.reverse()
        here = " is-chosen" if view["fact"] == fact.id else ""
        return html.Li(fact_link(view, fact.id, note, ""), className=f"note note-{mark.kind}{here}")
    return None
