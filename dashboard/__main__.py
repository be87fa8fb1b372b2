"""`python -m dashboard`: makes the tables if they are missing or older than the documents, then serves the pages."""

import argparse
import getpass
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from ipaddress import ip_address
from pathlib import Path
from threading import Thread

from waitress import serve

from dashboard import password
from dashboard.app import create_app
from dashboard.data import Store
from dashboard.office.desk import open_office

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS, TABLES, CODE = ROOT / "seeds", ROOT / "data" / "processed", ROOT / "etl"
HOST, PORT = "127.0.0.1", 8050


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until interrupted, or write pictures (`export`), and return the exit code."""
    said = list(sys.argv[1:] if arguments is None else arguments)
    if said[:1] == ["export"]:
        from dashboard import pictures

        return pictures.main(said[1:], TABLES)
    if said[:1] == ["password"]:
        return make_account(said[1:])
    options = parser().parse_args(said)
    try:
        account = password.read(options.auth) if options.auth else None
    except (OSError, ValueError) as error:
        return refused(str(error))
    if not is_loopback(options.host) and (reason := unsafe(options)):
        return refused(reason)
    if not options.no_etl and is_outdated(options.documents, options.tables):
        make_tables(options.documents, options.tables)
    hosts = allowed_hosts(options.host)
    store = Store(options.tables)
    app = create_app(store, hosts, open_office(options.tables, options.documents))
    if account:
        password.guard(app.server, account)
    print(f"Avtoprom Atlas: http://{options.host}:{options.port}", flush=True)
    if options.debug:
        app.run(host=options.host, port=options.port, debug=True)
    else:
        Thread(target=prepare, args=[store], daemon=True).start()
        serve(app.server, host=options.host, port=options.port, threads=8, ident=None)
    return 0


def prepare(store: Store) -> None:
    """Read the tables while a browser opens; a page that is asked for meanwhile waits for them and reads none itself.

    What can't be read is told where it is asked for.
    """
    with suppress(OSError, ValueError):
        store.current()


def unsafe(options: argparse.Namespace) -> str:
    """Why these options are not served to others; nothing where they are."""
    if options.debug:
        return f"{options.host} is open to others, and debug mode lets them run code: leave --debug out"
    if not options.auth and not options.no_auth:
        return f"{options.host} is open to others; say --auth FILE, or --no-auth to serve without a password"
    return ""


def refused(reason: str) -> int:
    """Say why nothing is done, and return the exit code for it."""
    print(f"dashboard: {reason}", file=sys.stderr)
    return 2


def make_account(arguments: Sequence[str]) -> int:
    """Ask for a password, keep its hash in a file (`password FILE`), and return the exit code."""
    found = argparse.ArgumentParser(prog="python -m dashboard password", description="Makes the file for --auth.")
    found.add_argument("file", type=Path, help="where the name and the hash of the password are kept")
    found.add_argument("--name", default="atlas", help="the name to come in by (default: atlas)")
    options = found.parse_args(arguments)
    try:
        password.write(options.file, password.account(options.name, getpass.getpass("Password: ")))
    except (OSError, ValueError) as error:
        return refused(str(error))
    print(f"Written. Serve with: python -m dashboard --host 0.0.0.0 --auth {options.file}")
    return 0


def parser() -> argparse.ArgumentParser:
    """What can be said on the command line."""
    found = argparse.ArgumentParser(prog="python -m dashboard", description="The atlas in a browser.")
    found.add_argument("--host", default=HOST, help=f"address to listen at (default: {HOST})")
    found.add_argument("--port", type=int, default=PORT, help=f"port (default: {PORT})")
    found.add_argument("--tables", type=Path, default=TABLES, help="folder of tables (default: data/processed)")
    found.add_argument("--documents", type=Path, default=DOCUMENTS, help="folder of documents (default: seeds)")
    found.add_argument("--no-etl", action="store_true", help="serve the tables as they are")
    found.add_argument("--auth", type=Path, metavar="FILE", help="ask for the password made with: password FILE")
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


def is_outdated(documents: Path, tables: Path, code: Path = CODE) -> bool:
    """Whether the tables are missing, or a document or the code that makes them is newer than they are.

    Whether anything must be made anew the ETL knows better: it is asked.
    """
    made = tables / "documents.csv"
    if not made.exists():
        return True
    files = [path for folder in (documents, code) if folder.is_dir() for path in folder.rglob("*") if path.is_file()]
    sources = [path for path in files if "__pycache__" not in path.parts]
    return any(path.stat().st_mtime > made.stat().st_mtime for path in sources)


def make_tables(documents: Path, tables: Path) -> None:
    """Run the ETL as a command; what it cannot read it tells itself."""
    command = [sys.executable, "-m", "etl", "--documents", str(documents.resolve()), "--tables", str(tables.resolve())]
    subprocess.run(command, check=False, cwd=ROOT)


if __name__ == "__main__":
    sys.exit(main())
