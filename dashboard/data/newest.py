"""Of very many statements those that a chart can show: the newest of each series, of the subjects most is told of."""

import pandas as pd

SERIES = ["subject_id", "product", "of", "unit", "measure", "status"]
RANKED_BY = [*SERIES, "time_end"]
MOST_OF_SUBJECT = 6


def newest(frame: pd.DataFrame, most: int) -> pd.DataFrame:
    """The observations, or at most so many of them; what is told unlike of one period stays together."""
    if len(frame) <= most:
        return frame
    told = frame.assign(told=frame["subject_id"].map(frame["subject_id"].value_counts()))
    ranked = told[told["subject_id"].ne("")].sort_values(["told", "time_end"], ascending=False, kind="stable")
    latest = ranked[ranked["time_end"].eq(ranked.groupby(SERIES)["time_end"].transform("max"))]
    few = latest.groupby(["subject_id", "unit"], sort=False).cumcount().lt(MOST_OF_SUBJECT)
    return latest[few].head(most).drop(columns="told")
