"""Units and currencies behind and before an amount."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from etl.text.patterns import any_of
from etl.vocabulary import units

FILLER = r"(?:(?:полных|календарных|рабочих|полных|working|full|calendar|consecutive) )?"
"""May stand before a unit of time: "10 рабочих дней"."""
POUND = "£"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as the text writes it: FACTS' code, or empty for a measure that has none (кг, часов)."""

    code: str
    words: str
    stop: int
    duration: bool = False


TIME = frozenset({"years", "months", "days"})


@cache
def _behind() -> re.Pattern[str]:
    spelled = {**units.phrases("measures"), **units.phrases("units")}
    return re.compile(f" ?{FILLER}(?P<unit>{any_of(spelled)})")


@cache
def _codes() -> Mapping[str, str]:
    """Code of every unit and measure, its phrase without blanks."""
    measures = {phrase.replace(" ", ""): f"measure {kind}" for phrase, kind in units.phrases("measures").items()}
    return measures | {phrase.replace(" ", ""): code for phrase, code in units.phrases("units").items()}


@cache
def _before() -> re.Pattern[str]:
    currencies = "|".join(re.escape(word) for word in sorted(units.phrases("currencies_before"), key=len, reverse=True))
    return re.compile(rf"(?<![a-zа-я])(?P<currency>{currencies}|{POUND}) ?$")


def behind(text: str, stop: int) -> Unit | None:
    """The unit that follows at `stop` of the plain `text`.

    >>> behind("20 тыс. кв. м цехов", 7).code
    'm2'
    """
    found = _behind().match(text, stop)
    if not found:
        return None
    words = found["unit"]
    code = _codes()[words.replace(" ", "")]
    if code.startswith("measure "):
        return Unit("", words, found.end(), code == "measure duration")
    return Unit(code, words, found.end(), code in TIME)


def currency_before(text: str, start: int) -> tuple[str, int] | None:
    """Code and beginning of the currency that stands right before `start`; the pound has no code.

    >>> currency_before("about €250m", 7)
    ('EUR', 6)
    """
    window = max(0, start - 6)
    found = _before().search(text[window:start])
    if not found:
        return None
    return units.phrases("currencies_before").get(found["currency"], ""), window + found.start()
