"""`python -m etl`: build, explain, watch. Exit code 0: all read; 1: some documents could not be; 2: nothing done."""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from etl import history, run

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS, TABLES = ROOT / "seeds", ROOT / "data" / "processed"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name and return its exit code."""
    options = _parser().parse_args(arguments)
    try:
        if options.command == "explain":
            return _explain(options)
        if options.command == "watch":
            return _watch(options)
        return _build(options)
    except (OSError, ValueError) as error:
        print(f"etl: {error}", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m etl", description="Documents → tables of facts.")
    parser.add_argument("command", nargs="?", choices=("build", "explain", "watch"), default="build")
    parser.add_argument("file", nargs="?", type=Path, help="the document to explain")
    parser.add_argument("--documents", type=Path, default=DOCUMENTS, help="folder of documents (default: seeds)")
    parser.add_argument("--tables", type=Path, default=TABLES, help="folder of tables (default: data/processed)")
    parser.add_argument("--workers", type=int, default=1, help="processes that read documents (default: 1)")
    parser.add_argument("--check", action="store_true", help="tell what would change and write nothing")
    parser.add_argument("--json", action="store_true", help="explain as JSON")
    parser.add_argument("--every", type=float, default=2.0, help="watch: seconds between looks (default: 2)")
    return parser


def _build(options: argparse.Namespace) -> int:
    result = run.run(options.documents, options.tables, options.workers, not options.check, _progress)
    for document_id, reason in result.failed:
        print(f"not read: {document_id}: {reason}", file=sys.stderr)
    would = "would change: " if options.check else ""
    print(f"{result.documents} documents; {would}{history.summary(result.changes)}")
    return 1 if result.failed else 0


def _progress(number: int, total: int, document_id: str) -> None:
    """A bar on a terminal, nothing elsewhere."""
    if sys.stderr.isatty():
        filled = 30 * number // total
        bar = "#" * filled + "." * (30 - filled)
        end = "\n" if number == total else ""
        print(f"\r[{bar}] {number}/{total} {document_id[:40]:40}", end=end, file=sys.stderr)


def _explain(options: argparse.Namespace) -> int:
    from etl import explain

    if options.file is None or not options.file.is_file():
        raise FileNotFoundError(f"explain needs a document: {options.file or 'none given'}")
    print(explain.as_json(options.file) if options.json else explain.as_text(options.file))
    return 0


def _watch(options: argparse.Namespace) -> int:
    """Rerun whenever the folder changes, until interrupted."""
    last: dict[str, str] | None = None
    while True:
        try:
            now = run.hashes(options.documents)
            if now != last:
                _build(options)
                last = now
            time.sleep(options.every)
        except KeyboardInterrupt:
            return 0


if __name__ == "__main__":
    sys.exit(main())
