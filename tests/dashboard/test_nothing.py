"""Where nothing fits: the restriction in the way is named and lifted by one press, the nearest year is offered."""

import pytest

from dashboard.app import page
from dashboard.view import read
from tests.dashboard.test_layouts import words_of

# An address under which nothing fits, and what the page says of it.
EMPTY = [
    ("/indicators?indicator=headcount&since=1990&until=1995", "Ближайший год:", 'data-set": "since=2025&until=2025'),
    ("/indicators?indicator=headcount&since=1990&until=1995", "«С года: 1990, По год: 1995»", "2\u00a0значения"),
    ("/indicators?indicator=production&status=planned&lang=en", "Lift “Status: plans and forecasts”", "4\u00a0values"),
    ("/timeline?type=crisis&q=КАМАЗ", "Снять «Тип: Кризис»: 4\u00a0события", "Снять «слова: КАМАЗ»: 1\u00a0событие"),
    ("/parks?q=Мастер&kind=technopark", "Снять «слова: Мастер»: 2\u00a0парка", "Снять «Вид: технопарк»: 7\u00a0парков"),
    ("/documents?since=1950&until=1960", "Ближайший год:", 'data-set": "since=2022&until=2022'),
    ("/?indicator=rank&status=planned", "Снять «Статус: планы и прогнозы»: 1\u00a0значение", ": 9\u00a0парков"),
]


@pytest.mark.parametrize(("address", "first", "second"), EMPTY)
def test_the_way_out_is_named(tables, address, first, second):
    path, _, search = address.partition("?")
    text = words_of(page(read({"path": path, "search": search}), tables))
    assert first in text and second in text


def test_where_no_single_restriction_is_in_the_way_all_are_lifted(tables):
    text = words_of(page(read({"path": "/documents", "search": "?q=нетничего&since=1950&until=1960"}), tables))
    assert "Снять" not in text and "Сбросить фильтры" in text


def test_what_is_to_be_by_a_year_has_its_time_then(tables):
    """A plan for April 2026 is no event of 1971."""
    planned = page(read({"path": "/", "search": "?since=2026&until=2026"}), tables)
    assert "Малая Родина" in words_of(planned)
