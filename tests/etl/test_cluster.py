"""Documents read by a Dask cluster give the tables of a run on one machine, to the byte."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from distributed import LocalCluster

from etl import cluster, fingerprints, run, workers
from etl.records import Document

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Where the scheduler of two workers answers, each a process of its own."""
    with LocalCluster(n_workers=2, threads_per_worker=2, processes=True, dashboard_address=None) as made:
        yield made.scheduler_address


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    """The five documents, one that cannot be read, one that is too large to travel."""
    shutil.copytree(ROOT / "seeds", tmp_path / "documents")
    (tmp_path / "documents" / "empty.txt").write_bytes(b"")
    (tmp_path / "documents" / "large.txt").write_bytes(b"made 5 cars\n" * 100_000)
    return tmp_path / "documents"


def tables(place: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (place / "tables").iterdir()}


def test_a_cluster_gives_the_tables_of_one_machine(
    address: str, documents: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("etl.readers.MAX_BYTES", 1_000_000)
    for name, scheduler in (("alone", ""), ("together", address)):
        place = tmp_path / name
        result = run.run(run.Request(documents, place / "tables", place / "decisions.csv", scheduler=scheduler))
        assert [document_id for document_id, _ in result.failed] == ["empty.txt", "large.txt"]
    alone, together = tables(tmp_path / "alone"), tables(tmp_path / "together")
    assert len(alone) > 20
    assert alone == together


def test_workers_with_other_code_are_refused(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fingerprints, "reading", lambda: "other code")
    with pytest.raises(cluster.Unsuitable, match="other code or libraries than here: tcp://"):
        list(cluster.mapped(address, len, ["a"]))


def test_no_scheduler_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "PATIENCE", "1s")
    with pytest.raises(OSError, match="127.0.0.1:9"):
        list(cluster.mapped("tcp://127.0.0.1:9", len, ["a"]))


def test_without_the_library_it_says_what_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "find_spec", lambda name: None)
    with pytest.raises(cluster.Unsuitable, match="pip install"):
        list(cluster.mapped("tcp://127.0.0.1:9", len, ["a"]))


def test_a_mistake_of_the_program_is_told_in_the_note(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("etl.readers.read_bytes", lambda data, document_id: 1 / 0)
    found = workers.read_parcel((Document("a.txt", ""), b"made 5", ()))
    assert found.document.note == "A mistake in the program, please report it: ZeroDivisionError: division by zero"
    assert len(found.document.sha256) == 64
