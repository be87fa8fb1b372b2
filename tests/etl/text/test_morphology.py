"""Dictionary forms in both languages."""

import subprocess
import sys

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


def test_the_compiled_dictionary_gives_the_same_readings() -> None:
    pytest.importorskip("dawg", reason="pymorphy3's compiled dictionary is not installed here")
    words = [*(word for word, _ in LEMMAS), "электромобилестроение", "Когогиным", "вице-мэрам", "ХЭТЧБЕКОВ", "елка"]
    read = f"from etl.text import morphology\nfor word in {words}: print(morphology.analyser().parse(word))"
    plain = f"import sys\nsys.modules['dawg'] = None\n{read}"
    told = "from pymorphy3 import dawg\nprint(dawg.EXTENSION_AVAILABLE)"
    compiled, interpreted = (
        subprocess.run([sys.executable, "-c", f"{script}\n{told}"], capture_output=True, text=True, check=True).stdout
        for script in (read, plain)
    )
    assert compiled.endswith("True\n")
    assert interpreted.endswith("False\n")
    assert compiled.replace("True\n", "") == interpreted.replace("False\n", "")
