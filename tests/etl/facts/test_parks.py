"""Parks: kind, foundation, figures and status of one, and parks given by series and region only."""

import pytest

from etl.facts.events import finding as events
from etl.facts.observations import finding as observations
from etl.facts.parks import finding as parks
from etl.facts.passages import Passages
from etl.language import language
from etl.records import Block, Document, Marks, Park, Publication
from etl.text import marks

PUBLISHED = Publication("2025-10-20", "stated")


def _read(text: str) -> tuple[Document, Marks]:
    document = Document("example.txt", "", text, (Block(0, len(text), "body"),), language=language(text))
    return document, marks.find(document)


def _parks(text: str) -> list[Park]:
    document, mentioned = _read(text)
    stated, _ = observations.find(Passages(document, mentioned), PUBLISHED)
    told, _ = events.find(Passages(document, mentioned), PUBLISHED)
    return parks.find(document, mentioned, stated, told)


KINDS = [
    ("Индустриальный парк «Заря» строят в Пензе.", "industrial_park"),
    ("Технопарк «Заря» строят в Пензе.", "technopark"),
    ("Особая экономическая зона «Заря» создана в Пензе.", "sez"),
    ("ОЭЗ «Алабуга» растёт.", "sez"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kind(text: str, kind: str) -> None:
    assert [park.kind for park in _parks(text)] == [kind]


def test_what_is_told_of_a_park() -> None:
    [park] = _parks("В 2016 году в Пензе открыт индустриальный парк «Заря». Резидентов парка «Заря» 54.")
    assert (park.founded, park.status, park.park.city, park.location_basis) == ("2016", "operating", "Пенза", "city")


def test_a_park_to_come_is_planned() -> None:
    [park] = _parks("Индустриальный парк «Заря» в Пензе откроют в 2030 году.")
    assert (park.founded, park.status) == ("", "planned")


LONG = 20 * "Завод увеличил выпуск. "
PLACES = [
    ("Владимир, 5 июля. Совет одобрил проект. Льготы даст ОЭЗ «Рябина». Ивановская область отстала.", "RU-VLA"),
    (f"«Миасский рабочий», пятница. {LONG}Троллейбусы привезут из Энгельса.\nТехнопарк «Рябина» ждут.", "RU-CHE"),
    ("На площадке «Рябина» особой экономической зоны Твери тесно.", "RU-TVE"),
    ('Tyres of Ulyanovsk. In industrial park "Zavolzhe" a plant is built. In Zavolzhe 14 firms work.', "RU-ULY"),
]


@pytest.mark.parametrize(("text", "area"), PLACES)
def test_place(text: str, area: str) -> None:
    assert [park.park.area for park in _parks(text)] == [area]


SERIES = [
    (
        "Первым открыт Камский парк «Мастер». Похожие парки завели в Димитровграде и в Туймазах.",
        [
            ("Димитровградский индустриальный парк «Мастер»", "RU-ULY"),
            ("Туймазинский промышленный технопарк «Мастер»", "RU-BA"),
        ],
    ),
    (
        "Первым открыт Камский парк «Мастер». Подобные проекты есть в Пензенской области и в Ставропольском крае.",
        [("«Мастер» (Пензенская область)", "RU-PNZ"), ("«Мастер» (Ставропольский край)", "RU-STA")],
    ),
    ("Индустриальный парк «Заря» открыт в Пензе. В Калужской области выпускают автомобили.", []),
]


@pytest.mark.parametrize(("text", "expected"), SERIES)
def test_parks_of_a_series(text: str, expected: list[tuple[str, str]]) -> None:
    found = parks.series(*_read(text))
    assert [(name.name, name.area) for name in found] == expected
    assert all(name.kind == "park" and text[name.start : name.stop] for name in found)


def test_a_park_that_only_its_place_names_is_the_one_of_the_series_there() -> None:
    document, found = _read(
        "Индустриальный парк «Рябинник» в Орле растёт. Такие же парки работают в Брянской и Курской областях. "
        "Брянский парк самый скромный."
    )
    parks_there = [name.name for name in parks.merged(document, found) if name.area == "RU-BRY" and name.kind == "park"]
    assert parks_there == ["«Рябинник» (Брянская область)", "«Рябинник» (Брянская область)"]
