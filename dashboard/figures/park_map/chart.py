"""Parks → the figure of the map."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import pandas as pd

from dashboard import language as speech
from dashboard import theme as look
from dashboard.figures import glyphs
from dashboard.figures.boxes import Box
from dashboard.figures.park_map import hatching, marks, size_legend
from dashboard.figures.park_map.geography import Geography
from dashboard.figures.park_map.ground import Ground
from dashboard.figures.park_map.labels import AROUND, INSIDE, Circle, Label, Wanted, place
from dashboard.figures.park_map.sites import Site, by_region, sites, towns
from dashboard.figures.park_map.view import View, view
from dashboard.figures.rows import Row, text

NAME = 12.5
SMALL = 11.5
MANY = 24
# How far a name may stand from its circle, with a line between them.
REACHES = (14.0, 26.0, 40.0)
NARROW = 560
# What the names leave to the note on parks out of view.
CHIP = (150.0, 34.0)
# What they leave to the scale of colours.
BAR = (240.0, 76.0)


def figure(  # noqa: PLR0913 (a view has as many parts)
    parks: pd.DataFrame,
    *,
    geography: Geography,
    theme: str,
    language: str,
    width: int,
    view: str = "europe",
    selected: str = "",
    height: int | None = None,
    values: Mapping[str, float] | None = None,
    values_title: str = "",
) -> dict[str, Any]:
    """The parks of a view (europe, russia, volga or a region's code); `values` colours regions by their code."""
    tall = height or default_height(view, width)
    seen = _view(geography, view, width, tall)
    found = sites(parks, seen)
    regions = by_region(parks)
    known = frozenset(text(park, "ref_area") for site in found for park in site.parks)
    colours = look.colours(theme)["map"]
    sizes = size_legend.blocked(found, width, tall)
    bar_at = (sizes[0].right if sizes else 0) + 16
    land = Ground(geography, seen, theme, language, known, values, values_title, bar_at)
    blocked = [*sizes, Box(width - CHIP[0], 0, width, CHIP[1])]
    blocked += [Box(bar_at, tall - BAR[1], bar_at + BAR[0], tall)] if values else []
    placed = _placed(geography, found, regions, seen, selected, language, blocked)
    halo = {"quiet": colours["text_2"], "halo": colours["halo"]}
    data = [
        *land.layers(),
        *marks.hatched_grounds(geography, regions, language, land.source),
        *marks.hatched(geography, regions, seen, colours),
        *marks.names([item for item in placed if not item[0].bold], seen, colours["text_2"], **halo),
        *marks.leaders(found, seen, colours),
        *marks.ring(found, selected, seen, theme),
        *marks.pointers(placed, seen, colours),
        *marks.circles(found, seen, language, colours),
        *marks.names([item for item in placed if item[0].bold], seen, colours["text"], **halo),
    ]  # fmt: skip
    layout = _layout(seen, view, found, theme, language)
    layout["annotations"] += _beyond(
        sum(map(len, towns(parks))) - sum(len(site.parks) for site in found), seen, theme, language
    )
    return {"data": data, "layout": layout}


def _beyond(count: int, seen: View, theme: str, language: str) -> list[dict[str, Any]]:
    """How many parks with a town lie out of view."""
    if not count:
        return []
    said = speech.words("figure_beyond", language, parks=speech.count(count, "count_parks", language))
    place = {"xref": "paper", "yref": "paper", "x": 1, "y": 1, "xanchor": "right", "yanchor": "top"}
    colours = look.colours(theme)["map"]
    chip = {"bgcolor": colours["halo"], "borderpad": 4, "font": {"size": SMALL, "color": colours["text_2"]}}
    return [{"text": said, "showarrow": False, "xshift": -8, "yshift": -8, **place, **chip}]


_view = view


def default_height(name: str, width: int) -> int:
    """The height that suits a view: the whole country is wide, its European part nearly square."""
    share = 0.56 if name == "russia" else 0.62 if width >= 600 else 0.85
    return round(min(max(width * share, 260), 760))


def _layout(seen: View, name: str, found: Sequence[Site], theme: str, language: str) -> dict[str, Any]:
    colours = look.colours(theme)["map"]
    shapes, words = size_legend.drawn(found, seen.width, theme, language)
    return {
        **look.layout(theme, language),
        "width": round(seen.width),
        "height": round(seen.height),
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0},
        "paper_bgcolor": colours["sea"],
        "geo": {**seen.layout(), "bgcolor": colours["sea"]},
        "shapes": shapes,
        "annotations": words,
        "uirevision": f"map-{name}",
    }


