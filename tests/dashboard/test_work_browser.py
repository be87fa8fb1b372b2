"""The daily work in a browser: a document comes, the ETL runs, a person decides, the ETL runs again."""

import csv
import shutil
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest
from servers import started, stop

from dashboard.app import create_app
from dashboard.data import Store
from dashboard.office.desk import open_office

RUN = 60_000
PLANT = """Kama Motors opens its plant in Kaluga

Kaluga, 14 March 2019. Kama Motors produced 1,200 buses in 2018, the company said.

The company will open a second plant in Kaluga in June 2020.
"""


def served(documents: Path, tables: Path, stack: list[object]) -> str:
    """Where a dashboard with an office over the folders answers."""
    server, address = started(create_app(Store(tables), ["127.0.0.1"], open_office(tables, documents)))
    stack.append(server)
    return address


@pytest.fixture
def place(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """An empty office and its folder."""
    servers: list[object] = []
    (tmp_path / "docs").mkdir()
    yield served(tmp_path / "docs", tmp_path / "data" / "processed", servers), tmp_path
    for server in servers:
        stop(server)


@pytest.fixture
def five(tmp_path: Path, folder: Path) -> Iterator[tuple[str, Path]]:
    """An office over copies of the five documents and their tables, one observation doubtful."""
    servers: list[object] = []
    shutil.copytree(folder, tmp_path / "data" / "processed")
    stated = tmp_path / "data" / "processed" / "observations.parquet"
    facts = pd.read_parquet(stated)
    facts.assign(confidence=[0.3, *facts["confidence"][1:]]).to_parquet(stated)
    shutil.copytree(Path(__file__).parents[2] / "seeds", tmp_path / "docs")
    yield served(tmp_path / "docs", tmp_path / "data" / "processed", servers), tmp_path
    for server in servers:
        stop(server)


@pytest.fixture
def page(desk) -> Iterator[object]:
    """A page whose test fails on a console error."""
    wrong: list[str] = []
    made = desk.new_page()
    made.on("console", lambda said: said.type == "error" and wrong.append(said.text))
    made.on("pageerror", lambda error: wrong.append(str(error)))
    yield made
    made.evaluate("() => localStorage.clear()")
    made.close()
    assert not wrong


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_upload_run_decide_run_again(place, page):
    address, folder = place
    page.goto(address + "/documents?lang=en")
    with page.expect_file_chooser() as chooser:
        page.click("[data-act=upload]")
    chooser.value.set_files(
        [
            {"name": "plant.txt", "mimeType": "text/plain", "buffer": PLANT.encode()},
            {"name": "picture.txt", "mimeType": "text/plain", "buffer": b"\x89PNG\r\n\x1a\n\x00\x00\x00\x01"},
        ]
    )
    page.wait_for_selector("#upload-said li:has-text('plant.txt: accepted')")
    assert "not a document" in page.inner_text("#upload-said li.is-refused")
    page.wait_for_selector(".run-strip:has-text('1 new document')")
    page.click("[data-act=run]")
    page.wait_for_selector(".run-card [role=progressbar]")
    page.reload()
    page.wait_for_selector(".run-card [role=progressbar], .run-strip:has-text('finished')")
    page.wait_for_selector(".run-strip:has-text('Run 1 finished')", timeout=RUN)
    page.click(".run-strip [data-take], #take-new >> visible=true")
    page.wait_for_selector(".document-list li:has-text('Kama Motors')")
    tables = folder / "data" / "processed"
    (plan,) = rows(tables / "events.csv")

    page.click("nav a:has-text('Review')")
    page.wait_for_selector(".review-card:has-text('second plant')")
    page.keyboard.press("n")
    page.wait_for_selector("#decide-said .is-refused:has-text('name')")
    page.fill("#who", "Anna")
    page.keyboard.press("Enter")
    page.keyboard.press("n")
    page.wait_for_selector(".taken:has-text('Rejected')")
    (decision,) = rows(folder / "data" / "decisions.csv")
    assert (decision["action"], decision["fact_id"], decision["who"]) == ("reject", plan["event_id"], "Anna")
    page.click("[data-act=run]")
    page.wait_for_selector(".run-strip:has-text('Run 2 finished')", timeout=RUN)
    assert rows(tables / "events.csv") == []
    page.click(".run-strip a:has-text('What changed')")
    page.wait_for_selector(".changes .change-sign:has-text('withdrawn')")


def test_decisions_by_keyboard_and_back(five, page):
    address, folder = five
    page.goto(address + "/review")
    page.wait_for_selector(".review-card")
    page.fill("#who", "Анна")
    page.keyboard.press("Enter")
    first = page.inner_text(".review-queue a[aria-current] small")
    page.keyboard.press("j")
    page.wait_for_function(
        f"() => document.querySelector('.review-queue a[aria-current] small').innerText !== {first!r}", polling=50
    )
    page.keyboard.press("k")
    page.wait_for_function(
        f"() => document.querySelector('.review-queue a[aria-current] small').innerText === {first!r}", polling=50
    )
    asked = int(page.inner_text(".page-link-aa .count span"))
    page.keyboard.press("y")
    page.wait_for_selector(".taken li")
    page.wait_for_function(
        f"() => document.querySelector('.page-link-aa .count span').innerText === '{asked - 1}'", polling=50
    )
    page.click(".taken button")
    page.wait_for_function(
        f"() => document.querySelector('.page-link-aa .count span').innerText === '{asked}'", polling=50
    )
    assert [row["action"] for row in rows(folder / "data" / "decisions.csv")] == ["accept", "withdraw"]


def test_a_date_is_set_and_a_field_corrected(five, page):
    address, folder = five
    page.goto(address + "/review?about=undated&lang=en")
    page.wait_for_selector(".review-card")
    page.fill("#who", "Anna")
    page.keyboard.press("Enter")
    page.keyboard.press("e")
    page.fill(".edit [data-field=value]", "some day")
    page.keyboard.press("Enter")
    page.wait_for_selector("#decide-said .is-refused:has-text('no EDTF date')")
    page.fill(".edit [data-field=value]", "2021")
    page.keyboard.press("Enter")
    page.wait_for_selector(".taken li:has-text('2021')")
    page.goto(address + "/review?about=low_confidence&lang=en")
    page.wait_for_selector(".review-card")
    page.keyboard.press("e")
    page.select_option(".edit [data-field=field]", "qualifier")
    page.select_option(".edit [data-of=qualifier] select", "over")
    page.click(".edit [data-act=save]")
    page.wait_for_selector(".taken li:has-text('Corrected')")
    dated, corrected = rows(folder / "data" / "decisions.csv")
    assert (dated["action"], dated["value"]) == ("date", "2021")
    assert (corrected["action"], corrected["field"], corrected["value"]) == ("correct", "qualifier", "over")


def test_documents_put_into_the_folder_are_noticed(five, page):
    address, folder = five
    (folder / "docs" / "new.txt").write_text(PLANT)
    page.goto(address + "/timeline?lang=en")
    page.wait_for_selector(".notice:has-text('1 new document')")
