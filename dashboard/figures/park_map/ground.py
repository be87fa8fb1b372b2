"""What lies under the parks: land, neighbours, lakes, rivers, borders, and regions coloured by a value."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeAlias

import numpy as np

from dashboard import language as speech
from dashboard import theme as look
from dashboard.figures import glyphs
from dashboard.figures.park_map.geography import Geography, Place
from dashboard.figures.park_map.view import View
from dashboard.figures.scale import nice_step, tick_words

Trace: TypeAlias = dict[str, Any]

FOLDER = "/assets/geo/"
FINEST = 1.2
# How much more than the view is drawn, so that moving the map finds borders there.
AROUND = 0.4
# Pixels to a radian from which the coarser borders look coarse.
FINE = 4500.0
# The length of the scale of colours.
BAR = 170.0
_QUIET = {"hoverinfo": "skip", "showlegend": False}


def line_trace(lines: Iterable[Sequence[tuple[float, float]]], **line: Any) -> Trace:
    """Many lines as one trace."""
    longitudes: list[float | None] = []
    latitudes: list[float | None] = []
    for places in lines:
        longitudes += [*(lon for lon, _ in places), None]
        latitudes += [*(lat for _, lat in places), None]
    return {"type": "scattergeo", "mode": "lines", "lon": longitudes, "lat": latitudes, "line": line, **_QUIET}


def in_view(lines: Iterable[Sequence[Place]], view: View) -> list[list[Place]]:
    """The lines that come near the view, without the points that no eye could tell from the one before."""
    found = []
    for line in lines:
        x, y = view.pixels([lon for lon, _ in line], [lat for _, lat in line])
        beyond = AROUND * max(view.width, view.height)
        near = (x > -beyond) & (x < view.width + beyond) & (y > -beyond) & (y < view.height + beyond)
        if near.any():
            places = 2 if view.scale < FINE else 3
            found.append([(round(line[at][0], places), round(line[at][1], places)) for at in _telling(x, y)])
    return found


def _telling(x: "np.ndarray[Any, Any]", y: "np.ndarray[Any, Any]") -> list[int]:
    kept = [0]
    for number in range(1, len(x) - 1):
        if abs(x[number] - x[kept[-1]]) + abs(y[number] - y[kept[-1]]) > FINEST:
            kept.append(number)
    return [*kept, len(x) - 1]


def _areas(collection: dict[str, Any], source: str, fill: str, edge: str) -> Trace:
    """Areas of one colour, whose geometry the browser fetches."""
    names = [feature["id"] for feature in collection["features"]]
    return {
        "type": "choropleth", "geojson": FOLDER + source, "locations": names,
        "z": [0] * len(names), "colorscale": [[0, fill], [1, fill]], "showscale": False,
        "marker": {"line": {"color": edge, "width": 0.6}}, **_QUIET,
    }  # fmt: skip


def _regions(ground: "Ground") -> Trace:
    """The country's regions: land, and a tint where a park is known."""
    geography, colours = ground.geography, look.colours(ground.theme)["map"]
    names, disputed = geography.codes(), set(geography.disputed())
    known = ground.known if ground.values is None else frozenset()
    return {
        "type": "choropleth", "geojson": FOLDER + ground.source, "locations": names,
        "z": [1 if name in known and name not in disputed else 0 for name in names], "zmin": 0, "zmax": 1,
        "colorscale": [[0, colours["land"]], [0.5, colours["land"]], [0.5, colours["region_known"]],
                       [1, colours["region_known"]]],
        "showscale": False, "marker": {"line": {"color": colours["border"], "width": 0.6}}, **_QUIET,
    }  # fmt: skip


def _valued(ground: "Ground", values: Mapping[str, float]) -> Trace:
    """Regions coloured by a value; what has none stays land, and what is disputed has none."""
    disputed = ground.geography.disputed()
    names = [name for name in ground.geography.codes() if name in values and name not in disputed]
    colours = look.colours(ground.theme)
    scale, most = colours["sequential"], max(values.values(), default=1.0) or 1.0
    return {
        "type": "choropleth", "geojson": FOLDER + ground.source, "locations": names,
        "z": [values[name] for name in names], "zmin": 0, "zmax": most,
        "colorscale": [[number / (len(scale) - 1), colour] for number, colour in enumerate(scale)],
        "marker": {"line": {"color": colours["map"]["border"], "width": 0.6}},
        "customdata": [_region_words(name, values[name], ground.language) for name in names],
        "hovertemplate": "<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>",
        "showscale": True, "colorbar": _bar(ground, most),
    }  # fmt: skip


def _bar(ground: "Ground", most: float) -> dict[str, Any]:
    """The scale of colours at the lower edge, with its name and ticks in words."""
    ink = look.colours(ground.theme)["ink_2"]
    step = nice_step(most, 3)
    ticks = [number * step for number in range(int(most / step + 1e-9) + 1)]
    name = glyphs.wrap(capital(ground.title), BAR, 12, lines=2)
    return {
        "orientation": "h", "x": 0, "xanchor": "left", "xpad": ground.bar_at, "y": 0, "yanchor": "bottom", "ypad": 8,
        "len": BAR + 2 * ground.bar_at, "lenmode": "pixels", "thickness": 8, "outlinewidth": 0,
        "tickvals": ticks, "ticktext": [tick_words(tick, "", ground.language) for tick in ticks],
        "tickfont": {"size": 11, "color": ink},
        "title": {
            "text": "<br>".join(speech.escape(line) for line in name), "side": "top",
            "font": {"size": 12, "color": ink},
        },
    }  # fmt: skip


def capital(words: str) -> str:
    """Words as they begin a line."""
    return words[:1].upper() + words[1:]


def _region_words(code: str, value: float, language: str) -> list[str]:
    said = speech.firm(speech.figure(value, "", language).number)
    return [f"region:{code}", speech.escape(speech.area(code, language)), said]


@lru_cache(maxsize=32)
def lines(geography: Geography, view: View) -> tuple[list[list[Place]], list[list[Place]], list[list[Place]]]:
    """The country's outline, rivers, and the edges of disputed areas, as a view shows them."""
    disputed = [ring for code in geography.disputed() for ring in geography.rings(code)]
    return in_view(geography.outline, view), in_view(geography.rivers, view), in_view(disputed, view)


@dataclass(frozen=True, slots=True)
class Ground:
    """How the land is drawn: with regions tinted where a park is `known`, or coloured by `values`."""

    geography: Geography
    view: View
    theme: str
    language: str
    known: frozenset[str] = frozenset()
    values: Mapping[str, float] | None = None
    title: str = ""
    bar_at: float = 0.0

    @property
    def source(self) -> str:
        """The file of regions that the browser fetches: the finer one where little of the country is seen."""
        return "subjects_hi.geojson" if self.view.scale > FINE else "subjects.geojson"

    def layers(self) -> list[Trace]:
        """All layers. The first is of longitudes and latitudes: else plotly.js asks its CDN for a map."""
        colours = look.colours(self.theme)["map"]
        outline, rivers, disputed = lines(self.geography, self.view)
        values = [_valued(self, self.values)] if self.values is not None else []
        edge = colours["border"]
        return [
            line_trace(outline, color=colours["outline"], width=1.1),
            _areas(self.geography.neighbours, "neighbours.geojson", colours["neighbour"], edge),
            _regions(self),
            *values,
            _areas(self.geography.lakes, "lakes.geojson", colours["sea"], colours["river"]),
            line_trace(disputed, color=colours["outline"], width=1, dash="dash"),
            line_trace(rivers, color=colours["river"], width=0.9),
        ]
