"""What is written in digits or number words and is no quantity; the bars mark it, then its reason."""

import pytest

from etl.text import others
from etl.text.others import finding
from etl.text.others.rules import searched

FOUND = [
    ("Опубликовано в |15:29|", "time of day"),
    ("совещание |в 10 утра|", "time of day"),
    ("Приём с |8:00| до |16:30|", "time of day"),
    ("The show starts at |7 p.m.| in Kazan", "time of day"),
    ("Объявления |с 10 до 17|", "time of day"),
    ("звоните: |+7 (499) 250-98-40|", "phone"),
    ("Горячая линия |8-800-200-63-44|, круглосуточно", "phone"),
    ("Отдел кадров: |37-17-31|", "phone"),
    ("реклама |(846) 201-40-40|", "phone"),
    ("Материал |№ 26157699|", "number of a document"),
    ("|Article id 1176857|", "number of a document"),
    ("газета, |№ 12 (48)|", "number of a document"),
    ("Agri-Trade Monitor, |issue 48/25|", "number of a document"),
    ("|Страница 3 из 12|", "number of a document"),
    ("автобус |маршрута 22| пришёл", "number of a document"),
    ("по |ГОСТ Р 12345-2020| и", "standard"),
    ("certified to |ISO 9001:2015|", "standard"),
    ("двигатели |Евро-5|", "standard"),
    ("|Euro 6| engines", "standard"),
    ("закон |№ 488-ФЗ|", "law"),
    ("баллы по |ПП 719|", "law"),
    ("no use to our customers under |Decree 166|", "law"),
    ("по |приказу 1620| завод", "law"),
    ("тягач |КАМАЗ-54901| и", "model name"),
    ("пикап с приводом |4WD| показали", "name with a digit"),
    ("стоимость за |м²| выросла", "square metre sign"),
    ("|© 2001–2024| ООО «Каталог»", "copyright year"),
    ("выпустил |12345678901234567890123| машин", "too many digits"),
    ("счёт |40702810900000012345| в банке", "too many digits"),
    ("a test track at |55°44'N| in the woods", "coordinates"),
    ("выбросы |CO₂| снизились", "chemical formula"),
    ("кроссовер Haval |M6|", "model name"),
    ("новый |УАЗ 3163|.", "model name"),
    ("автобус |Citymax 8|;", "model name"),
    ("|GAZelle NEXT 4.6| с тентом", "model name"),
    ("the |F 2750| forage harvester", "model name"),
    ("двигатель |Р6|", "model name"),
    ("парк «Мастер»| 2.0|", "version of a name"),
    ("Казань, |ул. Декабристов, д. 2|", "address"),
    ("|420066|, г. Казань", "address"),
    ("|2 Avtozavodsky pr.|", "address"),
    ("|$ 100,68|\n", "rate"),
    ("сейчас |USD 95,47| ", "rate"),
    ("|58.89 USD/RUB|", "rate"),
    ("фото |1280х853|", "dimensions"),
    ("шасси |6х4|", "dimensions"),
    ("|16+|", "age mark"),
    ("инженер |в возрасте 45 лет|", "age"),
    ("a worker |aged 45|", "age"),
    ("|45-летний| Иванов", "age"),
    ("|III| Всероссийский форум", "Roman numeral"),
    ("форум |XXI| века", "Roman numeral"),
    ("|1.| Общие положения", "list number"),
    ("Stories: |1)| Kirovets tractors", "list number"),
    ("|https://example.ru/news/5512|", "web address"),
    ("Desk: |trucks2@example.com|", "web address"),
    ("стал |одним из| лидеров", "one of several"),
    ("|one of| the suppliers", "one of several"),
    ("the new |one| opened", "pronoun"),
    ("пришли |десятки тысяч| рабочих", "indefinite amount"),
    ("|several thousand| cars", "indefinite amount"),
    ("|hundreds of| trucks", "indefinite amount"),
    ("|в первую очередь|", "idiom"),
    ("|Комментарии (2)|", "comments or views"),
    ("работает |24/7|", "always"),
    ("итоги |2024| подведены", "year"),
    ("коды |ТН ВЭД 8701–8708|", "standard"),
    ("|45-летний| главный инженер", "age"),
    ("Ivan Petrov, |52|, said", "age"),
    ("|ему 52 года|", "age"),
    ("доля |51:49| сохранена", "ratio"),
    ("участок |16:52:070101:21|", "cadastral number"),
    ("|курс доллара составил 95,47 рубля|", "rate"),
    ("|78,2 рубля за доллар|", "rate"),
    ("Казань, |Южное шоссе, 36|", "address"),
    ("Цех стоит на |Северном проспекте, 161|, за рынком", "address"),
    ("Вход с |Заводской улицы, 7|", "address"),
    ("шасси |35S15| и", "model name"),
    ("стратегия Мастер |2.0|", "version of a name"),
    ("note |31/2025|", "number of a document"),
    ("сервер |10.12.0.7| завода", "web address"),
    ("в |19 веке| здесь", "century"),
    ("|21st-century| factories", "century"),
    ("|Петрову 52 года|, он инженер", "age"),
    ("погибла |девочка 8 лет|", "age"),
    ("льгота для молодых |людей до 30 лет|", "age"),
    ("|исполнилось 70 лет| главному конструктору", "age"),
    ("он |скончался на 91-м году| жизни", "age"),
    ("|шестидесятилетний| директор", "age"),
    ("call |313-555-0144|", "phone"),
    ("the meeting starts at |7 o'clock|", "time of day"),
    ("по |282-й статье| кодекса", "law"),
    ("цех в |Room 214|", "number of a document"),
    ("|$1 = 92 рубля|", "rate"),
    ("|Юань подорожал до 11,6 рубля|, и", "rate"),
    ("When the |euro cost 88 roubles|, we", "rate"),
    ("The |dollar traded at 77.4 roubles|", "rate"),
    ("заявка по программе |1814| подана", "part of a name"),
    ("мотор семейства |514| греется", "part of a name"),
    ("on platform |8300| next", "part of a name"),
    ("кузов |469-й модели| гниёт", "model name"),
    ("детали |514-го семейства|", "model name"),
    ("of the |514 family| and", "model name"),
    ("the |700 series| cranes", "model name"),
    ("a |5 Series| saloon", "model name"),
    ("|Citroën 2| sales", "model name"),
    ("the |Peugeot 206| sells", "model name"),
    ("|Android 14| starts", "model name"),
    ("прошивка |2.11.4| вышла", "version of a name"),
    ("|firmware 6.2| is out", "version of a name"),
    ("шины |195/65 R15| и |11,00 R20|", "dimensions"),
    ("масло |10W-40| и |0W20|", "name with a digit"),
    ("|1,000s of| vans", "indefinite amount"),
    ("a |six-figure| salary", "indefinite amount"),
    ("|triple-digit| growth", "indefinite amount"),
    ("|Regulation (EU) 2018/858| and", "law"),
    ("|Directive 2006/42/EC| and", "law"),
    ("under |Order 118|.", "law"),
    ("|Пункт 3.1| договора", "law"),
    ("see |footnote 12| and |сноска 4|", "number of a document"),
    ("at |booth 214|", "number of a document"),
    ("the |Mk 2| Escort", "standard"),
    ("|Пр. \x00\x00\x00\x00\x00, 7|, вход", "address"),
    ("|Улица 50 лет \x00\x00\x00\x00\x00, 7|", "address"),
    ("|Flat 3|, 18 Church Close", "address"),
    ("поезд |в 6 ч 40 мин| ушёл", "time of day"),
    ("приём |с 8-00| |до 17-00|", "time of day"),
    ("в |половине десятого утра| и", "time of day"),
    ("open |Mon-Sat 9-18|", "time of day"),
    ("a |three-wheeler| and", "idiom"),
    ("новый «Урал» |4320| и", "model name"),
    ("две «Нивы» |2121|.", "model name"),
    ("батарея |6СТ-90|", "model name"),
    ("a |Class 8| truck", "standard"),
    ("|Type 2| plug", "standard"),
    ("у |дома 15| по улице Мира", "address"),
    ("The gate closes at |18.30|", "time of day"),
    ("в |четверть седьмого|.", "time of day"),
]

