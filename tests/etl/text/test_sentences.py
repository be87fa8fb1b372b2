"""Sentences, with a bar where the cut falls."""

import pytest

from etl.records import Block, Document
from etl.text import sentences

CUTS = [
    "Завод выпустил 4 тыс. машин.|Это рекорд.",
    "В 2026 г. Калуга построит 5 тыс. домов.|Об этом сообщил мэр.",
    "Площадь - 20 тыс. кв. м.|Резидентов 54.",
    "По словам А. В. Петрова, план выполнен.|Завод растёт.",
    "Выручка за 2024 г. достигла 3 млрд руб. и выросла на 5 %.",
    "The plant opened on Oct. 5, 2023.|It employs 400 people.",
    "Sales reached 3.5 thousand.|Mr. Sokolov called it a record.",
    "Персонал, чел. 9 640",
    "Собрано 300 шт. и 20 комплектов.|Это рекорд.",
    "PAZ ......... 1,020 (39.1%)",
    "Заголовок без точки\n|Первое предложение.",
]


@pytest.mark.parametrize("marked", CUTS)
def test_cuts(marked: str) -> None:
    expected = [piece.strip() for piece in marked.split("|")]
    text = marked.replace("\n|", "\n").replace("|", " ")
    document = Document("x", "", text, (Block(0, len(text), "body"),))
    found = sentences.split(document)
    assert [text[s.start : s.stop] for s in found] == expected


def test_sentence_stays_in_its_block() -> None:
    text = "Первая ячейка | вторая"
    document = Document("x", "", text, (Block(0, 13, "body", "cell"), Block(16, 22, "body", "cell")))
    assert [(s.start, s.stop, s.block) for s in sentences.split(document)] == [(0, 13, 0), (16, 22, 1)]


def test_language_is_told_for_each_sentence() -> None:
    text = "ПАО «КАМАЗ» растёт.\nKAMAZ is growing."
    document = Document("x", "", text, (Block(0, len(text), "body"),), language="ru")
    assert [s.language for s in sentences.split(document)] == ["ru", "en"]


@pytest.mark.parametrize(
    "written", ["Завод выпустил пять тысяч автомобилей " * 500, "я" * 5_000, "1," * 3_000, "а. б " * 2_000]
)
def test_no_sentence_is_longer_than_one_can_be(written: str) -> None:
    text = written.strip()
    spans = [
        (found.start, found.stop) for found in sentences.split(Document("x", "", text, (Block(0, len(text), "body"),)))
    ]
    assert max(stop - start for start, stop in spans) <= sentences.LONGEST
    between = zip([0, *(stop for _, stop in spans)], [start for start, _ in spans] + [len(text)], strict=True)
    assert not any(text[last:following].strip() for last, following in between), "nothing is lost"
