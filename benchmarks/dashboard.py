"""How quick the dashboard is in a real browser, beside Streamlit, Vizro and Panel where they are installed.

    .venv/bin/python benchmarks/dashboard.py [--tables DIR] [--rows 1000000] [--rounds 20]

Printed for each: start to HTTP 200, page asked for to first chart, filter to chart drawn anew (median and 95 of 100),
and the same as ratios to the atlas over the committed tables: a busy machine makes all of them slow alike.
"""

import argparse
import importlib.util
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
TABLES = ROOT / "data" / "processed"
PEERS = ("streamlit", "vizro", "panel")
PORT = 8766
# A chart is drawn when its last mark stands and the browser has painted once more.
DRAWN = "() => [...document.querySelectorAll('.chart-card .chart')].some((chart) => chart.querySelector('.main-svg'))"
# Chooses a value and resolves with the milliseconds until the chart has been drawn anew and painted.
CHOOSE = """([name, value]) => new Promise((resolve) => {
  const graph = document.querySelector('.chart-card .js-plotly-plot');
  const field = document.querySelector(`select[data-filter=${name}]`);
  const began = performance.now();
  const done = () => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began), 0));
  graph.once('plotly_afterplot', done);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
})"""


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds from start to HTTP 200 and from asking to the first chart; milliseconds of every filter."""

    name: str
    start: float
    first: float
    filters: Sequence[float]

    def figures(self) -> tuple[float, float, float, float]:
        """Start and first chart in seconds, the filter's median and 95 of 100 in milliseconds."""
        ranked = sorted(self.filters)
        return self.start, self.first, statistics.median(ranked), ranked[min(int(len(ranked) * 0.95), len(ranked) - 1)]


def main() -> None:
    """Measure, and print a table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--tables", type=Path, default=TABLES)
    options.add_argument("--rows", type=int, default=1_000_000)
    options.add_argument("--rounds", type=int, default=20)
    said = options.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        found = shutil.which("chromium") or shutil.which("google-chrome")
        browser = play.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        small = atlas(browser, "atlas, committed tables", said.tables, said.rounds)
        show(small, small)
        if said.rows:
            large = Path(folder) / "tables"
            multiplied(said.tables, large, said.rows)
            show(atlas(browser, f"atlas, {said.rows:,} observations", large, said.rounds), small)
        browser.close()
    for peer in PEERS:
        if importlib.util.find_spec(peer) is None:
            print(f"{peer:<32} not installed")


def show(measured: Measured, against: Measured) -> None:
    """One line of the table: the figures, and their ratios."""
    start, first, middle, most = measured.figures()
    ratios = " ".join(f"{a / b:5.2f}" for a, b in zip(measured.figures(), against.figures(), strict=True))
    print(f"{measured.name:<32} start {start:5.2f} s  first chart {first:5.2f} s  filter {middle:4.0f}/{most:4.0f} ms")
    print(f"{'':<32} ratios {ratios}", flush=True)


def atlas(browser: Browser, name: str, tables: Path, rounds: int) -> Measured:
    """The atlas over a folder of tables: the timeline's chart, filtered by type of event."""
    command = [sys.executable, "-m", "dashboard", "--no-etl", "--port", str(PORT), "--tables", str(tables)]
    began = time.perf_counter()
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
    try:
        answered(f"http://127.0.0.1:{PORT}/")
        start = time.perf_counter() - began
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        first = opened(page, f"http://127.0.0.1:{PORT}/timeline")
        kinds = page.eval_on_selector_all("select[data-filter=type] option", "all => all.map(one => one.value)")
        filters = [page.evaluate(CHOOSE, ["type", kinds[1 + turn % (len(kinds) - 1)]]) for turn in range(2 * rounds)]
        page.goto(f"http://127.0.0.1:{PORT}/indicators")
        page.wait_for_function(DRAWN, polling=20)
        subjects = page.eval_on_selector_all("select[data-filter=org] option", "all => all.map(one => one.value)")[:6]
        filters += [page.evaluate(CHOOSE, ["org", subjects[turn % len(subjects)]]) for turn in range(1, rounds)]
        page.close()
        return Measured(name, start, first, filters[3:])
    finally:
        server.terminate()
        server.wait()


def answered(address: str) -> None:
    """Wait until an address answers."""
    while True:
        try:
            with urllib.request.urlopen(address) as answer:
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.02)


def opened(page: Page, address: str) -> float:
    """Seconds from asking for a page to its first chart, at the second visit: scripts are kept by then."""
    for _ in range(2):
        began = time.perf_counter()
        page.goto(address, wait_until="commit")
        page.wait_for_function(DRAWN, polling=20, timeout=120_000)
        seconds = time.perf_counter() - began
    return seconds


def multiplied(tables: Path, large: Path, rows: int) -> None:
    """The tables with their observations repeated, each with an id, a subject and a value of its own."""
    shutil.copytree(tables, large)
    frame = pd.read_parquet(tables / "observations.parquet")
    order = np.resize(np.arange(len(frame)), rows)
    chance = np.random.default_rng(1)
    frame = frame.iloc[order].reset_index(drop=True)
    frame["observation_id"] = [f"o-{number}" for number in range(rows)]
    frame["subject_id"] = [f"organisation-{number}" for number in chance.integers(0, 200, rows)]
    frame["value"] = frame["value"].astype("float64") * chance.uniform(0.5, 2, rows)
    frame.to_parquet(large / "observations.parquet")
    (large / "observations.csv").unlink(missing_ok=True)


if __name__ == "__main__":
    main()
