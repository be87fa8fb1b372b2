"""Events: every example and refused sentence of the vocabulary, and what a row of one holds."""

import pytest

from etl.facts.events import finding as events
from etl.facts.passages import Passages
from etl.records import Block, Document, Event, Publication
from etl.text import marks
from etl.vocabulary.events import event_types, groups, no_event

PUBLISHED = Publication("2025-10-20", "stated")


def _told(*paragraphs: str, publication: Publication = PUBLISHED, zone: str = "body") -> list[Event]:
    text = "\n\n".join(paragraphs)
    starts = [sum(len(before) + 2 for before in paragraphs[:index]) for index in range(len(paragraphs))]
    blocks = tuple(Block(start, start + len(part), zone) for start, part in zip(starts, paragraphs, strict=True))
    language = "ru" if any("а" <= letter <= "я" for letter in text) else "en"
    document = Document("example.txt", "", text, blocks, language=language)
    return events.find(Passages(document, marks.find(document)), publication)[0]


EXAMPLES = [(kind.code, example) for kind in event_types() for example in kind.examples]
REFUSED = [(kind.code, sentence) for kind in event_types() for sentence in kind.refused]


@pytest.mark.parametrize(("code", "example"), EXAMPLES, ids=[example.text for _, example in EXAMPLES])
def test_examples_of_the_vocabulary_are_read(code, example):
    told = [(event.event_type, event.date, event.status) for event in _told(example.text)]
    assert (code, example.date, example.status) in told, example.text


@pytest.mark.parametrize(("code", "sentence"), REFUSED, ids=[sentence for _, sentence in REFUSED])
def test_refused_sentences_of_the_vocabulary_are_no_such_event(code, sentence):
    assert code not in [event.event_type for event in _told(sentence)], sentence


def test_the_vocabulary_is_complete():
    assert len(event_types()) == 13
    for kind in event_types():
        assert kind.examples and kind.refused and kind.triggers, kind.code


def test_every_group_is_used():
    triggers = [trigger for kind in (*event_types(), no_event()) for trigger in kind.triggers]
    named = {term for trigger in triggers for term in (*trigger.near, *trigger.also)}
    assert groups() and set(groups()) <= named


