"""Writing tables: types, RFC 4180, all or nothing."""

import csv
import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from etl.tables import files, package, text
from etl.vocabulary import schema

TABLES = schema.tables()


def part(**rows: list[dict[str, Any]]) -> files.Part:
    return {name: text.written(TABLES[name], rows.get(name, [])).encode() for name in TABLES}


def one_text(written: str) -> files.Part:
    return part(texts=[{"document_id": "a.txt", "text": written}])


def write(folder: Path, *parts: files.Part) -> None:
    with files.staged(folder, parts) as place:
        files.exchange(place, folder)


def test_every_table_is_written_twice_with_its_columns(tmp_path: Path) -> None:
    write(tmp_path / "tables", part())
    for table in TABLES.values():
        with (tmp_path / "tables" / f"{table.name}.csv").open(encoding="utf-8", newline="") as file:
            assert next(csv.reader(file)) == table.names
        assert pq.read_schema(tmp_path / "tables" / f"{table.name}.parquet").names == table.names


@pytest.mark.parametrize(
    "written",
    [
        'Первая строка, «кавычки» и "quotes"\nвторая\r\n=HYPERLINK("x")',
        "",
        "null",
        "x" * 3_000_000 + "\nend",
    ],
    ids=["quotes and lines", "empty", "null", "longer than a block"],
)
def test_text_comes_back_as_it_went(tmp_path: Path, written: str) -> None:
    write(tmp_path / "tables", one_text("first"), one_text(written))
    rows = [{"document_id": "a.txt", "text": "first"}, {"document_id": "a.txt", "text": written}]
    assert files.read_csv(tmp_path / "tables", "texts") == rows
    assert pq.read_table(tmp_path / "tables" / "texts.parquet").to_pylist() == rows


def test_dates_and_missing_values_are_typed_in_parquet(tmp_path: Path) -> None:
    row: dict[str, Any] = {column: "" for column in TABLES["observations"].names}
    row |= {"value": 15.6, "value_upper": None, "confidence": 1.0, "start": 0, "end": 4, "time_start": "2025-01-01"}
    write(tmp_path / "tables", part(observations=[row]))
    table = pq.read_table(tmp_path / "tables" / "observations.parquet").to_pylist()
    assert table[0]["value"] == 15.6
    assert table[0]["value_upper"] is None
    assert table[0]["time_start"].isoformat() == "2025-01-01"
    assert table[0]["time_end"] is None
    assert table[0]["product"] == ""


def test_the_package_holds_the_hash_of_every_table(tmp_path: Path) -> None:
    write(tmp_path / "tables", one_text("one"))
    resources = json.loads((tmp_path / "tables" / package.NAME).read_text("utf-8"))["resources"]
    assert [entry["name"] for entry in resources] == list(TABLES)
    for entry in resources:
        content = (tmp_path / "tables" / entry["path"]).read_bytes()
        assert entry["hash"] == f"sha256:{sha256(content).hexdigest()}"
    assert package.version(tmp_path / "tables") != package.version(tmp_path / "nowhere") == ""


def test_tables_that_cannot_be_written_leave_the_old_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "tables"
    write(folder, one_text("old"))
    monkeypatch.setattr(package, "describe", lambda *_: (_ for _ in ()).throw(OSError("disk full")))
    with pytest.raises(OSError, match="disk full"):
        write(folder, one_text("new"))
    assert files.read_csv(folder, "texts")[0]["text"] == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["tables"]


def test_leftovers_of_a_killed_run_go(tmp_path: Path) -> None:
    (tmp_path / ".tables-killed").mkdir()
    write(tmp_path / "tables", part())
    assert [path.name for path in tmp_path.iterdir()] == ["tables"]


def test_without_an_exchange_in_one_step_tables_are_moved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_exchanged", lambda *_: False)
    write(tmp_path / "tables", one_text("old"))
    write(tmp_path / "tables", one_text("new"))
    assert files.read_csv(tmp_path / "tables", "texts")[0]["text"] == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["tables"]


def test_tables_moved_away_by_a_killed_run_come_back(tmp_path: Path) -> None:
    write(tmp_path / "tables", one_text("old"))
    (tmp_path / "tables").rename(tmp_path / ".tables-old")
    files.clear(tmp_path / "tables")
    assert files.read_csv(tmp_path / "tables", "texts")[0]["text"] == "old"


def test_whole_tables_are_told_from_broken_ones(tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    assert not files.is_whole(folder)
    write(folder, one_text("one"))
    assert files.is_whole(folder)
    (folder / "texts.csv").write_bytes(b"document_id,text\r\n")
    assert not files.is_whole(folder)
    write(folder, one_text("one"))
    (folder / "events.parquet").unlink()
    assert not files.is_whole(folder)
