"""Texts set with several blanks between words: read as if there were one, every place found again."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

BLANK = "[ \u00a0\u2009\u202f]"
SEVERAL = re.compile(rf"(?<=[^\W\d_]{BLANK}){BLANK}{{1,2}}(?=\w)|(?<=\d{BLANK}){BLANK}{{1,2}}(?=[^\W\d_])")
"""Superfluous blanks behind a word, or between digits and a word; those between digits part the columns of a table."""
PAIRS = ("  ", " \u00a0", "\u00a0 ", "\u00a0\u00a0")
"""One of them is where several blanks stand beside each other."""


@dataclass(frozen=True, slots=True)
class Squeezed:
    """The text with single blanks; where it lacks some (`places`; `cuts` of the original), and how many up to there."""

    text: str
    places: tuple[int, ...]
    left_out: tuple[int, ...]
    cuts: tuple[int, ...]

    def original(self, place: int) -> int:
        """Where in the original text the place of this one is."""
        before = bisect_right(self.places, place)
        return place + self.left_out[before - 1] if before else place

    def shorter(self, place: int) -> int:
        """Where in this text the place of the original one is."""
        before = bisect_right(self.cuts, place)
        return place - self.left_out[before - 1] if before else place


def squeezed(text: str) -> Squeezed:
    """The text with one blank where there are two or three between words.

    >>> short = squeezed("two  million cars")
    >>> short.text, short.original(4)
    ('two million cars', 5)
    """
    superfluous = [blanks.span() for blanks in SEVERAL.finditer(text)]
    ends = [0, *(stop for _, stop in superfluous)]
    starts = [*(start for start, _ in superfluous), len(text)]
    left_out = tuple(accumulate(stop - start for start, stop in superfluous))
    places = tuple(start - lost for (start, _), lost in zip(superfluous, (0, *left_out), strict=False))
    short = "".join(text[end:start] for end, start in zip(ends, starts, strict=True))
    return Squeezed(short, places, left_out, tuple(ends[1:]))
