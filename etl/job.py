"""The state of a run for other processes: one small JSON file beside the tables, and a file that asks it to stop.

`data/cache/job.json` holds state (running, done, failed, cancelled), step (looking, reading, resolving, writing),
done, total, document, pid, began, beat (seconds since 1970), message and run_id. It is replaced in one step, at least
once a second while the run lives. Whoever creates `data/cache/cancel` asks the run to stop: it does so before the
next document and leaves the tables as they were.
"""

import json
import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from etl import disk

STATE, CANCEL = "job.json", "cancel"
BEAT = 1.0
SILENT = 10.0
Progress = Callable[[str, int, int, str], None]


class Cancelled(RuntimeError):
    """Somebody asked the run to stop."""


class Job:
    """What a run tells of itself while it works; without a folder it tells nobody but `progress`."""

    def __init__(self, folder: Path | None = None, progress: Progress | None = None) -> None:
        self._folder = folder
        self._progress = progress
        self._told = 0.0
        self._ended = threading.Event()
        self._telling = threading.Lock()
        self._state: dict[str, Any] = {"state": "running", "step": "looking", "done": 0, "total": 0, "document": ""}

    def step(self, name: str, total: int = 0) -> None:
        """A new step begins, with so many documents to go."""
        self._state |= {"step": name, "done": 0, "total": total, "document": ""}
        self._tell()
        self._stop_if_asked()

    def at(self, done: int, document_id: str) -> None:
        """So many documents are done, the last of them this one. Raises Cancelled where the run was asked to stop."""
        self._state |= {"done": done, "document": document_id}
        if self._progress:
            self._progress(self._state["step"], done, self._state["total"], document_id)
        if time.monotonic() - self._told > BEAT / 4:
            self._tell()
            self._stop_if_asked()

    def note(self, **told: str) -> None:
        """More to tell at the end: message, run_id."""
        self._state |= told

    @contextmanager
    def running(self) -> Iterator["Job"]:
        """While inside, others see that the run lives; afterwards, how it ended."""
        now = time.time()
        self._state |= {"pid": os.getpid(), "began": now, "message": "", "run_id": ""}
        if self._folder:
            (self._folder / CANCEL).unlink(missing_ok=True)
            threading.Thread(target=self._beat, daemon=True).start()
        state = "failed"
        try:
            yield self
            state = "done"
        except (Cancelled, KeyboardInterrupt) as error:
            state = "cancelled"
            self.note(message=str(error) or "interrupted")
            raise
        except BaseException as error:
            self.note(message=f"{error}" or type(error).__name__)
            raise
        finally:
            self._ended.set()
            self._state["state"] = state
            self._tell()

    def _stop_if_asked(self) -> None:
        if self._folder and (self._folder / CANCEL).exists():
            (self._folder / CANCEL).unlink(missing_ok=True)
            raise Cancelled("the run was cancelled; the tables stand as they were")

    def _beat(self) -> None:
        while not self._ended.wait(BEAT):
            self._tell()

    def _tell(self) -> None:
        """Write the state; a run does not fail because nobody can be told of it.

        One thread at a time: the beat must not put an older state over the last.
        """
        self._told = time.monotonic()
        if not self._folder:
            return
        with self._telling, suppress(OSError):
            content = json.dumps({**self._state, "beat": time.time()}, ensure_ascii=False)
            disk.replace(self._folder / STATE, content.encode(), durable=False)


def read(folder: Path) -> dict[str, Any]:
    """The state of the last run, "lost" where it went without a word, "none" where there was none."""
    try:
        told: dict[str, Any] = json.loads((folder / STATE).read_text("utf-8"))
    except (OSError, ValueError):
        return {"state": "none"}
    is_silent = time.time() - told.get("beat", 0.0) > SILENT
    return {**told, "state": "lost"} if told["state"] == "running" and is_silent else told


def cancel(folder: Path) -> bool:
    """Ask the run that is at work to stop; False where there is none."""
    if read(folder)["state"] != "running":
        return False
    (folder / CANCEL).touch()
    return True
