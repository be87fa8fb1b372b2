"""A panel with a row for each value: who and when at the left, how much along the axis."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from dashboard import language as speech
from dashboard import theme as look
from dashboard.figures import glyphs, scale
from dashboard.figures.indicator import signs
from dashboard.figures.indicator.drawing import EDGE, RIGHT, Drawing, Frame, heading
from dashboard.figures.indicator.panels import Panel
from dashboard.figures.indicator.value import Value

ROW = 46.0
NEXT_ROW = 31.0
NARROW_ROW = 70.0
NAME = 13.0
DETAIL = 12.5
NUMBER = 14.0
GAP = 10.0
AXIS = 28.0
HEADING = 34.0
MOST = 60
FEWEST = 8
BETWEEN = 18.0
# The most of the width that names take.
LABELS = 0.42


@dataclass(frozen=True, slots=True)
class Line:
    """A row: its value, its middle, and whether it names its subject or continues the one above."""

    value: Value
    middle: float
    top: float
    bottom: float
    is_first: bool


def detail(item: Value, language: str) -> str:
    """What stands under the subject: of what, which product, when, and by which document where documents disagree."""
    parts = [item.of, item.product, item.period or speech.words("figure_no_period", language)]
    if item.disputed:
        parts.append(speech.words("figure_by_document", language, document=item.document))
    elif item.documents > 1:
        parts.append(speech.count(item.documents, "count_documents", language))
    return " · ".join(part for part in parts if part)


def lines(panel: Panel, top: float, *, narrow: bool, stretch: float) -> list[Line]:
    """The rows of a panel from the top; a subject's further rows stand closer."""
    found: list[Line] = []
    for number, item in enumerate(panel.values):
        first = number == 0 or panel.values[number - 1].subject != item.subject
        height = (NARROW_ROW if narrow else ROW if first else NEXT_ROW) * stretch
        middle = top + min(height, 1.2 * NARROW_ROW) - 18 if narrow else top + height / 2
        found.append(Line(item, middle, top, top + height, first))
        top += height
    return found


def height(panel: Panel, *, narrow: bool) -> float:
    """The least height of a panel without its axis and heading."""
    found = lines(panel, 0.0, narrow=narrow, stretch=1.0)
    return found[-1].bottom if found else 0.0


def overhead(panels: Sequence[Panel], frame: Frame) -> float:
    """The height of axes and headings, and of the room between panels."""
    return len(panels) * (AXIS + (HEADING if frame.titled else 0)) + max(len(panels) - 1, 0) * BETWEEN


def shortened(panels: Sequence[Panel], most: float | None, frame: Frame, tightest: float, rows: int) -> list[Panel]:
    """The panels with the rows that there is room for: first a few rows of as many panels as fit, then more of them.

    Without a height there is room for so many `rows` of each.
    """
    if most is None or _least(_cut(panels, [MOST] * len(panels)), frame, tightest) <= most:
        return _cut(panels, [rows] * len(panels))
    counts = [min(FEWEST, len(panel.values)) for panel in panels]
    while len(counts) > 1 and _least(_cut(panels, counts), frame, tightest) > most:
        counts.pop()
    while counts[0] > 1 and _least(_cut(panels, counts), frame, tightest) > most:
        counts[0] -= 1
    for number in range(len(counts)):
        while counts[number] < min(MOST, len(panels[number].values)):
            more = [*counts[:number], counts[number] + 1, *counts[number + 1 :]]
            if _least(_cut(panels, more), frame, tightest) > most:
                break
            counts = more
    return _cut(panels, counts)


def _cut(panels: Sequence[Panel], counts: Sequence[int]) -> list[Panel]:
    return [replace(panel, values=fairly(panel.values, count)) for panel, count in zip(panels, counts, strict=False)]


def fairly(values: Sequence[Value], most: int) -> tuple[Value, ...]:
    """At most so many of the values, in their order: the latest fact of every subject first, then the next of each."""
    if len(values) <= most:
        return tuple(values)
    latest = sorted(range(len(values)), key=lambda at: (values[at].status != "actual", -_end(values[at]), at))
    turns: dict[str, int] = {}
    ranked = []
    for at in latest:
        turn = turns[values[at].subject] = turns.get(values[at].subject, 0) + 1
        ranked.append((turn, at))
    return tuple(values[at] for at in sorted(at for _, at in sorted(ranked)[:most]))


def _end(item: Value) -> float:
    """When a value's time ends; a value without a time is as old as can be."""
    return item.stretch.end if item.stretch else 0.0


def _least(panels: Sequence[Panel], frame: Frame, tightest: float) -> float:
    return overhead(panels, frame) + tightest * sum(height(panel, narrow=frame.narrow) for panel in panels)


def note(frame: Frame, missing: int) -> dict[str, Any]:
    """How many values are not drawn."""
    counted = speech.count(missing, "count_values", frame.language)
    return {
        "xref": "paper", "x": 0, "xshift": EDGE - frame.left, "xanchor": "left",
        "yref": "paper", "y": 0, "yshift": -AXIS, "yanchor": "top", "showarrow": False,
        "text": speech.words("figure_not_drawn", frame.language, values=counted),
        "font": {"size": scale.TICK, "color": look.colours(frame.theme)["ink_3"]},
    }  # fmt: skip


