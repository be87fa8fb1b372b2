"""The filter bar: fields whose values stand in the address, chips for what restricts, and the way back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dash import dcc, html

from dashboard.components.elements.blocks import attributes, icon, link
from dashboard.components.facts.citations import quoted
from dashboard.language import words
from dashboard.view import View

Option = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Choice:
    """A field with a list: `name` is its name in the address; the first option is what holds when nothing is said.

    A field that lays out (lanes, scale) restricts nothing and makes no chip.
    """

    name: str
    label: str
    options: tuple[Option, ...]
    restricts: bool = True


def choice(name: str, label: str, options: Iterable[Option], language: str, all_key: str = "all") -> Choice:
    """A restricting field whose first option is "all"."""
    return Choice(name, words(label, language), (("", words(all_key, language)), *options))


def bar(view: View, choices: Sequence[Choice], search: str = "") -> html.Div:
    """The fields in one row; the script in `assets/50-address.js` writes what is chosen into the address."""
    fields = [field(each, view) for each in choices]
    if search:
        fields.append(search_field(view, search))
    return html.Div(fields, className="filters", role="group", **attributes(aria_label=words("filters", view.language)))


def field(each: Choice, view: View) -> html.Label:
    """One field: a native list with its label inside the frame."""
    value = view[each.name]
    unlisted = ((value, value),) if value and value not in dict(each.options) else ()
    options = [html.Option(text, value=code, selected=code == value) for code, text in each.options + unlisted]
    chosen = "is-set" if each.restricts and view[each.name] else ""
    select = html.Select(options, **attributes(data_filter=each.name))
    return html.Label([html.Span(each.label), select, icon("chevron-down")], className=f"field {chosen}".strip())


def search_field(view: View, label: str, style: str = "") -> html.Label:
    """The text search."""
    box = dcc.Input(
        id={"search": view.path},
        type="text",
        value=view["q"],
        placeholder=label,
        maxLength=100,
        autoComplete="off",
    )
    return html.Label(
        [icon("search"), html.Span(label, className="visually-hidden"), box], className=f"field search {style}".strip()
    )


def chips(view: View, choices: Sequence[Choice]) -> html.Div | str:
    """What restricts the page, each with a cross, and Reset last."""
    found = [chip(each, view) for each in choices if each.restricts and view[each.name]]
    if view["q"]:
        found.append(link(view, [quoted(view["q"], view.language), icon("x-lg")], "chip", q=""))
    if not found:
        return ""
    reset = link(view, words("reset", view.language), "chip-reset", **resetting(choices))
    return html.Div([*found, reset], className="chips")


def chip(each: Choice, view: View) -> html.A:
    """One restriction."""
    value = view[each.name]
    text = dict(each.options).get(value, value)
    label = words("chip_remove", view.language, label=each.label, value=text)
    return link(view, [f"{each.label}: {text}", icon("x-lg")], "chip", label=label, **{each.name: ""})


def resetting(choices: Sequence[Choice]) -> dict[str, str]:
    """The changes of the address that take every restriction away."""
    return {each.name: "" for each in choices if each.restricts} | {"q": ""}


def restrictions(view: View, choices: Sequence[Choice]) -> str:
    """The restrictions in words, for subtitles and exported pictures."""
    said = [
        f"{each.label.lower()}: {dict(each.options).get(view[each.name], view[each.name])}"
        for each in choices
        if each.restricts and view[each.name]
    ]
    return " · ".join([*said, *([quoted(view["q"], view.language)] if view["q"] else [])])
