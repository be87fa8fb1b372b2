"""The symbols of the charts with their words: on the page as pictures, in exports as drawings."""

from collections.abc import Mapping
from urllib.parse import quote

from dash import html

from dashboard import theme
from dashboard.components.elements.blocks import attributes
from dashboard.language import words

WIDTH, HEIGHT = 34, 14
SMALL = 18
WIDE = (
    *("approximate", "inferred", "planned", "open_end"),
    *("about", "over", "at_least", "under", "up_to", "range"),
)
SCALES = ("about", "over", "at_least", "under", "up_to")
ARROW = (
    '<path d="M{a} 7H{b}M{c} 3.4L{b} 7L{c} 10.6" stroke="{ink}" stroke-width="2" fill="none" stroke-linecap="round"/>'
)
STOP = '<path d="M{x} 1.5V12.5" stroke="{ink}" stroke-width="2.2"/>'
BALL = '<circle cx="{x}" cy="7" r="4.4" fill="{ink}"/>'
RIGHT = ARROW.replace("{a}", "8").replace("{b}", "32").replace("{c}", "28")
LEFT = ARROW.replace("{a}", "26").replace("{b}", "2").replace("{c}", "6")
BAND = '<rect x="3" y="2.5" width="28" height="9" rx="4.5" fill="{ink}" opacity="0.25"/>'
BAR = '<rect x="18.5" y="3" width="13" height="8" rx="2" fill="{ground}" stroke="{ink}" stroke-width="1.8"/>'
# Drawings of 34 by 14 pixels; {ink}, {mark}, {ground} and {region} are the theme's colours.
DRAWINGS: Mapping[str, str] = {
    "day": BALL.replace("{x}", "17"),
    "interval": '<rect x="8" y="3" width="18" height="8" rx="2" fill="{ink}"/>',
    "approximate": BAND + '<circle cx="17" cy="7" r="3.8" fill="{ground}" stroke="{ink}" stroke-width="2"/>',
    "inferred": '<circle cx="8" cy="7" r="3.8" fill="{ground}" stroke="{ink}" stroke-width="2"/>' + BAR,
    "planned": (
        '<path d="M9 2.2L13.8 7L9 11.8L4.2 7Z" fill="{ground}" stroke="{ink}" stroke-width="1.8"/>'
        + BAR
        + '<path d="M20 11L25 3M25 11L30 3" stroke="{ink}" stroke-width="1.1"/>'
    ),
    "plan": '<path d="M17 1.6L22.4 7L17 12.4L11.6 7Z" fill="{ground}" stroke="{ink}" stroke-width="1.8"/>',
    "open_end": (
        '<rect x="3" y="3" width="10" height="8" rx="2" fill="{ink}"/>'
        '<rect x="13" y="5.5" width="10" height="3" fill="{ink}" opacity="0.55"/>'
        '<rect x="23" y="5.5" width="9" height="3" fill="{ink}" opacity="0.25"/>'
    ),
    "undated": '<circle cx="17" cy="7" r="4" fill="none" stroke="{ink}" stroke-width="1.6" stroke-dasharray="2 2"/>',
    "exact": BALL.replace("{x}", "17"),
    "about": BAND + BALL.replace("{x}", "17"),
    "over": BALL.replace("{x}", "6") + RIGHT,
    "at_least": STOP.replace("{x}", "6") + BALL.replace("{x}", "6") + RIGHT,
    "under": BALL.replace("{x}", "28") + LEFT,
    "up_to": STOP.replace("{x}", "28") + BALL.replace("{x}", "28") + LEFT,
    "range": '<path d="M6 7H28" stroke="{ink}" stroke-width="3"/>'
    + BALL.replace("{x}", "6")
    + BALL.replace("{x}", "28"),
    "forecast": (
        '<circle cx="17" cy="7" r="5" fill="{ground}" stroke="{ink}" stroke-width="1.8"/>'
        '<circle cx="17" cy="7" r="1.8" fill="{ink}"/>'
    ),
    "denied": '<path d="M12.5 2.5L21.5 11.5M21.5 2.5L12.5 11.5" stroke="{ink}" stroke-width="2"/>',
    "area_known": '<circle cx="17" cy="7" r="6" fill="{mark}" opacity="0.78"/>',
    "area_unknown": '<circle cx="17" cy="7" r="5" fill="{ground}" stroke="{mark}" stroke-width="2.4"/>',
    "region_only": (
        '<rect x="8.5" y="1.5" width="17" height="11" fill="{ground}" stroke="{mark}" stroke-width="1"/>'
        '<path d="M9 7L14 2M9 12L19 2M14 12L24 2M19 12L25 6" stroke="{mark}" stroke-width="0.9"/>'
    ),
    "region_known": '<rect x="8" y="1.5" width="18" height="11" fill="{region}"/>',
}


def drawing(name: str, in_theme: str) -> str:
    """The drawing of a symbol as pieces of SVG; a name that is not drawn raises."""
    colours = theme.colours(in_theme)
    values = {"{ink}": "ink_2", "{ground}": "paper_bgcolor"}
    text = DRAWINGS[name]
    for place, colour in values.items():
        text = text.replace(place, colours[colour])
    return text.replace("{mark}", colours["map"]["mark"]).replace("{region}", colours["map"]["region_known"])


def width(name: str) -> int:
    """How wide a symbol is; no symbol has no width."""
    return 0 if not name else WIDTH if name in WIDE else SMALL


def offset(name: str) -> int:
    """How far right of the drawing's edge a small symbol begins."""
    return (WIDTH - width(name)) // 2


def picture(name: str, in_theme: str) -> str:
    """The drawing as an address for an image."""
    wide = width(name)
    box = f'width="{wide}" height="{HEIGHT}" viewBox="{offset(name)} 0 {wide} {HEIGHT}"'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {box}>{drawing(name, in_theme)}</svg>'
    return f"data:image/svg+xml,{quote(svg)}"


def legend(names: tuple[str, ...], in_theme: str, language: str) -> html.Ul | str:
    """The symbols in use with their words; lengths that mean nothing are said to mean nothing."""
    if not names:
        return ""
    items = [
        html.Li(
            [
                html.Img(src=picture(name, in_theme), alt="", width=width(name), height=HEIGHT),
                entry_words(name, language),
            ]
        )
        for name in names
    ]
    if any(name in SCALES for name in names):
        items.append(html.Li(words("legend_conventional", language)))
    return html.Ul(items, className="legend", **attributes(aria_label=words("legend", language)))


def entry_words(name: str, language: str) -> str:
    """What a symbol means."""
    return words(f"legend_{name}", language)
