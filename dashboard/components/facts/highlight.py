"""A document's words with their marks: in the drawer a paragraph, in the reader the whole text."""

import re

from dash import html

from dashboard.components.elements.blocks import Child, attributes, link
from dashboard.data import Tables
from dashboard.data.reader import Mark, marks
from dashboard.data.sources import Fact, passage, texts
from dashboard.language import words
from dashboard.language.words import has
from dashboard.view import View

REASONS = ("aside", "lost")
NO_WORD = re.compile(r"\W+")


def passage_text(view: View, tables: Tables, found: Fact) -> list[Child]:
    """The paragraph of a fact: its sentence in ink, the rest lighter, its value marked strongest."""
    text = texts(tables).get(found.document, "")
    place = passage(tables, found)
    own = own_mark(tables, view, found)
    within = [mark for mark in marks(tables, found.document, view.language) if not touches(mark, own)]
    within = [mark for mark in within if place.quote_start <= mark.start and mark.stop <= place.quote_stop]
    sentence = pieces(
        view, text, place.quote_start, place.quote_stop, sorted([*within, own], key=lambda m: m.start), found.id
    )
    before, after = text[place.start : place.quote_start], text[place.quote_stop : place.stop]
    return [
        html.Span(f"{cut(text, place.start - 1)}{before}", className="context"),
        html.Span(sentence, className="sentence"),
        html.Span(f"{after}{cut(text, place.stop)}", className="context"),
    ]


def cut(text: str, at: int) -> str:
    """An ellipsis where the paragraph goes on beyond the passage."""
    return " … " if 0 <= at < len(text) and text[at] != "\n" else ""


def own_mark(tables: Tables, view: View, found: Fact) -> Mark:
    """The mark of the fact itself, even where another one covers it in the reader."""
    for mark in marks(tables, found.document, view.language):
        if mark.fact == found.id and mark.kind != "date":
            return mark
    kind = {"observation": "number", "event": "event", "role": "role"}[found.kind]
    return Mark(found.start, found.stop, kind, found.id)


def touches(mark: Mark, other: Mark) -> bool:
    """Whether two marks share a character."""
    return mark.start < other.stop and other.start < mark.stop


def pieces(view: View, text: str, start: int, stop: int, inside: list[Mark], chosen: str = "") -> list[Child]:
    """text[start:stop] with its marks; every mark that is a fact leads to it."""
    found: list[Child] = []
    at = start
    for mark in inside:
        if mark.start < at or mark.stop > stop:
            continue
        found.append(text[at : mark.start])
        found.append(marked(view, text[mark.start : mark.stop], mark, chosen))
        at = mark.stop
    return [*found, text[at:stop]]


def marked(view: View, text: str, mark: Mark, chosen: str) -> html.Mark:
    """One mark: its kind as colour and rule; a number that is no fact says why on hovering and to screen readers."""
    is_chosen = " is-chosen" if chosen and mark.fact == chosen else ""
    style = f"hl hl-{mark.kind}{is_chosen}"
    if mark.fact:
        return html.Mark(link(view, text, fact=mark.fact), className=style, **attributes(data_mark=mark.fact))
    if mark.kind in REASONS:
        return html.Mark(text, className=style, title=reason_words(mark, view.language))
    return html.Mark(text, className=style)


def reason_words(mark: Mark, language: str) -> str:
    """Why a number or date is no fact."""
    if mark.kind == "lost":
        return words("reason_lost", language)
    key = f"reason_of_{NO_WORD.sub('_', mark.reason)}"
    return words("reason_aside", language, reason=words(key, language) if has(key) else mark.reason)
