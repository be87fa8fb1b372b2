"""Finds documents in a folder and reads them: bytes → Document with its text, blocks and zones."""

import hashlib
import os
import stat
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from etl.language import language
from etl.readers import identity, zones
from etl.readers.characters import clean, line
from etl.readers.formats import recognise
from etl.readers.pieces import Page, Piece, Unreadable, assemble, cut, refused_if_long
from etl.records import Document

MAX_BYTES = 50_000_000
TEMPORARY_STARTS = (".", "~", "$")
TEMPORARY_ENDS = ("~", ".tmp", ".temp", ".part", ".crdownload", ".download", ".swp", ".lock", ".bak")
SYSTEM_FILES = ("thumbs.db", "desktop.ini")


def find(folder: Path) -> list[Path]:
    """The documents of a folder and its sub-folders, sorted; no hidden or temporary files, nothing outside of it."""
    home = os.path.realpath(folder)
    found: list[str] = []
    for place, folders, names in os.walk(home):
        folders[:] = sorted(name for name in folders if not _is_hidden(name))
        found += (os.path.join(place, name) for name in names if not _is_temporary(name))
    inside = (path[len(home) :].lstrip(os.sep) for path in found if _is_file_within(path, home))
    return [folder / path for path in sorted(inside, key=lambda path: path.split(os.sep))]


def _is_hidden(name: str) -> bool:
    return name.startswith(TEMPORARY_STARTS) or name == "__MACOSX"


def _is_temporary(name: str) -> bool:
    lowered = name.casefold()
    return _is_hidden(name) or lowered.endswith(TEMPORARY_ENDS) or lowered in SYSTEM_FILES


def _is_file_within(path: str, home: str) -> bool:
    """True for a regular file; a symbolic link counts when its target is a file of the same folder."""
    try:
        mode = os.lstat(path).st_mode
        if not stat.S_ISLNK(mode):
            return stat.S_ISREG(mode)
        return os.path.realpath(path).startswith(home + os.sep) and os.path.isfile(path)
    except OSError:
        return False


def read(path: Path, folder: Path) -> Document:
    """The document at `path`. Whatever the file holds, a Document comes back: its note says why it has no text."""
    return opened(*fetch(path, folder))


def fetch(path: Path, folder: Path) -> tuple[Document, bytes]:
    """A document without text, and its bytes; where there are none its note says why."""
    document = Document(document_id(path, folder), "")
    try:
        if os.path.getsize(path) > MAX_BYTES:
            with open(path, "rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            return replace(document, sha256=digest, note=f"The file is larger than {MAX_BYTES // 1_000_000} MB."), b""
        return document, path.read_bytes()
    except OSError as error:
        return replace(document, note=f"The file cannot be opened: {error.strerror or 'unknown reason'}."), b""


def opened(document: Document, data: bytes) -> Document:
    """The document that was fetched, with its text."""
    return document if document.note else read_bytes(data, document.document_id)


def document_id(path: Path, folder: Path) -> str:
    """The path of a document relative to its folder, with forward slashes."""
    within, written = os.path.join(folder, ""), os.fspath(path)
    relative = written.removeprefix(within) if written.startswith(within) else os.path.relpath(path, folder)
    return relative.replace(os.sep, "/").encode("utf-8", "backslashreplace").decode()


def read_bytes(data: bytes, document_id: str) -> Document:
    """The document with these bytes; the suffix of its id helps only where the bytes leave a choice."""
    document = Document(document_id, hashlib.sha256(data).hexdigest())
    try:
        page = _reader(recognise(data, os.path.splitext(document_id)[1]))(data)
        return _document(document, page)
    except Unreadable as reason:
        return replace(document, note=str(reason))
    except (RecursionError, MemoryError):
        return replace(document, note="The file is nested too deeply or too large to be read.")


def _reader(name: str) -> Callable[[bytes], Page]:
    """The format's `read`; its module is loaded when the first such file comes."""
    reader: Callable[[bytes], Page] = import_module(f"etl.readers.{name}").read
    return reader


def _document(document: Document, page: Page) -> Document:
    """The document with the page's text, zones and identity."""
    pieces = [piece for piece in map(_cleaned, page.pieces) if piece.text]
    if not pieces:
        raise Unreadable(page.note or "The file holds no text.")
    judged = zones.judge(pieces)
    return _judged(document, tuple(part for piece in judged for part in cut(piece)), page)


def _cleaned(piece: Piece) -> Piece:
    text = line(clean(piece.text))
    return piece if text == piece.text else replace(piece, text=text)


def _judged(document: Document, pieces: tuple[Piece, ...], page: Page) -> Document:
    text, blocks = assemble(pieces)
    refused_if_long(text)
    header = tuple((key, line(clean(value))) for key, value in page.header if value)
    first = dict(reversed(header))
    article = " ".join(piece.text for piece in pieces[:200] if piece.zone in ("title", "body"))
    return replace(
        document,
        text=text,
        blocks=blocks,
        title=identity.title(pieces, first),
        language=language(article) or language(text),
        publisher=identity.publisher(pieces, first),
        header=header,
        note=page.note,
    )
