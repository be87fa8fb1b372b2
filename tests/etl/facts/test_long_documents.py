"""A document may name thousands: the work on it grows with its length, not with the square of it."""

import sys
from types import FrameType

from etl import pipeline, readers
from etl.records import Document

SYLLABLES = ("ka", "ro", "mi", "ti", "la", "vo", "re", "ze", "nu", "sa")
FEW, MANY = 100, 200
MOST = 2.3
"""Twice the length may take little more than twice the work: the square would be four times as much."""


def written(count: int) -> Document:
    """Paragraphs that each name a company, a park and a person of their own."""
    lines = ["Review of the industry in 2024"]
    for number in range(count):
        name = "".join(SYLLABLES[int(digit)] for digit in f"{number:03}").capitalize()
        lines.append(
            f"{name} Motors made {number + 100} trucks in 2023 and opened a plant. Its chief executive John {name}son "
            f"said the company employs {number + 50} people in the {name} Industrial Park."
        )
    return readers.read_bytes("\n".join(lines).encode(), "a.txt")


def work_on(document: Document) -> int:
    """How many functions are called while it is read."""
    calls = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        pipeline.reading(document)
    finally:
        sys.setprofile(None)
    return calls


def test_twice_the_names_are_twice_the_work() -> None:
    few, many = written(FEW), written(MANY)
    assert len(pipeline.reading(few).marks.names) > 2 * FEW
    assert work_on(many) < MOST * work_on(few)
