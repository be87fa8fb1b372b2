"""Stretches of time in pixels, and round years and months to write along them."""

from dataclasses import dataclass
from datetime import UTC, datetime

from dashboard import language as speech
from dashboard.figures.extent import milliseconds

_MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600)
_ROOM = 62.0


@dataclass(frozen=True, slots=True)
class Axis:
    """The visible stretch of time and the pixels that it takes."""

    start: float
    end: float
    width: float
    today: float

    def pixel(self, moment: float) -> float:
        """Pixels from the left edge of the plot."""
        return (moment - self.start) / (self.end - self.start) * self.width

    def moment(self, pixel: float) -> float:
        """The time at a pixel."""
        return self.start + pixel / self.width * (self.end - self.start)


@dataclass(frozen=True, slots=True)
class Tick:
    """A moment on the axis and what stands there."""

    moment: float
    words: str


def _month(number: int) -> float:
    return milliseconds(f"{number // 12:04d}-{number % 12 + 1:02d}-01")


def _months(moment: float) -> int:
    day = datetime.fromtimestamp(moment / 1000, tz=UTC)
    return day.year * 12 + day.month - 1


def _words(number: int, step: int, language: str) -> str:
    year, month = divmod(number, 12)
    if step >= 12:
        return str(year)
    name = speech.words(f"month_{month + 1:02d}", language)[:3]
    return f"{name}\u00a0{year}"


def ticks(axis: Axis, language: str) -> list[Tick]:
    """Round years or months with room between them, a window's length beyond both ends, so that panning finds them."""
    span = _months(axis.end) - _months(axis.start) + 1
    most = max(axis.width / _ROOM, 1.5)
    step = next((months for months in _MONTH_STEPS if span / months <= most), _MONTH_STEPS[-1])
    first = (_months(axis.start) - span) // step * step
    return [
        Tick(_month(number), _words(number, step, language))
        for number in range(max(first, 12), _months(axis.end) + span, step)
    ]
