"""Issues and digests: "мартовский номер 2025 года", "№ 4 (апрель) 2024", a week's news with a day for each."""

import re
from collections.abc import Sequence

from etl import edtf
from etl.records import DateMark, Document, within
from etl.text import dates
from etl.vocabulary import publication

YEAR_BEHIND = re.compile(r"\)\s*,?\s*(20\d\d)\b")
_WORD = re.compile(r"[^\W\d_]+")
_SEVERAL, _DAY_REACH, _DAY_LENGTH = 3, 3, 24
"""So many paragraphs, each with a day at its beginning, are a digest."""


def month_behind(text: str, mark: DateMark) -> str:
    """2024-04 for "№ 4 (апрель) 2024"."""
    year = YEAR_BEHIND.match(text, mark.stop)
    named = dates.find(f"{text[mark.start : mark.stop]} {year[1]}") if year else []
    return next((found for one in named if edtf.is_valid(found := dates.resolve(one, ""))), "")


def month_of_issue(before: str, date: str) -> str:
    """2025-03 for "мартовский номер 2025 года"."""
    words = _WORD.findall(before.casefold())[-2:]
    months = [publication.months().get(word, 0) for word in words]
    is_issue = len(words) == 2 and words[1] in publication.listed("words", "issue") and len(date) == len("2025")
    return f"{date}-{months[0]:02}" if is_issue and months[0] else date


def within_month(date: str) -> str:
    """2025-09 for "8-14 сентября 2025 года", the week of a digest; empty for what is no such period."""
    first, _, last = date.partition("/")
    return first[:7] if len(first) == len(last) == len("2025-09-08") and first[:7] == last[:7] else ""


def is_digest(document: Document, marks: Sequence[DateMark]) -> bool:
    """True where several paragraphs begin with days of their own: then no such day is the document's."""
    body = [block for block in document.blocks if block.zone in ("body", "dateline") and block.kind != "cell"]
    opened = [block for block in body if within(marks, block.start, block.start + _DAY_REACH)]
    if len(opened) < _SEVERAL:
        return False
    return sum(_opens_with_day(document.text[block.start : block.stop]) for block in opened) >= _SEVERAL


def _opens_with_day(text: str) -> bool:
    return any(mark.start < _DAY_REACH and mark.expression[1] == "calendar" for mark in dates.find(text[:_DAY_LENGTH]))
