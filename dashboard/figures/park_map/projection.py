"""The conic equidistant projection as d3-geo draws it, so that places on the screen can be computed beforehand."""

from dataclasses import dataclass
from math import cos, radians
from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

Pixels: TypeAlias = NDArray[np.float64]

PARALLELS = (47.0, 62.0)


@dataclass(frozen=True, slots=True)
class Conic:
    """A cone standing on a meridian; y grows downwards as on a screen."""

    meridian: float

    @property
    def _n(self) -> float:
        first, second = (radians(parallel) for parallel in PARALLELS)
        return (cos(first) - cos(second)) / (second - first)

    @property
    def _g(self) -> float:
        return cos(radians(PARALLELS[0])) / self._n + radians(PARALLELS[0])

    def forward(self, longitude: ArrayLike, latitude: ArrayLike) -> tuple[Pixels, Pixels]:
        """Plane coordinates of places on the globe."""
        turned = np.radians((np.asarray(longitude, dtype=float) - self.meridian + 540) % 360 - 180)
        distance = self._g - np.radians(np.asarray(latitude, dtype=float))
        return distance * np.sin(self._n * turned), -(self._g - distance * np.cos(self._n * turned))

    def inverse(self, x: ArrayLike, y: ArrayLike) -> tuple[Pixels, Pixels]:
        """The places of plane coordinates."""
        across, down = np.asarray(x, dtype=float), self._g + np.asarray(y, dtype=float)
        longitude = self.meridian + np.degrees(np.arctan2(across, down) / self._n)
        return longitude, np.degrees(self._g - np.hypot(across, down))

    def bounds(self, west: float, east: float, south: float, north: float) -> tuple[float, float, float, float]:
        """Left, top, right, bottom of a box of longitudes and latitudes, whose edges are curves."""
        along, up = np.linspace(west, east, 300), np.linspace(south, north, 300)
        longitudes = np.concatenate([along, along, np.full(300, west), np.full(300, east)])
        latitudes = np.concatenate([np.full(300, south), np.full(300, north), up, up])
        x, y = self.forward(longitudes, latitudes)
        return float(x.min()), float(y.min()), float(x.max()), float(y.max())
