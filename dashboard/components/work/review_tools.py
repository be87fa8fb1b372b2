"""Who decides and why: what every decision is written down with."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.elements.blocks import attributes, icon
from dashboard.language import words


def tools(language: str) -> Component:
    """Who decides, and whether keys are heard: one letter must be possible to switch off."""
    switch = html.Button(
        [icon("check-lg"), html.Span(words("keys_on", language))],
        type="button",
        id="keys",
        className="btn btn-outline-secondary btn-sm has-icon",
        **attributes(aria_pressed="true"),
    )
    return html.Div([who_field(language), switch], className="review-tools")


def who_field(language: str) -> html.Label:
    """The reviewer's name, which the browser remembers."""
    label = words("who_label", language)
    name = html.Textarea(
        rows=1,
        maxLength=60,
        placeholder=label,
        id="who",
        **attributes(aria_label=label, data_line="", data_needed=words("who_needed", language)),
        spellCheck="false",
    )
    return html.Label([html.Span(words("who_short", language)), name], className="field who")


def why_box(language: str) -> html.Textarea:
    """The reason, which may be left out."""
    label = words("why_label", language)
    names = attributes(aria_label=label, data_line="", data_why="")
    return html.Textarea(rows=1, maxLength=300, placeholder=label, className="why", **names)
