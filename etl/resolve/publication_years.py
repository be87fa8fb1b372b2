"""What a document's statements tell of the year in which it was written: "в текущем, 2026 году", the latest event."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from etl import edtf
from etl.records import DateMark, Document
from etl.vocabulary import calendar

_WORD = re.compile(r"[^\W\d_]+")
_BEHIND = re.compile(r"\s*[,(]\s*")
_ARTICLE = ("title", "body")
_SPRING = 3  # until March a whole year that is spoken of as past is the year before
_FEW_YEARS = 5  # "три года назад", but not "двадцать лет назад", nor "than a year ago"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The first and last days of the periods that the article speaks of.

    `year` is the year that it calls its own; `past` periods are told in the past tense, `spoken_of` are all but those
    to come, which `future` holds; by the `due` ones something is to happen.
    """

    year: str = ""
    year_mark: DateMark | None = None
    past: tuple[tuple[str, str], ...] = ()
    spoken_of: tuple[tuple[str, str], ...] = ()
    future: tuple[tuple[str, str], ...] = ()
    due: tuple[tuple[str, str], ...] = ()

    @property
    def latest(self) -> tuple[str, str]:
        """The period not to come that began last; what is told in no tense may be a plan."""
        return max(self.past or self.spoken_of, default=("", ""))


def evidence(document: Document, marks: Sequence[DateMark], claimed: Collection[int]) -> Evidence:
    """What the marks of the article say; teasers, datelines and the places of claims (by start) say nothing."""
    told = [mark for mark in marks if mark.named and mark.start not in claimed and _zone(document, mark) in _ARTICLE]
    since = [mark for mark in marks if mark.expression[1] == "to_date" and _zone(document, mark) in _ARTICLE]
    owned = [(year, mark) for mark in (*told, *since) if (year := _own_year(mark, document.text))]
    owned += _by_own_distance(told, marks, document.text)
    year, mark = owned[0] if owned else ("", None)
    past = _periods(told, "past")
    due = tuple(edtf.bounds(mark.named) for mark in told if mark.relation == "by")
    return Evidence(year, mark, past, past + _periods(told, ""), _periods(told, "future"), due)


def _by_own_distance(told: Sequence[DateMark], marks: Sequence[DateMark], text: str) -> list[tuple[str, DateMark]]:
    """2025 for "в 2022 году, три года назад": the distance stands right behind its year."""
    distances = {mark.start: years for mark in reversed(marks) if (years := _years_ago(mark))}
    found: list[tuple[str, DateMark]] = []
    for mark in told:
        year, behind = edtf.year_of(mark.named), _BEHIND.match(text, mark.stop)
        if year and behind and behind.end() in distances:
            found.append((str(year + distances[behind.end()]), mark))
    return found


def _years_ago(mark: DateMark) -> int:
    """3 for "три года назад", 0 for what is no distance in whole years."""
    match mark.expression:
        case (_, "ago", int(halves), "year") if -2 > halves >= -2 * _FEW_YEARS and halves % 2 == 0:
            return -halves // 2
    return 0


def _periods(told: Sequence[DateMark], tense: str) -> tuple[tuple[str, str], ...]:
    apart = {"by"} if tense else {"by", "since"}
    return tuple(edtf.bounds(mark.named) for mark in told if mark.expression[0] == tense and mark.relation not in apart)


def year_of_day(part: str, weekday: int | None, known: Evidence) -> str:
    """The year of "16 октября" by what else the document says; empty when it says nothing.

    The own year; else the last before what is still to come; else the first after what has happened. A weekday beside
    it must be that of the year.
    """
    year = known.year or _likely_year(part.removeprefix("XXXX-"), known)
    if not year or weekday is None:
        return year
    month, day = int(part[5:7]), int(part[8:])
    years = [int(year) + away for away in (0, 1, -1, 2, -2, 3, 4, 5)]
    return next(
        (str(y) for y in years if edtf.is_valid(f"{y}{part[4:]}") and date(y, month, day).weekday() == weekday), year
    )


