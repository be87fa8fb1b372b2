"""The gazetteer is whole: regions, cities with their places, no id twice, every entity found under its own name."""

from etl.text.names import phrases
from etl.vocabulary import gazetteer


def test_all_regions_and_enough_cities() -> None:
    russian = {(city.name_ru, city.area) for city in gazetteer.cities() if len(city.area) > 2}
    assert len(gazetteer.regions()) == 89
    assert len(russian) >= 1_100
    assert all((region.city, region.area) in russian for region in gazetteer.regions() if region.area.startswith("RU-"))


def test_areas_and_cities_exist() -> None:
    areas = {region.area for region in gazetteer.regions()} | {country.area for country in gazetteer.countries()}
    entries = (*gazetteer.organisations(), *gazetteer.parks())
    assert len(gazetteer.organisations()) >= 150 and len(gazetteer.parks()) >= 60
    assert not [entry.known_id for entry in entries if entry.area and entry.area not in areas]
    assert not [entry.known_id for entry in entries if entry.city and not gazetteer.cities_named(entry.city)]


def test_every_entry_is_found_under_its_names() -> None:
    for entry in (*gazetteer.organisations(), *gazetteer.parks()):
        for name in (entry.name_ru, entry.name_en):
            assert entry in phrases.lookup(name, entry.kind), (entry.known_id, name)
