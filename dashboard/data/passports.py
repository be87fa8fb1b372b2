"""All that the documents say of one park: its row, its observations, events, the documents that name it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.data.prepared import prepared_parks
from dashboard.data.sources import Fact, facts, texts
from dashboard.data.tables import Tables

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Passport:
    """A park with its facts; `mentions` are the first mention in each document: document, start, stop."""

    row: Row
    observations: tuple[Fact, ...]
    events: tuple[Fact, ...]
    mentions: tuple[tuple[str, int, int], ...]

    def stating(self, indicator: str) -> list[Fact]:
        """The observations of an indicator, the newest first."""
        found = [fact for fact in self.observations if fact.row["indicator"] == indicator]
        return sorted(found, key=lambda fact: str(fact.row["time_end"]), reverse=True)


def passport(tables: Tables, park_id: str, language: str) -> Passport | None:
    """The passport of a park, or None where there is no such park."""
    frame = prepared_parks(tables, language)
    rows = frame[frame["park_id"].eq(park_id)].to_dict("records")
    if not rows:
        return None
    known = facts(tables, language)
    return Passport(
        {str(name): value for name, value in rows[0].items()},
        tuple(known.where("subject_id", park_id, ["observation"])),
        tuple(known.with_participant(park_id)),
        first_mentions(tables, park_id),
    )


def first_mentions(tables: Tables, entity_id: str) -> tuple[tuple[str, int, int], ...]:
    """Where each document first names an entity."""
    mentions = tables["mentions"]
    rows = mentions[mentions["entity_id"].eq(entity_id)].sort_values(["document_id", "start"])
    first = rows.drop_duplicates("document_id")[["document_id", "start", "end"]]
    return tuple((str(document), int(start), int(stop)) for document, start, stop in first.itertuples(index=False))


def sentence_around(tables: Tables, document_id: str, start: int, stop: int, most: int = 160) -> str:
    """The words around a mention, cut at spaces, with an ellipsis where more was said."""
    text = texts(tables).get(document_id, "")
    stop_before = text.rfind(". ", 0, start)
    first = max(text.rfind("\n", 0, start) + 1, stop_before + 2 if stop_before >= 0 else 0)
    last = min(at for at in (text.find("\n", stop), text.find(". ", stop), len(text)) if at >= 0)
    before = "" if start - first <= most // 2 else "…"
    first = first if not before else text.find(" ", start - most // 2) + 1
    after = "" if last - stop <= most else "…"
    last = last if not after else text.rfind(" ", stop, stop + most)
    return f"{before}{text[first:last].strip()}{after}"
