"""The plain case of a number: sign, currency, amount or range, unit, counted noun."""

import re
from dataclasses import replace
from functools import cache

from etl.records import Number
from etl.text.numbers import amounts, counted, measures, ranges
from etl.text.numbers.measures import Unit
from etl.text.numbers.sums import Amount
from etl.text.passage import Passage
from etl.text.patterns import any_of
from etl.vocabulary import units

Currency = tuple[Unit, int]
"""What stands before the digits, and where it begins."""
ADJACENT_SIGN = re.compile(
    r"""(?: (?<![^\W_])(?P<word>минус|плюс|minus|plus|negative)[ ] | (?:^|[\s(|:;,=\[/«"])(?P<mark>[-–+]) )$""",
    re.VERBOSE,
)
THOUSANDS = re.compile(r"(?:\d{2,}|\d+[.,]\d+)[kк](?![\w-])")
""""120k", "80к"; "4K" is a screen."""
GLUED_M = re.compile(r"[\d.,]*\d(?P<blank> )?m(?![\w-])(?! (?:x|above|below|away|apart))")
AFTER_WORD = re.compile(rf"(?<!\w)(?:{'|'.join(units.words('metres_or_millions', 'before'))}) $")
MONEY = re.compile(r"(?:[$€£¥₽]|rub|usd|eur|cny) ?[\d.,]+ ?(?:m|bn)|[\d.,]+(?:m|bn) [a-z]+s")
SUM = re.compile(r"(?:[$€£¥₽]|rub|usd|eur|cny) ?\d")
METRES = re.compile("|".join(units.words("metres_or_millions", "measured")))
NEAR = 60
"""Characters around "10.9m" that tell millions from metres."""
IN_TIMES = re.compile(r"(?<!\w)во? (?:\w+ ){0,2}$")
EARLIER, EARLIER_EN = ("|".join(units.words("earlier", language)) for language in ("russian", "english"))
INDEX = re.compile(
    rf"""
    \ (?:к|от)                                                          # к
    \ (?:{EARLIER}|тому\ же|\d)                                         # прошлому | 2023
  | \ (?:of|against|compared\ with|compared\ to|versus|vs\.?)           # compared with
    \ (?:the\ |its\ )? (?:{EARLIER_EN}|\d{{4}})                         # the previous
    """,
    re.VERBOSE,
)
""""120,4 % к прошлому году" compares with what was before."""
CHANGE_BY = re.compile(r"(?<!\w)(?:на|by) (?:\w+ ){0,2}$")
ONE_OF = re.compile(r" (?:из|of)(?!\w)")
DASH_BEFORE = re.compile(r"[-–—:|] ?$")
PERCENT_NEXT = re.compile(r" ?(?:%|процент|percent|per cent|°|градус|degrees)")
PLACE_NOW = re.compile(r" место(?!\w)")
SMALL_COINS = {
    "RUB": re.compile(r"коп(?:\.|еек(?:ами|ам|ах)?|ейк(?:а|и|у|ой))(?!\w)"),
    "USD": re.compile(r"(?:цент(?:а|ов|ами|ам|ах)?|cents?)(?!\w)"),
    "EUR": re.compile(r"(?:евро)?цент(?:а|ов|ами|ам|ах)?(?!\w)|cents?(?!\w)"),
}
AND_COINS = re.compile(r",? (?:и |and )?")
FACTOR = re.compile(r"(?<!\w)factor of (?:about |around |nearly |almost |some |over )?$")
LEAST_INDEX = 50
COUNTED_EXACTLY = frozenset({"points", "m2", "ha"})


