"""Names told by their shape alone: Курганмашзавод, Омсктрансмаш, comScore, 3Com, Ё-мобиль."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from etl.text.morphology import parses
from etl.text.names import generic_nouns
from etl.text.names.mentions import Mention
from etl.text.names.words import Word, opens_sentence
from etl.vocabulary import name_words

COMPOUND, LATIN, LETTER = 54, 56, 76
MIXED = re.compile(
    r"""
    (?<![\w@\#./-])                                     # not within an address
    (?:
        (?P<small>[a-z]{1,4}) [A-Z][a-z]{2,}[A-Za-z]*   # com|Score
      | \d{1,2} [A-Z][a-z]{2,}                          # 3|Com
    )
    (?:\s[A-Z][a-z]+){0,2}                              # Russia
    (?![\w@/] | \.\w | -\d)                             # nor an address or eVito-110
    """,
    re.VERBOSE,
)
"""A small letter or a digit before a capital: eLumo, comScore, 3Com; no kWh, no address, no eVito-110."""
OF_MODELS = frozenset({"e", "i"})
"""First letters by which makers call models: eSprinter."""
BY_LETTER = re.compile(
    rf"""
    \b(?P<letter>[БДЁЖИЛМНСЦЧШЭЮЯёэ])
    - (?P<noun>{name_words.beginning("vehicles_by_letter", "nouns")})   # Ё-мобил
    (?:[яьюеуа] | ем | ом)?\b                                           # ем
    """,
    re.VERBOSE,
)
"""Vehicles called by one letter; not those of the shape of one, as a Г-образный."""
NOMINATIVE = {"мобил": "мобиль", "автомобил": "автомобиль"}
BEHIND_NAME = re.compile(r"[«\"“„][A-ZА-ЯЁ][\w-]+\s$")
"""Before the second word of a longer name: «Юнибанк Автолизинг»."""
QUOTED = ("«", '"', "“", "„")
"""What stands in them other rules read."""


def find(text: str, tokens: list[Word]) -> Iterator[Mention]:
    """Companies and models that no noun need introduce; a word that its sentence alone may give the capital is bare."""
    for match in _compounds().finditer(text):
        is_quoted = text[match.start() - 1 : match.start()] in QUOTED
        is_part = BEHIND_NAME.search(text, max(0, match.start() - 30), match.start()) is not None
        is_bare = not match["from"] and opens_sentence(text, Word(*match.span(), match.group(), True, True))
        if _is_new(match.group()) and not is_quoted and not is_part:
            yield Mention(*match.span(), "organisation", match["name"], COMPOUND, is_bare=is_bare)
    for match in MIXED.finditer(text):
        place = bisect_left(tokens, match.start(), key=lambda token: token.start)
        generic = generic_nouns.governing(text, tokens, place) if 0 < place < len(tokens) else None
        is_company = generic is not None and generic.kind == "organisation"
        kind = "product" if match["small"] in OF_MODELS and not is_company else "organisation"
        yield Mention(*match.span(), kind, " ".join(match.group().split()), LATIN)
    for match in BY_LETTER.finditer(text):
        noun = NOMINATIVE.get(match["noun"], match["noun"])
        yield Mention(*match.span(), "product", f"{match['letter'].upper()}-{noun}", LETTER)


@cache
def _compounds() -> re.Pattern[str]:
    """Words that end as companies' names do: "Омсктрансмаша"; `from` where they begin with a place of some size."""
    ends = "|".join(sorted(name_words.listed("coined", "ends"), key=len, reverse=True))
    places = "|".join(sorted(name_words.listed("coined", "places"), key=len, reverse=True))
    return re.compile(
        rf"""
        \b(?P<name>
            (?=[А-ЯЁ])
            (?:
                (?P<from>{places})[а-яё]{{0,12}}?               # Омск
              | [А-ЯЁ][а-яё]{{2,14}}?
            )
            (?:{ends})                                          # трансмаш
        )
        (?:а|у|ом|е)?\b (?!-\w)
        """,
        re.VERBOSE,
    )


def _is_new(word: str) -> bool:
    """False for a common noun, a surname or a town of the dictionary."""
    best = parses(word)[0]
    return "Orgn" in best.tag or not best.is_known and not {"Surn", "Name", "Geox"} & set(best.tag.grammemes)
