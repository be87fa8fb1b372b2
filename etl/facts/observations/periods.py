"""When a number holds: the date of its clause, sentence, paragraph or heading, else the publication."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from math import exp
from typing import NamedTuple

from etl import edtf
from etl.facts import status
from etl.facts.passages import Passage, count_between
from etl.records import DateMark, Publication
from etl.text import dates

REACH = 10.0
JOINTS = {"и", "а", "and"}
PARTICIPLE_REACH = 3
CLAUSE_SIGNS = {",", ";", "–", "—"}
AFTER = 0.75
OTHER_NUMBER = 0.45
ADJACENT = 1.8
AGAINST = {"к", "ко", "против", "against", "on", "than", "versus", "above", "below", "над"}
BEFORE_AGAINST = 4
LOOKING_BACK = 2
RECENT_YEARS = 2
ADJECTIVES = ("прошлогодн", "позапрошлогодн", "last year's", "last year’s")
COMPARATIVES = {"большой", "маленький", "больше", "меньше", "высокий", "низкий", "more", "less", "few"}
YEAR = re.compile(r"\b\d{4}\b")
DAY = re.compile(r"-\d\d-\d\d$")
MONTH = re.compile(r"\d{4}-(?:0\d|1[0-2])$")
STRETCH = re.compile(r"\d{4}(?:-\d\d)?(?:/\d{4}(?:-\d\d)?)?")
YEAR_EARLIER = re.compile(r"год(?:ом)? (?:ранее|раньше|назад)|year (?:earlier|before|ago)")


class Period(NamedTuple):
    """A period in EDTF, how it is known, and the force of the claim. A tuple, since very many are made."""

    edtf: str = ""
    basis: str = "unknown"
    force: float = 0.0


def own(
    passage: Passage,
    position: int,
    publication: Publication,
    before: Period,
    latest: str,
    known: dict[int, str],
) -> Period:
    """The period that the sentence gives the number at `position`; empty where it gives none.

    `before` is the period of the figure before it: what "годом ранее" counts from;
    `latest` is the last month that the document has figures of: where "с начала года" ends; `known` are the dates
    resolved so far, by their place, and grows.
    """
    best = Period()
    for index in passage.positions("date"):
        claim = force(passage, position, index)
        if claim > best.force:
            start = passage.date(index).start
            resolved = known.get(start) or resolve(passage, index, publication, before, latest)
            known[start] = resolved
            told = is_future(resolved, publication) and status.tells(passage, position)
            if resolved and (not told or passage.date(index).relation == "by"):
                best = Period(resolved, "stated", claim)
    return best


def force(passage: Passage, position: int, index: int) -> float:
    """How strongly the date claims the number: 0 where its words say that it is of something else."""
    if index > position and any(position < cue.first < index for cue in passage.themed("earlier")):
        return 0.0
    if index > position and count_between(passage.semicolons, position, index):
        return 0.0
    if passage.words[index].depth > passage.words[position].depth:
        return 0.0
    found = exp(-passage.distance(position, index) / REACH) * (1.0 if index < position else AFTER)
    if index > position:
        found *= OTHER_NUMBER ** count_between(passage.positions("number"), position, index) * (
            ADJACENT if index <= position + 2 and _is_bare(passage, position, index) else 1.0
        )
    if index > position and is_of_next_clause(passage, position, index):
        return 0.0
    if is_compared_with(passage, position, index) or is_of_a_noun(passage, position, index):
        return 0.0
    return found


def is_of_the_past(passage: Passage, position: int, index: int) -> bool:
    """What happened then, and how it stands now: "создана в 2010 году, занимает 660 га", "the works, which was sold
    in 2022, employs 3,900", "открытый в 2014 году технопарк сдаёт"."""
    if index > position:
        return False
    if count_between(_clause_partings(passage), index, position) and status.nearest_tense(passage, index) == "past":
        return True
    return any(status.is_participle(word.text) for word in passage.words[max(0, index - PARTICIPLE_REACH) : index])


@lru_cache(maxsize=10)
def _clause_partings(passage: Passage) -> list[int]:
    """Where signs and conjunctions part clauses."""
    words = enumerate(passage.words)
    return [place for place, word in words if word.text in CLAUSE_SIGNS or word.lemma in JOINTS]


@lru_cache(maxsize=10)
def _clause_signs(passage: Passage) -> list[int]:
    """Where signs part clauses."""
    return [place for place, word in enumerate(passage.words) if word.text in CLAUSE_SIGNS]


@lru_cache(maxsize=200)
def is_of_next_clause(passage: Passage, position: int, index: int) -> bool:
    """A clause of its own holds the date: "отгрузили 25 машин, до Нового года сдадим ещё 60"."""
    signs = _clause_signs(passage)
    before, behind = bisect_left(signs, index), bisect_right(signs, index)
    first = signs[before - 1] if before and signs[before - 1] > position else 0
    last = signs[behind] if behind < len(signs) else len(passage.words)
    if not first or not status.has_verb_between(passage, first, last):
        return False
    return bool(count_between(passage.positions("number"), first, last)) or status.has_verb_between(passage, -1, first)


def _is_bare(passage: Passage, position: int, index: int) -> bool:
    """Nothing but a preposition between a number and its date: "200 in 2018", "7.5 next year"."""
    return all(word.text.isalpha() and len(word.text) <= 3 for word in passage.words[position + 1 : index])