PHRASES = [
    ("Завод рессор ведёт летоисчисление с 1936 года.", "foundation", "1936", "occurred"),
    ("В 1935 году здесь заложили Лесохимический опытный завод.", "foundation", "1935", "occurred"),
    ("Новым хозяином завода в 2023 году стал холдинг «Аксель».", "ownership", "2023", "occurred"),
    ("В четверг губернатор объехал три завода и пообщался с рабочими.", "meeting", "2025-10-16", "occurred"),
    ("20 октября читатели задали вопросы директору завода.", "meeting", "2025-10-20", "occurred"),
    ("Печь отправили в ремонт 2 февраля.", "production_stop", "2025-02-02", "occurred"),
    ("С 1 сентября цех работает в две смены.", "other", "2025-09-01", "occurred"),
    ("В 2026 году компания построит второй корпус.", "opening", "2026", "planned"),
    ("In November we are going to return to two shifts.", "other", "2025-11", "planned"),
    ("On 5 June 2019 the first F7 rolled out of the Haval works.", "milestone", "2019-06-05", "occurred"),
    ("On 5 June 2019 the first 5 Series rolled out of the Avtotor works.", "milestone", "2019-06-05", "occurred"),
    ("В мае 2021 года в Тольятти открылся новый цех.", "opening", "2021-05", "occurred"),
    ("Компания «Автокомпонент» зарегистрирована в 2019 году.", "foundation", "2019", "occurred"),
    ("Первые цеха завода заложили в 1942 году.", "foundation", "1942", "occurred"),
    ("История завода началась в 1966 году.", "foundation", "1966", "occurred"),
    ("Строительство логистического центра начнётся в 2027 году.", "foundation", "2027", "planned"),
    ("Производство на заводе ЛиАЗ остановлено с 10 июля 2023 года.", "production_stop", "2023-07-10", "occurred"),
    ("В апреле 2022 года конвейер в Калуге замер.", "production_stop", "2022-04", "occurred"),
    ("Летом 2022 года завод перешёл на трёхдневную неделю.", "other", "2022-22", "occurred"),
    ("Завод «Мир» запустит сборку автобусов во втором квартале 2026 года.", "production_start", "2026-34", "planned"),
    ("С конвейера ГАЗа сошёл миллионный автомобиль в марте 2023 года.", "milestone", "2023-03", "occurred"),
    ("В 2016 году отпраздновали пятидесятилетие завода.", "milestone", "2016", "occurred"),
    ("В 2019 году генеральным директором стал Иван Петров.", "appointment", "2019", "occurred"),
    ("В декабре 2022 года завод «Рено» переименован в «Москвич».", "ownership", "2022-12", "occurred"),
    ("В мае 2023 года контроль над заводом перешёл к АвтоВАЗу.", "ownership", "2023-05", "occurred"),
    ("Фонд развития промышленности в 2021 году выделил заводу заём.", "support", "2021", "occurred"),
    ("В ноябре 2024 года «Группа ГАЗ» начала продажи микроавтобуса.", "product_launch", "2024-11", "occurred"),
    ("Губернатор 12 марта посетил АвтоВАЗ.", "meeting", "2025-03-12", "occurred"),
    ("Новый корпус сдадут в эксплуатацию в первом квартале 2027 года.", "opening", "2027-33", "planned"),
    ("К 2028 году в Ульяновске появится второй индустриальный парк.", "opening", "../2028", "planned"),
    ("За январь 2022 года продали 9 машин, а 14 марта завод встал.", "production_stop", "2022-03-14", "occurred"),
    ("GAZ suspended assembly of cars in March 2022.", "production_stop", "2022-03", "occurred"),
    ("The carmaker will work four days a week from 1 August 2026.", "other", "2026-08-01", "planned"),
    ("UAZ resumed production on 6 June 2022 after a break.", "production_start", "2022-06-06", "occurred"),
    ("Construction of the engine plant began in April 2014.", "foundation", "2014-04", "occurred"),
    ("The first stone of the plant was laid on 8 June 2013.", "foundation", "2013-06-08", "occurred"),
    ("A new Lada Vesta was unveiled in August 2014.", "product_launch", "2014-08", "occurred"),
    ("In May 2022 NAMI acquired Renault's stake in AvtoVAZ.", "ownership", "2022-05", "occurred"),
    ("Ivan Petrov was appointed head of the plant in 2019.", "appointment", "2019", "occurred"),
    ("The company plans to open a second plant by 2028.", "opening", "../2028", "planned"),
    ("In 2010 the park was granted the status of a special economic zone.", "other", "2010", "occurred"),
    ("Директором завода с 20 сентября назначен Олег Батуев.", "appointment", "2025-09-20", "occurred"),
    ("Директором завода с 1 ноября назначен Олег Батуев.", "appointment", "2025-11-01", "planned"),
    ("Его построили в 2016 году на месте старого цеха.", "opening", "2016", "occurred"),
    ("В сентябре остановлены обе нитки конвейера: нет мостов.", "production_stop", "2025-09", "occurred"),
    ("В марте 2015 года цех опустел.", "production_stop", "2015-03", "occurred"),
    ("В продажу пикап поступит в декабре.", "product_launch", "2025-12", "planned"),
    ("Генеральным директором 27 сентября назначен Игорь Лапин.", "appointment", "2025-09-27", "occurred"),
    ("Конвейер УАЗа 16-20 октября простоит.", "production_stop", "2025-10-16/2025-10-20", "planned"),
    ("С 1 октября утилизационный сбор проиндексирован на 20 %.", "other", "2025-10-01", "occurred"),
    ("The park took its first tenants in 2017.", "opening", "2017", "occurred"),
    ("Завод с сентября работает четыре дня в неделю.", "other", "2025-09", "occurred"),
    ("Грузовик сошёл с конвейера в минувший четверг, 16 октября.", "production_start", "2025-10-16", "occurred"),
    ("Директор завода Роман Щеглов занял этот пост в феврале 2025 года.", "appointment", "2025-02", "occurred"),
    ("Первые коробки передач обещают в 2027 году.", "production_start", "2027", "planned"),
    ("С 3 марта завод возглавляет Евгения Ахмадиева.", "appointment", "2025-03-03", "occurred"),
    ("The forum will be held in Kazan in May 2026.", "meeting", "2026-05", "planned"),
    ("The director is to hand over the post to Anna Kim in January.", "appointment", "2026-01", "planned"),
    ("В ноябре, пообещал министр, область и завод подпишут соглашение.", "agreement", "2025-11", "planned"),
    ("In May 2024 a shortage of chips brought the plant to a standstill.", "production_stop", "2024-05", "occurred"),
    ("The committee sat down with carmakers on 3 June 2025 to discuss fees.", "meeting", "2025-06-03", "occurred"),
    ("Сборку 11 августа пришлось прервать.", "production_stop", "2025-08-11", "occurred"),
]  # fmt: skip
NO_EVENTS = [
    "It was the best opening quarter since 2012.",
    "Нефтекамский завод заработал в 2023 году 300 млн рублей.",
    "Предприятие закончило 2024 год с убытком 400 млн рублей.",
    "Экспорт компания открыла для себя в 2023 году.",
    "Аккумуляторов для запуска двигателей в 2024 году выпущено 2,1 млн штук.",
    "В 2023 году завод выпустил 12 тысяч грузовиков и открыл 300 вакансий.",
    "Завод не планирует останавливать конвейер в 2026 году.",
    "В первую очередь в 2024 году собрали автобусы для Москвы.",
    "Первый заместитель министра в 2024 году передал машины больнице.",
    "Компания представила отчётность за 2024 год.",
    "После запуска производства в 2016 году прибыль выросла.",
    "Откроется ли завод в 2027 году?",
    "В 2022 году завод мог остановить конвейер.",
    "The company opened 300 vacancies in 2024.",
    "The park has been open since 2006 and covers 200 ha.",
    "In 2019 KAMAZ took 16th place among the makers of trucks.",
    "None of them had closed its plant in 2022.",
    "Nobody would say whether the line would restart in 2026.",
    "Сеть собирается в июле закрыть салон.",
    "После старта сборки в 2021 году прибыль упала.",
]


