"""A document's text cut into marked pieces: which characters are a fact, which number was set aside and why."""

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from dashboard.data.sources import Fact, of_document, texts
from dashboard.data.tables import Tables

NOT_UNDERSTOOD = "not understood"
BOILERPLATE = "boilerplate"
KINDS = {"observation": "number", "event": "event", "role": "role"}
# Where marks overlap, the earlier kind of this list is shown.
ORDER = ("number", "event", "role", "date", "lost", "aside", "park")


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked piece of a text. `kind` is number, event, date, role, park, aside or lost; `reason` is the ledger's."""

    start: int
    stop: int
    kind: str
    fact: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """How many numbers and dates of a document were used, set aside with a reason, and not understood."""

    used: int
    aside: int
    lost: int

    @property
    def total(self) -> int:
        """All of them."""
        return self.used + self.aside + self.lost


@lru_cache(maxsize=64)
def marks(tables: Tables, document_id: str, language: str) -> tuple[Mark, ...]:
    """The marks of a document, in order, none touching another."""
    size = len(texts(tables).get(document_id, ""))
    found = [
        *(fact_mark(fact) for fact in of_document(tables, document_id, language)),
        *ledger_marks(tables, document_id),
        *park_marks(tables, document_id),
    ]
    found.sort(key=lambda mark: (ORDER.index(mark.kind), mark.start, -mark.stop))
    taken: list[Mark] = []
    for mark in found:
        clash = any(mark.start < other.stop and other.start < mark.stop for other in taken)
        if 0 <= mark.start < mark.stop <= size and not clash:
            taken.append(mark)
    return tuple(sorted(taken, key=lambda mark: mark.start))


def fact_mark(fact: Fact) -> Mark:
    """The mark of a fact's value, trigger or name."""
    return Mark(fact.start, fact.stop, KINDS[fact.kind], fact.id)


def ledger_marks(tables: Tables, document_id: str) -> list[Mark]:
    """The marks of all numbers and dates by what became of them."""
    ledger = tables["ledger"]
    rows = ledger[ledger["document_id"].eq(document_id) & ledger["kind"].isin(["number", "date"])]
    columns = rows[["start", "end", "kind", "used_by", "reason"]]
    return [
        Mark(int(start), int(stop), ledger_kind(kind, used_by, reason), used_by, reason)
        for start, stop, kind, used_by, reason in columns.itertuples(index=False)
    ]


def ledger_kind(kind: str, used_by: str, reason: str) -> str:
    """What a row of the ledger is for the eye: number or date where it was used, else aside or lost."""
    if used_by:
        return kind
    return "lost" if reason == NOT_UNDERSTOOD else "aside"


def park_marks(tables: Tables, document_id: str) -> list[Mark]:
    """The marks of all mentions of parks."""
    mentions = tables["mentions"]
    ids = set(tables["parks"]["park_id"])
    rows = mentions[mentions["document_id"].eq(document_id) & mentions["entity_id"].isin(ids)]
    return [
        Mark(int(start), int(stop), "park", str(entity))
        for start, stop, entity in rows[["start", "end", "entity_id"]].itertuples(index=False)
    ]


def account(tables: Tables, document_id: str) -> Account:
    """What became of every number and date of a document."""
    counts = Counter(
        "used" if mark.kind in ("number", "date") else mark.kind for mark in ledger_marks(tables, document_id)
    )
    return Account(counts["used"], counts["aside"], counts["lost"])


def boilerplate(tables: Tables, document_id: str) -> list[tuple[int, int]]:
    """Lines of the text in which numbers were set aside as boilerplate: what is not the article."""
    text = texts(tables).get(document_id, "")
    ledger = tables["ledger"]
    rows = ledger[ledger["document_id"].eq(document_id) & ledger["reason"].str.startswith(BOILERPLATE)]
    lines = {(text.rfind("\n", 0, int(start)) + 1, int(start)) for start in rows["start"]}
    return sorted({(first, len(text) if (end := text.find("\n", at)) < 0 else end) for first, at in lines})
