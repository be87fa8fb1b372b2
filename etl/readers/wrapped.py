"""Lines of a text file → paragraphs: lines that a program broke are joined again."""

import re
from itertools import pairwise

SENTENCE_STOP = re.compile(r"[.!?…:;][»\"”)]*$")
LOWER = re.compile(r"[a-zа-яё]")
BROKEN_WORD = re.compile(r"[^\W\d_]-$")
MIN_WIDTH, MAX_WIDTH = 50, 130
FULL = 0.6
LONG_LINE, LONGEST = 60, 20_000
LETTER_OR_COMMA = re.compile(r"[^\W\d_],?$")


def joined(lines: list[str]) -> list[str]:
    """The lines of one group (no blank line between them) as paragraphs.

    >>> joined(["Москва. Юго-Восточный", "административный округ", "Опубликовано 6 июля"])
    ['Москва. Юго-Восточный административный округ', 'Опубликовано 6 июля']
    """
    width = max(map(len, lines), default=0) if _is_wrapped(lines) else 0
    groups = [lines[:1]] if lines else []
    for before, after in pairwise(lines):
        if _continues(before, after, width):
            groups[-1].append(after)
        else:
            groups.append([after])
    return [_one(group) for group in groups]


def _one(lines: list[str]) -> str:
    """Lines as one; a hyphen that parts a word goes, one before a capital stays: Санкт-Петербург."""
    parts = []
    for before, after in pairwise(lines):
        if not BROKEN_WORD.search(before[-2:]):
            parts += [before, " "]
        else:
            parts.append(before[:-1] if LOWER.match(after) else before)
    return "".join([*parts, lines[-1]])


def glued(before: str, after: str) -> str:
    """Two parts of a paragraph as one; a word parted at the line's end stays one word.

    >>> glued("частно-государственное парт-", "нёрство")
    'частно-государственное партнёрство'
    """
    return _one([before, after])


def goes_on(before: str, after: str) -> bool:
    """True when a paragraph was torn apart: no sentence ends before the blank line, and a small letter follows.

    >>> goes_on("Подобные проекты открыты в Ярославской, Пензенской и Калининградской", "областях, а также в")
    True
    """
    return (
        LONG_LINE <= len(before) <= LONGEST and bool(LETTER_OR_COMMA.search(before[-2:])) and bool(LOWER.match(after))
    )


def _is_wrapped(lines: list[str]) -> bool:
    """True when the lines were filled up to a width, so that their ends mean nothing."""
    if len(lines) < 3:
        return False
    width = max(map(len, lines))
    small = sum(bool(LOWER.match(text)) for text in lines[1:])
    full = all(len(text) >= FULL * width for text in lines[:-1])
    return MIN_WIDTH <= width <= MAX_WIDTH and full and small >= (len(lines) - 1) / 4


def _continues(before: str, after: str, width: int) -> bool:
    """True when a line goes on with the paragraph; `width` is that of wrapped lines, 0 where they are not wrapped."""
    if width:
        return not (SENTENCE_STOP.search(before[-6:]) and len(before) < 0.75 * width)
    return bool(LOWER.match(after)) and not SENTENCE_STOP.search(before[-6:])
