"""What the cells of a table say by all that heads them: row, column, section, line above."""

from pathlib import Path

import pytest

from etl import pipeline, readers
from etl.records import Observation

TITLE = "# Отчёт завода «Нева»\n\n*12 мая 2025 года*\n\n"
Row = tuple[str, float, str, str]
"""Indicator, value, unit and period."""
TABLES: list[tuple[str, str, list[Row]]] = [
    (
        "a month crossed with the year of its column",
        "| Отгружено автобусов, шт. | 2023 | 2024 |\n|---|---|---|\n| Март | 310 | 402 |\n",
        [("sales", 310.0, "units", "2023-03"), ("sales", 402.0, "units", "2024-03")],
    ),
    (
        "a head of two rows",
        (
            "| Завод | Выпуск автобусов | | Выручка, млрд руб. | |\n|---|---|---|---|---|\n"
            "| | 2024 | 2023 | 2024 | 2023 |\n| «Нева» | 512 | 480 | 4,5 | 3,9 |\n"
        ),
        [
            ("production", 512.0, "units", "2024"),
            ("production", 480.0, "units", "2023"),
            ("revenue", 4.5e9, "RUB", "2024"),
            ("revenue", 3.9e9, "RUB", "2023"),
        ],
    ),
    (
        "levels in percent of the year before",
        (
            "| Продукция | Выпуск, шт. | 2024 к 2023, % |\n"
            "|---|---|---|\n| Автобусы | 512 | 106,7 |\n| Прицепы | 90 | 75,0 |\n"
        ),
        [("growth", 6.7, "percent", ""), ("growth", -25.0, "percent", "")],
    ),
    (
        "the unit in a cell of the row",
        (
            "| Наименование | Ед. изм. | Выпуск в 2024 г. |\n"
            "|---|---|---|\n| Шины | тыс. шт. | 44,5 |\n| Автобусы | шт. | 870 |\n"
        ),
        [("production", 44500.0, "units", "2024"), ("production", 870.0, "units", "2024")],
    ),
    (
        "a percentage beside sums",
        (
            "| Показатель | 2024 | Изм., % |\n"
            "|---|---|---|\n| Выручка, млрд руб. | 4,5 | 15,4 |\n| Прибыль, млрд руб. | 0,4 | -2,5 |\n"
        ),
        [("revenue", 4.5e9, "RUB", "2024"), ("growth", 15.4, "percent", ""), ("growth", -2.5, "percent", "")],
    ),
    (
        "pieces that are companies",
        "| Год | Резидентов, ед. | Занято, чел. |\n|---|---|---|\n| 2023 | 41 | 900 |\n| 2024 | 52 | 1 100 |\n",
        [("residents", 41.0, "companies", "2023"), ("residents", 52.0, "companies", "2024")],
    ),
    (
        "a quarter over years",
        "Регистрации автобусов, I квартал\n\n| Марка | 2025 | 2024 |\n|---|---|---|\n| ПАЗ | 310 шт. | 402 шт. |\n",
        [("sales", 310.0, "units", "2025-33"), ("sales", 402.0, "units", "2024-33")],
    ),
    (
        "one part of each year",
        (
            "Продажи автобусов за девять месяцев 2024 года, шт.\n\n| Модель | 2024 | 2023 |\n"
            "|---|---|---|\n| «Нева-6» | 512 | 480 |\n"
        ),
        [("sales", 512.0, "units", "2024-01/2024-09"), ("sales", 480.0, "units", "2023-01/2023-09")],
    ),
    (
        "bare figures under a sentence that names what they count",
        (
            "The union counts registrations of new buses in Russia.\n\n| Brand | 2024 | 2023 |\n"
            "|---|---|---|\n| Toyota | 512 | 480 |\n"
            "| Haval | 95 | 61 |\n"
        ),
        [("sales", 512.0, "units", "2024"), ("sales", 480.0, "units", "2023")],
    ),
]
NUMBERED = (
    "| № | Марка | Продажи в 2024 г., шт. |\n"
    "|---|---|---|\n| 1 | ПАЗ | 612 |\n| 2 | ЛиАЗ | 480 |\n| 3 | Yutong | 95 |\n"
)
TOTAL = (
    "# Автобусы в России\n\n*12 мая 2025 года*\n\n| Марка | Продажи в 2024 г., шт. |\n|---|---|\n| ПАЗ | 612 |\n"
    "| ЛиАЗ | 480 |\n| КАВЗ | 95 |\n| **Итого** | **1 187** |\n"
)
MERGED = (
    "<p>12 мая 2025 года</p><table><tr><th>Завод</th><th>Показатель</th><th>2024</th></tr>"
    "<tr><td rowspan=2>УАЗ</td><td>Выпуск автомобилей, тыс. шт.</td><td>26,9</td></tr>"
    "<tr><td>Персонал, чел.</td><td>8 640</td></tr>"
    "<tr><td rowspan=2>ПАЗ</td><td>Выпуск автобусов, тыс. шт.</td><td>9,1</td></tr>"
    "<tr><td>Персонал, чел.</td><td>2 310</td></tr></table>"
)


def read(text: str, suffix: str = "md") -> tuple[Observation, ...]:
    return pipeline.reading(readers.read_bytes(text.encode(), f"table.{suffix}")).facts.observations


@pytest.mark.parametrize(("what", "table", "expected"), TABLES, ids=[what for what, _, _ in TABLES])
def test_the_cells_of_a_table(what: str, table: str, expected: list[Row]) -> None:
    told = read(TITLE + table)
    found = {(one.indicator, one.value, one.unit, one.time_period) for one in told}
    undated = {(*row[:3], "") for row in found}
    assert all(row in (found if row[3] else undated) for row in expected), (what, sorted(found))


def test_the_number_of_a_row_is_no_fact() -> None:
    assert {one.value for one in read(TITLE + NUMBERED)} == {612.0, 480.0, 95.0}


def test_a_total_is_of_none_of_the_rows_above() -> None:
    assert {one.subject.name for one in read(TOTAL) if one.value == 1187} == {"Россия"}


def test_the_corner_of_a_table_names_whose_its_cells_are() -> None:
    table = "| Калужская область | 2023 | 2024 |\n|---|---|---|\n| Выпуск автобусов, шт. | 310 | 402 |\n"
    assert {one.subject.name for one in read(TITLE + table)} == {"Калужская область"}


def test_a_cell_over_several_rows_names_the_firm_of_each() -> None:
    of = {one.value: one.subject.name for one in read(MERGED, "html")}
    assert of[8640.0] == of[26900.0] != of[2310.0] == of[9100.0]


LISTS = [
    ("Продажи автобусов в России за ноябрь\n\n5 декабря 2024 года\n\nПАЗ - 612 (+14%)\nЛиАЗ - 204\n", {612.0, 204.0}),
    ("# Car sales in Kazakhstan\n\n*5 November 2024*\n\n- Chevrolet: 4,312 (+3.1%)\n- Kia: 2,911\n", {4312.0, 2911.0}),
]


@pytest.mark.parametrize(("text", "values"), LISTS)
def test_bare_figures_of_a_list_are_of_what_its_title_names(text: str, values: set[float], tmp_path: Path) -> None:
    (tmp_path / "list.md").write_text(text, "utf-8")
    found = pipeline.read(tmp_path / "list.md", tmp_path).facts.observations
    assert {fact.value for fact in found if fact.indicator == "sales" and fact.unit == "units"} == values
