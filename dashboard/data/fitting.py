"""Which observations fit what a reader asks for."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import pandas as pd

from dashboard.data.fresh import new_facts
from dashboard.data.narrowing import Coded, Marked, Rows, Test, coded, has
from dashboard.data.prepared import prepared_observations
from dashboard.data.tables import Tables

NAMES = ("subject_label", "indicator_label", "product", "of")
PLANNED = ("planned", "forecast")


@dataclass(frozen=True, slots=True)
class Filters:
    """What a reader asks for; an empty field asks for nothing. `since` and `until` are years.

    `fresh` asks for what the last run brought.
    """

    organisation: str = ""
    region: str = ""
    indicator: str = ""
    event_type: str = ""
    status: str = ""
    since: str = ""
    until: str = ""
    text: str = ""
    product: str = ""
    measure: str = ""
    kind: str = ""
    document: str = ""
    fresh: str = ""


@lru_cache(maxsize=16)
def fitting(tables: Tables, filters: Filters, language: str) -> Rows:
    """The rows of the observations that fit."""
    exact = {"subject_id": filters.organisation, "ref_area": filters.region, "indicator": filters.indicator}
    exact |= {"product": filters.product, "measure": filters.measure, "document_id": filters.document}
    tests = {column: is_in([value]) for column, value in exact.items() if value}
    if filters.status:
        tests["status"] = is_in(PLANNED) if filters.status == "planned" else is_not_in(PLANNED)
    if filters.fresh:
        tests["fact"] = is_in(new_facts(tables))
    marked = np.ones(len(tables["observations"]), dtype=bool)
    for column, test in tests.items():
        marked &= in_numbers(tables, language, column).rows_where(test)
    if filters.since or filters.until:
        marked &= touching(tables, language, filters)
    return holding_all(tables, language, np.flatnonzero(marked), filters.text)


@lru_cache(maxsize=48)
def in_numbers(tables: Tables, language: str, column: str) -> Coded:
    """A column of the prepared observations in numbers."""
    return coded(prepared_observations(tables, language)[column])


def is_in(values: Collection[str]) -> Test:
    """Whether a value is one of these."""
    return lambda found: found.isin(list(values))


def is_not_in(values: Collection[str]) -> Test:
    """Whether a value is none of these."""
    return lambda found: ~found.isin(list(values))


def holds(word: str) -> Test:
    """Whether a value has a word in it."""
    return lambda found: has(found.str.lower(), word)


def touching(tables: Tables, language: str, filters: Filters) -> Marked:
    """Observations whose time touches the years asked for; no time at all fits no year.

    An open end reaches as far as `known_until` says.

    What is only said to be by some day ("до 2030 года") has its time at that day.
    """
    start, end = (in_numbers(tables, language, name) for name in ("time_start", "known_until"))
    known = start.rows_where(lambda day: day.ne("")) | end.rows_where(lambda day: day.ne(""))
    by, only_end = filters.until or "9999", start.rows_where(lambda day: day.eq(""))
    begun = np.where(only_end, *(each.rows_where(lambda day: day.str[:4].le(by)) for each in (end, start)))
    return known & begun & end.rows_where(lambda day: day.eq("") | day.str[:4].ge(filters.since))


def holding_all(tables: Tables, language: str, rows: Rows, text: str) -> Rows:
    """Those of the rows in which every word of the text stands somewhere."""
    for word in text.lower().split():
        found = has(quotes(tables).take(rows), word)
        for column in NAMES:
            found = found | in_numbers(tables, language, column).rows_where(holds(word))[rows]
        rows = rows[found]
    return rows


@lru_cache(maxsize=2)
def quotes(tables: Tables) -> "pd.Series[str]":
    """What was read, in small letters."""
    return tables["observations"]["quote"].str.lower()
