"""Numbers as readers write them: sign of the qualifier, groups, тыс. and млн where the number is that round, unit."""

from dataclasses import dataclass
from math import isnan

from dashboard.language.words import ENGLISH, entries, grouped, has, known, plural, words

THIN = "\u202f"
FIRM = "\u00a0"
MINUS = "\u2212"
SIGNS = {"about": "≈", "over": ">", "at_least": "≥", "under": "<", "up_to": "≤"}
SCALES = ((10**12, "trillion", 3), (10**9, "billion", 3), (10**6, "million", 2))
CURRENCY = {"USD": "$", "EUR": "€"}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in parts, so that a large figure can show sign and unit smaller than the number."""

    sign: str
    number: str
    unit: str


def decimal(value: float, places: int, language: str) -> str:
    """A plain number with its groups and decimal mark.

    >>> decimal(2323.45, 2, "en"), decimal(-3.2, 1, "ru"), decimal(2323.45, 2, "ru").replace(THIN, " ")
    ('2,323.45', '−3,2', '2 323,45')
    """
    text = f"{abs(value):.{places}f}"
    whole, _, fraction = text.partition(".")
    fraction = fraction.rstrip("0")
    mark = "." if known(language) == ENGLISH else ","
    minus = MINUS if value < 0 and float(text) != 0 else ""
    return f"{minus}{grouped(int(whole), language)}{mark + fraction if fraction else ''}"


def scale_of(value: float, language: str) -> tuple[float, str, int]:
    """Divisor, word and decimals for a number that is round enough, else the number itself.

    >>> scale_of(2_500_000, "ru"), scale_of(13_500, "ru"), scale_of(70_000, "en")
    ((1000000, 'млн', 2), (1, '', 4), (1, '', 4))
    """
    for divisor, word, places in SCALES:
        if abs(value) >= divisor and abs(value * 10**places / divisor % 1) < 1e-6:
            return divisor, words(f"scale_{word}", language), places
    if known(language) != ENGLISH and 1000 <= abs(value) < 10**6 and value % 1000 == 0:
        return 1000, words("scale_thousand", language), 0
    return 1, "", 4


def magnitude(value: float, language: str, short: bool) -> str:
    """A number with its тыс. or млн, if `short` and round.

    >>> magnitude(2_850_000, "ru", True), magnitude(70_000, "ru", False).replace(THIN, " ")
    ('2,85\\xa0млн', '70 000')
    """
    divisor, word, places = scale_of(value, language) if short else (1, "", 4)
    return decimal(value / divisor, places, language) + (f"{FIRM}{word}" if word else "")


def span(value: float, upper: float, language: str, short: bool) -> str:
    """A range: the word of magnitude is said once where both ends share it.

    >>> span(430_000, 500_000, "ru", True)
    '430–500\\xa0тыс.'
    """
    low, high = (scale_of(end, language) if short else (1, "", 4) for end in (value, upper))
    shared = low == high and low[1]
    first = decimal(value / low[0], low[2], language) if shared else magnitude(value, language, short)
    return f"{first}–{magnitude(upper, language, short)}"


def unit_words(unit: str, language: str, number: float = 5) -> str:
    """The unit beside a number: шт., чел., м², %, баллов; an unknown unit is its own code.

    >>> unit_words("m2", "ru"), unit_words("points", "ru", 2), unit_words("units", "en")
    ('м²', 'балла', 'units')
    """
    key = f"unit_{unit}"
    if not has(key):
        return unit
    forms = entries()[key][known(language)]
    return forms if isinstance(forms, str) else plural(number, known(language), forms)


def figure(
    value: float,
    unit: str,
    language: str,
    qualifier: str = "exact",
    upper: float | None = None,
    *,
    short: bool = True,
    change: bool = False,
) -> Figure:
    """A value in parts. `short` allows тыс. and млн; `change` puts + before a rise."""
    if upper is not None and not isnan(upper):
        number, last = span(value, upper, language, short), upper
    else:
        number, last = magnitude(value, language, short), value
    plus = "+" if change and value > 0 else ""
    if unit in CURRENCY and known(language) == ENGLISH:
        return Figure(SIGNS.get(qualifier, ""), f"{plus}{CURRENCY[unit]}{number}", "")
    return Figure(SIGNS.get(qualifier, ""), plus + number, unit_words(unit, language, last))


def format_number(
    value: float,
    unit: str,
    language: str,
    qualifier: str = "exact",
    upper: float | None = None,
    *,
    short: bool = True,
    change: bool = False,
) -> str:
    """A value in one line that never breaks.

    >>> format_number(2_500_000, "units", "ru", "over").replace(FIRM, " ")
    '> 2,5 млн шт.'
    >>> format_number(15.6, "percent", "en", change=True)
    '+15.6%'
    """
    parts = figure(value, unit, language, qualifier, upper, short=short, change=change)
    glue = "" if parts.unit == "" or (parts.unit == "%" and known(language) == ENGLISH) else FIRM
    return f"{parts.sign}{FIRM if parts.sign else ''}{parts.number}{glue}{parts.unit}"


def firm(text: str) -> str:
    """The text with U+00A0 between groups of digits, for charts and value columns, whose fonts lack U+202F.

    >>> firm("13\u202f500")
    '13\\xa0500'
    """
    return text.replace(THIN, FIRM)


def qualifier_words(qualifier: str, language: str) -> str:
    """The qualifier for the ear: более, около, не менее; nothing for an exact value."""
    return "" if qualifier == "exact" else words(f"qualifier_{qualifier}", language)
