"""A dashboard in a real browser: how long until it answers, until its first chart stands, until a filter redraws it."""

import shutil
import subprocess
import time
import urllib.request
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page

PATIENCE = 120_000
# All marks of the charts as one text, empty until there is one (Panel's stand in shadow roots); the time of the first.
WATCH = """(() => {
  const roots = (root) => [...root.querySelectorAll('*')].filter((each) => each.shadowRoot)
    .flatMap((each) => [each.shadowRoot, ...roots(each.shadowRoot)]);
  const everywhere = (wanted) => {
    const found = [...document.querySelectorAll(wanted)];
    return found.length ? found : roots(document).flatMap((root) => [...root.querySelectorAll(wanted)]);
  };
  const MARKS = ['path.point', '.point path', '.geo path', 'text'].map((each) => '.plot-container ' + each).join();
  window.marks = () => everywhere(MARKS).map((each) => each.tagName === 'text' ? each.textContent
    : each.getAttribute('d') + each.getAttribute('style') + each.getAttribute('transform')).join();
  window.radios = () => everywhere('input[type=radio]');
  const look = () => {
    if (document.body && window.marks()) { window.first = performance.now(); } else { requestAnimationFrame(look); }
  };
  look();
})()"""
# Chooses and resolves with the milliseconds until other marks have been painted; null where none are left or all stay.
CHOOSE = """([name, value]) => new Promise((resolve) => {
  const before = window.marks(), began = performance.now();
  const look = () => {
    const isDone = document.querySelector('.chart-card.shows-table') || performance.now() - began > 6000;
    if (isDone) { resolve(null); return; }
    if (window.marks() === before) { requestAnimationFrame(look); return; }
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
  };
  if (name) {
    const field = document.querySelector(`select[data-filter=${name}]`);
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  } else { window.radios()[value].click(); }
  requestAnimationFrame(look);
})"""


@dataclass
class Site:
    """A dashboard: how it is started and where; `views` are its pages, each with the filter that is changed there.

    A filter is the name of a field of the atlas, or nothing: then it is the page's radio buttons.
    """

    name: str
    command: Sequence[str]
    port: int
    views: Sequence[tuple[str, str]] = (("/", ""),)
    environment: dict[str, str] = field(default_factory=dict)
    starts: list[float] = field(default_factory=list)
    firsts: list[float] = field(default_factory=list)
    filters: list[float] = field(default_factory=list)
    server: "subprocess.Popen[bytes] | None" = None

    def start(self, folder: Path) -> None:
        """Start the server, wait until it answers, and note the seconds."""
        began = time.perf_counter()
        quiet = subprocess.DEVNULL
        self.server = subprocess.Popen(
            self.command, cwd=folder, stdout=quiet, stderr=quiet, env=self.environment or None
        )
        self.answered()
        self.starts.append(time.perf_counter() - began)

    def answered(self) -> None:
        """Wait until the server answers; a server that ended has nothing to answer."""
        while True:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/") as answer:
                    if answer.status == 200:
                        return
            except OSError:
                if self.server is not None and self.server.poll() is not None:
                    raise RuntimeError(f"{self.name} ended before it answered") from None
                time.sleep(0.02)

    def stop(self) -> None:
        """Stop the server."""
        if self.server is not None:
            self.server.terminate()
            self.server.wait()
            self.server = None

    def visit(self, browser: Browser, choices: int, note: bool = True) -> None:
        """Open each view as somebody who was never here, change its filter so many times, and note what it took."""
        for path, name in self.views:
            page = browser.new_page(viewport={"width": 1440, "height": 900})
            page.add_init_script(WATCH)
            page.goto(f"http://127.0.0.1:{self.port}{path}", wait_until="commit")
            page.wait_for_function("() => window.first", polling=20, timeout=PATIENCE)
            first = page.evaluate("() => window.first / 1000")
            page.wait_for_load_state("networkidle")
            found = [taken for value in values(page, name)[:choices] if (taken := chosen(page, name, value))]
            page.close()
            if note:
                self.firsts.append(first)
                self.filters += found[1:]

    def figures(self) -> tuple[float, float, float, float]:
        """Medians of start and first chart in seconds, and the filter's median and 95 of 100 in milliseconds."""
        ranked = sorted(self.filters)
        return median(self.starts), median(self.firsts), median(ranked), ranked[int((len(ranked) - 1) * 0.95)]


def values(page: Page, name: str) -> list[str | int]:
    """What can be chosen besides what is chosen now, and that again."""
    if not name:
        page.wait_for_function("() => window.radios().length", polling=20, timeout=PATIENCE)
        return [*range(1, page.evaluate("() => window.radios().length")), 0]
    options = page.eval_on_selector_all(f"select[data-filter={name}] option", "all => all.map(one => one.value)")
    return [value for one in options[1:] for value in (one, options[0])]


def chosen(page: Page, name: str, value: str | int) -> float | None:
    """Milliseconds from choosing a value to the chart drawn anew; None where nothing is left to draw."""
    taken: float | None = page.evaluate(CHOOSE, [name, value])
    page.wait_for_timeout(150)
    return taken


def chrome() -> str | None:
    """The Chrome or Chromium of this machine; None leaves the choice to Playwright."""
    return shutil.which("chromium") or shutil.which("google-chrome")
