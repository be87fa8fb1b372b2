"""Pieces of a text in quotation marks that are written like names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

OPENING = re.compile(r"[«“„]|(?<![\w\"])\"(?=\w)")
CLOSING = {"«": "»", "“": "”", "„": "“”", '"': '"'}
LONGEST_NAME = 60
MOST_WORDS = 6
NO_NAME = re.compile(r"(?<!\b[A-ZА-ЯЁ])[.](?:\s|$)|[,;:!?](?:\s|$)|[\n|]|\s[-–—]\s")
"""A mark that stands in a sentence and not in a name."""
OF_PARK = re.compile(r"(?:парк|зон|ОЭЗ|СЭЗ|площадк|park|zone|estate|site)[а-яa-z]*\s$", re.IGNORECASE)
DOTTED = re.compile(r"[А-ЯЁA-Z][\w-]+(?:\.\s[А-ЯЁA-Z]|\s[–—-]\s\w)[\w-]*(?:\s[\w-]+)?")
"""A park's name of two parts: индустриальный парк «Алабуга. Юг», СЭЗ «Астана – новый город»."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quoted piece of text without its quotation marks."""

    start: int
    stop: int

    def of(self, text: str) -> str:
        """What is quoted."""
        return text[self.start : self.stop]


def find(text: str) -> Iterator[Quotation]:
    """Quoted pieces that are written like a name: a capital (ё-АВТО) or a digit at first, short, no sentence mark.

    >>> text = "парк «Мастер» и «Мы рады, что едем»"
    >>> [quotation.of(text) for quotation in find(text)]
    ['Мастер']
    """
    for opening in OPENING.finditer(text):
        start = opening.end()
        ends = [text.find(mark, start) for mark in CLOSING[opening.group()]]
        stop = min((end for end in ends if end > start), default=-1)
        if stop < 0 or stop - start > LONGEST_NAME:
            continue
        quoted = text[start:stop]
        is_dotted = bool(DOTTED.fullmatch(quoted)) and bool(OF_PARK.search(text, max(0, start - 20), start - 1))
        if is_dotted or _is_name_like(quoted):
            yield Quotation(start, stop)


def _is_name_like(quoted: str) -> bool:
    begins_well = quoted[0].isdigit() or any(map(str.isupper, quoted.partition(" ")[0]))
    is_short = len(quoted.split()) <= MOST_WORDS
    return begins_well and is_short and not NO_NAME.search(quoted) and not OPENING.search(quoted)
