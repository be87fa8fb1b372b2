"""Sentences and the observations they give: those of the vocabulary, and patterns of the language."""

import pytest

from etl.facts.observations import finding as observations
from etl.facts.passages import Passages
from etl.language import language
from etl.records import Block, Document, Observation, Publication, Refusal
from etl.text import marks
from etl.vocabulary.indicators import Example, indicators

PUBLICATION = Publication("2025-10-20", "stated")

EXAMPLES = [(code, example) for code, entry in indicators().items() for example in entry.examples]
REFUSALS = [(code, sentence) for code, entry in indicators().items() for sentence in entry.refusals]


def read(*paragraphs: str) -> tuple[list[Observation], list[Refusal]]:
    """What a document of these paragraphs, published 2025-10-20, gives; "- " begins a list item."""
    blocks, start = [], 0
    for paragraph in paragraphs:
        kind = "item" if paragraph.startswith("- ") else "paragraph"
        blocks.append(Block(start, start + len(paragraph), "body", kind))
        start += len(paragraph) + 1
    whole = "\n".join(paragraphs)
    document = Document("test.txt", "", whole, tuple(blocks), language=language(whole))
    return observations.find(Passages(document, marks.find(document)), PUBLICATION)


@pytest.mark.parametrize(("code", "example"), EXAMPLES, ids=[example.text[:60] for _, example in EXAMPLES])
def test_every_indicator_reads_its_examples(code: str, example: Example) -> None:
    found, _ = read(example.text)
    rows = [(row.indicator, row.value, row.unit, row.qualifier, row.status) for row in found]
    assert (code, example.value, example.unit, example.qualifier, example.status) in rows
    if example.period:
        assert example.period in [row.time_period for row in found]


@pytest.mark.parametrize(("code", "sentence"), REFUSALS)
def test_every_indicator_refuses_what_it_should(code: str, sentence: str) -> None:
    found, _ = read(sentence)
    assert code not in [row.indicator for row in found]


def test_the_vocabulary_carries_examples() -> None:
    assert {code for code, _ in EXAMPLES} >= set(indicators()) - {"growth", "share", "other"}


PATTERNS = [
    # magnitude, unit or currency left to a neighbour
    ("Завод «Нева» просил субсидию не 300, а 200 миллионов рублей.", "support", 200e6, "RUB", "planned"),
    ("Оклад на заводе «Нева» - 85 тысяч рублей против прежних семидесяти.", "wage", 70000, "RUB", "actual"),
    # people by their trade, metres that are square, an index, a fraction as growth
    ("На заводе «Нева» работают 140 монтажниц.", "headcount", 140, "people", "actual"),
    ("Завод «Нева» занимает корпус площадью 34 тысячи метров.", "floor_space", 34000, "m2", "actual"),
    ("Индекс промышленного производства в России составил 104,3%.", "growth", 4.3, "percent", "actual"),
    ("Revenue of the Neva plant grew by a fifth.", "growth", 20, "percent", "actual"),
    # cheaper and dearer are changes of the price
    ("Новый тягач завода «Нева» дешевле прежнего на 14%.", "growth", -14, "percent", "actual"),
    ("Прицепы завода «Нева» стали дешевле на 12 процентов.", "growth", -12, "percent", "actual"),
    ("Запчасти завода «Нева» теперь втрое дешевле.", "growth", -3, "times", "actual"),
    # denied, and the right figure given
    ("Экспорт завода «Нева» упал не на 40 процентов, а на 15.", "growth", -40, "percent", "denied"),
    ("Экспорт завода «Нева» упал не на 40 процентов, а на 15.", "growth", -15, "percent", "actual"),
    ("The Neva plant built not 400 trucks but 350.", "production", 400, "units", "denied"),
    ("The Neva plant built not 400 trucks but 350.", "production", 350, "units", "actual"),
    ("Sales of the Neva plant grew not ninefold but merely twofold.", "growth", 9, "times", "denied"),
    ("Sales of the Neva plant grew not ninefold but merely twofold.", "growth", 2, "times", "actual"),
    # growth, its sign and its index
    ("Завод «Нева» выпустил 4,2 тыс. двигателей (+16%).", "growth", 16, "percent", "actual"),
    ("Завод «Нева» в 2024 году сократил выпуск двигателей на 12 процентов.", "growth", -12, "percent", "actual"),
    ("Продажи марки «Ока» выросли в 1,5 раза.", "growth", 1.5, "times", "actual"),
    ("Output at the Neva plant fell by 7.5% in 2024.", "growth", -7.5, "percent", "actual"),
    ("Завод «Нева» собрал 40 тыс. машин, на 6941 больше, чем в 2023 году.", "growth", 6941, "units", "actual"),
    # a second figure for the earlier period
    (
        "Выручка завода «Нева» в 2024 году - 35 млрд рублей против 31 млрд годом ранее.",
        "revenue",
        31e9,
        "RUB",
        "actual",
    ),
    # ellipsis
    ("В 2023 году завод «Нева» выпустил 20 тыс. машин, в 2024-м - 18 007.", "production", 18007, "units", "actual"),
    # plans, forecasts, denials
    ("К 2030 году завод «Нева» намерен выпускать 50 тыс. автомобилей в год.", "capacity", 50000, "units", "planned"),
    ("Аналитики ожидают, что рынок грузовиков составит 90 тыс. машин.", "sales", 90000, "units", "forecast"),
    ("The Neva plant plans to hire 300 workers.", "jobs", 300, "people", "planned"),
    ("Завод «Нева» должен собрать 400 машин в год.", "capacity", 400, "units", "planned"),
    ("Завод «Нева» должен банкам 940 млн рублей.", "other", 940e6, "RUB", "actual"),
    ("На заводе «Нева» работают 900 человек, заявил директор.", "headcount", 900, "people", "actual"),
    # shares, ranks
    ("Доля «Соллерса» на рынке составляет 14%.", "share", 14, "percent", "actual"),
    ("Завод «Нева» занял третье место в рейтинге.", "rank", 3, "place", "actual"),
    # money
    ("Инвестиции в завод «Нева» превысили 3 млрд рублей.", "investment", 3e9, "RUB", "actual"),
    ("Заводу «Нева» выделили субсидию в 200 млн рублей.", "support", 200e6, "RUB", "actual"),
]