def read(passage: Passage, start: int) -> Number | None:
    """The quantity or ordinal whose amount begins at `start`, without its qualifier.

    >>> read(Passage.of("свыше 1500 человек", []), 6).unit
    'people'
    """
    text = passage.plain
    currency = measures.currency_before(text, start)
    is_short = bool(measures.SUFFIXED.match(text, start) or THOUSANDS.match(text, start))
    money = currency is not None or is_short or _is_in_millions(text, start)
    amount = amounts.read(text, start, money)
    if not amount or not _stands_alone(text, amount):
        return None
    if amount.kind == "ordinal":
        return _ordinal(passage, amount)
    begin, sign = _sign(text, currency[1] if currency else start, amount)
    unit = measures.behind(text, amount.stop) or _hyphened_unit(text, amount)
    span = ranges.read(text, amount, unit, begin)
    if span and sign > 0:
        return _range(passage, span, begin, currency)
    return _single(passage, amount, (begin, sign), _unit(currency, unit, amount.stop))


def _hyphened_unit(text: str, amount: Amount) -> Unit | None:
    """ "A billion-euro plant", "2 million-tonne"."""
    is_joined = amount.magnitude > 1 and text.startswith("-", amount.stop) and text[amount.stop + 1 :][:1].isalpha()
    return measures.behind(text, amount.stop + 1) if is_joined else None


def _is_in_millions(text: str, start: int) -> bool:
    """Whether "10.9m" without a currency or a noun counts millions: "registrations at 10.9m", "€31m of the 44m".

    "2.9 m" does so only behind another sum: "RUB 1.6 m in January now goes for 2.9 m".
    """
    glued = GLUED_M.match(text, start)
    if not glued or METRES.search(text, max(0, start - NEAR), glued.end() + NEAR):
        return False
    sentence = text[max(0, start - 2 * NEAR) : start].rsplit(". ", 1)[-1]
    is_led_to = bool(AFTER_WORD.search(sentence))
    return bool(MONEY.search(sentence) or (is_led_to and (not glued["blank"] or SUM.search(sentence))))


def _unit(currency: Currency | None, behind: Unit | None, stop: int) -> Unit | None:
    """The unit behind, or the currency before."""
    return replace(currency[0], stop=stop) if currency else behind


def _sign(text: str, begin: int, amount: Amount) -> tuple[int, int]:
    """Where the number begins with its sign, and the sign. A dash that opens a list item is none."""
    found = ADJACENT_SIGN.search(text, max(0, begin - 10), begin)
    if not found or not (found["word"] or amount.in_digits):
        return begin, 1
    if found["word"]:
        return found.start("word"), -1 if found["word"] in ("минус", "minus", "negative") else 1
    at = found.start("mark")
    if (at == 0 or text[at - 1] == "\n") and not PERCENT_NEXT.match(text, amount.stop) and text[at] != "+":
        return begin, 1
    return at, 1 if text[at] == "+" else -1


def _single(passage: Passage, amount: Amount, signed: tuple[int, int], unit: Unit | None) -> Number | None:
    begin, sign = signed
    stop = unit.stop if unit else amount.stop
    words = _unit_words(passage, unit) if unit else _counted(passage, amount)
    spoken_one = amount.value == amount.magnitude == 1 and not amount.in_digits
    if spoken_one and not _counts_one(passage, amount, unit, words):
        return None
    if not unit and amount.in_digits and (place := PLACE_NOW.match(passage.plain, stop)):
        return Number(begin, place.end(), amount.value, unit="place", form="ordinal")
    if not unit and FACTOR.search(passage.plain, max(0, begin - len("factor of almost ")), begin):
        return Number(begin, amount.stop, amount.value, unit="times", form="multiple")
    form = _form(passage, begin, sign * amount.value, unit, stop)
    value, stop = _with_coins(passage.plain, unit, sign * amount.value, stop)
    return Number(begin, stop, value, unit=unit.code if unit else "", counted=words, form=form)


def _with_coins(text: str, unit: Unit | None, value: float, stop: int) -> tuple[float, int]:
    """ "29 рублей 40 копеек", "a dollar and 42 cents" are one sum: the value and where it ends."""
    coin = SMALL_COINS.get(unit.code) if unit else None
    joined = AND_COINS.match(text, stop) if coin and not value % 1 else None
    few = amounts.read(text, joined.end()) if joined else None
    if not coin or not few or few.value not in range(1, 100) or not text.startswith(" ", few.stop):
        return value, stop
    found = coin.match(text, few.stop + 1)
    return (round(value + few.value / 100, 2), found.end()) if found else (value, stop)


