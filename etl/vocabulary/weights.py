"""What each feature weighs, as training/subjects.py learned it from annotated documents."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TypeVar

Triple = tuple[float, float, float]
Weight = TypeVar("Weight")
FILE = Path(__file__).with_name("subject_weights.toml")
TIMES_FILE = Path(__file__).with_name("time_weights.toml")
STATUSES_FILE = Path(__file__).with_name("status_weights.toml")
CONFIDENCE_FILE = Path(__file__).with_name("confidence_weights.toml")
EVENTS_FILE = Path(__file__).with_name("event_weights.toml")


@cache
def subject_weights() -> dict[str, float]:
    """Weight by feature of a claim to be a number's subject."""
    return _weights(FILE)


@cache
def confidence_weights() -> dict[str, float]:
    """Weight by feature of a fact to be right."""
    return _weights(CONFIDENCE_FILE)


@cache
def event_weights() -> dict[str, float]:
    """Weight by feature of a trigger with a date to tell of an event."""
    return _weights(EVENTS_FILE)


@cache
def time_weights() -> dict[str, dict[str, float]]:
    """Weight by feature of a period to be a figure's, features that begin alike together."""
    return nested(_weights(TIMES_FILE))


@cache
def status_weights() -> dict[str, dict[str, Triple]]:
    """Weights by feature of a figure to be planned, forecast and denied rather than actual, likewise together."""
    known = tomllib.loads(STATUSES_FILE.read_text(encoding="utf-8"))
    return nested({name: (float(one), float(two), float(three)) for name, (one, two, three) in known.items()})


def nested(weights: Mapping[str, Weight]) -> dict[str, dict[str, Weight]]:
    """Weights by how their features begin and go on.

    >>> nested({"carried:flow": 0.5, "latest:": 0.2})
    {'carried': {'flow': 0.5}, 'latest': {'': 0.2}}
    """
    found: dict[str, dict[str, Weight]] = {}
    for name, weight in weights.items():
        first, _, rest = name.partition(":")
        found.setdefault(first, {})[rest] = weight
    return found


def _weights(file: Path) -> dict[str, float]:
    return {feature: float(weight) for feature, weight in tomllib.loads(file.read_text(encoding="utf-8")).items()}
