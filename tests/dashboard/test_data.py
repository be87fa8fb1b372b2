"""Questions to the tables of the five documents."""

import re
import shutil
import warnings
from dataclasses import replace

import pandas as pd
import pytest

from dashboard import data
from dashboard.components.facts.citations import sources, titles
from dashboard.data import Filters, Store
from dashboard.data.documents import documents
from dashboard.data.highlights import figures_that_matter, likely
from dashboard.data.labels import categories, document_labels
from dashboard.data.newest import newest
from dashboard.data.passports import passport, sentence_around
from dashboard.data.reader import account, marks
from dashboard.data.sources import KEYS, elsewhere, fact, facts, neighbours, passage, texts
from dashboard.data.tables import COLUMNS, columns
from dashboard.view import read


def test_the_tables_have_every_column_that_is_read(tables):
    for name in COLUMNS:
        assert list(tables[name].columns) == list(columns(name)), name
    assert len(tables["documents"]) == 5


@pytest.mark.parametrize(
    ("filters", "column", "value"),
    [
        (Filters(indicator="production"), "indicator", "production"),
        (Filters(organisation="organisation-kamaz"), "subject_id", "organisation-kamaz"),
        (Filters(status="actual"), "status", "actual"),
    ],
)
def test_observations_fit_their_filters(tables, filters, column, value):
    found = data.observations(tables, filters, "ru")
    every = data.observations(tables, Filters(), "ru")
    if filters.organisation and not every["subject_id"].eq(value).any():
        pytest.skip("the id is spelt otherwise")
    assert 0 < len(found) <= len(every)
    assert found[column].eq(value).all()


def test_a_period_keeps_what_touches_it(tables):
    found = data.events(tables, Filters(since="1969", until="1979"), "ru")
    assert len(found)
    assert found["date_start"].str[:4].le("1979").all()
    assert found["date_end"].str[:4].ge("1969").all()


def test_a_search_finds_words_in_any_order(tables):
    assert len(data.observations(tables, Filters(text="автомобил выпущено"), "ru"))
    assert data.observations(tables, Filters(text="нет такого слова"), "ru").empty


def test_the_fullest_lane_is_first_and_the_rest_last(tables):
    found = data.events(tables, Filters(), "ru", by="type")
    sizes = found.groupby("lane_order").size()
    assert sizes.is_monotonic_decreasing or sizes.index[-1] == sizes.size - 1
    assert found["lane"].ne("").all()


@pytest.mark.parametrize("missing", ["event_participants", "documents"])
def test_events_without_participants_or_documents_are_events(tables, missing):
    bare = replace(tables, frames={**tables.frames, missing: tables[missing].head(0)})
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = data.events(bare, Filters(), "ru")
    assert len(found) == len(tables["events"])
    column = {"event_participants": "participants", "documents": "document_title"}[missing]
    assert found[column].eq("").all()


def test_one_organisation_has_one_colour_everywhere(tables):
    events = data.events(tables, Filters(), "ru")
    values = data.observations(tables, Filters(), "en")
    places = dict(zip(values["subject_id"], values["category"], strict=True))
    shared = [row for row in events.itertuples() if row.organisation_id in places]
    assert shared
    assert all(places[row.organisation_id] == row.category for row in shared)


def test_every_fact_has_its_sentence(tables):
    found = facts(tables, "ru")
    assert len(found) > 30
    for each in found.values():
        place = passage(tables, each)
        text = texts(tables)[each.document]
        assert place.start <= place.quote_start <= each.start < each.stop <= place.quote_stop <= place.stop, each
        assert each.row["quote"] in text[place.quote_start : place.quote_stop], each


def test_neighbours_stand_in_the_same_sentence(tables):
    pairs = [(each, neighbours(tables, each, "ru")) for each in facts(tables, "ru").values()]
    together = [(each, others) for each, others in pairs if others]
    assert together
    assert all(each not in others for each, others in together)
    assert all(other.document == each.document for each, others in together for other in others)
    assert all(isinstance(elsewhere(tables, each, "ru"), list) for each, _ in pairs)


def test_an_unknown_fact_is_none(tables):
    assert fact(tables, "o-none", "ru") is None
    assert passport(tables, "park-none", "ru") is None


