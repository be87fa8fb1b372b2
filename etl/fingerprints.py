"""Hashes of what decides a result: where they are the same, nothing need be done again."""

import hashlib
import sys
from collections.abc import Callable, Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path

PACKAGE = Path(__file__).parent
LIBRARIES = (
    "slovnet", "navec", "natasha", "razdel", "pymorphy3", "simplemma", "trafilatura", "python-docx", "pypdfium2",
    "chardet", "lxml-html-clean", "iuliia",
)  # fmt: skip
AROUND = frozenset(
    {"__main__.py", "aftermath.py", "cache.py", "deciding.py", "differences.py", "disk.py", "explain.py",
     "fingerprints.py", "history.py", "job.py", "report.py", "run.py", "sources.py", "watch.py", "workers.py"}
)  # fmt: skip
"""Parts of the package that decide when and by whom something is done, but not what comes of it."""
AFTER_READING = AROUND | {"building.py", "checks.py", "decisions", "tables"}
"""Parts that no reading of a document depends on: with them only rows are made anew."""


@cache
def reading() -> str:
    """Of everything that decides how a document is read: code, vocabulary, libraries."""
    digest = _of_files(lambda part: part not in AFTER_READING)
    digest.update(f"{sys.version_info[:2]}".encode())
    for library in LIBRARIES:
        digest.update(f"{library}={version(library)};".encode())
    return digest.hexdigest()


@cache
def everything() -> str:
    """Of everything that decides what the tables hold, given the documents and decisions."""
    digest = _of_files(lambda part: part not in AROUND)
    digest.update(reading().encode())
    return digest.hexdigest()


def of(*parts: str) -> str:
    """Of some texts in their order."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def of_documents(sha256: Iterable[tuple[str, str]]) -> str:
    """Of all documents: pairs of id and hash, in any order."""
    return of(*(f"{document_id}\x1e{digest}" for document_id, digest in sorted(sha256)))


def _of_files(is_part: Callable[[str], bool]) -> "hashlib._Hash":
    digest = hashlib.sha256()
    for path in sorted(PACKAGE.rglob("*")):
        inside = path.relative_to(PACKAGE)
        if path.suffix in {".py", ".toml", ".csv", ".json"} and is_part(inside.parts[0]):
            digest.update(inside.as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest
