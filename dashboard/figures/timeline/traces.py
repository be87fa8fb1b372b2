"""Placed marks as Plotly traces: bars as long as what is known, points, soft and fading ends, labels."""

from collections.abc import Sequence
from typing import Any, TypeAlias

from dashboard import language as speech
from dashboard import theme as look
from dashboard.figures.time_axis import Axis
from dashboard.figures.timeline.mark import BAR, POINT, POINT_RADIUS, SHORT_RADIUS, fade_end
from dashboard.figures.timeline.packing import ABOVE, RIGHT, Placed

Trace: TypeAlias = dict[str, Any]

BAR_HEIGHT = 10.0
PIECES = 6
# Among many marks an end is as soft with fewer pieces, and the browser stays quick.
MANY = 120
FEW_PIECES = 2
ABOVE_BY = 13.0
SOFT = 0.28
_HOVER = "%{customdata[1]}<extra></extra>"


class Brush:
    """The colours of a theme, and the scale of the axis that turns pixels into time."""

    def __init__(self, axis: Axis, theme: str, step: float) -> None:
        self.axis = axis
        self.step = step
        self.theme = theme
        self.colours = look.colours(theme)

    def ink(self, item: Placed) -> str:
        """The colour of an event's organisation."""
        return look.category(item.mark.category, self.theme)

    def ground(self, item: Placed) -> str:
        """What a mark is filled with: its colour when the date is stated, the ground of its lane when it is not."""
        return self.paper(item) if item.mark.hollow or item.mark.planned else self.ink(item)

    def paper(self, item: Placed) -> str:
        """The ground under a lane."""
        return str(self.colours["band" if item.mark.lane % 2 == 0 else "plot_bgcolor"])


def _custom(items: Sequence[Placed]) -> list[list[str]]:
    return [[item.mark.fact, item.mark.hover] for item in items]


def _bar(brush: Brush, bars: Sequence[tuple[Placed, float, float, float]], marker: dict[str, Any]) -> Trace:
    """Bars from pixel to pixel at a height."""
    axis = brush.axis
    return {
        "type": "bar",
        "orientation": "h",
        "base": [axis.moment(left) for _, left, _, _ in bars],
        "x": [axis.moment(right) - axis.moment(left) for _, left, right, _ in bars],
        "y": [height for _, _, _, height in bars],
        "width": BAR_HEIGHT,
        "marker": marker,
        "customdata": _custom([item for item, _, _, _ in bars]),
        "hovertemplate": _HOVER,
    }


def _solid(item: Placed, brush: Brush, height: float) -> tuple[Placed, float, float, float]:
    stretch = item.mark.extent
    return item, brush.axis.pixel(stretch.start), brush.axis.pixel(stretch.end), height


def interval_bars(items: Sequence[tuple[Placed, float]], brush: Brush) -> list[Trace]:
    """Months, years and decades that happened: filled when the date is stated, hollow when it is inferred."""
    drawn = [(item, y) for item, y in items if _is_bar(item) and not item.mark.planned]
    if not drawn:
        return []
    marker = {
        "color": [brush.ground(item) for item, _ in drawn],
        "line": {"color": [brush.ink(item) for item, _ in drawn], "width": 1.6},
        "cornerradius": 2,
    }
    return [_bar(brush, [_solid(item, brush, y) for item, y in drawn], marker)]


def planned_bars(items: Sequence[tuple[Placed, float]], brush: Brush) -> list[Trace]:
    """Months, years and decades that are planned: hatched. A pattern has one colour, so each colour is a trace."""
    drawn = [(item, y) for item, y in items if _is_bar(item) and item.mark.planned]
    traces = []
    for ink in dict.fromkeys(brush.ink(item) for item, _ in drawn):
        bars = [_solid(item, brush, y) for item, y in drawn if brush.ink(item) == ink]
        pattern = {"shape": "/", "fgcolor": ink, "bgcolor": brush.colours["plot_bgcolor"], "size": 5, "solidity": 0.2}
        traces.append(_bar(brush, bars, {"line": {"color": ink, "width": 1.4}, "cornerradius": 2, "pattern": pattern}))
    return traces


def _is_bar(item: Placed) -> bool:
    return item.mark.shape == BAR and not item.mark.extent.about


def _soft_pieces(item: Placed, axis: Axis, least: int) -> list[tuple[float, float, float]]:
    """Pieces (left, right, opacity) of what is soft: both ends of an approximate bar, the open ends of others."""
    stretch = item.mark.extent
    left, right = axis.pixel(stretch.start), axis.pixel(stretch.end)
    pieces: list[tuple[float, float, float]] = []
    if stretch.about and item.mark.shape == BAR:
        end = (right - left) * 0.3
        pieces += [*_falling(left + end, left, 0.75, least), (left + end, right - end, 0.75)]
        pieces += _falling(right - end, right, 0.75, least)
    if stretch.after:
        pieces += _falling(right, fade_end(stretch, axis), 0.6, least)
    if stretch.before:
        pieces += _falling(left, item.mark.left, 0.6, least)
    return pieces


def _falling(start: float, end: float, strongest: float, least: int) -> list[tuple[float, float, float]]:
    count = max(least, min(int(abs(end - start) / 16), 4 * PIECES)) if least == PIECES else least
    edges = [start + (end - start) * n / count for n in range(count + 1)]
    return [
        (min(edge, edges[n + 1]), max(edge, edges[n + 1]), round(strongest * (1 - (n + 0.5) / count), 3))
        for n, edge in enumerate(edges[:-1])
    ]


