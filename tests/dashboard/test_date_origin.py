"""Where a date comes from is said: the words it was read from, the document's own date, what was set aside."""

import pytest

from dashboard.components.date_origin import of_fact, origin
from dashboard.data.dating import words_of_document
from dashboard.data.sources import facts
from tests.dashboard.test_layouts import words_of

# A piece of the quote, the language, and what is said of its date.
SAID = [
    ("вошла в топ-5", "ru", ["«2024 году». Прочитано: 2024 год."]),
    ("Мероприятие прошло сегодня", "ru", ["«сегодня». Прочитано: 16", "16.10.2025, выведена из слов «16 октября»"]),
    ("С тех пор выпущено", "ru", ["Рядом в тексте: «16 февраля 1976 года»"]),
    ("More than 400", "en", ["names no time: the date of the document", "18 October, inferred from “18 October”"]),
    ("ушли иностранные партнёры", "ru", ["«Три года назад». Прочитано: 2022 год.", "заголовок говорит 2007-01-01"]),
    ("подписали соглашение", "en", ["6 Jul 2022, stated in it: “06 Июл 2022”"]),
    ("сегодня доступно около 20", "ru", ["«сегодня». В дату это не переводится."]),
]


def stating(tables, piece, language):
    known = facts(tables, language)
    return next(known[each] for each in known if piece in str(known[each].row["quote"]) and known[each].kind != "role")


@pytest.mark.parametrize(("piece", "language", "said"), SAID)
def test_where_a_date_comes_from(tables, piece, language, said):
    text = words_of(origin(tables, stating(tables, piece, language), language)).replace("\u00a0", " ")
    assert not [each for each in said if each not in text], text


def test_every_dated_fact_says_where_its_date_comes_from(tables):
    known = [each for each in facts(tables, "ru").values() if each.kind != "role"]
    assert known and all(of_fact(tables, each, "ru") for each in known)


def test_a_document_says_by_which_words_it_was_dated(tables):
    said = {row: [each.text for each in words_of_document(tables, row)] for row in tables["documents"]["document_id"]}
    assert ["Три года назад"] in said.values() and [] in said.values()
