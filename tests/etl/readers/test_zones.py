"""Which lines are an article's and which stand around it."""

import pytest

from etl.readers import read_bytes
from etl.vocabulary import boilerplate

BODY = (
    "Автозавод выпустил за девять месяцев 2025 года 31 500 грузовиков, на 12 % меньше, чем годом ранее, сообщила "
    "пресс-служба предприятия. Снижение связано с падением спроса на внутреннем рынке."
)
MORE = (
    "Экспорт за тот же период вырос до 4 200 машин, отметил генеральный директор. В планах компании на следующий год "
    "увеличить поставки в страны Азии и Африки вдвое."
)
ENGLISH = (
    "The plant built 31,500 trucks in the first nine months of 2025, 12% fewer than a year earlier, its press service "
    "said. The decline is due to weak demand on the home market, which halved."
)

# (text above the article, zones of its lines)
HEADS = [
    ("Завод снизил выпуск грузовиков", "title"),
    ("Экономика\n12 марта 2025, 10:41\n\nЗавод снизил выпуск грузовиков", "dateline dateline title"),
    ("Завод снизил выпуск грузовиков\n12.03.2025 | 10:41 | Промышленность", "title dateline"),
    ("18+\nUSD 81,13 EUR 94,20\nЗавод снизил выпуск грузовиков", "boilerplate boilerplate title"),
    (
        "Главная / Новости / Экономика\n\nЗавод снизил выпуск грузовиков\nФото: пресс-служба",
        "boilerplate title boilerplate",
    ),
    ("Завод снизил выпуск грузовиков\n\nНижний Новгород, 12 марта 2025 года", "title dateline"),
    ("ПАО «Нева»\n\nЗавод снизил выпуск грузовиков", "dateline title"),
    ("Новости\n\nЗавод снизил выпуск грузовиков", "boilerplate title"),
    ("Plant cuts truck output by a tenth\nMarch 12, 2025", "title dateline"),
    ("Reuters | Markets\n\nPlant cuts truck output by a tenth", "boilerplate title"),
    ("header_banner_top\nЗавод снизил выпуск грузовиков", "boilerplate title"),
    ('12 марта 2025 г. "МАСТЕР", ПЕРВЫЙ ЮБИЛЕЙ', "dateline title"),
    ("Вторник, 12 марта 2025 г.\nЗавод снизил выпуск грузовиков", "dateline title"),
    ("Завод снизил выпуск грузовиков\n12 марта 2025 г. · Просмотров: 137", "title dateline boilerplate"),
]


@pytest.mark.parametrize(("head", "zones"), HEADS)
def test_head(head: str, zones: str) -> None:
    document = read_bytes(f"{head}\n\n{BODY}\n\n{MORE}".encode(), "a.txt")
    assert " ".join(block.zone for block in document.blocks) == f"{zones} body body"


OPENINGS = [
    ("МОСКВА, 22 октября. ", "МОСКВА, 22 октября."),
    ("МОСКВА, 22 октября /ТАСС/. ", "МОСКВА, 22 октября /ТАСС/."),
    ("Нижний Новгород. 5 мая. ", "Нижний Новгород. 5 мая."),
    ("(Казань, 28 декабря). ", "(Казань, 28 декабря)."),
    ("MINSK, January 31. /TASS/. ", "MINSK, January 31. /TASS/."),
    ("ULYANOVSK, Sept. 3, 2015 – ", "ULYANOVSK, Sept. 3, 2015 –"),
    ("Toronto, March 2024 - ", "Toronto, March 2024 -"),
    ("KAZAN. ", "KAZAN."),
    ("", ""),
    ("В мае 2025 года ", ""),
    ("12 марта 2025 года в Москве ", ""),
]


@pytest.mark.parametrize(("opening", "dateline"), OPENINGS)
def test_dateline_that_opens_the_first_paragraph(opening: str, dateline: str) -> None:
    document = read_bytes(f"Завод снизил выпуск\n\n{opening}{ENGLISH}\n\n{MORE}".encode(), "a.txt")
    found = [document.text[block.start : block.stop] for block in document.blocks if block.zone == "dateline"]
    assert found == ([dateline] if dateline else [])


TAILS = [
    "Фото: архив редакции",
    "Источник: «Автостат»",
    "Ключевые слова: грузовики, рынок",
    "Тел. +7 (495) 123-45-67, доб. 12",
    "Отдел продаж: 27-14-15, с 9:00 до 18:00",
    "Читайте также: Бензин подорожал на 3 процента",
    "Читайте также\nБензин подорожал на 3 процента\nВ городе открыли 2 школы",
    "Ещё новости\n12:40\nБензин подорожал на 3 процента\n12:20\nВ городе открыли 2 школы",
    "15 ноября 2019, 16:18\nБензин подорожал до 28 рублей\n15 ноября 2019, 11:02\nВ городе открыли 2 школы",
    "ДРУГИЕ НОВОСТИ РЕГИОНА\nБензин подорожал на 3 процента\nВ городе открыли 2 школы",
    "Отзывы (4)\ngena40: брал за 1,9 млн, продал за 2,3",
    "Ещё в номере: Метро подорожало на 4 млрд",
    "NEXT PAGE: Wheat imports up by 9%",
    "12:40 Бензин подорожал на 3 процента\n12:20 В городе открыли 2 школы",
    "Комментарии (2)\nИван, 12:40\nЯ работаю там 20 лет, и никто не спросил\nОльга, 13:00\nВсего 5 автобусов",
    "Подписывайтесь на наш Telegram-канал: 12 000 читателей",
    "© ООО «Вести», 2009–2025. 16+",
    "Просмотров: 1 204 | Комментариев: 3",
    "Курс ЦБ: USD 81,13 EUR 94,20",
    "USD 81,13 | EUR 94,20 | Brent 64,9",
    "603005, Нижний Новгород, ул. Ванеева, 9",
    "При перепечатке ссылка обязательна. Лицензия № 1234",
    "Related articles\nLada prices up 4% from September\nGas up 3%",
    "Most read: Gas up 3%",
    "Post a comment\n14 views",
    "Photo: company archive, 2019",
    "For more information, contact press@example.com, +7 495 000-12-34",
    "You may also like\nTen trucks of 2024",
    "(c) Auto Weekly, 2025. All rights reserved.",
    "О проекте | Реклама | Контакты | RSS",
    "Стр. 3 из 12",
]


