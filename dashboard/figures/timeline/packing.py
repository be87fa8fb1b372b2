"""Labels beside marks, and marks in rows, so that nothing touches."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from dashboard.figures import glyphs
from dashboard.figures.time_axis import Axis
from dashboard.figures.timeline.mark import Mark

LABEL = 12.5
GAP = 6.0
BETWEEN = 12.0
LONGEST = 150.0
LONGEST_SHARE = 0.45
# In a lane of few events nothing is lost by a longer label.
SPACIOUS = 6
SPACIOUS_SHARE = 0.62
NARROW = 480.0
RIGHT = "right"
LEFT = "left"
ABOVE = "above"


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark with its label: on which row of its lane, and from where to where the two reach."""

    mark: Mark
    row: int
    side: str
    words: str
    left: float
    right: float
    label_start: float = 0.0
    label_row: int = 0


@dataclass(slots=True)
class Lane:
    """The rows of a lane while they are being filled: what each row's stretches of pixels are taken by."""

    rows: list[list[tuple[float, float]]] = field(default_factory=list)

    def take(self, row: int, left: float, right: float) -> None:
        """Take a stretch of a row; rows appear as they are needed."""
        while len(self.rows) <= row:
            self.rows.append([])
        self.rows[row].append((left, right))

    def is_free(self, row: int, left: float, right: float) -> bool:
        """Whether a stretch of a row is free, with air around it."""
        taken = self.rows[row] if row < len(self.rows) else []
        return all(right + BETWEEN <= start or end + BETWEEN <= left for start, end in taken)


@dataclass(frozen=True, slots=True)
class _Fit:
    side: str
    words: str
    left: float
    right: float
    start: float = 0.0
    extra: int = 0


def _label_width(title: str, period: str) -> float:
    return glyphs.width(f"{title} {period}", LABEL)


def _shortened(mark: Mark, room: float) -> str:
    return glyphs.shorten(mark.title, room - glyphs.width(f" {mark.period}", LABEL), LABEL)


def _fits(mark: Mark, axis: Axis, share: float) -> list[_Fit]:
    """The places of a mark's label, the best first: right of it, left of it; above it where there is no room beside."""
    if axis.width < NARROW:
        return [_above(mark, axis.width, extra=0)]
    words = _shortened(mark, min(max(share * axis.width, LONGEST), axis.width))
    taken = _label_width(words, mark.period) + GAP
    fits = []
    if mark.right + taken <= axis.width:
        fits.append(_Fit(RIGHT, words, mark.left, mark.right + taken))
    if mark.left - taken >= 0:
        fits.append(_Fit(LEFT, words, mark.left - taken, mark.right))
    if len(fits) == 2 and mark.right < axis.pixel(axis.today) < fits[0].right:
        fits.reverse()
    return fits or [_squeezed(mark, axis.width)]


def _above(mark: Mark, width: float, extra: int) -> _Fit:
    words = _shortened(mark, width - 4)
    taken = _label_width(words, mark.period)
    start = min(max(mark.left, 0.0), width - taken)
    return _Fit(ABOVE, words, min(start, mark.left), max(start + taken, mark.right), start, extra)


def _squeezed(mark: Mark, width: float) -> _Fit:
    right, left = width - mark.right - GAP, mark.left - GAP
    room = max(right, left)
    if room < LONGEST:
        return _above(mark, width, extra=1)
    words = _shortened(mark, room)
    taken = _label_width(words, mark.period) + GAP
    if right >= left:
        return _Fit(RIGHT, words, mark.left, mark.right + taken)
    return _Fit(LEFT, words, mark.left - taken, mark.right)


def _first_row(lane: Lane, fits: list[_Fit], first: int) -> tuple[int, _Fit]:
    """The first row with room; a label above its mark wants the row above it too, except where all labels do."""
    for row in range(first + fits[0].extra, len(lane.rows)):
        for fit in fits:
            if all(lane.is_free(row - up, fit.left, fit.right) for up in range(fit.extra + 1)):
                return row, fit
    return max(first, len(lane.rows)) + fits[0].extra, fits[0]


def pack(marks: Iterable[Mark], lane: Lane, axis: Axis) -> list[Placed]:
    """The marks of a lane in rows, in order of time; planned ones apart, in rows of their own below."""
    ordered = sorted(marks, key=lambda item: (item.planned, item.extent.start, item.extent.end, item.fact))
    share = SPACIOUS_SHARE if len(ordered) <= SPACIOUS else LONGEST_SHARE
    placed: list[Placed] = []
    first = 0
    for item in ordered:
        if item.planned and placed and not placed[-1].mark.planned:
            first = len(lane.rows)
        row, fit = _first_row(lane, _fits(item, axis, share), first)
        for up in range(fit.extra + 1):
            lane.take(row - up, fit.left, fit.right)
        placed.append(Placed(item, row, fit.side, fit.words, fit.left, fit.right, fit.start, row - fit.extra))
    return placed
