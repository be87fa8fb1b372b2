"""The timeline: honest lengths, labels that touch nothing, lanes in a stable order, undated events never drawn."""

import itertools
from typing import Any

import plotly.graph_objects as go
import pytest
from figure_frames import events, facts, many_events, traces

from dashboard.figures import glyphs, timeline
from dashboard.figures.boxes import Box
from dashboard.figures.extent import DAY, extent, milliseconds
from dashboard.figures.time_axis import Axis
from dashboard.figures.timeline.packing import LABEL
from dashboard.figures.timeline.ticks import axis_layout, today_line

TODAY = "2026-11-22"
VIEW = {"theme": "light", "language": "ru", "width": 1100, "today": TODAY}


def plain(text: str) -> str:
    """Words without their markup."""
    return text.split("<span")[0] + text.split('">')[-1].replace("</span>", "")


def boxes(figure: dict[str, Any]) -> list[tuple[str, Box]]:
    """Every label and every mark with the pixels that it takes."""
    layout = figure["layout"]
    start, end = layout["xaxis"]["range"]
    width = layout["width"] - layout["margin"]["l"] - layout["margin"]["r"]
    found = []
    for trace in figure["data"]:
        xs = [(moment - start) / (end - start) * width for moment in trace.get("x", []) if trace["type"] == "scatter"]
        if trace.get("mode") == "text":
            for x, y, words, side in zip(xs, trace["y"], trace["text"], trace["textposition"], strict=True):
                long = glyphs.width(plain(words), LABEL)
                left = x - long if side.endswith("left") else x
                found.append((plain(words), Box(left + 4, y - 7, left + long - 4, y + 7)))
        elif trace.get("mode") == "markers":
            found += [("mark", Box(x - 4, y - 4, x + 4, y + 4)) for x, y in zip(xs, trace["y"], strict=True)]
    return found


@pytest.mark.parametrize("count", [5, 60, 500])
@pytest.mark.parametrize("width", [1384, 700, 358])
def test_labels_touch_nothing(count: int, width: int) -> None:
    figure = timeline.figure(many_events(count), **{**VIEW, "width": width})
    found = boxes(figure)
    labels = [(words, box) for words, box in found if words != "mark"]
    assert len(labels) >= 5
    room = figure["layout"]["width"] - figure["layout"]["margin"]["l"]
    for (words, box), (others, other) in itertools.combinations(found, 2):
        if "mark" not in (words, others):
            assert not box.hits(other), f"{words} covers {others}"
    for words, box in labels:
        assert box.left > -8, words
        assert box.right < room + 8, words


@pytest.mark.parametrize("edtf", ["2004", "197X", "2026-04", "2025-40", "2022/2023"])
def test_bar_is_as_long_as_its_date(edtf: str) -> None:
    figure = timeline.figure(events({"date": edtf}), **VIEW, start="2021-01-01" if edtf != "197X" else "", end="")
    shown = extent(edtf)
    assert shown is not None
    bars = [trace for trace in traces(figure, type="bar") if facts(trace) == ["fact-0"]]
    if edtf == "2004":
        assert not bars, "out of the window"
        return
    assert bars[0]["base"] == [pytest.approx(shown.start)]
    assert bars[0]["x"] == [pytest.approx(shown.end - shown.start)]


def test_day_is_a_point_on_its_day() -> None:
    figure = timeline.figure(events({"date": "1976-02-16"}), **VIEW)
    points = traces(figure, mode="markers")
    assert points[0]["x"] == [milliseconds("1976-02-16") + DAY / 2]
    assert points[0]["marker"]["symbol"] == ["circle"]
    assert not traces(figure, type="bar")


def test_signs_of_certainty() -> None:
    frame = events(
        {"date": "2020-05-05"},
        {"date": "2020-05-06", "date_basis": "inferred"},
        {"date": "2020-05-07", "status": "planned"},
        {"date": "2020-05", "status": "planned"},
    )
    figure = timeline.figure(frame, **VIEW, start="2020-01-01", end="2020-12-31")
    points = next(trace for trace in traces(figure, mode="markers") if "customdata" in trace)
    signs = dict(
        zip(facts(points), zip(points["marker"]["symbol"], points["marker"]["color"], strict=True), strict=True)
    )
    assert signs["fact-0"] == ("circle", "#33489f")
    assert signs["fact-1"] == ("circle", "#f6f5f1"), "inferred is hollow"
    assert signs["fact-2"][0] == "diamond"
    hatched = [trace for trace in traces(figure, type="bar") if trace["marker"].get("pattern", {}).get("shape") == "/"]
    assert facts(hatched[0]) == ["fact-3"]


