"""What stands around every page: header with navigation, language and theme, the notice of new tables."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.charts.chart_card import as_of
from dashboard.components.elements.blocks import Child, attributes, icon
from dashboard.components.elements.situation import part
from dashboard.data import Tables
from dashboard.language import LANGUAGES, words
from dashboard.view import View

Entry = tuple[str, str]
COUNTED = "/review"


def frame(view: View, tables: Tables, entries: Sequence[Entry], title: str, content: Component) -> html.Div:
    """The whole page. `entries` are paths and names of the pages; `title` names this one in the browser's tab."""
    language = view.language
    return html.Div(
        [
            html.A(words("skip", language), href="#main", className="skip"),
            header(view, tables, entries),
            notice(language),
            part("notice"),
            html.Main(content, id="main", className="page", tabIndex=-1),
        ],
        id="frame",
        **attributes(
            data_title=f"{title} · {words('brand', language)}",
            data_version=tables.version,
            data_language=language,
        ),
    )


def header(view: View, tables: Tables, entries: Sequence[Entry]) -> html.Header:
    """Brand, pages, as-of, language, theme."""
    pages = [page_link(view, path, name) for path, name in entries]
    return html.Header(
        [
            html.A([brand_mark(), words("brand", view.language)], href=view.href("/"), className="brand"),
            html.Nav(pages, className="pages", **attributes(aria_label=words("navigation", view.language))),
            html.Div(
                [
                    html.Span(as_of(tables, view.language), className="as-of"),
                    languages(view),
                    theme_button(view.language),
                ],
                className="header-tools",
            ),
        ],
        className="header",
    )


def page_link(view: View, path: str, name: str) -> html.A:
    """The way to a page; the page one is on says so."""
    here = attributes(aria_current="page") if view.path == path else attributes()
    shown: list[Child] = [name, part("count") if path == COUNTED else ""]
    return html.A(shown, href=view.href(path), className="page-link-aa", **here)


def brand_mark() -> html.Span:
    """A dot with an arrow to the right: more than."""
    return html.Span(className="brand-mark", **attributes(aria_hidden="true"))


def languages(view: View) -> html.Div:
    """Both languages, the one in use pressed."""
    links = []
    for language in LANGUAGES:
        here = (
            attributes(aria_current="true", lang=language) if language == view.language else attributes(lang=language)
        )
        changes = {"lang": "" if language == "ru" else language}
        links.append(
            html.A(
                language.upper(), href=view.href(**changes), **here, **attributes(data_set=f"lang={changes['lang']}")
            )
        )
    return html.Div(
        links, className="switch", role="group", **attributes(aria_label=words("language_switch", view.language))
    )


def theme_button(language: str) -> html.Button:
    """Sun or moon: the style sheet shows the one that would come."""
    return html.Button(
        [icon("moon"), icon("sun")],
        id="theme",
        type="button",
        className="theme-button",
        title=words("theme_switch", language),
        **attributes(aria_label=words("theme_switch", language)),
    )


def notice(language: str) -> html.Div:
    """The line that says that there are newer tables; shown by the script when there are."""
    return html.Div(
        [
            icon("arrow-repeat"),
            html.Span(words("notice_new", language)),
            html.Button(words("notice_take", language), type="button", id="take-new", className="notice-act"),
        ],
        id="notice",
        className="notice",
        role="status",
        hidden=True,
    )


def heading(title: str, text: str, tools: Component | str = "") -> html.Div:
    """The page's title, what it is about, and what stands to the right."""
    return html.Div([html.Div([html.H1(title), html.P(text)]), tools], className="heading")


def not_found(view: View) -> html.Div:
    """The page for an address that leads nowhere."""
    return html.Div(
        [
            heading(words("not_found", view.language), words("not_found_text", view.language)),
            html.P(html.A(words("page_overview", view.language), href=view.href("/"))),
        ]
    )
