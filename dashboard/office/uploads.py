"""Documents that come through the browser: what is taken by content, under which name, and what is refused."""

import io
import os
import re
import secrets
import unicodedata
import zipfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

LARGEST = 20 * 1024 * 1024
LARGEST_INSIDE = 200 * 1024 * 1024
MOST = 20
LONGEST_NAME = 120
LONGEST_BYTES = 200
SAMPLE = 65_536
MOST_CONTROLS = 0.005
TEXTS = (".txt", ".md", ".markdown", ".html", ".htm")
FORBIDDEN = re.compile(r'[<>:"|?*\x00-\x1f]')
RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
HTML = re.compile(rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one file: `kept` is its name in the folder; else `reason` is the key of the words that say why."""

    name: str
    kept: str = ""
    reason: str = ""


def take(folder: Path, files: list[tuple[str, bytes]]) -> list[Answer]:
    """Put documents into the folder, each under a safe name, and say what became of each."""
    return [
        take_one(folder, name, data) if at < MOST else Answer(shown(name), reason="too_many")
        for at, (name, data) in enumerate(files)
    ]


def take_one(folder: Path, name: str, data: bytes) -> Answer:
    """Put one document into the folder, all of it or nothing."""
    if len(data) > LARGEST:
        return Answer(shown(name), reason="too_large")
    suffix, reason = suffix_of(data, PurePosixPath(safe(name)).suffix.casefold())
    if reason:
        return Answer(shown(name), reason=reason)
    if is_there(folder, data):
        return Answer(shown(name), reason="known")
    try:
        return Answer(shown(name), write(folder, PurePosixPath(safe(name)).stem, suffix, data))
    except OSError:
        return Answer(shown(name), reason="not_written")


def suffix_of(data: bytes, said: str) -> tuple[str, str]:
    """The suffix that the content calls for and "", or "" and the key of why it is no document.

    >>> suffix_of(b"%PDF-1.7", ".txt"), suffix_of(b"MZ\\x90\\x00\\x03", ".txt")
    (('.pdf', ''), ('', 'wrong_type'))
    """
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        return "", "empty"
    if b"%PDF-" in data[:1024]:
        return ".pdf", ""
    if data.startswith(b"PK\x03\x04"):
        return zipped(data)
    if not is_text(data[:SAMPLE]):
        return "", "wrong_type"
    if said in TEXTS:
        return said, ""
    return (".html" if HTML.match(data) else ".txt"), ""


def zipped(data: bytes) -> tuple[str, str]:
    """A Word document of a reasonable size is taken, no other archive."""
    try:
        inside = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return "", "wrong_type"
    if "word/document.xml" not in {each.filename for each in inside}:
        return "", "wrong_type"
    return (".docx", "") if sum(each.file_size for each in inside) <= LARGEST_INSIDE else ("", "too_large")


def is_text(sample: bytes) -> bool:
    """Whether bytes read like text of some encoding: next to no control characters."""
    text = sample.decode("utf-16" if sample.startswith(WIDE_MARKS) else "latin-1", "ignore")
    controls = sum(char < " " and char not in "\t\n\r\f\x1a" for char in text)
    return controls <= MOST_CONTROLS * len(text)


def safe(name: str) -> str:
    """A file's name without folders, control and format characters, leading dots; short; never empty.

    >>> safe("../../etc/passwd"), safe("..\\\\.htaccess"), safe("отчёт\\u202e.txt"), safe("nul.txt")
    ('passwd', 'htaccess', 'отчёт.txt', '_nul.txt')
    """
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    plain = "".join(char for char in last if not unicodedata.category(char).startswith("C"))
    plain = FORBIDDEN.sub("_", plain).strip().lstrip(".~$ ").rstrip(". ")
    path = PurePosixPath(plain or "document")
    stem = path.stem[:LONGEST_NAME].encode()[:LONGEST_BYTES].decode(errors="ignore").rstrip(". ")
    guard = "_" if RESERVED.fullmatch(stem) or stem.startswith("__MACOSX") else ""
    return f"{guard}{stem}{path.suffix[:12]}"


def shown(name: str) -> str:
    """A name as it may be said: no control characters, not too long."""
    return "".join(char for char in name if not unicodedata.category(char).startswith("C"))[:LONGEST_NAME]


def is_there(folder: Path, data: bytes) -> bool:
    """Whether a file of the folder holds exactly these bytes."""
    same_size = (path for path in folder.iterdir() if path.is_file() and path.stat().st_size == len(data))
    return any(path.read_bytes() == data for path in same_size)


def write(folder: Path, stem: str, suffix: str, data: bytes) -> str:
    """Write a document under the first free name and return it; nobody ever sees half of it."""
    staged = folder / f".upload-{secrets.token_hex(8)}"
    try:
        with staged.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        return named(staged, folder, stem, suffix)
    finally:
        staged.unlink(missing_ok=True)


def named(staged: Path, folder: Path, stem: str, suffix: str) -> str:
    """Give a finished file the first free name: report.txt, report (2).txt."""
    for number in range(1, 1000):
        name = f"{stem}{f' ({number})' if number > 1 else ''}{suffix}"
        try:
            os.link(staged, folder / name)
        except FileExistsError:
            continue
        return name
    raise FileExistsError(stem)
