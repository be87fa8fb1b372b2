"""Which quantity a number is: ordinary sentences of the business press and the observations they give."""

from pathlib import Path

import pytest

from etl.facts.observations import finding as observations
from etl.facts.observations.meaning import unnamed
from etl.facts.observations.measures.quantities import Background
from etl.facts.passages import Passages
from etl.language import language
from etl.records import Block, Document, Observation, Publication
from etl.text import marks

FILE = Path(__file__).with_name("quantities.tsv")
"""Sentence, tab, "indicator value unit" of each number parted by ";"; "- value" stands for a number that is none."""
CASES = [line.split("\t") for line in FILE.read_text(encoding="utf-8").splitlines() if line]

TABLES = [
    (["Показатель", "2024 год"], ["Продажи опор, тыс. шт.", "905"], ("sales", 905000, "units")),
    (["Показатель", "2024 год"], ["EBITDA, млн руб.", "461"], ("other", 461e6, "RUB")),
    (["Показатель", "2024 год"], ["Чистая прибыль (убыток), млн руб.", "88"], ("profit", 88e6, "RUB")),
    (["Модель", "Баллы, 2025 г."], ["Автобус «Нева»", "6 240"], ("localisation", 6240, "points")),
    (["Resident", "Investment, RUB m"], ["Neva Axles", "1,150"], ("investment", 1150e6, "RUB")),
    (["Exports of Neva Motors", "2024"], ["Vehicles", "11,900"], ("exports", 11900, "units")),
    (["Company", "Investment, Rs crore"], ["Neva Axles", "1,150"], ("investment", 11.5e9, "INR")),
    (["", "Neva Industrial Park"], ["Roofed area, thousand m2", "705"], ("floor_space", 705000, "m2")),
    (["Sales", "Change, %"], ["Buses", "30.7"], ("growth", 30.7, "percent")),
    (["Показатель", "2024 год"], ["Чистая прибыль (убыток), млн руб.", "−41"], ("profit", -41e6, "RUB")),
    (["Показатель", "2024 год"], ["Чистый результат, млн руб.", "-2,3"], ("profit", -2.3e6, "RUB")),
    (["Плавка", "2024 год"], ["Радиаторы, тыс. шт.", "905"], ("production", 905000, "units")),
    (["Парк", "Город", "Округ", "Резидентов"], ["«Нева»", "Тула", "Заречье", "7"], ("residents", 7, "companies")),
    (["Место", "Марка", "Продажи"], ["3", "«Нева»", "1 142"], ("rank", 3, "place")),
    (["Place", "Brand", "Sales"], ["3", "Neva Motors", "1,142"], ("sales", 1142, "units")),
    (["Салон", "Сотрудников", "Выручка, млн руб."], ["«Нева»", "164", "810"], ("headcount", 164, "people")),
    (["Brand", "Sales", "Dealers"], ["Neva Motors", "8,400", "187"], ("enterprises", 187, "companies")),
    (["Plant", "Town", "Since", "Employees"], ["Neva", "Almaty", "spring", "1,420"], ("headcount", 1420, "people")),
]


def read(blocks: tuple[Block, ...], text: str) -> list[Observation]:
    document = Document("test.txt", "", text, blocks, language=language(text))
    return observations.find(Passages(document, marks.find(document)), Publication("2025-10-20", "stated"))[0]


@pytest.mark.parametrize(("sentence", "expected"), CASES, ids=[sentence[:60] for sentence, _ in CASES])
def test_each_number_is_the_quantity_that_its_words_say(sentence: str, expected: str) -> None:
    found = read((Block(0, len(sentence), "body", "paragraph"),), sentence)
    rows = {(row.indicator, round(row.value, 6), row.unit) for row in found}
    for one in expected.split(";"):
        code, value, *unit = one.split()
        if code == "-":
            assert float(value) not in {abs(number) for _, number, _ in rows}
        else:
            assert (code, float(value), *unit) in rows


@pytest.mark.parametrize("codes", [("vacancies", "wage"), ("wage", "vacancies")])
def test_what_is_spoken_of_alike_does_not_depend_on_the_order(codes: tuple[str, str]) -> None:
    background = Background(dict.fromkeys(codes, 0.25))
    sentence = "The truckmaker itself wants 1,200 more."
    document = Document("test.txt", "", sentence, (Block(0, len(sentence), "body", "paragraph"),))
    passage = Passages(document, marks.find(document)).of(marks.find(document).sentences[0])
    reading = unnamed.choose(passage, passage.positions("number")[0], background)
    assert reading is not None and reading.indicator == "vacancies"


def test_both_languages_have_their_sentences() -> None:
    russian = [sentence for sentence, _ in CASES if language(sentence) == "ru"]
    assert len(russian) > 60
    assert len(CASES) - len(russian) > 60


BAR = " | "

CAPTIONS = [
    ("Регистрации по маркам, III квартал 2025 г.", ["Марка", "Штук"], ["ПАЗ", "1 142"], ("sales", 1142, "units")),
    ("Output of the plants", ["Plant", "2024"], ["Neva Motors", "1,142"], ("production", 1142, "units")),
    ("Число работающих", ["Завод", "2024"], ["«Нева»", "1 142"], ("headcount", 1142, "people")),
    ("Выручка, млн руб.", ["Завод", "2024"], ["«Нева»", "880"], ("revenue", 880e6, "RUB")),
]
SENTENCES = ["Завод «Нева» экспортировал 300 автобусов.", "Exports of Neva Motors rose last year."]

