"""Dates and periods: every phrase of dates.tsv, relations, what the context adds, and dates written in many ways."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.text import dates

REFERENCE = "2025-10-20"
LINES = Path(__file__).with_name("dates.tsv").read_text("utf-8").splitlines()
PHRASES = [(line.split("\t") + ["", ""])[:3] for line in LINES if line and not line.startswith("#")]

# text, EDTF of each mark, said at the reference
RESOLVED = [
    ("16 февраля 1976 года", "1976-02-16"),
    ("в первом полугодии 2025", "2025-40"),
    ("first quarter of 2024", "2024-33"),
    ("в 1970-е годы", "197X"),
    ("весной 2022", "2022-21"),
    ("в начале 2024 года", "2024"),
    ("в 2022–2023 годах", "2022/2023"),
    ("в 2022 и 2024 годах", "2022 2024"),
    ("по итогам 2021, 2022 и 2024 годов", "2021 2022 2024"),
    ("14 и 15 марта 2022 года", "2022-03-14 2022-03-15"),
    ("полтора месяца назад", "2025-09~"),
    ("за девять месяцев", "2025-01/2025-09"),
    ("на днях", ""),
    ("лето-2022", "2022-22"),
    ("вчерашнее решение", "2025-10-19"),
    ("the year before last", "2023"),
    ("last November", "2024-11"),
    ("last September", "2025-09"),
    ("next March", "2026-03"),
    ("this May", "2025-05"),
    ("в минувшем ноябре", "2024-11"),
    ("come autumn", "2025-23"),
    ("by the end of the summer", "2026-22"),
    ("до Нового года", "2026-01-01"),
    ("полвека назад", "1975"),
    ("десять лет спустя", "2035"),
    ("4, 5 и 7 октября 2025 года", "2025-10-04 2025-10-05 2025-10-07"),
    ("в марте и июне 2024 года", "2024-03 2024-06"),
    ("в феврале, апреле и мае 2024 года", "2024-02 2024-04 2024-05"),
    ("в мае и июне 2024 года", "2024-05/2024-06"),
    ("летом и осенью 2023 года", "2023-22 2023-23"),
    ("on March 3 and 4, 2025", "2025-03-03 2025-03-04"),
    ("во втором и четвёртом кв. 2024 г.", "2024-34 2024-36"),
    ("в 2024 году, во втором квартале 2025", "2024 2025-34"),
    ("the quarter ended 30 June 2025", "2025-34"),
    ("the year ended 31 December 2024", "2024"),
    ("six months ended 31 March 2025", "2024-10/2025-03"),
    ("six months ended 30 June 2025", "2025-40"),
    ("в сентябре 2023 и 2024 годов", "2023-09 2024-09"),
    ("in the first half of 2024 and 2025", "2024-40 2025-40"),
    ("июль к июню 2025 года", "2025-07 2025-06"),
    ("April 5, 6 and 7", "2025-04-05 2025-04-06 2025-04-07"),
    ("в первом и втором полугодиях 2024 года", "2024-40 2024-41"),
    ("in spring and autumn 2024", "2024-21 2024-23"),
    ("сентябрь 2025/2024", "2025-09 2024-09"),
    ("September 2025/2024", "2025-09 2024-09"),
    ("в апреле прошлого и мае нынешнего года", "2024-04 2025-05"),
    ("в прошлом и позапрошлом годах", "2024 2023"),
    ("в этом и следующем году", "2025 2026"),
    ("2023: 310; 2024: 415", "2023 2024"),
]

# what the words around tell
IN_CONTEXT = [
    ("В сентябре 2025 года собрали на 41 % меньше, чем годом ранее.", "2025-09 2024-09"),
    ("В прошлом году получили 37 млрд против 3 млрд годом ранее.", "2024 2023"),
    ("За девять месяцев набралось 192, а за тот же период 2024 года было 335.", "2025-01/2025-09 2024-01/2024-09"),
    ("19.1% in Q3 (21.4% in the same quarter of last year).", "2025-35 2024-35"),
    ("The line opened in late April 2021; two months later it stopped.", "2021-04 2021-06"),
    ("Завод открыт 17 ноября 2017 года; до конца того года собрали девять машин.", "2017-11-17 2017"),
    ("В январе и феврале 2022 года был рост, а 14 марта конвейер встал.", "2022-01/2022-02 2022-03-14"),
    ("Выставка пройдёт в апреле.", "2026-04"),
    ("Выставка прошла в апреле.", "2025-04"),
    ("Каникулы продлятся с 29 декабря по 11 января.", "2025-12-29/2026-01-11"),
    ("Завод стоял с 29 декабря по 11 января.", "2024-12-29/2025-01-11"),
    ("In December sales slowed down.", "2024-12"),
    ("Sales were lower than in the first quarter of 2024. March was the best month.", "2024-33 2025-03"),
    ("В третьем квартале 2024 года 40 %, в предыдущем квартале 35 %.", "2024-35 2024-34"),
    ("В минувший четверг, 16 октября, подписано.", "2025-10-16 2025-10-16"),
    ("В 1960 году завод построили. Через десять лет он закрылся.", "1960 1970"),
    ("В 1960 году завод построили. Ещё через два года он сгорел.", "1960 1962"),
    ("В 1960 году завод построили. Через два года его снесут.", "1960 2027"),
    ("В 2019-м собрали 400 машин, через два года - 520.", "2019 2021"),
    ("В 2019-м собрали 400 машин, через два года соберут 520.", "2019 2027"),
    ("Завод открыт в мае 2015 года. Спустя девять лет его закрыли.", "2015-05 2024"),
    ("1970 год. Пущен новый корпус. 3 августа отправлена первая партия.", "1970 1970-08-03"),
    ("1970 год. Пущен новый корпус.\nВ августе завод встал.", "1970 2025-08"),
    ("Цех откроют в сентябре.", "2026-09"),
    ("The line opened in March 2022; the following month it stopped.", "2022-03 2022-04"),
    ("19.1% in Q3 2024 (21.4% in the same quarter a year earlier).", "2024-35 2023-35"),
]

RELATIONS = [
    ("к 2030 году", "by"),
    ("до конца 2026 года", "by"),
    ("by 2030", "by"),
    ("не позднее 2026 года", "by"),
    ("с 2019 года", "since"),
    ("since 1976", "since"),
    ("после 2022 года", "since"),
    ("не ранее 2027 года", "since"),
    ("с начала года", "since"),
    ("в 2024 году", ""),
    ("по сравнению с 2024 годом", ""),
    ("120 % к прошлому году", ""),
]

WINTERS = [
    ("этой зимой", "2024-02-10", "2023-24"),
    ("этой зимой", "2024-03-15", "2023-24"),
    ("этой зимой", "2024-10-15", "2024-24"),
    ("прошлой зимой", "2024-10-15", "2023-24"),
]

WITHOUT_YEAR = [
    ("on 18 October", "", "XXXX-10-18"),
    ("в октябре", "", "XXXX-10"),
    ("в октябре", "2024", "2024-10"),
    ("вчера", "2024", ""),
]


def resolved(text: str, reference: str = REFERENCE) -> str:
    """The EDTF strings of all marks of the text."""
    return " ".join(dates.resolve(mark, reference) for mark in dates.find(text))


@pytest.mark.parametrize(("phrase", "first", "last"), PHRASES)
def test_phrase(phrase: str, first: str, last: str) -> None:
    assert [dates.days(mark, REFERENCE) for mark in dates.find(phrase)] == ([(first, last)] if first else [])


def test_there_are_phrases_of_both_kinds() -> None:
    assert sum(bool(first) for _, first, _ in PHRASES) > 600
    assert sum(not first for _, first, _ in PHRASES) > 130


@pytest.mark.parametrize(("text", "edtf"), RESOLVED + IN_CONTEXT)
def test_resolved(text: str, edtf: str) -> None:
    assert resolved(text) == edtf


@pytest.mark.parametrize(("text", "relation"), RELATIONS)
def test_relation(text: str, relation: str) -> None:
    assert [mark.relation for mark in dates.find(text)] == [relation]


@pytest.mark.parametrize(("text", "reference", "edtf"), WITHOUT_YEAR + WINTERS)
def test_without_year(text: str, reference: str, edtf: str) -> None:
    assert resolved(text, reference) == edtf


def test_bare_year() -> None:
    mark = dates.year("2023 closed at 395,000 units", 0, 4)
    assert dates.days(mark, REFERENCE) == ("2023-01-01", "2023-12-31")


def test_future_is_told() -> None:
    [mark] = dates.find("в апреле")
    assert dates.resolve(mark, REFERENCE, future=True) == "2026-04"
    assert dates.resolve(mark, REFERENCE, future=False) == "2025-04"


RU_MONTHS = [
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
    "декабря",
]  # fmt: skip
EN_MONTHS = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
]  # fmt: skip
FORMS = (
    "{d} {ru} {y} года", "{d} {ru} {y} г.", "{d} {ru} {y}-го", "{d:02}.{m:02}.{y}", "{y}-{m:02}-{d:02}",
    "{d:02}/{m:02}/{y}", "{d} {en} {y}", "{en} {d}, {y}", "{d} {short}. {y}", "{d}-го {ru} {y} года",
)  # fmt: skip


@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)), st.sampled_from(FORMS))
def test_any_date_is_read_back(day: date, form: str) -> None:
    en = EN_MONTHS[day.month - 1]
    written = form.format(d=day.day, m=day.month, y=day.year, ru=RU_MONTHS[day.month - 1], en=en, short=en[:3])
    [mark] = dates.find(f"Завод открыт {written}, сообщил директор.")
    assert dates.days(mark, REFERENCE) == (day.isoformat(), day.isoformat())


@given(st.text("0123456789 .,-/годавмrnin%()\n", max_size=60))
def test_marks_are_ordered_and_apart(text: str) -> None:
    marks = dates.find(text)
    assert all(0 <= mark.start < mark.stop <= len(text) for mark in marks)
    assert all(one.stop <= other.start for one, other in zip(marks, marks[1:], strict=False))
