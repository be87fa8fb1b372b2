"""The indicator's chart: one-sided arrows, plans apart, no line through unlike measures, sentences that hold."""

from typing import Any

import plotly.graph_objects as go
import pytest
from figure_frames import events, facts, observations, traces

from dashboard.figures import indicator
from dashboard.figures.extent import DAY, milliseconds

VIEW = {"theme": "light", "language": "ru", "width": 1000}
YEARS = [{"time_period": str(year), "value": 1000.0 * number} for number, year in enumerate((2021, 2022, 2023), 4)]
# qualifier, direction of the arrow (1 right, -1 left, 0 none), a bar at the dot
ARROWS = [
    ("exact", 0, False), ("about", 0, False), ("over", 1, False), ("at_least", 1, True), ("under", -1, False),
    ("up_to", -1, True),
]  # fmt: skip


def arrows(figure: dict[str, Any]) -> list[dict[str, Any]]:
    """The one-sided arrows."""
    return [words for words in figure["layout"]["annotations"] if words["showarrow"]]


def dots(figure: dict[str, Any]) -> dict[str, tuple[str, str]]:
    """Symbol and fill of each fact's dot."""
    found = {}
    for trace in traces(figure, mode="markers"):
        marker = trace["marker"]
        for fact, symbol, fill in zip(facts(trace), marker.get("symbol", []), marker.get("color", []), strict=False):
            found[fact] = (symbol, fill)
    return found


def lines(figure: dict[str, Any]) -> list[dict[str, Any]]:
    """The lines through series."""
    return traces(figure, meta="series")


@pytest.mark.parametrize(("qualifier", "direction", "stop"), ARROWS)
def test_arrow_points_where_the_truth_may_lie(qualifier: str, direction: int, stop: bool) -> None:
    rows = ({"qualifier": qualifier, "value": 50_000.0}, {"subject_label": "УАЗ", "value": 100_000.0, "unit": "units"})
    figure = indicator.figure(observations(*rows), **VIEW)
    found = arrows(figure)
    assert [(words["ax"] > 0) - (words["ax"] < 0) for words in found] == ([direction] if direction else [])
    symbols = [trace["marker"].get("symbol") for trace in traces(figure, mode="markers")]
    assert ("line-ns" in symbols) == stop
    assert ("line-ew" in symbols) == (qualifier == "about")


def test_arrow_points_up_over_time() -> None:
    figure = indicator.figure(observations({"qualifier": "over"}), **VIEW, axis="time")
    assert arrows(figure)[0]["ay"] < 0
    assert arrows(figure)[0]["ax"] == 0


def test_status() -> None:
    rows = [{"status": status, "subject_label": status} for status in ("actual", "planned", "forecast", "denied")]
    found = dots(indicator.figure(observations(*rows), **VIEW))
    assert found["fact-0"] == ("circle", "#33489f")
    assert found["fact-1"] == ("diamond", "#ffffff")
    assert found["fact-2"] == ("circle", "#ffffff")
    assert found["fact-3"][0] == "x-thin"
    words = str(indicator.figure(observations(*rows), **VIEW))
    assert "<s>" in words, "what is denied is struck through"


def test_range_is_a_line_to_scale() -> None:
    figure = indicator.figure(observations({"value": 430e3, "value_upper": 500e3, "qualifier": "range"}), **VIEW)
    assert traces(figure, mode="lines")[0]["x"] == [430e3, 500e3]
    assert "430–500\u00a0тыс." in str(traces(figure, mode="text")[0]["text"][0])


def test_scale_begins_at_zero_unless_logarithmic() -> None:
    frame = observations({"value": 2_500_000.0}, {"subject_label": "УАЗ", "value": 13_500.0})
    assert indicator.figure(frame, **VIEW)["layout"]["xaxis"]["range"][0] == 0
    logarithmic = indicator.figure(frame, **VIEW, log=True)["layout"]["xaxis"]
    assert logarithmic["type"] == "log"
    assert logarithmic["range"][0] < 4.2 < 6.4 < logarithmic["range"][1]


def test_labels_fit() -> None:
    """The value farthest right leaves room for its arrow and its words."""
    figure = indicator.figure(observations({"value": 2_500_000.0, "qualifier": "over"}), **VIEW)
    low, high = figure["layout"]["xaxis"]["range"]
    width = 1000 - figure["layout"]["margin"]["l"] - figure["layout"]["margin"]["r"]
    assert (2_500_000 - low) / (high - low) * width < width - 110


def test_line_through_a_periodic_series() -> None:
    figure = indicator.figure(observations(*YEARS), **VIEW)
    assert [line["y"] for line in lines(figure)] == [[4000.0, 5000.0, 6000.0]]
    assert lines(figure)[0]["x"][0] == pytest.approx((milliseconds("2021-01-01") + milliseconds("2022-01-01")) / 2)


