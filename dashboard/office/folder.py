"""What lies in the folder of documents and the tables do not know: new, changed, gone."""

import hashlib
import os
import stat
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from dashboard.data import Tables

HIDDEN = (".", "~", "$", "__MACOSX")
UNFINISHED = ("~", ".tmp", ".temp", ".part", ".crdownload", ".download", ".swp", ".lock", ".bak")
SYSTEM_FILES = ("thumbs.db", "desktop.ini")


@dataclass(frozen=True, slots=True)
class Waiting:
    """Documents by id that a run would read or take out."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """How many documents differ from what the tables know."""
        return len(self.new) + len(self.changed) + len(self.gone)


def waiting(folder: Path, tables: Tables) -> Waiting:
    """The documents that the tables do not know; bytes are read only of files younger than they."""
    frame = tables["documents"]
    known: dict[str, str] = dict(zip(frame["document_id"], frame["sha256"], strict=True))
    found = documents(folder)
    since = tables.written_ns
    changed = [
        name
        for name, (size, time) in found.items()
        if name in known and time > since and digest(str(folder / name), size, time) != known[name]
    ]
    new = [name for name in found if name not in known]
    return Waiting(tuple(new), tuple(changed), tuple(name for name in known if name not in found))


def documents(folder: Path) -> dict[str, tuple[int, int]]:
    """Size and time of every document by its id, by the ETL's rule: no hidden or unfinished files, none outside."""
    home = os.path.realpath(folder)
    found: dict[str, tuple[int, int]] = {}
    for place, folders, names in os.walk(home):
        folders[:] = sorted(name for name in folders if not name.startswith(HIDDEN))
        for name in sorted(names):
            path = Path(place, name)
            state = None if is_unfinished(name) else state_within(path, home)
            if state is not None:
                document = path.relative_to(home).as_posix().encode("utf-8", "backslashreplace").decode()
                found[document] = (state.st_size, max(state.st_mtime_ns, state.st_ctime_ns))
    return found


def state_within(path: Path, home: str) -> os.stat_result | None:
    """The state of a regular file, or of one of the same folder that a link leads to; None for all else."""
    try:
        state = path.stat()
    except OSError:
        return None
    is_inside = not path.is_symlink() or os.path.realpath(path).startswith(home + os.sep)
    return state if is_inside and stat.S_ISREG(state.st_mode) else None


def is_unfinished(name: str) -> bool:
    """Whether a file is hidden, on its way, or the system's."""
    lowered = name.casefold()
    return name.startswith(HIDDEN) or lowered.endswith(UNFINISHED) or lowered in SYSTEM_FILES


@lru_cache(maxsize=4096)
def digest(path: str, size: int, time: int) -> str:
    """SHA-256 of a file, read once for a size and time; empty where it cannot be opened."""
    try:
        with open(path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def written(tables: Path) -> float:
    """When the tables were written, in seconds since 1970; 0 where there are none."""
    path = tables / "documents.csv"
    return path.stat().st_mtime if path.exists() else 0.0
