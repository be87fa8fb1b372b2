"""What stands around an article, as `boilerplate.toml` lists it."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

WORD = re.compile(r"\w+")
KINDS = {"line": "starts", "section": "starts", "margin": "holds", "markup": "words"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One reason for boilerplate with its phrases, and the lines that its entry promises to know or to refuse."""

    kind: str
    reason: str
    phrases: tuple[str, ...]
    examples: tuple[str, ...]
    refused: tuple[str, ...]


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(files("etl.vocabulary").joinpath("boilerplate.toml").read_text("utf-8"))


@cache
def entries(kind: str) -> tuple[Entry, ...]:
    """The entries of a kind: line, section, margin or markup."""
    phrases = KINDS[kind]
    return tuple(
        Entry(
            kind,
            row["reason"],
            tuple(map(folded, row[phrases])),
            tuple(row.get("examples", ())),
            tuple(row.get("refused", ())),
        )
        for row in _data()[kind]
    )


def folded(text: str) -> str:
    """Text for comparison: without case, ё as е, one kind of space.

    >>> folded("ЕЩЁ\\u00a0НОВОСТИ")
    'еще новости'
    """
    return text.casefold().replace("ё", "е").replace("\xa0", " ")


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    """All phrases of a kind, longest first, each ending where a word ends; the group's name is the entry's place."""
    groups = []
    for place, entry in enumerate(entries(kind)):
        phrases = sorted(entry.phrases, key=len, reverse=True)
        groups.append(f"(?P<e{place}>" + "|".join(map(_phrase, phrases)) + ")")
    return re.compile("|".join(groups))


@cache
def _words(kind: str) -> frozenset[str]:
    """The longest word of each phrase: a text without any of them holds no phrase."""
    return frozenset(max(WORD.findall(phrase), key=len) for entry in entries(kind) for phrase in entry.phrases)


def _phrase(phrase: str) -> str:
    start = r"(?<!\w)" if phrase[0].isalnum() else ""
    stop = r"(?!\w)" if phrase[-1].isalnum() else ""
    return start + re.escape(phrase) + stop


def line_reason(text: str) -> str:
    """Why a line that begins like this is boilerplate, wherever it stands; "" when it is not.

    >>> line_reason("Фото: УАЗ"), line_reason("Фото завода показал директор")
    ('photo credit', '')
    """
    found = _pattern("line").match(folded(text[:80]))
    return _reason("line", found)


def margin_reason(text: str) -> str:
    """Why a short line is boilerplate when it stands above the title or below the article; "" when it is not."""
    plain = folded(text)
    if _words("margin").isdisjoint(WORD.findall(plain)):
        return ""
    return _reason("margin", _pattern("margin").search(plain))


def section_start(text: str) -> tuple[str, str]:
    """The reason of the section that a line opens, and what follows the opening words; two empty strings for none.

    >>> section_start("Читайте также: Бензин подорожал")
    ('related articles', ': Бензин подорожал')
    """
    found = _pattern("section").match(folded(text[:80]))
    return (_reason("section", found), text[found.end() :]) if found else ("", "")


def markup_reason(words: str) -> str:
    """Why an element with these words in class, id or role is boilerplate; "" when it is not.

    >>> markup_reason("block read-also wide"), markup_reason("article__text")
    ('related articles', '')
    """
    named = _markup_words()
    parts = re.split(r"\s+", words.casefold())
    for part in parts:
        for word in (part, *re.split(r"__|--|_|-", part)):
            if word in named:
                return named[word]
    return ""


@cache
def _markup_words() -> dict[str, str]:
    return {word: entry.reason for entry in entries("markup") for word in entry.phrases}


def _reason(kind: str, found: re.Match[str] | None) -> str:
    if found is None or found.lastgroup is None:
        return ""
    return entries(kind)[int(found.lastgroup[1:])].reason


@cache
def header_keys() -> dict[str, str]:
    """Keys of a header as files write them → as the project calls them."""
    return dict(_data()["header"])


@cache
def publisher_words() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Words before which stands a publisher's name, and words that are no name."""
    words = _data()["publisher"]
    return tuple(map(folded, words["before"])), tuple(map(folded, words["not_names"]))


def line_reason_is_sure(text: str) -> bool:
    """True when the phrase that begins the line is a label or several words, so that even a sentence is boilerplate."""
    found = _pattern("line").match(folded(text[:80]))
    return found is not None and (not found.group()[-1].isalnum() or " " in found.group())


@cache
def html_names(kind: str) -> frozenset[str]:
    """Names of HTML elements or meta elements: blocks, unseen or told."""
    return frozenset(_data()["html"][kind])