UNLIKE = [
    ("a year is missing", {"time_period": "2025"}),
    ("another measure", {"measure": "cumulative", "time_period": "../2024"}),
    ("another unit", {"unit": "RUB", "time_period": "2024"}),
    ("a plan", {"status": "planned", "time_period": "2024"}),
    ("a lower bound", {"qualifier": "over", "time_period": "2024"}),
    ("another product", {"product": "engine", "time_period": "2024"}),
    ("another subject", {"subject_label": "УАЗ", "time_period": "2024"}),
    ("a half year", {"time_period": "2024-40"}),
    ("a rate", {"of": "per day", "time_period": "2024"}),
]


@pytest.mark.parametrize(("why", "row"), UNLIKE)
def test_no_line_joins_what_is_unlike(why: str, row: dict[str, Any]) -> None:
    figure = indicator.figure(observations(*YEARS, {"value": 9000.0, **row}), **VIEW, axis="time")
    assert lines(figure), why
    assert all(9000.0 not in line["y"] for line in lines(figure)), why
    assert any(fact == "fact-3" for trace in figure["data"] for fact in facts(trace)), "but it is drawn"


def test_no_line_goes_through_a_period_that_is_told_twice() -> None:
    again = {"time_period": "2022", "value": 83.0}
    assert not lines(indicator.figure(observations(*YEARS, again), **VIEW, axis="time"))
    figure = indicator.figure(observations(*YEARS, {"time_period": "2024"}, {**again, "time_period": "2021"}), **VIEW)
    assert [line["y"] for line in lines(figure)] == [[5000.0, 6000.0, 1000.0]]


def test_a_total_so_far_stands_at_the_day_of_its_document() -> None:
    row = {"measure": "cumulative", "time_period": "1976-02-16/..", "published": "2025-10-16"}
    figure = indicator.figure(observations(row), **VIEW, axis="time")
    assert traces(figure, mode="markers")[0]["x"] == [milliseconds("2025-10-16") + DAY / 2]
    assert figure["layout"]["xaxis"]["range"][0] > milliseconds("2020-01-01")


def test_unlike_measures_stand_in_panels_of_their_own_and_say_why() -> None:
    frame = observations({}, {"measure": "cumulative", "time_period": "1976-02-16/2025-10-16", "value": 2.5e6})
    figure = indicator.figure(frame, **VIEW)
    assert {"xaxis", "xaxis2"} <= set(figure["layout"])
    said = " ".join(indicator.reasons(frame, "ru"))
    assert "Разные меры не соединяются: накопленным итогом, за период." in said
    assert "Different measures are not joined: cumulative, over a period." in indicator.reasons(frame, "en")


def test_documents_that_disagree_stand_side_by_side() -> None:
    frame = observations({"value": 400.0}, {"value": 350.0, "document_id": "107_b.txt", "published": "2024-05-01"})
    figure = indicator.figure(frame, **VIEW)
    names = " ".join(words["text"] for words in figure["layout"]["annotations"])
    assert "≠ документ 000, 16.10.2025" in names
    assert "≠ документ 107, 01.05.2024" in names
    assert "Документы расходятся" in indicator.reasons(frame, "ru")[-1]
    over_time = indicator.figure(frame, **VIEW, axis="time")
    places = [x for trace in traces(over_time, mode="markers") if facts(trace) for x in trace["x"]]
    assert len(set(places)) == 2


def test_same_value_of_two_documents_is_one_dot() -> None:
    frame = observations({}, {"document_id": "107_b.txt"})
    assert len(dots(indicator.figure(frame, **VIEW))) == 1
    assert len(indicator.table(frame, "ru")) == 3


def test_events_are_numbered_above_the_time_axis() -> None:
    frame, marked = (
        observations(*YEARS),
        events({"date": "2022-05-05"}, {"date": "1969"}, {"date": "2021-07", "title": "Пуск"}),
    )
    figure = indicator.figure(frame, **VIEW, events=marked)
    numbers = next(trace for trace in figure["data"] if trace.get("text") == ["1", "2"])
    assert facts(numbers) == ["fact-2", "fact-0"]
    assert indicator.event_notes(frame, marked, "ru")[0].startswith("Пуск")


def test_long_lists_say_what_is_left_out() -> None:
    frame = observations(*({"subject_label": f"Завод {n}", "value": 100.0 + n} for n in range(100)))
    figure = indicator.figure(frame, **VIEW, height=700)
    assert figure["layout"]["height"] <= 701
    assert figure["layout"]["meta"] == "shortened"
    assert "Не уместилось" in str(figure["layout"]["annotations"])


