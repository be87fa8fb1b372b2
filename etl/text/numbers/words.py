"""The words of amounts: digits, number words and magnitudes, one by one."""

import re
from dataclasses import dataclass
from functools import cache

from etl.text.numbers import digits, measures
from etl.text.patterns import any_of
from etl.vocabulary import units

CASE = re.compile(r"-(?:ти|х|ми|мя|ью|и|ка)(?!\w)")
""""5-ти": the ending of the spoken numeral, written behind its digits."""

SHORT = r"т\.(?= ?(?:р|руб|кв|чел|шт)(?!\w))"
""""350 т.р.", "18 т. кв. м": thousands, though "т." alone are tonnes."""


@dataclass(frozen=True, slots=True)
class Word:
    """One item of an amount: kind is digits, cardinal, scale (hundred, десяток), magnitude, whole or ordinal.

    The `value` of digits, which depends on what follows, is the place where they end.
    """

    kind: str
    value: float
    start: int
    stop: int


@cache
def lexicon() -> dict[str, tuple[str, float]]:
    """Number words with what they are and their number.

    >>> lexicon()["двадцати"], lexicon()["dozen"]
    (('cardinal', 20.0), ('scale', 12.0))
    """
    found: dict[str, tuple[str, float]] = {word: ("ordinal", value) for word, value in units.ordinals().items()}
    found |= {word: ("cardinal", value) for word, value in units.values("cardinals").items()}
    found |= {word: ("whole", value) for word, value in units.values("wholes").items()}
    for word, value in units.values("magnitudes").items():
        found[word] = ("scale" if value < 1000 else "magnitude", value)
    return found


@cache
def _item() -> re.Pattern[str]:
    return re.compile(f"(?P<digits>{digits.DIGITS.pattern})|(?P<word>{any_of(lexicon())}|{SHORT})")


@cache
def _magnitude() -> re.Pattern[str]:
    return re.compile(f"[ -]?(?:с (?:лишним|небольшим|половиной) )?({any_of(units.values('magnitudes'))}|{SHORT})")


def item_at(text: str, start: int) -> Word | None:
    """The run of digits or the number word that begins at `start` of the plain `text`."""
    found = _item().match(text, start)
    if not found:
        return None
    if found["digits"]:
        case = CASE.match(text, found.end())
        return Word("digits", found.end(), start, case.end() if case else found.end())
    kind, value = lexicon().get(found["word"], ("magnitude", 1000.0))
    return Word(kind, value, start, found.end())


def cardinal(word: str) -> float:
    """The number that digits or one word name; 0 for any other word.

    >>> cardinal("12"), cardinal("десяти"), cardinal("hundred"), cardinal("lines")
    (12.0, 10.0, 100.0, 0.0)
    """
    if word.isdecimal():
        return float(word)
    return 100.0 if word == "hundred" else units.values("cardinals").get(word, 0.0)


def magnitude_after(text: str, stop: int) -> float:
    """The magnitude that follows at `stop`, or 0."""
    found = _magnitude().match(text, stop)
    return units.values("magnitudes").get(found[1], 1000) if found else 0


def measured(text: str, stop: int) -> bool:
    """Whether a magnitude or a unit of measure stands right behind."""
    return bool(magnitude_after(text, stop) or measures.behind(text, stop))