def _placed(
    geography: Geography, found: Sequence[Site], regions: Mapping[str, Sequence[Row]], seen: View, selected: str,
    language: str, blocked: Sequence[Any],
) -> list[tuple[Label, str]]:  # fmt: skip
    """Names of parks, the chosen one first, and of the hatched regions; then of other regions where there is room.

    Few parks have room around them: then the names that must stand in their regions are placed first.
    """
    ordered = sorted(found, key=lambda site: selected not in site.fact.split(" ") if selected else True)
    detailed = len(found) <= MANY and seen.width >= NARROW
    reaches = REACHES if seen.width >= NARROW else ()
    of_sites: Wanted = [(_site_labels(site, language, detailed, reaches), AROUND) for site in ordered]
    of_regions: Wanted = [([label], INSIDE) for label in _region_labels(geography, regions, seen, language)]
    wanted = of_regions + of_sites if len(found) <= MANY else of_sites + of_regions
    wanted += [([label], INSIDE) for label in _background(geography, regions, seen, language)]
    circles = [Circle(site.x, site.y, site.radius + (1 if site.has_area else 0)) for site in found]
    return place(wanted, circles, seen.width, seen.height, blocked)


def _site_labels(site: Site, language: str, detailed: bool, reaches: Sequence[float]) -> list[Label]:
    """The ways to write a park's name: on one line, on two, further off; with its size where there is room for that."""
    under = (marks.area_words(site.parks[0], language),) if detailed else ()
    name = site.label(language)
    broken = glyphs.wrap(name, 0.6 * glyphs.width(name, NAME, bold=True), NAME, lines=2, bold=True)
    ways = [(name,), *([tuple(broken)] if " ".join(broken) == name else [])]
    near = [Label((*lines, *under), site.x, site.y, site.radius + 1, NAME, leading=len(lines)) for lines in ways]
    return near + [replace(near[0], away=near[0].away + reach, reach=reach) for reach in reaches]


def _region_labels(
    geography: Geography, regions: Mapping[str, Sequence[Row]], seen: View, language: str
) -> list[Label]:
    hearts = region_hearts(geography, seen)
    found = []
    for code, parks in regions.items():
        if code in hearts:
            name, count = speech.area(code, language, short=True), speech.count(len(parks), "count_parks", language)
            words = (name, count) if seen.width >= NARROW else (name,)
            found.append(Label(words, hearts[code].x, hearts[code].y, 0, NAME if seen.width >= NARROW else SMALL))
    return found


@dataclass(frozen=True, slots=True)
class Heart:
    """The point of a region where its name stands best, and how wide the region is there, in pixels."""

    x: float
    y: float
    room: float


@lru_cache(maxsize=32)
def region_hearts(geography: Geography, seen: View) -> dict[str, Heart]:
    """The hearts of all regions whose hearts are in view."""
    found = {}
    for code in geography.codes():
        rings = marks.pixel_rings(geography, code, seen)
        largest = max(rings, key=lambda ring: float(ring[0].max() - ring[0].min()))
        x, y = hatching.heart([largest])
        if 0 < x < seen.width and 0 < y < seen.height:
            found[code] = Heart(x, y, float(largest[0].max() - largest[0].min()))
    return found


def _background(geography: Geography, regions: Mapping[str, Sequence[Row]], seen: View, language: str) -> list[Label]:
    """Names of the other regions, where they are large enough on the screen to hold them."""
    disputed = geography.disputed()
    found = []
    for code, heart in region_hearts(geography, seen).items():
        label = Label((speech.area(code, language, short=True),), heart.x, heart.y, 0, SMALL, bold=False)
        if code not in regions and code not in disputed and heart.room > label.measure()[0] * 1.25:
            found.append(label)
    return found
