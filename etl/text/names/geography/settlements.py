"""Towns and villages that no gazetteer has, behind the noun that says what they are: "в посёлке Верхние Камыши"."""

import re
from collections.abc import Iterator
from functools import partial

from etl.text.morphology import parses
from etl.text.names import inflection, person_names
from etl.text.names.mentions import Mention
from etl.vocabulary import name_words

SETTLEMENT = 48
"""Less sure than the gazetteer's towns, and than a company that a rule explains."""
begins = partial(name_words.beginning, "settlements")
NAMED = re.compile(
    rf"""
    \b{name_words.beginning_of_any_case("settlements", "before")}\s              # в
    (?:[а-яё]+(?:ом|ем|ой|ого|его)\s)?                                           # соседнем
    {begins("nouns")}\s                                                          # посёлке
    (?P<name>
        [А-ЯЁ][а-яё]{{2,}} (?:-[А-ЯЁа-яё][а-яё]*)*                               # Верхние | Усть-Кут
        (?:\s[А-ЯЁ][а-яё]{{2,}})?                                                # Камыши
    )\b
    (?!\s(?:[А-ЯЁ«] | {begins("larger")}))                                       # not the first word of a longer name
    """,
    re.VERBOSE,
)


def find(text: str) -> Iterator[Mention]:
    """Places by their noun; no person of whom the sentence goes on to speak: "в селе Иван Зотов открыл"."""
    for match in NAMED.finditer(text):
        words = match["name"].split()
        if not any(person_names.is_given_name(word) or "Surn" in parses(word)[0].tag for word in words):
            yield Mention(
                match.start("name"), match.end("name"), "city", inflection.nominative(match["name"]), SETTLEMENT
            )
