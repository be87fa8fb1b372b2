"""Dictionary forms in both languages."""

import pytest

from etl.text import morphology

LEMMAS = [
    ("выпущено", "выпустить"),
    ("автомобилей", "автомобиль"),
    ("сотрудниками", "сотрудник"),
    ("Ещё", "еще"),
    ("пришли", "прийти"),
    ("нашли", "найти"),
    ("закрыт", "закрыть"),
    ("снят", "снять"),
    ("занято", "занятый"),
    ("парке", "парк"),
    ("produced", "produce"),
    ("assembled", "assemble"),
    ("factories", "factory"),
    ("built", "build"),
    ("fell", "fall"),
    ("rose", "rise"),
    ("shipped", "ship"),
]


@pytest.mark.parametrize(("word", "expected"), LEMMAS)
def test_lemma(word: str, expected: str) -> None:
    assert morphology.lemma(word) == expected


def test_lemmas_of_a_phrase() -> None:
    assert morphology.lemmas("выпущено более 2,5 млн автомобилей") == ["выпустить", "более", "млн", "автомобиль"]
