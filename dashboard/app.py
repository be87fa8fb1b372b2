"""The application: a page out of the address, patched where only filters change, the figures first; the source drawer
beside it.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import orjson
from dash import ALL, ClientsideFunction, Dash, Input, Output, ctx, dcc, html, no_update
from dash.development.base_component import Component
from flask import Response
from flask_compress import Compress

from dashboard import asked, exports, mishaps, security, work_routes
from dashboard.components.around.frame import frame, not_found
from dashboard.components.drawers.drawer import drawer
from dashboard.components.elements.markup import compact
from dashboard.components.elements.situation import Situation
from dashboard.components.work.parts import fill, made
from dashboard.data import Store, Tables
from dashboard.language import LANGUAGES, words
from dashboard.office import Office
from dashboard.office.desk import open_office
from dashboard.registry import BY_ROUTE, PAGES
from dashboard.view import View, read

ASSETS = Path(__file__).parent / "assets"
NUMPY = orjson.OPT_SERIALIZE_NUMPY | orjson.OPT_NON_STR_KEYS
VIEWS = ("page-view", "patch-view", "drawn-view", "rest-view", "drawer-view", "work-view")
HEAD = """<!DOCTYPE html>
<html lang="ru" data-bs-theme="light">
  <head>
    {%metas%}
    <title>{%title%}</title>
    <link rel="icon" href="/assets/brand.svg" type="image/svg+xml">
    <script src="/assets/boot/start.js"></script>
    {%css%}
  </head>
  <body>
    WAITING
    {%app_entry%}
    <footer>{%config%}{%scripts%}{%renderer%}</footer>
  </body>
