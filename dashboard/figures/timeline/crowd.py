"""More events than can be told apart: circles that count them, by lane and stretch of time."""

from collections.abc import Sequence
from math import sqrt
from typing import Any

import pandas as pd

from dashboard import language as speech
from dashboard import theme as look
from dashboard.figures.extent import extent
from dashboard.figures.rows import rows
from dashboard.figures.time_axis import Axis, ticks
from dashboard.figures.timeline import lanes
from dashboard.figures.timeline.mark import is_in_window, title
from dashboard.figures.timeline.setting import frame_layout
from dashboard.figures.timeline.ticks import TICK

LARGEST = 15.0
ROOM = 26
SPACIOUS = 17.0
# The number whose circle is the largest, where no group has more.
LEAST = 9
MOST_IDS = 200
_HOVER = "%{customdata[1]}<extra></extra>"


def visible(events: pd.DataFrame, axis: Axis) -> pd.DataFrame:
    """The dated events of which any time lies in the window."""
    seen = {
        edtf: stretch is not None and is_in_window(stretch, axis)
        for edtf in events["date"].unique()
        for stretch in [extent(str(edtf))]
    }
    return events[events["date"].map(seen).astype(bool)]


def figure(
    events: pd.DataFrame, names: Sequence[str], axis: Axis, *, theme: str, language: str, width: int
) -> dict[str, Any]:
    """A circle for the events of each lane and stretch; its area is their number, its fact their ids."""
    left = width - axis.width - lanes.EDGE - 8
    found = lanes.bands(names, [1] * len(names), width, len(names) * (2 * lanes.PADDING + 2 * LARGEST))
    groups = _groups(events, names, axis, language)
    most = max(LEAST, *(len(group) for group in groups.values()))
    sizes = [max(2 * LARGEST * sqrt(len(group) / most), 5.0) for group in groups.values()]
    inks = [look.category(int(group["category"].iloc[0]), theme) for group in groups.values()]
    colours = look.colours(theme)
    data = {
        "type": "scatter",
        "mode": "markers+text",
        "cliponaxis": False,
        "x": [middle for _, middle in groups],
        "y": [found[lane].row(0) for lane, _ in groups],
        "text": [str(len(group)) for group in groups.values()],
        "textposition": ["middle center" if size >= SPACIOUS else "middle right" for size in sizes],
        "textfont": {"size": 11, "color": colours["ink"], "shadow": f"0 0 2px {colours['halo']}"},
        "marker": {
            "size": sizes,
            "color": [look.wash(ink, 0.45) for ink in inks],
            "line": {"color": inks, "width": 1.5},
            "opacity": 1,
        },
        "customdata": [_custom(group, language) for group in groups.values()],
        "hovertemplate": _HOVER,
    }
    layout = frame_layout(found, axis, left, theme=theme, language=language, width=width)
    return {"data": [data], "layout": _explained(layout, language, colours["ink_2"])}


def _explained(layout: dict[str, Any], language: str, ink: str) -> dict[str, Any]:
    """The layout with a line under the lanes that says what a circle is."""
    said = {
        "xref": "paper", "yref": "paper", "x": 0, "y": 0, "yanchor": "top", "yshift": -5, "xanchor": "left",
        "showarrow": False, "text": speech.words("figure_crowd", language), "font": {"size": TICK, "color": ink},
    }  # fmt: skip
    margin = {**layout["margin"], "b": ROOM}
    annotations = [*layout["annotations"], said]
    return {**layout, "margin": margin, "height": layout["height"] + ROOM, "annotations": annotations, "meta": "crowd"}


def _groups(
    events: pd.DataFrame, names: Sequence[str], axis: Axis, language: str
) -> dict[tuple[int, float], pd.DataFrame]:
    """The events by the lane's number and the middle of a stretch; half the distance of two ticks is a stretch."""
    moments = [tick.moment for tick in ticks(axis, language)]
    half = (moments[1] - moments[0]) / 2
    middles = {edtf: stretch.middle for edtf in events["date"].unique() if (stretch := extent(str(edtf)))}
    stretches = (events["date"].map(middles).astype(float) - moments[0]) // half
    groups = events.groupby([events["lane"].map(names.index), stretches], sort=False)
    return {(lane, moments[0] + (number + 0.5) * half): group for (lane, number), group in _keyed(groups)}


def _keyed(groups: Any) -> list[tuple[tuple[int, float], pd.DataFrame]]:
    """The groups with their keys, whose types pandas does not tell."""
    return [((int(lane), float(number)), group) for (lane, number), group in groups]


def _custom(group: pd.DataFrame, language: str) -> list[str]:
    first = [speech.escape(title(row, language)[:60]) for row in rows(group.head(5))]
    words = "<br>".join([speech.count(len(group), "count_events", language), *first])
    return [" ".join(group["fact"].head(MOST_IDS)), words]
