"""Whatever was added, changed, renamed, removed or decided in between: the tables are those of a first run."""

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
import tiny
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etl import decisions, disk, history, pipeline, run
from etl.decisions import Decision
from etl.tables import files, parquet
from etl.vocabulary import prepared, schema

LINES = [
    "2024",
    "2025",
    "Alpha made 500",
    "Alpha made 700",
    "Beta made 500",
    "Ivan Petrov heads Alpha",
    "Petrov heads Alpha",
    "Olga Petrova heads Beta",
    "Zarya park in Penza has 900",
    "Zarya park",
    "Zarya park in Kuznetsk",
    "Beta opened",
]
NAMES = ["a.txt", "b.txt", "c.txt", "sub/d.txt"]
Folder = dict[str, str]
ROLE = '{"text": "Beta", "person": "person Ivan Petrov", "position": "x", "organisation": "organisation Beta"}'

contents = st.lists(st.sampled_from(LINES), max_size=4).map("\n".join)
folders = st.dictionaries(st.sampled_from(NAMES), contents, max_size=4)
decided = st.lists(
    st.sampled_from(
        [
            Decision("", "", "me", "why", "date", "a.txt", expected="2024", value="2019-05"),
            Decision("", "", "me", "why", "date", "b.txt", quote="Beta opened", value="2020"),
            Decision("", "", "me", "why", "merge", expected="organisation-beta", value="organisation-alfa"),
            Decision("", "", "me", "why", "split", "c.txt", expected="organisation-alfa", value="organisation Alpha2"),
            Decision("", "", "me", "why", "add", "b.txt", quote="Beta opened", field="role",
                     value=ROLE),
        ]
    ),
    max_size=2,
    unique=True,
)  # fmt: skip