def test_planned_stand_below_what_happened() -> None:
    frame = events({"date": "2010-01-01"}, {"date": "2012-01-01", "status": "planned"}, {"date": "2014-01-01"})
    points = traces(timeline.figure(frame, **VIEW), mode="markers")[0]
    heights = dict(zip(facts(points), points["y"], strict=True))
    assert heights["fact-1"] > max(heights["fact-0"], heights["fact-2"])


@pytest.mark.parametrize(("end", "last", "anchor"), [("2028-06-01", "2025", "left"), ("2026-12-10", "2020", "center")])
def test_today_stands_beside_its_line_where_a_year_would_lose_its_words(end: str, last: str, anchor: str) -> None:
    axis = Axis(milliseconds("1969-01-01"), milliseconds(end), 1100, milliseconds("2026-12-01"))
    colours = {"ink_2": "", "ink_3": "", "grid": "", "now": ""}
    words = axis_layout(axis, "ru", colours)["ticktext"]
    assert [each for each in words if each and each <= "2026"][-1] == last
    (_, (today,)) = today_line(axis, "ru", colours)
    assert (today["text"], today["xanchor"]) == ("сегодня", anchor)


def test_open_end_fades_to_today() -> None:
    figure = timeline.figure(events({"date": "2019/.."}), **VIEW)
    pieces = next(trace for trace in traces(figure, type="bar") if len(trace["x"]) > 3)
    ends = [base + long for base, long in zip(pieces["base"], pieces["x"], strict=True)]
    assert max(ends) == pytest.approx(milliseconds(TODAY) + DAY / 2, rel=1e-6)
    opacities = [float(colour.split(",")[-1].rstrip(")")) for colour in pieces["marker"]["color"]]
    assert opacities == sorted(opacities, reverse=True)
    assert set(facts(pieces)) == {"fact-0"}


def test_undated_are_listed_and_not_drawn() -> None:
    frame = events({"date": "2004"}, {"date": "XXXX-10-18"}, {"date": ""})
    figure = timeline.figure(frame, **VIEW)
    drawn = {fact for trace in figure["data"] for fact in facts(trace)}
    assert drawn == {"fact-0"}
    assert list(timeline.undated(frame)["fact"]) == ["fact-1", "fact-2"]


def test_zoom_keeps_the_lanes_and_counts_what_is_out_of_view() -> None:
    frame = many_events(60)
    whole = timeline.figure(frame, **VIEW)
    zoomed = timeline.figure(frame, **VIEW, start="2020-01-01", end="2024-12-31")

    def names(figure: dict[str, Any]) -> list[str]:
        return [words["text"] for words in figure["layout"]["annotations"] if "Организация" in words["text"]]

    assert names(whole) == names(zoomed) != []
    chips = [words["text"] for words in zoomed["layout"]["annotations"] if "раньше" in words["text"]]
    assert chips
    assert all(chip.startswith("‹ ") for chip in chips)


def circles(figure: dict[str, Any]) -> dict[str, int]:
    """The circles that count: their addresses with their numbers."""
    found = traces(figure, mode="markers+text")
    return {row[0]: int(words) for each in found for row, words in zip(each["customdata"], each["text"], strict=True)}


def named(figure: dict[str, Any]) -> list[str]:
    return [fact for trace in traces(figure, mode="text") for fact in facts(trace)]


@pytest.mark.parametrize("count", [100, 500, 900])
@pytest.mark.parametrize("height", [None, 420])
def test_too_many_to_name_are_counted_and_none_is_lost(count: int, height: int | None) -> None:
    frame = many_events(count)
    figure = timeline.figure(frame, **VIEW, height=height)
    assert figure["layout"]["meta"] == "crowd"
    assert len(named(figure)) >= (3 if height else 20)
    assert len(named(figure)) + sum(circles(figure).values()) == len(frame)
    assert figure["layout"]["height"] <= (height or 1200)


