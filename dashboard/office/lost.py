"""Numbers that were not understood although an indicator's word stands beside them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from dashboard.data import Tables
from dashboard.data.reader import NOT_UNDERSTOOD
from dashboard.data.sources import texts

REASONS = (NOT_UNDERSTOOD, "no subject", "no word says which quantity")
WORD = re.compile(r"[^\W\d_]{5,}")
SHORTEST, ENDING = 5, 3
MOST = 300


@dataclass(frozen=True, slots=True)
class Lost:
    """A number in a document's text, its sentence, and the indicator whose word stands there."""

    document: str
    start: int
    stop: int
    text: str
    quote: str
    indicator: str


@lru_cache(maxsize=4)
def numbers(tables: Tables) -> tuple[Lost, ...]:
    """The numbers, in the order of documents and texts."""
    ledger = tables["ledger"]
    rows = ledger[ledger["kind"].eq("number") & ledger["used_by"].eq("") & ledger["reason"].isin(REASONS)]
    said, known = texts(tables), stems(tables)
    found: list[Lost] = []
    for document, start, stop in rows[["document_id", "start", "end"]].itertuples(index=False):
        text = said.get(str(document), "")
        quote = sentence(text, int(start), int(stop))
        if len(found) == MOST:
            break
        if indicator := spoken_of(quote, known):
            found.append(Lost(str(document), int(start), int(stop), text[int(start) : int(stop)], quote, indicator))
    return tuple(found)


@lru_cache(maxsize=4)
def stems(tables: Tables) -> Mapping[str, str]:
    """The beginnings of the words in the indicators' labels, and the indicator that each stands for."""
    frame = tables["indicators"]
    found: dict[str, str] = {}
    for code, russian, english in frame[["code", "label_ru", "label_en"]].itertuples(index=False):
        for word in WORD.findall(f"{russian} {english}".casefold()):
            found.setdefault(word[: max(SHORTEST, len(word) - ENDING)], str(code))
    return found


def spoken_of(quote: str, known: Mapping[str, str]) -> str:
    """The indicator whose word a sentence has; empty where it has none."""
    spoken = quote.casefold()
    return next((code for stem, code in known.items() if code != "other" and stem in spoken), "")


def sentence(text: str, start: int, stop: int) -> str:
    """The words around a place up to the ends of its sentence, as they stand in the text.

    >>> sentence("Рост. Выпуск вырос на 5 %. Итог.", 22, 23)
    'Выпуск вырос на 5 %.'
    """
    first = max(text.rfind("\n", 0, start) + 1, text.rfind(". ", 0, start) + 2 if ". " in text[:start] else 0)
    ends = [at for at in (text.find("\n", stop), text.find(". ", stop) + 1) if at > 0]
    return text[first : min(ends, default=len(text))].strip()


def key(document: str, quote: str, text: str) -> str:
    """What names a number as long as its sentence stands."""
    return f"lost:{sha256(chr(31).join((document, quote, text)).encode()).hexdigest()[:12]}"
