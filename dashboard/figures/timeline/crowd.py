"""Events that there is no room to name: circles that count them, by lane and stretch of time."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from math import nan, sqrt
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from dashboard import language as speech
from dashboard import theme as look
from dashboard.figures import glyphs
from dashboard.figures.extent import DAY, extent, milliseconds
from dashboard.figures.rows import Row
from dashboard.figures.time_axis import Axis, ticks
from dashboard.figures.timeline.lanes import EDGE, ROOM, Band
from dashboard.figures.timeline.mark import title
from dashboard.figures.timeline.thinning import Filled, Places, rows_of
from dashboard.figures.timeline.ticks import TICK

LARGEST = 11.0
# The pixels that the chip with the number of earlier events takes.
CHIP = 94.0
# The size of a number: inside its circle if there is nearly room for it, else right of it.
NUMBER = 11
# The number whose circle is the largest, where no group has more.
LEAST = 9
NAMED = 5
# What the address calls the events of a circle: this, the number of their lane, first and last day.
PREFIX = "events:"
ISO = r"[12]\d{3}-\d{2}-\d{2}"
ADDRESS = re.compile(rf"{PREFIX}(?P<lane>\d{{1,3}}):(?P<first>{ISO}):(?P<last>{ISO})", re.ASCII)
_HOVER = "%{customdata[1]}<extra></extra>"


@dataclass(frozen=True, slots=True)
class Group:
    """Unnamed events of a lane and a stretch of time: their places in the frame, the weightiest first."""

    lane: int
    start: float
    end: float
    places: Places
    y: float
    x: float

    @property
    def address(self) -> str:
        """What the address calls them."""
        return f"{PREFIX}{self.lane}:{_day(self.start)}:{_day(self.end - 1)}"


def circles(
    events: pd.DataFrame, found: Sequence[tuple[Filled, Band]], axis: Axis, *, theme: str, language: str, selected: str
) -> list[dict[str, Any]]:
    """A circle for the unnamed events of each lane and stretch; its area is their number, its fact their place."""
    groups = [
        each
        for lane, band in found
        if len(lane.silent)
        for each in _groups(events, lane, band, _stretches(axis, language), _free(lane, axis))
    ]
    if not groups:
        return []
    most = max(LEAST, *(len(group.places) for group in groups))
    sizes = [max(2 * LARGEST * sqrt(len(group.places) / most), 5.0) for group in groups]
    numbers = [str(len(group.places)) for group in groups]
    inks = [look.category(_category(events, group), theme) for group in groups]
    chosen = [group.address == selected for group in groups]
    colours = look.colours(theme)
    edges = [colours["accent"] if is_chosen else ink for is_chosen, ink in zip(chosen, inks, strict=True)]
    return [
        {
            "type": "scatter",
            "mode": "markers+text",
            "cliponaxis": False,
            "x": [group.x for group in groups],
            "y": [group.y for group in groups],
            "text": numbers,
            "textposition": [
                "middle center" if size >= max(glyphs.width(number, NUMBER) - 2, NUMBER) else "middle right"
                for size, number in zip(sizes, numbers, strict=True)
            ],
            "textfont": {"size": NUMBER, "color": colours["ink"], "shadow": f"0 0 2px {colours['halo']}"},
            "marker": {
                "size": sizes,
                "color": [look.wash(ink, 0.45) for ink in inks],
                "line": {"color": edges, "width": [3.0 if is_chosen else 1.5 for is_chosen in chosen]},
                "opacity": 1,
            },
            "customdata": _custom(events, groups, language),
            "hovertemplate": _HOVER,
        }
    ]


def explained(layout: dict[str, Any], language: str, ink: str) -> dict[str, Any]:
    """The layout with a line under the lanes that says what a circle is."""
    said = {
        "xref": "paper", "yref": "paper", "x": 0, "y": 0, "yanchor": "top", "yshift": -5, "xanchor": "left",
        "xshift": EDGE - layout["margin"]["l"], "showarrow": False, "text": speech.words("figure_crowd", language),
        "font": {"size": TICK, "color": ink},
    }  # fmt: skip
    margin = {**layout["margin"], "b": ROOM}
    annotations = [*layout["annotations"], said]
    return {**layout, "margin": margin, "height": layout["height"] + ROOM, "annotations": annotations, "meta": "crowd"}


def of_address(events: pd.DataFrame, address: str) -> pd.DataFrame:
    """All events of the lane and the stretch that a circle's address names, the first first; none if it names none."""
    found = ADDRESS.fullmatch(address)
    if found is None:
        return events.iloc[:0]
    try:
        first, last = milliseconds(found["first"]), milliseconds(found["last"]) + DAY
    except ValueError:  # a day that no month has
        return events.iloc[:0]
    middles = _middles(events["date"])
    within = (middles >= first) & (middles < last)
    here = events["lane_order"].eq(int(found["lane"])) & within
    return events[here].sort_values(["date", "fact"], kind="stable")


