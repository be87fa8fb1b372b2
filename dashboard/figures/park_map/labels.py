"""Names on the map, placed one after the other where they touch neither circles nor each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from dashboard.figures import glyphs
from dashboard.figures.boxes import Box, is_free

Place: TypeAlias = tuple[float, float]

LINE = 15.0
GAP = 3.0
# The diagonal of a corner label starts closer to the circle than its side.
_CORNER = 0.72


@dataclass(frozen=True, slots=True)
class Circle:
    """A mark that labels keep clear of."""

    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class Label:
    """Lines of words around a point, the first `leading` of them bold, `away` pixels from it.

    Where they had to go further than their circle, `reach` is by how much, and a line leads back.
    """

    words: tuple[str, ...]
    x: float
    y: float
    away: float
    size: float
    bold: bool = True
    leading: int = 1
    reach: float = 0

    def measure(self) -> tuple[float, float]:
        """Its width and height in pixels."""
        widths = [
            glyphs.width(line, self.size, bold=self.bold and number < self.leading)
            for number, line in enumerate(self.words)
        ]
        return max(widths) + 2, LINE * len(self.words) * self.size / 12

    def box(self, position: str) -> Box:
        """Where it would stand."""
        width, height = self.measure()
        upright, across = position.split()
        away = self.away * (_CORNER if upright != "middle" and across != "center" else 1) + GAP
        left = {"right": self.x + away, "left": self.x - away - width, "center": self.x - width / 2}[across]
        top = {"top": self.y - away - height, "middle": self.y - height / 2, "bottom": self.y + away}[upright]
        return Box(left, top, left + width, top + height)

    def line(self, position: str) -> tuple[Place, Place]:
        """From the edge of its circle to its own: where the line that leads back begins and ends."""
        upright, across = position.split()
        way = ({"right": 1, "left": -1, "center": 0}[across], {"top": -1, "middle": 0, "bottom": 1}[upright])
        share = _CORNER if all(way) else 1.0
        first, last = (share * pixels for pixels in (self.away - self.reach, self.away))
        return (self.x + way[0] * first, self.y + way[1] * first), (self.x + way[0] * last, self.y + way[1] * last)


AROUND = (
    "middle right", "middle left", "top right", "bottom right", "top left", "bottom left",
    "top center", "bottom center",
)  # fmt: skip
INSIDE = ("middle center", "bottom center", "top center", "middle right", "middle left")


Wanted: TypeAlias = list[tuple[Sequence[Label], Sequence[str]]]


def place(
    wanted: Wanted, circles: Sequence[Circle], width: float, height: float,
    blocked: Sequence[Box] = (),
) -> list[tuple[Label, str]]:  # fmt: skip
    """The labels that found room with their positions, most important first; the others are left to hover.

    Of each the ways to write it are tried in turn: on one line, on two.
    """
    taken = list(blocked)
    found = []
    for ways, positions in wanted:
        tried = ((label, position) for label in ways for position in positions)
        for label, position in tried:
            box = label.box(position)
            others = [circle for circle in circles if (circle.x, circle.y) != (label.x, label.y) or label.away == 0]
            hit = any(box.hits_circle(circle.x, circle.y, circle.radius + 1) for circle in others)
            if not hit and box.within(width, height) and is_free(box, taken):
                taken.append(box)
                found.append((label, position))
                break
    return found
