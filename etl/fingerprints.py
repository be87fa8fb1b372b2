"""Hashes of what decides a result: where they are the same, nothing need be done again."""

import hashlib
import sys
from collections.abc import Callable, Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path

PACKAGE = Path(__file__).parent
SUFFIXES = frozenset({".py", ".toml", ".csv", ".json"})
LIBRARIES = (
    "slovnet", "navec", "natasha", "razdel", "pymorphy3", "simplemma", "trafilatura", "python-docx", "pypdfium2",
    "chardet", "lxml-html-clean", "iuliia",
)  # fmt: skip
AROUND = frozenset(
    {"__main__.py", "aftermath.py", "cache.py", "cluster.py", "deciding.py", "differences.py", "disk.py", "explain.py",
     "fingerprints.py", "history.py", "job.py", "report.py", "run.py", "sources.py", "watch.py", "workers.py"}
)  # fmt: skip
"""Parts of the package that decide when and by whom something is done, but not what comes of it."""
AFTER_READING = AROUND | {"building.py", "checks.py", "decisions", "tables"}
"""Parts that no reading of a document depends on: with them only rows are made anew."""


@cache
def reading() -> str:
    """Of everything that decides how a document is read: code, vocabulary, libraries."""
    digest = hashlib.sha256(_of_files(lambda part: part not in AFTER_READING))
    digest.update(f"{sys.version_info[:2]}".encode())
    for library in LIBRARIES:
        digest.update(f"{library}={version(library)};".encode())
    return digest.hexdigest()


@cache
def everything() -> str:
    """Of everything that decides what the tables hold, given the documents and decisions."""
    return of(code(), reading())


@cache
def code() -> str:
    """Of code and vocabulary alone, the same on every machine: the tables carry it, to tell what made them."""
    return hashlib.sha256(_of_files(lambda part: part not in AROUND)).hexdigest()


def of(*parts: str) -> str:
    """Of some texts in their order."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def of_documents(sha256: Iterable[tuple[str, str]]) -> str:
    """Of all documents: pairs of id and hash, in any order."""
    return of(*(f"{document_id}\x1e{digest}" for document_id, digest in sorted(sha256)))


def _of_files(is_part: Callable[[str], bool]) -> bytes:
    """Names and contents of the package's files; however a checkout ends its lines."""
    inside = sorted((path.relative_to(PACKAGE).as_posix(), path) for path in PACKAGE.rglob("*"))
    files = [(name, path) for name, path in inside if path.suffix in SUFFIXES and is_part(name.split("/")[0])]
    return b"\0".join(name.encode() + b"\0" + _lines(path) for name, path in files)


def _lines(path: Path) -> bytes:
    return path.read_bytes().replace(b"\r\n", b"\n")
