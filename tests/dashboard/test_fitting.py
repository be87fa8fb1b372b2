"""Which observations fit, beside the same question asked of every row in plain words."""

import pytest

from dashboard import data
from dashboard.data import Filters
from dashboard.data.prepared import prepared_observations
from dashboard.data.sources import facts


def during(row, first, last):
    """Whether any of the time of a row is in these years; no time at all is in none."""
    known = row["time_start"] or row["time_end"]
    return bool(known) and known[:4] <= last and (row["known_until"][:4] or "9999") >= first


def says(row, text):
    """Whether every word stands in the name of the subject or the indicator, the product or the quote."""
    said = [row[name].lower() for name in ("subject_label", "indicator_label", "product", "of", "quote")]
    return all(any(word in each for each in said) for word in text.lower().split())


def is_flow(row):
    return row["measure"] == "flow"


QUESTIONS = [
    (Filters(), lambda row: True),
    (Filters(indicator="production"), lambda row: row["indicator"] == "production"),
    (
        Filters(indicator="production", measure="flow"),
        lambda r: (r["indicator"], r["measure"]) == ("production", "flow"),
    ),
    (Filters(status="actual"), lambda row: row["status"] not in ("planned", "forecast")),
    (Filters(status="planned"), lambda row: row["status"] in ("planned", "forecast")),
    (Filters(since="2023"), lambda row: during(row, "2023", "9999")),
    (Filters(until="2010"), lambda row: during(row, "0000", "2010")),
    (Filters(since="2022", until="2024"), lambda row: during(row, "2022", "2024")),
    (Filters(text="КАМАЗ Выпущено"), lambda row: says(row, "камаз выпущено")),
    (Filters(text="автомобил", status="actual"), lambda row: says(row, "автомобил") and row["status"] == "actual"),
    (Filters(indicator="none"), lambda row: False),
]


@pytest.mark.parametrize(("filters", "fits"), QUESTIONS)
def test_the_rows_that_fit(tables, filters, fits):
    every = prepared_observations(tables, "ru").to_dict("records")
    wanted = [row["fact"] for row in every if fits(row)]
    assert list(data.observations(tables, filters, "ru")["fact"]) == wanted
    assert len(data.fitting(tables, filters, "ru")) == len(wanted)


def test_a_total_without_an_end_is_known_up_to_the_day_of_its_document(tables):
    totals = data.observations(tables, Filters(indicator="production", measure="cumulative"), "ru")
    assert set(totals["time_end"]) == {""}
    assert set(totals["known_until"]) == {"2025-10-16"}
    assert len(data.fitting(tables, Filters(measure="cumulative", since="2025"), "ru")) == len(totals)
    assert len(data.fitting(tables, Filters(measure="cumulative", since="2026"), "ru")) == 0


def test_of_more_than_are_drawn_the_newest_are_taken(tables):
    every = data.observations(tables, Filters(), "ru")
    few = data.newest_observations(tables, Filters(), "ru", 5)
    assert 0 < len(few) <= 5
    assert set(few["fact"]) < set(every["fact"])
    assert data.newest_observations(tables, Filters(), "ru", len(every)).equals(every)
    assert few["subject_id"].ne("").all()


def test_what_an_indicator_is_stated_of(tables):
    found = data.stated(tables, "production", "ru")
    frame = data.observations(tables, Filters(indicator="production"), "ru")
    assert found.subjects == set(zip(frame["subject_id"], frame["subject_label"], strict=True))
    assert found.products == set(frame["product"]) - {""}


def test_facts_are_found_by_id_document_and_participant(tables):
    known = facts(tables, "ru")
    assert len(known) == len(list(known)) == sum(len(tables[name]) for name in ("observations", "events", "roles"))
    document = tables["documents"]["document_id"].iloc[0]
    assert {each.document for each in known.where("document_id", document)} == {document}
    entity = tables["event_participants"]["entity_id"].iloc[0]
    assert all(entity in each.row["participant_ids"] for each in known.with_participant(entity))
    assert known.with_participant(entity)
    assert "o-none" not in known and known.get("o-none") is None
