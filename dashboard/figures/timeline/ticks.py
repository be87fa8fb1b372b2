"""The years and months above the lanes, and the line of today."""

from typing import Any

from dashboard import language as speech
from dashboard.figures import glyphs
from dashboard.figures.time_axis import Axis, Tick, ticks

TICK = 12.0


def _hits_today(tick: Tick, axis: Axis, today: str) -> bool:
    room = (glyphs.width(tick.words, TICK) + glyphs.width(today, TICK)) / 2 + 6
    return abs(axis.pixel(tick.moment) - axis.pixel(axis.today)) < room


def axis_layout(axis: Axis, language: str, colours: dict[str, Any]) -> dict[str, Any]:
    """The time axis of the layout; a tick's words give way where "today" stands."""
    today = speech.words("figure_today", language)
    found = ticks(axis, language)
    shown = axis.start <= axis.today <= axis.end
    return {
        "type": "date",
        "range": [axis.start, axis.end],
        "side": "top",
        "tickmode": "array",
        "tickvals": [tick.moment for tick in found],
        "ticktext": ["" if shown and _hits_today(tick, axis, today) else tick.words for tick in found],
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
    words = {
        "x": axis.today, "y": 1, "yanchor": "bottom", "yshift": 1, "showarrow": False,
        "text": speech.words("figure_today", language), "font": {"size": TICK, "color": colours["ink_2"]}, **place,
    }  # fmt: skip
    return [shape], [words]
