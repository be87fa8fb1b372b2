"""Which events of a lane are named when there is no room for all: the weightiest, as many as the lane's rows hold."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from dashboard import language as speech
from dashboard.figures import glyphs
from dashboard.figures.extent import extent
from dashboard.figures.rows import Row, rows
from dashboard.figures.time_axis import Axis
from dashboard.figures.timeline.dated import weights
from dashboard.figures.timeline.mark import Mark, is_in_window, mark
from dashboard.figures.timeline.packing import Lane, Placed, pack
from dashboard.figures.timeline.ticks import TICK

# The rows of a drawing that may be as high as it likes; in a lane that has more, some events are only counted.
MOST_ROWS = 36
FEWEST_ROWS = 2
MOST_NAMED = 120
# So few are always named, however low the drawing was meant to be.
FEW = 16

Places = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Layer:
    """The events of a lane in the window, and how many lie before and after it.

    `seen` are their places in the frame, the weightiest first; `marks` are of the first of them.
    """

    name: str
    seen: Places
    marks: Sequence[Mark]
    earlier: int
    later: int


@dataclass(frozen=True, slots=True)
class Filled:
    """A lane's placed marks in so many rows; `silent` are the places of the events that are counted in the last row."""

    layer: Layer
    placed: Sequence[Placed]
    rows: int
    silent: Places


def layers(events: pd.DataFrame, names: Sequence[str], axis: Axis, language: str, selected: str) -> list[Layer]:
    """The lanes with what they hold; the event that is being read is always among the marks."""
    codes, dates = pd.factorize(events["date"])
    stretches = [extent(str(edtf)) for edtf in dates]
    is_seen = np.array([bool(each and is_in_window(each, axis)) for each in stretches], dtype=bool)[codes]
    is_early = np.array([bool(each and each.end <= axis.start) for each in stretches], dtype=bool)[codes] & ~is_seen
    weight = weights(events).where(events["fact"].ne(selected), np.inf).to_numpy(dtype=float)
    lane = pd.Index(names).get_indexer(pd.Index(events["lane"]))
    heavy = np.argsort(-weight, kind="stable")
    places = [heavy[(lane[heavy] == number) & is_seen[heavy]] for number in range(len(names))]
    described = iter(rows_of(events, [place[:MOST_NAMED] for place in places]))
    found = []
    for number, name in enumerate(names):
        marks = [mark(row, number, axis, language) for row in next(described)]
        earlier = int(((lane == number) & is_early).sum())
        later = int((lane == number).sum()) - len(places[number]) - earlier
        found.append(Layer(name, places[number], [item for item in marks if item is not None], earlier, later))
    return found


def rows_of(events: pd.DataFrame, places: Sequence[Places]) -> list[list[Row]]:
    """The rows of several lists of places, taken out of the frame at once."""
    every = rows(events.iloc[np.concatenate([*places, np.array([], dtype=np.int64)])])
    ends = np.cumsum([len(each) for each in places])
    return [every[end - len(each) : end] for each, end in zip(places, ends, strict=True)]


def whole(layer: Layer, axis: Axis, language: str) -> Filled:
    """A lane with all its events named; one with too many to try needs as many rows as events."""
    if len(layer.marks) < len(layer.seen):
        return Filled(layer, (), len(layer.seen), layer.seen)
    lane = _lane(layer, axis, language)
    placed = pack(layer.marks, lane, axis)
    return Filled(layer, placed, max(len(lane.rows), 1), layer.seen[:0])


def thinned(needed: Sequence[Filled], axis: Axis, language: str, most: int) -> list[Filled]:
    """The lanes in at most so many rows altogether, if their number allows it."""
    allowed = shared([each.rows for each in needed], most)
    return [
        each if each.rows <= room else _thinned(each.layer, axis, language, room)
        for each, room in zip(needed, allowed, strict=True)
    ]


def shared(needed: Sequence[int], most: int) -> list[int]:
    """How many rows each lane gets: what it needs, or as many as the other full lanes; the fullest get what is left.

    >>> shared([20, 4, 1, 300], 31), shared([20, 4, 1, 300], 10)
    ([13, 4, 1, 13], [3, 3, 1, 3])
    """
    cap = min(max(needed, default=1), max(most, 1))
    while cap > 1 and sum(min(rows, cap) for rows in needed) > most:
        cap -= 1
    found = [min(rows, cap) for rows in needed]
    fullest = sorted(range(len(needed)), key=lambda number: -needed[number])
    for number in fullest[: max(most - sum(found), 0)]:
        found[number] = min(needed[number], cap + 1)
    return found


def _thinned(layer: Layer, axis: Axis, language: str, most: int) -> Filled:
    """A lane with as many of the weightiest named as leave its last row free for the circles that count the rest."""
    fewest, beyond, best = 0, len(layer.marks) + 1, Filled(layer, (), most, layer.seen)
    while beyond - fewest > 1:
        tried = (fewest + beyond) // 2
        lane = _lane(layer, axis, language)
        placed = pack(layer.marks[:tried], lane, axis)
        if len(lane.rows) < most:
            fewest, best = tried, Filled(layer, placed, len(lane.rows) + 1, layer.seen[tried:])
        else:
            beyond = tried
    return best


def _lane(layer: Layer, axis: Axis, language: str) -> Lane:
    """An empty lane but for the chips that say how many events lie out of view."""
    lane = Lane()
    if layer.earlier:
        lane.take(0, 0, chip_width("figure_earlier", layer.earlier, language))
    if layer.later:
        lane.take(0, axis.width - chip_width("figure_later", layer.later, language), axis.width)
    return lane


def chip_width(key: str, count: int, language: str) -> float:
    """The pixels of a chip."""
    return glyphs.width(speech.words(key, language, count=count), TICK) + 18