ANSWERS = [
    ("Какова локализация на заводе «Нева»?", "По колодкам 92%, по дискам - 55.", ("localisation", 92, "percent")),
    ("Сколько человек работает на заводе «Нева»?", "Девяносто семь.", ("headcount", 97, "people")),
    ("What was the revenue of Neva Motors?", "61 billion tenge in 2023.", ("revenue", 61e9, "KZT")),
    ("How many vehicles did Neva Motors sell?", "We reached 41,200.", ("sales", 41200, "units")),
]

LISTS = [
    ("Продажи легковых машин в России выросли до 90 тысяч.", "Haval: 11,9 тыс.", ("sales", 11900, "units")),
    ("Завод «Нева» в мае собрал 90 тысяч машин.", "«Волга» - 8 200", ("production", 8200, "units")),
    ("In May Neva Motors exported 90,000 cars.", "Volga Motors (8,200)", ("exports", 8200, "units")),
]


def cells(texts: list[str], width: int, start: int) -> list[Block]:
    """A table's blocks, its text beginning at `start`."""
    blocks = []
    for place, text in enumerate(texts):
        down, across = divmod(place, width)
        blocks.append(
            Block(start, start + len(text), "body", "cell", table=0, row=down, column=across, header=not down)
        )
        start += len(text) + len(BAR)
    return blocks


@pytest.mark.parametrize(("header", "row", "expected"), TABLES)
def test_a_cell_has_the_quantity_of_its_headings(
    header: list[str], row: list[str], expected: tuple[str, float, str]
) -> None:
    found = read(tuple(cells(header + row, len(header), 0)), BAR.join(header + row))
    assert expected in [(row.indicator, row.value, row.unit) for row in found]


def test_a_row_of_what_is_not_counted_gives_nothing() -> None:
    texts = ["Exports of Neva Motors", "2024", "Countries", "51"]
    assert not read(tuple(cells(texts, 2, 0)), BAR.join(texts))


def test_a_cell_is_of_its_column_s_year() -> None:
    texts = ["Показатель", "2018", "2019", "Резиденты парка «Нева» на конец года", "56", "61"]
    found = read(tuple(cells(texts, 3, 0)), BAR.join(texts))
    assert [(row.value, row.time_period) for row in found] == [(56, "2018"), (61, "2019")]


@pytest.mark.parametrize(("caption", "header", "row", "expected"), CAPTIONS)
def test_a_cell_has_the_quantity_of_its_caption(
    caption: str, header: list[str], row: list[str], expected: tuple[str, float, str]
) -> None:
    blocks = [Block(0, len(caption), "body", "paragraph"), *cells(header + row, len(header), len(caption) + len(BAR))]
    found = read(tuple(blocks), BAR.join([caption, *header, *row]))
    assert expected in [(row.indicator, row.value, row.unit) for row in found]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_before_a_table_is_no_caption(sentence: str) -> None:
    header, row = ["", "2024"], ["«Нева»", "1 142"]
    blocks = [Block(0, len(sentence), "body", "paragraph"), *cells(header + row, len(header), len(sentence) + len(BAR))]
    found = read(tuple(blocks), BAR.join([sentence, *header, *row]))
    assert all(one.rule.startswith("context") for one in found if one.value == 1142)


@pytest.mark.parametrize(("question", "answer", "expected"), ANSWERS)
def test_an_answer_is_of_the_quantity_that_is_asked_for(
    question: str, answer: str, expected: tuple[str, float, str]
) -> None:
    text = f"{question}\n{answer}"
    first = Block(0, len(question), "body", "paragraph")
    found = read((first, Block(len(question) + 1, len(text), "body", "paragraph")), text)
    assert expected in [(row.indicator, row.value, row.unit) for row in found]


@pytest.mark.parametrize(("sentence", "item", "expected"), LISTS)
def test_a_bare_figure_beside_a_name_tells_what_the_document_tells(
    sentence: str, item: str, expected: tuple[str, float, str]
) -> None:
    text = f"{sentence}\n{item}"
    first = Block(0, len(sentence), "body", "paragraph")
    found = read((first, Block(len(sentence) + 1, len(text), "body", "paragraph")), text)
    assert expected in [(row.indicator, row.value, row.unit) for row in found]


@pytest.mark.parametrize(
    ("sentence", "of"),
    [
        ("Выручка завода «Нева» упала на 30%.", "revenue"),
        ("Прибыль завода «Нева» упала на треть.", "profit"),
        ("Выпуск прицепов на заводе «Нева» упал на 12,3%.", "production"),
        ("Продажи автобусов «Нева» выросли в 2 раза.", "sales"),
    ],
)
def test_what_changed_by_a_part_is_named_whatever_the_part(sentence: str, of: str) -> None:
    assert [row.of for row in read((Block(0, len(sentence), "body", "paragraph"),), sentence)] == [of]
