"""The lanes under each other: their order, heights, names and bands."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard import language as speech
from dashboard.figures import glyphs
from dashboard.figures.timeline.packing import NARROW as LABELS_ABOVE

NAME = 13.0
ROW = 33.0
DENSE_ROW = 25.0
TIGHT_ROW = 20.0
LOOSE_ROW = 72.0
MANY_ROWS = 24
PADDING = 8.0
HEADER = 22.0
NARROW_ROW = 38.0
NAME_LINE = 18.0
EDGE = 16.0
RIGHT = 24.0
# What a line under the lanes takes, that says what a circle is.
ROOM = 26
NARROW = 600


@dataclass(frozen=True, slots=True)
class Band:
    """A lane's stretch of the drawing: `top` to `bottom`, its rows beginning at `first` and `step` apart."""

    name: str
    top: float
    bottom: float
    first: float
    step: float

    def row(self, number: int) -> float:
        """The middle of a row."""
        return self.first + (number + 0.5) * self.step


def most(height: float) -> int:
    """How many lanes have room for a row of names and one of numbers in a height; never fewer than two."""
    return max(int((height - ROOM) / (2 * TIGHT_ROW + 2 * PADDING)), 2)


def joined(events: pd.DataFrame, most: int, language: str) -> pd.DataFrame:
    """The events in at most so many lanes: those of the last ones together, under the name of the others."""
    is_last = events["lane_order"].ge(most - 1)
    return events.assign(
        lane=events["lane"].where(~is_last, speech.words("lane_other", language)),
        lane_order=events["lane_order"].clip(upper=most - 1),
    )


def name_room(names: Sequence[str], width: int) -> float:
    """The room for the names left of the lanes; a narrow drawing has none and writes them above their lanes."""
    if width < NARROW:
        return EDGE
    longest = max((max(glyphs.width(word, NAME, bold=True) for word in name.split()) for name in names), default=0)
    widest = max((glyphs.width(name, NAME, bold=True) for name in names), default=0)
    return min(max(min(widest, 0.14 * width), longest), 220.0) + 2 * EDGE + 2


def bands(names: Sequence[str], rows: Sequence[int], width: int, height: float | None) -> list[Band]:
    """The lanes from the top, spread to fill a height where one is given, or moved a little closer.

    Where labels stand above their marks, rows have room for both.
    """
    is_tall = width < NARROW or width - name_room(names, width) - RIGHT < LABELS_ABOVE
    usual = NARROW_ROW if is_tall else ROW if sum(rows) <= MANY_ROWS else DENSE_ROW
    if height is None or not rows:
        return _stacked(names, rows, width, usual)
    low, high = usual if is_tall else min(usual, TIGHT_ROW), LOOSE_ROW
    for _ in range(12):
        step = (low + high) / 2
        low, high = (step, high) if _stacked(names, rows, width, step)[-1].bottom <= height else (low, step)
    return _stacked(names, rows, width, low)


def _stacked(names: Sequence[str], rows: Sequence[int], width: int, step: float) -> list[Band]:
    header = HEADER if width < NARROW else 0.0
    room = name_room(names, width) - 2 * EDGE
    found: list[Band] = []
    top = 0.0
    for name, count in zip(names, rows, strict=True):
        lines = 1 if header else len(glyphs.wrap(name, room, NAME, bold=True))
        tall = max(count * step, lines * NAME_LINE)
        first = top + PADDING + header + (tall - count * step) / 2 + (6 if header else 0)
        found.append(Band(name, top, top + 2 * PADDING + header + tall, first, step))
        top = found[-1].bottom
    return found


def band_shapes(found: Sequence[Band], left: float, right: float, plot: float, colour: str) -> list[dict[str, Any]]:
    """The grey ground of every other lane, under its name too."""
    return [
        {
            "type": "rect", "xref": "paper", "yref": "y", "layer": "below", "line": {"width": 0}, "fillcolor": colour,
            "x0": -left / plot, "x1": 1 + right / plot, "y0": band.top, "y1": band.bottom,
        }
        for number, band in enumerate(found)
        if number % 2 == 0
    ]  # fmt: skip


def name_annotations(found: Sequence[Band], left: float, width: int, ink: str) -> list[dict[str, Any]]:
    """The names of the lanes, beside them or above them."""
    narrow = width < NARROW
    room = width - 2 * EDGE if narrow else left - 2 * EDGE
    return [
        {
            "xref": "paper", "yref": "y", "x": 0, "y": band.top + PADDING if narrow else (band.top + band.bottom) / 2,
            "xshift": EDGE - left, "xanchor": "left", "yanchor": "top" if narrow else "middle",
            "align": "left", "showarrow": False, "font": {"size": NAME, "color": ink, "weight": 600},
            "text": "<br>".join(
                speech.escape(line) for line in glyphs.wrap(band.name, room, NAME, lines=1 if narrow else 3, bold=True)
            ),
        }
        for band in found
    ]  # fmt: skip
