"""The small things that every page is made of: icons, links that change the address, badges, empty states."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from dash import html
from dash.development.base_component import Component

from dashboard.language import words
from dashboard.view import View

Child = Component | str | None
Children = Child | Sequence[Child]


def attributes(**names: str) -> dict[str, Any]:
    """Attributes whose names have hyphens in the page: `aria_label` is aria-label.

    >>> attributes(data_set="fact=")
    {'data-set': 'fact='}
    """
    return {name.replace("_", "-"): text for name, text in names.items()}


def icon(name: str) -> html.I:
    """One of the Bootstrap icons in `assets/20-icons.css`, silent for screen readers."""
    return html.I(className=f"bi bi-{name}", **attributes(aria_hidden="true"))


def link(view: View, children: Children, style: str = "", label: str = "", **changes: str) -> html.A:
    """A link to the same page with some of its address changed."""
    names = attributes(data_set=urlencode(changes))
    if label:
        names |= attributes(aria_label=label)
    return html.A(children, href=view.href(**changes), className=style, **names)


def fact_link(view: View, fact: str, children: Children, style: str = "fact-link") -> html.A:
    """A link that opens the source drawer for a fact."""
    return link(view, children, style, fact=fact)


def document_link(view: View, document: str, name: str, fact: str = "") -> html.A:
    """A link to a document's text, at the sentence of a fact."""
    label = words("document", view.language, citation=name)
    return html.A(name, href=view.href("/documents", document=document, fact=fact), **attributes(aria_label=label))


def badge(text: str, tone: str = "plain", sign: str = "") -> html.Span:
    """A state in words, with an icon; tone is ok, warn, danger, accent, outline or plain."""
    return html.Span([icon(sign) if sign else "", text], className=f"badge-aa badge-{tone}")


def dot(place: int) -> html.Span:
    """The colour of an organisation beside its name."""
    number = str(place + 1) if 0 <= place < 8 else "other"
    return html.Span(className="dot", style={"background": f"var(--aa-cat-{number})"})


def empty(view: View, title: str, text: str, sign: str = "funnel", reset: dict[str, str] | None = None) -> html.Div:
    """What is missing, and the way out."""
    way = link(view, words("reset_filters", view.language), "empty-way", **reset) if reset else ""
    return html.Div([icon(sign), html.Strong(title), html.P(text), way], className="empty")


def not_stated(language: str) -> html.Span:
    """What is missing is said where the value would stand."""
    return html.Span(words("not_stated", language), className="not-stated")


def slot(name: str, children: Children, style: str = "") -> html.Div:
    """A piece of a page that follows the filters without the page being built anew."""
    return html.Div(children, id={"slot": name}, className=style)
