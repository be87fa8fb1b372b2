"""Of which period and in what sense the figures of plain sentences are: shares read right, floors that only rise."""

from pathlib import Path

import pytest

from etl.facts.observations import finding
from etl.facts.passages import Passages
from training import annotated as material

SENTENCES = Path(__file__).parent.parent / "gold" / "sentences"
FLOORS = {"plain": (0.94, 0.93), "kept": (0.91, 0.93)}
"""Shares of the figures read whose period and whose status are right; raise them when the measured shares rise."""


@pytest.mark.parametrize("name", FLOORS)
def test_periods_and_statuses_of_plain_sentences(name: str) -> None:
    periods, statuses = list[bool](), list[bool]()
    for one in material.sentences(SENTENCES / f"{name}.jsonl"):
        figures, _ = finding.figures_of(Passages(one.document, one.mentioned), one.published)
        for figure in figures:
            for row in material.meant(one, figure)[:1]:
                periods.append(figure.period.edtf.rstrip("~") in material.options(row["time"]))
                statuses.append(figure.status in material.options(row["status"]))
    floor, other = FLOORS[name]
    assert sum(periods) / len(periods) >= floor
    assert sum(statuses) / len(statuses) >= other


def test_every_file_of_sentences_has_a_floor() -> None:
    assert {path.stem for path in SENTENCES.glob("*.jsonl")} == set(FLOORS)
