"""Events as numbered marks above the time axis."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard import language as speech
from dashboard import theme as look
from dashboard.figures.extent import extent
from dashboard.figures.indicator.drawing import Drawing, Frame
from dashboard.figures.rows import rows, text
from dashboard.figures.time_axis import Axis

MOST = 12
APART = 20.0
STRIP = 28.0
STRIP_AXIS = "yaxis90"


@dataclass(frozen=True, slots=True)
class Note:
    """An event's number, moment and words."""

    number: int
    fact: str
    moment: float
    words: str


def numbered(events: pd.DataFrame, start: float, end: float, language: str) -> list[Note]:
    """The dated events of a stretch of time in their order, at most twelve."""
    found = []
    for row in rows(events):
        stretch = extent(text(row, "date"))
        if stretch is not None and start <= stretch.middle <= end:
            words = f"{text(row, 'title', 'quote')}, {speech.format_period(text(row, 'date'), language)}"
            found.append((stretch.middle, text(row, "fact", "event_id"), words))
    return [Note(number, fact, moment, words) for number, (moment, fact, words) in enumerate(sorted(found)[:MOST], 1)]


def draw(drawing: Drawing, notes: Sequence[Note], frame: Frame, axis: Axis) -> None:
    """Draw the numbers in circles above a panel, pushed apart where they would touch, on a strip of their own."""
    if not notes:
        return
    colours = look.colours(frame.theme)
    domain = [1 - frame.top / frame.height, min(1 - (frame.top - STRIP) / frame.height, 1.0)]
    drawing.axes[STRIP_AXIS] = {
        "domain": domain, "range": [0, 1], "visible": False, "fixedrange": True, "anchor": frame.x,
    }  # fmt: skip
    drawing.data.append(
        {
            "type": "scatter", "mode": "markers+text", "xaxis": frame.x, "yaxis": STRIP_AXIS.replace("axis", ""),
            "x": [axis.moment(pixel) for pixel in _apart([axis.pixel(note.moment) for note in notes])],
            "y": [0.5] * len(notes), "text": [str(note.number) for note in notes], "textposition": "middle center",
            "textfont": {"size": 11, "color": colours["ink"]}, "cliponaxis": False,
            "marker": {
                "size": 18, "color": colours["plot_bgcolor"], "line": {"color": colours["ink_2"], "width": 1.4},
                "opacity": 1,
            },
            "customdata": [[note.fact, speech.escape(note.words)] for note in notes],
            "hovertemplate": "%{customdata[1]}<extra></extra>",
        }
    )  # fmt: skip


def lines(notes: Sequence[Note], frame: Frame) -> list[dict[str, Any]]:
    """A dotted line down from each number."""
    line = {"color": look.colours(frame.theme)["axis"], "width": 1, "dash": "dot"}
    return [
        {
            "type": "line", "xref": frame.x, "yref": f"{frame.y} domain", "x0": note.moment, "x1": note.moment,
            "y0": 0, "y1": 1, "layer": "below", "line": line,
        }
        for note in notes
    ]  # fmt: skip


def _apart(pixels: Sequence[float]) -> list[float]:
    found: list[float] = []
    for pixel in pixels:
        found.append(max(pixel, found[-1] + APART) if found else pixel)
    return found
