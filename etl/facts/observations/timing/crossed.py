"""The period of a table's cell by its headings: of its column or row, or a column's year crossed with a row's month."""

import re

from etl.facts.observations.course import Course
from etl.facts.passages import Passage
from etl.text import dates
from etl.vocabulary import function_words

YEAR = 4
PART = re.compile(r"(\d{4})-\d\d(?:/\1-\d\d)?")
"""A month, quarter or half-year, or some months of one year."""
COMPARING = function_words.words("before_earlier_level")
OPENING = function_words.words("before_period")


def period(course: Course, passage: Passage) -> str:
    """The period that the headings of a cell's column and row begin with; empty where none begins with one.

    A year and a month or quarter without its year are one period: "2025" over "April" is April 2025.
    """
    if not passage.is_in_table:
        return ""
    heads = [index for index in passage.positions("date") if _is_of_head(course, passage, index)]
    years = [named for index in heads if (named := passage.date(index).named)[:YEAR].isdigit()]
    leading = [index for index in heads if _leads(course, passage, index)]
    parts = [passage.date(index) for index in leading if not passage.date(index).named]
    year = years[-1][:YEAR] if years else course.publication.date
    if parts and year:
        return dates.resolve(parts[-1], year, future=False)
    told = next((passage.date(index).named for index in reversed(leading)), "")
    return _same_part(course, passage, heads, told) if len(told) == YEAR else told


def _same_part(course: Course, passage: Passage, heads: list[int], year: str) -> str:
    """Under "Sales in nine months of 2025" or "Sales, 1st quarter" the columns "2025" and "2024" are that part of each
    year."""
    for index in reversed(heads):
        block, mark = course.document.block_at(passage.words[index].start), passage.date(index)
        is_line = block is not None and block.kind != "cell"
        part = mark.named or dates.resolve(mark, year, future=False)
        if is_line and PART.fullmatch(part):
            return part.replace(part[:YEAR], year)
    return year


def _is_of_head(course: Course, passage: Passage, index: int) -> bool:
    """The date stands in a line over the table, over the column or before the row, and is no level compared with."""
    if passage.lemma(index - 1) in COMPARING:
        return False
    block = course.document.block_at(passage.words[index].start)
    return block is not None and (block.kind != "cell" or block.header or not block.row or not block.column)


def _leads(course: Course, passage: Passage, index: int) -> bool:
    """A cell that heads a column or row begins with the date."""
    start = passage.words[index].start
    block = course.document.block_at(start)
    if block is None or block.kind != "cell":
        return False
    return start == block.start or (
        passage.lemma(index - 1) in OPENING and passage.words[index - 1].start == block.start
    )