def test_the_weightiest_are_named_and_what_is_read_too() -> None:
    frame = many_events(500).assign(event_type="meeting")
    frame.loc[frame.index[::50], "event_type"] = "opening"
    plain = timeline.figure(frame, **VIEW)
    assert set(frame["fact"].iloc[::50]) <= set(named(plain))
    silent = next(fact for fact in frame["fact"] if fact not in named(plain))
    assert silent in named(timeline.figure(frame, **VIEW, selected=silent))


def test_a_circle_names_the_events_it_stands_for() -> None:
    frame = many_events(500)
    figure = timeline.figure(frame, **VIEW)
    for address, number in circles(figure).items():
        found = timeline.of_address(frame, address)
        assert len(set(found["fact"]) - set(named(figure))) == number, address
        assert found["lane"].nunique() == 1
    chosen = next(iter(circles(figure)))
    drawn = traces(timeline.figure(frame, **VIEW, selected=chosen), mode="markers+text")[0]
    assert drawn["marker"]["line"]["width"].count(3.0) == 1


@pytest.mark.parametrize(
    "address", ["", "events:", "events:1", "events:x:2000-01-01:2001-01-01", "events:1:2020-19-01:2021-01-01", "f"]
)
def test_an_address_of_no_circle_names_nothing(address: str) -> None:
    assert timeline.of_address(many_events(20), address).empty


def test_main_events_are_of_many_kinds_and_times() -> None:
    old = [{"date": str(year), "event_type": "foundation", "lane": f"Завод {year}"} for year in range(1900, 1930)]
    new = [
        {"date": f"{year}-05", "event_type": kind, "lane": "КАМАЗ"}
        for year, kind in ((2021, "opening"), (2022, "agreement"), (2023, "crisis"), (2024, "milestone"))
    ]
    found = timeline.main_events(events(*old, *new))
    assert len(found) == 8
    assert found["event_type"].nunique() >= 4
    assert found["date"].max() == "2024-05"
    assert list(found["date"]) == sorted(found["date"])


@pytest.mark.parametrize("count", [5, 500, 900])
def test_few_enough_marks_for_a_browser(count: int) -> None:
    figure = timeline.figure(many_events(count), **VIEW)
    assert sum(len(trace["x"]) for trace in figure["data"] if trace.get("mode") != "text") <= 1000


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["ru", "en"])
def test_figure_is_valid(theme: str, language: str) -> None:
    view = {**VIEW, "theme": theme, "language": language}
    go.Figure(timeline.figure(many_events(40), **view, selected="fact-3"))
    go.Figure(timeline.strip(many_events(40), **view, start="2010-01-01", end="2020-12-31"))
    go.Figure(timeline.figure(events(), **view) if len(events()) else timeline.figure(many_events(1), **view))


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"title": "Открыт завод"}, "открытие: КАМАЗ"),
        ({"title": "Открыт завод", "participants": ""}, "Открыт завод"),
        ({"title": "The plant was opened", "participants": ""}, "The plant was opened"),
    ],
)
def test_foreign_words_become_type_and_participants_where_somebody_took_part(row: dict[str, str], said: str) -> None:
    figure = timeline.figure(events(row), **{**VIEW, "language": "en"})
    assert said in traces(figure, mode="text")[0]["text"][0]


def test_hostile_titles_stay_text() -> None:
    figure = timeline.figure(events({"title": "<b>Завод</b> построен & открыт <script>"}), **VIEW)
    label = traces(figure, mode="text")[0]["text"][0]
    assert "&lt;b&gt;Завод" in label
    assert "<script>" not in str(figure)


def test_words() -> None:
    frame = events({"date": "1969"}, {"date": "2026-04", "status": "planned"}, {"date": ""})
    assert timeline.legend(frame) == ("interval", "planned")
    summary = timeline.summary(frame, "ru")
    assert "2\u00a0события" in summary
    assert "1969–2026" in summary
    table = timeline.table(frame, "ru")
    assert len(table) == 1 + len(frame)
    assert table[1][:2] == ("1969", "Открыт завод")


