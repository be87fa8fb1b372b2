"""The rows that two versions of a table do not share are found, whatever stands around them."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from etl import differences
from etl.differences import Lines

cells = st.tuples(st.sampled_from(["a", "b", "ab", ""]), st.sampled_from(["x", 'y "z"', "two\nlines", "cut\r\nhere"]))
tables = st.lists(cells, max_size=6, unique=True)


def lines(rows: list[tuple[str, str]]) -> Lines:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return Lines(("code", "label"), text.getvalue().encode())


@given(tables, tables)
def test_rows_of_one_version_only(old: list[tuple[str, str]], new: list[tuple[str, str]]) -> None:
    before, after = differences.between({"t": lines(old)}, {"t": lines(new)})
    gone, come = ({tuple(row.values()) for row in rows["t"]} for rows in (before, after))
    assert gone - come == set(old) - set(new)
    assert come - gone == set(new) - set(old)
