"""A figure for each region, to colour the map by: how many parks or events, or what documents state of the region."""

from collections.abc import Mapping
from functools import lru_cache

from dashboard.data.prepared import prepared_observations
from dashboard.data.tables import Tables

COUNTED = ("parks", "events")
FEWEST = 2


@lru_cache(maxsize=4)
def stated_indicators(tables: Tables) -> tuple[str, ...]:
    """The indicators that are stated for at least two regions as such."""
    frame = prepared_observations(tables, "ru")
    frame = frame[frame["subject_type"].eq("region") & frame["status"].eq("actual") & frame["indicator"].ne("other")]
    regions = frame.groupby("indicator")["ref_area"].nunique()
    return tuple(sorted(str(code) for code in regions[regions.ge(FEWEST)].index))


def region_values(tables: Tables, figure: str) -> tuple[Mapping[str, float], str]:
    """The figure of each region by its code, and its unit: a count, or the newest statement in the commonest unit."""
    if figure in COUNTED:
        codes = tables[figure]["ref_area"]
        counts = codes[codes.str.startswith("RU-")].value_counts()
        return {str(code): float(number) for code, number in counts.items()}, ""
    frame = prepared_observations(tables, "ru")
    frame = frame[frame["subject_type"].eq("region") & frame["status"].eq("actual") & frame["indicator"].eq(figure)]
    if frame.empty:
        return {}, ""
    unit = str(frame["unit"].mode().iloc[0])
    newest = frame[frame["unit"].eq(unit)].sort_values("time_end").drop_duplicates("ref_area", keep="last")
    return {str(code): float(value) for code, value in zip(newest["ref_area"], newest["value"], strict=True)}, unit
