"""A chart as a picture for a slide or a report: laid out for its size, with title, unit, sources and as-of in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape
from typing import Any

from dashboard import theme
from dashboard.components.charts import legend as signs
from dashboard.components.charts.chart_card import Chart, Said, as_of
from dashboard.components.facts.citations import sources
from dashboard.data import Tables
from dashboard.figures import glyphs, indicator
from dashboard.language import firm, words

FONT = "Onest Variable, Onest, sans-serif"
LARGER, LOW = (1.6, 1.3), 0.75
STEPS = (1.0, 0.9, 0.8, 0.72, 0.64)
READABLE = 0.8
LINE = 1.3
GAP = 0.9
# What a figure says that has room for the first values only, and what a value drawn once has in common with others.
SHORTENED = "shortened"
SAME = ["indicator", "of", "subject_id", "product", "unit", "value", "time_period", "status"]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text: left edge (or right edge, if `ends`), baseline, size, weight, colour."""

    text: str
    x: float
    y: float
    size: float
    weight: int
    colour: str
    ends: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """The drawing without its figure, the figure, and where it goes (x, y, width, height); `file` is a file's name."""

    svg: str
    figure: Mapping[str, Any]
    place: tuple[float, float, float, float]
    size: tuple[int, int]
    file: str


def wrapped(text: str, room: float, size: float, bold: bool = False) -> list[str]:
    """The text in lines of at most `room` pixels, broken at spaces.

    >>> wrapped("Где парки", 50, 10)
    ['Где парки']
    """
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and glyphs.width(longer, size, bold=bold) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def picture(chart: Chart, tables: Tables, language: str, preset: str) -> Picture:
    """The chart at a preset of `plotly_tokens.json`; too many rows get smaller type, then a taller page."""
    sizes = theme.tokens()["export"]["presets"][preset]
    room = float(sizes["width"] - 2 * sizes["pad_x"])
    head = heading(chart, sizes, room)
    top = head[-1].y + sizes["text"] * GAP
    _, _, below = under(chart.said, tables, language, sizes, room)
    figure, scale = fitted(chart, room, sizes["height"] - top - below, sizes["text"] / 13)
    key, foot, below = under(of_drawn(chart.said, figure), tables, language, sizes, room)
    tall = float(figure["layout"]["height"]) * scale
    height = max(float(sizes["height"]), top + tall + below)
    parts = [ground(sizes["width"], height), *(text_of(line) for line in head)]
    parts += legend_drawn(key, sizes, top + tall + sizes["text"] * 0.8)
    parts += footer_drawn(foot, sizes, height, language)
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="{sizes["width"]}" height="{height:.0f}" '
    svg += f'viewBox="0 0 {sizes["width"]} {height:.0f}" font-family="{FONT}">{"".join(parts)}</svg>'
    place = (float(sizes["pad_x"]), top, room, tall)
    return Picture(svg, figure, place, (int(sizes["width"]), round(height)), file_name(chart, preset))


def under(
    said: Said, tables: Tables, language: str, sizes: Mapping[str, Any], room: float
) -> tuple[list[list[tuple[str, str, float]]], list[str], float]:
    """What stands under a figure: the legend's rows, the footer's lines, and the height of both."""
    key = legend_lines(said.legend, language, sizes, room)
    foot = footing(said, tables, language, sizes, room)
    tall = len(foot) * sizes["footer"] * LINE + len(key) * sizes["text"] * 1.7 + sizes["text"] * 2.2 + sizes["pad_y"]
    return key, foot, tall


def of_drawn(said: Said, figure: Mapping[str, Any]) -> Said:
    """What is said with a figure that leaves values out: the signs and the documents of those that it shows."""
    if figure["layout"].get("meta") != SHORTENED or said.facts is None:
        return said
    marks = {str(mark[0]) for trace in figure["data"] for mark in trace.get("customdata", [])}
    drawn = said.facts[said.facts["observation_id"].isin(marks)]
    alike = said.facts.merge(drawn[SAME].drop_duplicates(), on=SAME)
    signs_used = indicator.legend(drawn)
    return replace(
        said, legend=tuple(each for each in said.legend if each in signs_used), documents=tuple(alike["document_id"])
    )


def fitted(chart: Chart, room: float, available: float, scale: float) -> tuple[Mapping[str, Any], float]:
    """The figure at the largest scale at which all of it fits; `meta` says that some of it is counted or left out.

    What would leave most of the paper empty is drawn larger, if no name has to be cut for it.
    Where even the smallest type leaves something out, the type is large enough to be read.
    """
    tried: dict[float, Mapping[str, Any]] = {}
    for larger in LARGER:
        made = chart.draw(theme.LIGHT, int(room / scale / larger), int(available / scale / larger))
        tall = float(made["layout"]["height"]) * scale * larger
        if not made["layout"].get("meta") and tall <= LOW * available and glyphs.ELLIPSIS not in str(made["layout"]):
            return made, scale * larger
    for smaller in (scale * step for step in STEPS):
        figure = tried[smaller] = chart.draw(theme.LIGHT, int(room / smaller), int(available / smaller))
        if not figure["layout"].get("meta") and float(figure["layout"]["height"]) * smaller <= available + 1:
            return figure, smaller
    fitting = [each for each, made in tried.items() if float(made["layout"]["height"]) * each <= available + 1]
    chosen = max((each for each in fitting if each <= scale * READABLE), default=min(tried))
    return tried[chosen], chosen