def _middle(edtf: str) -> float:
    stretch = extent(edtf)
    return stretch.middle if stretch else nan


def _middles(dates: "pd.Series[str]") -> npt.NDArray[np.float64]:
    codes, known = pd.factorize(dates)
    return np.array([_middle(str(edtf)) for edtf in known], dtype=float)[codes]


def _day(moment: float) -> str:
    return datetime.fromtimestamp(moment / 1000, tz=UTC).date().isoformat()


def _stretches(axis: Axis, language: str) -> npt.NDArray[np.float64]:
    """The edges of the stretches, whole days: the ticks of the axis and the middles between them, within the window."""
    moments = np.array([tick.moment for tick in ticks(axis, language)])
    edges = np.round(np.sort(np.concatenate([moments, (moments[1:] + moments[:-1]) / 2])) / DAY) * DAY
    return edges[max(np.searchsorted(edges, axis.start, side="right") - 1, 0) : np.searchsorted(edges, axis.end) + 1]


def _free(lane: Filled, axis: Axis) -> float:
    """Where a lane of one row begins to be free of the chip that counts what is earlier."""
    is_covered = lane.rows == 1 and lane.layer.earlier
    return axis.moment(CHIP) if is_covered else axis.start


def _groups(events: pd.DataFrame, lane: Filled, band: Band, edges: npt.NDArray[np.float64], free: float) -> list[Group]:
    """The unnamed events of a lane by stretch of time; what began before the window belongs to its first stretch."""
    middles = _middles(events["date"].iloc[lane.silent])
    numbers = np.clip(np.searchsorted(edges, middles, side="right") - 1, 0, len(edges) - 2)
    order = int(events["lane_order"].iloc[lane.silent[0]])
    y = band.row(lane.rows - 1)
    return [
        Group(order, start, end, lane.silent[numbers == number], y, max((start + end) / 2, free))
        for number in np.unique(numbers)
        for start, end in [(float(edges[number]), float(edges[number + 1]))]
    ]


def _category(events: pd.DataFrame, group: Group) -> int:
    """The colour that all of them have, else the one of the others."""
    found = set(events["category"].iloc[group.places])
    return int(found.pop()) if len(found) == 1 else look.OTHER


def _custom(events: pd.DataFrame, groups: Sequence[Group], language: str) -> list[list[str]]:
    """What a click and a pointer on each circle say: its address, how many events, the weightiest of them."""
    first = rows_of(events, [group.places[:NAMED] for group in groups])
    return [
        [group.address, _hover(len(group.places), named, language)] for group, named in zip(groups, first, strict=True)
    ]


def _hover(count: int, named: Sequence[Row], language: str) -> str:
    titles = [speech.escape(title(row, language)[:60]) for row in named]
    return "<br>".join([speech.count(count, "count_events", language), *titles])