def soft_bars(items: Sequence[tuple[Placed, float]], brush: Brush) -> list[Trace]:
    """Soft ends and open ends: adjoining bars of falling opacity that hover as one."""
    least = PIECES if len(items) <= MANY else FEW_PIECES
    bars, inks, widths = [], [], []
    for item, y in items:
        for left, right, strength in _soft_pieces(item, brush.axis, least):
            bars.append((item, left, right, y))
            inks.append(look.wash(brush.ink(item), strength))
            widths.append(BAR_HEIGHT if item.mark.extent.about else BAR_HEIGHT / 2)
    if not bars:
        return []
    return [{**_bar(brush, bars, {"color": inks, "line": {"width": 0}}), "width": widths}]


def soft_bands(items: Sequence[tuple[Placed, float]], brush: Brush) -> list[Trace]:
    """The soft band under a point whose date is approximate: its length is in pixels."""
    drawn = [(item, y) for item, y in items if item.mark.extent.about and item.mark.shape != BAR]
    if not drawn:
        return []
    inks = [brush.ink(item) for item, _ in drawn]
    return [
        {
            "type": "scatter",
            "mode": "markers",
            "x": [item.mark.extent.middle for item, _ in drawn],
            "y": [y for _, y in drawn],
            "marker": {"symbol": "line-ew", "size": 20, "opacity": SOFT, "line": {"width": 10, "color": inks}},
            "hoverinfo": "skip",
        }
    ]


def _symbol(item: Placed) -> str:
    if item.mark.planned:
        return "diamond"
    return "square" if item.mark.shape != POINT and not item.mark.extent.about else "circle"


def points(items: Sequence[tuple[Placed, float]], brush: Brush) -> list[Trace]:
    """Days, and whatever is too short to be a bar: circles, squares, and diamonds for what is planned."""
    drawn = [(item, y) for item, y in items if item.mark.shape != BAR or item.mark.extent.about]
    if not drawn:
        return []
    diameters = [2 * (POINT_RADIUS if _symbol(item) != "square" else SHORT_RADIUS) for item, _ in drawn]
    return [
        {
            "type": "scatter",
            "mode": "markers",
            "x": [item.mark.extent.middle for item, _ in drawn],
            "y": [y for _, y in drawn],
            "marker": {
                "symbol": [_symbol(item) for item, _ in drawn],
                "size": [diameter - 2 for diameter in diameters],
                "color": [brush.ground(item) for item, _ in drawn],
                "opacity": 1,
                "line": {"color": [brush.ink(item) for item, _ in drawn], "width": 2},
            },
            "customdata": _custom([item for item, _ in drawn]),
            "hovertemplate": _HOVER,
        }
    ]


def _label(item: Placed, brush: Brush) -> str:
    quiet = brush.colours["ink_3"]
    words = f'{speech.escape(item.words)} <span style="color:{quiet}">{speech.escape(item.mark.period)}</span>'
    return {RIGHT: f"\u00a0\u00a0{words}", ABOVE: words}.get(item.side, f"{words}\u00a0\u00a0")


def labels(items: Sequence[tuple[Placed, float]], brush: Brush, size: float) -> list[Trace]:
    """What the events are called, beside their marks."""
    if not items:
        return []
    sides = {RIGHT: "middle right", ABOVE: "middle right"}
    return [
        {
            "type": "scatter",
            "mode": "text",
            "x": [brush.axis.moment(_anchor(item)) for item, _ in items],
            "y": [y - _lift(item, brush.step) for item, y in items],
            "text": [_label(item, brush) for item, _ in items],
            "textposition": [sides.get(item.side, "middle left") for item, _ in items],
            "textfont": {"size": size, "color": brush.colours["ink"], "shadow": _halo(brush)},
            "customdata": _custom([item for item, _ in items]),
            "hoverinfo": "skip",
            "cliponaxis": False,
        }
    ]


def _halo(brush: Brush) -> str:
    """What keeps a label apart from the line of today."""
    around = [(x, y) for x in (-1, 0, 1) for y in (-1, 0, 1)] + [(2, 0), (-2, 0)]
    return ", ".join(f"{x}px {y}px 2px {brush.colours['halo']}" for x, y in around)


def _lift(item: Placed, step: float) -> float:
    """How much higher than its mark a label stands: a row of its own, or the upper half of a phone's tall row."""
    if item.side != ABOVE:
        return 0.0
    return (item.row - item.label_row) * step or ABOVE_BY


def _anchor(item: Placed) -> float:
    if item.side == ABOVE:
        return item.label_start
    return item.mark.right if item.side == RIGHT else item.mark.left


def ring(items: Sequence[tuple[Placed, float]], brush: Brush, selected: str) -> list[Trace]:
    """The frame around the event whose sentence is being read."""
    chosen = [(item, y) for item, y in items if selected and item.mark.fact == selected]
    line = {"color": brush.colours["accent"], "width": 2}
    return [
        {
            **_bar(brush, [(item, item.mark.left - 5, item.mark.right + 5, y)], {"line": line, "cornerradius": 4}),
            "width": 24,
            "marker": {"color": "rgba(0, 0, 0, 0)", "line": line, "cornerradius": 4},
        }
        for item, y in chosen
    ]
