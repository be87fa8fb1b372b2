"""How large a circle is how much floor space: circles within each other in the lower left corner."""

from collections.abc import Sequence
from typing import Any

from dashboard import language as speech
from dashboard import theme as look
from dashboard.figures import glyphs
from dashboard.figures.boxes import Box
from dashboard.figures.park_map.sites import Site, area, radius_of
from dashboard.figures.scale import nice_step

LEFT = 16.0
BOTTOM = 16.0
NARROW = 560
SPACIOUS = 22.0
WORDS = 11
_SIZE = (150.0, 92.0)


def _is_needed(found: Sequence[Site], width: float) -> bool:
    return width >= NARROW and len({area(site.parks[0]) for site in found if site.has_area}) > 1


def blocked(found: Sequence[Site], width: float, height: float) -> list[Box]:
    """The corner that labels leave to it."""
    return [Box(0, height - _SIZE[1], _SIZE[0], height)] if _is_needed(found, width) else []


def drawn(
    found: Sequence[Site], width: float, theme: str, language: str
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Its circles and words; nothing where all circles are alike."""
    if not _is_needed(found, width):
        return [], []
    largest = max(area(site.parks[0]) for site in found)
    radius = max(site.radius for site in found if site.has_area)
    top = nice_step(largest * 0.99, 1)
    top = top if top <= largest else top / 2
    colours = look.colours(theme)["map"]
    line = {"color": colours["mark"], "width": 1}
    pinned = {"xref": "paper", "yref": "paper", "xsizemode": "pixel", "ysizemode": "pixel", "xanchor": 0, "yanchor": 0}
    shapes: list[dict[str, Any]] = []
    words = []
    for value in (top, top * 0.4, top * 0.1) if radius >= SPACIOUS else (top, top * 0.1):
        size = 2 * radius_of(value, largest, radius)
        centre = LEFT + radius
        shapes += [
            {"type": "circle", "x0": centre - size / 2, "x1": centre + size / 2, "y0": BOTTOM, "y1": BOTTOM + size,
             "line": line, **pinned},
            {"type": "line", "x0": centre, "x1": centre + radius + 8, "y0": BOTTOM + size, "y1": BOTTOM + size,
             "line": {**line, "width": 0.6}, **pinned},
        ]  # fmt: skip
        said = speech.firm(speech.format_number(value, "m2", language))
        words.append(_word(said, centre + radius + 12, BOTTOM + size, colours["text"]))
    wide = max(word["xshift"] + glyphs.width(word["text"], WORDS) for word in words) + 8
    ground = {
        "type": "rect", "x0": 6, "x1": wide, "y0": 6, "y1": BOTTOM + 2 * radius + 10, "line": {"width": 0},
        "fillcolor": look.wash(colours["halo"], 0.8), **pinned,
    }  # fmt: skip
    return [ground, *shapes], words


def _word(said: str, x: float, y: float, ink: str) -> dict[str, Any]:
    return {
        "xref": "paper", "yref": "paper", "x": 0, "y": 0, "xshift": x, "yshift": y, "xanchor": "left",
        "yanchor": "middle", "showarrow": False, "text": said, "font": {"size": WORDS, "color": ink},
    }  # fmt: skip