@pytest.mark.parametrize("tail", TAILS)
def test_tail_is_boilerplate(tail: str) -> None:
    document = read_bytes(f"Завод снизил выпуск\n\n{BODY}\n\n{MORE}\n\n{tail}".encode(), "a.txt")
    zones = [(block.zone, bool(block.reason)) for block in document.blocks]
    assert zones[:3] == [("title", False), ("body", False), ("body", False)]
    assert zones[3:] and set(zones[3:]) == {("boilerplate", True)}


KEPT = [
    "Всего на заводе работает 4,5 тыс. человек.",
    "Выручка за год - 12 млрд рублей.",
    "Сейчас в парке 54 резидента.",
    "Инвестиции составили $4.5 млн.",
    "Население города 409 тыс. человек.",
    "- трактор: 500 штук;\n- прицеп: 1 200 штук.",
    "Показатель      2024    2025\nВыпуск, шт.     500     700",
    "СПРАВКА. Завод основан в 1965 году, площадь 120 га.",
    "Поправка. В первой версии говорилось о 500 машинах, это не так.",
    "The plant employs 4,500 people.",
    "Share of exports: 20%",
    "В номере 12 отраслевого журнала названы 500 машин.",
    "Отзывы о машине собрали по 40 дилерам.",
    "«Мы выпустим 500 машин», - сказал директор.",
]


@pytest.mark.parametrize("tail", KEPT)
def test_tail_of_the_article_is_kept(tail: str) -> None:
    document = read_bytes(f"Завод снизил выпуск\n\n{BODY}\n\n{MORE}\n\n{tail}".encode(), "a.txt")
    assert {block.zone for block in document.blocks[1:]} == {"body"}


def test_article_resumes_after_an_inset() -> None:
    text = f"Завод снизил выпуск\n\n{BODY}\n\nЧитайте также\nБензин подорожал на 3 процента\n\n{MORE}"
    zones = [block.zone for block in read_bytes(text.encode(), "a.txt").blocks]
    assert zones == ["title", "body", "boilerplate", "boilerplate", "body"]


def test_pull_quote_is_quote_and_speech_is_body() -> None:
    told = "> Снижение связано с падением спроса на внутреннем рынке."
    page = f"# Завод\n\n{BODY}\n\n{told}\n\n> «Выпустим 900 машин», - сказал директор."
    zones = [block.zone for block in read_bytes(page.encode(), "a.md").blocks]
    assert zones == ["title", "body", "quote", "body"]


@pytest.mark.parametrize("kind", ["line", "section", "margin", "markup"])
def test_every_entry_has_a_reason_and_phrases(kind: str) -> None:
    entries = boilerplate.entries(kind)
    assert entries
    assert all(entry.reason and entry.phrases for entry in entries)


EXAMPLES = [
    (entry, line)
    for kind in ("line", "section", "margin")
    for entry in boilerplate.entries(kind)
    for line in entry.examples
]
REFUSED = [
    (entry, line) for kind in ("line", "section") for entry in boilerplate.entries(kind) for line in entry.refused
]


@pytest.mark.parametrize(("entry", "line"), EXAMPLES)
def test_vocabulary_examples_are_boilerplate_below_an_article(entry: boilerplate.Entry, line: str) -> None:
    document = read_bytes(f"Завод снизил выпуск\n\n{BODY}\n\n{line}".encode(), "a.txt")
    assert {block.zone for block in document.blocks[2:]} == {"boilerplate"}, entry.reason


@pytest.mark.parametrize(("entry", "line"), REFUSED)
def test_vocabulary_refused_lines_stay_body(entry: boilerplate.Entry, line: str) -> None:
    document = read_bytes(f"Завод снизил выпуск\n\n{BODY}\n\n{line}\n\n{MORE}".encode(), "a.txt")
    assert {block.zone for block in document.blocks[1:]} == {"body"}, entry.reason


def test_a_digest_of_timed_headlines_is_the_article_where_there_is_no_other() -> None:
    digest = "Только заголовки\nСреда, 4 февраля 2026 г.\n\n09:40 Завод встал на неделю\n10:15 В Твери ждут 260 мест"
    document = read_bytes(digest.encode(), "a.txt")
    assert [block.zone for block in document.blocks] == ["title", "dateline", "body", "body"]
