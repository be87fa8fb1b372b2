"""A document may name thousands: the work on it grows with its length, not with the square of it."""

import sys
from types import FrameType

import pytest

from etl import pipeline, readers
from etl.records import Document
from etl.resolve import entities
from etl.tables import rows

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
    """How many functions are called while it is read and its rows are made."""
    calls = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        rows_of(document)
    finally:
        sys.setprofile(None)
    return calls


def rows_of(document: Document) -> rows.Rows:
    """The rows of all tables."""
    found = pipeline.reading(document)
    return pipeline.document_rows(found, entities.resolve([found]))


def test_twice_the_names_are_twice_the_work() -> None:
    few, many = written(FEW), written(MANY)
    assert len(pipeline.reading(few).marks.names) > 2 * FEW
    assert work_on(many) < MOST * work_on(few)


def listed(count: int) -> Document:
    """One sentence of so many figures, each with its year."""
    figures = ", ".join(f"{100 + 7 * place} машин в {1960 + place} году" for place in range(count))
    return readers.read_bytes(f"Завод «Нева» выпустил {figures}.".encode(), "a.txt")


def test_twice_the_figures_of_a_sentence_are_twice_the_work() -> None:
    few, many = listed(20), listed(40)
    found = pipeline.reading(many)
    assert len(found.marks.sentences) == 1
    assert [fact.time_period for fact in found.facts.observations] == [str(1960 + place) for place in range(40)]
    pipeline.reading(few)
    assert work_on(many) < MOST * work_on(few)


def tabled(height: int, width: int) -> Document:
    """A table of so many plants and years."""
    lines = ["Выпуск автобусов, шт.", "", "| Завод | " + " | ".join(str(1960 + place) for place in range(width)) + " |"]
    lines.append("|---" * (width + 1) + "|")
    for row in range(height):
        lines.append(f"| «Нева-{row}» | " + " | ".join(str(100 + row + 7 * place) for place in range(width)) + " |")
    return readers.read_bytes("\n".join(lines).encode(), "a.md")


@pytest.mark.parametrize("size", [(4, 60), (60, 4)], ids=["wide", "tall"])
def test_twice_the_cells_of_a_table_are_twice_the_work(size: tuple[int, int]) -> None:
    height, width = size
    few = tabled(height, width)
    many = tabled(height, 2 * width) if width > height else tabled(2 * height, width)
    assert len(rows_of(few)["observations"]) == height * width
    assert work_on(many) < MOST * work_on(few)


ENDLESS = [
    "вице-" * 3_000 + "президент",
    "(" * 3_000,
    "-" * 3_000,
    "А-" * 3_000,
    "5–" * 1_000,
    "1 " * 1_000,
    "«" * 3_000,
]


@pytest.mark.parametrize("run", ENDLESS, ids=[run[:5] for run in ENDLESS])
def test_what_goes_on_without_end_is_read(run: str) -> None:
    found = pipeline.reading(
        readers.read_bytes(f"Сводка.\n\n{run}\n\nВ 2024 году КАМАЗ выпустил 500 машин.".encode(), "a.txt")
    )
    assert not found.document.note
    last = found.facts.observations[-1]
    assert (last.indicator, last.value, last.subject.name, last.time_period) == ("production", 500, "КАМАЗ", "2024")
