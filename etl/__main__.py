"""`python -m etl`: build, explain, watch, decide, job, cancel.

Exit code 0: all read; 1: some documents could not be; 2: nothing done.
"""

import os

for _threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_threads, "1")  # before numpy: more threads are slower on texts, and add up differently

import argparse  # noqa: E402
import gc  # noqa: E402
import json  # noqa: E402
import signal  # noqa: E402
import sys  # noqa: E402
import threading  # noqa: E402
from collections.abc import Sequence  # noqa: E402
from pathlib import Path  # noqa: E402

from etl import job, report, run, watch  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent
gc.set_threshold(200_000, 20, 100)  # a run makes many small things and drops few of them
DOCUMENTS, TABLES = ROOT / "seeds", ROOT / "data" / "processed"
COMMANDS = ("build", "explain", "watch", "decide", "job", "cancel")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name and return its exit code."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    try:
        if given[:1] == ["decide"]:
            from etl import deciding

            return deciding.main(given[1:], TABLES.parent / "decisions.csv")
        return _command(_parser().parse_intermixed_args(given))
    except BrokenPipeError:  # who reads has read enough: "… | head"
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0 if given[:1] == ["explain"] else 2
    except (OSError, ValueError, RuntimeError) as error:
        print(f"etl: {_sentence(error)}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("etl: interrupted; the tables stand as they were", file=sys.stderr)
        return 2


def _sentence(error: Exception) -> str:
    """What went wrong, of a file without the system's number for it.

    >>> _sentence(OSError(30, "Read-only file system", "data/cache/lock"))
    'data/cache/lock: Read-only file system'
    """
    if isinstance(error, OSError) and error.filename and error.strerror:
        return f"{error.filename}: {error.strerror}"
    return str(error)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m etl", description="Documents → tables of facts.")
    parser.add_argument("command", nargs="?", choices=COMMANDS, default="build", help="default: build")
    parser.add_argument("file", nargs="?", type=Path, help="the document to explain")
    parser.add_argument("--documents", type=Path, default=DOCUMENTS, help="folder of documents (default: seeds)")
    parser.add_argument("--tables", type=Path, default=TABLES, help="folder of tables (default: data/processed)")
    parser.add_argument("--decisions", type=Path, help="what people decided (default: decisions.csv beside the tables)")
    parser.add_argument("--workers", type=int, default=1, help="processes that read documents (default: 1)")
    parser.add_argument("--scheduler", default="", help="address of a Dask scheduler whose workers read documents")
    parser.add_argument("--check", action="store_true", help="tell what would change and write nothing")
    parser.add_argument("--json", action="store_true", help="explain as JSON")
    parser.add_argument("--every", type=float, default=2.0, help="watch: seconds between looks (default: 2)")
    return parser


def _command(options: argparse.Namespace) -> int:
    beside = options.tables.parent
    decisions = options.decisions or beside / "decisions.csv"
    request = run.Request(
        options.documents, options.tables, decisions, options.workers, options.check, options.scheduler
    )
    if options.command == "explain":
        return _explain(options)
    if options.command == "watch":
        return _watch(request, options.every)
    if options.command == "job":
        print(json.dumps(job.read(request.cache), ensure_ascii=False))
        return 0
    if options.command == "cancel":
        return 0 if job.cancel(request.cache) else 2
    signal.signal(signal.SIGTERM, _interrupt)
    return _build(request)


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt


def _build(request: run.Request) -> int:
    result = run.run(request, _progress)
    for problem in report.problems(result):
        print(problem, file=sys.stderr)
    print(*report.lines(result, request.is_check), sep="\n", flush=True)
    return 1 if result.failed else 0


def _progress(step: str, number: int, total: int, document_id: str) -> None:
    """A bar on a terminal, nothing elsewhere."""
    if step == "reading" and sys.stderr.isatty():
        filled = 30 * number // total
        bar = "#" * filled + "." * (30 - filled)
        end = "\n" if number == total else ""
        print(f"\r[{bar}] {number}/{total} {document_id[:40]:40}", end=end, file=sys.stderr)


def _explain(options: argparse.Namespace) -> int:
    from etl import explain

    if options.file is None or not options.file.is_file():
        raise FileNotFoundError(f"explain needs a document: {options.file or 'none given'}")
    told, is_read = explain.told(options.file, options.json)
    print(told)
    return 0 if is_read else 1


def _watch(request: run.Request, every: float) -> int:
    """Rerun whenever something changes, until interrupted; a run that cannot be done is told and tried again."""
    ended = threading.Event()

    def end(*_: object) -> None:
        ended.set()
        if job.read(request.cache).get("pid") == os.getpid():
            job.cancel(request.cache)

    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, end)
    watch.watch(request.documents, request.decisions, lambda: _rerun(request), ended, every)
    return 0


def _rerun(request: run.Request) -> None:
    try:
        _build(request)
    except (OSError, ValueError, RuntimeError) as error:
        print(f"etl: {_sentence(error)}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
