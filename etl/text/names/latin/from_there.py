"""Foreign companies in a Russian text, behind the adjective of where they are from: "китайский Ningbo Weifu"."""

import re
from collections.abc import Iterator

from etl.text.names.generic_nouns import are_adjacent
from etl.text.names.geography import place_adjectives
from etl.text.names.mentions import Mention
from etl.text.names.words import Word

FROM_THERE = 62
OF_SEVERAL = re.compile(r"[A-Z][a-z]+(?:[A-Z][a-z]+){2,}")


def find(text: str, tokens: list[Word]) -> Iterator[Mention]:
    """Two Latin words and more, or one of several: "узбекская UzTechParts"; one may be a model: "японский Qashqai"."""
    for place in range(1, len(tokens)):
        if tokens[place].is_cyrillic or not tokens[place - 1].is_cyrillic or not _is_latin(tokens[place]):
            continue
        last = place
        while last < len(tokens) and _is_latin(tokens[last]) and are_adjacent(text, tokens[last - 1], tokens[last]):
            last += 1
        is_name = last - place > 1 or OF_SEVERAL.fullmatch(tokens[place].text) is not None
        if is_name and _is_of_place(tokens[place - 1].text):
            start, stop = tokens[place].start, tokens[last - 1].stop
            yield Mention(start, stop, "organisation", " ".join(text[start:stop].split()), FROM_THERE)


def _is_latin(word: Word) -> bool:
    return word.is_capital and not word.is_cyrillic and not any(map(str.isdigit, word.text))


def _is_of_place(adjective: str) -> bool:
    return bool(place_adjectives.area_of(adjective)[0]) or place_adjectives.is_of_country(adjective)
