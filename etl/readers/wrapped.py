"""Lines of a text file → paragraphs: lines that a program broke are joined again."""

import re

SENTENCE_STOP = re.compile(r"[.!?…:;][»\"”)]*$")
LOWER = re.compile(r"[a-zа-яё]")
BROKEN_WORD = re.compile(r"[^\W\d_]-$")
MIN_WIDTH, MAX_WIDTH = 50, 130
FULL = 0.6
LONG_LINE = 60
LETTER_OR_COMMA = re.compile(r"[^\W\d_],?$")


def joined(lines: list[str]) -> list[str]:
    """The lines of one group (no blank line between them) as paragraphs.

    >>> joined(["Москва. Юго-Восточный", "административный округ", "Опубликовано 6 июля"])
    ['Москва. Юго-Восточный административный округ', 'Опубликовано 6 июля']
    """
    wrapped = _is_wrapped(lines)
    paragraphs = lines[:1]
    for index in range(1, len(lines)):
        if _continues(lines[index - 1], lines[index], wrapped, max(map(len, lines)) if wrapped else 0):
            paragraphs[-1] = glued(paragraphs[-1], lines[index])
        else:
            paragraphs.append(lines[index])
    return paragraphs


def glued(before: str, after: str) -> str:
    """Two parts of a paragraph as one; a word parted at the line's end stays one word.

    >>> glued("частно-государственное парт-", "нёрство")
    'частно-государственное партнёрство'
    """
    if BROKEN_WORD.search(before) and LOWER.match(after):
        return before[:-1] + after
    return f"{before} {after}"


def goes_on(before: str, after: str) -> bool:
    """True when a paragraph was torn apart: no sentence ends before the blank line, and a small letter follows.

    >>> goes_on("Подобные проекты открыты в Ярославской, Пензенской и Калининградской", "областях, а также в")
    True
    """
    return len(before) >= LONG_LINE and bool(LETTER_OR_COMMA.search(before)) and bool(LOWER.match(after))


def _is_wrapped(lines: list[str]) -> bool:
    """True when the lines were filled up to a width, so that their ends mean nothing."""
    if len(lines) < 3:
        return False
    width = max(map(len, lines))
    small = sum(bool(LOWER.match(text)) for text in lines[1:])
    full = all(len(text) >= FULL * width for text in lines[:-1])
    return MIN_WIDTH <= width <= MAX_WIDTH and full and small >= (len(lines) - 1) / 4


def _continues(before: str, after: str, wrapped: bool, width: int) -> bool:
    if wrapped:
        return not (SENTENCE_STOP.search(before) and len(before) < 0.75 * width)
    return bool(LOWER.match(after)) and not SENTENCE_STOP.search(before)
