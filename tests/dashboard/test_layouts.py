"""Every page is a function of its address: it can be built in both languages and themes, also where nothing fits."""

import json
import re
from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go
import pytest
from plotly.utils import PlotlyJSONEncoder

from dashboard import theme
from dashboard.app import page, patches
from dashboard.components.charts.picture import picture
from dashboard.components.drawers.drawer import drawer
from dashboard.data import Store
from dashboard.data.sources import facts
from dashboard.registry import PAGES
from dashboard.view import View, read

ROUTES = [found.route for found in PAGES]
PRESETS = list(theme.tokens()["export"]["presets"])


def words_of(component) -> str:
    """The component as it is sent, as text."""
    return json.dumps(component.to_plotly_json(), cls=PlotlyJSONEncoder, ensure_ascii=False)


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize("search", ["", "?lang=en"])
@pytest.mark.parametrize("width", [366, 1392])
def test_pages_can_be_built(tables, route, search, width):
    for shade in (theme.LIGHT, theme.DARK):
        text = words_of(page(read({"path": route, "search": search, "theme": shade, "width": width}), tables))
        assert "<h1" in text or '"H1"' in text
        assert ("Overview" in text) == (search == "?lang=en")


@pytest.mark.parametrize("route", ["/", "/timeline", "/parks", "/indicators", "/documents"])
def test_every_page_is_filtered_by_who_where_what_when_and_how_sure(tables, route):
    text = words_of(page(read({"path": route, "search": "?until=2030&status=actual"}), tables))
    found = set(re.findall(r'"data-filter": "(\w+)"', text)) | ({"until"} if "year-slider" in text else set())
    what = {"type", "indicator", "kind", "product"}
    assert {"org", "region", "status", "until"} <= found and found & what, found
    assert '"type": "Input"' in text, "a search by words"


@pytest.mark.parametrize("route", [route for route in ROUTES if route != "/review"])
def test_a_page_says_so_where_nothing_fits(tables, route):
    search = "?q=" + "нетничего"
    text = words_of(page(read({"path": route, "search": search}), tables))
    assert "ничего" in text.lower()


@pytest.mark.parametrize("route", ROUTES)
def test_pages_stand_before_there_are_tables(tmp_path, route):
    assert words_of(page(read({"path": route}), Store(tmp_path).current()))


@pytest.mark.parametrize(
    "search",
    [
        "?since=abc&until=99999",
        "?lane=<script>",
        "?fact=%00%ff",
        "?indicator=nothing&scale=wrong",
        "?lang=xx&table=none",
    ],
)
def test_addresses_are_not_believed(tables, search):
    for route in ROUTES:
        assert words_of(page(read({"path": route, "search": search}), tables))


def test_what_a_browser_sends_is_not_believed():
    for sent in (None, 7, [], {"width": "wide", "search": 3, "path": None}, {"width": 1e9, "theme": {"a": 1}}):
        assert isinstance(read(sent), View)


def test_every_chart_is_one_that_plotly_knows(tables):
    drawn = 0
    for found in PAGES:
        for chart in found.charts(View(path=found.route), tables).values():
            go.Figure(chart.draw(theme.LIGHT, 900, None))
            drawn += 1
    assert drawn >= 5


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize("language", ["ru", "en"])
def test_pictures_hold_all_their_text(tables, preset, language):
    made = 0
    for found in PAGES:
        for chart in found.charts(View(path=found.route, language=language), tables).values():
            drawn = picture(chart, tables, language, preset)
            x, y, width, height = drawn.place
            assert x >= 0 and y >= 0
            assert x + width <= drawn.size[0]
            assert y + height <= drawn.size[1]
            assert chart.said.title.split()[0] in drawn.svg
            made += 1
    assert made >= 5


def test_every_fact_opens_the_drawer(tables):
    found = facts(tables, "ru")
    assert found
    for each in found:
        for language in ("ru", "en"):
            sheet = drawer(View(query={"fact": each}, language=language), tables)
            assert "hl hl-" in words_of(sheet)


def test_parks_regions_and_what_is_gone_open_the_drawer(tables):
    for park in tables["parks"]["park_id"]:
        assert words_of(drawer(View(query={"fact": park}), tables))
    both = " ".join(tables["parks"]["park_id"].head(2))
    assert "drawer-sheet" in words_of(drawer(View(query={"fact": both}), tables))
    code = tables["parks"]["ref_area"].iloc[0]
    assert "drawer-sheet" in words_of(drawer(View(query={"fact": f"region:{code}"}), tables))
    assert "Этого факта нет" in words_of(drawer(View(query={"fact": "o-none"}), tables))


def test_parks_stand_side_by_side(tables):
    both = list(tables["parks"]["park_id"].head(2))
    one = words_of(page(read({"path": "/parks", "search": f"?compare={both[0]}"}), tables))
    two = words_of(page(read({"path": "/parks", "search": f"?compare={','.join(both)},park-none"}), tables))
    assert "Выберите ещё парк" in one
    assert "Сравнение парков" in two and "Выберите ещё парк" not in two


def test_patches_are_the_page_built_anew(tables):
    view = read({"path": "/timeline", "search": "?type=agreement"})
    wanted = [
        [{"id": {"slot": "chips"}, "property": "children"}],
        [{"id": {"figure": "timeline"}, "property": "figure"}],
        [{"id": {"card": "gone"}, "property": "className"}],
    ]
    chips, figures, _ = patches(page(view, tables), wanted)
    assert chips[0].tree
    assert figures[0]["layout"]["width"]


