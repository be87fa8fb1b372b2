"""Which documents fit what a reader asks for: by what they speak of, and by when they were published."""

import pandas as pd

from dashboard.data.fitting import PLANNED, Filters
from dashboard.data.tables import Tables


def documents(tables: Tables, filters: Filters) -> pd.DataFrame:
    """The documents of which each filter finds something; one whose date nobody knows fits no year."""
    frame = tables["documents"]
    for speaking in about(tables, filters):
        frame = frame[frame["document_id"].isin(speaking)]
    if filters.since or filters.until:
        year = frame["published_start"].str[:4]
        frame = frame[year.ne("") & year.ge(filters.since) & year.le(filters.until or "9999")]
    return frame


def about(tables: Tables, filters: Filters) -> list[set[str]]:
    """For each filter the documents that speak of it."""
    facts = [tables["observations"], tables["events"]]
    found = []
    if filters.organisation:
        found.append(naming(tables, filters.organisation))
    if filters.region:
        found.append(set().union(*(where(frame, frame["ref_area"].eq(filters.region)) for frame in facts)))
    if filters.indicator:
        found.append(where(facts[0], facts[0]["indicator"].eq(filters.indicator)))
    if filters.event_type:
        found.append(where(facts[1], facts[1]["event_type"].eq(filters.event_type)))
    if filters.status:
        is_planned = filters.status == "planned"
        found.append(set().union(*(where(frame, frame["status"].isin(PLANNED).eq(is_planned)) for frame in facts)))
    return found


def naming(tables: Tables, entity: str) -> set[str]:
    """The documents that name an organisation or park, or state something of it."""
    mentions, stated, events = tables["mentions"], tables["observations"], tables["events"]
    people = tables["event_participants"]
    took_part = people.loc[people["entity_id"].eq(entity), "event_id"]
    return (
        where(mentions, mentions["entity_id"].eq(entity))
        | where(stated, stated["subject_id"].eq(entity))
        | where(events, events["event_id"].isin(took_part))
    )


def where(frame: pd.DataFrame, holds: "pd.Series[bool]") -> set[str]:
    """The documents of the rows of which something holds."""
    return set(frame.loc[holds, "document_id"])


def of_parks(tables: Tables) -> dict[str, set[str]]:
    """The parks of each organisation: those it operates, and those it took part in an event with."""
    found: dict[str, set[str]] = {}
    parks, people = tables["parks"], tables["event_participants"]
    for park, operator in zip(parks["park_id"], parks["operator_id"], strict=True):
        if operator:
            found.setdefault(str(operator), set()).add(str(park))
    known = people[people["entity_id"].isin(parks["park_id"])]
    others = people[people["entity_type"].eq("organisation")]
    pairs = known.merge(others, on="event_id", suffixes=("", "_other"))
    for park, organisation in zip(pairs["entity_id"], pairs["entity_id_other"], strict=True):
        found.setdefault(str(organisation), set()).add(str(park))
    return found
