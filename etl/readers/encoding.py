"""Bytes of a text file → characters."""

import codecs
import re

import chardet

from etl.readers import mojibake
from etl.readers.pieces import Unreadable

SAMPLE = 65_536
DAMAGE = 0.01
BELIEVED = 0.05
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
ENCODINGS = ("windows-1251", "koi8-r", "cp866", "maccyrillic", "iso8859-5", "windows-1252", "iso8859-1")
NO_TEXT = ("hex", "base64", "bz2", "zip", "zlib", "uu", "rot13", "quopri", "idna", "punycode", "unicode_escape")
CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
DECLARATION = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?[\w.:-]{2,40}", re.IGNORECASE)
WORDS = re.compile(r"[^\W\d_]{2,}")


def decode(data: bytes, declared: str = "") -> str:
    """The characters of a text file, those brought back that a program before us had decoded wrongly.

    Raises Unreadable for bytes that are no text.
    """
    return mojibake.mended(_decoded(data, declared))


def _decoded(data: bytes, declared: str) -> str:
    """As marked, as UTF-8 where the bytes are UTF-8, as `declared` where that gives a text, or as detected."""
    for mark, name in MARKS:
        if data.startswith(mark):
            return data.decode(name, errors="ignore")
    wide = _wide(data[:SAMPLE])
    if wide:
        return data.decode(wide, errors="ignore")
    if _is_binary(data[:SAMPLE]):
        raise Unreadable("The file is binary: it holds no text.")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_other(data, declared)


def _decode_other(data: bytes, declared: str) -> str:
    """The characters of bytes that are not, or not wholly, UTF-8."""
    lenient = data.decode("utf-8", errors="replace")
    foreign = sum(character > "\x7f" for character in lenient[:SAMPLE])
    if lenient[:SAMPLE].count("\ufffd") <= DAMAGE * foreign:
        return lenient
    if _is_known(declared) and mojibake.oddness(text := data.decode(declared, errors="replace")) <= BELIEVED:
        return text
    guess = chardet.detect(_foreign_sample(data), include_encodings=ENCODINGS)["encoding"]
    if not guess:
        raise Unreadable("The encoding of the text is not known.")
    text = min((data.decode(guess, errors="replace"), lenient), key=mojibake.oddness)
    if not WORDS.search(text[:SAMPLE]):
        raise Unreadable("The file is binary: it holds no words.")
    return text


def _foreign_sample(data: bytes) -> bytes:
    """The beginning of the bytes, or the first stretch that tells of the encoding, without what it claims."""
    first = re.search(rb"[\x80-\xff]", data)
    start = max(0, first.start() - SAMPLE // 2) if first else 0
    return DECLARATION.sub(b"", data[start : start + SAMPLE])


def _wide(sample: bytes) -> str:
    """utf-16-le or utf-16-be for unmarked UTF-16: of each pair of bytes one is nearly always 0 or 4 (Cyrillic)."""
    if len(sample) < 4 or b"\x00" not in sample:
        return ""
    even, odd = sample[: len(sample) // 2 * 2 : 2], sample[1::2]
    for high, name in ((odd, "utf-16-le"), (even, "utf-16-be")):
        plain = high.count(0) + high.count(4)
        if plain >= 0.9 * len(high) and len(WORDS.findall(sample.decode(name, errors="ignore"))) > len(sample) / 100:
            return name
    return ""


def _is_binary(sample: bytes) -> bool:
    """True when control characters make up more than one byte in a hundred (two in a short text)."""
    return len(CONTROL.findall(sample)) > max(2, 0.01 * len(sample))


def _is_known(name: str) -> bool:
    try:
        codecs.lookup(name)
    except (LookupError, ValueError):
        return False
    return bool(name) and name.casefold() not in NO_TEXT
