"""What tells whose a number is: gender of names, those who only tell, the figures that one goes on from."""

import pytest

from etl.facts import about, passages, standing
from etl.facts.observations.subject import ordinals
from etl.facts.observations.subject.questions import Thread
from etl.facts.observations.subject.references import gender_of
from etl.facts.passages import Passage
from etl.facts.standing import is_informant
from etl.records import Block, Document, Marks, Name
from etl.text import marks

GENDERS = [
    ("Кибер Авто Тех", "школа", "femn"),
    ("Казань", "", "femn"),
    ("Вектор", "завод", "masc"),
    ("Daimler", "", ""),
]
INFORMANTS = [
    ("Метрон", "агентство", True),
    ("Метрон", "завод", False),
    ("Росстат", "", True),
    ("Волгопромбанк", "", True),
]
TRADES = [
    ("Вектор", "автозавод", ("plant",)),
    ("Rybinsk Motor Works", "", ("plant",)),
    ("Мосгортранс", "", ("carrier",)),
    ("Вектор", "официальный дилер", ("dealer",)),
    ("Вектор", "", ()),
]

# sentence, name, how it stands for the sentences that follow
STANDING = [
    ("Завод «Амкодор» передал «Мосводостоку» 34 погрузчика.", "Мосводосток", "recipient"),
    ("Линию купили у разорившейся компании «Алтай-Асботехника».", "Алтай-Асботехника", "inflected"),
    ("Станки везут с липецкого завода «Квадрат».", "Квадрат", "oblique"),
    ("В новом индустриальном парке «Ворсино» работают 900 человек.", "Ворсино", "place"),
    ("The order was won by MAZ last year.", "MAZ", "agent"),
    ("A contract that supplies Ford until 2027.", "Ford", "embedded"),
    ("По данным агентства «Метрон», рынок вырос.", "Метрон", "reporter"),
]
# sentence, name, whether it stands in an inserted clause before the number
INSERTED = [
    ("Avtokomfort, which is owned by Martur, has built a hall of 6,000 square metres.", "Martur", True),
    ("Завод «Атлант», который поставляет детали для КАМАЗа, выпустил 600 машин.", "КАМАЗ", True),
    ("Завод «Атлант», а КАМАЗ, по его словам, выпустил 600 машин.", "КАМАЗ", False),
]
# sentence, name, whether it stands for a clause of its own before the last number
GAPPED = [
    ("КАМАЗ собрал 600 машин, МАЗ - 400.", "МАЗ", True),
    ("КАМАЗ взял 600 коробок передач, МАЗ - ещё 400.", "МАЗ", True),
    ("Ukraine took 9,600 kits, Egypt 4,300.", "Egypt", True),
    ("КАМАЗ собрал 600 машин, а МАЗ за это же время отгрузил 400.", "МАЗ", False),
    ("КАМАЗ и МАЗ: 400 машин.", "МАЗ", False),
]
# text, language, the country of its market, which is one with those that other documents name
COUNTRIES = [
    ("Продажи выросли. Беларусь отправила машины в Россию. Заводы Беларуси растут. Беларусь рада.", "ru", "country-BY"),
    ("Продажи выросли.", "ru", "country-RU"),
    ("Завод в Ижевске отправляет машины в Казахстан.", "ru", "country-RU"),
    ("The whole market is 240,000 cars.", "en", "country-RU"),
    ("Uzbek factories made 24,500 cars. Another Uzbek record is near.", "en", "country-UZ"),
]
# text, kind, the place that "the region" and "the city" are though nobody names it
HOMES = [
    ("Калужский кластер вырос. Завод калужской группы расширят. В области довольны.", "region", "Калужская область"),
    ("Депутаты Миасского округа приняли бюджет. Миасские заводы платят больше.", "city", "Миасс"),
    ("Детали точит калужский подрядчик.", "region", None),
]


def read(text: str, language: str = "ru") -> tuple[Document, Marks]:
    document = Document("t.txt", "0", text, (Block(0, len(text), "body"),), language=language)
    return document, marks.find(document)


