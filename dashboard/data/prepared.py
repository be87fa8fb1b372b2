"""Observations, events and parks with all that pages show of them beside the tables' columns."""

from functools import lru_cache

import pandas as pd

from dashboard import theme
from dashboard.data.labels import (
    categories,
    code_labels,
    document_labels,
    entity_label,
    entity_labels,
    map_labels,
    park_label,
    prominence,
)
from dashboard.data.park_areas import area_qualifiers
from dashboard.data.tables import Tables, as_text
from dashboard.language import area


def with_document(tables: Tables, frame: pd.DataFrame) -> pd.DataFrame:
    """The title and date of the document beside each of its facts."""
    documents = tables["documents"].set_index("document_id")
    return frame.assign(
        document_label=as_text(frame["document_id"].map(document_labels(tables))),
        document_title=as_text(frame["document_id"].map(documents["title"])),
        published=as_text(frame["document_id"].map(documents["published"])),
        published_start=as_text(frame["document_id"].map(documents["published_start"])),
        published_end=as_text(frame["document_id"].map(documents["published_end"])),
    )


def coloured(tables: Tables, ids: pd.Series) -> pd.Series:
    """The colour place of each id."""
    return ids.map(categories(tables)).fillna(theme.OTHER).astype("int64")


@lru_cache(maxsize=8)
def prepared_observations(tables: Tables, language: str) -> pd.DataFrame:
    """All observations with their labels; made once for a version and a language."""
    frame = tables["observations"]
    labels, codes = entity_labels(tables, language), code_labels(tables, "indicators", language)
    named = frame["subject_id"].map(labels)
    frame = frame.assign(
        fact=frame["observation_id"],
        category=coloured(tables, frame["subject_id"]),
        subject_label=named.where(named.notna() & named.ne(""), frame["subject"]).astype("str"),
        indicator_label=frame["indicator"].map(codes).fillna(frame["indicator"]).astype("str"),
        of_label=as_text(frame["of"].map({code: label.lower() for code, label in codes.items()})),
    )
    frame = with_document(tables, frame)
    return frame.assign(known_until=known_until(frame))


def known_until(frame: pd.DataFrame) -> pd.Series:
    """The last day that an observation says something of; empty where it reaches on.

    What is so without an end being named ("с 1976 года выпущено 2,5 млн") is known up to the day of its document.
    """
    is_open = frame["time_start"].ne("") & frame["time_end"].eq("") & frame["status"].eq("actual")
    return frame["time_end"].mask(is_open, frame["published_end"])


@lru_cache(maxsize=8)
def prepared_events(tables: Tables, language: str) -> pd.DataFrame:
    """All events with participants and the labels of every way to lay out lanes."""
    frame = tables["events"]
    people = tables["event_participants"]
    people = people.assign(
        label=[
            entity_label(tables, entity, language, name)
            for entity, name in zip(people["entity_id"], people["entity"], strict=True)
        ]
    )
    groups = people.groupby("event_id", sort=False)
    ids = groups["entity_id"].agg(tuple)
    codes = code_labels(tables, "event_types", language)
    found = frame["event_id"].map(ids)
    frame = frame.assign(
        fact=frame["event_id"],
        participants=as_text(frame["event_id"].map(groups["label"].agg(", ".join))),
        participant_ids=found.map(lambda value: value if isinstance(value, tuple) else ()),
        event_label=frame["event_type"].map(codes).fillna(frame["event_type"]).astype("str"),
        region_label=[area(code, language) for code in frame["ref_area"]],
    )
    for kind in ("organisation", "park"):
        frame = with_main(tables, frame, people[people["entity_type"].eq(kind)], kind)
    main = frame["organisation_id"].where(frame["organisation_id"].ne(""), frame["park_id"])
    actor = frame["organisation_label"].where(frame["organisation_label"].ne(""), frame["park_label"])
    actor = actor.where(actor.ne(""), frame["region_label"])
    return with_document(tables, frame.assign(category=coloured(tables, main), actor_label=actor))


def with_main(tables: Tables, frame: pd.DataFrame, people: pd.DataFrame, kind: str) -> pd.DataFrame:
    """The participant of a kind that has most facts elsewhere, as `<kind>_id` and `<kind>_label`."""
    ranks = people["entity_id"].map(prominence(tables))
    ranked = people.assign(place=ranks).sort_values("place", kind="stable")
    first = ranked.drop_duplicates("event_id").set_index("event_id")
    return frame.assign(
        **{
            f"{kind}_id": as_text(frame["event_id"].map(first["entity_id"])),
            f"{kind}_label": as_text(frame["event_id"].map(first["label"])),
        }
    )


@lru_cache(maxsize=8)
def prepared_parks(tables: Tables, language: str) -> pd.DataFrame:
    """All parks with short labels and regions."""
    frame = tables["parks"]
    first, second = ("name_en", "name_ru") if language == "en" else ("name_ru", "name_en")
    names = frame[first].where(frame[first].ne(""), frame[second])
    labels = [park_label(name) for name in names]
    return frame.assign(
        fact=frame["park_id"],
        category=coloured(tables, frame["park_id"]),
        name=names,
        label=labels,
        map_label=map_labels(labels),
        region_label=[area(code, language) for code in frame["ref_area"]],
        city=city_labels(tables, frame, language),
        city_stated=frame["city"],
        area_qualifier=area_qualifiers(tables),
    )


def city_labels(tables: Tables, frame: pd.DataFrame, language: str) -> list[str]:
    """The towns of a table in a language, where the entities have a name for them."""
    if language != "en":
        return list(frame["city"])
    cities = tables["entities"][tables["entities"]["entity_type"].eq("city")]
    names = dict(zip(zip(cities["name_ru"], cities["ref_area"], strict=True), cities["name_en"], strict=True))
    return [names.get(place) or place[0] for place in zip(frame["city"], frame["ref_area"], strict=True)]
