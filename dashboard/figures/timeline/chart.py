"""Events → the figure of the timeline."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard import language as speech
from dashboard import theme as look
from dashboard.figures import glyphs
from dashboard.figures.rows import rows, text
from dashboard.figures.time_axis import Axis
from dashboard.figures.timeline import crowd, lanes, traces
from dashboard.figures.timeline.dated import dated
from dashboard.figures.timeline.mark import Mark, is_visible, mark
from dashboard.figures.timeline.packing import LABEL, Lane, Placed, pack
from dashboard.figures.timeline.setting import RIGHT, TOP, frame_layout, lane_names, window
from dashboard.figures.timeline.ticks import TICK

MOST = 600
# So few are always named, however low the drawing was meant to be.
FEW = 16


@dataclass(frozen=True, slots=True)
class Layer:
    """A lane of the window: its name, its placed marks, and how many of its events lie before and after."""

    name: str
    placed: list[Placed]
    rows: int
    earlier: int
    later: int


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
    """The dated events between `start` and `end` (ISO days; all of them where empty), in lanes."""
    events = dated(events)
    names = lane_names(events)
    left = lanes.name_room(names, width)
    axis = window(events, start, end, today, width - left - RIGHT)
    shown = crowd.visible(events, axis)
    if len(shown) > MOST:
        return crowd.figure(shown, names, axis, theme=theme, language=language, width=width)
    marks = _marks(events, names, axis, language)
    layers = [_layer(name, [m for m in marks if m.lane == n], axis, language) for n, name in enumerate(names)]
    found = lanes.bands(names, [layer.rows for layer in layers], width, height and height - TOP)
    if height and len(shown) > FEW and found[-1].bottom + TOP > height + 0.4:
        return crowd.figure(shown, names, axis, theme=theme, language=language, width=width)
    placed = [(item, band.row(item.row)) for layer, band in zip(layers, found, strict=True) for item in layer.placed]
    brush = traces.Brush(axis, theme, found[0].step if found else 0.0)
    data = [
        *traces.ring(placed, brush, selected),
        *traces.soft_bars(placed, brush),
        *traces.interval_bars(placed, brush),
        *traces.planned_bars(placed, brush),
        *traces.soft_bands(placed, brush),
        *traces.points(placed, brush),
        *traces.labels(placed, brush, LABEL),
    ]
    layout = frame_layout(found, axis, left, theme=theme, language=language, width=width)
    layout["annotations"] += _out_of_view(layers, found, axis, language, look.colours(theme))
    return {"data": data, "layout": layout}


def _marks(events: pd.DataFrame, names: Sequence[str], axis: Axis, language: str) -> list[Mark]:
    numbers = {name: number for number, name in enumerate(names)}
    found = (mark(row, numbers[text(row, "lane")], axis, language) for row in rows(events))
    return [item for item in found if item is not None]


def _layer(name: str, marks: Sequence[Mark], axis: Axis, language: str) -> Layer:
    shown = [item for item in marks if is_visible(item, axis)]
    earlier = sum(item.extent.end <= axis.start and not is_visible(item, axis) for item in marks)
    later = len(marks) - len(shown) - earlier
    lane = Lane()
    if earlier:
        lane.take(0, 0, _chip_width("figure_earlier", earlier, language))
    if later:
        lane.take(0, axis.width - _chip_width("figure_later", later, language), axis.width)
    placed = pack(shown, lane, axis)
    return Layer(name, placed, max(len(lane.rows), 1), earlier, later)


def _chip_width(key: str, count: int, language: str) -> float:
    return glyphs.width(speech.words(key, language, count=count), TICK) + 18


def _out_of_view(
    layers: Sequence[Layer], found: Sequence[lanes.Band], axis: Axis, language: str, colours: Any
) -> list[dict[str, Any]]:
    """How many events of a lane lie before and after the window."""
    chips = []
    for layer, band in zip(layers, found, strict=True):
        for key, count, x, anchor in (
            ("figure_earlier", layer.earlier, 0, "left"),
            ("figure_later", layer.later, 1, "right"),
        ):
            if count:
                chips.append(
                    {
                        "xref": "paper", "x": x, "xanchor": anchor, "yref": "y", "y": band.row(0), "showarrow": False,
                        "text": speech.words(key, language, count=count), "bordercolor": colours["axis"],
                        "borderpad": 3, "bgcolor": colours["plot_bgcolor"], "xshift": 4 if x == 0 else -4,
                        "font": {"size": TICK, "color": colours["ink_2"]},
                    }
                )  # fmt: skip
    return chips
