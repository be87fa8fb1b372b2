"""The ETL as a process of its own: started at most once, seen wherever it was started, asked to stop.

The ETL tells of itself in `cache/job.json` beside the tables, and stops where it finds the file `cache/cancel`.
"""

import json
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SILENT = 10.0
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Job:
    """A run: `state` is none, running, done, failed, cancelled or lost; `step` starting, looking, reading, resolving
    or writing; `done` of `total` documents, the last of them `document`;
    it last told of itself at `beat`."""

    state: str = "none"
    step: str = ""
    done: int = 0
    total: int = 0
    document: str = ""
    message: str = ""
    run_id: str = ""
    began: float = 0.0
    beat: float = 0.0
    pid: int = 0

    @property
    def is_running(self) -> bool:
        """Whether it is at work."""
        return self.state == "running"


class Runner:
    """Starts the ETL as a command, at most once at a time, and tells of the run that is at work."""

    def __init__(self, documents: Path, tables: Path, decisions: Path) -> None:
        self._said = ["--documents", str(documents), "--tables", str(tables), "--decisions", str(decisions)]
        self._cache = tables.parent / "cache"
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = Lock()

    def job(self) -> Job:
        """The run at work, whoever started it, or how the last one ended."""
        told, own = read(self._cache), self._process
        if own is None or told.pid == own.pid or told.is_running:
            return told
        code = own.poll()
        if code is None:
            return Job("running", "starting")
        return Job("failed", message=self._last_words(), beat=time.time()) if code not in (0, 1) else told

    def start(self) -> bool:
        """Start a run; False where one is at work. The ETL's own lock keeps out what starts at the same moment."""
        with self._lock:
            if self.job().is_running:
                return False
            self._cache.mkdir(parents=True, exist_ok=True)
            with (self._cache / "run.log").open("wb") as log:
                self._process = subprocess.Popen(
                    [sys.executable, "-m", "etl", *self._said],
                    cwd=ROOT,
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                    start_new_session=True,
                )
            return True

    def cancel(self) -> bool:
        """Ask the run at work to stop; False where there is none."""
        job = self.job()
        if not job.is_running:
            return False
        if job.step == "starting" and self._process:
            self._process.terminate()
        else:
            (self._cache / "cancel").touch()
        return True

    def _last_words(self) -> str:
        try:
            lines = (self._cache / "run.log").read_text("utf-8", "replace").strip().splitlines()
        except OSError:
            return ""
        return lines[-1].removeprefix("etl: ")[:LONGEST] if lines else ""


def read(cache: Path) -> Job:
    """What the ETL's file says: a run that went silent is lost."""
    try:
        told: dict[str, Any] = json.loads((cache / "job.json").read_text("utf-8"))
    except (OSError, ValueError):
        return Job()
    state = str(told.get("state", "none"))
    if state == "running" and time.time() - float(told.get("beat", 0)) > SILENT:
        state = "lost"
    numbers = {name: int(told.get(name) or 0) for name in ("done", "total", "pid")}
    texts = {name: str(told.get(name) or "") for name in ("step", "document", "message", "run_id")}
    times = {name: float(told.get(name) or 0) for name in ("began", "beat")}
    return Job(state=state, **times, **numbers, **texts)  # type: ignore[arg-type]
