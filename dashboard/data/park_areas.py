"""How surely a park's floor space is known: the parks' table keeps the number, its statement the sign before it."""

import pandas as pd

from dashboard.data.tables import Tables

EXACT = "exact"


def area_qualifiers(tables: Tables) -> list[str]:
    """The qualifier of each park's floor space, in the order of the table; exact where no statement says more."""
    stated = tables["observations"]
    stated = stated[stated["indicator"].eq("floor_space") & stated["qualifier"].ne("")]
    keys = zip(stated["subject_id"], stated["value"].astype("float64"), strict=True)
    known = dict(zip(reversed(list(keys)), reversed(list(stated["qualifier"])), strict=True))
    parks = tables["parks"]
    areas = pd.to_numeric(parks["floor_space_m2"], errors="coerce")
    return [known.get(each, EXACT) for each in zip(parks["park_id"], areas, strict=True)]
