"""Patterns of numbers by which a programme, a family or a series is known: по программе 1432, 409-го семейства."""

import re

from etl.text.others.designations import BLANK, COUNTED, NO_MORE_DIGITS, NUMBER_SIGN
from etl.text.others.rules import Rule, signed
from etl.text.patterns import any_of
from etl.vocabulary import units
from etl.vocabulary.others import words

YEAR = r"(?:19[3-9]|20[0-6])\d(?!\d)"
UNIT = any_of([*units.phrases("units"), *units.phrases("measures")])
NOT_MEASURED = rf"(?![ \u00a0]?(?i:{UNIT}))"
KNOWN_BY = rf"""
    (?<!\w) (?i:{any_of(words("known_by"))}) {BLANK} (?:{NUMBER_SIGN})?
    (?P<it> (?!{YEAR}) \d{{3,5}}) {NO_MORE_DIGITS} {COUNTED} {NOT_MEASURED}         # по программе | 1432
"""
FAMILY = rf"""
    (?<![\w.,]) \d{{3,4}} -? (?:й|го|м|му|ю) \ (?:семейств\w+ | модели | сери(?:и|ей) | платформ\w+) (?!\w)
  | (?: (?<=\b[Tt]he\ ) | (?<=\b[Aa]\ ) ) \d{{3,4}} [ -] (?: family {COUNTED} | series | platform ) (?!\w)
  | (?<![\w.,]) \d{{1,3}} [ -] Series (?!\w)                                      # BMW 3 Series
"""
MANY = r"""
    (?<![\w.,]) 1(?:0|00|,?000)s \ of (?!\w)                                     # 1,000s of
  | (?<![\w-]) (?:[a-z]+ | \d{1,2}) - (?:figure|digit) (?!\w)                    # a seven-figure sum
"""
MANY_SIGNS = ("0s of", "-figure", "-digit")

RULES: tuple[Rule, ...] = (
    signed(
        "model name",
        re.compile(FAMILY, re.VERBOSE),
        ("семейств*", "модели", "сери*", "платформ*", "family", "series", "platform"),
    ),
    signed("part of a name", re.compile(KNOWN_BY, re.VERBOSE), words("known_by")),
    Rule("indefinite amount", re.compile(MANY, re.VERBOSE | re.IGNORECASE), MANY_SIGNS),
)
