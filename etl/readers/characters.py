"""Characters of a text: which are kept, which are dropped, in one normal form."""

import re
import unicodedata

CONTROLS = r"\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
DIRECTION_MARKS = r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
INVISIBLE = r"\xad\u200b-\u200d\u2060-\u2065\u206a-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb"
NO_CHARACTERS = r"\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e0fff"
DROPPED = re.compile(f"[{CONTROLS}{DIRECTION_MARKS}{INVISIBLE}{NO_CHARACTERS}]")
LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
SPACES = re.compile(r"[ \t\n]+")


def clean(text: str) -> str:
    """The text in NFC with LF line ends, without control, direction and invisible characters; tabs and nbsp stay.

    >>> clean("КАМАЗ\\u202e\\x00\\r\\nвыпустил")
    'КАМАЗ\\nвыпустил'
    """
    if text.isascii() and text.isprintable():
        return text
    text = LINE_ENDS.sub("\n", text)
    text = DROPPED.sub("", text)
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def line(text: str) -> str:
    """A cleaned text as one line without space around it.

    >>> line(" Выпущено\\n 3 274\\tмашины ")
    'Выпущено 3 274 машины'
    """
    text = text.strip()
    return SPACES.sub(_space, text) if "\n" in text or "\t" in text else text


def _space(found: re.Match[str]) -> str:
    return " " if found.group().strip(" ") else found.group()
