"""Frames as plain rows, where what is not said is an empty string."""

from typing import Any, TypeAlias

import pandas as pd

Row: TypeAlias = dict[str, Any]


def rows(frame: pd.DataFrame) -> list[Row]:
    """The rows of a frame in their order; a missing value is "" and never NaN, NaT or None.

    >>> rows(pd.DataFrame({"value": [1.5, None]}))
    [{'value': 1.5}, {'value': ''}]
    """
    names = [str(name) for name in frame.columns]
    return [
        {name: said(value) for name, value in zip(names, values, strict=True)}
        for values in frame.to_numpy(dtype=object).tolist()
    ]


def said(value: Any) -> Any:
    """A value, or "" where there is none: only what is missing is not like itself."""
    return "" if value is None or value is pd.NaT or value != value else value


def text(row: Row, *names: str) -> str:
    """The first of the named columns that says something, as text; "" if none does."""
    return next((str(row[name]) for name in names if row.get(name, "") != ""), "")