FINDINGS = [
    ("ru", {"qualifier": "at_least", "value": 13_500.0}, "Выпуск, 2024: КАМАЗ — не менее 13 500 единиц."),
    ("en", {"qualifier": "at_least", "value": 13_500.0}, "Выпуск, 2024: КАМАЗ, at least 13,500 units."),
    ("ru", {"qualifier": "over", "value": 2.5e6}, "Выпуск, 2024: КАМАЗ — более 2,5 млн единиц."),
    ("ru", {"qualifier": "over", "value": 21.0}, "Выпуск, 2024: КАМАЗ — более 21 единицы."),
    ("ru", {"value": 21.0}, "Выпуск, 2024: КАМАЗ — 21 единица."),
    ("ru", {"value": 22.0, "unit": "people"}, "Выпуск, 2024: КАМАЗ — 22 человека."),
    ("ru", {"qualifier": "about", "value": 22.0, "unit": "people"}, "Выпуск, 2024: КАМАЗ — около 22 человек."),
    ("ru", {"value": 4000.0, "unit": "people"}, "Выпуск, 2024: КАМАЗ — 4 тыс. человек."),
    ("ru", {"value": 15.6, "unit": "percent", "measure": "change"}, "Выпуск, 2024: КАМАЗ — +15,6 %."),
    ("en", {"value": -3.2, "unit": "percent", "measure": "change"}, "Выпуск, 2024: КАМАЗ, −3.2%."),
    ("ru", {"value": 430e3, "value_upper": 500e3, "qualifier": "range"}, "Выпуск, 2024: КАМАЗ — 430–500 тыс. единиц."),
    ("ru", {"value": 5.0, "unit": "companies", "status": "planned"}, "Выпуск, план, 2024: КАМАЗ — 5 компаний."),
    ("en", {"value": 1.0, "unit": "companies"}, "Выпуск, 2024: КАМАЗ, 1 company."),
    ("ru", {"value": 13_500.0, "product": "truck"}, "Выпуск, 2024: КАМАЗ — 13 500 грузовых автомобилей."),
    (
        "ru",
        {"value": 21.0, "product": "truck", "qualifier": "over"},
        "Выпуск, 2024: КАМАЗ — более 21 грузового автомобиля.",
    ),
    ("ru", {"value": 22.0, "product": "charging station"}, "Выпуск, 2024: КАМАЗ — 22 зарядные станции."),
    ("en", {"value": 1.0, "product": "bus"}, "Выпуск, 2024: КАМАЗ, 1 bus."),
    ("ru", {"value": 3.0, "product": "Haval M6"}, "Выпуск, Haval M6, 2024: КАМАЗ — 3 единицы."),
    ("ru", {"value": 5.0, "time_period": ""}, "Выпуск: КАМАЗ — 5 единиц."),
]


@pytest.mark.parametrize(("language", "row", "sentence"), FINDINGS)
def test_finding(language: str, row: dict[str, Any], sentence: str) -> None:
    assert indicator.finding(observations(row), language).replace("\u00a0", " ") == sentence


UAZ, GAZ, MAZ = ({"subject_label": name} for name in ("УАЗ", "ГАЗ", "МАЗ"))
PLACE, PEOPLE = {"unit": "place", "measure": "stock"}, {"unit": "people", "measure": "stock"}
COMPARED = [
    # Of one product and period, the greatest first; a month is not set beside a year, an engine not beside a lorry.
    (
        [{"value": 70_000.0, "qualifier": "over"}, {**UAZ, "value": 13_500.0}, {**GAZ, "time_period": "2024-03"}],
        "Выпуск, 2024: КАМАЗ — более 70 тыс. единиц; УАЗ — 13 500 единиц.",
    ),
    (
        [{"product": "engine", "value": 9.0}, {"product": "bus", "value": 2.0}, {**UAZ, "product": "bus"}],
        "Выпуск, 2024: УАЗ — 1 тыс. автобусов; КАМАЗ — 2 автобуса.",
    ),
    # Of a stock, the latest of each, with its own period.
    (
        [
            {"measure": "stock", "unit": "people", "value": 9.0, "time_period": "2019"},
            {"measure": "stock", "unit": "people", "value": 5.0},
            {**UAZ, "measure": "stock", "unit": "people", "value": 7.0, "time_period": "2023"},
        ],
        "Выпуск: УАЗ — 7 человек (2023); КАМАЗ — 5 человек (2024).",
    ),
    # Plans are not set beside what happened.
    ([{"value": 5.0}, {**UAZ, "value": 9.0, "status": "planned"}], "Выпуск, 2024: КАМАЗ — 5 единиц."),
    # Documents that disagree are both heard.
    (
        [{"value": 5.0}, {"value": 7.0, "document_id": "001_b.txt"}, {**UAZ, "value": 6.0}],
        "Выпуск, 2024: КАМАЗ — 7 или 5 единиц; УАЗ — 6 единиц.",
    ),
    (
        [{"value": 5.0}, {**UAZ, "value": 4.0}, {**GAZ, "value": 3.0}, {**MAZ, "value": 2.0}],
        "Выпуск, 2024: КАМАЗ — 5 единиц; УАЗ — 4 единицы; ГАЗ — 3 единицы; всего названо у 4 субъектов.",
    ),
    # One document that says two things of a subject says it of its parts.
    ([{"value": 5.0}, {"value": 7.0}, {**UAZ, "value": 6.0}], "Выпуск, 2024: УАЗ — 6 единиц."),
    # Of places the first is named first.
    (
        [
            {**PLACE, "value": 17.0},
            {**PLACE, **UAZ, "value": 3.0},
            {**PLACE, **GAZ, "value": 5.0, "qualifier": "up_to"},
        ],
        "Выпуск, 2024: УАЗ — 3-е место; ГАЗ — среди первых 5; КАМАЗ — 17-е место.",
    ),
    # People are counted alike whatever they make.
    (
        [{**PEOPLE, "product": "truck", "value": 5.0}, {**PEOPLE, **UAZ, "value": 4.0}],
        "Выпуск, 2024: КАМАЗ — 5 человек; УАЗ — 4 человека.",
    ),
    (YEARS, "Выпуск, КАМАЗ: рост, 4 тыс. единиц (2021), потом 6 тыс. единиц (2023)."),
]


