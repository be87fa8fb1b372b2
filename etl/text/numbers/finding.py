"""Every number of a text with its unit, its counted noun and the words that qualify it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from etl.records import Number
from etl.text import blanks
from etl.text.numbers import (
    amounts,
    compounds,
    counted,
    digits,
    fractions,
    inversions,
    measures,
    multiples,
    qualifiers,
    quantities,
    ranges,
    sharing,
)
from etl.text.numbers.parts import GLYPHS
from etl.text.numbers.words import lexicon
from etl.text.passage import Passage
from etl.text.patterns import any_of
from etl.vocabulary import units

NUMBERED = re.compile(r"(?:№|n°|(?<![a-z])no\.) ?$")
""""№ 15" names one of many and counts nothing; "no. 25,000" is a milestone."""
PHRASAL = re.compile(r"(?<!\w)(?:turn|hand|roll|sign|pass)(?:s|ed|ing)?(?:e[sd])? $|(?<!\w)t(?:ak(?:es?|en|ing)|ook) $")
""""Turned over 112 million", "handed over 412": the word is the verb's."""
COMPARATIVES = frozenset({"больше", "меньше", "более", "менее", "выше", "ниже"})
FEW = 10
CONNECTOR = re.compile(rf"(?:,? (?:и )?до | (?:up |down )?to | and | и ){ranges.HEDGE}| ?[-–—…] ?|[~÷]|\.\.\.?")
ARTICLES = (
    "a", "half a", "half", "a half", "a couple of", "a couple", "quarter of a", "quarter", "a quarter",
    "three quarters of a", "another",
)  # fmt: skip
HYPHENED = ("half-a-", "half-", "a half-", "quarter-", "a quarter-")
""""Half-a-million", "a quarter-million"."""
COUPLES = ("пара", "пару", "пары", "паре", "парой")
RANKED_BEFORE = re.compile(r"(?:among|one of|in|число|числе|из|in the top|among the|one of the|in the|в) $")


SHORT_MILLION = re.compile(r"(?<!\w)m\b")
"""A heading's "RUB m", "$m", "m roubles"."""


READERS = (fractions.read, multiples.read, compounds.read, inversions.read, quantities.read)
"""Tried in this order at every word with which a number may begin."""
AT_DIGITS = (fractions.at_digits, compounds.at_digits, quantities.read)
"""Tried where it begins with digits."""


def find(text: str, taken: Sequence[tuple[int, int]] = ()) -> list[Number]:
    """The numbers of `text` outside the spans of `taken` (dates and what is no number), in order.

    >>> [(number.value, number.unit, number.qualifier) for number in find("около 20 тысяч квадратных метров")]
    [(20000.0, 'm2', 'about')]
    """
    short = blanks.squeezed(text) if any(pair in text for pair in blanks.PAIRS) else None
    if not short:
        return _find(text, taken)
    found = _find(short.text, [(short.shorter(start), short.shorter(stop)) for start, stop in taken])
    return [_moved(number, short) for number in found]


def _moved(number: Number, short: blanks.Squeezed) -> Number:
    """The number at its places in the text that has all its blanks."""
    opener = number.qualifier_start
    return replace(
        number,
        start=short.original(number.start),
        stop=short.original(number.stop - 1) + 1,
        qualifier_start=short.original(opener) if opener >= 0 else opener,
    )


def _find(text: str, taken: Sequence[tuple[int, int]]) -> list[Number]:
    passage = Passage.of(text, list(taken))
    found: list[Number] = []
    floor = 0
    position = 0
    while beginning := _beginning().search(passage.plain, position):
        number = _read(passage, beginning.start())
        if number and number.start >= floor:
            found.append(_qualified(passage, number, floor))
            position = floor = found[-1].stop
        else:
            position = beginning.start() + 1
    return sharing.with_shared(passage, found)


def scale(words: str) -> tuple[float, str]:
    """Magnitude and unit that a table's heading gives to its numbers.

    >>> scale("Выручка, млрд руб.")
    (1000000000.0, 'RUB')
    """
    plain = Passage.of(words, []).plain
    for magnitude in _magnitude().finditer(plain):
        unit = measures.behind(plain, magnitude.end())
        currency = measures.currency_before(plain, magnitude.start())
        if currency:
            return units.values("magnitudes")[magnitude[0]], currency[0].code
        return units.values("magnitudes")[magnitude[0]], unit.code if unit else ""
    for million in SHORT_MILLION.finditer(plain):
        currency = measures.currency_before(plain, million.start())
        unit = currency[0] if currency else measures.behind(plain, million.end())
        if unit and (currency or unit.code in units.MONEY):
            return 1e6, unit.code
    for place in re.finditer(r"[ (,]|^", plain):
        unit = measures.behind(plain, place.end())
        if unit and unit.code and unit.code not in ("times", "points", "years", "months", "days"):
            return 1.0, unit.code
    return 1.0, ""


