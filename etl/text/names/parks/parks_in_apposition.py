"""Parks that their town tells beside their name: "Khimgrad, the Kazan technopolis", "Kazan's technopolis, Khimgrad"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from etl.text.names import phrases
from etl.text.names.mentions import Mention

CLOSE = 90
"""Surer than the park that the town's noun alone makes."""
BETWEEN = re.compile(r",\s(?:the\s|a\s)?")


def find(text: str, mentions: Sequence[Mention], _: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    """The town's park once more, as the named one beside it."""
    for left, right in pairwise(mentions):
        if left.kind == right.kind == "park" and BETWEEN.fullmatch(text, left.stop, right.start):
            is_left = _is_of_town(text, left)
            is_one = is_left != _is_of_town(text, right) and left.area == right.area and left.name != right.name
            if is_one:
                told, named = (left, right) if is_left else (right, left)
                yield replace(named, start=told.start, stop=told.stop, certainty=CLOSE)


def _is_of_town(text: str, park: Mention) -> bool:
    """True for "the Kazan technopolis": an English noun in small letters behind a town, which no known park is."""
    own = park.name.casefold().removesuffix(park.head.casefold()).strip()
    is_small = park.head.isascii() and text[park.start : park.stop].endswith(park.head)
    return is_small and park.known is None and bool(phrases.lookup(own, "city"))