@pytest.fixture(scope="module", autouse=True)
def _cheap() -> Iterator[None]:
    """Tiny documents, no waiting for the disk."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pipeline, "read", tiny.read)
        patch.setattr(disk, "sync", lambda path: None)
        patch.setattr("os.fsync", lambda handle: None)
        patch.setattr(parquet, "write", lambda folder, table, longest: (folder / f"{table.name}.parquet").touch())
        yield


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(folders, decided), min_size=2, max_size=4))
def test_incremental_runs_give_the_bytes_of_a_full_one(steps: Sequence[tuple[Folder, Sequence[Decision]]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        known: set[str] = set()
        for number, (folder, taken) in enumerate(steps):
            _write(place / "documents", folder)
            (place / "kept" / "decisions.csv").unlink(missing_ok=True)
            for each in ("kept", f"fresh{number}"):
                decisions.append(_made(place / each) / "decisions.csv", taken)
            result = _run(place, "kept")
            _run(place, f"fresh{number}")
            assert _tables(place / "kept") == _tables(place / f"fresh{number}"), folder
            known = _told(known, place / "kept" / "tables", result)


def _told(before: set[str], tables: Path, result: run.Result) -> set[str]:
    """The ids that stand now, after checking that the changes told of each that came or went."""
    rows = [(name, files.read_csv(tables, name)) for name in history.FACT_KEYS]
    after = {row[history.FACT_KEYS[name]] for name, found in rows for row in found}
    told = {kind: {c.id for c in result.changes if c.change == kind and c.kind != "document"} for kind in history_kinds}
    assert after - before <= told["added"] | told["changed"]
    assert told["withdrawn"] <= before - after
    assert told["added"] <= after - before
    return after


history_kinds = ("added", "changed", "withdrawn")


def _made(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    return folder


def _write(folder: Path, documents: Folder) -> None:
    """The folder with exactly these documents; those that stay are not touched."""
    _made(folder)
    for path in [path for path in folder.rglob("*") if path.is_file()]:
        if path.relative_to(folder).as_posix() not in documents:
            path.unlink()
    for name, content in documents.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        if not path.exists() or path.read_text("utf-8") != content:
            path.write_text(content, "utf-8")


def _run(place: Path, name: str) -> run.Result:
    beside = place / name
    return run.run(run.Request(place / "documents", beside / "tables", beside / "decisions.csv"))


def _tables(beside: Path) -> dict[str, bytes]:
    found = {path.name: path.read_bytes() for path in (beside / "tables").iterdir()}
    assert len(found) == 2 * len(schema.tables()) + 1
    unfit = beside / "decisions_unfit.csv"
    return found | ({"unfit": unfit.read_bytes().replace(b"when", b"")} if unfit.exists() else {})


def test_a_renamed_document_takes_its_facts_with_it(tmp_path: Path) -> None:
    _write(tmp_path / "documents", {"old.txt": "2024\nAlpha made 500"})
    _run(tmp_path, "kept")
    shutil.move(tmp_path / "documents" / "old.txt", tmp_path / "documents" / "new.txt")
    result = _run(tmp_path, "kept")
    assert [(c.kind, c.change, c.id) for c in result.changes][:2] == [
        ("document", "withdrawn", "old.txt"),
        ("document", "added", "new.txt"),
    ]
    rows = files.read_csv(tmp_path / "kept" / "tables", "observations")
    assert [row["document_id"] for row in rows] == ["new.txt"]


def test_only_what_is_new_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    monkeypatch.setattr(pipeline, "read", lambda path, *rest: read.append(path.name) or tiny.read(path, *rest))
    _write(tmp_path / "documents", {"a.txt": "Alpha made 500", "b.txt": "Beta opened"})
    _run(tmp_path, "kept")
    _write(tmp_path / "documents", {"a.txt": "Alpha made 500", "b.txt": "Beta made 5", "c.txt": "Alpha opened"})
    _run(tmp_path, "kept")
    _run(tmp_path, "kept")
    assert read == ["a.txt", "b.txt", "b.txt", "c.txt"]


def test_a_file_touched_without_a_change_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _write(tmp_path / "documents", {"a.txt": "Alpha made 500"})
    _run(tmp_path, "kept")
    (tmp_path / "documents" / "a.txt").touch()
    monkeypatch.setattr(pipeline, "read", None)
    assert _run(tmp_path, "kept").changes == ()


@pytest.mark.parametrize("what", ["reading", "everything"])
def test_new_code_makes_everything_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    read: list[str] = []
    monkeypatch.setattr(pipeline, "read", lambda path, *rest: read.append(path.name) or tiny.read(path, *rest))
    _write(tmp_path / "documents", {"a.txt": "Alpha made 500"})
    _run(tmp_path, "kept")
    monkeypatch.setattr(f"etl.fingerprints.{what}", lambda: "other code")
    if what == "reading":
        monkeypatch.setattr("etl.fingerprints.everything", lambda: "other code too")
    _run(tmp_path, "kept")
    assert read == (["a.txt", "a.txt"] if what == "reading" else ["a.txt"])


def test_what_follows_from_the_vocabulary_is_worked_out_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    worked_out: list[str] = []
    phrases = prepared.prepared(lambda: worked_out.append("phrases") or {"phrase": 1})

    def run_as_a_new_process(documents: Folder) -> None:
        monkeypatch.setattr(prepared, "_known", {})
        _write(tmp_path / "documents", documents)
        _run(tmp_path, "kept")

    monkeypatch.setattr(pipeline, "read", lambda *given: phrases() and tiny.read(*given))
    run_as_a_new_process({"a.txt": "Alpha made 500"})
    run_as_a_new_process({"a.txt": "Alpha made 500", "b.txt": "Beta made 5"})
    assert worked_out == ["phrases"]
    monkeypatch.setattr("etl.fingerprints.everything", lambda: "other vocabulary")
    run_as_a_new_process({"a.txt": "Alpha made 700"})
    assert worked_out == ["phrases", "phrases"]