def ends(text: str, number: Number) -> tuple[Number, Number]:
    """The two ends of a range, each with its own place: of "с 2% до 1,9%" the level before and the level now."""
    passage = Passage.of(text, [])
    low = amounts.read(passage.plain, number.start, money=True)
    middle = CONNECTOR.search(passage.plain, low.stop if low else number.start, number.stop)
    stop = middle.start() if middle else number.stop
    first = replace(number, stop=stop, upper=None, qualifier="exact", form="quantity")
    start = middle.end() if middle else number.start
    second = replace(first, start=start, stop=number.stop, value=number.value if number.upper is None else number.upper)
    return replace(first, qualifier_start=first.start), replace(second, qualifier_start=start)


def _read(passage: Passage, start: int) -> Number | None:
    numbered = NUMBERED.search(passage.plain, max(0, start - 4), start)
    if numbered and not digits.MILESTONE.match(passage.plain, start):
        return None
    readers = AT_DIGITS if passage.plain[start].isdecimal() else READERS
    number = next((number for read in readers if (number := read(passage, start))), None)
    return replace(number, form="ordinal") if number and numbered else number


def _qualified(passage: Passage, number: Number, floor: int) -> Number:
    """The number with the words before or behind it that say how exact it is."""
    if number.form == "ordinal":
        return replace(number, qualifier_start=number.start)
    before = _before(passage, number, floor)
    if number.upper is not None or number.qualifier == "range":
        opener = number.qualifier_start if number.qualifier_start >= 0 else number.start
        return replace(number, qualifier_start=before[1] if before else opener)
    if number.qualifier != "exact":
        return replace(number, qualifier_start=number.start)
    if before:
        return replace(number, qualifier=before[0], qualifier_start=before[1])
    return replace(_qualified_behind(passage, _ranked(passage, number)), qualifier_start=number.start)


def _before(passage: Passage, number: Number, floor: int) -> tuple[str, int] | None:
    """The qualifier before; "больше вдвое" and "over two plants" have none."""
    found = qualifiers.before(passage.plain, number.start, floor)
    if not found or found[0] not in ("over", "under"):
        return found
    words = passage.plain[found[1] : number.start].strip()
    if number.form == "multiple" and words in COMPARATIVES:
        return None
    if words == "over" and PHRASAL.search(passage.plain, max(0, found[1] - 10), found[1]):
        return None
    return None if words == "over" and number.value < FEW and not number.unit else found


def _qualified_behind(passage: Passage, number: Number) -> Number:
    amount = amounts.read(passage.plain, number.start)
    if amount and (amount.over or amount.about):
        return replace(number, qualifier="over" if amount.over else "about")
    for stop in (number.stop, number.stop + len(number.counted) + 1):
        behind = qualifiers.behind(passage.plain, stop)
        if behind:
            return _counted_again(passage, replace(number, qualifier=behind[0]), behind[1], stop == number.stop)
    return number


def _counted_again(passage: Passage, number: Number, stop: int, adjacent: bool) -> Number:
    """ "500 с лишним станций": unit or noun stand behind the qualifier."""
    if not adjacent or number.unit or number.counted:
        return number
    unit = measures.behind(passage.plain, stop)
    if unit:
        return replace(number, stop=unit.stop, unit=unit.code, counted="" if unit.code else unit.words)
    return replace(number, stop=stop, counted=counted.behind(passage.text, stop, number.value, False))


def _ranked(passage: Passage, number: Number) -> Number:
    """ "Among the ten largest makers", "из пяти лучших": a place up to that."""
    if number.unit or number.value > 1000 or not _leaders().match(passage.plain, number.stop):
        return number
    if not RANKED_BEFORE.search(passage.plain, max(0, number.start - 14), number.start):
        return number
    return replace(number, unit="place", qualifier="up_to")


@cache
def _beginning() -> re.Pattern[str]:
    rounded = [f"a {word}" for word in units.words("alone", "round")]
    articles = [f"{article} {word}" for article in (*ARTICLES, *rounded) for word in units.words("alone", "article")]
    articles += [hyphened + word for hyphened in HYPHENED for word in units.words("alone", "article")]
    articles += [f"пол {word}" for word in units.words("alone", "halved")]
    couples = [f"{pair} {word}" for pair in COUPLES for word in units.words("alone", "inverted")]
    others = (*inversions.starters(), *fractions.starters(), *multiples.starters())
    words = any_of([*lexicon(), *articles, *couples, *others])
    codes = [rf"(?<=(?<![^\W_]){code})" for code in units.phrases("currencies_before") if code.isalpha()]
    glued = rf"(?=\d)(?<=[a-z])(?:{'|'.join(codes)})\d"
    each = rf"(?:(?<=each )|(?<=every )|(?<=some )){any_of(units.words('alone', 'article'))}"
    return re.compile(rf"(?<![^\W_])(?:{compounds.starters()}|\d+|\.\d|[{''.join(GLYPHS)}]|{words})|{glued}|{each}")


@cache
def _magnitude() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(word for word, value in units.values('magnitudes').items() if value >= 1000)}")


@cache
def _leaders() -> re.Pattern[str]:
    return re.compile(rf" {any_of(units.words('ranking', 'after'))}")