@pytest.mark.parametrize(("text", "code", "date", "status"), PHRASES, ids=[phrase[0] for phrase in PHRASES])
def test_phrases(text, code, date, status):
    assert [(event.event_type, event.date, event.status) for event in _told(text)] == [(code, date, status)]


@pytest.mark.parametrize("text", NO_EVENTS)
def test_no_event(text):
    assert _told(text) == []


def test_a_headline_and_its_text_are_one_event():
    text = "КАМАЗ открыл завод\n\nКАМАЗ открыл завод в Казани 14 октября 2025 года."
    blocks = (Block(0, 18, "title"), Block(20, len(text), "body"))
    document = Document("example.txt", "", text, blocks, language="ru")
    found, _ = events.find(Passages(document, marks.find(document)), PUBLISHED)
    assert [(event.date, event.date_basis) for event in found] == [("2025-10-14", "stated")]


def test_news_without_a_date_is_of_the_day_of_the_report():
    [event] = _told("КАМАЗ подписал соглашение с «Соллерс».")
    assert (event.date, event.date_basis) == ("2025-10-20", "published")


LABELLED = [
    (("1956 год. Предприятие передано министерству.",), ["1956"]),
    (("10 сентября. КАМАЗ подписал соглашение с «Соллерс».",), ["2025-09-10"]),
    (("В 2019 году выпуск вырос до 2020 года. КАМАЗ подписал соглашение с «Соллерс».",), ["2025-10-20"]),
]


def test_a_year_that_is_the_heading_is_of_what_follows():
    pieces = (("2010", "heading"), ("13 декабря в Москве показали новый автомобиль.", "paragraph"))
    text, blocks = "\n\n".join(piece for piece, _ in pieces), []
    for piece, kind in pieces:
        start = text.index(piece)
        blocks.append(Block(start, start + len(piece), "body", kind))
    document = Document("chronicle.md", "", text, tuple(blocks))
    told, _ = events.find(Passages(document, marks.find(document)), PUBLISHED)
    assert [event.date for event in told] == ["2010-12-13"]


@pytest.mark.parametrize(("paragraphs", "dates"), LABELLED)
def test_a_date_that_opens_the_line_is_of_what_follows(paragraphs, dates):
    assert [event.date for event in _told(*paragraphs)] == dates


def test_only_the_article_tells():
    assert _told("КАМАЗ открыл завод в 2015 году.", zone="boilerplate") == []


def test_who_takes_part_and_where():
    [event] = _told("КАМАЗ и «Соллерс» 6 июля 2022 года подписали в Москве соглашение.")
    assert [name.name for name in event.participants] == ["КАМАЗ", "Соллерс"]
    assert event.place and event.place.name == "Москва"


def test_who_only_tells_takes_no_part():
    (event,) = _told("«КАМАЗ» открыл завод мостов в мае 2024 года, – напомнил Иван Петров.")
    assert [name.name for name in event.participants] == ["КАМАЗ"]


def test_the_plant_stands_for_the_one_named_before():
    [event] = _told("КАМАЗ выпускает грузовики.", "Завод основан в 1969 году.")
    assert [name.name for name in event.participants] == ["КАМАЗ"]


TITLES = [
    ("В июне 2024 года «Соллерс» и правительство Ульяновской области подписали меморандум о развитии площадки.",
     "«Соллерс» и правительство Ульяновской области подписали меморандум"),
    ("Рынок упал, и КАМАЗ открыл завод в 2015 году", "КАМАЗ открыл завод в 2015 году"),
    ("Бывший лидер рынка тяжёлых грузовиков АвтоВАЗ, говорят, с 1 августа 2025 года трудится по четыре дня в неделю.",
     "АВТОВАЗ: с 1 августа 2025 года трудится по четыре дня в неделю"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_titles(text, title):
    assert [event.title for event in _told(text)] == [title]
