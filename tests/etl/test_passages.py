"""What the figures of labelled passages measure: shares read wholly right, floors that only rise."""

import json
from pathlib import Path
from typing import Any

import pytest

from etl.facts.observations import finding
from etl.facts.passages import Passages
from etl.language import language
from etl.records import Block, Document, Publication
from etl.text import marks

PASSAGES = Path(__file__).parent.parent / "gold" / "passages"
FLOORS = {"s1": 0.69, "s2": 0.69, "s3": 0.72, "s4": 0.74, "s5": 0.75, "s6": 0.56, "s7": 0.54, "s8": 0.7}
"""Share of the labels whose value, unit and indicator are read; raise it when the measured share rises."""
CLOSE = 0.005
Read = list[tuple[float, str, str]]


def blocks(text: str) -> tuple[Block, ...]:
    """A paragraph for every line."""
    found, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append(Block(start, start + len(line), "body", "paragraph"))
        start += len(line) + 1
    return tuple(found)


def read(text: str) -> Read:
    """Value, unit and indicator of the passage's figures; a figure told as a way from here to there has two."""
    document = Document("passage.txt", "", text, blocks(text), language=language(text))
    figures, _ = finding.figures_of(Passages(document, marks.find(document)), Publication())
    found = [(one.sense.value, one.sense.unit, one.sense.indicator) for one in figures]
    both = [one.sense for one in figures if one.is_before and one.sense.upper is not None]
    return found + [(sense.upper or 0.0, sense.unit, sense.indicator) for sense in both]


def is_read(label: dict[str, Any], found: Read) -> bool:
    """One of the figures has the label's value and unit and an indicator that it accepts."""
    return any(
        abs(value - label["value"]) <= CLOSE * abs(label["value"])
        and unit == label["unit"]
        and indicator in label["indicator"]
        for value, unit, indicator in found
    )


@pytest.mark.parametrize("name", FLOORS)
def test_what_is_read_of_passages(name: str) -> None:
    rows = [json.loads(line) for line in (PASSAGES / f"{name}.jsonl").read_text("utf-8").splitlines()]
    right = [is_read(label, found) for row in rows for found in (read(row["text"]),) for label in row["facts"]]
    assert sum(right) / len(right) >= FLOORS[name]


def test_every_file_of_passages_has_a_floor() -> None:
    assert {path.stem for path in PASSAGES.glob("*.jsonl")} == set(FLOORS)
