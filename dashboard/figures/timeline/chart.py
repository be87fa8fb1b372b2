"""Events → the figure of the timeline."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from dashboard import language as speech
from dashboard import theme as look
from dashboard.figures.time_axis import Axis
from dashboard.figures.timeline import crowd, lanes, traces
from dashboard.figures.timeline.dated import dated
from dashboard.figures.timeline.lanes import RIGHT
from dashboard.figures.timeline.packing import LABEL
from dashboard.figures.timeline.setting import TOP, frame_layout, lane_names, window
from dashboard.figures.timeline.thinning import (
    FEW,
    FEWEST_ROWS,
    MOST_ROWS,
    Filled,
    Layer,
    layers,
    shared,
    thinned,
    whole,
)
from dashboard.figures.timeline.ticks import TICK


def figure(  # noqa: PLR0913 (a view has as many parts)
    events: pd.DataFrame,
    *,
    theme: str,
    language: str,
    width: int,
    today: str,
    start: str = "",
    end: str = "",
    selected: str = "",
    height: int | None = None,
) -> dict[str, Any]:
    """The dated events between `start` and `end` (ISO days; all of them where empty), in lanes.

    Where there is no room to name all, the weightiest of a lane are named and circles count the others; in a height
    that has no room for a name in every lane, the last lanes are one.
    """
    events = dated(events)
    names = lane_names(events)
    left = lanes.name_room(names, width)
    axis = window(events, start, end, today, width - left - RIGHT)
    found = layers(events, names, axis, language, selected)
    shown, bands = _fitted(found, axis, language, width, height and height - TOP)
    if height and any(len(lane.silent) for lane in shown) and len(names) > (most := lanes.most(height - TOP)):
        fewer = lanes.joined(events, most, language)
        return figure(
            fewer, theme=theme, language=language, width=width, today=today, start=start, end=end, selected=selected,
            height=height,
        )  # fmt: skip
    brush = traces.Brush(axis, theme, bands[0].step if bands else 0.0)
    pairs = list(zip(shown, bands, strict=True))
    counted = crowd.circles(events, pairs, axis, theme=theme, language=language, selected=selected)
    placed = [(item, band.row(item.row)) for lane, band in pairs for item in lane.placed]
    data = [
        *traces.ring(placed, brush, selected),
        *traces.soft_bars(placed, brush),
        *traces.interval_bars(placed, brush),
        *traces.planned_bars(placed, brush),
        *traces.soft_bands(placed, brush),
        *traces.points(placed, brush),
        *traces.labels(placed, brush, LABEL),
        *counted,
    ]
    layout = frame_layout(bands, axis, left, theme=theme, language=language, width=width)
    colours = look.colours(theme)
    layout["annotations"] += _out_of_view(found, bands, language, colours)
    return {"data": data, "layout": crowd.explained(layout, language, colours["ink_2"]) if counted else layout}


def _fitted(
    found: Sequence[Layer], axis: Axis, language: str, width: int, height: float | None
) -> tuple[list[Filled], list[lanes.Band]]:
    """The lanes and their bands: as high as they like within reason, or low enough for a height where one is given."""
    needed = [whole(layer, axis, language) for layer in found]
    if sum(len(layer.seen) for layer in found) <= FEW:
        return needed, _bands(needed, width, height)
    if height is None:
        shown = thinned(needed, axis, language, max(MOST_ROWS, FEWEST_ROWS * len(found)))
        return shown, _bands(shown, width, None)
    bands = _bands(needed, width, height)
    if bands[-1].bottom <= height + 0.4:
        return needed, bands
    return _lowered(needed, axis, language, width, height - lanes.ROOM)


def _lowered(
    needed: Sequence[Filled], axis: Axis, language: str, width: int, height: float
) -> tuple[list[Filled], list[lanes.Band]]:
    """The lanes in as many rows as fit into a height, but at least one each."""
    rows = max(int(height / lanes.TIGHT_ROW), len(needed))
    while True:
        allowed = shared([lane.rows for lane in needed], rows)
        bands = lanes.bands([lane.layer.name for lane in needed], allowed, width, height)
        if bands[-1].bottom <= height + 0.4 or rows <= len(needed):
            shown = thinned(needed, axis, language, rows)
            return shown, _bands(shown, width, height)
        rows -= 1


def _bands(shown: Sequence[Filled], width: int, height: float | None) -> list[lanes.Band]:
    return lanes.bands([lane.layer.name for lane in shown], [lane.rows for lane in shown], width, height)


def _out_of_view(
    found: Sequence[Layer], bands: Sequence[lanes.Band], language: str, colours: Any
) -> list[dict[str, Any]]:
    """How many events of a lane lie before and after the window."""
    chips = []
    for layer, band in zip(found, bands, strict=True):
        for key, count, x, anchor in (
            ("figure_earlier", layer.earlier, 0, "left"),
            ("figure_later", layer.later, 1, "right"),
        ):
            if count:
                chips.append(
                    {
                        "xref": "paper", "x": x, "xanchor": anchor, "yref": "y", "y": band.row(0), "showarrow": False,
                        "text": speech.firm(speech.words(key, language, count=count)), "bordercolor": colours["axis"],
                        "borderpad": 3, "bgcolor": colours["plot_bgcolor"], "xshift": 4 if x == 0 else -4,
                        "font": {"size": TICK, "color": colours["ink_2"]},
                    }
                )  # fmt: skip
    return chips
