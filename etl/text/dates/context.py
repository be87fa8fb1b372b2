"""What the words around a date add: the tense of its clause, the date just named that "годом ранее" counts from."""

import re
from collections.abc import Sequence
from dataclasses import replace

from etl.records import DateMark
from etl.text.dates import relative as relative_dates
from etl.text.dates.words import Expression, plain
from etl.text.morphology import parses
from etl.vocabulary import calendar

_CLAUSE_END = re.compile(r"[.!?…](?=\s)|[,;:()\n]| [-–—] ")
_SENTENCE_END = re.compile(r"[.!?…](?=\s+[A-ZА-ЯЁ«\"“])|\n")
_WORD = re.compile(r"[^\W\d_]+")
_PAST_FORM = re.compile(
    r"[а-я]{3,}(?:л|ла|ло|ли|лся|лась|лось|лись)|[a-z]{2,}ed|was|were|had|has|have|said|told|made|built|sold"
)
_FUTURE_FORM = re.compile("[а-я]{2,}(?:[еиуюая]т|[еиуюая]тся)")
_FIRST_WORDS = re.compile(r"(?:^|[.!?…]\s|\n)\s*(?:\w+\s)?$")  # "Через год завод встал", "Ещё через год"
_HEADING = re.compile(r"[.:]?\s*(?:[–—-]|\n|$|[.:]\s)")
_OPENING = 30
_PLACED_BY = frozenset({"in", "for", "during", "on", "в", "во", "за", "на"})
_YEAR = re.compile("[12][0-9]{3}")
_REACH = 160  # how far a clause is looked through


def tense(start: int, stop: int, relation: str, text: str) -> str:
    """future or past as the clause says, empty where it does not; what lasts until a day is still to come."""
    if relation == "by":
        return "future"
    ends = [match.end() for match in _CLAUSE_END.finditer(text, max(0, start - _REACH), start)]
    end = _CLAUSE_END.search(text, stop, stop + _REACH)
    clause = text[ends[-1] if ends else max(0, start - _REACH) : end.start() if end else stop + _REACH]
    words = _WORD.findall(plain(clause))
    if any("future" in calendar.kinds().get(word, ()) or _is_future(word) for word in words):
        return "future"
    return "past" if any(map(_PAST_FORM.fullmatch, words)) else ""


def _is_future(word: str) -> bool:
    """True for "откроют", "приступит"."""
    return bool(_FUTURE_FORM.fullmatch(word)) and parses(word)[0].tag.tense == "futr"


def connect(marks: Sequence[DateMark], text: str) -> list[DateMark]:
    """The marks, with "годом ранее", "того же года", "за тот же период 2024 года" counted from the date they speak of.

    It is the one before in the same paragraph that is not itself compared with: "в сентябре 2025 … чем годом ранее".
    """
    connected: list[DateMark] = []
    spoken_of: DateMark | None = None
    heading: DateMark | None = None
    for mark in marks:
        before = _words_before(mark.start, text)
        if spoken_of and "\n" in text[spoken_of.stop : mark.start]:
            spoken_of = heading = None
        new = _counted_from(mark, spoken_of, before, text) if spoken_of else mark
        new = _in_chronicle(new, heading) if heading else new
        heading = new if _is_heading(mark, text) else heading
        connected.append(new)
        if new.expression[1] == "calendar" and not _is_compared(before) and mark.expression[1] != "from":
            spoken_of = new
    return connected


def _is_heading(mark: DateMark, text: str) -> bool:
    """True for a year that opens its line like an entry of a chronicle: "1970 год. Пущен новый корпус"."""
    line = text.rfind("\n", 0, mark.start) + 1
    opens = not any(map(str.isalnum, text[line : mark.start]))
    kind, *parts = mark.expression[1:]
    is_year = kind == "calendar" and parts[1:] == [""] and bool(_YEAR.fullmatch(str(parts[0])))
    return opens and is_year and bool(_HEADING.match(text, mark.stop))


def _in_chronicle(mark: DateMark, heading: DateMark) -> DateMark:
    """A day or month without a year in an entry of a chronicle is of the entry's year."""
    tense, kind, *rest = mark.expression
    if kind != "calendar" or rest[0] or len(rest) != 2:
        return mark
    return replace(mark, expression=(tense, kind, heading.expression[2], rest[1]))


def named(mark: DateMark) -> DateMark:
    """The mark with its EDTF string, where the words alone name it."""
    edtf = relative_dates.resolve(mark.expression[1:], "", "")
    return mark if edtf.startswith("XXXX") else replace(mark, named=edtf)


