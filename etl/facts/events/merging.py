"""One event told several times becomes one."""

from etl import edtf
from etl.records import Event

BASES = ("stated", "inferred", "published", "unknown")
NO_DAY = ("", "")
NOBODY, ANYBODY = "", "*"


def merge(events: list[Event]) -> list[Event]:
    """The events in the order of the text, of several that tell the same only the one with the best date."""
    kept: list[Event] = []
    places: dict[tuple[str, str], dict[int, None]] = {}
    for event in events:
        alike = sorted({place for way in _asked(event) for place in places.get(way, ())})
        place = next((place for place in alike if _is_same(kept[place], event)), len(kept))
        if place < len(kept) and _goodness(event) >= _goodness(kept[place]):
            continue
        kept[place : place + 1] = [event]
        for way in _found_by(event):
            places.setdefault(way, {})[place] = None
    return sorted(kept, key=lambda event: (event.start, event.event_type))


def _found_by(event: Event) -> list[tuple[str, str]]:
    """Its type with each participant, or with nobody, and with anybody."""
    names = {name.name for name in event.participants} or {NOBODY}
    return [(event.event_type, name) for name in (*names, ANYBODY)]


def _asked(event: Event) -> list[tuple[str, str]]:
    """What finds every event of its type that shares a participant with it, or has none where one has none."""
    names = {name.name for name in event.participants}
    return [(event.event_type, name) for name in ((*names, NOBODY) if names else (ANYBODY,))]


def _is_same(one: Event, other: Event) -> bool:
    return one.event_type == other.event_type and _dates_agree(one, other) and _share(one, other)


def _dates_agree(one: Event, other: Event) -> bool:
    """True when one date lies within the other, or one is only the day of the report or missing."""
    if {one.date_basis, other.date_basis} & {"published", "unknown"}:
        return one.status == other.status
    (first, last), (other_first, other_last) = edtf.bounds(one.date), edtf.bounds(other.date)
    if NO_DAY in {(first, last), (other_first, other_last)}:
        return one.date == other.date
    inside = other_first <= first and last <= other_last
    around = first <= other_first and other_last <= last
    return inside or around


def _share(one: Event, other: Event) -> bool:
    """True when they have a participant in common, or one has none."""
    names, others = ({name.name for name in event.participants} for event in (one, other))
    return not names or not others or bool(names & others)


def _goodness(event: Event) -> tuple[int, int]:
    """The less the better: the basis of the date, then how long it is."""
    first, last = edtf.bounds(event.date)
    vagueness = 0 if first and first == last else 1 if first[:7] == last[:7] else 2
    return BASES.index(event.date_basis), vagueness