@pytest.mark.parametrize(("rows", "sentence"), COMPARED)
def test_finding_compares_what_is_alike(rows: list[dict[str, Any]], sentence: str) -> None:
    assert indicator.finding(observations(*rows), "ru").replace("\u00a0", " ") == sentence


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("width", [1384, 358])
def test_figure_is_valid(theme: str, language: str, width: int) -> None:
    view = {"theme": theme, "language": language, "width": width}
    mixed = observations(*YEARS, {"unit": "RUB"}, {"time_period": ""}, {"qualifier": "about"})
    for axis in ("auto", "subjects", "time"):
        figure = indicator.figure(mixed, **view, axis=axis, events=events({"date": "2022"}))
        go.Figure(figure)
        assert figure["layout"]["width"] == width


def test_words() -> None:
    frame = observations({"qualifier": "over"}, {"qualifier": "exact", "status": "planned", "subject_label": "УАЗ"})
    assert indicator.legend(frame) == ("exact", "over", "plan")
    assert indicator.summary(frame, "en").startswith("The chart shows 2\u00a0values, 2\u00a0subjects.")
    table = indicator.table(frame, "ru")
    assert [row[0] for row in table[1:]] == ["КАМАЗ", "УАЗ"]
    assert table[1][2].replace("\u00a0", " ") == "> 1 000 шт."
    assert table[2][5] == "план"


def test_periods_of_unlike_length_are_not_compared() -> None:
    alike = observations({}, {**UAZ})
    unlike = observations({}, {**UAZ, "time_period": "2024-03"})
    said = [" ".join(indicator.reasons(frame, "ru")) for frame in (alike, unlike)]
    assert ["Месяц и год" in each for each in said] == [False, True]


def test_hostile_names_stay_text() -> None:
    figure = indicator.figure(observations({"subject_label": "<img src=x>", "product": "<script>"}), **VIEW)
    assert "<img" not in str(figure)
    assert "<script>" not in str(figure)


def test_of_too_many_values_every_subject_keeps_its_latest() -> None:
    years = [
        {"time_period": str(year), "value": 9000.0 - year, "product": f"модель {year}"} for year in range(1990, 2020)
    ]
    few = [{"subject_label": name, "value": 5.0, "time_period": "2018"} for name in ("УАЗ", "ГАЗ", "ЛиАЗ")]
    figure = indicator.figure(observations(*years, *few), **VIEW, axis="subjects", height=420)
    said = str(figure["layout"]["annotations"])
    assert figure["layout"]["meta"] == "shortened"
    assert all(name in said for name in ("КАМАЗ", "УАЗ", "ГАЗ", "ЛиАЗ", "модель 2019"))
    assert "модель 1990" not in said


def test_both_ends_of_a_range_are_drawn_by_its_status() -> None:
    figure = indicator.figure(observations({"qualifier": "range", "value_upper": 2000.0, "status": "planned"}), **VIEW)
    symbols = [trace["marker"]["symbol"] for trace in figure["data"] if "markers" in trace.get("mode", "")]
    assert symbols.count(["diamond"]) == 2


def test_what_is_about_little_does_not_reach_below_nothing() -> None:
    figure = indicator.figure(observations({"qualifier": "about", "value": 1.0}, {**UAZ, "value": 1e6}), **VIEW)
    band = next(trace for trace in figure["data"] if trace.get("marker", {}).get("symbol") == "line-ew")
    assert band["cliponaxis"]