def test_marks_do_not_touch_and_the_account_adds_up(tables):
    for document_id in tables["documents"]["document_id"]:
        found = marks(tables, document_id, "ru")
        assert found
        assert all(one.stop <= other.start for one, other in zip(found, found[1:], strict=False))
        ledger = tables["ledger"]
        rows = ledger[ledger["document_id"].eq(document_id) & ledger["kind"].isin(["number", "date"])]
        assert account(tables, document_id).total == len(rows)


def test_the_figures_that_matter_are_facts_of_several_subjects(tables):
    found = figures_that_matter(tables, Filters(), "ru")
    assert len(found) >= 6
    assert all(each.row["status"] == "actual" for each in found)
    assert len({each.row["subject_id"] for each in found}) >= 3


def test_tables_are_taken_up_when_they_change(folder, tmp_path):
    copied = tmp_path / "tables"
    shutil.copytree(folder, copied)
    store = Store(copied)
    before = store.current()
    assert store.current() is before
    shorter = pd.read_parquet(copied / "documents.parquet").head(2)
    shorter.to_parquet(copied / "documents.parquet")
    after = store.current()
    assert len(after["documents"]) == 2
    assert store.version(before.version) is before
    (copied / "documents.parquet").write_bytes(b"half a file")
    assert store.current() is after, "tables that are being replaced are not taken up half"


def test_years_the_wrong_way_round_are_turned():
    assert read({"search": "?since=2020&until=2010"}).filters() == Filters(since="2010", until="2020")


def test_a_folder_without_tables_is_empty(tmp_path):
    assert Store(tmp_path / "none").current().is_empty


def test_filters_leave_the_tables_alone(tables):
    before = len(tables["observations"])
    data.observations(tables, replace(Filters(), text="камаз"), "ru")
    assert len(tables["observations"]) == before


def test_colours_are_kept_when_documents_are_added(tables):
    before = categories(tables)
    more = tables["observations"].assign(subject_id="organisation-newcomer", subject_type="organisation")
    frames = {**tables.frames, "observations": pd.concat([tables["observations"], more])}
    after = categories(replace(tables, frames=frames))
    assert len(set(after.values())) == len(after) == 8
    assert after["organisation-kamaz"] == before["organisation-kamaz"] == 0
    kept = [entity for entity in before if after.get(entity) == before[entity]]
    assert len(kept) >= 5


def test_of_very_many_values_the_newest_of_many_subjects_are_drawn():
    series = {"product": "truck", "of": "", "unit": "units", "measure": "flow", "status": "actual"}
    rows = [
        {**series, "fact": f"{subject}-{year}", "subject_id": subject, "time_end": f"{year}-12-31"}
        for subject, first in (("kamaz", 1990), ("uaz", 2015), ("gaz", 2019))
        for year in range(first, 2025)
    ]
    rival = {**series, "fact": "kamaz-2024-b", "subject_id": "kamaz", "time_end": "2024-12-31"}
    frame = pd.DataFrame([*rows, rival])
    assert newest(frame, len(frame)) is frame
    found = newest(frame, 10)
    assert set(found["fact"]) == {"kamaz-2024", "kamaz-2024-b", "uaz-2024", "gaz-2024"}
    assert list(found.columns) == list(frame.columns)


def test_the_sign_of_a_floor_space_is_kept(tables):
    found = data.parks(tables, Filters(), "ru").set_index("park_id")
    assert found.loc["park-dip-master", "area_qualifier"] == "about"
    assert set(found["area_qualifier"]) == {"about", "exact"}


def test_figures_that_matter_are_sure_and_not_beyond_all_measure(tables):
    observations = tables["observations"]
    row = observations[observations["indicator"].eq("headcount")].iloc[[0]]
    ordinary = [row.assign(observation_id=f"o-{n}", subject_id=f"s-{n}", value=1000.0 + n) for n in range(40)]
    beyond = row.assign(observation_id="o-beyond", value=5e7, confidence=1.0)
    doubtful = row.assign(observation_id="o-doubtful", subject_id="s-x", value=900_000.0, confidence=0.2)
    frame = pd.concat([*ordinary, beyond, doubtful]).assign(confidence=lambda each: each["confidence"].clip(0.2))
    frame.loc[~frame["observation_id"].isin(["o-doubtful"]), "confidence"] = 0.9
    found = likely(frame, 8)
    assert len(found) == 40
    assert not set(found["observation_id"]) & {"o-beyond", "o-doubtful"}
    assert "o-doubtful" in set(likely(frame.tail(10), 8)["observation_id"])


