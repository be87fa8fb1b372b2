"""Runs are all or nothing, one at a time, and tell what they do to other processes."""

import errno
import json
import multiprocessing
import os
import resource
import shutil
import signal
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest
import tiny
from tiny import tiny_documents  # noqa: F401

from etl import aftermath, decisions, disk, fingerprints, history, job, run, sources
from etl.cache import Cache
from etl.records import Reading
from etl.tables import files, package, park_rows, rows

pytestmark = pytest.mark.usefixtures("tiny_documents")
KILLS = 50
DOCUMENTS = 8
fork = multiprocessing.get_context("fork")


def request(place: Path, **asked: object) -> run.Request:
    return run.Request(place / "documents", place / "tables", place / "decisions.csv", **asked)  # type: ignore[arg-type]


def write(place: Path, made: int, count: int = DOCUMENTS) -> None:
    """Documents that all say the same number, so that a mixture of two runs is seen."""
    (place / "documents").mkdir(exist_ok=True)
    for number in range(count):
        content = f"2024\nAlpha{number} made {made}\nIvan Petrov heads Alpha{number}\nZarya park has {made}"
        (place / "documents" / f"{number}.txt").write_text(content, "utf-8")


def values(place: Path) -> set[str]:
    """The numbers that the tables hold, after checking that they are one whole version."""
    assert files.is_whole(place / "tables")
    for entry in json.loads((place / "tables" / package.NAME).read_text("utf-8"))["resources"]:
        content = (place / "tables" / entry["path"]).read_bytes()
        assert len(content) == entry["bytes"], entry["path"]
    rows = files.read_csv(place / "tables", "observations")
    assert len(rows) == 2 * DOCUMENTS
    return {row["value"] for row in rows}


def told(place: Path) -> list[dict[str, str]]:
    names, *rows = [line.split(",", 5) for line in (place / "runs.csv").read_text("utf-8").splitlines()]
    assert names == list(history.COLUMNS)
    return [dict(zip(names, row, strict=True)) for row in rows]


def in_child(work: Callable[[], object]) -> "multiprocessing.process.BaseProcess":
    process = fork.Process(target=work)
    process.start()
    return process


def test_runs_killed_at_any_moment_leave_whole_tables(tmp_path: Path) -> None:
    write(tmp_path, 0)
    run.run(request(tmp_path))
    began = time.monotonic()
    write(tmp_path, 1)
    in_child(lambda: run.run(request(tmp_path))).join(60)
    length = 1.2 * (time.monotonic() - began)
    before, seen, killed = 1, set(), 0
    for number in range(2, 2 + KILLS):
        write(tmp_path, number)
        process = in_child(lambda: run.run(request(tmp_path)))
        process.join(length * (number - 2) / KILLS)
        if process.is_alive():
            killed += 1
        process.kill()
        process.join(60)
        found = values(tmp_path)
        assert found in ({str(before)}, {str(number)}), "the tables mix two runs"
        seen.add(found == {str(number)})
        before = int(found.pop())
    assert killed > KILLS // 4, "hardly a run was killed"
    run.run(request(tmp_path))
    assert values(tmp_path) == {str(KILLS + 1)}
    assert {path.name for path in tmp_path.iterdir()} == {"cache", "documents", "runs.csv", "tables"}
    numbers = [int(row["run_id"]) for row in told(tmp_path)]
    assert numbers == sorted(numbers)
    assert aftermath.is_current(tmp_path, tmp_path / "tables", _hashes(tmp_path), tmp_path / "none")


