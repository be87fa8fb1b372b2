"""The whole period in one strip, with the window that the timeline shows."""

from typing import Any

import pandas as pd

from dashboard import theme as look
from dashboard.figures.extent import Extent, extent, milliseconds
from dashboard.figures.rows import rows, text
from dashboard.figures.time_axis import ticks
from dashboard.figures.timeline.lanes import EDGE, RIGHT
from dashboard.figures.timeline.setting import window
from dashboard.figures.timeline.ticks import TICK

HEIGHT = 62
BAND = 30.0


def strip(  # noqa: PLR0913 (a view has as many parts)
    events: pd.DataFrame, *, theme: str, language: str, width: int, today: str, start: str = "", end: str = "",
    left: float = EDGE,
) -> dict[str, Any]:  # fmt: skip
    """All dated events as ticks on one axis; selecting a stretch of it (box select) names a window."""
    axis = window(events, "", "", today, width - left - RIGHT)
    colours = look.colours(theme)
    found = [(text(row, "fact"), stretch) for row in rows(events) if (stretch := extent(text(row, "date")))]
    chosen = (milliseconds(start) if start else axis.start, milliseconds(end) if end else axis.end)
    moments = ticks(axis, language)
    return {
        "data": [_bars([s for _, s in found if not s.is_day], colours), _dots([s for _, s in found], colours)],
        "layout": {
            **look.layout(theme, language),
            "width": width,
            "height": HEIGHT,
            "margin": {"l": left, "r": RIGHT, "t": 4, "b": HEIGHT - BAND - 4, "pad": 0},
            "dragmode": "select",
            "selectdirection": "h",
            "xaxis": {
                "type": "date", "range": [axis.start, axis.end], "fixedrange": True, "showgrid": False, "ticks": "",
                "tickvals": [tick.moment for tick in moments], "ticktext": [tick.words for tick in moments],
                "tickfont": {"size": TICK, "color": colours["ink_3"]}, "zeroline": False,
            },
            "yaxis": {"range": [0, 1], "visible": False, "fixedrange": True},
            "shapes": [_whole(colours), _window(chosen, colours)],
        },
    }  # fmt: skip


def _dots(found: list[Extent], colours: Any) -> dict[str, Any]:
    return {
        "type": "scatter", "mode": "markers", "x": [s.middle for s in found], "y": [0.6] * len(found),
        "marker": {"size": 5, "color": colours["ink_2"], "opacity": 1}, "hoverinfo": "skip",
    }  # fmt: skip


def _bars(found: list[Extent], colours: Any) -> dict[str, Any]:
    return {
        "type": "bar", "orientation": "h", "base": [s.start for s in found], "x": [s.end - s.start for s in found],
        "y": [0.3] * len(found), "width": 0.1, "marker": {"color": colours["ink_2"]}, "hoverinfo": "skip",
    }  # fmt: skip


def _whole(colours: Any) -> dict[str, Any]:
    ground = {"fillcolor": colours["grid"], "opacity": 0.6, "line": {"width": 0}, "layer": "below"}
    return {"type": "rect", "xref": "paper", "yref": "paper", "x0": 0, "x1": 1, "y0": 0, "y1": 1, **ground}


def _window(chosen: tuple[float, float], colours: Any) -> dict[str, Any]:
    return {
        "type": "rect", "xref": "x", "yref": "paper", "x0": chosen[0], "x1": chosen[1], "y0": 0, "y1": 1,
        "fillcolor": look.wash(colours["accent"], 0.14), "line": {"color": colours["accent"], "width": 1.6},
        "layer": "below",
    }  # fmt: skip
