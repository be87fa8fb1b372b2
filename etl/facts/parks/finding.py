"""What a document says of each park: kind, foundation, operator, areas, residents, whether it works yet."""

from collections.abc import Sequence

from etl import edtf
from etl.facts.parks import series as park_series
from etl.records import Document, Event, Marks, Name, Observation, Park
from etl.vocabulary.function_words import words

series, merged = park_series.find, park_series.merged

ZONES = frozenset({"title", "dateline", "body"})
KINDS = (
    ("sez", ("оэз", "особая экономическая", "экономической зоны", "экономическая зона", "special economic", "sez")),
    ("technopolis", ("технополис", "technopolis")),
    ("technopark", ("технопарк", "кванториум", "technopark", "technology park")),
    ("industrial_zone", ("промзона", "промышленная зона", "индустриальная зона", "industrial zone")),
)
FOUNDING = ("foundation", "opening")
DECISIONS = ("решение", "решить", "decision", "decide")


def find(
    document: Document,
    marks: Marks,
    observations: Sequence[Observation],
    events: Sequence[Event] = (),
) -> list[Park]:
    """One row for each park that the article names, in the order of their first mention."""
    stated: dict[str, list[Observation]] = {}
    for fact in observations:
        if fact.subject.kind == "park" and fact.status == "actual":
            stated.setdefault(fact.subject.name, []).append(fact)
    told: dict[str, list[Event]] = {}
    for event in events:
        for park in {name.name for name in event.participants}:
            told.setdefault(park, []).append(event)
    names: dict[str, list[Name]] = {}
    for name in marks.names:
        if name.kind == "park" and _is_told(document, name):
            names.setdefault(name.name, []).append(name)
    return [_park(document, named, stated.get(park, ()), told.get(park, ())) for park, named in names.items()]


def _is_told(document: Document, name: Name) -> bool:
    block = document.block_at(name.start)
    return block is not None and block.zone in ZONES


def _park(
    document: Document,
    mentions: Sequence[Name],
    stated: Sequence[Observation],
    told: Sequence[Event],
) -> Park:
    park = next((name for name in mentions if name.city or name.area), mentions[0])
    return Park(
        park=park,
        kind=_kind(document, mentions),
        founded=_founded(document, park, told),
        operator=None,
        floor_space_m2=_latest(stated, "floor_space", "m2"),
        land_area_ha=_latest(stated, "land_area", "ha"),
        residents=_latest(stated, "residents", "companies"),
        status=_status(told, stated),
        location_basis="city" if park.city else "region" if park.area else "",
    )


def _kind(document: Document, mentions: Sequence[Name]) -> str:
    """By the words of the name and of its mentions; an industrial park where they say nothing else."""
    told = [f"{document.text[name.start : name.stop]} {name.name} {name.head}" for name in mentions]
    said = " ".join(told).casefold()
    return next((kind for kind, marks in KINDS if any(mark in said for mark in marks)), "industrial_park")


def _founded(document: Document, park: Name, told: Sequence[Event]) -> str:
    """The earliest date on which the park itself was founded or opened; a decision to found it comes before."""
    dates = [
        event.date
        for event in told
        if event.event_type in FOUNDING
        and event.status == "occurred"
        and event.date_basis in {"stated", "inferred"}
        and not event.rule.endswith(DECISIONS)
        and _is_object(document, park, event)
    ]
    return min(dates, key=lambda date: edtf.bounds(date)[1] or "9999", default="")


def _is_object(document: Document, park: Name, event: Event) -> bool:
    """True where the park is what was founded, not where something was: it stands first, without "в" or "in"."""
    others = [name for name in event.participants if name.kind in {"organisation", "park"}]
    own = next(name for name in others if name.name == park.name)
    if not event.quote_start <= own.start < event.quote_stop:
        return len(others) == 1
    before = document.text[event.quote_start : own.start].casefold().split()[-2:]
    return others[0] is own and words("governing").isdisjoint(before)


def _latest(stated: Sequence[Observation], indicator: str, unit: str) -> float | None:
    """The value of the latest period; of one period the largest, which is the whole."""
    values = [
        (edtf.bounds(fact.time_period)[1], fact.value)
        for fact in stated
        if fact.indicator == indicator and fact.unit == unit and not fact.of
    ]
    return max(values, default=("", None))[1]


def _status(told: Sequence[Event], stated: Sequence[Observation]) -> str:
    """planned where all that is told of its foundation lies ahead, operating where it has opened or has figures."""
    founding = [event.status for event in told if event.event_type in FOUNDING]
    if "occurred" in founding or stated:
        return "operating"
    return "planned" if founding else ""
