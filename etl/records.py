"""The nouns that the stages hand to each other.

Every `start` and `stop` counts Unicode code points of `Document.text`, half-open.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter
from typing import TypeVar

START = attrgetter("start")
"""By what marks and blocks are ordered."""
MISTAKE = "A mistake in the program, please report it: "
"""How the note of a document begins with which the program could not cope."""
LONGEST_MISTAKE = 500


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or table cell; blocks follow each other in the text and do not overlap.

    `zone` is title, dateline, body, quote or boilerplate; only title, dateline and body yield facts. `reason` says
    in a few words why a block is boilerplate. `kind` is paragraph, heading, item or cell; a cell knows its table,
    row and column (each counted from 0).
    """

    start: int
    stop: int
    zone: str
    kind: str = "paragraph"
    reason: str = ""
    table: int | None = None
    row: int | None = None
    column: int | None = None
    header: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A file as it was read. `text` never changes again; `note` says what went wrong and is empty when nothing did.

    `document_id` is the file's path relative to the document folder, with forward slashes. `header` holds what the
    file says of itself outside its article (crawler's header, front matter, HTML meta, DOCX and PDF properties):
    pairs of key (date, title, publisher, url …) and value, unjudged. A header that stands in the text is a block of
    the text too.
    """

    document_id: str
    sha256: str
    text: str = ""
    blocks: tuple[Block, ...] = ()
    title: str = ""
    language: str = ""
    publisher: str = ""
    header: tuple[tuple[str, str], ...] = ()
    note: str = ""

    def mistaken(self, error: Exception) -> "Document":
        """The document in which the program made a mistake, of which its note tells in one line."""
        told = str(error) if isinstance(error, ValueError) else f"{type(error).__name__}: {error}"
        return replace(self, note=MISTAKE + " ".join(told.split())[:LONGEST_MISTAKE])

    def block_at(self, place: int) -> Block | None:
        """The block that holds a place of the text; None between two."""
        index = bisect_right(self.blocks, place, key=START) - 1
        return self.blocks[index] if index >= 0 and place < self.blocks[index].stop else None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of one block; `language` is ru or en."""

    start: int
    stop: int
    block: int
    language: str


@dataclass(frozen=True, slots=True)
class Number:
    """A quantity as the text writes it.

    `value` is in the base unit ("2,5 млн" is 2500000); `upper` is the end of a range. `unit` is one of FACTS' codes
    or empty; `counted` is the counted noun phrase as written ("грузовых автомобилей"). start:stop covers the number
    with its magnitude, currency and unit; `qualifier_start` is where "более" or "от" begins (else `start`).
    `form` is quantity, index (120,4 % к …), multiple (в 1,5 раза, вдвое), fraction (треть, каждый третий),
    ordinal, compound (10-тонный, полумиллионный) or age/duration, where a fact rule must look twice.
    """

    start: int
    stop: int
    value: float
    upper: float | None = None
    unit: str = ""
    counted: str = ""
    qualifier: str = "exact"
    qualifier_start: int = -1
    form: str = "quantity"


@dataclass(frozen=True, slots=True)
class DateMark:
    """A date or period as the text writes it, before it is known relative to what.

    `named` is the EDTF string of the period that the words name; for relative words ("в прошлом году", "16 октября",
    "вчера") it is empty until `etl.text.dates.resolve` is given a reference. `relation` says how the period bounds
    the statement: "" (in it), "by" (к 2030 году, до конца), "since" (с 2019 года). `expression` is what `resolve`
    needs, opaque to others.
    """

    start: int
    stop: int
    named: str
    relation: str = ""
    expression: tuple[str | int, ...] = ()


@dataclass(frozen=True, slots=True)
class Other:
    """Digits or number words that are no quantity: `reason` is time of day, phone, model name, standard, address …"""

    start: int
    stop: int
    reason: str


@dataclass(frozen=True, slots=True)
class Name:
    """A mention of an entity, resolved as far as this document alone allows.

    `kind` is organisation, park, region, city, country, person, product or programme. `name` is the fullest form of
    the name that the document gives, in the nominative, as an analyst would write it («КАМАЗ», Камский индустриальный
    парк «Мастер», Сергей Когогин); all mentions of one entity in a document carry the same `name`. `known` is the
    gazetteer's id, or empty. `area` is an ISO 3166-2 code (3166-1 for countries) and `city` a city's name, where the
    document or the gazetteer says them. `head` is the generic noun that introduced the name (завод, холдинг, парк …),
    in its dictionary form, for "the plant" that is spoken of later.
    """

    start: int
    stop: int
    kind: str
    name: str
    known: str = ""
    area: str = ""
    city: str = ""
    head: str = ""


@dataclass(frozen=True, slots=True)
class Marks:
    """All that `etl.text` marks in a document, each tuple ordered by start."""

    sentences: tuple[Sentence, ...] = ()
    numbers: tuple[Number, ...] = ()
    dates: tuple[DateMark, ...] = ()
    names: tuple[Name, ...] = ()
    others: tuple[Other, ...] = ()


Mark = TypeVar("Mark", Sentence, Number, DateMark, Name, Other)


def within(marks: Sequence[Mark], start: int, stop: int) -> Sequence[Mark]:
    """Of marks in their order those that begin between two places."""
    first = bisect_left(marks, start, key=START)
    return marks[first : bisect_left(marks, stop, first, key=START)]


def last_before(marks: Sequence[Mark], place: int) -> Mark | None:
    """Of marks in their order the last that ends at a place or before it."""
    last = bisect_left(marks, place, key=START)
    return next((marks[index] for index in range(last - 1, -1, -1) if marks[index].stop <= place), None)


@dataclass(frozen=True, slots=True)
class DateClaim:
    """One candidate for a document's publication date: what it says, where, and why it won or lost."""

    date: str
    source: str
    quote: str
    start: int
    stop: int
    verdict: str


@dataclass(frozen=True, slots=True)
class Publication:
    """The judged publication date in EDTF or empty; `basis` is stated, inferred or unknown; `note` a contradiction."""

    date: str = ""
    basis: str = "unknown"
    note: str = ""
    claims: tuple[DateClaim, ...] = ()


@dataclass(frozen=True, slots=True)
class Observation:
    """A number that the document states about a subject; start:stop is the number, quote its sentence or clause.

    `fact_id`, here and below, is given by `etl.facts.identity` when all facts of the document are found.
    """

    indicator: str
    subject: Name
    value: float
    unit: str
    start: int
    stop: int
    quote_start: int
    quote_stop: int
    rule: str
    of: str = ""
    product: str = ""
    ref_area: str = ""
    value_upper: float | None = None
    qualifier: str = "exact"
    status: str = "actual"
    measure: str = "stock"
    time_period: str = ""
    time_basis: str = "unknown"
    confidence: float = 1.0
    fact_id: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened or will; start:stop is the trigger's or the date's place."""

    event_type: str
    title: str
    start: int
    stop: int
    quote_start: int
    quote_stop: int
    rule: str
    date: str = ""
    date_basis: str = "unknown"
    status: str = "occurred"
    place: Name | None = None
    participants: tuple[Name, ...] = ()
    confidence: float = 1.0
    fact_id: str = ""


@dataclass(frozen=True, slots=True)
class Role:
    """A person's position in an organisation (or region, city); start:stop is the person's name."""

    person: Name
    position: str
    organisation: Name
    start: int
    stop: int
    quote_start: int
    quote_stop: int
    as_of: str = ""
    fact_id: str = ""


@dataclass(frozen=True, slots=True)
class Park:
    """What one document says of a park as such; attributes are None or empty when not said."""

    park: Name
    kind: str = "industrial_park"
    founded: str = ""
    operator: Name | None = None
    floor_space_m2: float | None = None
    land_area_ha: float | None = None
    residents: float | None = None
    status: str = ""
    location_basis: str = ""


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One number, date or other digits of the text: what it is and which fact used it, or why none did."""

    start: int
    stop: int
    kind: str
    value: float | None = None
    value_upper: float | None = None
    unit: str = ""
    date: str = ""
    date_start: str = ""
    date_end: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why the number or date at start:stop became no fact."""

    start: int
    stop: int
    reason: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What one document states, and why the rest was left."""

    observations: tuple[Observation, ...] = ()
    events: tuple[Event, ...] = ()
    roles: tuple[Role, ...] = ()
    parks: tuple[Park, ...] = ()
    refusals: tuple[Refusal, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """One document, read to the end: depends on its bytes, the code and the vocabulary, and on no other document."""

    document: Document
    marks: Marks = Marks()
    publication: Publication = Publication()
    facts: Facts = Facts()
    ledger: tuple[LedgerRow, ...] = field(default=())
