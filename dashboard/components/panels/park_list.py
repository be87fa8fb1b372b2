"""The list of parks under the map: name, place, opening, floor space."""

from collections.abc import Mapping
from math import isnan
from typing import Any

import pandas as pd
from dash.development.base_component import Component

from dashboard.components.elements.cards import head, sheet
from dashboard.components.elements.table import Table, shown
from dashboard.language import firm, format_number, format_period, words
from dashboard.language.words import count
from dashboard.view import View


def park_list(view: View, frame: pd.DataFrame) -> Component | str:
    """The list of parks, those with a date first."""
    if frame.empty:
        return ""
    frame = frame.assign(dated=frame["founded"].where(frame["founded"].ne(""), "~"))
    frame = frame.sort_values(["dated", "label"], kind="stable")
    language = view.language
    names = tuple(words(f"parks_{name}", language) for name in ("park", "place", "opened", "area"))
    rows = tuple(list_row(row, language) for row in frame.to_dict("records"))
    title = words("parks_list", language)
    said = words("parks_list_text", language, parks=count(len(frame), "count_parks", language))
    table = Table(names, rows, tuple(frame["fact"]), numeric=(3,))
    return sheet([head(title, said), shown(table, view, title, all_rows=True)])


def list_row(row: Mapping[Any, Any], language: str) -> tuple[str, ...]:
    """One park of the list."""
    place = str(row["city"]) or str(row["region_label"])
    missing = words("not_stated", language)
    opened = format_period(str(row["founded"]), language)
    if not opened:
        opened = words("status_planned", language) if row["status"] == "planned" else missing
    area = float(row["floor_space_m2"])
    size = missing if isnan(area) else firm(format_number(area, "", language, str(row["area_qualifier"])))
    return (str(row["label"]), place, opened, size)
