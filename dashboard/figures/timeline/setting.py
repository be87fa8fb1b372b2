"""What stands around the marks: the window of time, the lanes' names and bands, the axis, today."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from dashboard import theme as look
from dashboard.figures.extent import DAY, extent, milliseconds
from dashboard.figures.time_axis import Axis
from dashboard.figures.timeline import lanes
from dashboard.figures.timeline.lanes import RIGHT
from dashboard.figures.timeline.ticks import axis_layout, today_line

TOP = 30.0


def lane_names(events: pd.DataFrame) -> list[str]:
    """The lanes of all events, in their stable order, whatever the window shows."""
    if events.empty:
        return []
    ordered = events.drop_duplicates("lane").sort_values(["lane_order", "lane"], kind="stable")
    return [str(lane) for lane in ordered["lane"]]


def window(events: pd.DataFrame, start: str, end: str, today: str, width: float) -> Axis:
    """The visible stretch of time: what is asked for, or from the first event to the last or to today, with air."""
    now = milliseconds(today) + DAY / 2
    known = [found for edtf in events["date"].fillna("").unique() if (found := extent(str(edtf))) is not None]
    first = milliseconds(start) if start else min([found.start for found in known] + [now - 365 * DAY])
    last = milliseconds(end) + DAY if end else max([found.end for found in known] + [now])
    air = 0 if start and end else 0.03 * (last - first)
    right = 0 if end else max(air, 34 / width * (last - first))
    return Axis(first - (0 if start else air), last + right, width, now)


def frame_layout(
    found: Sequence[lanes.Band], axis: Axis, left: float, *, theme: str, language: str, width: int
) -> dict[str, Any]:
    """Everything but the marks: time axis, bands, names of the lanes, today."""
    colours = look.colours(theme)
    bottom = found[-1].bottom if found else lanes.ROW
    shapes, words = today_line(axis, language, dict(colours))
    bands = lanes.band_shapes(found, left, RIGHT, axis.width, colours["band"])
    return {
        **look.layout(theme, language),
        "width": width,
        "height": round(bottom + TOP),
        "margin": {"l": left, "r": RIGHT, "t": TOP, "b": 0, "pad": 0},
        "xaxis": axis_layout(axis, language, dict(colours)),
        "yaxis": {"range": [bottom, 0], "visible": False, "fixedrange": True},
        "shapes": bands + shapes,
        "annotations": words + lanes.name_annotations(found, left, width, colours["ink"]),
        "uirevision": "timeline",
    }