def year_by_told_weekday(part: str, told: int, likely: str, *, is_agency: bool) -> str:
    """The year in which the day is that weekday or, in a paper, the next: "MINSK, Feb. 1 … told reporters on Thursday".

    A year beside the likely one is taken only where the likely one does not fit.
    """
    month, day = int(part[5:7]), int(part[8:])
    near = [int(likely) + away for away in (0, -1, 1, -2, 2)]
    valid = [year for year in near if edtf.is_valid(f"{year}{part[4:]}")]
    late = {year: (date(year, month, day).weekday() - told) % 7 for year in valid}
    if late.get(int(likely), 0) <= (not is_agency):
        return likely
    return next((str(year) for days in (0, 1) for year in valid if late[year] == days), likely)


def _likely_year(month_day: str, known: Evidence) -> str:
    first, last = known.latest
    coming, its_end = min(((start, end) for start, end in known.future if start > last), default=("", ""))
    is_soon = coming and int(coming[:4]) - int(first[:4] or coming[:4]) <= 2
    if is_soon and (not first or _is_part(coming, its_end)):
        return _last_before(month_day, coming)
    if not first:
        return ""
    year = _first_after(month_day, known)
    is_late = bool(coming) and f"{year}-{month_day}" > its_end
    return str(year - is_late)


def _last_before(month_day: str, coming: str) -> str:
    """The year in which the day lies last before what is still to come."""
    year = int(coming[:4])
    return str(year if f"{year}-{month_day}" < coming else year - 1)


def _first_after(month_day: str, known: Evidence) -> int:
    """The year in which the day lies first after what has happened; until March figures are of the year before."""
    first, last = known.latest
    year = int(first[:4])
    if last[5:] == "12-31" and first[5:] == "01-01":
        is_over = (first, last) in known.past and any(start[:4] == str(year + 1) for start, _ in known.due)
        return year + (is_over or int(month_day[:2]) <= _SPRING)
    return year if f"{year}-{month_day}" >= first else year + 1


def year_by_distance(marks: Sequence[DateMark], known: Evidence) -> tuple[str, DateMark | None]:
    """The year that "три года назад" gives beside "кризис 2022 года": the latest past year and the distance."""
    latest = int(known.latest[0][:4] or 0)
    if not latest:
        return "", None
    return next(((str(latest + years), mark) for mark in marks if (years := _years_ago(mark))), ("", None))


def year_of_figures(marks: Sequence[DateMark], known: Evidence) -> tuple[str, DateMark | None]:
    """The year of the latest figures, where the text also speaks of "this year" or of a month without its year.

    A text that says "с начала года" and "за январь-апрель 2022 года" was written in 2022.
    """
    ways = (
        (known.latest, ("to_date", "calendar")),
        (max(known.past, default=("", "")), ("weekday", "day_of_week")),
    )
    for period, kinds in ways:
        present = next((mark for mark in marks if mark.expression[1] in kinds and _is_present(mark)), None)
        if _is_part(*period) and present:
            return period[0][:4], present
    return "", None


def _is_part(first: str, last: str) -> bool:
    return bool(first) and not (first.endswith("01-01") and last.endswith("12-31"))


def _is_present(mark: DateMark) -> bool:
    """True for "с начала года", "в этом году", "в минувший четверг"."""
    kind, much = mark.expression[1:3]
    return kind in ("to_date", "weekday", "day_of_week") or (kind == "calendar" and much == "+0")


def _own_year(mark: DateMark, text: str) -> str:
    """2026 for "в текущем, 2026 году", 2024 for "в прошлом, 2023 году"."""
    if mark.expression[1] == "to_date" and str(mark.expression[2]).isdigit():
        return str(mark.expression[2])
    year = edtf.year_of(mark.named)
    for word in _WORD.findall(text[mark.start : mark.stop].casefold().replace("ё", "е")):
        shift = calendar.kinds().get(word, {}).get("relative")
        if shift is not None and year:
            return str(year - shift)
    return ""


def _zone(document: Document, mark: DateMark) -> str:
    block = document.block_at(mark.start)
    return block.zone if block else ""