def heading(chart: Chart, sizes: Mapping[str, Any], room: float) -> list[Line]:
    """Title and subtitle, each in as many lines as it needs."""
    colours = theme.colours(theme.LIGHT)
    y, lines = float(sizes["pad_y"]), []
    for text, size, weight, colour in (
        (chart.said.title, sizes["title"], 600, colours["ink"]),
        (chart.said.subtitle, sizes["subtitle"], 400, colours["ink_2"]),
    ):
        for line in wrapped(firm(text), room, size, weight == 600):
            y += size * LINE
            lines.append(Line(line, sizes["pad_x"], y - size * 0.3, size, weight, colour))
        y += size * 0.15
    return lines


def footing(told: Said, tables: Tables, language: str, sizes: Mapping[str, Any], room: float) -> list[str]:
    """Sources, notes and as-of in lines that leave room for the brand."""
    said = ". ".join(text for text in (sources(tables, told.documents, language), *told.notes) if text)
    narrow = room - glyphs.width(words("brand", language), sizes["footer"], bold=True) - sizes["footer"] * 4
    texts = [text for text in (said, as_of(tables, language)) if text]
    return [line for text in texts for line in wrapped(firm(text), narrow, sizes["footer"])]


def legend_lines(
    names: Sequence[str], language: str, sizes: Mapping[str, Any], room: float
) -> list[list[tuple[str, str, float]]]:
    """The legend's entries in rows: symbol, words, left edge."""
    rows: list[list[tuple[str, str, float]]] = []
    left, size = 0.0, sizes["text"] * 0.9
    entries = [(name, signs.entry_words(name, language)) for name in names]
    if any(name in signs.SCALES for name in names):
        entries.append(("", words("legend_conventional", language)))
    for name, text in entries:
        wide = signs.width(name) * size / 13 + glyphs.width(text, size) + size * 2
        if not rows or left + wide > room:
            rows.append([])
            left = 0.0
        rows[-1].append((name, text, left))
        left += wide
    return rows


def legend_drawn(rows: list[list[tuple[str, str, float]]], sizes: Mapping[str, Any], top: float) -> list[str]:
    """The legend under the figure."""
    size, parts = sizes["text"] * 0.9, []
    scale = size / 13
    for number, row in enumerate(rows):
        y = top + number * sizes["text"] * 1.7 + size
        for name, text, left in row:
            x = sizes["pad_x"] + left
            if name:
                drawn = f'<g transform="translate({-signs.offset(name)} 0)">{signs.drawing(name, theme.LIGHT)}</g>'
                parts.append(f'<g transform="translate({x:.1f} {y - 0.85 * size:.1f}) scale({scale:.3f})">{drawn}</g>')
            shift = (signs.width(name) + 6) * scale if name else 0
            parts.append(text_of(Line(text, x + shift, y, size, 400, theme.colours(theme.LIGHT)["ink_2"])))
    return parts


def footer_drawn(lines: list[str], sizes: Mapping[str, Any], height: float, language: str) -> list[str]:
    """A rule, the sources left, the brand right."""
    colours, size = theme.colours(theme.LIGHT), sizes["footer"]
    top = height - sizes["pad_y"] - len(lines) * size * LINE - size * 0.9
    right = sizes["width"] - sizes["pad_x"]
    parts = [f'<path d="M{sizes["pad_x"]} {top:.1f}H{right}" stroke="{colours["row_line"]}"/>']
    y = top + size * 0.6
    for line in lines:
        y += size * LINE
        parts.append(text_of(Line(line, sizes["pad_x"], y, size, 400, colours["ink_3"])))
    brand = words("brand", language)
    at = top + size * (0.6 + LINE)
    parts.append(text_of(Line(brand, right, at, size, 600, colours["ink"], ends=True)))
    mark = right - glyphs.width(brand, size, bold=True) - size * 2.5
    accent = colours["accent"]
    parts.append(
        f'<g transform="translate({mark:.1f} {at - size * 0.36:.1f}) scale({size / 16:.3f})" stroke="{accent}">'
        f'<circle cx="4" cy="0" r="4.6" fill="{accent}" stroke="none"/>'
        '<path d="M4 0H28M23 -5L28 0L23 5" stroke-width="2.2" fill="none" stroke-linecap="round"/></g>'
    )
    return parts


def text_of(line: Line) -> str:
    """A line as SVG; the words are escaped."""
    anchor = ' text-anchor="end"' if line.ends else ""
    return (
        f'<text x="{line.x:.1f}" y="{line.y:.1f}" font-size="{line.size:.1f}" font-weight="{line.weight}" '
        f'fill="{line.colour}"{anchor} xml:space="preserve">{escape(firm(line.text))}</text>'
    )


def ground(width: float, height: float) -> str:
    """White paper."""
    return f'<rect width="{width}" height="{height:.0f}" fill="{theme.colours(theme.LIGHT)["paper_bgcolor"]}"/>'


def file_name(chart: Chart, preset: str) -> str:
    """What the picture is, as a file's name: "События автопрома – по организациям (slide)"."""
    parts = [named(part) for part in (chart.said.title, *chart.said.subtitle.split(" · "))]
    title, *more = [part for part in parts if part]
    text = f"{title} – {', '.join(more)}" if more else title
    return f"{text[:90].strip(' -–,')} ({preset})"


def named(text: str) -> str:
    """The words of a text that a file's name can hold.

    >>> named("40 значений: ₽, $, чел.")
    '40 значений, чел'
    """
    plain = "".join(char if char.isalnum() or char in " -–()," else " " for char in text)
    return ", ".join(words for part in plain.split(",") if (words := " ".join(part.split())))
