"""Writing tables: types, RFC 4180, all or nothing."""

import csv
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from etl.tables import files
from etl.vocabulary import schema


def empty() -> dict[str, list[dict[str, Any]]]:
    return {name: [] for name in schema.tables()}


def one_text(text: str) -> dict[str, list[dict[str, Any]]]:
    return {**empty(), "texts": [{"document_id": "a.txt", "text": text}]}


def test_every_table_is_written_twice_with_its_columns(tmp_path: Path) -> None:
    files.write(tmp_path / "tables", empty())
    for table in schema.tables().values():
        with (tmp_path / "tables" / f"{table.name}.csv").open(encoding="utf-8", newline="") as file:
            assert next(csv.reader(file)) == table.names
        assert pq.read_schema(tmp_path / "tables" / f"{table.name}.parquet").names == table.names


def test_text_comes_back_as_it_went(tmp_path: Path) -> None:
    text = 'Первая строка, «кавычки» и "quotes"\nвторая\r\n=HYPERLINK("x")'
    files.write(tmp_path / "tables", one_text(text))
    assert files.read_csv(tmp_path / "tables", "texts") == [{"document_id": "a.txt", "text": text}]


def test_dates_and_missing_values_are_typed_in_parquet(tmp_path: Path) -> None:
    row = {column: "" for column in schema.tables()["observations"].names}
    row |= {"value": 15.6, "value_upper": None, "confidence": 1.0, "start": 0, "end": 4, "time_start": "2025-01-01"}
    files.write(tmp_path / "tables", {**empty(), "observations": [row]})
    table = pq.read_table(tmp_path / "tables" / "observations.parquet").to_pylist()
    assert table[0]["value"] == 15.6
    assert table[0]["value_upper"] is None
    assert table[0]["time_start"].isoformat() == "2025-01-01"
    assert table[0]["time_end"] is None


def test_a_run_that_breaks_leaves_the_old_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "tables"
    files.write(folder, one_text("old"))
    monkeypatch.setattr(files, "_write_parquet", lambda *_: (_ for _ in ()).throw(OSError("disk full")))
    with pytest.raises(OSError, match="disk full"):
        files.write(folder, one_text("new"))
    assert files.read_csv(folder, "texts")[0]["text"] == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["tables"]


def test_leftovers_of_a_killed_run_go(tmp_path: Path) -> None:
    (tmp_path / ".tables-killed").mkdir()
    files.write(tmp_path / "tables", empty())
    assert [path.name for path in tmp_path.iterdir()] == ["tables"]


def test_same_documents_are_recognised(tmp_path: Path) -> None:
    row = {column: "" for column in schema.tables()["documents"].names} | {
        "document_id": "a",
        "sha256": "1",
        "characters": 3,
    }
    files.write(tmp_path / "tables", {**empty(), "documents": [row]})
    assert files.is_same(tmp_path / "tables", {"a": "1"})
    assert not files.is_same(tmp_path / "tables", {"a": "2"})
    assert not files.is_same(tmp_path / "nowhere", {})
