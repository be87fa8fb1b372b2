"""What part of the country is seen: Plotly's settings for it, and the pixel of every place in it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import ArrayLike

from dashboard.figures.park_map.geography import Geography, Place
from dashboard.figures.park_map.projection import PARALLELS, Conic, Pixels

Box: TypeAlias = tuple[float, float, float, float]

LATITUDE = 55.0
# Corners of the fixed views, and the meridian that stands upright in them.
_BOXES: dict[str, tuple[float, tuple[Place, ...]]] = {
    "europe": (44.0, ((21.0, 54.5), (30.0, 62.5), (47.5, 41.9), (60.5, 51.5), (60.5, 61.0), (40.0, 63.0))),
    "volga": (50.0, ((43.6, 52.0), (43.6, 57.2), (57.4, 52.0), (57.4, 57.2))),
}


@dataclass(frozen=True, slots=True)
class View:
    """A projection, its scale in pixels, and the plane coordinates in the middle of the drawing."""

    conic: Conic
    scale: float
    middle: tuple[float, float]
    width: float
    height: float
    box: Box
    relative: float

    def pixels(self, longitude: ArrayLike, latitude: ArrayLike) -> tuple[Pixels, Pixels]:
        """Pixels from the upper left corner."""
        x, y = self.conic.forward(longitude, latitude)
        return (x - self.middle[0]) * self.scale + self.width / 2, (y - self.middle[1]) * self.scale + self.height / 2

    def places(self, x: ArrayLike, y: ArrayLike) -> tuple[Pixels, Pixels]:
        """Longitudes and latitudes of pixels."""
        across = (np.asarray(x, dtype=float) - self.width / 2) / self.scale + self.middle[0]
        down = (np.asarray(y, dtype=float) - self.height / 2) / self.scale + self.middle[1]
        return self.conic.inverse(across, down)

    def layout(self) -> dict[str, Any]:
        """Plotly's geo settings for this view."""
        meridian = self.conic.meridian
        longitude, latitude = self.conic.inverse(*self.middle)
        return {
            "scope": "asia", "visible": False, "fitbounds": False, "domain": {"x": [0, 1], "y": [0, 1]},
            "projection": {
                "type": "conic equidistant", "rotation": {"lon": meridian, "lat": 0, "roll": 0},
                "parallels": list(PARALLELS), "scale": self.relative,
            },
            "center": {"lon": float(longitude), "lat": float(latitude)},
            "lonaxis": {"range": list(self.box[:2])},
            "lataxis": {"range": list(self.box[2:])},
        }  # fmt: skip


@lru_cache(maxsize=32)
def view(geography: Geography, name: str, width: int, height: int) -> View:
    """The view of a name: russia, europe, volga, or a region's code, in a drawing of so many pixels."""
    meridian, corners = _corners(geography, name)
    fitted = fit(Conic(meridian), corners, width, height, pad=18.0 if name == "russia" else 10.0)
    return _without_west_edge(fitted, geography)


def _without_west_edge(seen: View, geography: Geography) -> View:
    """The view moved so far that the edge at which the neighbours' geometry ends is not seen: east of it is the sea."""
    x, _ = seen.pixels(*geography.neighbour_places())
    edge = max(float(x.min()), 0.0)
    return replace(seen, middle=(seen.middle[0] + edge / seen.scale, seen.middle[1]))


def _corners(geography: Geography, name: str) -> tuple[float, Sequence[Place]]:
    if name in _BOXES:
        return _BOXES[name]
    if geography.has(name):
        points = [place for ring in geography.rings(name) for place in ring]
        west, east = min(lon for lon, _ in points), max(lon for lon, _ in points)
        south, north = min(lat for _, lat in points), max(lat for _, lat in points)
        wide, tall = 0.35 * (east - west) + 0.6, 0.25 * (north - south) + 0.4
        corners = ((west - wide, south - tall), (west - wide, north + tall), (east + wide, south - tall),
                   (east + wide, north + tall))  # fmt: skip
        return (west + east) / 2, corners
    return 100.0, [place for line in geography.outline for place in line]


def fit(conic: Conic, corners: Sequence[Place], width: float, height: float, pad: float) -> View:
    """The view in which the corners fill a drawing.

    Plotly fits a box of longitudes and latitudes into the drawing and scales from there: the box is given the drawing's
    own proportions, so that nothing is clipped, and the scale is told relative to it.
    """
    x, y = conic.forward([lon for lon, _ in corners], [lat for _, lat in corners])
    across, down = float(x.max() - x.min()), float(y.max() - y.min())
    scale = min((width - 2 * pad) / across, (height - 2 * pad) / down)
    middle = (float(x.max() + x.min()) / 2, float(y.max() + y.min()) / 2)
    box, fitted = _box(conic, width, height)
    return View(conic, scale, middle, width, height, box, scale / fitted)


def _box(conic: Conic, width: float, height: float) -> tuple[Box, float]:
    """The box of longitudes and latitudes with the drawing's proportions, and the scale at which it fills that."""
    across = min(20.0 * width / height, 80.0)
    low, high = 0.5, 34.0
    for _ in range(40):
        half = (low + high) / 2
        box = (conic.meridian - across, conic.meridian + across, LATITUDE - half, LATITUDE + half)
        left, top, right, bottom = conic.bounds(*box)
        low, high = (low, half) if (right - left) / (bottom - top) < width / height else (half, high)
    return box, min(width / (right - left), height / (bottom - top))
