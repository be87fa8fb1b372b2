"""Questions about the tables: which observations, events and parks fit a set of filters, ready to be drawn."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import pandas as pd

from dashboard.data.documents import of_parks
from dashboard.data.fitting import PLANNED, Filters, fitting, in_numbers
from dashboard.data.fresh import only_new
from dashboard.data.newest import RANKED_BY, newest
from dashboard.data.prepared import prepared_events, prepared_observations, prepared_parks
from dashboard.data.tables import Tables
from dashboard.language import words


@lru_cache(maxsize=4)
def observations(tables: Tables, filters: Filters, language: str) -> pd.DataFrame:
    """Observations that fit, with fact, category, labels and the document's title and date."""
    frame = prepared_observations(tables, language)
    rows = fitting(tables, filters, language)
    return frame if len(rows) == len(frame) else frame.take(rows).reset_index(drop=True)


@lru_cache(maxsize=8)
def newest_observations(tables: Tables, filters: Filters, language: str, most: int) -> pd.DataFrame:
    """Of the observations that fit at most so many: the newest of those that most is told of."""
    rows = fitting(tables, filters, language)
    if len(rows) <= most:
        return observations(tables, filters, language)
    subjects = in_numbers(tables, language, "subject_id")
    rows = rows[subjects.rows_where(lambda subject: subject.ne(""))[rows]]
    told = subjects.counts(rows)
    each = np.sort(told[np.unique(subjects.codes[rows], return_index=True)[1]])[::-1]
    rows = rows[told >= (each[:most].min() if len(each) else 0)]
    frame = prepared_observations(tables, language)
    chosen = newest(frame[RANKED_BY].take(rows), most)
    return frame.take(chosen.index.to_numpy()).reset_index(drop=True)


@dataclass(frozen=True, slots=True)
class Stated:
    """Of whom and what an indicator is stated: subjects with their names, products, measures."""

    subjects: frozenset[tuple[str, str]]
    products: frozenset[str]
    measures: frozenset[str]


@lru_cache(maxsize=16)
def stated(tables: Tables, indicator: str, language: str) -> Stated:
    """Of whom and what an indicator is stated."""
    rows = fitting(tables, Filters(indicator=indicator), language)
    frame = prepared_observations(tables, language)[["subject_id", "subject_label", "product", "measure"]].take(rows)
    subjects = frame[["subject_id", "subject_label"]].drop_duplicates().itertuples(index=False)
    products, measures = (frozenset(map(str, frame[name].unique())) - {""} for name in ("product", "measure"))
    return Stated(frozenset((str(subject), str(name)) for subject, name in subjects), products, measures)


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
    if filters.organisation:
        frame = frame[frame["park_id"].isin(of_parks(tables).get(filters.organisation, set()))]
    frame = with_status(frame, filters.status)
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
    """Facts whose time touches the years asked for; an open end reaches on, no time at all fits no year.

    What is only said to be by some day ("до 2030 года") has its time at that day.
    """
    if not (filters.since or filters.until):
        return frame
    known = frame[start].ne("") | frame[end].ne("")
    first = frame[start].where(frame[start].ne(""), frame[end])
    last = frame[end].where(frame[end].ne(""), "9999")
    touches = first.str[:4].le(filters.until or "9999") & last.str[:4].ge(filters.since or "0000")
    return frame[known & touches]


def years_of(frame: pd.DataFrame, start: str, end: str) -> list[int]:
    """The years in which the facts of a frame begin or end."""
    return sorted({int(text[:4]) for column in (start, end) for text in frame[column] if text[:4].isdigit()})


def containing(frame: pd.DataFrame, text: str, columns: tuple[str, ...]) -> pd.DataFrame:
    """Rows in which every word of `text` stands somewhere."""
    for word in text.casefold().split():
        found = pd.Series(False, index=frame.index)
        for column in columns:
            found |= frame[column].str.casefold().str.contains(word, regex=False)
        frame = frame[found]
    return frame


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
    rest = words(
        "lane_other" if frame.loc[~frame[column].isin(list(order)), column].ne("").any() else "lane_none", language
    )
    return frame.assign(
        lane=frame[column].where(frame[column].isin(list(order)), rest),
        lane_order=frame[column].map(order).fillna(len(order)).astype("int64"),
    )
