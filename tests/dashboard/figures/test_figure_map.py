"""The park map: areas to scale, no pin where only a region is known, names that touch nothing."""

import itertools
from math import hypot
from typing import Any

import plotly.graph_objects as go
import pytest
from figure_frames import facts, geography, parks, traces

from dashboard.figures import park_map
from dashboard.figures.park_map.chart import default_height
from dashboard.figures.park_map.hatching import hatching, heart
from dashboard.figures.park_map.labels import AROUND, Circle, Label, place
from dashboard.figures.park_map.projection import Conic
from dashboard.figures.park_map.sites import by_region, nowhere, sites
from dashboard.figures.park_map.view import view

VIEW = {"geography": geography(), "theme": "light", "language": "ru", "width": 900}
TOWNS = {
    "Набережные Челны": (55.74, 52.42, "RU-TA"), "Казань": (55.79, 49.12, "RU-TA"),
    "Димитровград": (54.21, 49.62, "RU-ULY"),
    "Тольятти": (53.53, 49.35, "RU-SAM"), "Калуга": (54.51, 36.26, "RU-KLU"), "Ярославль": (57.63, 39.87, "RU-YAR"),
}  # fmt: skip


def in_town(name: str, **more: Any) -> dict[str, Any]:
    """A park of a town."""
    latitude, longitude, code = TOWNS[name]
    return {
        "city": name,
        "label": f"Парк {name}",
        "latitude": latitude,
        "longitude": longitude,
        "ref_area": code,
        **more,
    }


def in_region(code: str, **more: Any) -> dict[str, Any]:
    """A park of which only the region is known; its coordinates are the region's middle, or none."""
    return {"city": "", "label": "«Мастер»", "ref_area": code, "location_basis": "region", "latitude": 55.7, **more}


def circles(figure: dict[str, Any]) -> dict[str, Any]:
    """The trace of the parks' circles."""
    return next(trace for trace in traces(figure, type="scattergeo", mode="markers") if "customdata" in trace)


def test_area_of_a_circle_is_the_floor_space() -> None:
    spaces = {"Казань": 400_000.0, "Калуга": 100_000.0, "Ярославль": 25_000.0}
    figure = park_map.figure(parks(*(in_town(name, floor_space_m2=area) for name, area in spaces.items())), **VIEW)
    sizes = dict(zip(facts(circles(figure)), circles(figure)["marker"]["size"], strict=True))
    assert sizes["fact-0"] ** 2 / sizes["fact-1"] ** 2 == pytest.approx(4)
    assert sizes["fact-1"] ** 2 / sizes["fact-2"] ** 2 == pytest.approx(4)


def test_unstated_area_is_hollow_and_of_fixed_size() -> None:
    frame = parks(in_town("Казань", floor_space_m2=400_000.0), in_town("Калуга"), in_town("Ярославль"))
    marker = circles(park_map.figure(frame, **VIEW))["marker"]
    assert marker["size"][1] == marker["size"][2] == 13
    assert marker["color"][1] == "#faf9f5"
    assert marker["line"]["color"][1] == "#c8552b"
    assert marker["color"][0].startswith("rgba(")


def test_region_only_park_gets_no_pin() -> None:
    figure = park_map.figure(parks(in_town("Казань"), in_region("RU-PNZ"), in_region("RU-PNZ")), **VIEW)
    assert facts(circles(figure)) == ["fact-0"]
    clickable = [trace for trace in traces(figure, type="choropleth") if "customdata" in trace]
    assert facts(clickable[0]) == ["region:RU-PNZ"]
    words = " ".join(str(trace.get("text", "")) for trace in figure["data"])
    assert "Пензенская" in words
    assert "2\\xa0парка" in words


def test_one_mark_for_the_parks_of_a_town() -> None:
    frame = parks(in_town("Казань"), in_town("Казань", floor_space_m2=50_000.0, label="Химград"), in_town("Казань"))
    figure = park_map.figure(frame, **VIEW)
    assert [set(fact.split(" ")) for fact in facts(circles(figure))] == [{"fact-0", "fact-1", "fact-2"}]
    words = " ".join(str(trace.get("text", "")) for trace in figure["data"])
    assert "Химград и ещё 2" in words


def test_selected_park_has_a_ring() -> None:
    figure = park_map.figure(parks(in_town("Казань"), in_town("Калуга")), **VIEW, selected="fact-1")
    rings = [trace for trace in figure["data"] if trace.get("marker", {}).get("symbol") == "circle-open"]
    assert len(rings) == 1
    assert rings[0]["marker"]["line"]["color"] == "#0b5a6e"
    assert rings[0]["lat"][0] == pytest.approx(54.51, abs=0.01)


