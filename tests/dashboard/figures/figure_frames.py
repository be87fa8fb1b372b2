"""Frames for the figures' tests, as `dashboard.data` hands them over: a row is written by what is special about it."""

import json
import random
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

from dashboard.figures.park_map import Geography

GEO = Path(__file__).parents[3] / "dashboard" / "assets" / "geo"
_EVENT = {
    "event_type": "opening", "title": "Открыт завод", "date": "2004", "date_basis": "stated", "status": "occurred",
    "lane": "КАМАЗ", "lane_order": 0, "category": 0, "event_label": "открытие", "participants": "КАМАЗ",
}  # fmt: skip
_OBSERVATION = {
    "indicator": "production", "indicator_label": "Выпуск", "of": "", "of_label": "", "subject_label": "КАМАЗ",
    "product": "", "value": 1000.0, "value_upper": None, "unit": "units", "qualifier": "exact", "status": "actual",
    "measure": "flow", "time_period": "2024", "category": 0, "document_id": "000_a.txt", "published": "2025-10-16",
    "quote": "",
}  # fmt: skip
_PARK = {
    "label": "КИП «Мастер»", "name_ru": "КИП «Мастер»", "name_en": "Kama park", "city": "Набережные Челны",
    "ref_area": "RU-TA", "region_label": "Татарстан", "latitude": 55.74, "longitude": 52.42, "location_basis": "city",
    "founded": "2004", "floor_space_m2": None, "documents": 1, "category": 0,
}  # fmt: skip


def _frame(template: dict[str, Any], rows: tuple[dict[str, Any], ...]) -> pd.DataFrame:
    return pd.DataFrame([{**template, "fact": f"fact-{number}", **row} for number, row in enumerate(rows)])


def events(*rows: dict[str, Any]) -> pd.DataFrame:
    """Events in lanes."""
    return _frame(_EVENT, rows)


def observations(*rows: dict[str, Any]) -> pd.DataFrame:
    """Observations with labels."""
    return _frame(_OBSERVATION, rows)


def parks(*rows: dict[str, Any]) -> pd.DataFrame:
    """Parks with labels."""
    return _frame(_PARK, rows)


def many_events(count: int) -> pd.DataFrame:
    """So many events of every precision, most of them of the last years, as in life."""
    chance = random.Random(count)
    titles = ("Открыт завод", "Подписано соглашение о сотрудничестве с правительством области", "Форум", "Запуск линии")
    rows = []
    for _ in range(count):
        year = chance.choice([*range(1969, 2027), *range(2018, 2027), *range(2018, 2027)])
        month, day = chance.randint(1, 12), chance.randint(1, 28)
        date = chance.choice(
            [f"{year}-{month:02d}-{day:02d}"] * 4
            + [f"{year}-{month:02d}", f"{year}", f"{year // 10}X", f"{year}~", f"{year}/.."]
        )
        lane = chance.randint(0, 7)
        rows.append(
            {
                "title": chance.choice(titles), "date": date, "lane": f"Организация {lane}", "lane_order": lane,
                "category": lane, "status": chance.choice(["occurred"] * 4 + ["planned"]),
                "date_basis": chance.choice(["stated", "stated", "inferred"]),
            }
        )  # fmt: skip
    return events(*rows)


@cache
def geography() -> Geography:
    """The dashboard's own geometry."""
    names = ("subjects.geojson", "neighbours.geojson", "lakes.geojson", "rivers.json", "outline.json")
    return Geography(*(json.loads((GEO / name).read_text(encoding="utf-8")) for name in names))


def traces(figure: dict[str, Any], **wanted: Any) -> list[dict[str, Any]]:
    """The traces of a figure that have these properties."""
    return [trace for trace in figure["data"] if all(trace.get(name) == value for name, value in wanted.items())]


def facts(trace: dict[str, Any]) -> list[str]:
    """The fact ids of a trace's marks."""
    return [row[0] for row in trace.get("customdata", [])]
