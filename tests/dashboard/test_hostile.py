"""A folder of nasty files through the whole of it: each ends as a row, nothing escapes, nothing runs anywhere."""

import csv
import io
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import hostile_files
import pytest
from openpyxl import load_workbook

from dashboard import data
from dashboard.app import create_app
from dashboard.data import Store, Tables
from dashboard.data.highlights import document_questions
from dashboard.office import uploads
from dashboard.rows_file import neutral

ROOT = Path(__file__).parents[2]
PAGES = ("/", "/timeline", "/parks", "/indicators", "/documents", "/review", "/changes")
CHARTS = (("/timeline", "timeline"), ("/indicators", "indicator"), ("/parks", "parks"))
FORMULA = re.compile(r"[=+\-@\t\r]")
NUMBER = re.compile(r"-?[\d.,]+(?:e[+-]?\d+)?")
ALIVE = re.compile(r"<\s*(?:script|img|svg/onload|iframe|b>)|\son\w+\s*=\s*[\"']", re.IGNORECASE)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the nasty files' folder, after a run of the ETL."""
    made = tmp_path_factory.mktemp("hostile") / "inside"
    made.mkdir()
    folders = ["--documents", str(hostile_files.write(made / "docs")), "--tables", str(made / "tables")]
    done = subprocess.run([sys.executable, "-m", "etl", *folders], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    return made


@pytest.fixture(scope="module")
def found(place: Path) -> Tables:
    return data.read(place / "tables")


@pytest.fixture(scope="module")
def client(place: Path):
    return create_app(Store(place / "tables"), ["localhost"]).server.test_client()


def test_every_file_is_a_row_and_no_other_is(found):
    rows = dict(zip(found["documents"]["document_id"], found["documents"]["note"], strict=True))
    assert rows.keys() == {*hostile_files.read_files(), *hostile_files.refused_files()}
    texts = dict(zip(found["texts"]["document_id"], found["texts"]["text"], strict=True))
    for name in hostile_files.read_files():
        assert texts[name].strip(), name
    for name, (_, why) in hostile_files.refused_files().items():
        assert not texts.get(name) and rows[name].endswith(".") and why in rows[name], name
        assert "mistake in the program" not in rows[name], name


def test_nothing_of_outside_comes_in_and_nothing_gets_out(place, found):
    said = " ".join(found["texts"]["text"])
    assert "Secret Motors" not in said and "root:" not in said
    assert {each.name for each in place.iterdir()} == {"docs", "outside.txt", "tables", "cache", "runs.csv"}
    assert not list(place.parent.rglob("*escaped*"))
    assert not re.search(r"[\x00-\x08\x0b-\x1f\u200e\u200f\u202a-\u202e\u2066-\u2069]", said)


def test_no_cell_of_an_export_is_a_formula(client):
    for page, name in CHARTS:
        for dialect, delimiter in (("", ","), ("excel", ";")):
            text = client.get(f"/export/{name}.csv?page={page}&dialect={dialect}").get_data(as_text=True)
            cells = [
                cell for row in csv.reader(io.StringIO(text.lstrip("\ufeff")), delimiter=delimiter) for cell in row
            ]
            assert cells
            assert not [cell for cell in cells if FORMULA.match(cell) and not NUMBER.fullmatch(cell)]
        book = load_workbook(io.BytesIO(client.get(f"/export/{name}.xlsx?page={page}").get_data()))
        kinds = [cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row]
        assert kinds and "f" not in kinds


HOSTILE_CELLS = [
    "=cmd|' /C calc'!A0",
    "@SUM(A1)",
    "\r=1+1",
    "\n=1+1",
    "＝1+1",
    "Kama;=cmd|' /C calc'!A0",
    "Kama,=1+1",
    'Kama;"=1+1"',
    "Kama\t+1+1",
    "Kama\n=1+1",
    "Kama;-2+3+cmd|' /C calc'!A0",
]


@pytest.mark.parametrize("hostile", HOSTILE_CELLS)
def test_no_cell_begins_a_formula_however_a_spreadsheet_parts_cells(hostile):
    parted = re.split(r"[;,\t\r\n]", neutral(hostile))
    assert not [cell for cell in parted if re.match(r'"?[=+\-@＝]', cell)]
    assert neutral(hostile).replace("'", "") == hostile.replace("'", ""), "nothing is lost"


def test_prose_with_signs_stays_as_it_is():
    for text in ("рост на 5 %; -3 % год назад", "2020–2024, 5-й", "a = b", "№ 7, +7 (843)"):
        assert neutral(text) == text


def test_no_picture_holds_markup_of_a_document(client):
    for page, name in CHARTS:
        made = client.get(f"/export/{name}.json?page={page}&preset=slide").get_json()
        assert not ALIVE.search(made["svg"])
        assert not ALIVE.search(json.dumps(made["figure"]["layout"]))


def views(found: Tables) -> Iterator[str]:
    """Every page, every document that has a text, and every fact."""
    yield from PAGES
    for document in found["texts"]["document_id"]:
        yield f"/documents?document={quote(document)}"
    for fact in (*found["observations"]["observation_id"], *found["events"]["event_id"]):
        yield f"/indicators?fact={fact}"


def test_no_link_of_a_page_runs_anything(client, found):
    for view in views(found):
        path, _, search = view.partition("?")
        answer = client.post("/page", json={"path": path, "search": f"?{search}"})
        assert answer.status_code == 200, view
        links = re.findall(r'"(?:href|src|action)":"([^"]*)"', answer.get_data(as_text=True))
        assert not [each for each in links if not each.startswith(("/", "#", "http", "data:image/"))], view


def test_nothing_runs_in_the_browser(serving, place, found, desk):
    page = desk.new_page()
    said: list[str] = []
    page.on("dialog", lambda dialog: said.append(dialog.message))
    page.on("pageerror", lambda error: said.append(str(error)))
    address = serving(place / "tables")
    documents = [f"/documents?document={quote(each)}" for each in ("markup.txt", "page.html", "markdown.md")]
    facts = [f"/timeline?fact={found['events']['event_id'].iloc[0]}"]
    for view in (*PAGES, *documents, *facts):
        page.goto(address + view)
        page.wait_for_selector("#frame")
        assert page.evaluate("() => window.ran") is None, view
    page.close()
    assert not said


@pytest.mark.parametrize("width", [1440, 390])
def test_words_without_end_make_no_page_wider(serving, place, desk, width):
    page = desk.new_page()
    page.set_viewport_size({"width": width, "height": 860})
    address = serving(place / "tables")
    wide = {}
    for view in (*PAGES, "/changes?change=added&kind=document", "/documents?document=word.md"):
        page.goto(address + view)
        page.wait_for_selector("#frame")
        wide[view] = page.evaluate("() => document.documentElement.scrollWidth - innerWidth")
    page.close()
    assert not {view: spills for view, spills in wide.items() if spills > 0}


def test_what_was_not_read_is_named_and_asks_nothing(client, found):
    """A file without a text has no header that its text could contradict."""
    refused = hostile_files.refused_files()
    assert not {each.document for each in document_questions(found)} & refused.keys()
    made = client.post("/page", json={"path": "/changes", "search": "?change=failed"}).get_data(as_text=True)
    assert '"empty.txt"' in made and "Файл пуст." in made and "The file is empty." not in made


@pytest.mark.parametrize("name", ["../../x.txt", "..\\..\\x.txt", "/etc/x.txt", "a/../../x.txt", "x\x00.txt", "."])
def test_an_upload_stays_in_its_folder(tmp_path, name):
    (tmp_path / "docs").mkdir()
    (answer,) = uploads.take(tmp_path / "docs", [(name, b"text")])
    assert answer.kept and [each.name for each in tmp_path.iterdir()] == ["docs"]
    assert [each.name for each in (tmp_path / "docs").iterdir()] == [answer.kept]
