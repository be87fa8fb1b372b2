"""The committed tables are what a fresh run over the five documents gives, and the data package is valid."""

import shutil
from pathlib import Path

import frictionless
import pyarrow.parquet as pq
import pytest

from etl import fingerprints, run
from etl.tables import package
from etl.vocabulary import schema

ROOT = Path(__file__).parent.parent.parent
COMMITTED = ROOT / "data" / "processed"


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tables of a run that knows nothing of an earlier one."""
    tables = tmp_path_factory.mktemp("fresh") / "tables"
    run.run(run.Request(ROOT / "seeds", tables, tables.parent / "decisions.csv"))
    return tables


@pytest.mark.parametrize("table", schema.tables())
def test_csv_is_the_same_to_the_byte(fresh: Path, table: str) -> None:
    assert (fresh / f"{table}.csv").read_bytes() == (COMMITTED / f"{table}.csv").read_bytes()


@pytest.mark.parametrize("table", schema.tables())
def test_parquet_has_the_same_content(fresh: Path, table: str) -> None:
    assert pq.read_table(fresh / f"{table}.parquet").equals(pq.read_table(COMMITTED / f"{table}.parquet"))


def test_the_tables_say_which_code_made_them() -> None:
    assert package.made_by(COMMITTED) == fingerprints.code(), "etl/ changed: run python -m etl and commit the tables"


def test_the_order_and_number_of_workers_do_not_matter(fresh: Path, tmp_path: Path) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    for path in sorted((ROOT / "seeds").iterdir(), reverse=True):
        shutil.copy(path, documents)
    run.run(run.Request(documents, tmp_path / "tables", tmp_path / "decisions.csv", workers=2))
    for table in schema.tables():
        assert (tmp_path / "tables" / f"{table}.csv").read_bytes() == (fresh / f"{table}.csv").read_bytes()


def test_data_package_is_valid() -> None:
    report = frictionless.validate(COMMITTED / "datapackage.json")
    assert report.valid, report.flatten(["rowNumber", "fieldName", "type", "note"])[:5]
