"""The work on a page grows with its length, whatever its tables claim to cover or to hold."""

import sys
from types import FrameType

from etl import readers
from etl.readers import html

FEW, MANY = 60, 120
MOST = 2.3


def nested(count: int) -> str:
    """Tables that stand in each other's cells."""
    return "<table><tr><td>Made<td>500" * count + "</table>" * count


def covering(count: int) -> str:
    """A table whose cells each claim a million others."""
    row = "<tr><td colspan=1000 rowspan=1000>Plant</td><td>500</td></tr>"
    return f"<table>{row * count}</table>"


def work_on(page: str) -> int:
    """How many functions are called, and elements of pages looked at, while the page is read."""
    work = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal work
        work += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        html.page(f"<html><body>{page}</body></html>")
    finally:
        sys.setprofile(None)
    return work


def test_twice_the_tables_are_twice_the_work() -> None:
    html.page(f"<html><body>{nested(FEW)}</body></html>")
    assert work_on(nested(MANY)) < MOST * work_on(nested(FEW))


def test_what_a_cell_claims_to_cover_costs_nothing() -> None:
    plain = covering(FEW).replace(" colspan=1000 rowspan=1000", "")
    html.page(plain)
    assert work_on(covering(FEW)) < 10 * work_on(plain)


def test_columns_that_only_spans_cover_are_left_out() -> None:
    document = readers.read_bytes(f"<html><body>{covering(FEW)}</body></html>".encode(), "a.html")
    assert max(block.column or 0 for block in document.blocks) < 2 * FEW
