"""Units and currencies behind and before an amount."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from etl.text.patterns import any_of
from etl.vocabulary import units

FILLER = r"(?:(?:полных|календарных|рабочих|полных|working|full|calendar|consecutive) )?"
"""May stand before a unit of time: "10 рабочих дней"."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as the text writes it: FACTS' code, or empty for a measure that has none (кг, часов)."""

    code: str
    words: str
    stop: int
    duration: bool = False


LETTERS = frozenset({"r", "rm", "rp", "try", "cad", "sar"})
"""Currencies only before magnitudes: "R1.7bn", "TRY 2 billion"."""
IN_MILLIONS = re.compile(r"[\d.,]+(?:[-–][\d.,]+)? ?(?:k|m|mn|mln|bn|tn|million|billion)(?!\w)")
SHORT_NOUN = "people|euros?|yuan|zloty|won|yen|lira|baht|tenge|koruna|rand|ringgit|kronor|rupiah|[a-z]+s"
SUFFIXED = re.compile(
    rf"""
    [\d.,]+ (?:
        [kmb] (?:(?:[-–] | \ to\ )[\d.,]+[kmb])? (?!\w)                                # 1m-2m
        (?=\ (?:[a-z]+\ ){{0,2}} (?!this|his|was|is|bus) (?:{SHORT_NOUN})\b)           # new tyres
      | [kк] (?=\ (?:руб|₽|р\b))                                                       # 90к | руб
    )
    """,
    re.VERBOSE,
)
""""120m people", "1m-2m tyres", not "a 120 m bridge"."""
TIME = frozenset({"years", "months", "days"})


@cache
def _behind() -> re.Pattern[str]:
    spelled = {**units.phrases("measures"), **units.phrases("units")}
    return re.compile(f' ?{FILLER}(?P<quote>[«"“])?(?P<unit>{any_of(spelled)})(?(quote)[»"”])')


@cache
def _single() -> re.Pattern[str]:
    return re.compile(any_of(singles()))


@cache
def _codes() -> Mapping[str, str]:
    """Code of every unit and measure, its phrase without blanks."""
    measures = {phrase.replace(" ", ""): f"measure {kind}" for phrase, kind in units.phrases("measures").items()}
    return measures | {phrase.replace(" ", ""): code for phrase, code in units.phrases("units").items()}


@cache
def _before() -> re.Pattern[str]:
    currencies = "|".join(re.escape(word) for word in sorted(units.phrases("currencies_before"), key=len, reverse=True))
    return re.compile(rf"(?<![a-zа-я])(?P<currency>{currencies}) ?$")


@cache
def singles() -> Mapping[str, str]:
    """The words for one of a unit, which are halved ("полпроцента") and have a half added ("a hectare and a half")."""
    return units.phrases("singles")


def behind(text: str, stop: int) -> Unit | None:
    """The unit that follows at `stop` of the plain `text`.

    >>> behind("20 тыс. кв. м цехов", 7).code
    'm2'
    """
    found = _behind().match(text, stop)
    if not found:
        return None
    words = found["unit"]
    return _unit(_codes()[words.replace(" ", "")], words, found.end())


def single(text: str, start: int) -> Unit | None:
    """One of a unit, named at `start` of the plain `text`.

    >>> single("процента", 0).code, single("процентов", 0)
    ('percent', None)
    """
    found = _single().match(text, start)
    return found and _unit(singles()[found[0]], found[0], found.end())


def _unit(code: str, words: str, stop: int) -> Unit:
    if code.startswith("measure "):
        return Unit("", words, stop, code == "measure duration")
    return Unit(code, words, stop, code in TIME)


def currency_before(text: str, start: int) -> tuple[Unit, int] | None:
    """The currency that stands right before `start` and where it begins; a pound or a rupee has no code.

    >>> unit, at = currency_before("about €250m", 7)
    >>> unit.code, at
    ('EUR', 6)
    """
    window = max(0, start - 6)
    found = _before().search(text[window:start])
    if not found:
        return None
    words = found["currency"]
    if words in LETTERS and not IN_MILLIONS.match(text, start):
        return None
    code = units.phrases("currencies_before")[words]
    return Unit("" if code == "other" else code, words, start), window + found.start()