</html>
"""


def create_app(store: Store, hosts: list[str] | None = None, office: Office | None = None) -> Dash:
    """The application over the tables of `store`; `hosts` are the names it answers to, None for any.

    `office` is where documents are taken in and the ETL is run; without one, neither is offered.

    What goes to other machines is compressed; on this one that would only cost time.
    """
    app = Dash(
        __name__,
        title="Автопром Атлас · Avtoprom Atlas",
        assets_folder=str(ASSETS),
        assets_ignore=r"\.md$|json$",
        assets_path_ignore=["^boot$"],
        index_string=HEAD.replace("WAITING", waiting()),
        update_title="",
        suppress_callback_exceptions=True,
        on_error=mishaps.failed,
        meta_tags=[{"name": "viewport", "content": "width=device-width, initial-scale=1"}],
    )
    app.layout = shell
    desk = office or open_office(store.folder)
    add_callbacks(app, store, desk)
    exports.add_routes(app, store)
    work_routes.add_routes(app, store, desk)
    mishaps.add_sentences(app)
    security.harden(app, hosts)
    asked.refuse_malformed(app)
    if hosts is None:
        Compress(app.server)
    return app


def waiting() -> str:
    """What stands where a page will, from the first paint until it is made; the style sheet shows one language."""
    said = "".join(f'<span lang="{each}">{words("waiting", each)}</span>' for each in LANGUAGES)
    return f'<div id="waiting" class="waiting" role="status"><span class="brand-mark"></span>{said}</div>'


def shell() -> html.Div:
    """What never changes: the stores that `assets/50-address.js` fills, the places of page and drawer."""
    stores = [dcc.Store(id=name) for name in VIEWS]
    return html.Div(
        [
            *stores,
            html.Div(id="boot", hidden=True),
            html.Div(id="page"),
            html.Div(id="drawer", className="drawer", role="dialog", hidden=True),
            html.Div(id="said", className="visually-hidden", role="status"),
            html.Div(id="failed", className="failed", role="alert"),
        ],
        id="shell",
    )


def add_callbacks(app: Dash, store: Store, office: Office) -> None:
    """The page, its patches and the drawer, each out of the view that the browser sends.

    The page is no callback of Dash's: the browser sends for it before Dash stands.
    """
    app.clientside_callback(  # type: ignore[no-untyped-call]
        ClientsideFunction("atlas", "start"), Output("page-view", "data"), Input("boot", "id")
    )

    app.clientside_callback(  # type: ignore[no-untyped-call]
        ClientsideFunction("atlas", "page"), Output("page", "children"), Input("page-view", "data")
    )

    def show_page() -> Response:
        view = read(asked.sent())
        tables = store.version(view.version)
        made = compact(fill(page(view, tables), Situation(view, tables, store.current(), office)))
        return Response(orjson.dumps(made, default=sent_as, option=NUMPY), mimetype="application/json")

    app.server.add_url_rule("/page", "page", show_page, methods=["POST"])

    @app.callback(Output({"work": ALL}, "children"), Input("work-view", "data"), prevent_initial_call=True)
    def show_work(sent: Any) -> list[Any]:
        view = read(sent)
        now = Situation(view, store.version(view.version), store.current(), office)
        return [compact(made(str(each["id"]["work"]), now)) for each in ctx.outputs_list]

    @app.callback(
        Output({"figure": ALL}, "figure"),
        Output("drawn-view", "data"),
        Input("patch-view", "data"),
        prevent_initial_call=True,
    )
    def draw_anew(sent: Any) -> tuple[list[Any], Any]:
        view = read(sent)
        return figures(view, store.version(view.version), ctx.outputs_list[0]), sent

    app.clientside_callback(  # type: ignore[no-untyped-call]
        ClientsideFunction("atlas", "rest"), Output("rest-view", "data"), Input("drawn-view", "data")
    )

    @app.callback(
        Output({"slot": ALL}, "children"),
        Output({"card": ALL}, "className"),
        Input("rest-view", "data"),
        prevent_initial_call=True,
    )
    def show_rest(sent: Any) -> tuple[list[Any], ...]:
        view = read(sent)
        return patches(page(view, store.version(view.version)), ctx.outputs_list)

    @app.callback(Output("drawer", "children"), Input("drawer-view", "data"), prevent_initial_call=True)
    def show_drawer(sent: Any) -> Any:
        view = read(sent)
        return compact(drawer(view, store.version(view.version)))


def sent_as(made: Any) -> Any:
    """A component as what is sent of it; raises TypeError for anything else that is no plain value."""
    if isinstance(made, Component):
        return made.to_plotly_json()  # type: ignore[no-untyped-call]
    raise TypeError(f"{type(made).__name__} can't be sent")


def page(view: View, tables: Tables) -> Component:
    """The page that the address names, in its frame."""
    entries = [(each.route, words(each.title, view.language)) for each in PAGES]
    found = BY_ROUTE.get(view.path)
    if found is None:
        return frame(view, tables, entries, words("not_found", view.language), not_found(view))
    return frame(view, tables, entries, words(found.title, view.language), found.layout(view, tables))


def figures(view: View, tables: Tables, wanted: list[Mapping[str, Any]]) -> list[Any]:
    """The figures that the browser's page asks for; those of which nothing is left stay until the rest follows."""
    found = BY_ROUTE.get(view.path)
    charts = found.charts(view, tables).values() if found else ()
    drawn = {name: figure for chart in charts for name, figure in chart.figures.items()}
    return [drawn.get(each["id"]["figure"], no_update) for each in wanted]


def patches(made: Component, wanted: list[list[Mapping[str, Any]]]) -> tuple[list[Any], ...]:
    """Out of a page as it would be built now, the parts that the browser's page asks for."""
    parts = {
        identity(component.id): component
        for component in made._traverse()  # type: ignore[no-untyped-call]
        if hasattr(component, "id")
    }
    return tuple(
        [compact(getattr(parts.get(identity(each["id"])), each["property"], no_update)) for each in group]
        for group in wanted
    )


def identity(name: Any) -> Any:
    """A component's id as something that can be looked up."""
    return tuple(sorted(name.items())) if isinstance(name, dict) else name
