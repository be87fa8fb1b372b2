"""Words that tell what a name beside them is the name of, from name_words.toml."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("name_words.toml")
KINDS = ("park", "programme", "nothing", "organisation", "product")
"""In this order: "индустриальный парк" before "парк"."""


@cache
def kind_of(language: str) -> dict[tuple[str, ...], str]:
    """Words in dictionary form → the kind of what they introduce; ООО and its like introduce organisations."""
    kinds: dict[tuple[str, ...], str] = {(word,): "organisation" for word in _entries()["legal"][language]}
    for kind in KINDS:
        for phrase in _entries()[kind].get(language, ()):
            words = tuple(phrase.replace("ё", "е").split())
            assert kinds.get(words, kind) == kind or kind == "organisation", (
                f"name_words.toml: {phrase} means two kinds"
            )
            kinds.setdefault(words, kind)
    return kinds


@cache
def legal_forms() -> frozenset[str]:
    """Legal forms in small letters, both languages."""
    return frozenset(_entries()["legal"]["ru"] + _entries()["legal"]["en"])


def has_legal_form(line: str) -> bool:
    """True for a line that begins or ends with a legal form: a letterhead.

    >>> has_legal_form("ПАО «КАМАЗ»"), has_legal_form("ASHOK LEYLAND LIMITED"), has_legal_form("Новости")
    (True, True, False)
    """
    words = line.casefold().replace(".", "").split()
    return bool(words) and (words[0] in legal_forms() or words[-1] in legal_forms() | listed("legal", "ends_en"))


@cache
def press() -> frozenset[str]:
    """What papers, newsletters, agencies of news and their like are called, both languages."""
    return listed("press", "nouns")


@cache
def listed(section: str, key: str) -> frozenset[str]:
    """A plain list of the file, ё as е."""
    return frozenset(word.replace("ё", "е") for word in _entries()[section][key])


@cache
def lists(section: str) -> dict[str, tuple[str, ...]]:
    """The lists of a section as they are written, by their keys."""
    return {key: tuple(words) for key, words in _entries()[section].items()}


def beginning(section: str, key: str) -> str:
    """A pattern of a word that begins with one of a list.

    >>> re.match(beginning("around_parks", "land") + "[а-яё]*", "участков").group()
    'участков'
    """
    return f"(?:{'|'.join(re.escape(word) for word in _entries()[section][key])})"


def beginning_of_any_case(section: str, key: str) -> str:
    """The same where the word may stand with a capital.

    >>> re.match(beginning_of_any_case("plants_of_places", "nouns"), "Завод").group()
    'Завод'
    """
    words = _entries()[section][key]
    return f"(?:{'|'.join(f'[{word[0].upper()}{word[0]}]{re.escape(word[1:])}' for word in words)})"


@cache
def _entries() -> dict[str, Any]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))
