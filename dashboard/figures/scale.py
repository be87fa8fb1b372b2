"""The axis of values: linear from zero or logarithmic, long enough for every label, with ticks in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log10
from typing import Any

from dashboard import language as speech
from dashboard.figures import glyphs

TICK = 12.0
FIRM = "\u00a0"


@dataclass(frozen=True, slots=True)
class Scale:
    """Values from `low` to `high` over a length of pixels; on a logarithmic scale both are exponents of ten."""

    low: float
    high: float
    length: float
    log: bool = False

    def place(self, value: float) -> float:
        """The value as annotations and ranges want it."""
        return log10(value) if self.log else value

    def pixel(self, value: float) -> float:
        """Pixels from the axis' start."""
        return (self.place(value) - self.low) / (self.high - self.low) * self.length


def fitted(values: Sequence[tuple[float, float]], length: float, *, log: bool, under: float = 0.0) -> Scale:
    """The scale on which each value leaves the pixels that its label wants beyond it: pairs of value and pixels.

    `under` leaves pixels below zero.
    """
    log = log and all(value > 0 for value, _ in values)
    if log:
        low = float(floor(log10(min(value for value, _ in values)) - 0.15))
        places = [(log10(value), room) for value, room in values]
    else:
        low = min(0.0, *(value for value, _ in values)) if values else 0.0
        places = list(values)
    reach = max((_reach(place - low, room, length) for place, room in places), default=0.0) or 1.0
    below = reach * under / length if not log else 0.0
    margin = max(below, 0.06 * reach if low < 0 and not log else 0.0)
    return Scale(low - margin, low + reach + (margin if low < 0 else 0.0), length, log)


def _reach(place: float, room: float, length: float) -> float:
    """How far an axis must reach so that `room` pixels are left beyond a place."""
    return place / (1 - min(room, 0.85 * length) / length)


def nice_step(span: float, most: float) -> float:
    """A round step with at most so many ticks.

    >>> nice_step(70_000, 5)
    20000.0
    """
    rough = span / max(most, 1)
    power = 10.0 ** floor(log10(rough))
    return next(step * power for step in (1.0, 2.0, 5.0, 10.0) if step * power >= rough * 0.999)


def tick_values(scale: Scale, room: float) -> list[float]:
    """Round values on the scale, `room` pixels apart."""
    if scale.log:
        powers = range(floor(scale.low), floor(scale.high) + 1)
        steps = (1,) if len(powers) > 3 else (1, 2, 5)
        ticks = [step * 10.0**power for power in powers for step in steps]
        return [value for value in ticks if scale.low <= log10(value) <= scale.high]
    step = nice_step(scale.high - scale.low, scale.length / room)
    first = ceil(scale.low / step - 1e-9)
    return [round(number * step, 10) for number in range(first, floor(scale.high / step + 1e-9) + 1)]


def axis_layout(
    scale: Scale, unit: str, language: str, colours: Any, *, room: float = 96, beyond: float = 1e9
) -> dict[str, Any]:
    """The layout of the axis: its range and its ticks in words, none of which reaches more than `beyond` its end."""
    found = tick_values(scale, room)
    said = [tick_words(value, unit, language) for value in found]
    ends = [scale.pixel(value) + glyphs.width(words, TICK) / 2 for value, words in zip(found, said, strict=True)]
    return {
        "type": "log" if scale.log else "linear",
        "range": [scale.low, scale.high],
        "tickvals": found,
        "ticktext": [words if end <= scale.length + beyond else "" for words, end in zip(said, ends, strict=True)],
        "tickfont": {"size": TICK, "color": colours["ink_3"]},
        "gridcolor": colours["grid"],
        "showgrid": True,
        "zeroline": not scale.log and scale.low < 0,
        "zerolinecolor": colours["axis"],
        "zerolinewidth": 1,
        "showline": False,
        "ticks": "",
        "fixedrange": True,
    }


def tick_words(value: float, unit: str, language: str) -> str:
    """A tick: 20 тыс., 1,5 млн, 40 %."""
    parts = speech.figure(value, unit, language)
    percent = f"{'' if language == 'en' else FIRM}%" if unit == "percent" else ""
    return speech.firm(parts.number) + percent
