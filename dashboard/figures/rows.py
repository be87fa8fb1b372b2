"""Frames as plain rows, where what is not said is an empty string."""

from typing import Any, TypeAlias

import pandas as pd

Row: TypeAlias = dict[str, Any]


def rows(frame: pd.DataFrame) -> list[Row]:
    """The rows of a frame in their order; a missing value is "" and never NaN, NaT or None.

    >>> rows(pd.DataFrame({"value": [1.5, None]}))
    [{'value': 1.5}, {'value': ''}]
    """
    return [
        {str(name): "" if pd.isna(value) else value for name, value in row.items()} for row in frame.to_dict("records")
    ]


def text(row: Row, *names: str) -> str:
    """The first of the named columns that says something, as text; "" if none does."""
    return next((str(row[name]) for name in names if row.get(name, "") != ""), "")
