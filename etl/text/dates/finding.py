"""Dates and periods of a Russian or English text: where they stand, what they name, what they mean when said at a time.

>>> [mark] = find("В апреле прошлого года завод встал.")
>>> mark.start, mark.stop, resolve(mark, "2025-10-20"), days(mark, "2025-10-20")
(2, 22, '2024-04', ('2024-04-01', '2024-04-30'))
"""

import re
from bisect import insort
from collections.abc import Sequence

from etl import edtf
from etl.records import DateMark
from etl.text.dates import adjectives as date_adjectives
from etl.text.dates import beginnings as date_beginnings
from etl.text.dates import context as date_context
from etl.text.dates import distances as date_distances
from etl.text.dates import doubtful as doubtful_dates
from etl.text.dates import elliptic as elliptic_dates
from etl.text.dates import lists as date_lists
from etl.text.dates import periods as date_periods
from etl.text.dates import ranges as date_ranges
from etl.text.dates import relative as relative_dates
from etl.text.dates import roughly as rough_distances
from etl.text.dates import seasons as date_seasons
from etl.text.dates import two_years as dates_of_two_years
from etl.text.dates import until as date_until
from etl.text.dates import weekdays as date_weekdays
from etl.text.dates import years as date_years
from etl.text.dates.patterns import grammar, reduce
from etl.text.dates.words import Token, plain, runs
from etl.text.morphology import parses
from etl.vocabulary import calendar

_PASSES = tuple(
    map(
        grammar,
        (
            (*date_ranges.YEAR_RANGES, *dates_of_two_years.YEARS),
            (*date_years.SHORT_YEARS, *date_years.RULES, *date_adjectives.OF_LAST_YEAR),
            date_ranges.YEAR_LISTS,
            (
                *(
                    *date_periods.RULES,
                    *date_adjectives.RULES,
                    *date_seasons.RULES,
                    *date_lists.RULES,
                    *date_beginnings.RULES,
                ),
                *(
                    *rough_distances.RULES,
                    *date_distances.RULES,
                    *date_weekdays.RULES,
                    *dates_of_two_years.MONTHS_OF_TWO,
                ),
            ),
            (*date_ranges.PARTS, *date_until.PARTS, *dates_of_two_years.PARTS),
            (*date_until.STRETCHES, *date_ranges.STRETCHES),
            date_ranges.RELATIONS,
        ),
    )
)
_EVE_OF = re.compile(r"[Нн]акануне ([а-яё]+)")
_PERIODS = frozenset({"period", "year", "named"})
_WORD = re.compile(r"[^\W\d_]+")
_SHORT = frozenset({"short_ru", "short_en", "year_short", "years_short", "m"})
_CHANGE = re.compile(r":?[ \u00a0]?[+−–-]\d")  # "к марту +11 %"
_LABEL_START = re.compile(r"(?:^|[\n;•*])\s*$")
_LABEL_END = re.compile(r":\s")
_FOLLOWING = re.compile(r"(?:[ \u00a0]*|-)([%₽$€°]|[^\W\d_]+)")


def find(text: str) -> list[DateMark]:
    """Every date and period of the text, in its order."""
    marks: list[DateMark] = []
    for run in runs(text):
        said = _without_counts(run, text)
        words = reduce(doubtful_dates.settle(said, text), _PASSES)
        periods = [word for place, word in enumerate(words) if _is_period(words, place, text)]
        marks.extend(_mark(word, text) for word in periods if not _governs(word, text))
    covered = [(mark.start, mark.stop) for mark in marks]
    for mark in elliptic_dates.find(text):
        if not any(start < mark.stop and mark.start < stop for start, stop in covered):
            insort(marks, mark, key=lambda one: one.start)
    return [
        date_context.named(mark) for mark in date_context.connect(date_adjectives.of_their_nouns(marks, text), text)
    ]


def year(text: str, start: int, stop: int) -> DateMark:
    """The mark of a year that stands without any word of dates: "2023 closed at 395,000 units"."""
    said = text[start : start + len("2023")]
    return DateMark(start, stop, said, "", (date_context.tense(start, stop, "", text), "calendar", said, ""))


def resolve(mark: DateMark, reference: str, future: bool | None = None) -> str:
    """The mark as an EDTF string, said at the reference (EDTF of any precision, a year); empty if it cannot be known.

    A day or month without a year is the last that has begun, or the next when `future`; when that is not given, the
    words of the clause decide. Without a reference it stays `XXXX-10-18`, `XXXX-10`.
    """
    if mark.named:
        return mark.named
    tense, *expression = mark.expression
    if future is not None:
        tense = "future" if future else "past"
    return relative_dates.resolve(tuple(expression), reference, str(tense))


