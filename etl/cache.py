"""What was done before and need not be done again: one SQLite file.

`known` remembers the hash of a file as long as its size and times stay; `readings` what was read in a document;
`digests` and `parts` what followed from it; `names` what was worked out of the names of all, `vocabulary` of the
vocabulary. Every entry has a key
that says what it was made of, and counts only for that key. The cache is a convenience: where it is missing, broken
or cannot be written, the work is done again.
"""

import pickle
import sqlite3
import time
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

TABLES = ("known", "readings", "digests", "parts", "names", "vocabulary")
OF_ALL = {"names", "vocabulary"}
COMMIT_EVERY = 2.0


class Cache:
    """Entries by document in `path`; with `write` false they are only looked up, and new ones live in memory."""

    def __init__(self, path: Path, write: bool = True) -> None:
        self._is_written = write
        self._file = _opened(path, write)
        self._fresh: dict[tuple[str, str], tuple[str, bytes]] = {}
        self._committed = time.monotonic()

    def keys(self, table: str) -> dict[str, str]:
        """The key of each document's entry."""
        found = dict(self._rows(f"SELECT document_id, key FROM {table}"))
        return found | {document_id: key for (name, document_id), (key, _) in self._fresh.items() if name == table}

    def get(self, table: str, document_id: str, key: str) -> Any:
        """The entry of a document made of what the key says, or None."""
        fresh = self._fresh.get((table, document_id))
        if fresh is not None:
            return pickle.loads(fresh[1]) if fresh[0] == key else None
        query = f"SELECT value FROM {table} WHERE document_id = ? AND key = ?"
        for (value,) in self._rows(query, (document_id, key)):
            return _loaded(value)
        return None

    def entries(self, table: str, keys: Mapping[str, str]) -> Iterator[tuple[str, Any]]:
        """Documents with their entries, ordered by id, of those that were made of what `keys` say."""
        query = f"SELECT document_id, key, value FROM {table} WHERE document_id BETWEEN ? AND ? ORDER BY document_id"
        ends = (min(keys), max(keys)) if keys else ("", "")
        for document_id, key, value in self._rows(query, ends):
            if keys.get(document_id) == key and (table, document_id) not in self._fresh:
                loaded = _loaded(value)
                if loaded is not None:
                    yield document_id, loaded

    def put(self, table: str, document_id: str, key: str, value: object) -> None:
        """Remember an entry, over an older one of the same document."""
        content = pickle.dumps(value, 5)
        if self._is_written:
            self._change(f"INSERT OR REPLACE INTO {table} VALUES (?, ?, ?)", [(document_id, key, content)])
        if not self._is_written:
            self._fresh[table, document_id] = (key, content)
        if time.monotonic() - self._committed > COMMIT_EVERY:
            self.commit()

    def keep(self, document_ids: Iterable[str]) -> None:
        """Forget all documents but these."""
        kept = set(document_ids)
        for table in set(TABLES) - OF_ALL:
            known = {document_id for (document_id,) in self._rows(f"SELECT document_id FROM {table}")}
            self._change(f"DELETE FROM {table} WHERE document_id = ?", [(gone,) for gone in known - kept])

    def commit(self) -> None:
        """Put on the disk what was remembered."""
        self._committed = time.monotonic()
        try:
            self._file.commit()
        except sqlite3.Error:
            self._is_written = False

    def close(self) -> None:
        """Put everything on the disk and close the file."""
        self.commit()
        self._file.close()

    def _change(self, statement: str, rows: Iterable[tuple[Any, ...]]) -> None:
        """Change the file; where it cannot be, this run goes on without."""
        if self._is_written:
            try:
                self._file.executemany(statement, rows)
            except sqlite3.Error:
                self._is_written = False

    def _rows(self, query: str, values: tuple[str, ...] = ()) -> Iterator[tuple[Any, ...]]:
        try:
            yield from self._file.execute(query, values)
        except sqlite3.Error:
            return


def _opened(path: Path, write: bool) -> sqlite3.Connection:
    """The file, made anew where it is broken; an empty one in memory where that cannot be."""
    try:
        if not write:
            return _prepared(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True))
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            return _prepared(sqlite3.connect(path, timeout=30))
        except sqlite3.DatabaseError:
            path.unlink()
            return _prepared(sqlite3.connect(path, timeout=30))
    except (OSError, sqlite3.Error):
        return _prepared(sqlite3.connect(":memory:"))


def _prepared(connection: sqlite3.Connection) -> sqlite3.Connection:
    for table in TABLES:
        columns = "document_id TEXT PRIMARY KEY, key TEXT, value BLOB"
        connection.execute(f"CREATE TABLE IF NOT EXISTS {table} ({columns})")
        connection.execute(f"SELECT document_id, key, value FROM {table} LIMIT 1").fetchall()
    return connection


def _loaded(value: bytes) -> Any:
    """What was remembered; None where it cannot be understood."""
    try:
        return pickle.loads(value)
    except Exception:  # noqa: BLE001 a broken pickle raises whatever it likes
        return None
