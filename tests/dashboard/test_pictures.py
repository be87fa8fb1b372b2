"""Pictures drawn without a person: every chart, preset and language in one Chrome; nothing cut, in our own face."""

import io
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from dashboard import data, pictures, theme
from dashboard.components.charts.picture import picture
from dashboard.data import Tables
from dashboard.figures import glyphs
from dashboard.language import LANGUAGES, firm
from dashboard.pictures import Wanted

TABLES = Path(__file__).parents[2] / "data" / "processed"
PAGES = ("/", "/timeline", "/parks", "/indicators")
CHROMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
needs_chrome = pytest.mark.skipif(not any(shutil.which(name) for name in CHROMES), reason="no Chrome or Chromium here")


@pytest.fixture(scope="module")
def drawn_by() -> Iterator[None]:
    """One Chrome for all pictures."""
    with pictures.drawing():
        yield


def charts(tables: Tables) -> list[Wanted]:
    """The charts of every page as it opens, in both languages."""
    return [item for page in PAGES for item in pictures.wanted(tables, page, LANGUAGES)]


def ink(png: bytes) -> "np.ndarray[tuple[int, int], np.dtype[np.bool_]]":
    """Which pixels are not paper."""
    return np.asarray(Image.open(io.BytesIO(png)).convert("L")) < 250


def test_there_are_charts() -> None:
    found = {(item.chart.name, item.view.language) for item in charts(data.read(TABLES))}
    assert len(found) >= 10


@needs_chrome
@pytest.mark.parametrize("preset", pictures.presets())
def test_nothing_is_cut(preset: str, drawn_by: None) -> None:
    tables = data.read(TABLES)
    sizes = theme.tokens()["export"]["presets"][preset]
    for item in charts(tables):
        made = picture(item.chart, tables, item.view.language, preset)
        marks = ink(pictures.drawn(made, item.view.language, "png"))
        name = f"{item.chart.name} {item.view.language} {preset}"
        assert marks.shape == (2 * made.size[1], 2 * made.size[0]), name
        assert made.size == (sizes["width"], sizes["height"]), f"{name} keeps its preset"
        edge = sizes["pad_x"]
        for side in (marks[:edge], marks[-edge:], marks[:, :edge], marks[:, -edge:]):
            assert not side.any(), f"{name} has ink at an edge"
        assert marks.mean() > 0.01, f"{name} is blank"


@needs_chrome
def test_a_picture_carries_its_view(tmp_path: Path, drawn_by: None) -> None:
    tables = data.read(TABLES)
    found = list(pictures.wanted(tables, "/indicators?indicator=headcount&q=заводе", ["ru"]))
    (path,) = pictures.write(found, tables, tmp_path, ["report"], ["png"])
    assert Image.open(path).text["Avtoprom Atlas view"] == found[0].view.href()
    assert found[0].view.href().isascii() and "q=%D0%B7" in found[0].view.href()


def test_a_file_is_named_after_what_can_be_named() -> None:
    (item,) = pictures.wanted(data.read(TABLES), "/indicators?indicator=headcount", ["ru"])
    assert picture(item.chart, data.read(TABLES), "ru", "slide").file == (
        "Численность работников – 2 значения, чел, на момент (slide)"
    )


@needs_chrome
def test_title_is_set_in_our_face(drawn_by: None) -> None:
    """A substitute face is a tenth wider."""
    tables = data.read(TABLES)
    item = charts(tables)[0]
    sizes = theme.tokens()["export"]["presets"]["slide"]
    marks = ink(pictures.drawn(picture(item.chart, tables, "ru", "slide"), "ru", "png"))
    title = marks[2 * sizes["pad_y"] : 2 * sizes["pad_y"] + round(2.2 * sizes["title"])]
    columns = np.flatnonzero(title.any(axis=0))
    wide = (columns[-1] - columns[0]) / 2
    assert wide == pytest.approx(glyphs.width(firm(item.chart.said.title), sizes["title"], bold=True), rel=0.04)


@needs_chrome
def test_svg_carries_its_fonts(drawn_by: None) -> None:
    tables = data.read(TABLES)
    item = charts(tables)[0]
    svg = pictures.drawn(picture(item.chart, tables, "ru", "report"), "ru", "svg").decode("utf-8")
    assert svg.startswith("<svg")
    assert svg.count("@font-face") >= 3
    assert not re.search(r'(href|src)="https?://', svg)


def test_without_chrome_one_clear_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def none() -> Iterator[None]:
        raise pictures.ChromeNotFoundError

    monkeypatch.setattr(pictures, "drawing", none)
    assert pictures.main(["--out", str(tmp_path), "--tables", str(TABLES)], TABLES) == 2
    assert capsys.readouterr().err.strip() == pictures.NO_CHROME


def test_a_picture_with_room_for_few_explains_and_cites_only_those() -> None:
    """Of what is left out neither the sign is explained nor the document cited."""
    tables = data.read(TABLES)
    rows = tables["observations"].iloc[[0] * 60].assign(
        observation_id=[f"o-{at}" for at in range(60)],
        subject_id=[f"organisation-{at}" for at in range(60)],
        subject=[f"Завод {at}" for at in range(60)],
        indicator="production", of="", unit="units", status="actual", measure="flow", time_period="2024", product="",
        value=[1000.0 - at for at in range(60)],
        qualifier=["exact"] * 50 + ["about"] * 10,
        document_id=[tables["documents"]["document_id"][0]] * 50 + [tables["documents"]["document_id"][1]] * 10,
    )  # fmt: skip
    many = replace(tables, frames={**tables.frames, "observations": rows})
    (item,) = pictures.wanted(many, "/indicators?indicator=production&values=all", ["ru"])
    assert item.chart.said.legend == ("exact", "about")
    made = picture(item.chart, many, "ru", "slide")
    assert made.figure["layout"]["meta"] == "shortened"
    assert "точно" in made.svg and "около" not in made.svg
    assert "000 «" in made.svg and "001 «" not in made.svg
