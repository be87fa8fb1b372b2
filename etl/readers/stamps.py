"""Dates and times as press texts print them above an article: enough to know a dateline, not what it means."""

import re

DAY = r"\d{1,2}"
YEAR = r"(?:19|20)\d\d"
YEAR_WORD = r"(?:\s?(?:г\b\.?|года\b|год\b))?"
RUSSIAN_MONTH = (
    r"(?:январ[ья]|феврал[ья]|марта?|апрел[ья]|ма[йя]|июн[ья]|июл[ья]|августа?|сентябр[ья]|октябр[ья]|ноябр[ья]"
    r"|декабр[ья]|янв|фев|мар|апр|июн|июл|авг|сент?|окт|ноя|дек)\b\.?"
)
ENGLISH_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?"
)
MONTH = f"(?:{RUSSIAN_MONTH}|{ENGLISH_MONTH})"
DATE = "|".join(
    (
        r"\d{4}-\d\d-\d\d(?:T[\d:.+Z-]+)?",
        rf"{DAY}[./]\d{{1,2}}[./](?:{YEAR}|\d\d)\b",
        rf"{DAY}(?:st|nd|rd|th)?\s{MONTH}(?:,?\s{YEAR}{YEAR_WORD})?",
        rf"{ENGLISH_MONTH}\s{DAY}(?:st|nd|rd|th)?\b(?:,?\s{YEAR}\b)?",
        rf"{MONTH},?\s{YEAR}\b{YEAR_WORD}",
    )
)
CLOCK = r"\d{1,2}:\d\d(?::\d\d)?(?:\s?(?:мск|msk|gmt|utc|am|pm)\b)?"
WEEKDAY = (
    r"(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
)
AGO = r"(?:сегодня|вчера|today|yesterday|\d+\s(?:минут|час|дн|minutes?|hours?|days?)\w*\s(?:назад|ago))\b"
HAS_DATE = re.compile(rf"(?<![\w.,-])(?:{DATE})", re.IGNORECASE)
STAMP = re.compile(rf"(?:{DATE}|{CLOCK}|{WEEKDAY}|{AGO}|\b(?:в|at|on)\b|[\s,.|•·/—–-])+", re.IGNORECASE)
DIGIT = re.compile(r"\d")
TIMED = re.compile(rf"(?:{DATE}[\s,]+)?{CLOCK}\s+(?=\S)", re.IGNORECASE)

TOLD_WORD = r"[a-zа-яё]{3,}"
ADDED = r"(?:опубликован|обновл[её]н|подготовлен|составлен|размещ[её]н|posted|published|updated|prepared|compiled)"
FROM_OR_TO = r"(?:(?:с|со|до|к|по|на|on|from|by|until|till)\s)"
TOLD_DAY = re.compile(rf"(?:\b{TOLD_WORD}\s{FROM_OR_TO}?(?i:{DATE})|(?i:{DATE})\s{TOLD_WORD}\s{TOLD_WORD})")

