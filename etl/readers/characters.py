"""Characters of a text: which are kept, which are dropped, in one normal form."""

import re
import unicodedata

CONTROLS = r"\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
DIRECTION_MARKS = r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
INVISIBLE = r"\xad\u200b-\u200d\u2060-\u2065\u206a-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb"
NO_CHARACTERS = r"\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e0fff"
DROPPED = re.compile(f"[{CONTROLS}{DIRECTION_MARKS}{INVISIBLE}{NO_CHARACTERS}]")
LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
STRESS = re.compile(r"(?<=[аеёиоуыэюяАЕЁИОУЫЭЮЯ])[\u0300\u0301]")
MIXED = re.compile(r"[A-Za-z][А-Яа-яЁё]|[А-Яа-яЁё][A-Za-z]")
LATIN = re.compile(r"[A-Za-z]")
WORD = re.compile(r"[A-Za-zА-Яа-яЁё]+")
TWINS = str.maketrans("AaBCcEeHKkMOoPpTXxy", "АаВСсЕеНКкМОоРрТХху")
ONLY_CYRILLIC = re.compile(r"[^AaBCcEeHKkMOoPpTXxyАаВСсЕеНКкМОоРрТХхуA-Za-z]")
SPACES = re.compile(r"[ \t\n]+")


def clean(text: str) -> str:
    """The text in NFC with LF line ends, without control, direction and invisible characters and stress marks.

    Tabs and nbsp stay; Latin letters within a Russian word become Russian.

    >>> clean("КАМАЗ\\u202e\\x00\\r\\nвыпустил")
    'КАМАЗ\\nвыпустил'
    """
    if text.isascii() and text.isprintable():
        return text
    text = LINE_ENDS.sub("\n", text)
    text = DROPPED.sub("", text)
    text = text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
    text = STRESS.sub("", text) if "\u0301" in text or "\u0300" in text else text
    return WORD.sub(_one_script, text) if MIXED.search(text) else text


def _one_script(found: re.Match[str]) -> str:
    """A Russian word with Latin letters that look the same, in Russian letters; any other word as it is.

    >>> WORD.sub(_one_script, "зaвoд КАМАZ гpузoвик")
    'завод КАМАZ грузовик'
    """
    word = found.group()
    if word.isascii() or not MIXED.search(word):
        return word
    russian = word.translate(TWINS)
    return russian if ONLY_CYRILLIC.search(word) and not LATIN.search(russian) else word


def line(text: str) -> str:
    """A cleaned text as one line without space around it.

    >>> line(" Выпущено\\n 3 274\\tмашины ")
    'Выпущено 3 274 машины'
    """
    text = text.strip()
    return SPACES.sub(_space, text) if "\n" in text or "\t" in text else text


def _space(found: re.Match[str]) -> str:
    return " " if found.group().strip(" ") else found.group()