def _words_before(start: int, text: str) -> list[str]:
    return _WORD.findall(plain(text[max(0, start - 45) : start]))[-4:]


def _of_kind(words: Sequence[str], *kinds: str) -> bool:
    return any(not calendar.kinds().get(word, {}).keys().isdisjoint(kinds) for word in words)


def _is_compared(before: Sequence[str]) -> bool:
    if _of_kind(before[-2:], "comparison"):
        return True
    said = [word for word in before if not _of_kind([word], "the", "at") and word not in _PLACED_BY]
    return _of_kind(said[-1:], "comparison")  # "fewer than in the first quarter of 2024"


def _counted_from(mark: DateMark, other: DateMark, before: Sequence[str], text: str) -> DateMark:
    tense, kind, *rest = mark.expression
    _, _, *parts = other.expression
    expression: Expression | None = None
    if kind == "like" and str(rest[1]).startswith("="):
        expression = ("calendar", *_moved([str(part) for part in parts], int(str(rest[1])[1:])))
    elif kind == "like":
        expression = ("calendar", *_in_year(str(rest[1]), parts))
    elif kind == "from" or (kind == "ago" and int(rest[0]) > 0 and _goes_on(mark, other, text)):
        expression = _later(int(rest[0]), str(rest[1]), [str(part) for part in parts])
    elif kind == "calendar" and str(rest[0]).startswith("="):
        expression = ("calendar", *_moved([str(parts[0]), *map(str, rest[1:])], int(str(rest[0])[1:])))
    elif kind == "calendar" and rest[1:] == [""] and _is_like(before):
        expression = ("calendar", *_in_year(str(rest[0]), parts))
    elif kind == "calendar" and not rest[0] and str(parts[0]).isdigit() and parts[1]:
        told_together = not _SENTENCE_END.search(text, other.stop, mark.start) and not _is_compared(before)
        expression = ("calendar", *_in_year(str(parts[0]), rest)) if told_together else None
    return replace(mark, expression=(tense, *expression)) if expression else mark


def _goes_on(mark: DateMark, other: DateMark, text: str) -> bool:
    """True for "Через год завод встал" and for "в 2019-м - 400, через год - 520": they count from the date before."""
    if mark.expression[0] != "future" and not _SENTENCE_END.search(text, other.stop, mark.start):
        return True
    before = text[max(0, mark.start - _OPENING) : mark.start]
    return mark.expression[0] == "past" and _FIRST_WORDS.search(before) is not None


def _in_year(year: str, parts: Sequence[str | int]) -> list[str]:
    """The parts of an expression with another year."""
    return [year if place % 2 == 0 else str(part) for place, part in enumerate(parts)]


def _is_like(before: Sequence[str]) -> bool:
    """ "за тот же период", "in the same quarter of"."""
    return _of_kind(before, "same", "like") and _of_kind(
        before[-2:], "period_word", "quarter_word", "month_word", "half_word"
    )


def _moved(parts: list[str], years: int) -> list[str]:
    """The parts with every year so many later; the likeliest year is kept to be found later."""
    return [_year(part, years) if place % 2 == 0 else part for place, part in enumerate(parts)]


def _year(said: str, years: int) -> str:
    if said.isdigit():
        return str(int(said) + years)
    sign = "?" if not said or said[0] == "?" else "=" if said[0] == "=" else ""
    return f"{sign}{int(said.lstrip('?=') or 0) + years:+}"


def _later(halves: int, unit: str, parts: list[str]) -> Expression | None:
    """As `_away`; years after a day or month are no day nor month: "открыт в мае 2015 года. Через десять лет"."""
    return _away(halves, unit, [parts[0], ""] if unit == "year" and halves > 0 else parts)


def _away(halves: int, unit: str, parts: list[str]) -> Expression | None:
    """So many years from a period are its like; so many months from a month are a month."""
    if halves % 2:
        return None
    if unit == "year":
        return ("calendar", *_moved(parts, halves // 2))
    if unit == "quarter" and len(parts) == 2 and parts[0].isdigit() and "33" <= parts[1] <= "36":
        year, quarter = divmod(int(parts[0]) * 4 + int(parts[1]) - 33 + halves // 2, 4)
        return ("calendar", str(year), str(33 + quarter))
    if unit != "month" or len(parts) != 2 or not parts[0].isdigit() or not "01" <= parts[1][:2] <= "12":
        return None
    year, month = divmod(int(parts[0]) * 12 + int(parts[1][:2]) - 1 + halves // 2, 12)
    return ("calendar", str(year), f"{month + 1:02}")