@pytest.mark.parametrize("height", [411, 450, 600])
def test_long_lane_names_fit_into_a_height(height: int) -> None:
    long = "Камский индустриальный парк «Мастер» в Набережных Челнах"
    frame = many_events(24).assign(lane=lambda found: found["lane"].str.replace("Организация", long))
    natural = timeline.figure(frame, **VIEW)["layout"]["height"]
    figure = timeline.figure(frame, **VIEW, height=natural + height)
    assert "meta" not in figure["layout"]
    assert figure["layout"]["height"] <= natural + height
    assert "meta" not in timeline.figure(frame, **VIEW, height=natural)["layout"]


def test_the_axis_of_many_events_opens_where_nearly_all_of_them_begin() -> None:
    late = [{"date": f"{2010 + n % 15}", "date_start": f"{2010 + n % 15}-01-01"} for n in range(100)]
    early = [{"date": "1916", "date_start": "1916-01-01"}, {"date": "1931", "date_start": "1931-01-01"}]
    assert timeline.opening_year(events(*late, *early)) == "2010"
    assert timeline.opening_year(events(*late)) == ""
    assert timeline.opening_year(events(*late[:20], *early)) == ""


def test_circles_do_not_stand_under_the_count_of_what_is_earlier() -> None:
    frame = many_events(300)
    figure = timeline.figure(frame, **VIEW, start="1990-01-01", height=120)
    left, right = (milliseconds(day) for day in ("1990-01-01", "2026-11-22"))
    circles = next(
        trace for trace in figure["data"] if "ISO" not in trace and str(trace.get("customdata", "")).count("events:")
    )
    assert any("раньше" in str(each.get("text")) for each in figure["layout"]["annotations"])
    assert min(circles["x"]) > left + 0.07 * (right - left)


@pytest.mark.parametrize("height", [240, 300, 420])
def test_a_low_picture_names_something_in_every_lane(height: int) -> None:
    """A slide of circles alone says nothing."""
    figure = timeline.figure(many_events(300), **VIEW, height=height)
    lanes = [each["text"] for each in figure["layout"]["annotations"] if each.get("font", {}).get("weight") == 600]
    (labels,) = traces(figure, mode="text")
    assert lanes[-1] == "Остальные" and 2 <= len(lanes) < 8
    assert len(labels["text"]) >= len(lanes)
    assert figure["layout"]["height"] <= height


def test_numbers_of_circles_touch_no_other_circle() -> None:
    years = [(2012, 1), (2013, 4), (2014, 13), (2015, 26), (2016, 40), (2017, 80), (2018, 115), (2019, 36)]
    frame = events(*({"date": f"{year}-06-{1 + n % 28:02d}"} for year, count in years for n in range(count)))
    figure = timeline.figure(frame, **VIEW, start="1996-01-01")
    (circles,) = [trace for trace in traces(figure, mode="markers+text")]
    layout = figure["layout"]
    start, end = layout["xaxis"]["range"]
    pixel = (end - start) / (layout["width"] - layout["margin"]["l"] - layout["margin"]["r"])
    found = sorted(zip(circles["x"], circles["marker"]["size"], circles["text"], circles["textposition"], strict=True))
    assert len(found) >= 5
    for (x, size, text, side), (after, other, _, _) in itertools.pairwise(found):
        wide = glyphs.width(text, 11)
        assert side == "middle right" or size >= 11, f"{text} covers its circle"
        right = max(size / 2, wide / 2) if side == "middle center" else size / 2 + 2 + wide
        assert x / pixel + right <= after / pixel - other / 2, f"{text} at {x}"


@pytest.mark.parametrize("width", [580, 620])
def test_rows_whose_labels_stand_above_have_room_for_both(width: int) -> None:
    long = "Соглашение о сотрудничестве с правительством Ульяновской области подписано"
    frame = events(*({"date": f"{2000 + n}", "title": long, "lane": "Автомобильные технологии"} for n in range(8)))
    figure = timeline.figure(frame, **{**VIEW, "width": width}, height=200)
    labels = next(trace for trace in traces(figure, mode="text"))
    assert min(after - before for before, after in itertools.pairwise(sorted(labels["y"]))) >= 30
