"""Charts as files: the picture's layout for the script that draws it, and the table as CSV."""

from urllib.parse import quote, urlencode

import orjson
from dash import Dash
from flask import Response, abort, request

from dashboard import theme
from dashboard.components.charts.chart_card import Chart
from dashboard.components.charts.picture import picture
from dashboard.data import Store, Tables
from dashboard.registry import BY_ROUTE
from dashboard.rows_file import as_csv
from dashboard.view import View, read

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
NUMPY = orjson.OPT_SERIALIZE_NUMPY | orjson.OPT_NON_STR_KEYS


def add_routes(app: Dash, store: Store) -> None:
    """`/export/<chart>.json` (with preset) and `/export/<chart>.csv`, both with the view's query and its page."""

    def drawn(name: str) -> Response:
        view, tables = requested(store)
        preset = request.args.get("preset", "")
        if preset not in theme.tokens()["export"]["presets"]:
            abort(404)
        made = picture(chart_of(view, tables, name), tables, view.language, preset)
        answer = {"svg": made.svg, "figure": made.figure, "place": made.place, "size": made.size, "file": made.file}
        return Response(orjson.dumps(answer, option=NUMPY), mimetype="application/json")

    def rows(name: str) -> Response:
        view, tables = requested(store)
        chart = chart_of(view, tables, name)
        names = f"attachment; filename=\"{name}.csv\"; filename*=UTF-8''{quote(chart.said.title)}.csv"
        text = as_csv(chart.said, tables, request.args.get("dialect", ""))
        return Response(text, mimetype="text/csv", headers={"Content-Disposition": names})

    def book(name: str) -> Response:
        from dashboard.workbook import workbook  # openpyxl takes a tenth of the start, and few ask for a workbook

        view, tables = requested(store)
        chart = chart_of(view, tables, name)
        names = f"attachment; filename=\"{name}.xlsx\"; filename*=UTF-8''{quote(chart.said.title)}.xlsx"
        return Response(workbook(chart, view, tables), mimetype=XLSX, headers={"Content-Disposition": names})

    def version() -> Response:
        return Response(orjson.dumps({"version": store.current().version}), mimetype="application/json")

    app.server.add_url_rule("/export/<name>.json", "export_picture", drawn)
    app.server.add_url_rule("/export/<name>.csv", "export_rows", rows)
    app.server.add_url_rule("/export/<name>.xlsx", "export_book", book)
    app.server.add_url_rule("/version", "version", version)


def requested(store: Store) -> tuple[View, Tables]:
    """The view that a request's query names, in light, and its tables."""
    query = {
        name: value for name, value in request.args.items() if name not in ("page", "preset", "version", "dialect")
    }
    sent = {"path": request.args.get("page", "/"), "search": urlencode(query), "theme": theme.LIGHT}
    return read(sent), store.version(request.args.get("version", ""))


def chart_of(view: View, tables: Tables, name: str) -> Chart:
    """The chart of a page by name; anything else is not found."""
    page = BY_ROUTE.get(view.path)
    charts = page.charts(view, tables) if page else {}
    if name not in charts or charts[name].is_empty:
        abort(404)
    return charts[name]
