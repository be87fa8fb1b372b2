"""What each feature weighs, as training/subjects.py learned it from annotated documents."""

import tomllib
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("subject_weights.toml")
TIMES_FILE = Path(__file__).with_name("time_weights.toml")
EVENTS_FILE = Path(__file__).with_name("event_weights.toml")


@cache
def subject_weights() -> dict[str, float]:
    """Weight by feature of a claim to be a number's subject."""
    return _weights(FILE)


@cache
def event_weights() -> dict[str, float]:
    """Weight by feature of a trigger with a date to tell of an event."""
    return _weights(EVENTS_FILE)


@cache
def time_weights() -> dict[str, float]:
    """Weight by feature of a period to be a figure's."""
    return _weights(TIMES_FILE)


def _weights(file: Path) -> dict[str, float]:
    return {feature: float(weight) for feature, weight in tomllib.loads(file.read_text(encoding="utf-8")).items()}
