"""Dates and figures that are told in one order: "в 2023 и 2024 годах - 310 и 340 прицепов соответственно"."""

from itertools import pairwise

from etl.facts.passages import Passage

LINKS = {",", "и", "and", "а", "также", "в", "in", "of", "year", "год"}
AND = {"и", "and"}


def date_of(passage: Passage, position: int) -> int | None:
    """The date that a figure goes with: as many dates in a row as figures, and no other date; None for no such rows."""
    dates = passage.positions("date")
    if len(dates) < 2 or passage.is_in_table or not all(_are_linked(passage, *pair) for pair in pairwise(dates)):
        return None
    figures = _row(passage, position)
    if len(figures) != len(dates) or not _has_and(passage, dates) or not _has_and(passage, figures):
        return None
    return dates[figures.index(position)]


def _row(passage: Passage, position: int) -> list[int]:
    """The figures that stand in one row with this one."""
    rows: list[list[int]] = []
    for number in passage.positions("number"):
        if rows and _are_linked(passage, rows[-1][-1], number):
            rows[-1].append(number)
        else:
            rows.append([number])
    return next((row for row in rows if position in row), [])


def _are_linked(passage: Passage, first: int, last: int) -> bool:
    between = passage.words[first + 1 : last]
    return 0 < len(between) <= 3 and all(word.text.lower() in LINKS for word in between)


def _has_and(passage: Passage, places: list[int]) -> bool:
    return any(word.text.lower() in AND for word in passage.words[places[-2] + 1 : places[-1]])
