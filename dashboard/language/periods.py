"""EDTF dates as readers write them: 16.02.1976, апрель 2026, 1970-е, I полугодие 2025, с 2019."""

import re

from dashboard.language.words import ENGLISH, known, words

NAMED_PART = re.compile(r"(?P<year>\d{4}|XXXX)-(?P<part>2[1-4]|3[3-6]|4[01])")
CALENDAR = re.compile(r"(?P<year>\d{4}|XXXX)(-(?P<month>\d{2}|XX))?(-(?P<day>\d{2}|XX))?")
DECADE = re.compile(r"(\d{3})X")
CENTURY = re.compile(r"(\d{2})XX")
NBSP = "\u00a0"


def format_period(edtf: str, language: str) -> str:
    """A date or period, short; nothing for nothing, and what is no EDTF stays as it is.

    >>> format_period("1976-02-16/2025-10-16", "ru"), format_period("XXXX-10-18", "en")
    ('16.02.1976 – 16.10.2025', '18\\xa0October')
    """
    return spoken(edtf, language, long=False)


def period_words(edtf: str, language: str) -> str:
    """A date or period in words: "16 февраля 1976 года", "с 2019 года".

    >>> period_words("../2030", "ru").replace(NBSP, " ")
    'до 2030 года'
    """
    return spoken(edtf, language, long=True)


def format_day(iso: str, language: str) -> str:
    """A day, short.

    >>> format_day("2026-11-21", "ru"), format_day("2026-11-21", "en").replace(NBSP, " ")
    ('21.11.2026', '21 Nov 2026')
    """
    return format_period(iso[:10], language)


def spoken(edtf: str, language: str, long: bool) -> str:
    """An EDTF interval or date, short or in words."""
    start, slash, end = edtf.partition("/")
    if not slash:
        return moment(edtf, language, long)
    if start in ("..", "") and end in ("..", ""):
        return ""
    if start in ("..", ""):
        return words("until", language, date=moment(end, language, long, genitive=True))
    if end in ("..", ""):
        return words("since", language, date=moment(start, language, long, genitive=True))
    return between(start, end, language, long)


def between(start: str, end: str, language: str, long: bool) -> str:
    """A closed interval: years joined without spaces, else with; in words "с … по …"."""
    if re.fullmatch(r"\d{4}", start) and re.fullmatch(r"\d{4}", end):
        text = f"{start}–{end}"
        return f"{text}{NBSP}годы" if long and known(language) != ENGLISH else text
    if long:
        since, last = moment(start, language, True, genitive=True), moment(end, language, True)
        return words("from_to", language, start=since, end=last)
    if months := same_year(start, end, language):
        return months
    return f"{moment(start, language, False)} – {moment(end, language, False)}"


def same_year(start: str, end: str, language: str) -> str:
    """Months of one year, which is said once; nothing for anything else.

    >>> same_year("2025-01", "2025-09", "ru").replace(NBSP, " "), same_year("2024-12", "2025-01", "ru")
    ('январь–сентябрь 2025', '')
    """
    found = [CALENDAR.fullmatch(each) for each in (start, end)]
    months = [each["month"] for each in found if each and each["month"] not in (None, "XX") and not each["day"]]
    if len(months) < 2 or start[:4] != end[:4] or start.startswith("XXXX"):
        return ""
    first, last = (words(f"month_{month}", language) for month in months)
    return f"{first}–{last}{NBSP}{start[:4]}"


def moment(edtf: str, language: str, long: bool, genitive: bool = False) -> str:
    """One date without a slash; a trailing ~ or ? is said as about."""
    plain = edtf.rstrip("~?%")
    about = f"≈{NBSP}" if plain != edtf else ""
    return about + certain(plain, known(language), long, genitive)


def certain(edtf: str, language: str, long: bool, genitive: bool) -> str:
    """A date without doubt marks, by its form; an unknown form stays as it is."""
    if found := DECADE.fullmatch(edtf):
        return words("decade_of" if genitive else "decade", language, decade=f"{found[1]}0")
    if found := CENTURY.fullmatch(edtf):
        return words("century", language, century=f"{found[1]}00")
    if found := NAMED_PART.fullmatch(edtf):
        return named_part(found["year"], found["part"], language, long, genitive)
    if found := CALENDAR.fullmatch(edtf):
        return calendar(found["year"], found["month"] or "XX", found["day"] or "XX", language, long, genitive)
    return edtf


def named_part(year: str, part: str, language: str, long: bool, genitive: bool) -> str:
    """A season, quarter or half of a year."""
    name = words(f"part_{part}_of" if genitive else f"part_{part}", language)
    return name if year == "XXXX" else f"{name}{NBSP}{year}{year_word(language, long)}"


def calendar(year: str, month: str, day: str, language: str, long: bool, genitive: bool) -> str:
    """A day, month or year; a year that is not known is left out, and said elsewhere."""
    if month == "XX":
        return "" if year == "XXXX" else year + year_word(language, long, genitive)
    if day == "XX":
        name = words(f"month_{month}_of" if genitive else f"month_{month}", language)
        return name if year == "XXXX" else f"{name}{NBSP}{year}{year_word(language, long)}"
    if year == "XXXX":
        return f"{int(day)}{NBSP}{words(f'month_{month}_of', language)}"
    if long:
        return f"{int(day)}{NBSP}{words(f'month_{month}_of', language)} {year}{year_word(language, long)}"
    if language == ENGLISH:
        return f"{int(day)}{NBSP}{words(f'month_{month}', language)[:3]}{NBSP}{year}"
    return f"{day}.{month}.{year}"


def year_word(language: str, long: bool, genitive: bool = True) -> str:
    """The word года after a year where Russian words want it."""
    if not long or language == ENGLISH:
        return ""
    return f"{NBSP}года" if genitive else f"{NBSP}год"
