"""Text that a program decoded in a wrong encoding and saved so: how to tell, and how to bring it back."""

import re
from functools import partial

SAMPLE = 65_536
LEAST = 3
MOST_RUNS = 0.6
FOREIGN_RUN = re.compile(r"[^\x00-\x7f]+")
ODD = re.compile(r"\ufffd+|[а-яё][А-ЯЁ]+|[À-ÖØ-öø-ÿ]{3,}|[\u2500-\u259f]+|[Ђ-Џђ-џ]{2,}")
"""What no Russian or English text holds: capitals after a small letter, three accented letters in a row, frames."""
SIGNS = re.compile(r"[РС][\x80-\xbfЂ-Џђ-џҐґ†-›–—€№]|[ÐÑ][\x80-\xbfŒ-ſƒˆ-™]|â€|Â[\xa0-\xbf]|[À-ÖØ-öø-ÿ]{4,}")
LATIN_WORD = re.compile(r"[À-ÖØ-öø-ÿ¨¸]{3,}")


def oddness(text: str) -> float:
    """Which part of the letters beyond ASCII no text of ours holds: 0 for one decoded well, near 1 for mojibake.

    >>> oddness("Завод выпустил"), oddness("гЮБНД БШОСЯРХК") > 0.3, oddness("Çàâîä âûïóñòèë")
    (0.0, True, 1.0)
    """
    sample = text[:SAMPLE]
    foreign = sum(map(len, FOREIGN_RUN.findall(sample)))
    return sum(map(len, ODD.findall(sample))) / foreign if foreign else 0.0


def mended(text: str) -> str:
    """The text as it was before it was decoded wrongly; as it is where nothing tells that it was.

    >>> mended("Р—Р°РІРѕРґ РІС‹РїСѓСЃС‚РёР»"), mended("Çàâîä âûïóñòèë"), mended("the plantâ€™s output")
    ('Завод выпустил', 'Завод выпустил', 'the plant’s output')
    """
    if text.isascii() or not SIGNS.search(text[:SAMPLE]):
        return text
    for encoding in ("windows-1252", "windows-1251"):
        changed = FOREIGN_RUN.sub(partial(_as_utf8, encoding=encoding), text)
        if _is_better(text, changed):
            return changed
    return _as_cyrillic(text)


def _as_utf8(run: re.Match[str], encoding: str) -> str:
    """The characters whose UTF-8 bytes were read in `encoding`; the run itself where its bytes are no UTF-8."""
    try:
        return b"".join(_byte(character, encoding) for character in run.group()).decode()
    except UnicodeError:
        return run.group()


def _byte(character: str, encoding: str) -> bytes:
    """The byte that a character was; those that the encoding does not know stand for themselves, one got lost."""
    if character == "\ufffd" and encoding == "windows-1251":
        return b"\x98"
    try:
        return character.encode(encoding)
    except UnicodeEncodeError:
        return character.encode("latin-1")


def _is_better(text: str, changed: str) -> bool:
    """True where most runs beyond ASCII were brought back, or those that only mojibake holds."""
    if changed == text:
        return False
    before, after = len(SIGNS.findall(text[:SAMPLE])), len(SIGNS.findall(changed[:SAMPLE]))
    return before >= 1 and after <= (1 - MOST_RUNS) * before


def _as_cyrillic(text: str) -> str:
    """A text whose Windows-1251 bytes were read as Latin-1: nearly all its letters beyond ASCII stand in such words."""
    sample = text[:SAMPLE]
    foreign = sum(character.isalpha() for run in FOREIGN_RUN.findall(sample) for character in run)
    words = LATIN_WORD.findall(sample)
    if len(words) < LEAST - 1 or sum(map(len, words)) < MOST_RUNS * foreign:
        return text
    return "".join(_byte_or_self(character) for character in text)


def _byte_or_self(character: str) -> str:
    if character < "\x80":
        return character
    try:
        return _byte(character, "windows-1252").decode("windows-1251", errors="ignore")
    except UnicodeEncodeError:
        return character
