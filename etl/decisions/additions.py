"""Facts that the rules missed and a person marked in the text."""

import json
from dataclasses import replace
from typing import Any

from etl.decisions import fields
from etl.decisions.file import Decision
from etl.records import Document, Event, Facts, Observation, Role


def added(facts: Facts, document: Document, decision: Decision) -> Facts:
    """`facts` with the one that the decision describes, at the place of its text in its quote.

    The decision's `field` is observation, event or role, its `value` the fact's fields as JSON, with the marked words
    as `text` and, if they stand there more than once, where in the sentence as `at`. Raises ValueError where the
    sentence is no longer in the document or a field cannot be understood.
    """
    kind, given = decision.field, described(decision)
    start = document.text.find(decision.quote)
    if not decision.quote or start < 0:
        raise ValueError("its sentence is no longer in the document")
    marked = given.pop("text")
    inside = _place(decision.quote, marked, given.pop("at", ""))
    values = {field: fields.parsed(kind, field, written) for field, written in given.items()}
    place = (start + inside, start + inside + len(marked), start, start + len(decision.quote))
    return _with(facts, kind, decision, place, values)


def _place(quote: str, marked: str, at: str) -> int:
    """Where in its sentence the marked text stands. Raises ValueError where it does not."""
    inside = int(at) if at.isdecimal() and quote.startswith(marked, int(at)) else quote.find(marked)
    if inside < 0:
        raise ValueError("the marked text is not in its sentence")
    return inside


def described(decision: Decision) -> dict[str, str]:
    """The fields that an added fact is described by. Raises ValueError where the JSON is none or lacks a field."""
    try:
        given = json.loads(decision.value)
    except ValueError as error:
        raise ValueError(f"the fact is no JSON: {error}") from error
    if decision.field not in fields.FIELDS or not isinstance(given, dict):
        raise ValueError("an added fact is an observation, event or role with its fields")
    if missing := [name for name in ("text", *fields.NEEDED[decision.field]) if not given.get(name)]:
        raise ValueError(f"an added fact lacks {', '.join(missing)}")
    return {str(field): str(value) for field, value in given.items()}


def _with(
    facts: Facts, kind: str, decision: Decision, place: tuple[int, int, int, int], values: dict[str, Any]
) -> Facts:
    start, stop, quote_start, quote_stop = place
    where = {"start": start, "stop": stop, "quote_start": quote_start, "quote_stop": quote_stop}
    common = {**where, **values, "fact_id": f"{kind[0]}-{decision.decision_id.removeprefix('d-')}"}
    if kind == "role":
        return replace(facts, roles=(*facts.roles, Role(**common)))
    rule = f"decision {decision.decision_id}"
    if kind == "event":
        basis = values.get("date_basis") or ("stated" if values.get("date") else "unknown")
        return replace(facts, events=(*facts.events, Event(**(common | {"rule": rule, "date_basis": basis}))))
    basis = values.get("time_basis") or ("stated" if values.get("time_period") else "unknown")
    fact = Observation(**(common | {"rule": rule, "time_basis": basis}))
    return replace(facts, observations=(*facts.observations, fact))
