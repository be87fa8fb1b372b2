"""Text made plain for patterns, character for character: every offset stays what it was."""

import re
from collections.abc import Iterable

TAKEN = "\x00"
"""Stands for every character that another mark has taken: no pattern crosses it."""
BLANKS = dict.fromkeys("\xa0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f", " ")
PLAIN = str.maketrans(
    {"ё": "е", "−": "-", "‒": "-", "‑": "-", "―": "—", "⋅": "·", "％": "%", **dict.fromkeys("’ʼ´`", "'"), **BLANKS}
)


O_FOR_ZERO = re.compile(r"(?<!\w)[oо](?=[.,]\d)")
"""What a scanner confused: "О,5 млн"."""


def plain(text: str, taken: Iterable[tuple[int, int]] = ()) -> str:
    """`text` in lower case, ё as е, every blank a plain one, and the spans of `taken` blotted out.

    >>> plain("13\\u202f500 тонн Её")
    '13 500 тонн ее'
    """
    pieces, end = [], 0
    lowered = O_FOR_ZERO.sub("0", _lower(text).translate(PLAIN))
    for start, stop in sorted(taken):
        if start >= end:
            pieces += [lowered[end:start], TAKEN * (stop - start)]
            end = stop
        elif stop > end:
            pieces.append(TAKEN * (stop - end))
            end = stop
    return "".join(pieces) + lowered[end:]


def _lower(text: str) -> str:
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
