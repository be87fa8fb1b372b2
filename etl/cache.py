"""What was read before and need not be read again: one SQLite file of readings.

A reading counts only for the same bytes under the same name, read by the same code and vocabulary. The cache is a
convenience: where it is missing, broken or cannot be written, documents are simply read again.
"""

import hashlib
import pickle
import sqlite3
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path

from etl.records import Reading

READERS = ("slovnet", "navec", "natasha", "razdel", "pymorphy3", "simplemma", "trafilatura", "python-docx", "pypdfium2")


@cache
def fingerprint() -> str:
    """A hash of everything that decides how a document is read: this package's files and its libraries' versions."""
    digest = hashlib.sha256()
    package = Path(__file__).parent
    for path in sorted(package.rglob("*")):
        if path.suffix in {".py", ".toml", ".csv", ".json"}:
            digest.update(path.relative_to(package).as_posix().encode() + b"\0" + path.read_bytes())
    for library in READERS:
        digest.update(f"{library}={version(library)};".encode())
    return digest.hexdigest()


class Cache:
    """Readings by document, in `path`; usable as a context that commits at its end."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection = self._open()

    def _open(self) -> sqlite3.Connection:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            return self._prepared(sqlite3.connect(self._path, timeout=30))
        except (OSError, sqlite3.Error):
            return self._prepared(sqlite3.connect(":memory:"))

    def _prepared(self, connection: sqlite3.Connection) -> sqlite3.Connection:
        columns = "document_id TEXT PRIMARY KEY, sha256 TEXT, fingerprint TEXT, reading BLOB"
        connection.execute(f"CREATE TABLE IF NOT EXISTS readings ({columns})")
        return connection

    def get(self, document_id: str, sha256: str) -> Reading | None:
        """The reading of these bytes by this code, or None."""
        query = "SELECT reading FROM readings WHERE document_id = ? AND sha256 = ? AND fingerprint = ?"
        found = self._connection.execute(query, (document_id, sha256, fingerprint())).fetchone()
        if found is None:
            return None
        reading = pickle.loads(found[0])
        assert isinstance(reading, Reading)
        return reading

    def put(self, readings: Iterable[Reading]) -> None:
        """Remember `readings`, over older ones of the same documents."""
        rows = [(r.document.document_id, r.document.sha256, fingerprint(), pickle.dumps(r)) for r in readings]
        with self._connection:
            self._connection.executemany("INSERT OR REPLACE INTO readings VALUES (?, ?, ?, ?)", rows)

    def keep(self, document_ids: Iterable[str]) -> None:
        """Forget all documents but these."""
        known = {row[0] for row in self._connection.execute("SELECT document_id FROM readings")}
        gone = [(document_id,) for document_id in known - set(document_ids)]
        with self._connection:
            self._connection.executemany("DELETE FROM readings WHERE document_id = ?", gone)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()
