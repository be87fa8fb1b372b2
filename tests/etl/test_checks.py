"""Tables that contradict themselves or their texts are refused."""

from typing import Any

import pytest

from etl import checks
from etl.vocabulary import schema

TEXT = "Завод выпустил более 500 машин в 2024 году."


def sound() -> dict[str, list[dict[str, Any]]]:
    """Tables of one document with one observation that hold together."""
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in schema.tables()}
    rows["documents"] = [{"document_id": "a", "published": "2025"}]
    rows["texts"] = [{"document_id": "a", "text": TEXT}]
    rows["indicators"] = [{"code": "production"}]
    rows["entities"] = [{"entity_id": "zavod"}]
    rows["observations"] = [
        {
            "observation_id": "o-1",
            "document_id": "a",
            "indicator": "production",
            "subject_id": "zavod",
            "status": "actual",
            "qualifier": "over",
            "confidence": 0.9,
            "time_period": "2024",
            "quote": TEXT,
            "start": 21,
            "end": 24,
        }
    ]
    rows["ledger"] = [{"document_id": "a", "start": 21, "end": 24, "text": "500", "date": ""}]
    return rows


def test_sound_tables_pass() -> None:
    rows = sound()
    assert checks.check(rows) is rows


BREAKS = [
    ("observations", "quote", "Завод выпустил 600 машин.", "outside its quote"),
    ("observations", "end", 400, "outside its quote"),
    ("observations", "time_period", "в 2024 году", "no EDTF"),
    ("observations", "status", "maybe", "observations.status"),
    ("observations", "qualifier", "circa", "observations.qualifier"),
    ("observations", "confidence", 1.5, "observations.confidence"),
    ("observations", "subject_id", "nobody", "not in entities"),
    ("observations", "indicator", "happiness", "not in indicators"),
    ("ledger", "text", "501", "is not '501'"),
]


@pytest.mark.parametrize(("table", "column", "value", "message"), BREAKS)
def test_a_break_is_named(table: str, column: str, value: object, message: str) -> None:
    rows = sound()
    rows[table][0][column] = value
    with pytest.raises(checks.BrokenTables, match=message):
        checks.check(rows)


def test_a_key_stands_once() -> None:
    rows = sound()
    rows["observations"] *= 2
    with pytest.raises(checks.BrokenTables, match="stands 2 times"):
        checks.check(rows)
