"""The dashboard's words by key, and counted nouns in the right form; the words themselves stand in `words/*.toml`."""

import html
import tomllib
from collections.abc import Mapping
from functools import cache
from numbers import Integral
from pathlib import Path
from typing import TypeAlias

RUSSIAN = "ru"
ENGLISH = "en"
LANGUAGES = (RUSSIAN, ENGLISH)
FOLDER = Path(__file__).parent / "words"
NARROW = "\u202f"

Entry: TypeAlias = Mapping[str, "str | list[str]"]


def known(language: str) -> str:
    """`language` if the dashboard speaks it, else Russian."""
    return language if language in LANGUAGES else RUSSIAN


@cache
def entries() -> Mapping[str, Entry]:
    """Every key with its words in both languages. A key that two files claim raises."""
    found: dict[str, Entry] = {}
    for path in sorted(FOLDER.glob("*.toml")):
        for key, entry in tomllib.loads(path.read_text(encoding="utf-8")).items():
            if key in found:
                raise ValueError(f"{path.name}: {key} is said twice")
            if set(entry) != set(LANGUAGES):
                raise ValueError(f"{path.name}: {key} needs ru and en")
            found[key] = entry
    return found


def words(key: str, language: str, **values: object) -> str:
    """The words of a key, with `{name}` filled from `values`, of which integers are amounts. An unknown key raises.

    >>> words("page_timeline", "ru"), words("and_more", "en", count=1082)
    ('Хронология', ' and 1,082 more')
    """
    entry = entries()[key][known(language)]
    text = entry if isinstance(entry, str) else entry[-1]
    said = {
        name: grouped(int(value), language) if isinstance(value, Integral) else value for name, value in values.items()
    }
    return text.format(**said) if values else text


def has(key: str) -> bool:
    """Whether the dashboard has words for the key."""
    return key in entries()


def forms(key: str, language: str) -> list[str]:
    """The forms of a noun that a number stands before: one, few, many in Russian; one, other in English.

    >>> forms("count_documents", "en")
    ['document', 'documents']
    """
    entry = entries()[key][known(language)]
    return [entry] if isinstance(entry, str) else entry


def plural(number: float, language: str, forms: list[str]) -> str:
    """The form of a noun after a number: Russian one, few, many; English one, other.

    >>> plural(21, "ru", ["документ", "документа", "документов"])
    'документ'
    >>> plural(2.5, "ru", ["раз", "раза", "раз"])
    'раза'
    """
    if language == ENGLISH:
        return forms[0] if number == 1 else forms[-1]
    if number != int(number):
        return forms[1]
    ones, tens = int(abs(number)) % 10, int(abs(number)) % 100
    if ones == 1 and tens != 11:
        return forms[0]
    if ones in (2, 3, 4) and tens not in (12, 13, 14):
        return forms[1]
    return forms[2]


def count(number: int, key: str, language: str) -> str:
    """A number and its noun.

    >>> count(5, "count_documents", "ru"), count(1, "count_documents", "en")
    ('5\\xa0документов', '1\\xa0document')
    """
    forms = entries()[key][known(language)]
    if isinstance(forms, str):
        raise ValueError(f"{key} has one form, not several")
    return f"{grouped(number, language)}\u00a0{plural(number, known(language), forms)}"


def grouped(number: int, language: str) -> str:
    """An integer in groups of three.

    >>> grouped(13500, "en"), grouped(13500, "ru").replace(NARROW, " ")
    ('13,500', '13 500')
    """
    return f"{number:,}".replace(",", NARROW if known(language) == RUSSIAN else ",")


def escape(text: object) -> str:
    """Text that stays text where markup is read: document words in figures."""
    return html.escape(str(text), quote=False)
