"""Abbreviations that brackets give to a name: Ярославский моторный завод (ЯМЗ), Zväz priemyslu (ZAP)."""

import re
from collections.abc import Sequence

from etl.text.names import declension
from etl.text.names.mentions import Mention
from etl.text.names.words import key

IN_BRACKETS = re.compile(
    r"""
    [\s\u00a0]*[»\"”]?[\s\u00a0]* \(                                                          # » (
    (?P<further>(?:далее|hereinafter)(?:\s+по\ тексту)?\s*(?:[-–—]|the)?\s*)?                 # далее –
    [«\"“]? (?P<short>[A-ZА-ЯЁ][A-Za-zА-Яа-яё-]{1,11}) [»\"”]? \)                             # ЯМЗ)
    """,
    re.VERBOSE,
)
OF_ANOTHER_LANGUAGE = re.compile(r"[A-Z]{3,6}")


def find(text: str, mentions: Sequence[Mention]) -> dict[str, Mention]:
    """Every case of the abbreviations that the document gives to organisations and parks → what they mean."""
    found: dict[str, Mention] = {}
    for mention in mentions:
        if mention.kind not in ("organisation", "park"):
            continue
        bracket = IN_BRACKETS.match(text, mention.stop)
        if bracket and _is_of(bracket, mention.name):
            for form in declension.forms((bracket["short"],)):
                found.setdefault(form[0], mention)
    return found


def _is_of(bracket: re.Match[str], name: str) -> bool:
    """True for what the document says it will use, for the name's letters, and for letters that it goes on with."""
    return bool(bracket["further"]) or _abbreviates(bracket["short"], name) or _is_used_again(bracket)


def _abbreviates(short: str, name: str) -> bool:
    """True when the letters of `short` follow each other in `name`, the first at its beginning.

    >>> _abbreviates("ЯЗДА", "Ярославский завод дизельной аппаратуры"), _abbreviates("США", "Автотор")
    (True, False)
    """
    letters = iter(key(name))
    is_inside = all(any(letter == other for other in letters) for letter in key(short))
    capitals = sum(map(str.isupper, short))
    return capitals > 1 and is_inside


def _is_used_again(bracket: re.Match[str]) -> bool:
    """True for letters of another language that the text goes on with: Automotive Industry Association (ZAP)."""
    short = bracket["short"]
    if not OF_ANOTHER_LANGUAGE.fullmatch(short):
        return False
    return re.search(rf"\b{short}\b", bracket.string[bracket.end() :]) is not None