GLUED_DATE = re.compile(rf"(?:{DATE})(?<!года)(?<!год)[.,|]?\s+(?=[«\"“A-ZА-ЯЁ])", re.IGNORECASE)
PLACE_WORD = r"[A-ZА-ЯЁ][\w'’-]+"
PLACE = rf"(?:(?:г\.\s)?{PLACE_WORD}(?:[\s,/]+(?:of\s|the\s|на\s)?{PLACE_WORD}){{0,5}})"
CAPITALS = r"(?:[A-ZА-ЯЁ]{3,}(?:[ -][A-ZА-ЯЁ]{2,}){0,3})"
NAMED_AGENCY = r"(?:ТАСС|TASS|РИА Новости|RIA Novosti|(?i:интерфакс|interfax)(?:\.RU)?|ПРАЙМ|PRIME|REGNUM|Reuters)"
AGENCY = rf"(?:\s*(?:/[^/\n]{{2,30}}/|\([^()\n]{{2,30}}\)|{NAMED_AGENCY}))"
END = r"(?:\s*[.)]+(?=\s|$)|\s[–—-](?=\s))"
PART_OF_MONTH = r"(?:(?:early|mid|late|начало|середина|конец)[\s-])"
WHOLE_DATE = rf"(?:{DAY}(?:st|nd|rd|th)?\s{MONTH},?\s{YEAR}{YEAR_WORD}|{ENGLISH_MONTH}\s{DAY},?\s{YEAR}\b)"
DATED_OPENING = re.compile(
    "".join(
        (
            rf"\(?(?:{PLACE}[.,]?\s*[–—-]?\s*)?",  # MOSCOW,
            rf"(?i:{PART_OF_MONTH}?(?:{DATE}))(?:,?\s{CLOCK})?",  # April 24, 18:00
            rf"{AGENCY}?{END}(?:{AGENCY}{END})?",  # (TASS). /TASS/.
        )
    )
)
RUN_ON_OPENING = re.compile(rf"(?!(?:In|On|At|By|В|На|К|С)\s){PLACE},\s(?i:{WHOLE_DATE})(?=\s[A-ZА-ЯЁ])")
"""A line that the page's layout has run together with the next: "Moscow, April 24, 2013 Result. Sales reached"."""
PLACED_OPENING = re.compile(rf"{CAPITALS}\.(?=\s)(?:{AGENCY}{END})?")


def is_stamp(line: str) -> bool:
    """True for a line that is only a date, a time or both.

    >>> is_stamp("16 Окт 2025 в 13:33"), is_stamp("29.04.2021 | 18:00"), is_stamp("2025 год стал рекордным")
    (True, True, False)
    """
    return len(line) <= 60 and bool(DIGIT.search(line)) and STAMP.fullmatch(line.strip()) is not None


def is_timed(line: str) -> bool:
    """True for a stamp with its hour, as stands above the headlines of a feed.

    >>> is_timed("15 ноября 2019, 16:18"), is_timed("15 ноября 2019")
    (True, False)
    """
    return is_stamp(line) and re.search(CLOCK, line) is not None


def has_date(line: str) -> bool:
    """True when a date stands in the line.

    >>> has_date("Обозреватель, декабрь 2021 года, № 12 (48)"), has_date("Выпущено 5 марок стали")
    (True, False)
    """
    return HAS_DATE.search(line) is not None


def tells_of_day(line: str) -> bool:
    """True for a headline that says on which day something is to happen: no dateline, whose day stands apart.

    >>> tells_of_day("В Рязани 14 декабря откроют цех"), tells_of_day("Plant to stop on December 14")
    (True, True)
    >>> tells_of_day("Рязань, 14 декабря"), tells_of_day("Подготовлено отделом новостей 14 декабря")
    (False, False)
    """
    if re.search(YEAR, line) or re.search(CLOCK, line) or re.search(ADDED, line, re.IGNORECASE):
        return False
    return TOLD_DAY.search(line) is not None


def glued(title: str) -> int:
    """Where a date with its year that was set before a title stops; 0 when there is none.

    >>> glued('30 августа 2017 г. "АЛАБУГА", ПЕРВЫЙ ЮБИЛЕЙ'), glued("30 августа 2017 года КАМАЗ открыл завод")
    (19, 0)
    """
    found = GLUED_DATE.match(title)
    if not found or not re.search(YEAR, found.group()):
        return 0
    return found.end() if title[found.end()] in '«"“' or title[found.end()].isupper() else 0


def is_timed_headline(line: str) -> bool:
    """True for a line of a news feed.

    >>> is_timed_headline("16:10 Во Владимире сгорел склад"), is_timed_headline("Во Владимире")
    (True, False)
    """
    return len(line) <= 200 and TIMED.match(line) is not None


def opening(paragraph: str) -> int:
    """Where the dateline at the beginning of a paragraph stops; 0 when there is none.

    >>> text = "СТАВРОПОЛЬ, 15 января. Резиденты парка"
    >>> text[:opening(text)], opening("В апреле 2026 года в Москве состоится форум.")
    ('СТАВРОПОЛЬ, 15 января.', 0)
    """
    head = paragraph[:160]
    found = DATED_OPENING.match(head) or RUN_ON_OPENING.match(head) or PLACED_OPENING.match(head)
    return found.end() if found else 0