@pytest.mark.parametrize(("text", "indicator", "value", "unit", "status"), PATTERNS)
def test_patterns_of_the_language(text: str, indicator: str, value: float, unit: str, status: str) -> None:
    found, _ = read(text)
    assert (indicator, value, unit, status) in [(row.indicator, row.value, row.unit, row.status) for row in found]


REASONS = [
    ("Двигатель мощностью 150 л.с. ставят на грузовики «Нева».", "technical specification"),
    ("Завод «Нева» работал 15 лет.", "age or duration"),
    ("Ключевая ставка Банка России составляет 16%.", "rate of the economy"),
]


@pytest.mark.parametrize(("text", "reason"), REASONS)
def test_what_is_no_observation_says_why(text: str, reason: str) -> None:
    found, refused = read(text)
    assert not found
    assert reason in [refusal.reason for refusal in refused]


RIVAL = ("Завод «Нева» выпустил 500 автобусов.", "КАМАЗ продал 4 000 машин.", "КАМАЗ получил 300 млн рублей прибыли.")
SUBJECTS = [
    (("Завод «Нева» открыт в 1990 году.", "На предприятии трудятся 800 человек."), "Нева"),
    (("По данным Росстата, завод «Нева» выпустил 800 машин.",), "Нева"),
    (("Продажи брендов в мае:", "- «КАМАЗ»: 784 штуки;", "- «Урал»: 472 (9%)."), "Урал"),
    (("В индустриальном парке «Ворсино» в Калужской области 34 резидента.",), "Ворсино"),
    (("Завод «Нева» продал 2 400 прицепов, «Рельеф» – 1 700.",), "Рельеф"),
    (("Завод «Нева» продал 2 400 прицепов, «Дон» – 1 700.",), "Дон"),
    (("Завод «Нева» занимает 1 300 человек, а «Рельеф» – 240.",), "Рельеф"),
    (("Lear paid off 370 workers in Luga, Faurecia 280 in Tula.",), "Faurecia"),
    (("Завод «Нева» продал 240 прицепов, «Рельеф» – 70 прицепов и 12 автобусов.",), "Рельеф"),
    (("Lear's lines made 60,000 seats, Valeo's 45,000.",), "Valeo"),
    (("Россияне купили 90 тысяч машин, на завод «Нева» пришлось 14 тысяч.",), "Нева"),
    (("На «Неву» пришлось 14 тысяч машин, 9 тысяч пришлось на завод «Дон».",), "Дон"),
    (("Завод «Нева» купил компанию «Дон», где работают 120 человек.",), "Дон"),
    (("В парке «Осина» 40 резидентов, в «Рябине» – 12 резидентов.",), "Рябина"),
    (("ПАЗ и ЛиАЗ делят рынок.", "Павловчане собрали 510 машин, ликинцы – 140."), "ЛиАЗ"),
    (("КАМАЗ продал Москве 200 автобусов, Казани – 150.",), "КАМАЗ"),
    ((*RIVAL, "Внутри завода", "Численность: 640 человек."), "Нева"),
    ((*RIVAL, "На заводе", "Средняя зарплата: 61 200 рублей."), "Нева"),
    (("Завод «Нева» продал 2 400 прицепов, по данным «Автостата», 300 из них в Туле.",), "Нева"),
]


@pytest.mark.parametrize(("paragraphs", "subject"), SUBJECTS)
def test_the_number_goes_to_the_right_subject(paragraphs: tuple[str, ...], subject: str) -> None:
    found, _ = read(*paragraphs)
    assert found
    assert subject in found[-1].subject.name


