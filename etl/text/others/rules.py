"""A rule for digits and number words that are no quantity."""

import re
from collections.abc import Iterable
from typing import NamedTuple

DIGITS = "0123456789"
DECIMALS = tuple(f".{digit}" for digit in DIGITS)
"""Signs of what is written with a full stop before digits."""
COLONS = tuple(f"{digit}:" for digit in DIGITS)


class Rule(NamedTuple):
    """What the pattern finds is set aside for the reason.

    Where `signs` are given, every match holds one of them as it is written, or in small letters: a text without any
    need not be searched, and to look for fixed letters takes a fraction of the time.
    """

    reason: str
    pattern: re.Pattern[str]
    signs: tuple[str, ...] = ()


def beginnings(phrases: Iterable[str]) -> tuple[str, ...]:
    """The phrases as signs: in small letters, up to the sign for further letters.

    >>> beginnings(["ТН ВЭД", "просмотр*"])
    ('тн вэд', 'просмотр')
    """
    return tuple(phrase.partition("*")[0].lower() for phrase in phrases)
