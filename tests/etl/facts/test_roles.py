"""Roles: phrases before and behind a person, short and composed positions, entities left to the context."""

import pytest

from etl.facts.passages import Passages
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
    ("Аналитик Егор Палкин из «Торга-Авто» сомневается.", ("Егор Палкин", "аналитик", "Торг-Авто")),
    ("Analyst Dana Whitfield of Halden Research sees a rise.", ("Dana Whitfield", "Analyst", "Halden Research")),
    ("Руководить заводом «Аврора» будет Егор Палкин.", ("Егор Палкин", "глава", "Аврора")),
    ("Michael Brandt, who heads the Kaluga plant of KAMAZ, came.", ("Michael Brandt", "head", "KAMAZ")),
    ("Гендиректор МАЗа Егор Палкович рад.", ("Егор Палкович", "генеральный директор", "МАЗ")),
    ("Так сказал и. о. гендиректора КАМАЗа Егор Палкин.", ("Егор Палкин", "и.о. гендиректора", "КАМАЗ")),
    (
        "Sara Lindqvist will take over as chief executive of KAMAZ.",
        ("Sara Lindqvist", "chief executive", "KAMAZ"),
    ),
    ("Ian Collins joined KAMAZ in 2021 as head of production.", ("Ian Collins", "head of production", "KAMAZ")),
    (
        "Kazakh industry minister Kanat Sharlapayev set a target.",
        ("Kanat Sharlapayev", "industry minister", "Казахстан"),
    ),
    ("По оценке аналитика КАМАЗа Егора Палкина, спрос растёт.", ("Егор Палкин", "аналитик", "КАМАЗ")),
    ("Директором КАМАЗа в Казани с 20 января назначен Егор Палкин.", ("Егор Палкин", "директор", "КАМАЗ")),
    ("Так считает главный редактор «Вестника шин» Егор Палкин.", ("Егор Палкин", "главный редактор", "Вестник шин")),
    ("Полномочия гендиректора КАМАЗа Т. Р. Мамаяна прекращены.", ("Т. Р. Мамаян", "генеральный директор", "КАМАЗ")),
    ("Управляет всем «КАМАЗ», директор – Егор Палкин.", ("Егор Палкин", "директор", "КАМАЗ")),
    ("Договор с заводом «Урал» (гендиректор – Егор Палкин).", ("Егор Палкин", "генеральный директор", "Урал")),
    (
        "A memorandum is due with the Dunmore College (Director: E. Palkin).",
        ("E. Palkin", "Director", "Dunmore College"),
    ),
    ("Тульский губернатор Дмитрий Миляев рад.", ("Дмитрий Миляев", "губернатор", "Тульская область")),
    ("Тольяттинский мэр Егор Палкин рад.", ("Егор Палкин", "мэр", "Тольятти")),
    ("С марта «КАМАЗ» (Челны) возглавляет Егор Палкин.", ("Егор Палкин", "глава", "КАМАЗ")),
    ("Егор Палкин, многолетний директор КАМАЗа, ушёл.", ("Егор Палкин", "директор", "КАМАЗ")),
    ("So said Rakesh Sachdev, KAMAZ's newly inducted CEO.", ("Rakesh Sachdev", "CEO", "KAMAZ")),
    ("So said Tom Ruggiero, president of UAW Local 862.", ("Tom Ruggiero", "president", "UAW Local 862")),
]
CONTEXTS = [
    ("Президент ассоциации «Аврора» (АР) Егор Палкин рад.", ("Егор Палкин", "президент", "Аврора")),
    ("Guests: Boris Beglov, Governor of St Petersburg, spoke.", ("Boris Beglov", "Governor", "Санкт-Петербург")),
    (
        "KAMAZ closed the year, Director General Valery Ivankovich said.",
        ("Valery Ivankovich", "Director General", "KAMAZ"),
    ),
    ("The director of KAMAZ in Russia Jens Wolter named the date.", ("Jens Wolter", "director", "KAMAZ")),
    (
        "The vice-president of Bridgestone Asahiko Nishiyama has signed.",
        ("Asahiko Nishiyama", "vice-president", "Bridgestone"),
    ),
    (
        "Рад президент России и Казахстана. Цех открыли президенты России и Казахстана Егор Палкин и Пётр Глебов.",
        ("Пётр Глебов", "президент", "Казахстан"),
    ),
    (
        "It was opened by the presidents of Russia and Iran, Egor Palkin and Ali Asgari.",
        ("Ali Asgari", "president", "Iran"),
    ),
    (
        "So says Maria Yegorova, head of research at leasing company Rostec.",
        ("Maria Yegorova", "head of research", "Rostec"),
    ),
    ("KAMAZ grows. So commented President Bo Andersson.", ("Bo Andersson", "President", "KAMAZ")),
    ("КАМАЗ растёт. Цех открыл президент Владимир Путин.", ("Владимир Путин", "президент", "Россия")),
    (
        "Татарстан растёт. Рад министр промышленности и торговли Денис Мантуров.",
        ("Денис Мантуров", "министр промышленности и торговли", "Россия"),
    ),
    (
        "Рад исполняющий обязанности гендиректора КАМАЗа Егор Палкин.",
        ("Егор Палкин", "исполняющий обязанности гендиректора", "КАМАЗ"),
    ),
    (
        "Исполняющим обязанности директора КАМАЗа назначен Егор Палкин.",
        ("Егор Палкин", "исполняющий обязанности директора", "КАМАЗ"),
    ),
    ("Глава Миасского городского округа Егор Палкин рад.", ("Егор Палкин", "глава", "Миасс")),
    (
        "Глава департамента экономики мэрии Егор Палкин рад. Тольятти растёт.",
        ("Егор Палкин", "глава департамента экономики мэрии", "Тольятти"),
    ),
    ("KAMAZ reported. The general director is Egor Palkin.", ("Egor Palkin", "general director", "KAMAZ")),
    (
        "Заводом «Аврора» руководит новый директор: на эту должность назначен Егор Палкин.",
        ("Егор Палкин", "новый директор", "Аврора"),
    ),
    ("На посту директора КАМАЗа Егора Палкина сменил Пётр Глебов.", ("Пётр Глебов", "директор", "КАМАЗ")),
    ("Егора Палкина на посту директора КАМАЗа сменит Пётр Глебов.", ("Пётр Глебов", "директор", "КАМАЗ")),
    ("Егор Палкин уже пять лет возглавляет КАМАЗ.", ("Егор Палкин", "глава", "КАМАЗ")),
    (
        "ОЭЗ «Алабуга» растёт, КАМАЗ тоже. Рад гендиректор управляющей компании зоны Егор Палкин.",
        ("Егор Палкин", "генеральный директор", "особая экономическая зона «Алабуга»"),
    ),
    (
        "Корпорация развития области растёт. КАМАЗ рад, КАМАЗ ждёт. Рада гендиректор корпорации Марина Оргеева.",
        ("Марина Оргеева", "генеральный директор", "Корпорация развития области"),
    ),
    ("John Carter has been appointed managing director of KAMAZ.", ("John Carter", "managing director", "KAMAZ")),
    ("(RTW) KAMAZ of Chelny sold trucks, director Egor Palkin said.", ("Egor Palkin", "director", "KAMAZ")),
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
    ("Tallis Motors president and CEO Greg Olsson came.", ("Greg Olsson", "CEO", "Tallis Motors")),
    ("Tallis Motors president and CEO Greg Olsson came.", ("Greg Olsson", "president", "Tallis Motors")),
    ("Совладельцы «Авроры» Егор Палкин и Пётр Глебов спорят.", ("Егор Палкин", "совладелец", "Аврора")),
    ("Совладельцы «Авроры» Егор Палкин и Пётр Глебов спорят.", ("Пётр Глебов", "совладелец", "Аврора")),
    ("Чечня. КАМАЗ строит цех. Рад вице-премьер Егор Палкин.", ("Егор Палкин", "вице-премьер", "Чеченская Республика")),
    (
        "В Самарской области ждут. Первый заместитель Председателя Правительства области Егор Палкин рад.",
        ("Егор Палкин", "первый заместитель Председателя Правительства", "Самарская область"),
    ),
    (
        "Деньги даёт Минпромторг. КАМАЗ рад. Прав директор департамента машиностроения Егор Палкин.",
        ("Егор Палкин", "директор департамента машиностроения", "Минпромторг России"),
    ),
    (
        "Деньги даёт Минпромторг. КАМАЗ рад. Прав замминистра Егор Палкин.",
        ("Егор Палкин", "заместитель министра", "Минпромторг России"),
    ),
    ("Парк «Аврора» под Тверью.\nДиректор: Егор Палкин", ("Егор Палкин", "директор", "Парк «Аврора»")),
    ("КАМАЗ встал. «Ждём», – сказал директор завода Егор Палкин.", ("Егор Палкин", "директор", "КАМАЗ")),
    ("Завод «Аврора» растёт. Владелец, Юрий Антипин, доволен.", ("Юрий Антипин", "владелец", "Аврора")),
    ("– КАМАЗ не платит, – сказал директор завода Егор Палкин. УАЗ стоит.", ("Егор Палкин", "директор", "УАЗ")),
    ("Премьер-министр Михаил Мишустин приехал.", ("Михаил Мишустин", "премьер-министр", "Россия")),
    ("Завод «Аврора» растёт. Владелец, экс-депутат Егор Палкин рад.", ("Егор Палкин", "владелец", "Аврора")),
    (
        "Завод «Аврора» растёт. Основной заказчик – УАЗ. Так обещал директор предприятия Егор Палкин.",
        ("Егор Палкин", "директор", "Аврора"),
    ),
    (
        "По расчётам Минпромторга, хватит. КАМАЗ рад. Прав замглавы ведомства Егор Палкин.",
        ("Егор Палкин", "заместитель главы", "Минпромторг России"),
    ),
    (
        "Заместителем председателя правления завода «Аврора» остаётся вице-премьер Удмуртии Егор Палкин.",
        ("Егор Палкин", "заместитель председателя правления", "Аврора"),
    ),
    (
        "Frau Ulrike Kessel of Gestalt Achsen AG spoke. KAMAZ agreed. So did Frau Kessel, a member of the board.",
        ("Ulrike Kessel", "member of the board", "Gestalt Achsen"),
    ),
    ("Завод в Ярославле ждёт. Прав глава района Егор Палкин.", ("Егор Палкин", "глава", "Ярославль")),
    ("AVTOVAZ grows, says president Maxim Sokolov.", ("Maxim Sokolov", "president", "AVTOVAZ")),
    ("Togg grows. So says Gürcan Karakaş, the maker's chief executive.", ("Gürcan Karakaş", "chief executive", "Togg")),
    (
        "Гаврилов-Ямский район и Ярославль рады. Прав глава района Егор Палкин.",
        ("Егор Палкин", "глава", "Гаврилов-Ямский район"),
    ),
]
NO_ROLES = [
    "The board of directors of KAMAZ met; Egor Palkin was absent.",
    "Сергей Когогин рассказал о заводе КАМАЗ.",
    "Директор завода КАМАЗ, по словам журналиста, согласен; Иван Петров возражает.",
    "KAMAZ makes trucks, and Sergey Kogogin drives one.",
    "КАМАЗ рад. Права руководитель центра Елена Шульц.",
    "KAMAZ sells trucks; independent analyst Timur Khasanov doubts it.",
]


def _told(text: str) -> list[tuple[str, str, str]]:
    document = Document("example.txt", "", text, (Block(0, len(text), "body"),), language=language(text))
    found = roles.find(Passages(document, marks.find(document)), Publication("2025-10-20", "stated"))
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
