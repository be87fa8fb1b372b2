"""Numbers that are part of a word: 10-тонный, полумиллионный, four-month, 28-fold; 5-й, 100,000th."""

import re
from functools import cache
from itertools import pairwise

from etl.records import Number
from etl.text.morphology import lemma
from etl.text.numbers import amounts, counted, digits, measures, quantities
from etl.text.numbers.words import cardinal, lexicon
from etl.text.passage import Passage
from etl.vocabulary import units

FOLLOWED = 20
"""The least prefix behind which a smaller one may stand: двадцатипяти."""
NUMBER = digits.DIGITS.pattern
ADJECTIVE_END = "|".join(units.endings("~"))
RUSSIAN = re.compile(
    rf"""(?:(?P<low>{NUMBER})[-–])?(?P<number>{NUMBER})              # 10–15
         (?:-?(?:ти|х|ми|и)(?=[-\ ]))? [-\ ]?-? (?<=[-–а-я\ ])       # -ти-
         (?P<stem>[а-я]{{3,20}}?)(?:{ADJECTIVE_END})(?!\w)           # тонный
    """,
    re.VERBOSE,
)
HYPHEN = re.compile(r"[\d ,.]{1,24}(?:[-–][\d ,.]{1,24})?-[^\W\d]|\d{1,12}(?:ти|х|ми|и)?-?[- ]")
ENGLISH = re.compile(
    rf"""
    (?P<number>{NUMBER} | [a-z]{{1,12}}(?:-[a-z]{{1,12}})??)          # 770 | twenty-five
    (?:- | \ (?=fold))
    (?P<word>[a-z]{{1,20}}(?:-[a-z]{{1,20}}){{0,3}})                  # hp | tonne-a-day
    """,
    re.VERBOSE,
)
SMALL = r"(?:\d+|[a-z]{3,9})"
ENGLISH_RANGE = re.compile(
    rf"""
    (?P<low>{SMALL}) (?:[-–] | -?\ (?:to|or)\  | -to- | -or-)         # three- to
    (?P<high>{SMALL}) - (?P<word>[a-z]+(?:-[a-z]+)?)                  # five-year
  | (?P<few>{SMALL}) -\ (?:to|or)\  (?P<many>{SMALL}) fold            # two- to threefold
    """,
    re.VERBOSE,
)
""""10-15-year", "10- to 15-year"."""
TIMES_X = re.compile(rf"(?P<number>{NUMBER})x(?!\w)")
ORDINAL = re.compile(
    rf"""
    (?P<number>{NUMBER})
    (?:
        -?(?:й|я|е|го|му|м|ю|ой|ый|ая|ое|ые|ых|ым|ом|ный|ная|ное|ного|ную|ной)   # 5-й
      | st | nd | rd | th                                                        # 100,000th
    )
    (?![\w²³])
    """,
    re.VERBOSE,
)
GLUED_M = re.compile(r"\d[мm]\b")
NEXT_WORD = re.compile(r" ([^\W\d_]+(?:-[^\W\d_]+)*)")


def read(passage: Passage, start: int) -> Number | None:
    """The number inside a word that begins at `start`, or None.

    >>> read(Passage.of("двухтонный пресс", []), 0).unit
    'tonnes'
    """
    for rule in RULES:
        found = rule(passage, start)
        if found:
            return found
    return None


def at_digits(passage: Passage, start: int) -> Number | None:
    """The number inside a word that begins with digits at `start`, or None."""
    return next((found for rule in DIGIT_RULES if (found := rule(passage, start))), None)


def _russian(passage: Passage, start: int) -> Number | None:
    if not HYPHEN.match(passage.plain, start):
        return None
    found = RUSSIAN.match(passage.plain, start)
    if not found or "-" not in found[0][len(found["low"] or "") + 1 :]:
        return None
    value = _digits(passage, found.start("number"), found["number"])
    if not found["low"]:
        return _compound(passage, (start, found.end()), value, None, found["stem"])
    return _compound(passage, (start, found.end()), _digits(passage, start, found["low"]), value, found["stem"])


def _in_one_word(passage: Passage, start: int) -> Number | None:
    """ "Полумиллионный", "двухтонный", "стодвадцатитысячный"."""
    found = _prefixed().match(passage.plain, start)
    parts = [units.values("prefixes")[part] for part in _prefix().findall(found["prefix"])] if found else []
    if not found or (found["stem"] == "кратн" and parts == [1]):
        return None
    falls = all(one >= FOLLOWED and other < one for one, other in pairwise(parts))
    return _compound(passage, (start, found.end()), sum(parts), None, found["stem"]) if falls else None


