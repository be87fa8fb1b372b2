"""Colours, fonts and sizes of the figures in both themes, from `assets/plotly_tokens.json`."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

LIGHT = "light"
DARK = "dark"
OTHER = 8
FILE = Path(__file__).parent / "assets" / "plotly_tokens.json"


@cache
def tokens() -> Mapping[str, Any]:
    """All design values: font, marks, layout, export presets and both themes."""
    values: Mapping[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return values


def known(theme: str) -> str:
    """`theme` if it is one of the two, else light."""
    return DARK if theme == DARK else LIGHT


def colours(theme: str) -> Mapping[str, Any]:
    """The colours of a theme: ink, ink_2, ink_3, grid, axis, band, accent, halo, map …"""
    values: Mapping[str, Any] = tokens()["themes"][known(theme)]
    return values


def category(place: int, theme: str) -> str:
    """The colour of an organisation's place: 0 to 7, and grey for all others.

    >>> category(0, "light"), category(8, "light")
    ('#33489f', '#8a9095')
    """
    values = colours(theme)
    colourway: list[str] = values["colorway"]
    return colourway[place] if 0 <= place < len(colourway) else str(values["other"])


def css_category(place: int) -> str:
    """The same colour for the page, where the style sheet knows the theme.

    >>> css_category(0), css_category(8)
    ('var(--aa-cat-1)', 'var(--aa-cat-other)')
    """
    return f"var(--aa-cat-{place + 1})" if 0 <= place < OTHER else "var(--aa-cat-other)"


def wash(colour: str, opacity: float) -> str:
    """A hexadecimal colour with an opacity, as CSS writes it.

    >>> wash("#33489f", 0.25)
    'rgba(51, 72, 159, 0.25)'
    """
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red}, {green}, {blue}, {opacity})"


def layout(theme: str, language: str) -> dict[str, Any]:
    """What every figure's layout begins with: ground, font, hover label, separators, no legend, no title."""
    values, common = colours(theme), tokens()
    hover, family = values["hover"], common["font"]["family"]
    return {
        "paper_bgcolor": values["paper_bgcolor"],
        "plot_bgcolor": values["plot_bgcolor"],
        "font": {"family": family, "size": common["font"]["size"]["base"], "color": values["ink"]},
        "hoverlabel": {
            "bgcolor": hover["bgcolor"],
            "bordercolor": hover["bordercolor"],
            "font": {"family": family, "color": hover["font_color"], "size": common["font"]["size"]["hover"]},
            "align": "left",
            "namelength": 0,
        },
        "separators": common["separators"]["en" if language == "en" else "ru"],
        "colorway": values["colorway"],
        "margin": dict(common["layout"]["margin"]),
        "hovermode": "closest",
        "dragmode": "pan",
        "barmode": "overlay",
        "showlegend": False,
        "autosize": False,
        "template": {},
    }
