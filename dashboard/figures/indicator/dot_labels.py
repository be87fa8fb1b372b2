"""Values and names beside the dots of a time panel, placed so that they touch nothing."""

from collections.abc import Sequence
from typing import Any

from dashboard import language as speech
from dashboard.figures import glyphs
from dashboard.figures.boxes import Box, is_free
from dashboard.figures.indicator import signs
from dashboard.figures.indicator.value import SeriesKey, Value
from dashboard.figures.scale import Scale
from dashboard.figures.time_axis import Axis

NUMBER = 12.5
NAME = 12.5
LINE = 15.0
GAP = 5.0


def _dot(item: Value, moment: float, axis: Axis, upright: Scale) -> tuple[float, float]:
    return axis.pixel(moment), upright.length - upright.pixel(item.value)


def _candidates(x: float, y: float, width: float, item: Value) -> list[tuple[str, Box]]:
    """The places of a label around a dot, the best first; an arrow keeps its side free."""
    reach = signs.DOT / 2 + GAP
    above = (x - width / 2, y - reach - LINE)
    places = {
        "top center": above,
        "bottom center": (x - width / 2, y + reach),
        "middle right": (x + reach + 2, y - LINE / 2),
        "middle left": (x - reach - 2 - width, y - LINE / 2),
    }
    taken = {1: "top center", -1: "bottom center"}.get(signs.direction(item), "")
    return [(name, Box(left, top, left + width, top + LINE)) for name, (left, top) in places.items() if name != taken]


def labels(
    spots: Sequence[signs.Spot], plot: signs.Plot, axis: Axis, upright: Scale, colours: Any
) -> list[dict[str, Any]]:
    """The name of each series at its last dot, and the values wherever there is room, latest first."""
    dots = [_dot(item, moment, axis, upright) for item, moment in spots]
    taken = [Box(x - 7, y - 7, x + 7, y + 7) for x, y in dots]
    taken += [
        Box(x - 5, y - 40, x + 5, y) for (x, y), (item, _) in zip(dots, spots, strict=True) if signs.direction(item) > 0
    ]
    order = sorted(range(len(spots)), key=lambda number: (-spots[number][1], spots[number][0].fact))
    found = []
    called = names([item for item, _ in spots])
    named: set[tuple[str, ...]] = set()
    for number in order:
        item = spots[number][0]
        if item.series[:-1] not in named:
            named.add(item.series[:-1])
            found += _placed(
                _fitting(called[item.series], axis, dots[number][0]), dots[number], number, item, taken, axis, upright
            )
    for number in order:
        item = spots[number][0]
        found += _placed(item.number, dots[number], number, item, taken, axis, upright)
    return [_trace(found, spots, plot, colours)] if found else []


def names(items: Sequence[Value]) -> dict[SeriesKey, str]:
    """What each series is called: subject and product; the product alone where all are of one subject."""
    is_single = len({item.subject for item in items}) == 1
    found = {}
    for item in items:
        parts = (
            [item.product, item.of]
            if is_single and (item.product or item.of)
            else [item.subject, item.product, item.of]
        )
        found[item.series] = " · ".join(part for part in parts if part)
    return found


def _fitting(name: str, axis: Axis, x: float) -> str:
    return glyphs.shorten(name, max(axis.width - x - 20, 90.0), NAME, bold=True)


def _placed(
    words: str, dot: tuple[float, float], number: int, item: Value, taken: list[Box], axis: Axis, upright: Scale
) -> list[tuple[int, str, str, bool]]:
    is_name = words != item.number
    width = glyphs.width(words, NUMBER, bold=is_name) + 2
    candidates = _candidates(*dot, width, item)
    if is_name:
        candidates = sorted(candidates, key=lambda candidate: candidate[0] != "middle right")
    for position, box in candidates:
        inside = box.left >= -4 and box.right <= axis.width + 20 and box.bottom <= upright.length + 2
        if inside and is_free(box, [other for at, other in enumerate(taken) if at != number]):
            taken.append(box)
            return [(number, position, words, is_name)]
    return []


def _trace(
    found: Sequence[tuple[int, str, str, bool]], spots: Sequence[signs.Spot], plot: signs.Plot, colours: Any
) -> dict[str, Any]:
    """Invisible dots carry the words, so that their distance is in pixels."""
    return {
        "type": "scatter", "mode": "markers+text", **plot.axes(), "hoverinfo": "skip", "cliponaxis": False,
        "x": [spots[number][1] for number, _, _, _ in found],
        "y": [spots[number][0].value for number, _, _, _ in found],
        "text": [f"<b>{speech.escape(words)}</b>" if bold else speech.escape(words) for _, _, words, bold in found],
        "textposition": [position for _, position, _, _ in found],
        "textfont": {"size": NUMBER, "color": colours["ink"], "shadow": f"0 0 3px {colours['halo']}"},
        "marker": {"size": signs.DOT, "opacity": 0},
    }  # fmt: skip