@pytest.mark.parametrize("colour", ["", "growth"])
def test_a_coloured_region_without_parks_tells_what_is_stated_of_it(tables, colour):
    """Kaluga oblast has a figure in the five documents, but no park."""
    text = words_of(drawer(View("/parks", {"fact": "region:RU-KLU", "colour": colour}), tables))
    assert "Калужская область" in text and "Что сказано о регионе" in text
    assert "15,6" in text


def test_the_drawer_lists_the_events_of_a_circle(tables):
    search = "?fact=events:0:1960-01-01:2026-12-31"
    view = read({"path": "/timeline", "search": search})
    text = words_of(drawer(view, tables))
    assert "Несколько событий" in text
    assert text.count("fact-row-what") >= 2
    assert "since=1960" in text and "until=2026" in text
    assert "Этого факта нет" in words_of(drawer(read({"path": "/timeline", "search": search[:-20]}), tables))


def test_many_values_are_shown_by_one_press_and_the_newest_by_another(tables, monkeypatch):
    monkeypatch.setattr("dashboard.pages.indicators.MOST_VALUES", 2)
    few, every = (
        words_of(page(read({"path": "/indicators", "search": f"?indicator=production{more}", "width": width}), tables))
        for more, width in (("", 1390), ("&values=all", 1391))
    )
    assert "Показать ещё" in few and "Показать только новые" not in few
    assert "Показать только новые" in every and "Показать ещё" not in every


def test_where_values_lie_far_apart_the_other_scale_is_offered(tables):
    def text(search):
        return words_of(page(read({"path": "/indicators", "search": search}), tables))

    assert "показать на логарифмической шкале" not in text("?indicator=production")
    frame = tables["observations"]
    far = frame["value"].where(frame["indicator"].ne("headcount") | frame["value"].ne(4000), 4e6)
    apart = replace(tables, frames={**tables.frames, "observations": frame.assign(value=far)})
    made = page(read({"path": "/indicators", "search": "?indicator=headcount"}), apart)
    assert "показать на логарифмической шкале" in words_of(made)


def test_the_large_figures_can_be_exported(tables):
    view = read({"path": "/", "search": "?region=RU-KLU"})
    assert 'data-export": "key-figures' in words_of(page(view, tables))
    chart = next(found for found in PAGES if found.route == "/").charts(view, tables)["key-figures"]
    assert "Калужская область" in chart.said.subtitle
    assert (
        len(chart.said.table.rows) == len(chart.said.facts) == len(chart.draw(theme.LIGHT, 900, None)["data"][0]["x"])
    )
    assert not chart.said.facts.empty
    assert chart.figures == {}, "on the page they are words: nothing is drawn or sent"


def test_a_passport_says_a_sentence_once(tables):
    """Two figures of one sentence stand under each other with one quote."""
    quote = "Парк выпустил 385 радиаторов и 52 отопителя."
    frame = tables["observations"]
    own = frame[frame["subject_id"].eq("park-dip-master")].assign(quote=quote, indicator="production", unit="units")
    two = pd.concat([own.assign(observation_id=f"o-{name}", product=name) for name in ("радиаторы", "отопители")])
    more = replace(tables, frames={**tables.frames, "observations": pd.concat([frame, two], ignore_index=True)})
    text = words_of(page(read({"path": "/parks", "search": "?park=park-dip-master"}), more))
    assert text.count(quote) == 1
    assert "Производство: радиаторы" in text and "Производство: отопители" in text


def test_what_a_search_finds_leads_to_all_of_it(tables):
    text = words_of(page(read({"path": "/", "search": "?q=КАМАЗ&lang=en"}), tables))
    for route in ("/timeline", "/parks", "/indicators", "/documents"):
        assert f'"{route}?lang=en&q=%D0%9A%D0%90%D0%9C%D0%90%D0%97"' in text


def test_a_picture_of_little_is_drawn_larger_but_no_name_is_cut_for_it(tables):
    def drawn(indicator):
        view = read({"path": "/indicators", "search": f"?indicator={indicator}"})
        chart = next(found for found in PAGES if found.route == "/indicators").charts(view, tables)["indicator"]
        return picture(chart, tables, "ru", "slide").figure["layout"]

    assert drawn("population")["width"] < drawn("production")["width"]
    assert drawn("floor_space")["width"] == drawn("production")["width"], "the long name of a park"


def test_without_a_history_of_runs_the_newest_documents_are_listed(tables):
    text = words_of(page(read({"path": "/", "search": ""}), replace(tables, runs=tables.runs.iloc[:0])))
    assert "История прогонов не ведётся" in text
    first = tables["documents"].sort_values("published_start").iloc[-1]
    assert str(first["title"]) in text and f"document={first['document_id']}" in text


@pytest.mark.parametrize("path", ["/timeline?table=timeline", "/indicators"])
def test_a_row_names_its_document_and_leads_to_its_text(tables, path):
    route, _, search = path.partition("?")
    made = page(read({"path": route, "search": search}), tables)
    links = [each for each in made._traverse() if "document-cell" in str(getattr(each, "className", ""))]
    assert links
    for each in links:
        link = each.children
        named = re.search(r"document=(?P<document>[^&]+)&fact=(?P<fact>[\w-]+)", link.href)
        assert facts(tables, "ru")[named["fact"]].document == named["document"]
        assert named["document"].startswith(link.children)


def test_what_is_searched_for_stands_in_the_marks_of_the_language(tables):
    found = {
        search: words_of(page(read({"path": "/timeline", "search": search}), tables))
        for search in ("?q=x", "?lang=en&q=x")
    }
    assert "«x»" in found["?q=x"] and "“x”" in found["?lang=en&q=x"] and "«x»" not in found["?lang=en&q=x"]