def named(text: str, name: str) -> tuple[Passage, int]:
    """The first sentence, and where in it the name stands."""
    document, found = read(text, "ru" if passages.is_russian(text) else "en")
    passage = passages.passage(document, found, found.sentences[0])
    return passage, next(index for index in passage.positions("name") if name in passage.name(index).name)


@pytest.mark.parametrize(("text", "name", "way"), STANDING)
def test_how_a_name_stands(text: str, name: str, way: str) -> None:
    assert way in standing.ways(*named(text, name))


@pytest.mark.parametrize(("text", "name", "expected"), INSERTED)
def test_what_an_inserted_clause_names_is_passed_over(text: str, name: str, expected: bool) -> None:
    passage, index = named(text, name)
    assert standing.is_inserted(passage, passage.positions("number")[0], index) is expected


@pytest.mark.parametrize(("text", "name", "expected"), GAPPED)
def test_a_name_may_stand_for_a_clause(text: str, name: str, expected: bool) -> None:
    document, found = read(text, "ru" if passages.is_russian(text) else "en")
    passage = passages.passage(document, found, found.sentences[0])
    index = [place for place in passage.positions("name") if passage.name(place).name in {name, "Египет"}][-1]
    assert standing.is_gapped(passage, passage.positions("number")[-1], index) is expected


@pytest.mark.parametrize(("text", "language", "country"), COUNTRIES)
def test_the_market_is_that_of_the_country_of_most_places(text: str, language: str, country: str) -> None:
    document, found = read(text, language)
    assert about.country(document, found, about.adjectives(document)).known == country


def test_a_number_ends_with_its_sentence() -> None:
    _, found = read("Убыток составил 410 млн. Людей убавилось.")
    assert [number.unit for number in found.numbers] == [""]


@pytest.mark.parametrize(("name", "head", "gender"), GENDERS)
def test_a_name_has_the_gender_of_its_noun(name: str, head: str, gender: str) -> None:
    assert gender_of(Name(0, 0, "organisation", name, head=head)) == gender


@pytest.mark.parametrize(("name", "head", "expected"), INFORMANTS)
def test_an_agency_is_known_by_the_noun_before_it(name: str, head: str, expected: bool) -> None:
    assert is_informant(Name(0, 0, "organisation", name, head=head)) is expected


@pytest.mark.parametrize(("name", "head", "expected"), TRADES)
def test_what_an_organisation_does_for_a_living(name: str, head: str, expected: tuple[str, ...]) -> None:
    assert standing.trades(Name(0, 0, "organisation", name, head=head)) == expected


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


@pytest.mark.parametrize(("text", "kind", "place"), HOMES)
def test_what_the_region_and_the_city_are(text: str, kind: str, place: str | None) -> None:
    document, found = read(text)
    home = about.homes(document, found, about.adjectives(document)).get(kind)
    assert (home.name if home else None) == place


# names with their places, then the text; whom each ordinal means
ORDINALS = [
    ("Растут парки «Рябина» и «Осина»: в первом тесно, во втором тихо.", ["Рябина", "Осина"]),
    ("Парки «Рябина» (Пенза) и «Осина» (Орск) растут: второй занят.", ["Осина"]),
    ("Парки «Рябина», «Осина» и «Верба» растут: третий занят, последний рад.", ["Верба", "Верба"]),
    ("Vexin Works and Kestrin Works grow, the former has staff, the latter will hire.", ["Vexin", "Kestrin"]),
    ("Парки «Рябина» и «Осина» растут: первый цех готов, во-первых, его ждали.", []),
    ("Парк «Рябина» растёт: первый занят.", []),
    ("Vexin Works and Kestrin Works grow, the first plant is full.", []),
]


@pytest.mark.parametrize(("text", "meant"), ORDINALS)
def test_ordinals_mean_one_of_several_named_together(text: str, meant: list[str]) -> None:
    document, found = read(text, "ru" if passages.is_russian(text) else "en")
    passage = passages.passage(document, found, found.sentences[0])
    told = [name.name for _, name in ordinals.find(passage, ())]
    assert len(told) == len(meant)
    assert all(name in one for name, one in zip(meant, told, strict=True))
