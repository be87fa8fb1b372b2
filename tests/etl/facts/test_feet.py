"""Lines below an article that are none of its sentences."""

import pytest

from etl.facts import feet
from etl.records import Block, Document

PROSE = (
    "Завод «Нева» в прошлом году выпустил 5 тысяч автобусов, на десятую часть больше, чем годом раньше, рассказал его "
    "директор на встрече с журналистами в Заречье."
)
LINES = [
    ("В Заречье на линию выйдут 60 трамваев", True),
    ("Brief: Neva seeks 45 welders // Zarechye shows a gas bus", True),
    ("Заказ 418. Бумага офсетная. Усл. печ. л. 6,5", True),
    ("На заводе занято 640 человек.", False),
    ("Мощность: 5 тысяч автобусов в год;", False),
]


def document(*texts: str) -> Document:
    blocks, start = [], 0
    for text in texts:
        blocks.append(Block(start, start + len(text), "body", "paragraph"))
        start += len(text) + 1
    return Document("test.txt", "", "\n".join(texts), tuple(blocks))


@pytest.mark.parametrize(("line", "is_below"), LINES)
def test_a_line_that_ends_like_no_sentence_is_below_the_article(line: str, is_below: bool) -> None:
    assert feet.below(document(PROSE, PROSE, line)) == ({2} if is_below else set())


@pytest.mark.parametrize("texts", [
    (PROSE, "На заводе занято 640 человек", PROSE),
    (PROSE, PROSE, "Завод «Нева» в цифрах:", "Занято 640 человек", "Выпущено 5 тысяч автобусов"),
    (PROSE, PROSE, "Занято 640 человек", "Выпущено 5 тысяч", "Продано 4 тысячи", "Площадь 12 га"),
    ("Завод «Нева» в цифрах", "Занято 640 человек"),
])  # fmt: skip
def test_lines_within_an_article_and_lists_are_its_own(texts: tuple[str, ...]) -> None:
    assert feet.below(document(*texts)) == frozenset()
