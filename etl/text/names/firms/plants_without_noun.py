"""Plants whose noun only a bracket tells: "на Ковровском электромеханическом (КЭМЗ)"."""

import re
from collections.abc import Iterator

from etl.text.morphology import parses
from etl.text.names.geography import place_adjectives
from etl.text.names.mentions import Mention

TOLD_IN_BRACKET = 73
HINT = "З)"
PLANT = re.compile(
    r"""
    \b(?P<town>[А-ЯЁ][а-яё]+(?:ск|цк)(?:ий|ого|ому|им|ом))\s                   # Ковровском
    (?P<made>[а-яё-]{5,}(?:ый|ий|ого|ому|ым|им|ом))                             # электромеханическом
    \s\([А-Я]{1,5}З\)                                                          # (КЭМЗ)
    """,
    re.VERBOSE,
)


def find(text: str) -> Iterator[Mention]:
    """Names of two adjectives that an abbreviation of a plant follows."""
    if HINT not in text:
        return
    for match in PLANT.finditer(text):
        area, city = place_adjectives.area_of(match["town"])
        if area:
            name = f"{parses(match['town'])[0].normal_form.capitalize()} {parses(match['made'])[0].normal_form} завод"
            yield Mention(
                match.start(), match.end("made"), "organisation", name, TOLD_IN_BRACKET, (), area, city, "завод"
            )
