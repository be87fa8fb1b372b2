"""What a quoted name names that a word of naming leads up to: "технопарк под названием «Сатурн»", "рабочее имя «X»"."""

import re

from etl.text.morphology import lemma, parses
from etl.text.names import generic_nouns
from etl.text.names.generic_nouns import Generic
from etl.text.names.words import Word
from etl.vocabulary import name_words

FARTHEST = 14
LIST = re.compile(
    r"\b(?:реестр|спис|перечн|перечень|числ|сред|рейтинг|список)[а-яё]*\s(?:[а-яё]+\s){0,2}?"
    r"(?P<noun>(?:парк|технопарк|промпарк|зон|ОЭЗ)[а-яё]*|площад(?:ок|ках|кам|ками))\b[^.!?;:\n«»]{0,60}$",
    re.IGNORECASE,
)
"""A list of parks in which the quoted one stands or stood: "из реестра парков исключён «Сатурн»"."""
PARK, ZONE = "индустриальный парк", "особая экономическая зона"


def generic(text: str, tokens: list[Word], place: int) -> Generic | None:
    """The noun of what the word before tokens[place] gives a name to, the last one before it."""
    if place == 0 or text[tokens[place - 1].stop : tokens[place].start].strip(' \u00a0«"“„'):
        return None
    if lemma(tokens[place - 1].text) not in name_words.listed("naming", "ru"):
        return None
    for last in range(place - 1, max(0, place - FARTHEST), -1):
        found = generic_nouns.before(text, tokens, last)
        if found is not None and found.kind in ("park", "organisation") and _is_one(tokens[last - 1].text, found.noun):
            return found
    return None


def listed_park(text: str, start: int) -> str:
    """What one of a list of parks is called that is quoted at `start`, "" where no such list is spoken of."""
    found = LIST.search(text, max(0, start - 120), start)
    if not found:
        return ""
    return ZONE if found["noun"][0] in "зЗоО" else PARK


def _is_one(word: str, noun: str) -> bool:
    """True for the singular: many things have no one name."""
    return any("sing" in parse.tag for parse in parses(word) if parse.normal_form.endswith(noun.split()[-1]))
