"""The years and months above the lanes, and the line of today."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dashboard import language as speech
from dashboard.figures import glyphs
from dashboard.figures.time_axis import Axis, Tick, ticks
from dashboard.figures.timeline.lanes import RIGHT

TICK = 12.0
AIR = 6


@dataclass(frozen=True, slots=True)
class _Today:
    """The word of today over the plot: how it is anchored at its line, and the pixels that it takes."""

    words: str
    anchor: str
    start: float
    end: float

    def hits(self, tick: Tick, axis: Axis) -> bool:
        """Whether it would touch the words of a tick."""
        middle, half = axis.pixel(tick.moment), glyphs.width(tick.words, TICK) / 2 + AIR
        return middle + half > self.start and middle - half < self.end


def _today(axis: Axis, found: Sequence[Tick], language: str) -> _Today:
    """The word over its line; right of it where a tick would lose its words otherwise and there is room."""
    words = speech.words("figure_today", language)
    line, width = axis.pixel(axis.today), glyphs.width(words, TICK)
    over = _Today(words, "center", line - width / 2, line + width / 2)
    beside = _Today(words, "left", line, line + width)
    seen = [tick for tick in found if axis.start <= tick.moment <= axis.end]
    if any(over.hits(tick, axis) for tick in seen) and beside.end <= axis.width + RIGHT:
        return over if any(beside.hits(tick, axis) for tick in seen) else beside
    return over


def axis_layout(axis: Axis, language: str, colours: dict[str, Any]) -> dict[str, Any]:
    """The time axis of the layout; a tick's words give way where "today" stands."""
    found = ticks(axis, language)
    today = _today(axis, found, language)
    shown = axis.start <= axis.today <= axis.end
    return {
        "type": "date",
        "range": [axis.start, axis.end],
        "side": "top",
        "tickmode": "array",
        "tickvals": [tick.moment for tick in found],
        "ticktext": ["" if shown and today.hits(tick, axis) else tick.words for tick in found],
        "tickfont": {"size": TICK, "color": colours["ink_3"]},
        "ticklabelstandoff": 4,
        "showgrid": True,
        "gridcolor": colours["grid"],
        "gridwidth": 1,
        "showline": False,
        "zeroline": False,
        "ticks": "",
        "automargin": False,
    }


def today_line(axis: Axis, language: str, colours: dict[str, Any]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The shape and the word of today; nothing when today is out of view."""
    if not axis.start <= axis.today <= axis.end:
        return [], []
    line = {"color": colours["now"], "width": 1.2, "dash": "dot"}
    place = {"xref": "x", "yref": "paper"}
    shape = {
        "type": "line",
        "layer": "below",
        "x0": axis.today,
        "x1": axis.today,
        "y0": 0,
        "y1": 1,
        "line": line,
        **place,
    }
    today = _today(axis, ticks(axis, language), language)
    words = {
        "x": axis.today, "xanchor": today.anchor, "y": 1, "yanchor": "bottom", "yshift": 1, "showarrow": False,
        "text": today.words, "font": {"size": TICK, "color": colours["ink_2"]}, **place,
    }  # fmt: skip
    return [shape], [words]
