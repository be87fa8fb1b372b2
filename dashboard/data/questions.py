"""Questions about the tables: which observations, events and parks fit a set of filters, ready to be drawn."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from dashboard import theme
from dashboard.data.fresh import only_new
from dashboard.data.labels import (
    categories,
    code_labels,
    document_labels,
    entity_label,
    entity_labels,
    park_label,
    prominence,
)
from dashboard.data.park_areas import area_qualifiers
from dashboard.data.tables import Tables, as_text
from dashboard.language import area, words

PLANNED = ("planned", "forecast")


@dataclass(frozen=True, slots=True)
class Filters:
    """What a reader asks for; an empty field asks for nothing. `since` and `until` are years.

    `fresh` asks for what the last run brought.
    """

    organisation: str = ""
    region: str = ""
    indicator: str = ""
    event_type: str = ""
    status: str = ""
    since: str = ""
    until: str = ""
    text: str = ""
    product: str = ""
    measure: str = ""
    kind: str = ""
    document: str = ""
    fresh: str = ""


@lru_cache(maxsize=4)
def observations(tables: Tables, filters: Filters, language: str) -> pd.DataFrame:
    """Observations that fit, with fact, category, labels and the document's title and date."""
    frame = prepared_observations(tables, language)
    exact = {"subject_id": filters.organisation, "ref_area": filters.region, "indicator": filters.indicator}
    exact |= {"product": filters.product, "measure": filters.measure, "document_id": filters.document}
    for column, value in exact.items():
        if value:
            frame = frame[frame[column].eq(value)]
    frame = in_period(with_status(frame, filters.status), "time_start", "time_end", filters)
    frame = only_new(tables, frame) if filters.fresh else frame
    columns = ("subject_label", "indicator_label", "product", "quote", "of")
    return containing(frame, filters.text, columns).reset_index(drop=True)


@lru_cache(maxsize=4)
def events(tables: Tables, filters: Filters, language: str, by: str = "organisation") -> pd.DataFrame:
    """Events that fit, with fact, category, the lane they stand in, and participants by name."""
    frame = prepared_events(tables, language)
    if filters.organisation:
        frame = frame[frame["participant_ids"].map(lambda ids: filters.organisation in ids)]
    exact = {"ref_area": filters.region, "event_type": filters.event_type, "document_id": filters.document}
    for column, value in exact.items():
        if value:
            frame = frame[frame[column].eq(value)]
    frame = in_period(with_status(frame, filters.status), "date_start", "date_end", filters)
    frame = only_new(tables, frame) if filters.fresh else frame
    frame = containing(frame, filters.text, ("title", "participants", "quote", "event_label"))
    return in_lanes(frame, by, language).reset_index(drop=True)


@lru_cache(maxsize=4)
def parks(tables: Tables, filters: Filters, language: str) -> pd.DataFrame:
    """Parks that fit, with fact, category, short label and region."""
    frame = prepared_parks(tables, language)
    for column, value in {"ref_area": filters.region, "kind": filters.kind}.items():
        if value:
            frame = frame[frame[column].eq(value)]
    if filters.status:
        planned = frame["status"].isin(PLANNED)
        frame = frame[planned if filters.status == "planned" else ~planned]
    if filters.until:
        frame = frame[frame["founded"].str[:4].le(filters.until) | frame["founded"].eq("")]
    frame = only_new(tables, frame) if filters.fresh else frame
    columns = ("name_ru", "name_en", "city", "city_stated", "region_label")
    return containing(frame, filters.text, columns).reset_index(drop=True)


def with_status(frame: pd.DataFrame, status: str) -> pd.DataFrame:
    """Facts (`actual`), or plans and forecasts (`planned`), or all."""
    if not status:
        return frame
    planned = frame["status"].isin(PLANNED)
    return frame[planned if status == "planned" else ~planned]


def in_period(frame: pd.DataFrame, start: str, end: str, filters: Filters) -> pd.DataFrame:
    """Facts whose time touches the years asked for; an open end reaches on, no time at all fits no year."""
    if not (filters.since or filters.until):
        return frame
    known = frame[start].ne("") | frame[end].ne("")
    first = frame[start].where(frame[start].ne(""), "0000")
    last = frame[end].where(frame[end].ne(""), "9999")
    touches = first.str[:4].le(filters.until or "9999") & last.str[:4].ge(filters.since or "0000")
    return frame[known & touches]


def containing(frame: pd.DataFrame, text: str, columns: tuple[str, ...]) -> pd.DataFrame:
    """Rows in which every word of `text` stands somewhere."""
    for word in text.casefold().split():
        found = pd.Series(False, index=frame.index)
        for column in columns:
            found |= frame[column].str.casefold().str.contains(word, regex=False)
        frame = frame[found]
    return frame


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
        of_label=[codes[of].lower() if of in codes else "" for of in frame["of"]],
    )
    return with_document(tables, frame)


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


LANES: Mapping[str, str] = {
    "organisation": "actor_label",
    "region": "region_label",
    "park": "park_label",
    "type": "event_label",
}
MOST_LANES = 8


def in_lanes(frame: pd.DataFrame, by: str, language: str) -> pd.DataFrame:
    """Events in lanes: the fullest first, those that stand alone together in a last one."""
    column = LANES.get(by, LANES["organisation"])
    counts = frame.loc[frame[column].ne(""), column].value_counts()
    ranked = sorted(counts.items(), key=lambda item: (-item[1], str(item[0])))
    most = len(LANES) * MOST_LANES if by == "type" else MOST_LANES
    order = {str(lane): place for place, (lane, _) in enumerate(ranked[:most])}
    rest = words("lane_other", language)
    return frame.assign(
        lane=frame[column].where(frame[column].isin(list(order)), rest),
        lane_order=frame[column].map(order).fillna(len(order)).astype("int64"),
    )


@lru_cache(maxsize=8)
def prepared_parks(tables: Tables, language: str) -> pd.DataFrame:
    """All parks with short labels and regions."""
    frame = tables["parks"]
    first, second = ("name_en", "name_ru") if language == "en" else ("name_ru", "name_en")
    names = frame[first].where(frame[first].ne(""), frame[second])
    return frame.assign(
        fact=frame["park_id"],
        category=coloured(tables, frame["park_id"]),
        name=names,
        label=[park_label(name) for name in names],
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
