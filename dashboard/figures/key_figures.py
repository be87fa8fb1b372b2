"""Large figures in cells: how much, who, what, when, by which document."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from dashboard import language as speech
from dashboard import theme as look
from dashboard.figures import glyphs

PAD = 16.0
NUMBER, UNIT, WORDS, SMALL = 28.0, 14.0, 14.0, 12.0
LINE = 1.36
LINES = 2
WIDE, NARROW = 860, 420
DOT = 4.5


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure in words; `category` is the place of its subject's colour."""

    fact: str
    value: speech.Figure
    category: int
    who: str
    what: str
    when: str
    source: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a cell: its text as plotly reads it, and where its middle stands under the cell's upper edge."""

    text: str
    middle: float
    size: float
    ink: str
    indent: float = 0.0


def figure(cells: Sequence[Cell], *, theme: str, language: str, width: int, height: int | None) -> dict[str, Any]:
    """The cells in four columns, two or one; rows are as tall as there is room for, and hold all their lines."""
    columns = 4 if width >= WIDE else 2 if width >= NARROW else 1
    rows, wide = max(ceil(len(cells) / columns), 1), width / columns
    size = min([NUMBER, *(NUMBER * (wide - 2 * PAD) / _number_width(cell) for cell in cells)])
    found = [_lines(cell, wide - 2 * PAD, size, theme) for cell in cells]
    least = max((lines[-1].middle + PAD for lines in found), default=0.0)
    tall = max(least, (height or 0) / rows)
    places = [(number % columns * wide, number // columns * tall) for number in range(len(cells))]
    hidden = {"visible": False, "fixedrange": True}
    layout = {
        **look.layout(theme, language),
        "width": width,
        "height": round(rows * tall),
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0},
        "xaxis": {**hidden, "range": [0, width]},
        "yaxis": {**hidden, "range": [rows * tall, 0]},
        "shapes": _rules(rows, columns, tall, wide, theme),
        "annotations": [
            each for lines, place in zip(found, places, strict=True) for each in _drawn(lines, place, theme)
        ],
    }
    return {"data": [_dots(cells, found, places, theme)] if cells else [], "layout": layout}


def _rules(rows: int, columns: int, tall: float, wide: float, theme: str) -> list[dict[str, Any]]:
    """Hairlines between the cells."""
    line = {"color": look.colours(theme)["row_line"], "width": 1}
    across = [(0, row * tall, columns * wide, row * tall) for row in range(1, rows)]
    down = [(column * wide, 0, column * wide, rows * tall) for column in range(1, columns)]
    return [{"type": "line", "x0": x0, "y0": y0, "x1": x1, "y1": y1, "line": line} for x0, y0, x1, y1 in across + down]


def _dots(
    cells: Sequence[Cell], found: Sequence[Sequence[Line]], places: Sequence[tuple[float, float]], theme: str
) -> dict[str, Any]:
    """The colour of each subject before its name."""
    return {
        "type": "scatter", "mode": "markers", "hoverinfo": "skip", "cliponaxis": False,
        "x": [x + PAD + DOT for x, _ in places],
        "y": [y + lines[1].middle for lines, (_, y) in zip(found, places, strict=True)],
        "marker": {"size": 2 * DOT, "color": [look.category(cell.category, theme) for cell in cells], "opacity": 1},
        "customdata": [[cell.fact] for cell in cells],
    }  # fmt: skip


def _number_width(cell: Cell) -> float:
    """The pixels that a value takes: its sign, its number, its unit."""
    words = [f"{cell.value.sign} " if cell.value.sign else "", cell.value.number]
    unit = glyphs.width(f" {cell.value.unit}", UNIT) if cell.value.unit else 0.0
    return glyphs.width("".join(words), NUMBER, bold=True) + unit + 4


def _lines(cell: Cell, room: float, size: float, theme: str) -> list[Line]:
    """The lines of a cell from its upper edge."""
    found = [Line(_number(cell, theme), PAD + size / 2, size, "ink")]
    below = PAD + size * 1.2
    said = ((cell.who, WORDS, "ink", True), (cell.what, WORDS, "ink", False))
    for text, each, ink, bold in (*said, (cell.when, SMALL, "ink_2", False), (cell.source, SMALL, "ink_3", False)):
        indent = 2 * DOT + 7 if bold else 0.0
        for line in glyphs.wrap(text, room - indent, each, lines=LINES, bold=bold):
            words = speech.escape(speech.firm(line))
            found.append(Line(f"<b>{words}</b>" if bold else words, below + each * LINE / 2, each, ink, indent))
            below += each * LINE
    return found


def _number(cell: Cell, theme: str) -> str:
    """The value with its sign light and its unit small."""
    colours, value = look.colours(theme), cell.value
    sign = f'<span style="color:{colours["ink_3"]}">{speech.escape(value.sign)}</span> ' if value.sign else ""
    unit = f' <span style="font-size:{UNIT}px;color:{colours["ink_2"]}">{speech.escape(value.unit)}</span>'
    return f"{sign}<b>{speech.escape(speech.firm(value.number))}</b>{unit if value.unit else ''}"


def _drawn(lines: Sequence[Line], place: tuple[float, float], theme: str) -> list[dict[str, Any]]:
    """The lines as annotations."""
    colours = look.colours(theme)
    return [
        {
            "text": line.text, "x": place[0] + PAD + line.indent, "y": place[1] + line.middle, "xref": "x", "yref": "y",
            "xanchor": "left", "yanchor": "middle", "showarrow": False, "align": "left", "borderpad": 0,
            "font": {"size": line.size, "color": colours[line.ink]},
        }
        for line in lines
    ]  # fmt: skip
