"""One fact with its evidence: the sentence in its text, its document, its neighbours, the same quantity elsewhere."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import pandas as pd

from dashboard.data.prepared import prepared_events, prepared_observations
from dashboard.data.tables import Tables

KEYS: Mapping[str, str] = {
    "observation": "observation_id",
    "event": "event_id",
    "role": "role_id",
}
CONTEXT = 240

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact of any kind (observation, event, role) with the columns of its table."""

    kind: str
    id: str
    row: Row

    @property
    def start(self) -> int:
        """Where the value, trigger or name begins in the document's text."""
        return int(self.row["start"])

    @property
    def stop(self) -> int:
        """Where it ends."""
        return int(self.row["end"])

    @property
    def document(self) -> str:
        """The document that states it."""
        return str(self.row["document_id"])


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a document around a sentence: text[start:stop], in which the sentence is quote_start:quote_stop."""

    start: int
    stop: int
    quote_start: int
    quote_stop: int


class Facts(Mapping[str, Fact]):
    """Every observation, event and role by its id; each is made out of its row when it is asked for."""

    def __init__(self, frames: Mapping[str, pd.DataFrame]) -> None:
        self.frames = frames
        self.ids = {kind: pd.Index(frame[KEYS[kind]]) for kind, frame in frames.items()}
        self.columns = {
            kind: {str(name): values.array for name, values in frame.items()} for kind, frame in frames.items()
        }

    def __getitem__(self, fact_id: str) -> Fact:
        """One fact, cell by cell: a frame of a single row costs twenty times as much."""
        for kind, ids in self.ids.items():
            if fact_id in ids:
                row = ids.get_loc(fact_id)
                return Fact(kind, fact_id, {name: plain(cells[row]) for name, cells in self.columns[kind].items()})
        raise KeyError(fact_id)

    def __contains__(self, fact_id: object) -> bool:
        return any(fact_id in ids for ids in self.ids.values())

    def __iter__(self) -> Iterator[str]:
        return (str(fact_id) for ids in self.ids.values() for fact_id in ids)

    def __len__(self) -> int:
        return sum(map(len, self.ids.values()))

    def at(self, kind: str, rows: Sequence[int]) -> list[Fact]:
        """The facts of some rows of one kind."""
        found = self.frames[kind].take(list(rows)).to_dict("records")
        return [Fact(kind, str(row[KEYS[kind]]), {str(name): value for name, value in row.items()}) for row in found]

    def where(self, column: str, value: str, kinds: Sequence[str] = tuple(KEYS)) -> list[Fact]:
        """The facts of these kinds whose column has a value."""
        marked = {kind: self.frames[kind][column].eq(value).to_numpy() for kind in kinds}
        return [each for kind, rows in marked.items() for each in self.at(kind, np.flatnonzero(rows).tolist())]

    def with_participant(self, entity: str) -> list[Fact]:
        """The events that an entity took part in."""
        marked = self.frames["event"]["participant_ids"].map(lambda ids: entity in ids).to_numpy(dtype=bool)
        return self.at("event", np.flatnonzero(marked).tolist())


def plain(cell: Any) -> Any:
    """A cell's value without the frame's wrapping: an int, a float, a text."""
    return cell.item() if isinstance(cell, np.generic) else cell


@lru_cache(maxsize=8)
def facts(tables: Tables, language: str) -> Facts:
    """Every observation, event and role by its id."""
    return Facts(
        {
            "observation": prepared_observations(tables, language),
            "event": prepared_events(tables, language),
            "role": tables["roles"],
        }
    )


def fact(tables: Tables, fact_id: str, language: str) -> Fact | None:
    """The fact of an id, or None where the tables have none such."""
    return facts(tables, language).get(fact_id)


@lru_cache(maxsize=4)
def texts(tables: Tables) -> Mapping[str, str]:
    """The text of every document."""
    frame = tables["texts"]
    return dict(zip(frame["document_id"], frame["text"], strict=True))


def document(tables: Tables, document_id: str) -> Row | None:
    """The row of a document."""
    frame = tables["documents"]
    found = frame[frame["document_id"].eq(document_id)].to_dict("records")
    return {str(name): value for name, value in found[0].items()} if found else None


def passage(tables: Tables, found: Fact) -> Passage:
    """The paragraph that the fact's sentence stands in, or as much of it as fits around the sentence."""
    text = texts(tables).get(found.document, "")
    quote_start, quote_stop = sentence(text, str(found.row["quote"]), found.start, found.stop)
    start = text.rfind("\n", 0, quote_start) + 1
    stop = text.find("\n", quote_stop)
    stop = len(text) if stop < 0 else stop
    if quote_start - start > CONTEXT:
        start = text.find(" ", quote_start - CONTEXT) + 1
    if stop - quote_stop > CONTEXT:
        stop = text.rfind(" ", quote_stop, quote_stop + CONTEXT)
    return Passage(start, stop, quote_start, quote_stop)


def sentence(text: str, quote: str, start: int, stop: int) -> tuple[int, int]:
    """Where the quote that holds start:stop stands in the text; the place itself where no such quote is found."""
    at = text.rfind(quote, max(0, stop - len(quote)), start + len(quote)) if quote else -1
    if at < 0 and quote:
        at = text.find(quote)
    if at < 0:
        return start, stop
    return min(at, start), max(at + len(quote), stop)


def of_document(tables: Tables, document_id: str, language: str) -> list[Fact]:
    """All facts of a document in the order of its text."""
    found = facts(tables, language).where("document_id", document_id)
    return sorted(found, key=lambda each: (each.start, each.stop, each.id))


def neighbours(tables: Tables, found: Fact, language: str) -> list[Fact]:
    """The other facts of the fact's sentence."""
    place = passage(tables, found)
    return [
        each
        for each in of_document(tables, found.document, language)
        if each.id != found.id and place.quote_start <= each.start < place.quote_stop
    ]


def elsewhere(tables: Tables, found: Fact, language: str) -> list[Fact]:
    """The same quantity of the same subject in other documents, the newest first."""
    if found.kind != "observation":
        return []
    frame = prepared_observations(tables, language)
    same = pd.Series(True, index=frame.index)
    for column in ("indicator", "of", "subject_id", "product", "unit"):
        same &= frame[column].eq(str(found.row[column]))
    others = frame[same & frame["document_id"].ne(found.document)].sort_values("time_end", ascending=False)
    known = facts(tables, language)
    return [known[str(fact_id)] for fact_id in others["fact"]]


def participants(tables: Tables, event_id: str) -> list[tuple[str, str, str]]:
    """Who took part in an event: entity id, its name as the document has it, its type."""
    frame = tables["event_participants"]
    rows = frame[frame["event_id"].eq(event_id)]
    columns = rows[["entity_id", "entity", "entity_type"]].itertuples(index=False)
    return [(str(entity), str(name), str(kind)) for entity, name, kind in columns]