def test_nowhere() -> None:
    frame = parks(
        in_region("", ref_area="", latitude=None, longitude=None, location_basis="unknown"), in_town("Казань")
    )
    assert [park["fact"] for park in nowhere(frame)] == ["fact-0"]
    assert not by_region(frame)


def test_disputed_areas_have_no_value_and_a_dashed_edge() -> None:
    values = {"RU-TA": 3.0, "UA-43": 9.0}
    figure = park_map.figure(parks(in_town("Казань")), **VIEW, values=values, values_title="Событий")
    valued = next(trace for trace in traces(figure, type="choropleth") if trace.get("showscale"))
    assert valued["locations"] == ["RU-TA"]
    assert any(trace["line"].get("dash") == "dash" for trace in traces(figure, mode="lines"))


def test_the_scale_of_colours_is_in_words_and_keeps_its_corner() -> None:
    east = in_town("Казань", label="Парк на востоке", latitude=47.0, longitude=60.0)
    plain = park_map.figure(parks(east), **VIEW)
    title = "численность работников, чел. в среднем за год"
    shaded = park_map.figure(parks(east), **VIEW, values={"RU-TA": 21_000.0}, values_title=title)
    bar = next(trace["colorbar"] for trace in shaded["data"] if "colorbar" in trace)
    assert bar["ticktext"] == ["0", "10\u00a0тыс.", "20\u00a0тыс."]
    assert bar["title"]["text"].startswith("Численность") and "<br>" in bar["title"]["text"]
    assert all("Парк на востоке" in str(figure["data"]) for figure in (plain, shaded))


def test_first_trace_has_longitudes() -> None:
    """Otherwise plotly.js asks its CDN for a map of the world, and offline draws nothing."""
    figure = park_map.figure(parks(in_town("Казань")), **VIEW)
    assert figure["data"][0]["type"] == "scattergeo"
    assert len(figure["data"][0]["lon"]) > 100
    assert all(str(trace["geojson"]).startswith("/assets/geo/") for trace in traces(figure, type="choropleth"))


@pytest.mark.parametrize("name", ["europe", "russia", "volga", "RU-TA", "RU-KGD"])
@pytest.mark.parametrize("size", [(1280, 560), (900, 320), (358, 304)])
def test_places_are_where_plotly_draws_them(name: str, size: tuple[int, int]) -> None:
    seen = view(geography(), name, *size)
    x, y = seen.pixels([52.42, 37.62], [55.74, 55.75])
    longitude, latitude = seen.places(x, y)
    assert longitude == pytest.approx([52.42, 37.62], abs=1e-6)
    assert latitude == pytest.approx([55.74, 55.75], abs=1e-6)
    geo = seen.layout()
    middle = seen.pixels(geo["center"]["lon"], geo["center"]["lat"])
    assert (float(middle[0]), float(middle[1])) == pytest.approx((size[0] / 2, size[1] / 2), abs=0.01)
    left, top, right, bottom = seen.conic.bounds(*geo["lonaxis"]["range"], *geo["lataxis"]["range"])
    assert (right - left) / (bottom - top) == pytest.approx(size[0] / size[1], rel=0.01), "or plotly would cut the map"
    fitted = min(size[0] / (right - left), size[1] / (bottom - top))
    assert geo["projection"]["scale"] * fitted == pytest.approx(seen.scale)


def test_crowded_circles_part_and_stay_near() -> None:
    close = [in_town("Казань", latitude=55.7 + n / 50, floor_space_m2=90_000.0 * (n + 1)) for n in range(6)]
    found = sites(parks(*close), view(geography(), "europe", 900, 560))
    assert len(found) == 6
    for one, other in itertools.combinations(found, 2):
        assert hypot(one.x - other.x, one.y - other.y) > 0.75 * (one.radius + other.radius)
    assert all(hypot(site.x - site.home_x, site.y - site.home_y) < 90 for site in found)