def test_what_a_killed_run_left_half_written_goes_with_the_next(tmp_path: Path) -> None:
    write(tmp_path, 0)
    for name in (".runs.csv.new", ".decisions_unfit.csv.new", "cache/.promise.json.new", "cache/.made_of.new"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("half")
    run.run(request(tmp_path))
    assert not [path for path in tmp_path.rglob("*.new")]


def test_the_last_word_of_a_run_stands_however_fast_its_heart_beats(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(job, "BEAT", 0.0)
    for _ in range(200):
        with job.Job(tmp_path).running():
            pass
        assert job.read(tmp_path)["state"] == "done"


def _hashes(place: Path) -> dict[str, str]:
    return sources.hashes(sources.find(place / "documents"), Cache(place / "nowhere", write=False))


@pytest.mark.parametrize("step", ["promise", "exchange", "fulfil"])
def test_a_run_that_ends_between_two_steps_is_told_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    write(tmp_path, 1)
    run.run(request(tmp_path))
    write(tmp_path, 2)
    where = files if step == "exchange" else aftermath
    with monkeypatch.context() as patch:
        whole = getattr(where, step)
        calls = []

        def broken(*given: object) -> object:
            calls.append(step)
            if step == "fulfil" and len(calls) == 1:
                return whole(*given)
            raise OSError("pulled the plug")

        patch.setattr(where, step, broken)
        with pytest.raises(OSError, match="plug"):
            run.run(request(tmp_path))
    assert values(tmp_path) == ({"2"} if step == "fulfil" else {"1"})
    run.run(request(tmp_path))
    assert values(tmp_path) == {"2"}
    run.run(request(tmp_path))
    assert sum(row["run_id"] == "2" and row["kind"] == "document" for row in told(tmp_path)) == DOCUMENTS
    assert {row["run_id"] for row in told(tmp_path)} == {"1", "2"}


def test_history_is_not_told_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, 1)
    remove = Path.unlink

    def unlink(path: Path, missing_ok: bool = False) -> None:
        if path.name == Path(aftermath.PROMISE).name:
            raise OSError("pulled the plug")
        remove(path, missing_ok)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", unlink)
        with pytest.raises(OSError, match="plug"):
            run.run(request(tmp_path))
    once = told(tmp_path)
    run.run(request(tmp_path))
    assert told(tmp_path) == once


def _on_a_full_disk(place: Path, room: int) -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
    try:
        run.run(request(place))
    except OSError:
        os._exit(2)
    os._exit(0)


@pytest.mark.parametrize("room", [0, 100, 1_000, 2_000, 4_000, 16_000])
def test_a_full_disk_leaves_the_old_tables(tmp_path: Path, room: int) -> None:
    write(tmp_path, 1)
    run.run(request(tmp_path))
    write(tmp_path, 2)
    process = in_child(lambda: _on_a_full_disk(tmp_path, room))
    process.join(60)
    assert process.exitcode in (0, 2)
    assert values(tmp_path) == ({"1"} if process.exitcode else {"2"})
    run.run(request(tmp_path))
    assert values(tmp_path) == {"2"}


@pytest.mark.parametrize("refuses", ["tempfile.mkdtemp", "etl.tables.files.exchange", "etl.disk.replace"])
def test_a_folder_that_cannot_be_written_keeps_its_tables(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refuses: str
) -> None:
    write(tmp_path, 1)
    run.run(request(tmp_path))
    write(tmp_path, 2)

    def refuse(*given: object, **named: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system", "tables")

    with monkeypatch.context() as patch:
        patch.setattr(refuses, refuse)
        with pytest.raises(OSError, match="Read-only"):
            run.run(request(tmp_path))
    assert values(tmp_path) == {"1"}
    run.run(request(tmp_path))
    assert values(tmp_path) == {"2"}


def test_a_broken_cache_is_made_anew(tmp_path: Path) -> None:
    write(tmp_path, 1)
    run.run(request(tmp_path))
    write(tmp_path, 2)
    (tmp_path / "cache" / "readings.sqlite").write_bytes(b"no database" * 1000)
    run.run(request(tmp_path))
    assert values(tmp_path) == {"2"}
    assert Cache(tmp_path / "cache" / "readings.sqlite").keys("readings").keys() == _hashes(tmp_path).keys()


@pytest.mark.parametrize(("code", "is_made_anew"), [("", False), ("other code", True)])
def test_tables_without_a_cache_count_as_far_as_this_code_made_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, is_made_anew: bool
) -> None:
    write(tmp_path, 1)
    run.run(request(tmp_path))
    shutil.rmtree(tmp_path / "cache")
    before = package.version(tmp_path / "tables")
    if code:
        monkeypatch.setattr(fingerprints, "code", lambda: code)
    read: list[object] = []
    monkeypatch.setattr("etl.pipeline.read", lambda *given: read.append(given) or tiny.read(*given))  # type: ignore[func-returns-value]
    run.run(request(tmp_path))
    assert bool(read) == is_made_anew
    assert (package.version(tmp_path / "tables") != before) == is_made_anew
    assert package.made_by(tmp_path / "tables") == fingerprints.code()


def test_what_made_the_tables_is_the_same_on_every_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = []
    for name, content in (("a", b"one\ntwo\n"), ("b", b"one\r\ntwo\r\n"), ("c", b"one\nthree\n")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "pipeline.py").write_bytes(content)
        monkeypatch.setattr(fingerprints, "PACKAGE", tmp_path / name)
        monkeypatch.setattr(fingerprints, "version", lambda library, name=name: f"{library} of {name}")
        fingerprints.code.cache_clear()
        found.append(fingerprints.code())
    fingerprints.code.cache_clear()
    assert found[0] == found[1] != found[2]


def test_check_writes_nothing(tmp_path: Path) -> None:
    write(tmp_path, 1)
    assert len(run.run(request(tmp_path, is_check=True)).changes) == DOCUMENTS * 3 + DOCUMENTS + 1
    assert [path.name for path in tmp_path.iterdir()] == ["documents"]
    run.run(request(tmp_path))
    write(tmp_path, 2)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    result = run.run(request(tmp_path, is_check=True))
    assert {change.change for change in result.changes} == {"changed"}
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_two_runs_at_once_are_one(tmp_path: Path) -> None:
    write(tmp_path, 1)
    with disk.lock(tmp_path / "cache" / "lock"):
        process = in_child(lambda: _expect_busy(tmp_path))
        process.join(60)
    assert process.exitcode == 7
    run.run(request(tmp_path))
    assert values(tmp_path) == {"1"}


def _expect_busy(place: Path) -> None:
    try:
        run.run(request(place))
    except run.Busy as busy:
        os._exit(7 if "another run" in str(busy) else 1)


def _slow(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(*given: object) -> object:
        time.sleep(0.3)
        return tiny.read(*given)  # type: ignore[arg-type]

    monkeypatch.setattr("etl.pipeline.read", read)


def _wait_for(place: Path, state: str) -> dict[str, object]:
    for _ in range(500):
        found = job.read(place / "cache")
        if found["state"] == state and (state != "running" or found["done"]):
            return found
        time.sleep(0.02)
    raise AssertionError(f"never {state}: {found}")


def test_others_see_a_run_and_can_cancel_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert job.read(tmp_path / "cache") == {"state": "none"}
    assert not job.cancel(tmp_path / "cache")
    _slow(monkeypatch)
    write(tmp_path, 1)
    process = in_child(lambda: run.run(request(tmp_path)))
    seen = _wait_for(tmp_path, "running")
    assert (seen["step"], seen["total"], seen["pid"]) == ("reading", DOCUMENTS, process.pid)
    assert str(seen["document"]).endswith(".txt")
    assert job.cancel(tmp_path / "cache")
    assert "cancelled" in str(_wait_for(tmp_path, "cancelled")["message"])
    process.join(60)
    assert not (tmp_path / "tables").exists()
    run.run(request(tmp_path))
    found = job.read(tmp_path / "cache")
    assert (found["state"], found["run_id"]) == ("done", "1")
    assert str(found["message"]).startswith("8 documents, 8 documents added")


def test_a_killed_run_is_seen_as_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _slow(monkeypatch)
    write(tmp_path, 1)
    process = in_child(lambda: run.run(request(tmp_path)))
    _wait_for(tmp_path, "running")
    process.kill()
    process.join(60)
    monkeypatch.setattr(job, "SILENT", -1.0)
    assert job.read(tmp_path / "cache")["state"] == "lost"


def test_a_reader_sees_one_version(tmp_path: Path) -> None:
    """By the protocol of `etl.tables.files`: the package before and after must be the same."""
    write(tmp_path, 0)
    run.run(request(tmp_path))
    mixed: list[set[str]] = []
    seen = set()
    ended = threading.Event()

    def read() -> None:
        while not ended.is_set():
            version = package.version(tmp_path / "tables")
            rows = files.read_csv(tmp_path / "tables", "observations") + files.read_csv(tmp_path / "tables", "ledger")
            if version and version == package.version(tmp_path / "tables"):
                found = {row["value"] for row in rows if row["value"]}
                seen.update(found)
                if len(found) > 1:
                    mixed.append(found)

    reader = threading.Thread(target=read)
    reader.start()
    for number in range(1, 6):
        write(tmp_path, number)
        run.run(request(tmp_path))
    ended.set()
    reader.join(60)
    assert not mixed
    assert len(seen) > 1


def test_a_document_whose_facts_break_the_rules_of_the_tables_stops_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(path: Path, *rest: object) -> object:
        found = tiny.read(path, *rest)  # type: ignore[arg-type]
        if path.name != "3.txt":
            return found
        broken = tuple(replace(fact, time_period="-01/") for fact in found.facts.observations)
        return replace(found, facts=replace(found.facts, observations=broken))

    monkeypatch.setattr("etl.pipeline.read", read)
    write(tmp_path, 1)
    result = run.run(request(tmp_path))
    assert [name for name, _ in result.failed] == ["3.txt"], "the run tells that it lost facts"
    notes = {row["document_id"]: row["note"] for row in files.read_csv(tmp_path / "tables", "documents")}
    assert notes["3.txt"].startswith("A mistake in the program, please report it: ")
    assert not any(note for name, note in notes.items() if name != "3.txt")
    assert len(files.read_csv(tmp_path / "tables", "observations")) == 2 * (DOCUMENTS - 1)


def _breaking(step: Callable[..., object], breaks: Callable[[list[str]], bool]) -> Callable[..., object]:
    """A step that fails for documents of some names together."""

    def broken(known: object, *rest: object) -> object:
        if breaks([name[0] for digest in known for _, *name in digest.names]):  # type: ignore[attr-defined]
            raise KeyError("surprise")
        return step(known, *rest)

    return broken


LEFT_OUT: list[tuple[Callable[[list[str]], bool], set[str]]] = [
    (lambda names: "Alpha3" in names, {"3.txt"}),
    (lambda names: "Alpha0" in names, {"0.txt"}),
    (lambda names: "Alpha7" in names or "Alpha2" in names, {"2.txt", "7.txt"}),
    (lambda names: {"Alpha2", "Alpha6"} <= set(names), {"6.txt"}),
]


@pytest.mark.parametrize(("breaks", "left_out"), LEFT_OUT)
@pytest.mark.parametrize("step", ["etl.resolve.digests.resolve", "etl.tables.rows.of_all"])
def test_documents_that_break_what_all_make_together_stop_no_other(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    step: str,
    breaks: Callable[[list[str]], bool],
    left_out: set[str],
) -> None:
    where, _, name = step.rpartition(".")
    sound = getattr(import_module(where), name)
    monkeypatch.setattr(step, _breaking(sound, breaks))
    write(tmp_path, 1)
    result = run.run(request(tmp_path))
    reason = "A mistake in the program, please report it: KeyError: 'surprise'"
    assert result.failed == tuple((name, reason) for name in sorted(left_out))
    rows = files.read_csv(tmp_path / "tables", "documents")
    assert {row["document_id"]: row["note"] for row in rows if row["note"]} == dict.fromkeys(left_out, reason)
    assert len(rows) == DOCUMENTS
    assert len(files.read_csv(tmp_path / "tables", "observations")) == 2 * (DOCUMENTS - len(left_out))
    assert run.run(request(tmp_path)).failed == result.failed
    monkeypatch.setattr(step, sound)
    (tmp_path / "documents" / "new.txt").write_text("2024\nOmega made 1")
    assert not run.run(request(tmp_path)).failed, "what was left out comes back once it can"
    assert len(files.read_csv(tmp_path / "tables", "observations")) == 2 * DOCUMENTS + 1


def test_a_row_of_all_documents_that_breaks_a_rule_costs_one_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build = park_rows.build

    def twice(known: object, *rest: object) -> object:
        found = build(known, *rest)  # type: ignore[arg-type]
        return found * 2 if any("Omega" in name[1] for digest in known for name in digest.names) else found  # type: ignore[attr-defined]

    monkeypatch.setattr(park_rows, "build", twice)
    write(tmp_path, 1)
    (tmp_path / "documents" / "5.txt").write_text("2024\nOmega made 1\nZarya park has 1")
    ((name, reason),) = run.run(request(tmp_path)).failed
    assert name == "5.txt" and "parks: key" in reason and "stands 2 times" in reason and "\n" not in reason
    assert len(files.read_csv(tmp_path / "tables", "parks")) == 1


def test_a_decision_that_breaks_the_program_costs_its_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    corrected = decisions.corrected

    def broken(reading: Reading, decided: object) -> object:
        if reading.document.document_id == "3.txt":
            raise KeyError("surprise")
        return corrected(reading, decided)  # type: ignore[arg-type]

    monkeypatch.setattr(decisions, "corrected", broken)
    write(tmp_path, 1)
    assert [name for name, _ in run.run(request(tmp_path)).failed] == ["3.txt"]
    assert len(files.read_csv(tmp_path / "tables", "observations")) == 2 * (DOCUMENTS - 1)


def test_a_document_of_which_no_row_can_be_made_keeps_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = rows._mentions

    def broken(reading: Reading, *rest: object) -> object:
        if reading.document.document_id == "3.txt" and reading.document.text:
            raise KeyError("surprise")
        return made(reading, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(rows, "_mentions", broken)
    write(tmp_path, 1)
    ((name, reason),) = run.run(request(tmp_path)).failed
    assert name == "3.txt" and "surprise" in reason
    texts = {row["document_id"]: row["text"] for row in files.read_csv(tmp_path / "tables", "texts")}
    assert [name for name, text in texts.items() if not text] == ["3.txt"]


def test_without_any_document_a_mistake_stops_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> object:
        raise KeyError("vocabulary")

    monkeypatch.setattr(rows, "of_all", broken)
    write(tmp_path, 1)
    with pytest.raises(KeyError, match="vocabulary"):
        run.run(request(tmp_path))
    assert not (tmp_path / "tables").exists()


def test_a_document_that_breaks_the_program_stops_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(path: Path, *rest: object) -> object:
        if path.name == "3.txt":
            raise KeyError("surprise")
        return tiny.read(path, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr("etl.pipeline.read", read)
    write(tmp_path, 1)
    result = run.run(request(tmp_path))
    assert result.failed == (("3.txt", "A mistake in the program, please report it: KeyError: 'surprise'"),)
    assert len(files.read_csv(tmp_path / "tables", "observations")) == 2 * (DOCUMENTS - 1)