def _compound(passage: Passage, span: tuple[int, int], value: float, upper: float | None, stem: str) -> Number:
    start, stop = span
    factor = units.values("compound_factors").get(stem, 1)
    unit = compound_units().get(stem, "")
    words = "" if unit else _measures().get(stem) or _noun(passage, stop)
    form = "multiple" if unit == "times" else "compound"
    qualifier = "exact" if upper is None else "range"
    return Number(start, stop, value * factor, upper and upper * factor, unit, words, qualifier, form=form)


def _noun(passage: Passage, stop: int) -> str:
    """The noun behind a Russian compound in its dictionary form."""
    phrase = counted.behind(passage.text, stop, 2, False) or _next_word(passage, stop)
    return lemma(phrase.split(" ")[-1].lower()) if phrase else ""


def _next_word(passage: Passage, stop: int) -> str:
    found = NEXT_WORD.match(passage.text, stop)
    return found[1] if found else ""


def _digits(passage: Passage, start: int, written: str) -> float:
    return digits.value(passage.plain, start, written, False)


def _english(passage: Passage, start: int) -> Number | None:
    """ "770-hp", "four-day week", "28-fold"; "3-million" is a quantity."""
    found = ENGLISH.match(passage.plain, start)
    if not found or found["word"].split("-")[0] in _no_second_part():
        return None
    value = _english_value(passage, found)
    if value is None:
        return None
    unit = compound_units().get(found["word"]) or compound_units().get(found["word"].split("-")[0], "")
    words = "" if unit else passage.text[slice(*found.span("word"))]
    return Number(start, found.end(), value, None, unit, words, form="multiple" if unit == "times" else "compound")


def _english_range(passage: Passage, start: int) -> Number | None:
    """ "3-5-year", "three- to five-year", "3-to-5-mile", "two- to threefold"."""
    found = ENGLISH_RANGE.match(passage.plain, start)
    if not found:
        return None
    low, high = cardinal(found["low"] or found["few"]), cardinal(found["high"] or found["many"])
    word = found["word"] or "fold"
    unit = compound_units().get(word, "")
    if not 0 < low < high or not (unit or word in measures.singles()):
        return None
    form = "multiple" if unit == "times" else "compound"
    return Number(start, found.end(), low, high, unit, "" if unit else word, "range", form=form)


def _english_value(passage: Passage, found: re.Match[str]) -> float | None:
    written = found["number"]
    if written[0].isdigit():
        return _digits(passage, found.start(), written)
    amount = amounts.read(written, 0)
    return amount.value if amount and amount.stop == len(written) and amount.kind == "cardinal" else None


def _times(passage: Passage, start: int) -> Number | None:
    found = TIMES_X.match(passage.plain, start)
    return found and Number(start, found.end(), _digits(passage, start, found["number"]), unit="times", form="multiple")


def _ordinal(passage: Passage, start: int) -> Number | None:
    found = ORDINAL.match(passage.plain, start)
    if not found or GLUED_M.fullmatch(found[0][-2:]):
        return None
    return quantities.ordinal(passage, start, found.end(), _digits(passage, start, found["number"]))


@cache
def compound_units() -> dict[str, str]:
    """Second part of a compound → unit."""
    return {stem: code for code, line in units.table("compound_units").items() for stem in line.split()}


@cache
def _measures() -> dict[str, str]:
    """Second part of a compound → measure without a code."""
    return {stem: words for words, line in units.table("compound_measures").items() for stem in line.split()}


@cache
def _no_second_part() -> frozenset[str]:
    numbers = {*lexicon(), *units.values("fractions"), *units.values("ordinal_words")}
    return frozenset({*numbers, "to", "and", "m", "k", "bn", "quarter", "odd", "plus", "th", "or"})


@cache
def _prefixed() -> re.Pattern[str]:
    measured = [stem for stem in (*compound_units(), *_measures()) if not stem.isascii()]
    stems = "|".join([*units.values("compound_factors"), *measured])
    prefixes = rf"(?:{_prefix().pattern}){{1,3}}"
    return re.compile(rf"(?P<prefix>{prefixes})(?P<stem>{stems})(?:{ADJECTIVE_END}|(?<=кратн)о)(?!\w)")


@cache
def _prefix() -> re.Pattern[str]:
    return re.compile("|".join(sorted(units.values("prefixes"), key=len, reverse=True)))


def starters() -> str:
    """A pattern for the words with which these numbers may begin, digits and number words aside."""
    return _prefixed().pattern


RULES = (_in_one_word, _english_range, _english)
DIGIT_RULES = (_russian, _times, _ordinal, _english_range, _english)