def test_figures_that_matter_fit_the_filters(tables):
    found = figures_that_matter(tables, Filters(organisation="organisation-agr"), "ru")
    assert {fact.row["subject_id"] for fact in found} == {"organisation-agr"}
    assert not figures_that_matter(tables, Filters(region="RU-KAM"), "ru")


@pytest.mark.parametrize(
    ("filters", "numbers"),
    [
        (Filters(), "000 001 002 003 004"),
        (Filters(organisation="park-dip-master"), "000 002 004"),
        (Filters(region="RU-KLU"), "003"),
        (Filters(indicator="floor_space"), "004"),
        (Filters(event_type="production_start", indicator="headcount"), "003"),
        (Filters(status="planned"), "000 002"),
        (Filters(since="2023"), "000 003"),
        (Filters(until="2022"), "001"),
        (Filters(organisation="park-dip-master", since="2023"), "000"),
    ],
)
def test_documents_fit_what_they_speak_of_and_when(tables, filters, numbers):
    found = documents(tables, filters)["document_id"].str[:3]
    assert " ".join(found) == numbers


def test_parks_of_an_organisation_are_those_it_has_to_do_with(tables):
    found = data.parks(tables, Filters(organisation="organisation-kamaz"), "ru")
    assert "park-dip-master" in set(found["park_id"])
    assert 0 < len(found) < len(tables["parks"])
    assert data.parks(tables, Filters(organisation="organisation-none"), "ru").empty


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Парк «Мастер» открыт. Он велик.", "Парк «Мастер» открыт"),
        ("Он велик. Парк «Мастер» открыт", "Парк «Мастер» открыт"),
        ("Заголовок\nПарк «Мастер» открыт", "Парк «Мастер» открыт"),
    ],
)
def test_a_sentence_keeps_its_first_letter(tables, text, said):
    frame = pd.DataFrame({"document_id": ["a"], "text": [text]})
    made = replace(tables, frames={**tables.frames, "texts": frame})
    start = text.index("«Мастер»")
    assert sentence_around(made, "a", start, start + 8) == said


def test_a_single_fact_is_what_its_row_is(tables):
    known = facts(tables, "ru")
    for kind, key in KEYS.items():
        for each in known.at(kind, range(len(known.frames[kind]))):
            one = known[str(each.row[key])]
            assert (one.kind, one.id) == (each.kind, each.id)
            assert {name: type(cell) for name, cell in one.row.items()} == {
                name: type(cell) for name, cell in each.row.items()
            }
            assert pd.Series(dict(one.row), dtype=object).equals(pd.Series(dict(each.row), dtype=object))


def test_a_document_whose_title_has_no_word_goes_by_its_text(tables):
    documents = tables["documents"].assign(title="…")
    made = replace(tables, frames={**tables.frames, "documents": documents})
    assert all(re.search(r"\w", each) for each in titles(made).values())
    text = pd.DataFrame({"document_id": documents["document_id"], "text": "Автозавод" * 40})
    endless = replace(made, frames={**made.frames, "texts": text})
    assert set(titles(endless).values()) == {("Автозавод" * 40)[:90] + "…"}


def with_files(tables, *names):
    frame = tables["documents"].iloc[[0] * len(names)].assign(document_id=list(names))
    return replace(tables, frames={**tables.frames, "documents": frame.reset_index(drop=True)})


@pytest.mark.parametrize(
    ("names", "labels"),
    [
        (["003_4dbc.txt", "004_37bc.txt"], ["003", "004"]),
        (["g_01_oez_tolyatti.txt", "g_02_vorsino.txt", "w1.md"], ["g_01", "g_02", "w1"]),
        (["report.docx", "report.pdf", "report_2.pdf"], ["report.docx", "report.pdf", "report_2"]),
        (["2025/a.txt", "2026/a.txt"], ["2025/a.txt", "2026/a.txt"]),
    ],
)
def test_a_document_goes_by_the_shortest_beginning_of_its_name(tables, names, labels):
    assert list(document_labels(with_files(tables, *names)).values()) == labels


def test_of_many_sources_as_many_are_named_as_fit_into_a_line(tables):
    names = [f"a-long-name-of-a-file-{number:04d}.txt" for number in range(1500)]
    said = sources(with_files(tables, *names), names, "en")
    assert said.endswith(", a-long-name-of-a-file-0001 and 1,498 more")
    assert sources(tables, tables["documents"]["document_id"], "ru") == "Источники: документы 000, 001, 002, 003, 004"
