"""Parks as marks: one for each town, one for each region of which no more is known."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import hypot, sqrt

import pandas as pd

from dashboard import language as speech
from dashboard.figures import glyphs
from dashboard.figures.park_map.view import View
from dashboard.figures.rows import Row, rows, text

UNKNOWN_RADIUS = 7.5
LARGEST = (12.0, 30.0)
ONLY_ONE = 11.0
SMALLEST = 3.0
LONGEST_NAME = 230.0
_ROUNDS = 80


@dataclass(frozen=True, slots=True)
class Site:
    """The parks of a town: the first is named. `x`, `y` is where it is drawn, `home_x`, `home_y` where it is."""

    parks: tuple[Row, ...]
    x: float
    y: float
    home_x: float
    home_y: float
    radius: float
    has_area: bool

    @property
    def fact(self) -> str:
        """The ids of its parks."""
        return " ".join(text(park, "fact", "park_id") for park in self.parks)

    @property
    def is_moved(self) -> bool:
        """Whether it had to be pushed away from its place."""
        return hypot(self.x - self.home_x, self.y - self.home_y) > max(0.45 * self.radius, 5.0)

    def label(self, language: str) -> str:
        """The first park's name, and how many more there are."""
        known = text(self.parks[0], "map_label", "label", "name_ru", "name_en")
        name = glyphs.shorten(known, LONGEST_NAME, 12.5, bold=True)
        more = len(self.parks) - 1
        return f"{name} {speech.words('figure_and_more', language, count=more)}" if more else name


def has_town(park: Row) -> bool:
    """Whether the park's place is known better than by its region."""
    is_placed = text(park, "latitude") != "" and text(park, "longitude") != ""
    return is_placed and text(park, "location_basis") not in ("region", "country", "unknown", "")


def area(park: Row) -> float:
    """The stated floor space in m², 0 where it is not stated."""
    stated = park.get("floor_space_m2", "")
    return float(stated) if stated != "" else 0.0


def by_region(parks: pd.DataFrame) -> dict[str, list[Row]]:
    """The parks of which only the region is known, by its code."""
    found: dict[str, list[Row]] = defaultdict(list)
    for park in rows(parks):
        if not has_town(park) and text(park, "ref_area").startswith("RU-"):
            found[text(park, "ref_area")].append(park)
    return dict(found)


def nowhere(parks: pd.DataFrame) -> list[Row]:
    """The parks that the map has no place for."""
    return [park for park in rows(parks) if not has_town(park) and not text(park, "ref_area").startswith("RU-")]


def towns(parks: pd.DataFrame) -> list[list[Row]]:
    """The parks with a town, together where they share one, the largest first."""
    found: dict[tuple[float, float], list[Row]] = defaultdict(list)
    for park in rows(parks):
        if has_town(park):
            found[round(float(park["latitude"]), 3), round(float(park["longitude"]), 3)].append(park)
    groups = [sorted(group, key=_rank) for group in found.values()]
    return sorted(groups, key=lambda group: _rank(group[0]))


def _rank(park: Row) -> tuple[float, float, str]:
    return -area(park), -float(park.get("documents") or 0), text(park, "fact", "park_id")


def largest_radius(height: float, *, only_one: bool = False) -> float:
    """The radius of the largest circle on a map of a height; a single circle has nothing to be compared with."""
    low, high = LARGEST
    return ONLY_ONE if only_one else min(max(0.05 * height, low), high)


def radius_of(square_metres: float, largest: float, radius: float) -> float:
    """Pixels: the circle's area is the floor space; what would vanish is drawn with the smallest radius."""
    if square_metres <= 0:
        return UNKNOWN_RADIUS
    return max(radius * sqrt(square_metres / largest), SMALLEST)


def sites(parks: pd.DataFrame, view: View) -> list[Site]:
    """The marks of towns, pushed apart where they would cover each other, those out of view left out."""
    groups = towns(parks)
    areas = [area(group[0]) for group in groups]
    known = [value for value in areas if value > 0]
    radius = largest_radius(view.height, only_one=len(known) == 1)
    found = []
    for group, stated in zip(groups, areas, strict=True):
        x, y = (float(pixel) for pixel in view.pixels(float(group[0]["longitude"]), float(group[0]["latitude"])))
        size = radius_of(stated, max(known, default=1.0), radius)
        if 0 <= x <= view.width and 0 <= y <= view.height:
            found.append(Site(tuple(group), x, y, x, y, size, stated > 0))
    return _pushed_apart(found)


def _pushed_apart(found: Sequence[Site]) -> list[Site]:
    """Circles that overlap by more than a fifth give way to each other, the smaller ones further."""
    places = [[site.x, site.y] for site in found]
    for _ in range(_ROUNDS):
        if not any([_push(found, places, one, other) for one in range(len(found)) for other in range(one)]):
            break
    return [replace(site, x=x, y=y) for site, (x, y) in zip(found, places, strict=True)]


def _push(found: Sequence[Site], places: list[list[float]], one: int, other: int) -> bool:
    first, second = found[one].radius, found[other].radius
    across, down = places[one][0] - places[other][0], places[one][1] - places[other][1]
    distance = hypot(across, down)
    missing = 0.82 * (first + second) - distance
    if missing <= 0.3:
        return False
    # Two in one spot part along a fixed direction, so that the same frame gives the same map.
    unit = (across / distance, down / distance) if distance > 0.01 else (0.8, 0.6)
    for number, share, sign in ((one, second / (first + second), 1), (other, first / (first + second), -1)):
        places[number][0] += sign * unit[0] * missing * share
        places[number][1] += sign * unit[1] * missing * share
    return True
