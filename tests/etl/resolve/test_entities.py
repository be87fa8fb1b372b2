"""One entity for all spellings and both languages, whatever the order of the documents."""

from etl.records import Document, Marks, Name, Reading, Role
from etl.resolve import entities


def reading(document_id: str, *names: Name) -> Reading:
    return Reading(Document(document_id, ""), Marks(names=names))


def park(name: str, area: str = "", city: str = "") -> Name:
    return Name(0, 0, "park", name, area=area, city=city)


SAME = [
    (Name(0, 0, "person", "Сергей Когогин"), Name(5, 9, "person", "Sergei Kogogin")),
    (Name(0, 0, "organisation", "Соло-Авто"), Name(0, 0, "organisation", "Solo-Avto")),
    (Name(0, 0, "organisation", "ООО «Сфера»"), Name(0, 0, "organisation", "Сфера")),
    (park("технопарк «Заря»", "RU-PNZ", "Пенза"), park("парк «Заря»", "RU-PNZ")),
    (park("«Мастер» (Ярославская область)", "RU-YAR"), park("промышленный парк «Мастер»", "RU-YAR", "Тутаев")),
    (park("Ostashkovo Industrial Park", "RU-TVE"), park("индустриальный парк «Осташково»", "RU-TVE")),
]
APART = [
    (park("«Мастер» (Пензенская область)", "RU-PNZ"), park("«Мастер» (Калининградская область)", "RU-KGD")),
    (park("Камский индустриальный парк «Вектор»"), park("Дальний индустриальный парк «Вектор»")),
    (Name(0, 0, "person", "Жанна Халиуллина"), Name(0, 0, "person", "Вилсор Халиуллин")),
    (Name(0, 0, "organisation", "比亚迪"), Name(0, 0, "organisation", "吉利")),
    (Name(0, 0, "organisation", "Ζαχαρω"), Name(0, 0, "organisation", "Αθηνα")),
    (Name(0, 0, "organisation", "❤"), Name(0, 0, "organisation", "☀")),
    (park("индустриальный парк «长城»", "RU-TUL", "Тула"), park("индустриальный парк «奇瑞»", "RU-TUL", "Тула")),
]


def test_spellings_of_one_entity_meet() -> None:
    for first, second in SAME:
        found = entities.resolve([reading("a", first), reading("b", second)])
        assert found.id_of("a", first) == found.id_of("b", second), (first.name, second.name)


def test_different_entities_stay_apart() -> None:
    for first, second in APART:
        found = entities.resolve([reading("a", first), reading("b", second)])
        assert found.id_of("a", first) != found.id_of("b", second), (first.name, second.name)


def test_the_order_of_documents_does_not_matter() -> None:
    readings = [reading(str(place), *pair) for place, pair in enumerate(SAME + APART)]
    assert entities.resolve(readings) == entities.resolve(readings[::-1])


def test_a_surname_alone_is_the_person_in_the_same_position() -> None:
    kamaz = Name(0, 0, "organisation", "КАМАЗ", "organisation-kamaz")
    full, short = Name(0, 0, "person", "Сергей Когогин"), Name(0, 0, "person", "Когогин")
    both = []
    for document_id, person in (("a", full), ("b", short)):
        role = Role(person, "генеральный директор", kamaz, 0, 0, 0, 0)
        plain = reading(document_id, person, kamaz)
        both.append(Reading(plain.document, plain.marks, facts=type(plain.facts)(roles=(role,))))
    found = entities.resolve(both)
    assert found.of("a", full) == found.of("b", short)


def test_names_in_both_languages_and_the_place() -> None:
    name = park("технопарк «Заря»", "RU-PNZ", "Пенза")
    entity = entities.resolve([reading("a", name)]).of("a", name)
    assert (entity.name_ru, entity.name_en) == ("технопарк «Заря»", 'tekhnopark "Zarya"')
    assert entity.ref_area == "RU-PNZ" and entity.latitude is not None and not entity.known
