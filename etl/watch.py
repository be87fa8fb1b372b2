"""Reruns whenever the folder of documents or the decisions change, until asked to end."""

import threading
from collections.abc import Callable
from pathlib import Path

from etl import sources


def watch(folder: Path, decisions: Path, rerun: Callable[[], object], ended: threading.Event, every: float) -> None:
    """Call `rerun` at once and after every change that has come to rest, until `ended` is set.

    A change has come to rest when two looks, `every` seconds apart, see the same: a file may still be on its way.
    """
    done: dict[str, str] | None = None
    last: dict[str, str] | None = None
    while not ended.is_set():
        now = sources.look(folder) | sources.state_of(decisions)
        if done is None or (now == last and now != done):
            done = now
            rerun()
        last = now
        ended.wait(every)
