"""How quick the dashboard is in a real browser, beside Streamlit, Vizro and Panel.

    .venv/bin/python benchmarks/dashboard.py [--rows 1000000] [--rounds 5] [--peers streamlit,vizro,panel] [--keep DIR]

The peers show one small page (10,000 rows, one bar chart, one filter), as does plain Dash; the atlas shows its
timeline, indicators and map over the committed tables, and its indicators over a million observations. All run side by
side and are asked in turn, so that a busy machine makes all of them slow alike: the ratios stay. Every visit is one of
a browser that was never there. Peers are installed into an environment each, in a temporary folder or in `--keep`.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pandas as pd
from browsing import Site, chrome
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
PAGES = Path(__file__).resolve().parent / "pages"
TABLES = ROOT / "data" / "processed"
PEERS = "streamlit,vizro,panel"
STARTS, CHOICES, PORT = 3, 8, 8770
VIEWS = (("/timeline", "type"), ("/indicators", "org"), ("/parks", "colour"))
LARGE_VIEWS = (("/indicators", "org"), ("/indicators", "status"), ("/indicators?indicator=headcount", "since"))


def main() -> None:
    """Measure, and print a table."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--tables", type=Path, default=TABLES)
    options.add_argument("--rows", type=int, default=1_000_000, help="observations of the large tables; 0 for none")
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--peers", default=PEERS, help="none of them: --peers ''")
    options.add_argument("--keep", type=Path, help="where environments of peers are kept for the next time")
    said = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = list(sites(said, Path(folder)))
        try:
            measure(found, said.rounds, Path(folder))
        finally:
            for site in found:
                site.stop()
        show(found)


def sites(said: argparse.Namespace, folder: Path) -> Iterator[Site]:
    """The atlas over its tables, over large ones, plain Dash, and the peers that can be installed."""
    yield atlas("atlas, committed tables", said.tables, VIEWS, PORT)
    if said.rows:
        multiplied(said.tables, folder / "tables", said.rows)
        yield atlas(f"atlas, {said.rows:,} observations", folder / "tables", LARGE_VIEWS, PORT + 1)
    rows = small(folder / "rows.parquet")
    yield Site("dash, small page", [sys.executable, str(PAGES / "dash_page.py"), str(PORT + 2), str(rows)], PORT + 2)
    for number, peer in enumerate(filter(None, said.peers.split(",")), start=PORT + 3):
        if python := installed(peer, said.keep or folder):
            yield Site(f"{peer}, small page", command(peer, python, number, rows), number)


def atlas(name: str, tables: Path, views: tuple[tuple[str, str], ...], port: int) -> Site:
    """The atlas over a folder of tables."""
    said = [sys.executable, "-m", "dashboard", "--no-etl", "--port", str(port), "--tables", str(tables.resolve())]
    return Site(name, said, port, views, {**os.environ, "PYTHONPATH": str(ROOT)})


def command(peer: str, python: Path, port: int, rows: Path) -> list[str]:
    """How a peer's page is started."""
    page = str(PAGES / f"{peer}_page.py")
    if peer != "streamlit":
        return [str(python), page, str(port), str(rows)]
    quiet = ["--server.headless", "true", "--browser.gatherUsageStats", "false", "--server.port", str(port)]
    return [str(python), "-m", "streamlit", "run", page, *quiet, "--", str(rows)]


def installed(peer: str, folder: Path) -> Path | None:
    """The interpreter of an environment that has the peer; None, and one line, where it can't be installed."""
    python = folder / peer / "bin" / "python"
    if python.exists():
        return python
    try:
        subprocess.run([sys.executable, "-m", "venv", str(folder / peer)], check=True, capture_output=True)
        wanted = [peer, "plotly", "pandas", "pyarrow"]
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", *wanted], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        shutil.rmtree(folder / peer, ignore_errors=True)
        print(f"{peer}: can't be installed here, left out")
        return None
    return python


def measure(found: list[Site], rounds: int, folder: Path) -> None:
    """Starts in turn, then visits in turn; a first visit to each, which reads the tables, is not counted."""
    for turn in range(STARTS):
        for site in found:
            site.start(folder)
            if turn < STARTS - 1:
                site.stop()
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chrome(), args=["--no-sandbox", "--disable-gpu"])
        for turn in range(rounds + 1):
            for site in found:
                site.visit(browser, CHOICES, note=turn > 0)
        browser.close()


def show(found: list[Site]) -> None:
    """A line for each: medians, least first chart, the filter's 95 of 100, and ratios to the atlas."""
    own = found[0].figures()
    print(f"{'':<30} start s  first chart s (least)  filter ms: median, 95 of 100 (least)   as many times the atlas")
    for site in found:
        start, first, middle, most = site.figures()
        ratios = "  ".join(f"{a / b:5.2f}" for a, b in zip(site.figures(), own, strict=True))
        least = f"({min(site.firsts):.2f})"
        filters = f"{middle:8.0f} {most:8.0f} ({min(site.filters):.0f})"
        print(f"{site.name:<30} {start:7.2f}  {first:8.2f} {least:>12} {filters:>32}        {ratios}")


def small(path: Path) -> Path:
    """Ten thousand rows for the small page: maker, year, value."""
    chance = np.random.default_rng(1)
    makers, years = chance.integers(0, 12, 10_000), chance.integers(2015, 2027, 10_000)
    rows = {"maker": [f"maker {number}" for number in makers], "year": years, "value": chance.uniform(1, 9, 10_000)}
    pd.DataFrame(rows).to_parquet(path)
    return path


def multiplied(tables: Path, large: Path, rows: int) -> None:
    """The tables with their observations repeated, each with an id, subject, value, year and quote of its own."""
    shutil.copytree(tables, large)
    frame = pd.read_parquet(tables / "observations.parquet")
    frame = frame.iloc[np.resize(np.arange(len(frame)), rows)].reset_index(drop=True)
    chance, numbers = np.random.default_rng(1), pd.Series(range(rows)).astype("str")
    years = pd.Series(chance.integers(1990, 2027, rows)).astype("str")
    frame["observation_id"] = "o-" + numbers
    frame["subject_id"] = "organisation-" + pd.Series(chance.integers(0, 200, rows)).astype("str")
    frame["subject_type"] = "organisation"
    frame["subject"] = frame["subject_id"]
    frame["value"] = frame["value"].astype("float64") * chance.uniform(0.5, 2, rows)
    frame["time_period"], frame["time_start"], frame["time_end"] = years, years + "-01-01", years + "-12-31"
    frame["quote"] = frame["quote"] + " " + numbers
    frame.to_parquet(large / "observations.parquet")
    (large / "observations.csv").unlink(missing_ok=True)


if __name__ == "__main__":
    main()
