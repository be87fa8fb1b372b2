"""`python -m dashboard export`: every chart as a picture at every preset, drawn by a Chrome that nobody looks at."""

import argparse
import base64
import json
import struct
import sys
import tempfile
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

import kaleido
from choreographer.errors import BrowserFailedError, ChromeNotFoundError

from dashboard import theme
from dashboard.components.charts.chart_card import Chart
from dashboard.components.charts.picture import Picture, picture
from dashboard.data import Store, Tables
from dashboard.language import LANGUAGES
from dashboard.registry import PAGES
from dashboard.view import View, read

HERE = Path(__file__).parent
ASSETS = HERE / "assets"
FORMATS = ("png", "svg")
VIEW_KEY = b"Avtoprom Atlas view"
SCRIPTS = (ASSETS / "31-geo-stub.js", ASSETS / "30-plotly-locale-ru.js", ASSETS / "60-export.js")
NO_CHROME = "dashboard export: no Chrome or Chromium was found; install one (Debian: apt install chromium)"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A chart of a view."""

    chart: Chart
    view: View


def main(arguments: Sequence[str], tables: Path) -> int:
    """Write the pictures and return the exit code: 0 when all are written, 2 when there is nothing to draw with."""
    options = parser(tables).parse_args(arguments)
    store = Store(options.tables)
    found = list(wanted(store.current(), options.view, options.languages.split(",")))
    try:
        with drawing():
            for path in write(
                found, store.current(), options.out, options.presets.split(","), options.format.split(",")
            ):
                print(path)
    except (ChromeNotFoundError, BrowserFailedError):
        print(NO_CHROME, file=sys.stderr)
        return 2
    return 0


def parser(tables: Path) -> argparse.ArgumentParser:
    """What can be said on the command line."""
    found = argparse.ArgumentParser(prog="python -m dashboard export", description="All charts as pictures.")
    found.add_argument("--out", type=Path, required=True, help="folder to write to")
    found.add_argument("--tables", type=Path, default=tables, help="folder of tables (default: data/processed)")
    found.add_argument("--format", default=",".join(FORMATS), help="png, svg or both (default: png,svg)")
    found.add_argument("--presets", default=",".join(presets()), help=f"default: {','.join(presets())}")
    found.add_argument("--languages", default=",".join(LANGUAGES), help="default: ru,en")
    found.add_argument("--view", default="", help="one address, such as '/indicators?indicator=sales' (default: all)")
    return found


def presets() -> tuple[str, ...]:
    """The names of the presets."""
    return tuple(theme.tokens()["export"]["presets"])


def wanted(tables: Tables, address: str, languages: Iterable[str]) -> Iterator[Wanted]:
    """The charts of an address; without one, those of every page and of every indicator that has values."""
    for language in languages:
        for path, query in [tuple(address.split("?", 1) + [""])[:2]] if address else addresses(tables):
            view = read({"path": path, "search": f"{query}&lang={language}", "theme": theme.LIGHT})
            page = next((page for page in PAGES if page.route == view.path), None)
            for chart in page.charts(view, tables).values() if page else ():
                if not chart.is_empty:
                    yield Wanted(chart, view)


def addresses(tables: Tables) -> list[tuple[str, str]]:
    """Every page as it opens, and each indicator."""
    codes = sorted(set(tables["observations"]["indicator"]))
    plain = [(page.route, "") for page in PAGES if page.route != "/indicators"]
    return plain + [("/indicators", f"indicator={code}") for code in codes]


def write(
    found: Sequence[Wanted], tables: Tables, folder: Path, chosen: Sequence[str], formats: Sequence[str]
) -> Iterator[Path]:
    """Each chart at each preset in each format, as a file whose name says what it is."""
    folder.mkdir(parents=True, exist_ok=True)
    for item in found:
        for preset in chosen:
            made = picture(item.chart, tables, item.view.language, preset)
            for form in formats:
                path = folder / f"{item.view.language} {made.file}.{form}"
                content = drawn(made, item.view.language, form)
                path.write_bytes(with_view(content, item.view.href()) if form == "png" else content)
                yield path


def with_view(png: bytes, address: str) -> bytes:
    """The picture with its view in a text chunk after the header chunk: dropped on the page, it opens that view."""
    text = b"tEXt" + VIEW_KEY + b"\0" + quote(address, safe="/?&=%:,+").encode("ascii")
    chunk = struct.pack(">I", len(text) - 4) + text + struct.pack(">I", zlib.crc32(text))
    at = 8 + 8 + int.from_bytes(png[8:12], "big") + 4
    return png[:at] + chunk + png[at:]


def drawn(made: Picture, language: str, form: str) -> bytes:
    """The picture as a file's content; Chrome must be running (see `drawing`)."""
    page = {"svg": made.svg, "place": made.place, "size": made.size, "language": language}
    figure = {"data": inlined(made.figure["data"]), "layout": {**made.figure["layout"], "meta": {"page": page}}}
    size = {"width": made.figure["layout"]["width"], "height": made.figure["layout"]["height"]}
    result: bytes = kaleido.calc_fig_sync(figure, opts={"format": form, "scale": 1, **size})
    return result


def inlined(traces: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The traces with the geometry in them that a browser would fetch."""
    return [
        {**trace, "geojson": geometry(trace["geojson"])} if isinstance(trace.get("geojson"), str) else dict(trace)
        for trace in traces
    ]


@cache
def geometry(address: str) -> Any:
    """The geometry of an address under /assets/."""
    return json.loads((ASSETS / address.removeprefix("/assets/")).read_text(encoding="utf-8"))


@contextmanager
def drawing() -> Iterator[None]:
    """A Chrome that runs while pictures are drawn, with our fonts and scripts in its page."""
    with tempfile.TemporaryDirectory() as folder:
        fonts = Path(folder) / "fonts.js"
        fonts.write_text(f"window.atlasFonts = {json.dumps(font_addresses())};", encoding="utf-8")
        scripts = [path.as_uri() for path in (*SCRIPTS, fonts, HERE / "kaleido_page.js")]
        page = kaleido.PageGenerator(mathjax=False, others=scripts)
        kaleido.start_sync_server(n=1, page_generator=page, silence_warnings=True)
        try:
            yield
        finally:
            kaleido.stop_sync_server(silence_warnings=True)


def font_addresses() -> dict[str, str]:
    """Each font file of the interface by its name, as a data address."""
    return {
        path.stem: "data:font/woff2;base64," + base64.b64encode(path.read_bytes()).decode("ascii")
        for path in sorted((ASSETS / "fonts").glob("onest-*.woff2"))
    }