PERIODS = [
    ("В 2024 году завод «Нева» выпустил 800 машин, в 2023-м - 700.", ["2024", "2023"]),
    ("За девять месяцев 2025 года завод «Нева» продал 800 машин.", ["2025-01/2025-09"]),
    ("К 2030 году завод «Нева» будет выпускать 900 машин.", ["../2030"]),
    ("На заводе «Нева» работают 900 человек.", ["2025-10-20"]),
    ("Завод «Нева» собрал 25 машин, в 2030 году сдадим ещё 60.", ["2025-10-20", "2030"]),
    ("На заводе «Нева» трудятся 86 человек, в 2027 году обещают 120.", ["2025-10-20", "2027"]),
    ("Ещё один цех завода «Нева», на 7 200 кв. метров, построили в 2024 году.", ["2024"]),
    ("Завод «Нева» создан в 2013 году и занимает 68 га.", ["2025-10-20"]),
    ("Завод «Нева», открытый в 2014 году, занимает 42 га.", ["2025-10-20"]),
    ("The Neva plant, which was sold in May 2022, employs 3,900 people.", ["2025-10-20"]),
    ("В 2019 году завод «Нева» занимал 42 га.", ["2019"]),
    ("За девять месяцев 2025 года завод «Нева» выпустил 800 машин против 700.", ["2025-01/2025-09", "2024-01/2024-09"]),
    ("В 2024 году завод «Нева» продал 700 машин (31% рынка).", ["2024", "2024"]),
    ("К 2030 году завод «Нева» выпустит 9000 машин, сейчас здесь занято 640 человек.", ["../2030", "2025-10-20"]),
    ("Ещё в 2019 году на заводе «Нева» работали 2000 человек, теперь осталось 640.", ["2019", "2025-10-20"]),
    ("Продажи Lada в сентябре выросли на 12% к сентябрю 2024 года, до 30 тысяч машин.", ["2025-09", "2025-09"]),
    (
        "The Neva plant sold 900 trucks in the first half, against 700 in the first half of 2024.",
        ["2025-40", "2024-40"],
    ),
    (
        "За девять месяцев завод «Нева» выпустил 900 машин против 700 за тот же срок 2024-го.",
        ["2025-01/2025-09", "2024-01/2024-09"],
    ),
    ("В 2012 году, лучшем для завода «Нева», сделали 9000 машин, в прошлом - 900.", ["2012", "2024"]),
    ("За прошлый год завод «Нева» собрал 900 машин, план на нынешний - 1200.", ["2024", "2025"]),
]


@pytest.mark.parametrize(("text", "expected"), PERIODS)
def test_the_period_of_each_number(text: str, expected: list[str]) -> None:
    found, _ = read(text)
    assert [row.time_period for row in found] == expected


WAYS = [
    ("Завод «Нева» увеличит мощность с 30 до 50 тыс. машин в год.", ["actual", "planned"], "2025-10-20"),
    ("The Neva plant will raise its headcount from 300 to 500 people.", ["actual", "planned"], "2025-10-20"),
    ("План завода «Нева» на 2026 год снизили с 500 до 400 машин.", ["planned", "planned"], "2025"),
    ("В 2024 году штат завода «Нева» вырос с 300 до 500 человек.", ["actual", "actual"], "2023"),
]


@pytest.mark.parametrize(("text", "statuses", "before"), WAYS)
def test_the_level_before_is_so_today_where_the_other_is_yet_to_come(
    text: str, statuses: list[str], before: str
) -> None:
    found, _ = read(text)
    assert [row.status for row in found] == statuses
    assert found[0].time_period == before


@pytest.mark.parametrize(
    ("text", "products"),
    [
        ("Завод «Нева» выпустил 5 тысяч грузовиков.", ["truck"]),
        ("Выпуск грузовиков на заводе «Нева» вырос на 12%.", ["truck"]),
        ("На заводе «Нева», где собирают грузовики, трудятся 500 человек.", [""]),
        ("Завод «Нева» вложил в сборку грузовиков 2 млрд рублей.", [""]),
        ("Headcount at the Neva engine plant grew by 7 percent.", [""]),
    ],
)
def test_people_and_money_are_of_no_product(text: str, products: list[str]) -> None:
    assert [row.product for row in read(text)[0]] == products


def test_every_number_is_an_observation_or_refused() -> None:
    found, refused = read("Завод «Нева» в 2024 году выпустил 5 тысяч машин за 15 дней, в 3-м цехе 2 станка.")
    document = Document("t", "", "Завод «Нева» в 2024 году выпустил 5 тысяч машин за 15 дней, в 3-м цехе 2 станка.")
    numbers = marks.find(document).numbers
    assert numbers
    assert {number.start for number in numbers} <= {item.start for item in (*found, *refused)}
