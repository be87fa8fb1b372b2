"""Words of a text, and the keys under which spellings of one name meet."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import iuliia

WORD = re.compile(r"[^\W_]+(?:[-‑][^\W_]+)*")
CAPITALISED = re.compile(r"\b[A-ZА-ЯЁ][^\W_]+(?:[-‑][^\W_]+)*")
CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
CASE_ENDING = re.compile(r"(?<=[A-ZА-ЯЁ])['’`-]?(?:ами|ов|ом|ам|ах|ой|ый|а|у|е|ы|и)$")
FOLDS = (
    ("'", ""), ("’", ""), ("shch", "sch"), ("tch", "ch"), ("kh", "h"), ("ph", "f"), ("ck", "k"), ("w", "v"),
    ("yo", "e"), ("ye", "e"), ("yi", "i"), ("iy", "i"), ("yy", "i"), ("ij", "i"), ("j", "y"), ("y", "i"), ("ii", "i"),
    ("tz", "ts"), ("ie", "e"), ("io", "e"), ("ch", "č"), ("c", "k"), ("č", "ch"), ("kk", "k"), ("ks", "x"),
)  # fmt: skip
"""Ways of writing one Russian sound in Latin letters, in the order in which they are made equal."""


class Word(NamedTuple):
    """A word with its place in the document's text, whether it begins with a capital letter and has Cyrillic ones.

    Of all records the one made most often, so a plain tuple.
    """

    start: int
    stop: int
    text: str
    is_capital: bool
    is_cyrillic: bool

    @property
    def key(self) -> str:
        """The key of the word as written."""
        return key(self.text)


def word(start: int, text: str) -> Word:
    """The word that begins at a place."""
    return Word(start, start + len(text), text, text[:1].isupper(), is_cyrillic(text))


def split(text: str, start: int = 0, stop: int | None = None) -> list[Word]:
    """The words of text[start:stop]; hyphenated ones are one word."""
    stop = len(text) if stop is None else stop
    return [
        Word(*found.span(), written := found[0], written[0].isupper(), is_cyrillic(written))
        for found in WORD.finditer(text, start, stop)
    ]


def capitalised(text: str, start: int, stop: int) -> Iterator[Word]:
    """The words of text[start:stop] that begin with a capital letter and have more than one."""
    for found in CAPITALISED.finditer(text, start, stop):
        yield word(found.start(), found[0])


def opens_sentence(text: str, word: Word) -> bool:
    """True for a word that is capitalised for its place: at the beginning of a block, a line or a sentence."""
    before = text[max(0, word.start - 20) : word.start].rstrip(' \u00a0«"“(*#—-')
    return not before or before[-1] in ".!?\n:|"


@lru_cache(maxsize=100_000)
def is_cyrillic(word: str) -> bool:
    """True for a word with Cyrillic letters."""
    return CYRILLIC.search(word) is not None


@lru_cache(maxsize=100_000)
def key(word: str) -> str:
    """Small letters, ё as е, and for Latin words one spelling of every Russian sound.

    >>> key("Орёл"), key("Sergey") == key("Sergei"), key("Tutayev") == key("Tutaev")
    ('орел', True, True)
    """
    if is_cyrillic(word):
        return word.casefold().replace("ё", "е").replace("‑", "-")
    return fold(word)


@lru_cache(maxsize=100_000)
def fold(word: str) -> str:
    """The key of a Latin word."""
    folded = unicodedata.normalize("NFKD", word.casefold())
    folded = "".join(letter for letter in folded if not unicodedata.combining(letter))
    for spelling, common in FOLDS:
        folded = folded.replace(spelling, common)
    return folded


@lru_cache(maxsize=100_000)
def latin_key(name: str) -> str:
    """The key of a name in whichever letters: Сергей Когогин and Sergei Kogogin have the same.

    >>> latin_key("Сергей Когогин") == latin_key("Sergei Kogogin")
    True
    """
    latin = str(iuliia.WIKIPEDIA.translate(name)) if is_cyrillic(name) else name
    return " ".join(fold(word) for word in WORD.findall(latin))


@lru_cache(maxsize=50_000)
def without_case_ending(word: str) -> str:
    """An abbreviation without the small ending that shows its case.

    >>> without_case_ending("КАМАЗа"), without_case_ending("АвтоВАЗом"), without_case_ending("Химграда")
    ('КАМАЗ', 'АвтоВАЗ', 'Химграда')
    """
    bare = CASE_ENDING.sub("", word)
    return bare if len(bare) > 1 and bare[-2:].isupper() else word