def _counted(passage: Passage, amount: Amount) -> str:
    return counted.behind(passage.text, amount.stop, amount.value, amount.magnitude != 1)


def _unit_words(passage: Passage, unit: Unit) -> str:
    """The words of a unit that has no code, as written; a currency's sign stands before the number."""
    if unit.code:
        return ""
    at = passage.plain.rfind(unit.words, 0, unit.stop)
    return passage.text[at : at + len(unit.words)]


def _counts_one(passage: Passage, amount: Amount, unit: Unit | None, words: str) -> bool:
    """ "One of them" and "a new one" count nothing; "one plant", "ГАЗ — одна" and "one" by itself do."""
    if ONE_OF.match(passage.plain, amount.stop):
        return False
    if passage.plain.strip() == passage.plain[amount.start : amount.stop]:
        return True
    return bool(unit or words or DASH_BEFORE.search(passage.plain, max(0, amount.start - 2), amount.start))


def _form(passage: Passage, begin: int, value: float, unit: Unit | None, stop: int) -> str:
    before = passage.plain[max(0, begin - 30) : begin]
    if unit and unit.code == "times":
        return "multiple" if unit.words == "times" or IN_TIMES.search(before) else "quantity"
    if unit and unit.code == "percent" and value >= LEAST_INDEX and INDEX.match(passage.follows(stop)):
        return "quantity" if CHANGE_BY.search(before) else "index"
    return "duration" if unit and unit.duration else "quantity"


def _range(passage: Passage, span: ranges.Range, begin: int, currency: Currency | None) -> Number:
    unit = _unit(currency, span.unit, span.stop)
    words = _unit_words(passage, unit) if unit else _counted(passage, span.high)
    form = "range" if span.moves else _form(passage, begin, span.high.value, unit, span.stop)
    opener = span.opener if span.opener >= 0 else begin
    code = unit.code if unit else ""
    return Number(begin, span.stop, span.low.value, span.high.value, code, words, "range", opener, form)


def _stands_alone(text: str, amount: Amount) -> bool:
    """ "Тысячи" is a thousand only in the genitive: "более тысячи", not "тысячи людей"."""
    if text[amount.start : amount.stop] not in units.words("alone", "ambiguous"):
        return True
    unit = measures.behind(text, amount.stop)
    if unit and unit.code in COUNTED_EXACTLY:
        return True
    return bool(_governor().search(text, max(0, amount.start - 16), amount.start))


@cache
def _governor() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(units.words('alone', 'governors'))} $")


@cache
def _place() -> re.Pattern[str]:
    return re.compile(rf" {any_of(units.words('ranking', 'place'))}")


@cache
def _ranked() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(units.words('ranking', 'before'))} $")


def _ordinal(passage: Passage, amount: Amount) -> Number:
    return ordinal(passage, amount.start, amount.stop, amount.value)


def ordinal(passage: Passage, start: int, stop: int, value: float) -> Number:
    """An ordinal; its unit is place where it names one. "Первый миллион двигателей" is the millionth engine."""
    place = _place().match(passage.plain, stop)
    if place or _ranked().search(passage.plain, max(0, start - 10), start):
        return Number(start, place.end() if place else stop, value, unit="place", form="ordinal")
    magnitude = amounts.read(passage.plain, stop + 1) if value == 1 and passage.plain[stop : stop + 1] == " " else None
    if magnitude and magnitude.value == magnitude.magnitude > 1 and not magnitude.in_digits:
        words = counted.behind(passage.text, magnitude.stop, magnitude.value, True)
        return Number(start, magnitude.stop, magnitude.value, counted=words, form="ordinal")
    return Number(start, stop, value, counted=counted.behind(passage.text, stop, 1, False), form="ordinal")
