"""Panels over time: a dot for each value, a line only through what is a periodic series."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from dashboard import theme as look
from dashboard.figures import glyphs, scale
from dashboard.figures.extent import DAY
from dashboard.figures.indicator import dot_labels, markers, signs
from dashboard.figures.indicator.drawing import EDGE, Drawing, Frame, heading
from dashboard.figures.indicator.panels import Panel, panels, runs, series
from dashboard.figures.indicator.value import Value, values
from dashboard.figures.time_axis import Axis, ticks

PLOT = 240.0
LEAST_PLOT = 110.0
MOST_PLOT = 520.0
AXIS = 30.0
HEADING = 34.0
ABOVE = 34.0
TOP = 6.0
ARROW = 34.0
APART = 14.0


def figure(
    drawing: Drawing, base: Frame, found: Sequence[Panel], events: pd.DataFrame | None, height: int | None
) -> dict[str, Any]:
    """The panels under each other over one stretch of time; events are numbered above the first."""
    timed = [panel for panel in found if series(panel)]
    notes = markers.numbered(events, *_period(timed), base.language) if events is not None else []
    fixed = TOP + len(timed) * AXIS + (len(timed) * HEADING if base.titled else 0) + len(timed) * ABOVE
    plot = min(max(LEAST_PLOT, (height - fixed) / max(len(timed), 1)), MOST_PLOT) if height else PLOT
    frame = replace(base, height=max(fixed + len(timed) * plot - AXIS, 1.0), left=_left(timed, base))
    axis = _axis(timed, frame)
    top = TOP
    for number, panel in enumerate(timed, start=1):
        top += (HEADING if base.titled else 0) + ABOVE
        frame = replace(frame, number=number, top=top, bottom=top + plot)
        _draw(drawing, frame, panel, axis)
        drawing.shapes += markers.lines(notes, frame)
        if number == 1:
            markers.draw(drawing, notes, frame, axis)
        top = frame.bottom + AXIS
    return drawing.figure(frame, AXIS)


def event_notes(observations: pd.DataFrame, events: pd.DataFrame, language: str) -> tuple[str, ...]:
    """What the numbers above the time axis of these observations stand for, in their order."""
    period = _period(panels(values(observations, language)))
    return tuple(note.words for note in markers.numbered(events, *period, language))


def _left(found: Sequence[Panel], frame: Frame) -> float:
    """The room for the words of the value axis."""
    widest = max(
        (
            glyphs.width(scale.tick_words(item.value, item.unit, frame.language), scale.TICK)
            for panel in found
            for item in panel.values
        ),
        default=0.0,
    )
    return min(widest, 84.0) + EDGE + 8


def _axis(found: Sequence[Panel], frame: Frame) -> Axis:
    """From the first period to the last, with room for the names of the series at the right."""
    first, last = _period(found)
    names = [name for panel in found for name in dot_labels.names(panel.values).values()]
    room = min(max((glyphs.width(name, dot_labels.NAME, bold=True) for name in names), default=0.0), 0.3 * frame.width)
    span = max(last - first, 60 * DAY)
    beyond = (room + 46) / max(frame.width - room - 46, 80.0) * span
    return Axis(first - 0.05 * span, last + beyond, frame.width, last)


def _period(found: Sequence[Panel]) -> tuple[float, float]:
    """The first and last moment of the values."""
    timed = [item for panel in found for item in panel.values if item.stretch is not None]
    timed = [item for item in timed if item.stretch and not item.stretch.before] or timed
    reaches = [_reach(item) for item in timed]
    first = min((start for start, _ in reaches), default=0.0)
    return first, max((end for _, end in reaches), default=first + DAY)


def _reach(item: Value) -> tuple[float, float]:
    """The stretch that a value wants of the axis; a total since long ago stands at its end and does not stretch it."""
    if item.stretch is None:
        raise ValueError(f"{item.fact} has no time")
    end = item.known if _is_total_so_far(item) and item.known else item.stretch.end
    start = item.stretch.start
    return (start if end - start < 3 * 366 * DAY else end - 366 * DAY), end


def _is_total_so_far(item: Value) -> bool:
    """Whether it is a total since a start, as of the day that its document was published."""
    return item.measure == "cumulative" and item.stretch is not None and item.stretch.after


def place(item: Value) -> float:
    """Where on the time axis a value stands: a total at its end, anything else in the middle of its period."""
    if item.stretch is None:
        raise ValueError(f"{item.fact} has no time")
    if item.measure == "cumulative" or item.stretch.before:
        return _reach(item)[1] - DAY / 2
    return item.stretch.start + DAY / 2 if item.stretch.after else item.stretch.middle


def _draw(drawing: Drawing, frame: Frame, panel: Panel, axis: Axis) -> None:
    colours = look.colours(frame.theme)
    spots = _apart([item for item in panel.values if item.stretch is not None], axis)
    length = frame.bottom - frame.top
    wanted = [(item.greatest, 30.0 + (ARROW if signs.direction(item) > 0 else 0)) for item, _ in spots]
    upright = scale.fitted(wanted + [(item.least, 0.0) for item, _ in spots], length, log=frame.log, under=16)
    value_axis = scale.axis_layout(upright, panel.key[1], frame.language, colours, room=52)
    drawing.add_axes(frame, _time_layout(axis, frame, colours), value_axis)
    plot = signs.Plot(frame.x, frame.y, False, frame.theme, frame.language, upright.place)
    drawing.data += [*_spans(spots, plot, axis), *_lines(panel, plot, frame)]
    drawing.data += [*signs.bands(spots, plot), *signs.ranges(spots, plot)]
    drawing.data += [*signs.stops(spots, plot), *signs.dots(spots, plot)]
    drawing.annotations += signs.arrows(spots, plot, lambda item: ARROW)
    drawing.data += dot_labels.labels(spots, plot, axis, upright, colours)
    drawing.annotations += heading(replace(frame, top=frame.top - ABOVE), panel, colours)


def _apart(items: Sequence[Value], axis: Axis) -> list[signs.Spot]:
    """The values with their moments; what documents state unlike of one period stands side by side."""
    rivals: dict[tuple[object, ...], list[Value]] = {}
    for item in items:
        if item.disputed:
            rivals.setdefault((item.series, item.edtf), []).append(item)
    pixel = (axis.end - axis.start) / axis.width
    spots = []
    for item in items:
        group = rivals.get((item.series, item.edtf), [item])
        shift = (group.index(item) - (len(group) - 1) / 2) * APART * pixel
        spots.append((item, place(item) + shift))
    return spots


def _spans(spots: Sequence[signs.Spot], plot: signs.Plot, axis: Axis) -> list[dict[str, Any]]:
    """A pale line along the period that a flow was counted over, where it is longer than its dot."""
    shortest = (axis.end - axis.start) / axis.width * signs.BAND
    inks: dict[str, list[Value]] = {}
    for item, _ in spots:
        stretch = item.stretch
        if item.measure == "flow" and stretch is not None and stretch.end - stretch.start > shortest:
            inks.setdefault(plot.ink(item), []).append(item)
    return [
        {
            "type": "scatter", "mode": "lines", **plot.axes(), "hoverinfo": "skip", "meta": "period",
            "x": [end for item in items if item.stretch for end in (item.stretch.start, item.stretch.end, None)],
            "y": [value for item in items for value in (item.value, item.value, None)],
            "line": {"width": 3, "color": look.wash(ink, 0.22)},
        }
        for ink, items in inks.items()
    ]  # fmt: skip


def _lines(panel: Panel, plot: signs.Plot, frame: Frame) -> list[dict[str, Any]]:
    """A line for each stretch of a periodic series, and for no other values."""
    return [
        {
            "type": "scatter", "mode": "lines", **plot.axes(), "x": [place(item) for item in run],
            "y": [item.value for item in run], "hoverinfo": "skip", "line": {"width": 2, "color": plot.ink(run[0])},
            "meta": "series",
        }
        for group in series(panel).values()
        for run in runs(group)
    ]  # fmt: skip


def _time_layout(axis: Axis, frame: Frame, colours: Any) -> dict[str, Any]:
    found = [tick for tick in ticks(axis, frame.language) if axis.start <= tick.moment <= axis.today]
    return {
        "type": "date", "range": [axis.start, axis.end], "tickvals": [tick.moment for tick in found],
        "ticktext": [tick.words for tick in found], "tickfont": {"size": scale.TICK, "color": colours["ink_3"]},
        "showgrid": False, "showline": False, "zeroline": False,
        "ticks": "outside", "ticklen": 4, "tickcolor": colours["axis"], "fixedrange": True,
    }  # fmt: skip