def days(mark: DateMark, reference: str) -> tuple[str, str]:
    """The first and the last ISO day of the period, as `resolve` reads it; empty where they cannot be known."""
    return relative_dates.window(mark.expression[1:], reference) or edtf.bounds(resolve(mark, reference))


def _mark(word: Token, text: str) -> DateMark:
    stop = word.stop - (text[word.stop - 1] == "." and not _is_short(text[word.start : word.stop - 1]))
    compares = _compares(text[word.start : stop]) if word.relation == "since" else _CHANGE.match(text, stop)
    relation = "" if compares else word.relation
    expression = date_ranges.expression_of(word)
    return DateMark(word.start, stop, "", relation, (date_context.tense(word.start, stop, relation, text), *expression))


def _is_short(mark: str) -> bool:
    """True when the mark ends in an abbreviation, whose full stop is a part of it."""
    last = _WORD.findall(plain(mark))[-1:]
    return bool(last) and not _SHORT.isdisjoint(calendar.kinds().get(last[0], ()))


def _compares(mark: str) -> bool:
    """True for "с 2024 годом", which is no beginning."""
    return any("instrumental" in calendar.kinds().get(word, ()) for word in _WORD.findall(plain(mark)))


def _without_counts(run: Sequence[Token], text: str) -> list[Token]:
    """The run without figures such as "2000 рублей", "с 2015 до 2140 рублей": no years."""
    counts = [_counts_something(word, text) for word in run]
    for place in range(len(run) - 2):
        if counts[place + 2] and "bare_year" in run[place].kinds:
            counts[place] = counts[place] or _is_range(run[max(0, place - 1) : place + 3])
    return [word for word, is_count in zip(run, counts, strict=True) if not is_count]


def _is_range(words: Sequence[Token]) -> bool:
    """True for "с 2015 до 2140" and "2015–2140", but "в 2015 – 2140 машин" tells of a year."""
    between = words[-2].kinds.keys()
    if "dash" in between:
        return words[-3].stop == words[-2].start
    return len(words) > 3 and "since" in words[0].kinds and bool(between & {"to", "by"})


def _counts_something(word: Token, text: str) -> bool:
    """True for a figure such as "2000 рублей", "Иннопром-2024": no year."""
    if "bare_year" not in word.kinds:
        return False
    following = _FOLLOWING.match(plain(text[word.stop : word.stop + 20]))
    if following and (not following[1].isalpha() or "not_a_year" in calendar.kinds().get(following[1], ())):
        return "year_short" not in calendar.kinds().get(following[1], ())
    before = text[max(0, word.start - 2) : word.start]
    return before[-1:] in tuple("$€₽№#+") or before.rstrip() in ("№", "#")


def _governs(word: Token, text: str) -> bool:
    """True for "накануне юбилея", which is no day."""
    following = _EVE_OF.match(text, word.start)
    return following is not None and {"NOUN", "gent"} in parses(following[1])[0].tag


def _is_label(word: Token, before: Token | None, text: str) -> bool:
    """True for "2023: 310; 2024: 415" and "Sales 2023: 41,000"."""
    if not _LABEL_END.match(text, word.stop):
        return False
    told = before is not None and bool({"year_headed", "year_noun", "results"} & before.kinds.keys())
    return told or bool(_LABEL_START.search(text, 0, word.start))


def _is_period(run: Sequence[Token], place: int, text: str) -> bool:
    word = run[place]
    if not _PERIODS.isdisjoint(word.kinds):
        return True
    return "bare_year" in word.kinds and _stands_as_year(run, place, text)


def _stands_as_year(run: Sequence[Token], place: int, text: str) -> bool:
    """A year without its word: after a preposition, in brackets, after another year, or alone in a line."""
    word = run[place]
    if not 1900 <= word.kinds["bare_year"] <= 2099:
        return False
    before = run[place - 1] if place else None
    if before and not {"in", "by", "since", "than", "open", "the", "all", "whole", "of", "to"}.isdisjoint(before.kinds):
        return True
    earlier = run[place - 2] if place > 1 else None
    if before and earlier and {"and", "comma", "slash"} & before.kinds.keys():
        return bool(_PERIODS & earlier.kinds.keys()) or "bare_year" in earlier.kinds
    return doubtful_dates.is_alone(word, text) or _is_label(word, before, text)
