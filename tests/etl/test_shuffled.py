"""Text as nobody writes it: pieces of documents in any order, with signs where none belong, are read to the end."""

import random
import re
from pathlib import Path

import pytest

from etl import pipeline

DOCUMENTS = Path(__file__).parent.parent / "gold" / "fresh" / "documents"
SIGNS = ("\n\n", "\n", ".", "«", "»", "(", ")", '"', "—", "|", "- ", ";", ":", "\t", "1.", "*", "#", ">")
LENGTHS = (1, 2, 3, 5, 8, 20)


@pytest.fixture(scope="module")
def texts() -> list[list[str]]:
    """The words of annotated documents, line ends among them."""
    paths = sorted(path for path in DOCUMENTS.iterdir() if path.suffix in (".txt", ".md"))
    return [re.findall(r"\S+|\n+", path.read_text("utf-8", errors="replace")) for path in paths]


def shuffled(texts: list[list[str]], seed: int) -> str:
    chance, found = random.Random(seed), list[str]()
    for _ in range(chance.randint(5, 60)):
        words = chance.choice(texts)
        start = chance.randrange(len(words))
        found += words[start : start + chance.choice(LENGTHS)]
        found += [chance.choice(SIGNS)] if chance.random() < 0.15 else []
    return " ".join(found)


def notes(text: str, name: str, folder: Path) -> list[str]:
    """What the tables note of the document."""
    (folder / name).write_text(text, "utf-8")
    return [str(row["note"]) for row in pipeline.build([pipeline.read(folder / name, folder)])["documents"]]


@pytest.mark.parametrize("seed", range(40))
def test_shuffled_text_is_read_to_the_end(texts: list[list[str]], seed: int, tmp_path: Path) -> None:
    name = f"shuffled.{('txt', 'md', 'html')[seed % 3]}"
    assert "mistake" not in "".join(notes(shuffled(texts, seed), name, tmp_path))


BROKE_ONCE = [
    "С начала года из 3 980 салонов страны закрылись 120.",
    'На совещании, назначенном на 30 "\ufffd\ufffd\ufffd", о заводе говорили 64 инвестора.',
    "В апреле 2026-04-30 завод «Нева» не работал.",
    "Материал: 4,2 из 5 д.",
    "пятницы 2023 over \n | \n\n декабре 17 19 February;",
]


@pytest.mark.parametrize("text", BROKE_ONCE)
def test_an_undated_text_is_read_to_the_end(text: str, tmp_path: Path) -> None:
    assert "mistake" not in "".join(notes(text, "undated.txt", tmp_path))
