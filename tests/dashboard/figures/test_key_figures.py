"""The large figures as a picture: each in its cell, all of its lines within it."""

import re
from itertools import pairwise

import plotly.graph_objects as go
import pytest

from dashboard.figures import glyphs, key_figures
from dashboard.language import figure as value_in_parts

LONG = "Особая экономическая зона промышленно-производственного типа «Ступино Квадрат»"


def cells(count: int) -> list[key_figures.Cell]:
    value = value_in_parts(2_850_000.0, "units", "en", "about")
    words = (
        LONG,
        "Производство: грузовые автомобили",
        "с 16 февраля 1976 года, накопленным итогом",
        f"000 «{LONG}», 2025",
    )
    return [key_figures.Cell(f"o-{number}", value, number, *words) for number in range(count)]


@pytest.mark.parametrize("width", [330, 700, 1300])
@pytest.mark.parametrize("count", [1, 8])
def test_every_line_is_within_its_cell(count, width):
    figure = key_figures.figure(cells(count), theme="light", language="ru", width=width, height=None)
    go.Figure(figure)
    layout = figure["layout"]
    rows = -(-count // (4 if width == 1300 else 2 if width == 700 else 1))
    wide = width / (4 if width == 1300 else 2 if width == 700 else 1)
    for said in layout["annotations"]:
        text = re.sub(r"<[^>]+>", "", said["text"])
        size = 14 if text.endswith("units") else said["font"]["size"]
        room = wide - said["x"] % wide
        assert glyphs.width(text, size) <= room, text
        assert 0 < said["y"] < layout["height"]
    assert len([each for each in layout["annotations"] if "<b>≈" in each["text"] or ">≈<" in each["text"]]) == count
    assert layout["height"] >= rows * 100


def test_rows_fill_the_height_that_is_given():
    low, tall = (
        key_figures.figure(cells(8), theme="light", language="ru", width=1300, height=height)["layout"]["height"]
        for height in (100, 900)
    )
    assert low > 100 and tall == 900


def test_lines_of_a_cell_do_not_touch():
    figure = key_figures.figure(cells(1), theme="light", language="ru", width=400, height=None)
    middles = [each["y"] for each in figure["layout"]["annotations"]]
    assert all(after - before >= 12 for before, after in pairwise(middles))


def test_hostile_names_stay_text():
    value = value_in_parts(1.0, "<b>", "ru")
    hostile = key_figures.Cell("o", value, 0, "<img src=x>", "<script>", "", "")
    assert "<img" not in str(key_figures.figure([hostile], theme="dark", language="ru", width=500, height=None))
