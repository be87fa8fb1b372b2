"""The drawn signs: dots by status, arrows and bands by qualifier, the latter of a length in pixels, not in values."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from dashboard import language as speech
from dashboard import theme as look
from dashboard.figures.indicator.value import Value

Trace: TypeAlias = dict[str, Any]

ARROW = 54.0
BAND = 44.0
DOT = 12.0
STOP = 14.0
# Plotly draws the marker "line-ew" 1.4 times as long as its size.
_LINE = 1.4
UPWARD = ("over", "at_least")
DOWNWARD = ("under", "up_to")
_HOVER = "%{customdata[1]}<extra></extra>"


@dataclass(frozen=True, slots=True)
class Plot:
    """Where values are drawn: names of the axes, whether values run along x, and how a value becomes a coordinate."""

    x: str
    y: str
    along_x: bool
    theme: str
    language: str
    place: Callable[[float], float]

    def axes(self) -> dict[str, str]:
        """The axes of a trace."""
        return {"xaxis": self.x, "yaxis": self.y}

    def point(self, across: float, value: float) -> tuple[float, float]:
        """The x and y of a value at a place across the axis."""
        return (value, across) if self.along_x else (across, value)

    def ink(self, item: Value) -> str:
        """The colour of an organisation; grey for what is denied."""
        colours = look.colours(self.theme)
        return str(colours["ink_3"]) if item.status == "denied" else look.category(item.category, self.theme)


Spot: TypeAlias = tuple[Value, float]


def _scatter(plot: Plot, spots: Sequence[tuple[float, float]], marker: dict[str, Any]) -> Trace:
    points = [plot.point(across, value) for across, value in spots]
    return {
        "type": "scatter", "mode": "markers", **plot.axes(), "marker": {"opacity": 1, **marker},
        "x": [x for x, _ in points], "y": [y for _, y in points], "hoverinfo": "skip", "cliponaxis": False,
    }  # fmt: skip


def bands(spots: Sequence[Spot], plot: Plot) -> list[Trace]:
    """The soft band under what is "about"."""
    drawn = [(item, across) for item, across in spots if item.qualifier == "about"]
    if not drawn:
        return []
    line = {"width": 12, "color": [look.wash(plot.ink(item), 0.25) for item, _ in drawn]}
    symbol = "line-ew" if plot.along_x else "line-ns"
    places = [(across, item.value) for item, across in drawn]
    band = _scatter(plot, places, {"symbol": symbol, "size": BAND / _LINE, "line": line})
    # A number of things is not less than none: along its axis the band ends where that does.
    return [{**band, "cliponaxis": plot.along_x}]


def stops(spots: Sequence[Spot], plot: Plot) -> list[Trace]:
    """The bar at the dot that says "and not beyond": at least, up to."""
    drawn = [(item, across) for item, across in spots if item.qualifier in ("at_least", "up_to")]
    if not drawn:
        return []
    line = {"width": 2.4, "color": [plot.ink(item) for item, _ in drawn]}
    symbol = "line-ns" if plot.along_x else "line-ew"
    places = [(across, item.value) for item, across in drawn]
    return [_scatter(plot, places, {"symbol": symbol, "size": (STOP + 6) / _LINE, "line": line})]


def ranges(spots: Sequence[Spot], plot: Plot) -> list[Trace]:
    """The line between the two ends of a range, to scale, with a dot at its far end."""
    traces: list[Trace] = []
    for item, across in spots:
        if item.upper is None:
            continue
        ends = [plot.point(across, end) for end in (item.value, item.upper)]
        line = {
            "type": "scatter", "mode": "lines", **plot.axes(), "x": [x for x, _ in ends], "y": [y for _, y in ends],
            "line": {"width": 3, "color": plot.ink(item)}, "hoverinfo": "skip", "cliponaxis": False,
        }  # fmt: skip
        traces += [line, _scatter(plot, [(across, item.upper)], _mark([item], plot))]
    return traces


def _mark(items: Sequence[Value], plot: Plot) -> dict[str, Any]:
    """The marker of each value by its status."""
    ground = look.colours(plot.theme)["plot_bgcolor"]
    return {
        "symbol": [_symbol(item) for item in items],
        "size": [DOT - 2] * len(items),
        "color": [ground if item.status in ("planned", "forecast") else plot.ink(item) for item in items],
        "line": {"width": 2, "color": [plot.ink(item) for item in items]},
    }


def _symbol(item: Value) -> str:
    return {"planned": "diamond", "denied": "x-thin"}.get(item.status, "circle")


def dots(spots: Sequence[Spot], plot: Plot) -> list[Trace]:
    """A dot for each value: filled; a hollow diamond when planned, hollow when forecast, a cross when denied."""
    if not spots:
        return []
    items = [item for item, _ in spots]
    trace = _scatter(plot, [(across, item.value) for item, across in spots], _mark(items, plot))
    trace |= {"customdata": [[item.fact, hover(item, plot.language)] for item, _ in spots], "hovertemplate": _HOVER}
    del trace["hoverinfo"]
    ends = [
        (item, across, end)
        for item, across in spots
        for end in (item.value, item.upper)
        if item.status == "forecast" and end is not None
    ]
    core = {"size": 4, "color": [plot.ink(item) for item, _, _ in ends]}
    return [trace, _scatter(plot, [(across, end) for _, across, end in ends], core)] if ends else [trace]


def hover(item: Value, language: str) -> str:
    """Value, subject and product, period, document, sentence."""
    about = " · ".join(part for part in (item.subject, item.of, item.product) if part)
    lines = [f"<b>{speech.escape(item.number)}</b>", speech.escape(about), speech.period_words(item.edtf, language)]
    return "<br>".join([*(line for line in lines if line), speech.escape(item.document)])


def direction(item: Value) -> int:
    """Where the truth may lie: 1 above the value, -1 below it, 0 at it."""
    return (item.qualifier in UPWARD) - (item.qualifier in DOWNWARD)


def arrows(spots: Sequence[Spot], plot: Plot, length: Callable[[Value], float]) -> list[dict[str, Any]]:
    """One-sided arrows, as annotations, because their length is in pixels."""
    found = []
    for item, across in spots:
        towards = direction(item)
        if not towards:
            continue
        x, y = plot.point(across, plot.place(item.value))
        reach = towards * length(item)
        found.append(
            {
                "x": x, "y": y, "xref": plot.x, "yref": plot.y, "text": "", "showarrow": True,
                "ax": reach if plot.along_x else 0, "ay": 0 if plot.along_x else -reach,
                "arrowside": "start", "arrowhead": 0, "startarrowhead": 3, "arrowwidth": 2.2, "startarrowsize": 0.9,
                "arrowcolor": look.wash(plot.ink(item), 0.7), "standoff": DOT / 2,
            }
        )  # fmt: skip
    return found
