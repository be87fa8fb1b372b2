"""The years and months above the lanes, and the line of today."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from dashboard import language as speech
from dashboard.figures import glyphs
from dashboard.figures.timeline.extent import milliseconds
from dashboard.figures.timeline.mark import Axis

TICK = 12.0
_MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600)
_ROOM = 62.0


@dataclass(frozen=True, slots=True)
class Tick:
    """A moment on the axis and what stands there."""

    moment: float
    words: str


def _month(number: int) -> float:
    return milliseconds(f"{number // 12:04d}-{number % 12 + 1:02d}-01")


def _months(moment: float) -> int:
    day = datetime.fromtimestamp(moment / 1000, tz=UTC)
    return day.year * 12 + day.month - 1


def _words(number: int, step: int, language: str) -> str:
    year, month = divmod(number, 12)
    if step >= 12:
        return str(year)
    name = speech.words(f"month_{month + 1:02d}", language)[:3]
    return f"{name}\u00a0{year}"


def ticks(axis: Axis, language: str) -> list[Tick]:
    """Round years or months with room between them, a window's length beyond both ends, so that panning finds them."""
    span = _months(axis.end) - _months(axis.start) + 1
    most = max(axis.width / _ROOM, 1.5)
    step = next((months for months in _MONTH_STEPS if span / months <= most), _MONTH_STEPS[-1])
    first = (_months(axis.start) - span) // step * step
    return [
        Tick(_month(number), _words(number, step, language))
        for number in range(max(first, 12), _months(axis.end) + span, step)
    ]


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
    shape = {"type": "line", "x0": axis.today, "x1": axis.today, "y0": 0, "y1": 1, "line": line, **place}
    words = {
        "x": axis.today, "y": 1, "yanchor": "bottom", "yshift": 1, "showarrow": False,
        "text": speech.words("figure_today", language), "font": {"size": TICK, "color": colours["ink_2"]}, **place,
    }  # fmt: skip
    return [shape], [words]
