"""How long a mark is: as long as its EDTF date."""

import pytest

from dashboard.figures.extent import days, extent

LENGTHS = [
    ("1976-02-16", "1976-02-16", "1976-02-16"),
    ("2026-04", "2026-04-01", "2026-04-30"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("2004", "2004-01-01", "2004-12-31"),
    ("197X", "1970-01-01", "1979-12-31"),
    ("19XX", "1900-01-01", "1999-12-31"),
    ("2025-40", "2025-01-01", "2025-06-30"),
    ("2024-33", "2024-01-01", "2024-03-31"),
    ("2022-21", "2022-03-01", "2022-05-31"),
    ("2025-09~", "2025-09-01", "2025-09-30"),
    ("2024-XX-XX", "2024-01-01", "2024-12-31"),
]
NO_PLACE = ["", "XXXX-10-18", "XXXX", "..", "../.."]
ENDS = [
    ("2022/2023", False, False, False),
    ("2019/..", False, True, False),
    ("../2030", True, False, False),
    ("2025-09~", False, False, True),
]


@pytest.mark.parametrize(("edtf", "first", "last"), LENGTHS)
def test_days(edtf: str, first: str, last: str) -> None:
    found = days(edtf)
    assert found is not None
    assert (found[0].isoformat(), found[1].isoformat()) == (first, last)


@pytest.mark.parametrize("edtf", NO_PLACE)
def test_no_place(edtf: str) -> None:
    assert extent(edtf) is None


@pytest.mark.parametrize(("edtf", "before", "after", "about"), ENDS)
def test_ends(edtf: str, before: bool, after: bool, about: bool) -> None:
    found = extent(edtf)
    assert found is not None
    assert (found.before, found.after, found.about) == (before, after, about)
