"""Where nothing fits: the restriction in the way is named and lifted by one press, the nearest year is offered."""

import pytest

from dashboard.app import page
from dashboard.components.around.filters import Choice
from dashboard.components.around.nothing import Sought, nothing
from dashboard.components.drawers.drawer import drawer
from dashboard.data import Store
from dashboard.view import read
from tests.dashboard.test_layouts import words_of

FIELDS = [
    Choice("type", "Тип", (("", "все"), ("crisis", "Кризис"))),
    Choice("since", "С года", (("", "любого"),)),
    Choice("until", "По год", (("", "любой"),)),
]
# What is asked for, and what is said: the years with something are 2004 and 2018, both of another type.
SAID = [
    ("type=crisis", ["Снять «Тип: Кризис»: 2\u00a0события"]),
    (
        "since=2009&until=2012",
        ["Ближайший год:", "since=2004&until=2004", "«С года: 2009, По год: 2012»: 2\u00a0события"],
    ),
    ("since=2020", ["since=2018&until=2018", "Снять «С года: 2020»: 2\u00a0события"]),
    ("type=crisis&q=нет", ["Сбросить фильтры", "Событий с датой под эти фильтры нет."]),
    ("q=нет", ["Снять «слова: нет»: 2\u00a0события"]),
]


def fitting(view):
    asked = view.filters()
    fits = [year for year in (2004, 2018) if int(asked.since or 0) <= year <= int(asked.until or 9999)]
    return 0 if view["type"] or view["q"] else len(fits)


SOUGHT = Sought("count_events", "timeline_empty", fitting, lambda view: [2004, 2018])


@pytest.mark.parametrize(("search", "said"), SAID)
def test_the_way_out_is_named(search, said):
    text = words_of(nothing(read({"path": "/timeline", "search": search}), FIELDS, SOUGHT))
    assert not [each for each in said if each not in text], text


def test_where_no_single_restriction_is_in_the_way_only_all_are_lifted():
    text = words_of(nothing(read({"path": "/timeline", "search": "type=crisis&q=нет"}), FIELDS, SOUGHT))
    assert "Снять" not in text


@pytest.mark.parametrize("route", ["/", "/timeline", "/parks", "/indicators", "/documents"])
def test_every_page_names_the_way_out(tables, route):
    text = words_of(page(read({"path": route, "search": "?status=actual&region=XX-NO&lang=en"}), tables))
    assert "Remove “Region: XX-NO”" in text


def test_what_is_to_be_by_a_year_has_its_time_then(tables):
    """A plan for April 2026 is no event of 1971."""
    assert "Малая Родина" in words_of(page(read({"path": "/", "search": "?since=2026&until=2026"}), tables))


@pytest.mark.parametrize("route", ["/", "/timeline", "/parks", "/indicators", "/documents"])
def test_where_nothing_was_read_no_filter_is_blamed(tmp_path, route):
    text = words_of(page(read({"path": route}), Store(tmp_path).current()))
    assert '"H1"' in text
    assert "фильтры" not in text
    assert ("Добавить документы" in text) == (route != "/documents")


def test_a_fact_that_is_gone_has_nothing_to_do_with_filters(tables):
    text = words_of(drawer(read({"path": "/timeline", "search": "?fact=o-nonsense"}), tables))
    assert "Этого факта нет" in text and "Сбросить" not in text
