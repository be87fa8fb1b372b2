"""Figures in brackets whose period is told once for a list."""

import pytest

from tests.etl.facts.test_observations import read

Rows = dict[float, str]

LISTS: list[tuple[tuple[str, ...], Rows]] = [
    (
        (
            "Завод «Нева» в сентябре 2025 года выпустил 900 автобусов.",
            "Выпуск автобусов в сентябре 2025 года (год назад - в скобках):",
            "- ПАЗ - 640 (712);",
            "- ЛиАЗ - 215 (260, -17%).",
        ),
        {900: "2025-09", 640: "2025-09", 712: "2024-09", 215: "2025-09", 260: "2024-09", -17: "2025-09"},
    ),
    (
        (
            "Производство автобусов за девять месяцев 2025 года (в скобках указаны данные за прошлый год):",
            "- ПАЗ - 640 (712).",
        ),
        {640: "2025-01/2025-09", 712: "2024-01/2024-09"},
    ),
    (
        ("Производство прицепов в августе 2025 года (в скобках - 2023 год):", "- «Тонар» - 310 (420)."),
        {310: "2025-08", 420: "2023-08"},
    ),
    (
        ("Bus output in September 2025 (a year earlier in brackets):", "- PAZ: 640 (712)", "- LiAZ: 215 (260)"),
        {640: "2025-09", 712: "2024-09", 215: "2025-09", 260: "2024-09"},
    ),
    (
        ("Bus output in September 2025, figures for August 2025 in parentheses:", "- PAZ: 640 (712)"),
        {640: "2025-09", 712: "2025-08"},
    ),
    (
        ("Выпуск автобусов в сентябре 2025 года (в скобках - динамика к августу 2024-го):", "- ПАЗ - 640 (712)."),
        {640: "2025-09", 712: "2025-09"},
    ),
]


@pytest.mark.parametrize(("paragraphs", "expected"), LISTS)
def test_figures_in_brackets(paragraphs: tuple[str, ...], expected: Rows) -> None:
    found, _ = read(*paragraphs)
    assert {row.value: row.time_period for row in found} == expected


@pytest.mark.parametrize(
    ("label", "period"),
    [
        ("Год основания: 1964", "2025"),
        ("Завод основан: 12 марта 1964 года", "2025"),
        ("Дата регистрации - 1998 год", "2025"),
        ("Отчётный год: 2023", "2023"),
    ],
)
def test_the_year_of_foundation_dates_nothing_else(label: str, period: str) -> None:
    found, _ = read("Завод «Нева» делает отливки.", label, "Выручка завода «Нева»: 2,3 млрд рублей")
    assert [row.time_period for row in found] == [period]