def is_of_a_noun(passage: Passage, position: int, index: int) -> bool:
    """An adjective dates its own noun alone: "недотянул до прошлогоднего результата 190 штук"."""
    return passage.words[index].text.casefold().startswith(ADJECTIVES) and not index < position <= index + 2


@lru_cache(maxsize=200)
def is_compared_with(passage: Passage, position: int, index: int) -> bool:
    """The date is what the number is compared with: "больше, чем в 2023 году", "по сравнению с 2024-м"."""
    if position < index and any(passage.lemma(index - step) in COMPARATIVES for step in (1, 2)):
        return True
    return any(
        cue.last < index <= cue.last + 4 and not cue.last < position < index for cue in passage.themed("reference")
    )


def last(passage: Passage, publication: Publication) -> Period:
    """The last period that a sentence names, brackets or not: that of the table below it."""
    found = resolve(passage, passage.positions("date")[-1], publication, Period(), "")
    return Period(found, "stated" if found else "unknown")


def is_measured_against(passage: Passage, index: int) -> bool:
    """The date is what a change is measured against: "к маю 2023-го", "above the corresponding months of 2023"."""
    for step in range(1, BEFORE_AGAINST + 1):
        word = passage.lemma(index - step)
        if word in AGAINST:
            return word != "on" or not DAY.search(passage.date(index).named)
        if not word.isalpha():
            return False
    return False


def is_looked_back_on(passage: Passage, position: int, period: Period, began: Period) -> bool:
    """The figure is there to be compared with: "down from $19,200 in 2023", "годом раньше искали вдвое меньше"."""
    cues = [cue.last for cue in passage.themed("earlier")]
    cues += [index for index in passage.positions("date") if YEAR_EARLIER.search(passage.words[index].text.casefold())]
    if any(cue < position <= cue + LOOKING_BACK for cue in cues):
        return True
    return bool(began.edtf) and period.edtf == year_before(began.edtf)


def latest(told: Sequence[Period], publication: Publication) -> Period:
    """What a sentence goes on to speak of: the latest of its periods, plans apart; the others are compared with it."""
    now = [period for period in told if not is_future(period.edtf, publication)]
    return max(now or told, key=lambda period: _bounds(period.edtf)[1], default=Period())


def resolve(passage: Passage, index: int, publication: Publication, before: Period, latest: str) -> str:
    """The date as EDTF: "годом ранее" counts from the period of the figure before it, all else from the publication."""
    mark = passage.date(index)
    if before.edtf and YEAR_EARLIER.search(passage.words[index].text.casefold()):
        return year_before(before.edtf)
    is_this_year = bool(latest) and latest[:4] == publication.date[:4]
    if mark.expression[1:2] == ("to_date",) and is_this_year and not latest.endswith("-01"):
        return f"{latest[:4]}-01/{latest}"
    found = dates.resolve(mark, _reference(mark, publication, before), future=status.leans_ahead(passage, index))
    if not found:
        return ""
    if mark.relation == "by" and "/" not in found:
        return f"../{found}" if status.leans_ahead(passage, index) else str(found)
    if mark.relation == "since" and "/" not in found:
        return f"{found}/.."
    return str(found)


def _reference(mark: DateMark, publication: Publication, before: Period) -> str:
    """A month without a year belongs to the year that the paragraph speaks of; all else counts from the publication."""
    if before.basis == "far":
        return publication.date
    is_of_paragraph = mark.expression[1:3] == ("calendar", "") and bool(YEAR.fullmatch(before.edtf[:4]))
    return before.edtf[:4] if is_of_paragraph and before.edtf[:4] < publication.date[:4] else publication.date


@lru_cache(maxsize=1_000)
def year_before(period: str) -> str:
    """The same period one year earlier.

    >>> year_before("2025-01/2025-09")
    '2024-01/2024-09'
    """
    return YEAR.sub(lambda found: str(int(found.group()) - 1), period)


@lru_cache(maxsize=10_000)
def _bounds(period: str) -> tuple[str, str]:
    return edtf.bounds(period)


def is_future(period: str, publication: Publication) -> bool:
    """The period ends after the publication."""
    end, published = (
        _bounds(period)[1] if period else "",
        _bounds(publication.date)[1] if publication.date else "",
    )
    start = _bounds(period)[0] if period else ""
    return bool(published) and ((bool(start) and start > published) or (period.startswith("../") and end > published))


def is_recent(period: str, publication: Publication) -> bool:
    """The period ended within the two years before the publication, or goes on; true of all where that is unknown."""
    end, published = _bounds(period)[1][:4], publication.date[:4]
    recent = not (end.isdigit() and published.isdigit()) or int(published) - int(end) <= RECENT_YEARS
    return recent and not is_future(period, publication)


def month(period: str) -> str:
    """The month in which a monthly figure or a stretch of months ends; empty for other periods.

    >>> month("2025-09"), month("2025-01/2025-09"), month("2025")
    ('2025-09', '2025-09', '')
    """
    found = MONTH.search(period)
    return found.group() if found else ""


def since(period: str) -> Period:
    """From the period named before until now: "С тех пор выпущено"."""
    return Period(f"{period.split('/')[0]}/..", "stated", 1.0)


def is_stretch(period: str) -> bool:
    """A year, part of a year or stretch of months, not a day nor an unknown year.

    >>> is_stretch("2025"), is_stretch("2025-01/2025-09"), is_stretch("2025-10-16"), is_stretch("2025-40")
    (True, True, False, True)
    """
    return bool(STRETCH.fullmatch(period))
