"""Which rows of a column pass a test: the column is turned into numbers once, so that a million take milliseconds."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Rows: TypeAlias = NDArray[np.int64]
Marked: TypeAlias = NDArray[np.bool_]
Test: TypeAlias = Callable[["pd.Series[str]"], Any]


@dataclass(frozen=True, slots=True, eq=False)
class Coded:
    """A column as its different values and, for every row, the number of its value among them."""

    values: "pd.Series[str]"
    codes: Rows

    def rows_where(self, test: Test) -> Marked:
        """The rows whose value passes; the test sees each value once."""
        marked: Marked = np.asarray(test(self.values), dtype=bool)[self.codes]
        return marked

    def counts(self, rows: Rows) -> Rows:
        """For each of the rows, how many of them have its value."""
        own = self.codes[rows]
        counted: Rows = np.bincount(own, minlength=len(self.values))[own]
        return counted


def coded(column: "pd.Series[str]") -> Coded:
    """A column of texts in numbers."""
    codes, values = pd.factorize(column)
    return Coded(pd.Series(values, dtype="str"), codes)


def has(texts: "pd.Series[str]", word: str) -> Marked:
    """Which of the texts have a word in them; both in small letters."""
    marked: Marked = texts.str.contains(word, regex=False).to_numpy(dtype=bool)
    return marked
