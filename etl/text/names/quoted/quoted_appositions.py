"""The noun that follows a quoted name: «Заря» – обычный индустриальный парк; в «Богатовском» парке."""

import re
from bisect import bisect_left

from etl.text.names import (
    generic_nouns,
    inflection,
)
from etl.text.names.generic_nouns import Generic, are_adjacent
from etl.text.names.quoted_names import Quotation
from etl.text.names.words import Word

LINK = re.compile(
    r"(?:, | [–—-] (?:это |так называется |так зов[её]тся |так зовут |так называют )?| — | является |: | \()"
)
"""Between a quoted name and its noun: «Надеждинская-Авто» – обычный индустриальный парк."""
PARK_LINKS = (": ", " (")
"""Of these the ones that tell of parks only: "Начнут с «Сатурна»: индустриальный парк …"; «Рама» (группа) is a part."""
ADJECTIVES = ("ский", "ского", "скому", "ским", "ском", "ная", "ной", "ную", "ный", "ного", "ному", "ным", "ном")
BY_SIZE = frozenset({"по", "величине", "площади", "размеру", "размерам", "счёту", "значению"})
BLANK = re.compile(r"\s(?=(?:[а-яё]+ый\s|[а-яё]+ого\s|[а-яё]+ом\s)?(?:техно|пром)?парк|(?:пром)?зон)")
BARE_NOUNS = frozenset({"парк", "зона", "park"})
"""Too little to tell behind a colon or in a bracket: "«Рама» (парк машин)"."""


def noun_behind(text: str, tokens: list[Word], quotation: Quotation) -> Generic | None:
    """The generic noun of a park or a company among the words behind the comma that follows the quotation."""
    link = LINK.match(text, quotation.stop + 1) or _between_adjective_and_noun(text, quotation)
    if link is None:
        return None
    first = bisect_left([token.start for token in tokens], link.end())
    for last in range(first + 1, min(first + 5, len(tokens)) + 1):
        if last > first + 1 and not are_adjacent(text, tokens[last - 2], tokens[last - 1]):
            return None
        generic = generic_nouns.before(text, tokens, last)
        if generic is not None and generic.kind in ("park", "organisation"):
            between = tokens[first : generic.first]
            if link.group() in PARK_LINKS and (generic.kind != "park" or generic.noun in BARE_NOUNS):
                return None
            return generic if all(map(_may_stand_between, between)) else None
    return None


def _may_stand_between(token: Word) -> bool:
    """True for an adjective and for "по величине" between a name and its noun."""
    return inflection.is_adjective(token.text) or token.text.casefold() in BY_SIZE


def _between_adjective_and_noun(text: str, quotation: Quotation) -> re.Match[str] | None:
    """The blank between a quoted adjective and the park that it is of: "в «Богатовском» | парке"."""
    quoted = quotation.of(text)
    is_one = quoted.isalpha() and quoted.endswith(ADJECTIVES)
    return BLANK.match(text, quotation.stop + 1) if is_one else None
