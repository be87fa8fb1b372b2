"""The fields of facts that a person may set, and how what he wrote becomes a value."""

from collections.abc import Callable, Mapping
from math import isfinite
from typing import Any

from etl import edtf
from etl.records import Event, Name, Observation, Role
from etl.vocabulary import codes, events, gazetteer, indicators

Fact = Observation | Event | Role
TABLES = {"observation": Observation, "event": Event, "role": Role}


def _text(written: str) -> str:
    return written


def _number(written: str) -> float:
    value = float(written)
    if not isfinite(value):
        raise ValueError(f"{written!r} is no number")
    return value


def _number_or_none(written: str) -> float | None:
    return _number(written) if written else None


def _date(written: str) -> str:
    if written and not edtf.is_valid(written):
        raise ValueError(f"{written!r} is no EDTF date")
    return written


def _one_of(known: Callable[[], Any]) -> Callable[[str], str]:
    def chosen(written: str) -> str:
        if written not in known():
            raise ValueError(f"{written!r} is none of {', '.join(sorted(known()))}")
        return written

    return chosen


def entity(written: str) -> Name:
    """An entity by id and name, or by kind and name where it has no id yet; the gazetteer's by id alone.

    >>> entity("park-master-ru-pnz парк «Мастер»").known, entity("organisation Соло-Авто").name
    ('park-master-ru-pnz', 'Соло-Авто')
    """
    first, _, name = written.strip().partition(" ")
    known = gazetteer.by_id().get(first)
    if known is not None:
        return Name(0, 0, known.kind, name or known.name_ru, first, known.area, known.city)
    kind = first.split("-")[0]
    if kind not in codes.KINDS or not name:
        raise ValueError(f"{written!r} is no entity: an id or a kind, then a name")
    return Name(0, 0, kind, name, "" if first == kind else first)


def _entities(written: str) -> tuple[Name, ...]:
    return tuple(entity(each) for each in written.split(";") if each.strip())


FIELDS: Mapping[str, Mapping[str, Callable[[str], Any]]] = {
    "observation": {
        "indicator": _one_of(lambda: set(indicators.indicators())),
        "of": _text,
        "subject": entity,
        "product": _text,
        "ref_area": _text,
        "value": _number,
        "value_upper": _number_or_none,
        "unit": _text,
        "qualifier": _one_of(lambda: codes.QUALIFIERS),
        "status": _one_of(lambda: codes.STATUSES["observations"]),
        "measure": _text,
        "time_period": _date,
        "time_basis": _one_of(lambda: codes.BASES),
    },
    "event": {
        "event_type": _one_of(lambda: {each.code for each in events.event_types()}),
        "title": _text,
        "date": _date,
        "date_basis": _one_of(lambda: codes.BASES),
        "status": _one_of(lambda: codes.STATUSES["events"]),
        "place": lambda written: entity(written) if written else None,
        "participants": _entities,
    },
    "role": {"person": entity, "position": _text, "organisation": entity, "as_of": _date},
}
NEEDED = {
    "observation": ("indicator", "subject", "value", "unit"),
    "event": ("event_type", "title"),
    "role": ("person", "position", "organisation"),
}
ENTITIES = frozenset({"subject", "place", "participants", "person", "organisation"})
"""Fields whose expected value is not compared: the id of an entity may change with other documents."""


def kind_of(fact_id: str) -> str:
    """observation, event or role, by the id's first letter; empty for no fact."""
    return next((kind for kind in FIELDS if fact_id.startswith(f"{kind[0]}-")), "")


def parsed(kind: str, field: str, written: str) -> Any:
    """The value that was written for a field. Raises ValueError where it is none or the field cannot be set."""
    if field not in FIELDS.get(kind, {}):
        raise ValueError(f"{kind or 'fact'} has no field {field!r} to set")
    return FIELDS[kind][field](written)


def is_value(kind: str, field: str, written: str, found: object) -> bool:
    """True where `written` is what the fact says."""
    try:
        return bool(parsed(kind, field, written) == found)
    except ValueError:
        return False
