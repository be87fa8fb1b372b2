"""`python -m dashboard`: makes the tables if they are missing or older than the documents, then serves the pages."""

import argparse
import subprocess
import sys
from collections.abc import Sequence
from ipaddress import ip_address
from pathlib import Path

from waitress import serve

from dashboard.app import create_app
from dashboard.data import Store
from dashboard.office.desk import open_office

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS, TABLES = ROOT / "seeds", ROOT / "data" / "processed"
HOST, PORT = "127.0.0.1", 8050


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until interrupted, or write pictures (`export`), and return the exit code."""
    said = list(sys.argv[1:] if arguments is None else arguments)
    if said[:1] == ["export"]:
        from dashboard import pictures

        return pictures.main(said[1:], TABLES)
    options = parser().parse_args(said)
    if not is_loopback(options.host) and not options.no_auth:
        print(
            f"dashboard: {options.host} is open to others; say --no-auth to serve without a password", file=sys.stderr
        )
        return 2
    if not options.no_etl and is_outdated(options.documents, options.tables):
        make_tables(options.documents, options.tables)
    hosts = allowed_hosts(options.host)
    app = create_app(Store(options.tables), hosts, open_office(options.tables, options.documents))
    print(f"Avtoprom Atlas: http://{options.host}:{options.port}", flush=True)
    if options.debug:
        app.run(host=options.host, port=options.port, debug=True)
    else:
        serve(app.server, host=options.host, port=options.port, threads=8, ident=None)
    return 0


def parser() -> argparse.ArgumentParser:
    """What can be said on the command line."""
    found = argparse.ArgumentParser(prog="python -m dashboard", description="The atlas in a browser.")
    found.add_argument("--host", default=HOST, help=f"address to listen at (default: {HOST})")
    found.add_argument("--port", type=int, default=PORT, help=f"port (default: {PORT})")
    found.add_argument("--tables", type=Path, default=TABLES, help="folder of tables (default: data/processed)")
    found.add_argument("--documents", type=Path, default=DOCUMENTS, help="folder of documents (default: seeds)")
    found.add_argument("--no-etl", action="store_true", help="serve the tables as they are")
    found.add_argument("--no-auth", action="store_true", help="serve others without a password")
    found.add_argument("--debug", action="store_true", help="Dash's debug mode, for development")
    return found


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach the address.

    >>> is_loopback("127.0.0.1"), is_loopback("0.0.0.0"), is_loopback("localhost")
    (True, False, True)
    """
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def allowed_hosts(host: str) -> list[str] | None:
    """The names the server answers to: on loopback its own alone, so that no foreign name leads here."""
    return ["127.0.0.1", "localhost", "[::1]"] if is_loopback(host) else None


def is_outdated(documents: Path, tables: Path) -> bool:
    """Whether the tables are missing, or a document is newer than they are."""
    made = tables / "documents.csv"
    if not made.exists():
        return True
    files = [path for path in documents.rglob("*") if path.is_file()] if documents.is_dir() else []
    return any(path.stat().st_mtime > made.stat().st_mtime for path in files)


def make_tables(documents: Path, tables: Path) -> None:
    """Run the ETL as a command; what it cannot read it tells itself."""
    command = [sys.executable, "-m", "etl", "--documents", str(documents.resolve()), "--tables", str(tables.resolve())]
    subprocess.run(command, check=False, cwd=ROOT)


if __name__ == "__main__":
    sys.exit(main())
