"""Rectangles of pixels, and whether they touch: what keeps labels apart."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import hypot


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels from the upper left corner of the drawing."""

    left: float
    top: float
    right: float
    bottom: float

    def hits(self, other: "Box") -> bool:
        """Whether the two share more than an edge."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def hits_circle(self, x: float, y: float, radius: float) -> bool:
        """Whether a circle reaches into the rectangle."""
        return hypot(max(self.left - x, 0, x - self.right), max(self.top - y, 0, y - self.bottom)) < radius

    def within(self, width: float, height: float, edge: float = 3) -> bool:
        """Whether it lies inside a drawing, off its edge."""
        return self.left >= edge and self.top >= edge and self.right <= width - edge and self.bottom <= height - edge


def is_free(box: Box, taken: Iterable[Box]) -> bool:
    """Whether a rectangle touches none of those taken."""
    return not any(box.hits(other) for other in taken)
