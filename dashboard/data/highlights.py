"""What an overview shows first: the figures that matter, what the last run changed, what needs a person."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import pandas as pd

from dashboard.data.fitting import Filters, fitting
from dashboard.data.prepared import prepared_events, prepared_observations
from dashboard.data.sources import Fact, facts
from dashboard.data.tables import Tables

# What an analyst of the industry looks for first, and how much it counts.
WEIGHT: Mapping[str, int] = {
    "production": 10,
    "sales": 9,
    "capacity": 8,
    "headcount": 8,
    "floor_space": 8,
    "investment": 7,
    "exports": 7,
    "growth": 6,
    "localisation": 6,
    "enterprises": 6,
    "revenue": 6,
    "residents": 5,
    "jobs": 5,
    "share": 4,
    "orders": 4,
    "support": 4,
    "land_area": 4,
}
MOST_OF_ONE = 2
WEIGHED = [
    *("fact", "indicator", "subject_id", "product", "unit", "value", "qualifier", "status"),
    *("time_end", "confidence", "category"),
]
# So many times what nineteen in twenty state is no figure but an error.
BEYOND = 1000.0
LARGEST = 1e7
SURE = 0.6
# So many times as many as are shown must be sure before the others are left out.
SPARE = 4


# The ETL's note on a document whose header its text contradicts; other notes say why nothing was read.
CONTRADICTION = re.compile(r"The .+ says (?P<date>[\dX-]+), but .+")


@dataclass(frozen=True, slots=True)
class Question:
    """What needs a person: `kind` is undated, contradiction, year_unknown or overdue."""

    kind: str
    document: str
    fact: str
    text: str


@lru_cache(maxsize=8)
def figures_that_matter(tables: Tables, filters: Filters, language: str, most: int = 8) -> list[Fact]:
    """Facts worth a large figure: weighty indicators, at most two of an indicator and of a subject."""
    rows = fitting(tables, filters, language)
    ranked = weighed(likely(prepared_observations(tables, language)[WEIGHED].take(rows), most, filters.status))
    indicators, subjects = Counter[str](), Counter[str]()
    chosen: list[str] = []
    single = ranked.drop_duplicates(["indicator", "subject_id", "product"])
    for row in single[["fact", "indicator", "subject_id"]].astype("object").itertuples(index=False):
        fact, indicator, subject = str(row[0]), str(row[1]), str(row[2])
        limit = MOST_OF_ONE * (2 if indicator == "production" else 1)
        if indicators[indicator] < limit and (filters.organisation or subjects[subject] < MOST_OF_ONE):
            indicators[indicator] += 1
            subjects[subject] += 1
            chosen.append(fact)
        if len(chosen) == most:
            break
    known = facts(tables, language)
    return [known[each] for each in chosen]


def likely(frame: pd.DataFrame, most: int, status: str = "") -> pd.DataFrame:
    """What happened and was surely read: no bounds from above, nothing beyond all measure, doubts only if need be.

    Plans are told where they are asked for (`status`).
    """
    frame = frame[frame["status"].eq("actual") | (status == "planned")]
    frame = frame[frame["indicator"].isin(list(WEIGHT))]
    frame = frame[~frame["qualifier"].isin(["under", "up_to"]) & frame["value"].gt(0)]
    usual = frame.groupby(["indicator", "unit"], observed=True)["value"].transform("quantile", 0.95)
    frame = frame[frame["value"].le(BEYOND * usual)]
    sure = frame[frame["confidence"].fillna(0).ge(SURE)]
    return sure if len(sure) >= SPARE * most else frame


def weighed(frame: pd.DataFrame) -> pd.DataFrame:
    """The statements with the weightiest first: indicator, a coloured subject, size, how new and how sure."""
    counted = frame["unit"].isin(["units", "people", "m2", "companies"])
    recent = frame["time_end"].str[:4].rank(method="dense", pct=True)
    weight = frame["indicator"].map(WEIGHT).astype("float64") + 2 * frame["confidence"].fillna(0)
    weight += frame["category"].lt(8) * 2 + frame["qualifier"].ne("exact") * 0.5 + recent
    weight += (np.log10(frame["value"].clip(upper=LARGEST)) / 2).where(counted, 1.0)
    return frame.assign(weight=weight).sort_values(["weight", "time_end", "value"], ascending=False, kind="stable")


def last_run(tables: Tables) -> tuple[str, str, pd.DataFrame]:
    """The number of the last run that changed something, when it was, and its changes."""
    runs = tables.runs
    if runs.empty or "change" not in runs:
        return "", "", pd.DataFrame()
    told = runs[runs["change"].ne("unchanged")]
    if told.empty:
        return "", "", pd.DataFrame()
    run = str(told["run_id"].iloc[-1])
    changes = told[told["run_id"].eq(run)]
    return run, str(changes["when"].iloc[-1]), changes


def document_questions(tables: Tables) -> list[Question]:
    """Documents without a date, and those whose header their text contradicts."""
    frame = tables["documents"]
    undated = frame[frame["published"].eq("") & frame["characters"].gt(0)]
    noted = frame[frame["note"].str.fullmatch(CONTRADICTION)]
    return [
        *(Question("undated", str(row.document_id), "", str(row.title)) for row in undated.itertuples(index=False)),
        *(Question("contradiction", str(row.document_id), "", str(row.note)) for row in noted.itertuples(index=False)),
    ]


def event_questions(tables: Tables, language: str, today: str) -> list[Question]:
    """Events without a year, and plans whose time has passed."""
    frame = prepared_events(tables, language)
    yearless = frame[frame["date"].str.startswith("XXXX")]
    overdue = frame[frame["status"].eq("planned") & frame["date_end"].ne("") & frame["date_end"].lt(today)]
    kinds = (("year_unknown", yearless), ("overdue", overdue))
    return [
        Question(kind, str(row.document_id), str(row.fact), str(row.title))
        for kind, rows in kinds
        for row in rows[["document_id", "fact", "title"]].itertuples(index=False)
    ]


SAME_QUANTITY = ["indicator", "of", "subject_id", "product", "unit", "measure", "time_period", "ref_area"]

TOLD = ["fact", "document_id", "value", "qualifier", "status"]


def conflicts(tables: Tables, language: str) -> list[tuple[str, ...]]:
    """The facts of each quantity that two documents state exactly, of the same time, and differently."""
    frame = prepared_observations(tables, language)[[*SAME_QUANTITY, *TOLD]]
    frame = frame[frame["qualifier"].eq("exact") & frame["status"].eq("actual") & frame["time_period"].ne("")]
    groups = frame[frame["indicator"].ne("other")].groupby(SAME_QUANTITY, sort=False)
    spread = groups.agg(values=("value", "nunique"), documents=("document_id", "nunique"))
    told = spread[spread["values"].gt(1) & spread["documents"].gt(1)]
    return [tuple(map(str, groups.get_group(each)["fact"])) for each in told.index]
