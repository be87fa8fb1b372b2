"""Years whose word is left out: "в 2012 году сделали 9000 машин, в прошлом - 900", "план на нынешний - 1200"."""

import re

from etl.records import DateMark
from etl.text.dates.context import tense
from etl.text.dates.words import plain
from etl.vocabulary import calendar

_YEARLESS = r"(?:поза)?прошл(?:ом|ый)|минувш(?:ем|ий)|нынешн(?:ем|ий)|текущ(?:ем|ий)|следующ(?:ем|ий)"
_DASHED = r"эт(?:ом|от)(?= [-–—])"
_FIGURE = r" [-–—] (?:\w+ ){0,2}\d| (?!(?:19|20)\d\d(?!\d))\d"
_ADJECTIVE = re.compile(rf"(?<!\w)(?:в|на|за) ({_YEARLESS}|{_DASHED})(?={_FIGURE})")
_YEAR = re.compile(r"(?<!\w)год(?!н)|(?<!\d)(?:19|20)\d\d(?!\d)")
_BACK = 160
"""How far back a year must be spoken of."""


def find(text: str) -> list[DateMark]:
    """The adjectives that stand for a year: a figure follows, and a year is spoken of before.

    >>> [(mark.start, mark.expression[1:]) for mark in find("В 2012 году сделали 9000, в прошлом - 900.")]
    [(28, ('calendar', '-1', ''))]
    >>> find("В прошлом - 900 рабочих, теперь завод стоит.")
    []
    """
    lowered = plain(text)
    found = []
    for match in _ADJECTIVE.finditer(lowered):
        if _YEAR.search(lowered, max(0, match.start() - _BACK), match.start()) and "\n" not in match[0]:
            shift = calendar.kinds()[match[1]]["relative"]
            told = tense(match.start(1), match.end(1), "", text)
            found.append(DateMark(match.start(1), match.end(1), "", "", (told, "calendar", f"{shift:+}", "")))
    return found
