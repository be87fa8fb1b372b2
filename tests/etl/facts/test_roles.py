"""Roles: phrases before and behind a person, short and composed positions, entities left to the context."""

import pytest

from etl.facts.roles import finding as roles
from etl.language import language
from etl.records import Block, Document, Publication
from etl.text import marks

PHRASES = [
    ("Генеральный директор ПАО «КАМАЗ» Сергей Когогин выступил.", ("Сергей Когогин", "генеральный директор", "КАМАЗ")),
    ("Об этом рассказал гендиректор «КАМАЗа» Сергей Когогин.", ("Сергей Когогин", "генеральный директор", "КАМАЗ")),
    ("Тимур Шагивалеев, генеральный директор КАМАЗа, пообещал.", ("Тимур Шагивалеев", "генеральный директор", "КАМАЗ")),
    ("Завод показали мэру Москвы Сергею Собянину.", ("Сергей Собянин", "мэр", "Москва")),
    ("Управляющий директор УАЗа Алексей Спирин показал цех.", ("Алексей Спирин", "управляющий директор", "УАЗ")),
    (
        "Председатель совета директоров «Соллерс» Вадим Швецов ушёл.",
        ("Вадим Швецов", "председатель совета директоров", "Соллерс"),
    ),
    (
        "Заместитель министра промышленности и торговли РФ Альберт Каримов посетил завод.",
        ("Альберт Каримов", "заместитель министра промышленности и торговли", "Россия"),
    ),
    (
        "Завод ждёт министра энергетики, промышленности и связи Татарстана Ивана Ковалёва.",
        ("Иван Ковалёв", "министр энергетики, промышленности и связи", "Республика Татарстан"),
    ),
    (
        "Врио генерального директора завода «Урал» Павел Яковлев согласен.",
        ("Павел Яковлев", "врио генерального директора", "Урал"),
    ),
    ("Maxim Sokolov (President of AVTOVAZ JSC) spoke.", ("Maxim Sokolov", "President", "AVTOVAZ")),
    ("KAMAZ CEO Sergey Kogogin spoke.", ("Sergey Kogogin", "CEO", "KAMAZ")),
    ("Sergey Chemezov, head of Rostec, took part.", ("Sergey Chemezov", "head", "Rostec")),
    ("Avtovaz chief executive Maxim Sokolov spoke.", ("Maxim Sokolov", "chief executive", "AVTOVAZ")),
    (
        "Russia's trade and industry minister Anton Alikhanov spoke.",
        ("Anton Alikhanov", "trade and industry minister", "Russia"),
    ),
    ("Alexei Mordashov, the chairman of Severstal, said so.", ("Alexei Mordashov", "chairman", "Severstal")),
    ("Директором КАМАЗа назначен Егор Палкин.", ("Егор Палкин", "директор", "КАМАЗ")),
    ("Егор Палкин назначен исполнительным директором КАМАЗа.", ("Егор Палкин", "исполнительный директор", "КАМАЗ")),
    ("Егор Палкин возглавил завод «Аврора» в июле.", ("Егор Палкин", "глава", "Аврора")),
    ("Замглавы КАМАЗа Егор Палкин согласен.", ("Егор Палкин", "заместитель главы", "КАМАЗ")),
    (
        "Управляющий ОЭЗ «Алабуга» Илья Хворостин рад.",
        ("Илья Хворостин", "управляющий", "особая экономическая зона «Алабуга»"),
    ),
    ("KAMAZ has named Elena Vostrikova commercial director.", ("Elena Vostrikova", "commercial director", "KAMAZ")),
    ("Emin Askerov, who served as KAMAZ’s chief executive, left.", ("Emin Askerov", "chief executive", "KAMAZ")),
    ("Yury Korolev, 52, has headed KAMAZ since 2019.", ("Yury Korolev", "head", "KAMAZ")),
    ("По оценке аналитика КАМАЗа Егора Палкина, спрос растёт.", ("Егор Палкин", "аналитик", "КАМАЗ")),
    ("Директором КАМАЗа в Казани с 20 января назначен Егор Палкин.", ("Егор Палкин", "директор", "КАМАЗ")),
    ("Так считает главный редактор «Вестника шин» Егор Палкин.", ("Егор Палкин", "главный редактор", "Вестник шин")),
    ("Полномочия гендиректора КАМАЗа Т. Р. Мамаяна прекращены.", ("Т. Р. Мамаян", "генеральный директор", "КАМАЗ")),
]
CONTEXTS = [
    (
        "Завод «Соллерс» в Ульяновской области растёт. Губернатор Алексей Русских рад.",
        ("Алексей Русских", "губернатор", "Ульяновская область"),
    ),
    ("В Набережных Челнах прошла встреча. Мэр города Наиль Магдеев рад.", ("Наиль Магдеев", "мэр", "Набережные Челны")),
    (
        "Завод «Аврора» растёт. Цех дал кредит Сбербанка. Рад директор Егор Палкин.",
        ("Егор Палкин", "директор", "Аврора"),
    ),
    ("«Аврора» (Тверь). Теперь завод стекла возглавляет Егор Палкин.", ("Егор Палкин", "глава", "Аврора")),
    ("Ассоциация «Аврора» растёт. Рад её президент Егор Палкин.", ("Егор Палкин", "президент", "Аврора")),
    (
        "Агентство «Аврора» ждёт спада. КАМАЗ встал. Прав аналитик агентства Егор Палкин.",
        ("Егор Палкин", "аналитик", "Аврора"),
    ),
    ("Парк «Аврора» под Тверью.\nДиректор: Егор Палкин", ("Егор Палкин", "директор", "Парк «Аврора»")),
    ("КАМАЗ встал. «Ждём», – сказал директор завода Егор Палкин.", ("Егор Палкин", "директор", "КАМАЗ")),
    ("Завод «Аврора» растёт. Владелец, Юрий Антипин, доволен.", ("Юрий Антипин", "владелец", "Аврора")),
    ("– КАМАЗ не платит, – сказал директор завода Егор Палкин. УАЗ стоит.", ("Егор Палкин", "директор", "УАЗ")),
    ("Премьер-министр Михаил Мишустин приехал.", ("Михаил Мишустин", "премьер-министр", "Россия")),
]
NO_ROLES = [
    "Сергей Когогин рассказал о заводе КАМАЗ.",
    "Директор завода КАМАЗ, по словам журналиста, согласен; Иван Петров возражает.",
    "KAMAZ makes trucks, and Sergey Kogogin drives one.",
    "KAMAZ sells trucks; independent analyst Timur Khasanov doubts it.",
]


def _told(text: str) -> list[tuple[str, str, str]]:
    document = Document("example.txt", "", text, (Block(0, len(text), "body"),), language=language(text))
    found = roles.find(document, marks.find(document), Publication("2025-10-20", "stated"))
    return [(role.person.name, role.position, role.organisation.name) for role in found]


@pytest.mark.parametrize(("text", "expected"), PHRASES, ids=[text for text, _ in PHRASES])
def test_phrases(text: str, expected: tuple[str, str, str]) -> None:
    assert _told(text) == [expected]


@pytest.mark.parametrize(("text", "expected"), CONTEXTS, ids=[text for text, _ in CONTEXTS])
def test_entities_left_to_the_context(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in _told(text)


@pytest.mark.parametrize("text", NO_ROLES)
def test_no_role(text: str) -> None:
    assert _told(text) == []


def test_a_person_has_each_position_once() -> None:
    text = "Глава КАМАЗа Сергей Когогин приехал. Генеральный директор КАМАЗа Сергей Когогин выступил."
    assert _told(text) == [("Сергей Когогин", "генеральный директор", "КАМАЗ")]