def label_room(panels: Sequence[Panel], width: int, language: str, *, narrow: bool) -> float:
    """The room for names and details left of the axis, at most two fifths of the drawing."""
    if narrow:
        return EDGE + 6
    shown = [item for panel in panels for item in panel.values]
    widest = max(
        (
            max(glyphs.width(item.subject, NAME, bold=True), glyphs.width(detail(item, language), DETAIL))
            for item in shown
        ),
        default=0.0,
    )
    return min(widest + 4, LABELS * width) + EDGE + 20


def _room(item: Value) -> float:
    """The pixels that a value wants beyond its dot: arrow, band, label."""
    beside = {"about": signs.BAND / 2}.get(item.qualifier, signs.DOT / 2)
    reach = signs.ARROW if signs.direction(item) > 0 else beside
    return reach + GAP + glyphs.width(item.number, NUMBER, bold=True)


def draw(drawing: Drawing, frame: Frame, panel: Panel, found: Sequence[Line]) -> None:
    """Draw a panel into the drawing."""
    shown = [line.value for line in found]
    wanted = [(item.greatest, _room(item)) for item in shown] + [(item.least, 0.0) for item in shown]
    axis = scale.fitted(wanted, frame.width, log=frame.log)
    colours = look.colours(frame.theme)
    drawing.add_axes(frame, scale.axis_layout(axis, panel.key[1], frame.language, colours, beyond=RIGHT - EDGE))
    plot = signs.Plot(frame.x, frame.y, True, frame.theme, frame.language, axis.place)
    spots = [(line.value, line.middle) for line in found]
    drawing.data += [*signs.bands(spots, plot), *signs.ranges(spots, plot), *signs.stops(spots, plot)]
    drawing.data += [*signs.dots(spots, plot), _numbers(spots, plot, colours)]
    drawing.annotations += signs.arrows(spots, plot, lambda item: _arrow(item, axis))
    drawing.annotations += _names(found, frame, colours)
    drawing.shapes += _row_lines(found, frame, colours)
    drawing.annotations += heading(frame, panel, colours)


def _arrow(item: Value, axis: scale.Scale) -> float:
    """An arrow to the left does not leave the axis."""
    if signs.direction(item) > 0:
        return signs.ARROW
    return max(min(signs.ARROW, axis.pixel(item.value) - 2), signs.DOT / 2 + 12)


def _numbers(spots: Sequence[signs.Spot], plot: signs.Plot, colours: Any) -> dict[str, Any]:
    """The value in words right of its sign."""
    return {
        "type": "scatter", "mode": "text", **plot.axes(), "x": [item.greatest for item, _ in spots],
        "y": [middle for _, middle in spots], "textposition": "middle right", "hoverinfo": "skip", "cliponaxis": False,
        "text": [_number(item) for item, _ in spots],
        "textfont": {"size": NUMBER, "color": colours["ink"], "weight": 600},
    }  # fmt: skip


def _number(item: Value) -> str:
    beside = signs.BAND / 2 if item.qualifier == "about" else signs.DOT / 2
    reach = signs.ARROW if signs.direction(item) > 0 else beside
    spaces = round((reach + GAP - 3) / glyphs.width("\u00a0", NUMBER, bold=True))
    words = speech.escape(item.number)
    return "\u00a0" * spaces + (f"<s>{words}</s>" if item.status == "denied" else words)


def _names(found: Sequence[Line], frame: Frame, colours: Any) -> list[dict[str, Any]]:
    room = frame.total - 2 * EDGE if frame.narrow else frame.left - EDGE - 14
    return [_name(line, frame, room, colours) for line in found]


def _name(line: Line, frame: Frame, room: float, colours: Any) -> dict[str, Any]:
    name = speech.escape(glyphs.shorten(line.value.subject, room, NAME, bold=True))
    under = speech.escape(glyphs.shorten(detail(line.value, frame.language), room, DETAIL))
    quiet = f'<span style="color:{colours["ink_3"]};font-size:{DETAIL}px;font-weight:400">{under}</span>'
    words = f"{name}<br>{quiet}" if line.is_first or frame.narrow else quiet
    return {
        "xref": "paper", "x": 0, "xshift": EDGE - frame.left, "xanchor": "left", "yref": frame.y, "align": "left",
        "y": line.top + 4 if frame.narrow else line.middle, "yanchor": "top" if frame.narrow else "middle",
        "showarrow": False, "text": words, "font": {"size": NAME, "color": colours["ink"], "weight": 600},
    }  # fmt: skip


def _row_lines(found: Sequence[Line], frame: Frame, colours: Any) -> list[dict[str, Any]]:
    """A hairline under each subject, and a bar beside the rows on which documents disagree."""
    shapes = []
    start, end = (EDGE - frame.left) / frame.width, 1 + (RIGHT - EDGE) / frame.width
    for number, line in enumerate(found):
        is_last = number + 1 == len(found) or found[number + 1].is_first
        across = {"type": "line", "xref": "paper", "yref": frame.y, "layer": "below"}
        if is_last:
            hair = {"color": colours["row_line"], "width": 1}
            shapes.append({**across, "x0": start, "x1": end, "y0": line.bottom, "y1": line.bottom, "line": hair})
        if line.value.disputed:
            x = (EDGE - 8 - frame.left) / frame.width
            bar = {"color": colours["ink_2"], "width": 3}
            shapes.append({**across, "x0": x, "x1": x, "y0": line.top + 5, "y1": line.bottom - 5, "line": bar})
    return shapes
