"""The documents of a folder and the hashes of their bytes, a file being read again only when it was touched."""

import hashlib
import os
import time
from pathlib import Path

from etl import readers
from etl.cache import Cache

SETTLED = 2_000_000_000
"""Nanoseconds after which a change leaves another time: a younger file is not trusted to stay as it is."""


def find(folder: Path) -> dict[str, Path]:
    """The documents by id. Raises FileNotFoundError where `folder` is none."""
    if not folder.is_dir():
        raise FileNotFoundError(f"no folder {folder}")
    return {readers.document_id(path, folder): path for path in readers.find(folder)}


def hashes(paths: dict[str, Path], store: Cache) -> dict[str, str]:
    """SHA-256 of each document, of the file's bytes; empty where it cannot be opened."""
    known = store.keys("known")
    found = {}
    for document_id, path in paths.items():
        state = _state(path)
        remembered, _, digest = known.get(document_id, "").rpartition(" ")
        if not digest or remembered != state:
            digest = _hash(path)
            if digest and _is_settled(path):
                store.put("known", document_id, f"{state} {digest}", None)
        found[document_id] = digest
    return found


def look(folder: Path) -> dict[str, str]:
    """What changes when any document does: sizes and times by path, without reading a byte."""
    return {str(path): _state(path) for path in readers.find(folder)} if folder.is_dir() else {}


def state_of(path: Path) -> dict[str, str]:
    """The size and times of one file."""
    return {str(path): _state(path)}


def _state(path: Path) -> str:
    try:
        found = os.stat(path)
    except OSError:
        return ""
    return f"{found.st_size} {found.st_mtime_ns} {found.st_ctime_ns} {found.st_ino}"


def _is_settled(path: Path) -> bool:
    try:
        found = os.stat(path)
    except OSError:
        return False
    return time.time_ns() - max(found.st_mtime_ns, found.st_ctime_ns) > SETTLED


def _hash(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
