"""Which events have a place on the axis, which have none, and which matter most."""

import pandas as pd

from dashboard.figures.extent import extent

# What a reader of an overview looks for first.
_WEIGHT = {
    "foundation": 9, "opening": 8, "production_start": 8, "milestone": 7, "agreement": 6, "ownership": 6,
    "production_stop": 6, "crisis": 5, "product_launch": 4, "support": 3, "appointment": 2, "meeting": 1,
}  # fmt: skip


def _has_place(events: pd.DataFrame) -> "pd.Series[bool]":
    dates = events["date"].fillna("")
    placed = {edtf: extent(str(edtf)) is not None for edtf in dates.unique()}
    return dates.map(placed).astype(bool)


def dated(events: pd.DataFrame) -> pd.DataFrame:
    """The events that the axis has a place for."""
    return events[_has_place(events)]


def undated(events: pd.DataFrame) -> pd.DataFrame:
    """The events whose year or whole date no document says: they stand in a table and are never drawn."""
    return events[~_has_place(events)]


def main_events(events: pd.DataFrame, most: int = 8) -> pd.DataFrame:
    """At most so many dated events, the weightiest types first, one of a type, lane and year, in order of time."""
    known = dated(events)
    ranked = known.assign(_weight=known["event_type"].map(_WEIGHT).fillna(0), _year=known["date"].str[:4])
    ranked = ranked.sort_values(["_weight", "date", "fact"], ascending=[False, True, True], kind="stable")
    single = ranked.drop_duplicates(["event_type", "lane", "_year"]).head(most)
    return single.sort_values(["date", "fact"], kind="stable").drop(columns=["_weight", "_year"])