NOTHING = [
    "2,5 млн грузовых автомобилей",
    "вошла в топ-5",
    "на КАМАЗе 1500 рабочих",
    "КАМАЗ 500 грузовиков передал",
    "525 000 м²",
    "525 тыс. м2",
    "2024 автомобиля",
    "выросла в 1,5 раза",
    "17 стран",
    "до 12.50 рублей",
    "twenty trucks",
    "MAZ: 406 (8%)",
    "пять предприятий",
    "20-летний завод",
    "built car no. 25,000",
    "зарплата EUR 1,940",
    "курсы окончили 150 человек",
    "an R1.7bn deal",
    "an RMB1.7bn deal",
    "Магазину 10 лет",
    "люди 20 лет ждали",
    "лицензия на 5 лет",
    "1.234.567.890 рублей",
    "c. 300 workers",
    "один из десяти покупателей",
    "по программе 500 машин",
    "в программу 300 млн",
    "на модели 400 кг стали",
    "the 120 family firms",
    "Order 500 buses",
    "1.234.567 штук",
    "в 10-12 городах",
    "Половина первого транша",
    "Kia 300 dealers",
    "доллары стоили",
    "дома 15 семей",
    "на заводе «Урал» 4320 рабочих",
    "fell to 17.30 at the close",
    "Prices begin at 1.29 million roubles",
    "четверть седьмого транша ушла",
]


@pytest.mark.parametrize(("marked", "reason"), FOUND)
def test_found(marked: str, reason: str) -> None:
    pieces = marked.split("|")
    text = "".join(pieces)
    found = [(text[other.start : other.stop], other.reason) for other in others.find(text)]
    assert found == [(piece, reason) for piece in pieces[1::2]]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(text: str) -> None:
    assert others.find(text) == []


def test_dates_are_left_alone() -> None:
    assert others.find("итоги 2024 подведены", [(6, 10)]) == []


def test_what_a_rule_finds_holds_a_sign_of_it() -> None:
    signed = [rule for rule in finding.rules() if rule.signs or rule.words]
    texts = [marked.replace("|", "") for marked, _ in FOUND]
    matches = [(rule, match[0]) for rule in signed for text in texts for match in rule.pattern.finditer(text)]
    assert {rule.reason for rule, _ in matches} == {rule.reason for rule in signed}
    for rule, found in matches:
        assert searched(found).may_hold(rule), (rule.reason, found)


def test_what_is_tried_at_digits_begins_with_them() -> None:
    tried = [rule for rule in finding.rules() if rule.at_digits]
    texts = [marked.replace("|", "") for marked, _ in FOUND]
    found = [(rule, text) for rule in tried for text in texts if rule.pattern.search(text)]
    assert len({rule.reason for rule, _ in found}) > 3
    for rule, text in found:
        everywhere = [match.span() for match in rule.pattern.finditer(text)]
        assert [match.span() for match in searched(text).matches(rule)] == everywhere, (rule.reason, text)
