"""Files that survive a kill at any moment: replaced in one step, locked by at most one process."""

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

PAUSE = 0.02


class Busy(RuntimeError):
    """Another process holds the lock."""


def replace(path: Path, content: bytes, durable: bool = True) -> None:
    """Put `content` in place of the file at once: whoever opens it sees the old file or the new one.

    Writers of one file take turns by a lock of their own.
    """
    staged = _staged(path)
    try:
        with staged.open("wb") as file:
            file.write(content)
            file.flush()
            if durable:
                os.fsync(file.fileno())
        os.replace(staged, path)
    except OSError:
        staged.unlink(missing_ok=True)
        raise


def clear(path: Path) -> None:
    """Remove what a killed writer left beside the file."""
    _staged(path).unlink(missing_ok=True)


def _staged(path: Path) -> Path:
    return path.with_name(f".{path.name}.new")


def sync(path: Path) -> None:
    """Put a file or folder on the disk before it is relied on."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def lock(path: Path, seconds: float = 0.0) -> Iterator[None]:
    """Hold the lock at `path`, waiting at most `seconds` for it. The system frees it when its process dies.

    Raises Busy while another process or thread holds it. Children do not inherit it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    name, until = os.path.realpath(path), time.monotonic() + seconds
    while not _is_first_here(name):
        _wait(path, until)
    try:
        with path.open("a+b") as file:
            while not _taken(file.fileno()):
                _wait(path, until)
            yield
    finally:
        _held.discard(name)


_held: set[str] = set()
_asking = threading.Lock()


def _is_first_here(name: str) -> bool:
    """True for one thread of this process, between which the system makes no difference."""
    with _asking:
        is_first = name not in _held
        _held.add(name)
        return is_first


def _wait(path: Path, until: float) -> None:
    if time.monotonic() >= until:
        raise Busy(f"{path} is held by another process")
    time.sleep(PAUSE)


def _taken(handle: int) -> bool:
    """True when the lock is ours now; closing the file gives it back."""
    try:
        if fcntl is None:
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True
