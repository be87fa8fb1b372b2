"""The export button of a chart and its menu: pictures at presets, SVG, CSV."""

from urllib.parse import urlencode

from dash import html

from dashboard.components.elements.blocks import attributes, icon
from dashboard.language import words
from dashboard.view import View

FILES = (
    ("export_xlsx", "table", "xlsx", ""),
    ("export_csv_excel", "filetype-csv", "csv", "excel"),
    ("export_csv", "filetype-csv", "csv", ""),
)
PRESETS = ("slide", "report", "square", "a4_landscape")


def menu(chart: str, title: str, view: View) -> html.Details:
    """A button that opens the list of forms; the script in `assets/60-export.js` draws the pictures."""
    language = view.language
    button = html.Summary(
        [icon("download"), html.Span(words("export", language))],
        className="btn btn-outline-secondary btn-sm has-icon",
        **attributes(aria_label=words("export_of", language, title=title), data_export_button=chart),
    )
    pictures = [picture_item(chart, "png", preset, language) for preset in PRESETS]
    vectors = [picture_item(chart, "svg", preset, language) for preset in PRESETS]
    files = [
        html.A(
            [icon(sign), words(key, language)],
            href=file_address(chart, view, form, dialect),
            download="",
            className="menu-item",
        )
        for key, sign, form, dialect in FILES
    ]
    return html.Details(
        [
            button,
            html.Div(
                [
                    html.Span(words("export_png", language), className="menu-head"),
                    *pictures,
                    html.Span(words("export_svg", language), className="menu-head"),
                    *vectors,
                    html.Span(words("export_data", language), className="menu-head"),
                    *files,
                ],
                className="menu",
            ),
        ],
        className="export",
    )


def picture_item(chart: str, form: str, preset: str, language: str) -> html.Button:
    """One form of the picture."""
    return html.Button(
        [icon("image" if form == "png" else "filetype-svg"), words(f"preset_{preset}", language)],
        type="button",
        className="menu-item",
        **attributes(data_export=chart, data_form=form, data_preset=preset),
    )


def file_address(chart: str, view: View, form: str, dialect: str) -> str:
    """Where the chart's table comes from as a file."""
    query = {**view.query, "page": view.path, "version": view.version, "dialect": dialect}
    query.pop("fact", None)
    return f"/export/{chart}.{form}?{urlencode(sorted((name, value) for name, value in query.items() if value))}"
