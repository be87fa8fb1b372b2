"""Slanted lines through a region, and a point well inside it, both in pixels."""

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np

from dashboard.figures.park_map.projection import Pixels

Ring: TypeAlias = tuple[Pixels, Pixels]
Segment: TypeAlias = tuple[tuple[float, float], tuple[float, float]]

APART = 7.0
OUTLINE = 100
_SLANT = np.sqrt(0.5)


def hatching(rings: Sequence[Ring], apart: float = APART) -> list[Segment]:
    """Lines rising to the right, `apart` pixels from each other, cut where they leave the rings."""
    turned = [((x - y) * _SLANT, (x + y) * _SLANT) for x, y in rings]
    if not turned:
        return []
    low = min(float(across.min()) for _, across in turned)
    high = max(float(across.max()) for _, across in turned)
    levels = np.arange(np.ceil(low / apart) * apart, high, apart)
    return [segment for level in levels for segment in _cut(turned, float(level))]


def _cut(rings: Sequence[Ring], level: float) -> list[Segment]:
    crossings = np.sort(np.concatenate([_crossings(along, across, level) for along, across in rings]))
    return [
        (_back(first, level), _back(last, level)) for first, last in zip(crossings[::2], crossings[1::2], strict=False)
    ]


def _crossings(along: Pixels, across: Pixels, level: float) -> Pixels:
    start, end = across, np.roll(across, -1)
    hit = (start <= level) != (end <= level)
    share = (level - start[hit]) / (end[hit] - start[hit])
    return np.asarray(along[hit] + share * (np.roll(along, -1)[hit] - along[hit]), dtype=np.float64)


def _back(along: float, across: float) -> tuple[float, float]:
    return float((along + across) * _SLANT), float((across - along) * _SLANT)


def contains(ring: Ring, x: Pixels, y: Pixels) -> "np.ndarray[tuple[int, ...], np.dtype[np.bool_]]":
    """Which of the points lie in the ring."""
    ring_x, ring_y = ring
    next_x, next_y = np.roll(ring_x, -1), np.roll(ring_y, -1)
    straddles = (ring_y[:, None] > y) != (next_y[:, None] > y)
    height = np.where(next_y == ring_y, 1e-9, next_y - ring_y)
    reach = ring_x[:, None] + ((y - ring_y[:, None]) / height[:, None]) * (next_x - ring_x)[:, None]
    return np.asarray((straddles & (x < reach)).sum(axis=0) % 2 == 1)


def heart(rings: Sequence[Ring]) -> tuple[float, float]:
    """The point of a grid that lies deepest in the largest ring, whose outline some hundred points tell well enough."""
    x, y = max(rings, key=_area)
    step = max(1, len(x) // OUTLINE)
    ring = x, y = x[::step], y[::step]
    grid_x, grid_y = np.meshgrid(np.linspace(x.min(), x.max(), 24)[1:-1], np.linspace(y.min(), y.max(), 24)[1:-1])
    flat_x, flat_y = grid_x.ravel(), grid_y.ravel()
    inside = contains(ring, flat_x, flat_y)
    if not inside.any():
        return float(x.mean()), float(y.mean())
    # A label is wide and low: room to the sides counts less than room above and below.
    distance = np.hypot((x[:, None] - flat_x[inside]) * 0.6, y[:, None] - flat_y[inside]).min(axis=0)
    deepest = int(distance.argmax())
    return float(flat_x[inside][deepest]), float(flat_y[inside][deepest])


def _area(ring: Ring) -> float:
    x, y = ring
    return float(abs(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1))) / 2)
