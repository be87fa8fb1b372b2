"""The days that EDTF strings cover."""

import pytest

from etl import edtf

BOUNDS = [
    ("2025-10-16", "2025-10-16", "2025-10-16"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("2025", "2025-01-01", "2025-12-31"),
    ("197X", "1970-01-01", "1979-12-31"),
    ("19XX", "1900-01-01", "1999-12-31"),
    ("2025-40", "2025-01-01", "2025-06-30"),
    ("2025-41", "2025-07-01", "2025-12-31"),
    ("2024-33", "2024-01-01", "2024-03-31"),
    ("2024-36", "2024-10-01", "2024-12-31"),
    ("2022-21", "2022-03-01", "2022-05-31"),
    ("2022-24", "2022-12-01", "2023-02-28"),
    ("2022/2023", "2022-01-01", "2023-12-31"),
    ("2025-01/2025-09", "2025-01-01", "2025-09-30"),
    ("2019/..", "2019-01-01", ""),
    ("../2030", "", "2030-12-31"),
    ("/2030", "", "2030-12-31"),
    ("2025-09~", "2025-09-01", "2025-09-30"),
    ("2024?", "2024-01-01", "2024-12-31"),
    ("XXXX-10-18", "", ""),
    ("XXXX-10", "", ""),
    ("", "", ""),
]
INVALID = [
    "",
    "..",
    "../..",
    "2025-13",
    "2025-02-30",
    "2025-00",
    "25",
    "2025/2026/2027",
    "октябрь",
    "197X-05",
    "2025-40-01",
]


@pytest.mark.parametrize(("text", "first", "last"), BOUNDS)
def test_bounds(text: str, first: str, last: str) -> None:
    assert edtf.bounds(text) == (first, last)


@pytest.mark.parametrize("text", [text for text, *_ in BOUNDS if text])
def test_valid(text: str) -> None:
    assert edtf.is_valid(text)


@pytest.mark.parametrize("text", INVALID)
def test_invalid(text: str) -> None:
    assert not edtf.is_valid(text)
    assert edtf.bounds(text) == ("", "")


@pytest.mark.parametrize(
    ("text", "year"), [("2025-10-16", 2025), ("2025-07/2025-12", 2025), ("2023/2025", None), ("197X", None)]
)
def test_year(text: str, year: int | None) -> None:
    assert edtf.year_of(text) == year
