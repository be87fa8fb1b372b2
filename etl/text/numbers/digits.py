"""Numbers in digits, however their thousands are grouped."""

import re

INDIAN = r"[1-9]\d?(?:,\d\d){1,3},\d{3}(?![\d,])"
""""12,34,567": lakhs and crores are set off, then thousands."""
GROUPS = (
    r"(?:[1-9]\d{0,2}(?:(?:[ ]\d{3}){1,5}|(?:,\d{3}){1,5}|(?:\.\d{3}){1,5}|(?:'\d{3}){1,5})(?!\d)"
    rf"|{INDIAN})"
)
TAIL = r"(?:[.,]\d{1,2}(?!\d)|(?<=[ ']\d{3})[.,]\d{3}(?!\d|[ ]\d{3}))?"
POINTED = r"(?:(?<![^ ($€£¥₽])\.\d{1,3}(?=[ ]?(?:%|per|point|thousand|million|billion|mln|bn|m\b)))"
""""A rise of .5%": only before what is measured so."""
DIGITS = re.compile(rf"{GROUPS}{TAIL}|\d+(?:[.,]\d+)?|{POINTED}")
GROUPED = re.compile(GROUPS)
MILESTONE = re.compile(r"\d{1,3}(?:,\d{3}|[ \u00a0\u202f]000)+(?![\d,])")
""""Car no. 25,000", "автобус № 100 000": as many were made."""
NOT_DIGIT = re.compile(r"\D")
ONE_GROUP = re.compile(r"[1-9]\d{0,2}([.,])\d{3}")
LETTER = re.compile(r"[a-zа-я]")
EXPECTED = re.compile(r" ?(?:%|[a-zа-я])")


def value(text: str, start: int, written: str, measured: bool) -> float:
    """The number that the digits `written` at `start` of the plain `text` mean.

    `measured` says that a magnitude or a unit follows: "7.987 million" has a decimal point, "13.500 автомобилей"
    groups its thousands, and so does a comma unless Russian words surround it.

    >>> value("13,500 vehicles", 0, "13,500", False), value("2,85 млн", 0, "2,85", True)
    (13500.0, 2.85)
    """
    one = ONE_GROUP.fullmatch(written)
    if one and not _grouped(text, start, start + len(written), one[1], measured):
        return float(written.replace(",", "."))
    groups = GROUPED.match(written)
    if groups:
        return float(NOT_DIGIT.sub("", groups[0]) + written[groups.end() :].replace(",", "."))
    return float(written.replace(",", "."))


def _grouped(text: str, start: int, stop: int, mark: str, measured: bool) -> bool:
    if mark == ",":
        return not (measured and _is_russian(text, start, stop))
    return not measured and bool(EXPECTED.match(text, stop))


def _is_russian(text: str, start: int, stop: int) -> bool:
    """Whether the nearest word behind the number, or else before it, is written in Cyrillic."""
    letter = LETTER.search(text, stop, stop + 20)
    letters = [letter[0]] if letter else LETTER.findall(text, max(0, start - 30), start)[-1:]
    return bool(letters) and letters[-1] >= "а"
