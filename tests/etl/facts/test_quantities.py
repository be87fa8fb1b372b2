"""Which quantity a number is: ordinary sentences of the business press and the observations they give."""

from pathlib import Path

import pytest

from etl.facts.observations import finding as observations
from etl.language import language
from etl.records import Block, Document, Observation, Publication
from etl.text import marks

FILE = Path(__file__).with_name("quantities.tsv")
"""Sentence, tab, "indicator value unit" of each number parted by ";"; "- value" stands for a number that is none."""
CASES = [line.split("\t") for line in FILE.read_text(encoding="utf-8").splitlines() if line]

TABLES = [
    (["Показатель", "2024 год"], ["Продажи опор, тыс. шт.", "905"], ("sales", 905000, "units")),
    (["Показатель", "2024 год"], ["EBITDA, млн руб.", "461"], ("other", 461e6, "RUB")),
    (["Показатель", "2024 год"], ["Чистая прибыль (убыток), млн руб.", "88"], ("profit", 88e6, "RUB")),
    (["Модель", "Баллы, 2025 г."], ["Автобус «Нева»", "6 240"], ("localisation", 6240, "points")),
    (["Company", "Investment, Rs crore"], ["Neva Axles", "1,150"], ("investment", 11.5e9, "INR")),
    (["", "Neva Industrial Park"], ["Roofed area, thousand m2", "705"], ("floor_space", 705000, "m2")),
    (["Sales", "Change, %"], ["Buses", "30.7"], ("growth", 30.7, "percent")),
]


def read(blocks: tuple[Block, ...], text: str) -> list[Observation]:
    document = Document("test.txt", "", text, blocks, language=language(text))
    return observations.find(document, marks.find(document), Publication("2025-10-20", "stated"))[0]


@pytest.mark.parametrize(("sentence", "expected"), CASES, ids=[sentence[:60] for sentence, _ in CASES])
def test_each_number_is_the_quantity_that_its_words_say(sentence: str, expected: str) -> None:
    found = read((Block(0, len(sentence), "body", "paragraph"),), sentence)
    rows = {(row.indicator, round(row.value, 6), row.unit) for row in found}
    for one in expected.split(";"):
        code, value, *unit = one.split()
        if code == "-":
            assert float(value) not in {abs(number) for _, number, _ in rows}
        else:
            assert (code, float(value), *unit) in rows


def test_both_languages_have_their_sentences() -> None:
    russian = [sentence for sentence, _ in CASES if language(sentence) == "ru"]
    assert len(russian) > 60
    assert len(CASES) - len(russian) > 60


@pytest.mark.parametrize(("header", "row", "expected"), TABLES)
def test_a_cell_has_the_quantity_of_its_headings(
    header: list[str], row: list[str], expected: tuple[str, float, str]
) -> None:
    blocks, start = [], 0
    for place, text in enumerate(header + row):
        down, across = divmod(place, len(header))
        blocks.append(
            Block(start, start + len(text), "body", "cell", table=0, row=down, column=across, header=not down)
        )
        start += len(text) + 1
    found = read(tuple(blocks), "\n".join(header + row))
    assert expected in [(row.indicator, row.value, row.unit) for row in found]
