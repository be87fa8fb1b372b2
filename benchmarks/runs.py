"""How long a run takes when most is known: nothing new, and one new document, among many and among a few.

    python benchmarks/runs.py [--documents 10000] [--base FOLDER] [--keep FOLDER]

The many are made of the real documents in `--base`: the same text, another number at its end, and names that the
gazetteer does not know varied, so that every three documents share theirs. They are put into the cache without being
read one by one (that is what `benchmarks/reading.py` measures); the runs that are timed are `python -m etl`, from the
start of the interpreter to its end, best of three; the processor's time is told too, for machines that do other work.
The few are the documents of `--base` themselves: how much the many add is the ratio.
"""

import argparse
import hashlib
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SHARING = 3
ROUNDS = 3


def main() -> None:
    """Make the documents, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--base", type=Path, default=ROOT / "seeds")
    parser.add_argument("--keep", type=Path, help="work in this folder and leave it there")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        place = options.keep or Path(temporary)
        few = Path(temporary) / "few"
        shutil.copytree(options.base, few / "documents")
        _fill(place, options.base, options.documents)
        _timed(few)
        _compare("nothing new", [_measure(each, options.base, 0) for each in (few, place)])
        _compare("one new among them", [_measure(each, options.base, 1) for each in (few, place)])


def _compare(label: str, measured: list[tuple[int, float, float]]) -> None:
    """A line for the few, one for the many, and what they differ by."""
    for count, seconds, processor in measured:
        print(f"{label}, {count:6} documents {seconds:6.2f} s, of the processor {processor:6.2f} s", flush=True)
    (_, _, few), (_, _, many) = measured
    print(f"{label}, many to few      {many / few:8.2f}   (of the processor's time)", flush=True)


def _fill(place: Path, base: Path, count: int) -> None:
    """A folder with `count` documents, their tables and their cache."""
    from etl import pipeline, readers, run, workers

    read = workers.read_all(readers.find(base), base, {})
    readings = [reading for reading in read if reading.document.text]
    folder = place / "documents"
    folder.mkdir(parents=True)
    made: dict[str, tuple[Any, int]] = {}
    for number in range(count):
        reading = readings[number % len(readings)]
        path = folder / f"{number:05}.txt"
        path.write_text(f"{reading.document.text}\n{number}", "utf-8")
        made[path.name] = (reading, number)
    pipeline.read = lambda path, folder, decided=(): _varied(path, *made[path.name])  # type: ignore[assignment]
    start = time.perf_counter()
    run.run(run.Request(folder, place / "tables", place / "decisions.csv"))
    print(f"{count} documents, a first run without reading them  {time.perf_counter() - start:6.2f} s", flush=True)


def _varied(path: Path, reading: Any, number: int) -> Any:
    """The reading as that of another document, with other names."""
    from etl.facts import identity
    from etl.records import Name

    def vary(item: Any) -> Any:
        if isinstance(item, Name) and not item.known:
            return replace(item, name=f"{item.name} {number // SHARING}")
        if is_dataclass(item) and not isinstance(item, type):
            return replace(item, **{f.name: vary(getattr(item, f.name)) for f in fields(item)})
        return tuple(map(vary, item)) if isinstance(item, tuple) else item

    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    document = replace(reading.document, document_id=path.name, sha256=sha256)
    facts = identity.identify(document, vary(reading.facts))
    marks = replace(reading.marks, names=vary(reading.marks.names))
    return replace(reading, document=document, facts=facts, marks=marks)


def _measure(place: Path, base: Path, new: int) -> tuple[int, float, float]:
    """How many documents there are, and the best times of runs with so many new ones each."""
    time.sleep(2.5)  # until the documents are old enough for their times to be trusted
    _timed(place)
    rounds = []
    for number in range(ROUNDS):
        for each in range(new):
            _add(place, base, f"{number}-{each}")
        rounds.append(_timed(place))
    return len(list((place / "documents").iterdir())), *min(rounds)


def _add(place: Path, base: Path, number: str) -> None:
    """One more document, other than all before."""
    from etl import readers

    path = readers.find(base)[0]
    (place / "documents" / f"new-{number}{path.suffix}").write_bytes(path.read_bytes() + f"\n{number}.".encode())


def _timed(place: Path) -> tuple[float, float]:
    """Seconds on the clock and of the processor that a run took."""
    start, before = time.perf_counter(), _processor()
    arguments = ["--documents", str(place / "documents"), "--tables", str(place / "tables")]
    done = subprocess.run([sys.executable, "-m", "etl", *arguments], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode in (0, 1), done.stderr
    return time.perf_counter() - start, _processor() - before


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