@pytest.mark.parametrize("count", [3, 40])
def test_names_touch_nothing(count: int) -> None:
    dots = [Circle(60 + 37 * (n % 11), 50 + 41 * (n // 11), 6) for n in range(count)]
    wanted = [([Label((f"Парк номер {n}", "20 тыс. м²"), dot.x, dot.y, 7, 12.5)], AROUND) for n, dot in enumerate(dots)]
    placed = place(wanted, dots, 520, 300)
    boxes = [label.box(position) for label, position in placed]
    assert len(boxes) >= 2
    assert not any(one.hits(other) for one, other in itertools.combinations(boxes, 2))
    for (label, _), box in zip(placed, boxes, strict=True):
        others = [dot for dot in dots if (dot.x, dot.y) != (label.x, label.y)]
        assert not any(box.hits_circle(dot.x, dot.y, dot.radius) for dot in others)
        assert box.within(520, 300)


def test_a_name_without_room_on_one_line_stands_on_two() -> None:
    around = [Circle(100 + x, 100 + y, 6) for x in (-58, 58) for y in range(-90, 91, 15)]
    ways = [
        Label(words, 100, 100, 7, 12.5, leading=len(words))
        for words in (("Технополис Химград",), ("Технополис", "Химград"))
    ]
    found = place([(ways, AROUND)], around, 200, 200)
    assert [label.words for label, _ in found] == [("Технополис", "Химград")]
    assert not place([(ways[:1], AROUND)], around, 200, 200)


def test_few_parks_leave_a_hatched_region_its_name() -> None:
    frame = parks(in_town("Набережные Челны"), in_town("Димитровград"), in_region("RU-BA"))
    words = " ".join(str(trace.get("text", "")) for trace in park_map.figure(frame, **VIEW)["data"])
    assert "Башкортостан" in words and "Парк Набережные Челны" in words and "Парк Димитровград" in words


def test_a_name_without_room_at_its_circle_has_a_line_to_it() -> None:
    close = [in_town("Казань", latitude=55.7 + n / 3, longitude=49.1 + n % 3, label=f"Парк {n}") for n in range(7)]
    figure = park_map.figure(parks(*close), **VIEW)
    named = [word for trace in figure["data"] if trace.get("mode") == "markers+text" for word in trace["text"]]
    assert all(f"Парк {n}" in " ".join(named) for n in range(7))
    quiet = [trace for trace in traces(figure, mode="lines") if trace["line"].get("color") == "#454f55"]
    assert len(quiet) == 1 and quiet[0]["lon"].count(None) >= 1
    label = Label(("Парк",), 100, 100, 27, 12.5, reach=20)
    assert label.line("middle right") == ((107, 100), (127, 100))
    assert label.box("middle right").left >= 127


def test_parks_out_of_view_are_counted_and_not_cut() -> None:
    frame = parks(in_town("Казань"), in_town("Казань", latitude=56.0, longitude=92.9), in_town("Калуга"))
    said = [words["text"] for words in park_map.figure(frame, **VIEW)["layout"]["annotations"]]
    assert said == ["вне карты: 1\u00a0парк"]
    assert not park_map.figure(frame, **VIEW, view="russia")["layout"]["annotations"]
    south = sites(parks(in_town("Казань", latitude=42.98, longitude=47.5)), view(geography(), "europe", 900, 560))
    assert south and south[0].y + south[0].radius < 560


def test_hatching_stays_inside() -> None:
    x, y = Conic(50).forward([0, 60, 60, 0], [40, 40, 60, 60])
    square = ((x * 0 + [0, 100, 100, 0]), (y * 0 + [0, 0, 100, 100]))
    segments = hatching([square], apart=10)
    assert len(segments) >= 12
    assert all(-0.01 <= value <= 100.01 for segment in segments for point in segment for value in point)
    assert heart([square]) == pytest.approx((50, 50), abs=12)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["ru", "en"])
def test_figure_is_valid(theme: str, language: str) -> None:
    frame = parks(*(in_town(name) for name in TOWNS), in_region("RU-KGD"))
    go.Figure(park_map.figure(frame, **{**VIEW, "theme": theme, "language": language}, view="volga"))
    go.Figure(park_map.figure(frame.head(0), **{**VIEW, "theme": theme, "language": language}))


def test_words() -> None:
    frame = parks(in_town("Казань", floor_space_m2=20_000.0), in_town("Казань"), in_region("RU-PNZ"))
    assert park_map.legend(frame) == ("area_known", "region_only", "region_known")
    assert park_map.legend(frame, shaded=True) == ("area_known", "region_only")
    assert "3\u00a0парка" in park_map.summary(frame, "ru")
    assert "Natural Earth" in park_map.sources("en")
    table = park_map.table(frame, "ru")
    assert len(table) == 4
    assert table[1][3].startswith("20")
    assert table[2][3] == "не сказано"
    assert table[3][-1] == "только регион"


def test_default_height() -> None:
    assert default_height("russia", 1280) < default_height("europe", 1280)
