"""The ledger: each number of a document with its value and unit, whether a fact took it or not."""

import pytest

from etl.facts import ledger
from etl.records import Document, Facts, Marks, Publication
from etl.text import numbers, others

NUMBERS = [
    ("Залог – 3 млн швейцарских франков.", [("3 млн швейцарских франков", 3e6, None, "CHF")]),
    ("Perodua spent RM 420-430 million.", [("RM 420-430 million", 420e6, 430e6, "MYR")]),
    ("₹8.5 lakh crore in all.", [("₹8.5 lakh crore", 8.5e12, None, "INR")]),
    ("Kia sold 40k cars, 5  thousand vans.", [("40k", 4e4, None, "cars"), ("5  thousand", 5e3, None, "vans")]),
    ("Петрову 52 года, стажа 30 лет.", [("30 лет", 30, None, "years")]),
]


@pytest.mark.parametrize(("text", "expected"), NUMBERS)
def test_numbers(text: str, expected: list[tuple[str, float, float | None, str]]) -> None:
    aside = others.find(text)
    marks = Marks((), tuple(numbers.find(text, [(other.start, other.stop) for other in aside])), (), (), tuple(aside))
    rows = ledger.find(Document("a.txt", "", text), marks, Publication(), Facts())
    found = [row for row in rows if row.kind == "number"]
    assert [(text[row.start : row.stop], row.value, row.value_upper, row.unit) for row in found] == expected
