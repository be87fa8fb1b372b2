"""One run of the ETL: what is known is taken from the cache, the rest is read, the tables replaced all together.

No module that reads documents is imported before it is sure that there is something to do.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from etl import aftermath, differences, disk, history, job, sources
from etl.cache import Cache
from etl.tables import files, package

if TYPE_CHECKING:
    from etl.building import Building


class Busy(RuntimeError):
    """Another run is at work on the same tables."""


@dataclass(frozen=True, slots=True)
class Request:
    """What a run is asked to do: which documents into which tables by which decisions; or only to tell, not write.

    Documents are read by so many `workers`, or by the Dask cluster of the scheduler at an address.
    """

    documents: Path
    tables: Path
    decisions: Path
    workers: int = 1
    is_check: bool = False
    scheduler: str = ""

    @property
    def place(self) -> Path:
        """The folder of the tables' folder: the history of runs and the list of unfit decisions are there."""
        return self.tables.parent

    @property
    def cache(self) -> Path:
        """The folder of the cache, the lock and the state of the run."""
        return self.place / "cache"


@dataclass(frozen=True, slots=True)
class Result:
    """What a run did: its changes, how many documents there are, which could not be read (id, reason), how many
    decisions do not fit, and its number in the history."""

    changes: tuple[history.Change, ...]
    documents: int
    failed: tuple[tuple[str, str], ...]
    unfit: int = 0
    run_id: str = ""


def run(request: Request, progress: job.Progress | None = None) -> Result:
    """Read what is new and replace the tables.

    Raises Busy while another run works on them, Cancelled when asked to stop, OSError where they cannot be written.
    """
    if request.is_check:
        return _run(request, job.Job(None, progress))
    with ExitStack() as stack:
        try:
            stack.enter_context(disk.lock(request.cache / "lock"))
        except disk.Busy as error:
            raise Busy(_who(request.cache)) from error
        work = stack.enter_context(job.Job(request.cache, progress).running())
        files.clear(request.tables)
        aftermath.fulfil(request.place, request.tables)
        result = _run(request, work)
        work.note(message=summary(result), run_id=result.run_id)
        return result


def summary(result: Result) -> str:
    """The result in one line.

    >>> summary(Result((), 5, ()))
    '5 documents, nothing new'
    """
    counts: dict[tuple[str, str], int] = {}
    for change in result.changes:
        counts[change.kind, change.change] = counts.get((change.kind, change.change), 0) + 1
    told = [f"{count} {kind}{'s' * (count != 1)} {change}" for (kind, change), count in counts.items()]
    documents = f"{result.documents} document{'s' * (result.documents != 1)}"
    return f"{documents}, {', '.join(told) or 'nothing new'}"


def _who(cache: Path) -> str:
    told = job.read(cache)
    pid = f" (process {told['pid']})" if "pid" in told else ""
    return f"another run{pid} is at work on these tables; wait for it or stop it with: python -m etl cancel"


def _run(request: Request, work: job.Job) -> Result:
    store = Cache(request.cache / "readings.sqlite", not request.is_check)
    try:
        work.step("looking")
        paths = sources.find(request.documents)
        hashes = sources.hashes(paths, store)
        if aftermath.is_current(request.place, request.tables, hashes, request.decisions):
            failed = _failed(files.read_csv(request.tables, "documents"))
            return Result((), len(hashes), failed, aftermath.unfit_before(request.place))
        return _build(request, paths, hashes, store, work)
    finally:
        store.close()


def _build(request: Request, paths: dict[str, Path], hashes: dict[str, str], store: Cache, work: job.Job) -> Result:
    from etl import decisions
    from etl.building import Building
    from etl.workers import Hands

    decided = decisions.load(request.decisions)
    building = Building(request.documents, paths, hashes, decisions.active(decided), store, work)
    building.unfit += decisions.strays(decided, paths)
    known = building.known(Hands(request.workers, request.scheduler))
    parts = building.parts(known, building.together(known))
    seen: dict[str, list[bytes]] = {name: [] for name in history.TRACKED}
    watched = _watched(parts, seen)
    if request.is_check:
        for _ in watched:
            pass
        return _result(request, building, seen)
    with files.staged(request.tables, watched) as place:
        result = _result(request, building, seen)
        unfit = decisions.as_csv(decided, building.unfit)
        made_of = aftermath.made_of(hashes, request.decisions, package.version(place))
        aftermath.promise(request.place, package.version(place), result.changes, unfit, made_of)
        if package.version(place) != package.version(request.tables) or not files.is_whole(request.tables):
            files.exchange(place, request.tables)
    run_id = aftermath.fulfil(request.place, request.tables)
    store.keep(paths)
    return replace(result, run_id=run_id)


def _watched(parts: Iterator[Mapping[str, bytes]], seen: dict[str, list[bytes]]) -> Iterator[Mapping[str, bytes]]:
    """The parts as they pass; the lines of the tables whose changes are told are kept in `seen`."""
    for part in parts:
        for name, lines in seen.items():
            if part.get(name):
                lines.append(part[name])
        yield part


def _result(request: Request, building: "Building", seen: Mapping[str, Sequence[bytes]]) -> Result:
    old = {name: differences.written(request.tables, name) for name in history.TRACKED}
    new = {name: differences.made(name, lines) for name, lines in seen.items()}
    changes = history.changes(*differences.between(old, new))
    documents = new["documents"].parsed()
    return Result(tuple(changes), len(documents), _failed(documents), len(building.unfit))


def _failed(documents: Sequence[Mapping[str, Any]]) -> tuple[tuple[str, str], ...]:
    """Ids and reasons of the documents without text or without their facts."""
    return tuple((row["document_id"], row["note"]) for row in documents if history.is_failed(row))
