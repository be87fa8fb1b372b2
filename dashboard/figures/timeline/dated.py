"""Which events have a place on the axis, which have none, and which matter most."""

import pandas as pd

from dashboard import theme as look
from dashboard.figures.extent import extent

# What a reader of an overview looks for first.
_WEIGHT = {
    "foundation": 9, "opening": 8, "production_start": 8, "milestone": 7, "agreement": 6, "ownership": 6,
    "production_stop": 6, "crisis": 5, "product_launch": 4, "support": 3, "appointment": 2, "meeting": 1,
}  # fmt: skip
# How much the latest year counts for more than the first, on the same scale.
_LATEST = 6.0


# Where so many events crowd into so little of the axis, it opens where all but so few of them begin.
_MANY, _FEW, _SPARED = 60, 0.05, 0.4


def opening_year(events: pd.DataFrame) -> str:
    """The year that an axis of many events opens at, where few early ones would take much of it; else nothing."""
    years = sorted(int(text[:4]) for text in events["date_start"] if text[:4].isdigit())
    if len(years) < _MANY:
        return ""
    opening = years[int(_FEW * len(years))]
    return str(opening) if opening - years[0] > _SPARED * (years[-1] - years[0]) else ""


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


def weights(events: pd.DataFrame) -> "pd.Series[float]":
    """How much each event matters: by its type, whether it is of one of the coloured, and how sure its date is."""
    stated = events["date_basis"].eq("stated") & events["date"].str.len().gt(0)
    confidence = events["confidence"].fillna(0) if "confidence" in events else 1.0
    return (
        events["event_type"].map(_WEIGHT).fillna(0).astype(float)
        + 3.0 * events["category"].lt(look.OTHER)
        + 1.0 * stated
        + 3.0 * confidence
    )


def main_events(events: pd.DataFrame, most: int = 8) -> pd.DataFrame:
    """At most so many dated events, the weightiest and the latest first, in order of time.

    No type and no lane takes more than its part, and of one type, lane and year there is one.
    """
    known = dated(events)
    latest = known["date"].str[:4].rank(method="dense", pct=True)
    ranked = known.assign(_weight=weights(known) + _LATEST * latest, _year=known["date"].str[:4])
    ranked = ranked.sort_values(["_weight", "date", "fact"], ascending=[False, False, True], kind="stable")
    ranked = ranked.drop_duplicates(["event_type", "lane", "_year"])
    of_type = ranked.groupby("event_type").cumcount().lt(max(most // 3, 1))
    of_lane = ranked.groupby("lane").cumcount().lt(max(most // 2, 1))
    single = pd.concat([ranked[of_type & of_lane], ranked[~(of_type & of_lane)]]).head(most)
    return single.sort_values(["date", "fact"], kind="stable").drop(columns=["_weight", "_year"])
