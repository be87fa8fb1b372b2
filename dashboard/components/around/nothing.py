"""What is said where nothing fits: which restriction empties the view, what is nearest, and the ways out."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from dash import html

from dashboard.components.around.filters import Choice, resetting
from dashboard.components.elements.blocks import Child, icon, link
from dashboard.language import words
from dashboard.language.words import count
from dashboard.view import View

YEARS = ("since", "until")
MOST_WAYS = 3


@dataclass(frozen=True, slots=True)
class Sought:
    """What a page looks for: its count noun, the words where there is none, how many fit a view.

    `years` are those in which something fits a view, for a page whose years leave something out.
    """

    noun: str
    none: str
    fitting: Callable[[View], int]
    years: Callable[[View], Sequence[int]] | None = None


@dataclass(frozen=True, slots=True)
class Way:
    """A restriction in words, the change of the address that lifts it, and how many fit then."""

    label: str
    changes: dict[str, str]
    fits: int


def nothing(view: View, choices: Sequence[Choice], sought: Sought) -> html.Div:
    """What is missing, the nearest year, a button for each restriction that alone stands in the way, and Reset."""
    language = view.language
    if not any(restrictions(view, choices)):
        return unread(view, "nothing_yet", "nothing_read" if view.path == "/documents" else "nothing_yet_text")
    texts: list[Child] = [words(sought.none, language), " ", *nearest(view, sought)]
    found = sorted(ways(view, choices, sought), key=lambda way: -way.fits)[:MOST_WAYS]
    lifts = [
        link(
            view,
            words("lift", language, what=way.label, count=count(way.fits, sought.noun, language)),
            "empty-way",
            **way.changes,
        )
        for way in found
    ]
    reset = link(view, words("reset_filters", language), "empty-way", **resetting(choices))
    title = html.Strong(words("nothing_fits", language))
    return html.Div([icon("funnel"), title, html.P(texts), *lifts, "" if len(lifts) == 1 else reset], className="empty")


def unread(view: View, title: str, text: str) -> html.Div:
    """What is said where nothing was read that could be shown, and the way to where documents are added."""
    way = html.A(words("add_documents", view.language), href=view.href("/documents"), className="empty-way")
    said = [html.Strong(words(title, view.language)), html.P(words(text, view.language))]
    return html.Div([icon("file-earmark-text"), *said, "" if view.path == "/documents" else way], className="empty")


def ways(view: View, choices: Sequence[Choice], sought: Sought) -> Iterator[Way]:
    """The restrictions without which something would fit, the years as one."""
    for label, names in restrictions(view, choices):
        changes = dict.fromkeys(names, "")
        if fits := sought.fitting(without(view, names)):
            yield Way(label, changes, fits)


def restrictions(view: View, choices: Sequence[Choice]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What restricts the view in words, with its names in the address."""
    said = {
        each.name: f"{each.label}: {dict(each.options).get(view[each.name], view[each.name])}"
        for each in choices
        if each.restricts and view[each.name]
    }
    years = tuple(name for name in YEARS if name in said)
    if years:
        yield ", ".join(said.pop(name) for name in years), years
    yield from ((label, (name,)) for name, label in said.items())
    if view["q"]:
        yield words("lift_words", view.language, text=view["q"]), ("q",)


def without(view: View, names: Sequence[str]) -> View:
    """The view with some of its restrictions lifted."""
    return replace(view, query={name: value for name, value in view.query.items() if name not in names})


def nearest(view: View, sought: Sought) -> list[Child]:
    """The year nearest to those asked for in which something fits, as a way to it."""
    asked = view.filters()
    if sought.years is None or not (asked.since or asked.until):
        return []
    first, last = int(asked.since or 0), int(asked.until or 9999)
    known = sought.years(without(view, YEARS))
    if not known:
        return []
    year = str(min(known, key=lambda each: (max(first - each, each - last, 0), -each)))
    way = link(view, year, "empty-near", since=year, until=year)
    return [words("nearest", view.language), " ", way, "."]
