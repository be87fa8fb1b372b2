"""Observations → the figure of an indicator."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from dashboard.figures.indicator import over_time, subjects
from dashboard.figures.indicator.drawing import Drawing, Frame
from dashboard.figures.indicator.panels import Panel, has_series, panels, series
from dashboard.figures.indicator.value import foremost, values

NARROW = 600
MOST_SERIES = 8
NOTE = 22.0
# Rows are spread to fill a given height, or moved a little closer; the last ones of what is still too long are left
# out, with a note.
TIGHTEST = 0.78
LOOSEST = 2.0
TOP = 8.0


def figure(  # noqa: PLR0913 (a view has as many parts)
    observations: pd.DataFrame,
    *,
    theme: str,
    language: str,
    width: int,
    log: bool = False,
    selected: str = "",
    axis: str = "auto",
    events: pd.DataFrame | None = None,
    height: int | None = None,
    rows: int = subjects.MOST,
) -> dict[str, Any]:
    """The values as rows of subjects, or over time where a subject has a series (`axis`: auto, subjects, time)."""
    found = panels(values(observations, language))
    unseen = len(observations) - len(foremost(observations))
    base = Frame(1, 0.0, 0.0, 1.0, 0.0, width, theme, language, log, len(found) > 1, width < NARROW)
    drawing = Drawing()
    if axis == "time" or (axis == "auto" and is_over_time(found)):
        return over_time.figure(drawing, base, found, events, height)
    return _by_subjects(drawing, base, found, height, unseen, rows)


def is_timed(observations: pd.DataFrame, language: str) -> bool:
    """Whether the figure of these observations has an axis of time."""
    return is_over_time(panels(values(observations, language)))


def is_over_time(found: Sequence[Panel]) -> bool:
    """Whether time is the better axis: somebody has a series, and the series are few enough to be told apart."""
    return any(has_series(panel) for panel in found) and sum(len(series(panel)) for panel in found) <= MOST_SERIES


def _by_subjects(
    drawing: Drawing, base: Frame, every: Sequence[Panel], height: int | None, unseen: int, rows: int
) -> dict[str, Any]:
    found = subjects.shortened(every, height - NOTE - TOP if height else None, base, TIGHTEST, rows)
    missing = unseen + sum(len(panel.values) for panel in every) - sum(len(panel.values) for panel in found)
    left = subjects.label_room(found, base.total, base.language, narrow=base.narrow)
    fixed = TOP + subjects.overhead(found, base) + (NOTE if missing else 0)
    least = sum(subjects.height(panel, narrow=base.narrow) for panel in found)
    stretch = min(max((height - fixed) / least, TIGHTEST), LOOSEST) if height and least else 1.0
    total = fixed + least * stretch - subjects.AXIS - (NOTE if missing else 0)
    top = TOP
    frame = replace(base, height=max(total, 1.0), left=left)
    for number, panel in enumerate(found, start=1):
        top += subjects.HEADING if base.titled else 0
        lines = subjects.lines(panel, top, narrow=base.narrow, stretch=stretch)
        frame = replace(frame, number=number, top=top, bottom=lines[-1].bottom)
        subjects.draw(drawing, frame, panel, lines)
        top = frame.bottom + subjects.AXIS + subjects.BETWEEN
    if missing:
        drawing.annotations.append(subjects.note(frame, missing))
    figure = drawing.figure(frame, subjects.AXIS + (NOTE if missing else 0))
    return {**figure, "layout": {**figure["layout"], "meta": "shortened"}} if missing else figure
