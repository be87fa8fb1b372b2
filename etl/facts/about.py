"""What a document is about: its entities, its country, the period it reports on."""

from bisect import bisect_right

from etl.facts import refusals
from etl.facts.observations import periods
from etl.facts.observations.periods import Period
from etl.facts.standing import is_informant
from etl.records import Block, DateMark, Document, Marks, Name, Publication
from etl.text import dates

MAIN_KINDS = {"organisation": 1.0, "park": 1.0, "region": 0.7, "city": 0.6, "country": 0.5}
MAINS = 6
TITLE = 4.0
FIRST_BODY = 1.5


def mains(document: Document, marks: Marks) -> tuple[tuple[Name, float], ...]:
    """What the document is about: the entities it names most, the title counting more, each with its weight up to 1."""
    counts: dict[str, float] = {}
    first: dict[str, Name] = {}
    body = next((block.start for block in document.blocks if block.zone == "body"), -1)
    for name in marks.names:
        block = block_of(document, name)
        if block is None or name.kind not in MAIN_KINDS or is_informant(name):
            continue
        if block.zone == "dateline" and name.kind == "organisation":
            continue
        place = TITLE if block.zone == "title" else FIRST_BODY if block.start == body else 1.0
        counts[name.name] = counts.get(name.name, 0.0) + place * MAIN_KINDS[name.kind]
        first.setdefault(name.name, name)
    ranked = sorted(counts, key=lambda name: (-counts[name], first[name].start))[:MAINS]
    return tuple((first[name], counts[name] / counts[ranked[0]]) for name in ranked)


def block_of(document: Document, mark: Name | DateMark) -> Block | None:
    """The block of the article that a mark stands in; None in boilerplate."""
    index = bisect_right(document.blocks, mark.start, key=lambda block: block.start) - 1
    block = document.blocks[index] if index >= 0 else None
    return block if block and mark.start < block.stop and not refusals.zone(block) else None


def country(marks: Marks) -> Name | None:
    """The country that "the market" is of: the one named most, Russia where none is."""
    named = [name for name in marks.names if name.kind == "country"]
    russian = [name for name in named if name.area == "RU"]
    return (russian or [Name(0, 0, "country", "Россия", area="RU")])[0]


def reported(document: Document, marks: Marks, publication: Publication) -> Period:
    """The period that the document as a whole is about: the first that its title or beginning names, a day apart."""
    for mark in marks.dates:
        block = block_of(document, mark)
        if block is None or mark.relation or block.start > _beginning(document):
            continue
        found = dates.resolve(mark, publication.date)
        if periods.is_stretch(found) and periods.is_recent(found, publication):
            return Period(found, "inferred")
    return Period()


def _beginning(document: Document) -> int:
    """Where the second paragraph of the body begins."""
    body = [block.start for block in document.blocks if block.zone == "body" and block.kind == "paragraph"]
    return body[1] if len(body) > 1 else len(document.text)
