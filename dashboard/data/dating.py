"""The words that a date was read from: of a fact in its document, and of the document itself."""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from dashboard.data.sources import Fact, passage
from dashboard.data.tables import Tables

BASES = {"observation": ("time_basis", "time_period"), "event": ("date_basis", "date")}


@dataclass(frozen=True, slots=True)
class Dated:
    """Words that name a time, and the EDTF date they were read as ("" where they could not be)."""

    text: str
    date: str
    in_sentence: bool = True


def words_of_fact(tables: Tables, found: Fact) -> list[Dated]:
    """The words that a fact's time was read from: its own, else those of its sentence, else the last before it.

    A date is in the ledger of one fact only, though several facts of a sentence may lean on it.
    """
    rows = dates(tables, found.document)
    place = passage(tables, found)
    inside = rows["start"].ge(place.quote_start) & rows["end"].le(place.quote_stop)
    basis, period = (str(found.row[column]) for column in BASES[found.kind])
    fits = rows["date"].isin(period.split("/")) & rows["date"].ne("")
    before = fits & rows["end"].le(place.quote_start) & (basis != "published")
    choices = (
        rows[rows["used_by"].eq(found.id)],
        rows[inside & (fits | rows["date"].eq(""))],
        rows[before].tail(1),
    )
    own = next((each for each in choices if len(each)), rows[:0])
    return read(own, inside[own.index])


def words_of_document(tables: Tables, document_id: str) -> list[Dated]:
    """The words that a document's own date was read from."""
    rows = dates(tables, document_id)
    own = rows[rows["used_by"].eq(document_id)]
    return read(own, [True] * len(own))


def dates(tables: Tables, document_id: str) -> pd.DataFrame:
    """Every date of a document's text, as the ledger has it."""
    ledger = tables["ledger"]
    return ledger[ledger["document_id"].eq(document_id) & ledger["kind"].eq("date")]


def read(rows: pd.DataFrame, inside: Iterable[bool]) -> list[Dated]:
    """The words of the rows, each once."""
    pairs = zip(rows["text"], rows["date"], inside, strict=True)
    found = [Dated(" ".join(str(text).split()), str(date), bool(within)) for text, date, within in pairs]
    return list(dict.fromkeys(found))
