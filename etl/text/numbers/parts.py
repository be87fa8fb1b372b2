"""Parts of one, added to a number: с половиной, and three quarters, 2½, две целых пять десятых, two point five."""

import re

from etl.vocabulary import units

PARTS = (
    (re.compile(r"[ -](?:с половиной|and[ -](?:a|one)[ -]half)(?!\w)"), 0.5),
    (re.compile(r" с четвертью(?!\w)|[ -]and[ -](?:a|one)[ -]quarter(?!\w| of)"), 0.25),
    (re.compile(r" с третью(?!\w)|[ -]and[ -](?:a|one)[ -]third(?!\w| of)"), 1 / 3),
    (re.compile(r" (?:и|с) тр(?:и|емя) четверт(?:и|ями)(?!\w)|[ -]and[ -]three[ -]quarters(?!\w| of)"), 0.75),
    (re.compile(r" (?:и|с) дв(?:е|умя) трет(?:и|ями)(?!\w)|[ -]and[ -]two[ -]thirds(?!\w| of)"), 2 / 3),
)
"""What may be added to a number or to its magnitude, as a part of one."""
AND_PART = re.compile(r"[ -](?:с|и|and)[ -]")
"""Stands before each of them."""
DECIMALS = re.compile(
    r"""
    (?:\ цел(?:ых|ая|ую|ой|ыми|ым)(?:\ и)? | \ и)                      # целых | и
    \ (?P<part>\w+) (?:\ (?P<more>\w+))?                               # двадцать пять
    \ (?P<place>десят|сот|тысячн) (?:ых|ая|ую|ой|ыми|ым)(?!\w)         # сотых
    """,
    re.VERBOSE,
)
""""Две целых пять десятых", "один и три десятых"."""
PLACES = {"десят": 10, "сот": 100, "тысячн": 1000}
POINT = re.compile(r" point(?=[ -][a-z])")
SPOKEN = re.compile(r"[ -](?P<digit>[a-z]+)(?![^\W_])")
""""Two point five": English decimals, digit by digit or as one number below a hundred."""
MIXED = re.compile(r"[ -](?P<part>[1-9])/(?P<whole>[2-9]|16)(?![\w/.,]\w|\d)")
""""10 1/2 miles"."""
FIFTHS, EIGHTHS = {"⅕": 0.2, "⅖": 0.4, "⅗": 0.6, "⅘": 0.8}, {"⅛": 0.125, "⅜": 0.375, "⅝": 0.625, "⅞": 0.875}
GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅙": 1 / 6, "⅚": 5 / 6} | FIFTHS | EIGHTHS


def and_a_part(text: str, stop: int) -> tuple[float, int]:
    """The part that is added in words at `stop`, and where it ends.

    >>> and_a_part("three and a quarter million", 5)
    (0.25, 19)
    """
    if AND_PART.match(text, stop):
        for pattern, part in PARTS:
            if found := pattern.match(text, stop):
                return part, found.end()
    return 0, stop


def decimals(text: str, stop: int, in_digits: bool) -> tuple[float, int]:
    """The decimals or the fraction in figures that stand at `stop`, and where they end.

    >>> decimals("2½ года", 1, True), decimals("две целых пять десятых", 3, False)
    ((0.5, 2), (0.5, 22))
    """
    part, stop = _written(text, stop) if in_digits else _point(text, stop)
    found = DECIMALS.match(text, stop)
    if not found:
        return part, stop
    named = sum(units.values("cardinals").get(word, 0) for word in (found["part"], found["more"]))
    return named / PLACES[found["place"]], found.end()


def _written(text: str, stop: int) -> tuple[float, int]:
    """ "2½", "7 ½", "10 1/2"."""
    place = stop + text.startswith(" ", stop)
    glyph = GLYPHS.get(text[place : place + 1])
    if glyph:
        return glyph, place + 1
    mixed = MIXED.match(text, stop)
    if mixed and int(mixed["part"]) < int(mixed["whole"]):
        return int(mixed["part"]) / int(mixed["whole"]), mixed.end()
    return 0, stop


def _point(text: str, stop: int) -> tuple[float, int]:
    """ "Two point five", "one point seventy-five"."""
    found = POINT.match(text, stop)
    spoken, after = _spoken_digits(text, found.end()) if found else ("", stop)
    return (float(f"0.{spoken}"), after) if spoken else (0, stop)


def _spoken_digits(text: str, start: int) -> tuple[str, int]:
    """The decimals that are spoken at `start` and where they end: " two five" is 25, " seventy-one" 71."""
    spoken, stop, tens = "", start, 0
    while word := SPOKEN.match(text, stop):
        value = int(units.values("cardinals").get(word["digit"], -1))
        if value not in range(100) or (tens and value not in range(1, 10)) or (value > 9 and spoken):
            break
        spoken = str(tens + value) if tens else spoken + str(value)
        tens, stop = value if value >= 20 else 0, word.end()
        if value in range(10, 20):
            break
    return spoken, stop
