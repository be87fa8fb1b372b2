"""The five documents' tables, the dashboard over them in a thread, and a browser that forgives nothing."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from servers import started, stop

from dashboard import data
from dashboard.app import create_app
from dashboard.data import Store, Tables

TABLES = Path(__file__).parents[2] / "data" / "processed"
CHROMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 15_000


def chrome() -> str | None:
    """The Chrome or Chromium of this machine, Playwright's own among them."""
    installed = next((found for name in CHROMES if (found := shutil.which(name))), None)
    own = sorted(Path.home().glob(".cache/ms-playwright/chromium-*/chrome-linux*/chrome"))
    return installed or (str(own[-1]) if own else None)


@pytest.fixture(scope="session")
def folder() -> Path:
    """The committed tables."""
    return TABLES


@pytest.fixture(scope="session")
def tables() -> Tables:
    return data.read(TABLES)


@pytest.fixture(scope="session")
def serving() -> Iterator[Callable[[Path], str]]:
    """Starts the dashboard over a folder of tables and says where it answers."""
    servers = []

    def start(tables: Path) -> str:
        server, address = started(create_app(Store(tables), ["127.0.0.1"]))
        servers.append(server)
        return address

    yield start
    for server in servers:
        stop(server)


@pytest.fixture(scope="session")
def address(serving: Callable[[Path], str]) -> str:
    """Where the dashboard over the committed tables answers."""
    return serving(TABLES)


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, object]:
    found = chrome()
    if found is None:
        pytest.skip("no Chrome or Chromium on this machine: browser tests are skipped")
    return {"executable_path": found, "args": QUIET}


@dataclass
class Reader:
    """A page in a browser, and what went wrong in it."""

    page: object
    address: str
    wrong: list[str] = field(default_factory=list)

    def open(self, path: str) -> None:
        """Open an address and wait until the page and its charts stand."""
        self.page.goto(self.address + path)
        self.settled()

    def settled(self) -> None:
        """Wait until the page stands and every chart in it is drawn."""
        self.page.wait_for_selector("#main h1")
        self.page.wait_for_function(
            "() => [...document.querySelectorAll('.chart-card:not(.shows-table) .chart')]"
            ".every((chart) => chart.querySelector('.main-svg'))",
            polling=50,
        )

    def query(self) -> str:
        """What the address says after the question mark."""
        return str(self.page.evaluate("() => decodeURIComponent(location.search)"))


@pytest.fixture(scope="session")
def desk(browser) -> Iterator[object]:
    """One browser profile for all tests, so that scripts are compiled once."""
    made = browser.new_context(viewport={"width": 1440, "height": 900}, accept_downloads=True, color_scheme="light")
    made.set_default_timeout(PATIENCE)
    yield made
    made.close()


@pytest.fixture
def reader(desk, address: str) -> Iterator[Reader]:
    """A reader whose test fails on any console error, any failed answer and any request to another host."""
    page = desk.new_page()
    found = Reader(page, address)
    page.on("console", lambda said: said.type == "error" and found.wrong.append(f"console: {said.text}"))
    page.on("pageerror", lambda error: found.wrong.append(f"error: {error}"))
    page.on("response", lambda answer: answer.status >= 400 and found.wrong.append(f"{answer.status}: {answer.url}"))
    page.on(
        "request",
        lambda asked: asked.url.startswith((address, "data:", "blob:")) or found.wrong.append(f"foreign: {asked.url}"),
    )
    yield found
    page.evaluate("() => localStorage.clear()")
    page.close()
    assert not found.wrong
