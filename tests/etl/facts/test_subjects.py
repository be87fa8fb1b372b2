"""What tells whose a number is: gender of names, those who only tell, the figures that one goes on from."""

import pytest

from etl.facts.observations.questions import Thread
from etl.facts.observations.references import gender_of
from etl.facts.standing import is_informant
from etl.records import Name

GENDERS = [
    ("Кибер Авто Тех", "школа", "femn"),
    ("Казань", "", "femn"),
    ("Вектор", "завод", "masc"),
    ("Daimler", "", ""),
]
INFORMANTS = [("Метрон", "агентство", True), ("Метрон", "завод", False), ("Росстат", "", True)]


@pytest.mark.parametrize(("name", "head", "gender"), GENDERS)
def test_a_name_has_the_gender_of_its_noun(name: str, head: str, gender: str) -> None:
    assert gender_of(Name(0, 0, "organisation", name, head=head)) == gender


@pytest.mark.parametrize(("name", "head", "expected"), INFORMANTS)
def test_an_agency_is_known_by_the_noun_before_it(name: str, head: str, expected: bool) -> None:
    assert is_informant(Name(0, 0, "organisation", name, head=head)) is expected


def test_items_go_on_from_their_lead_in_and_paragraphs_only_carry() -> None:
    thread = Thread()
    thread.add()
    thread.lead_in()
    for _ in range(2):
        thread.begin_item()
        assert thread.links(is_near=False, is_comment=False, is_stale=False) == (("far", 0),)
        thread.add()
    thread.begin_paragraph()
    assert thread.links(is_near=False, is_comment=False, is_stale=False) == (("carried", 2),)
