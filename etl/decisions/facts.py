"""Facts of one document as people decided: accepted, rejected, corrected, added."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from etl.decisions import additions, dates, fields
from etl.decisions.fields import Fact
from etl.decisions.file import Decision
from etl.decisions.unfit import Unfit, nearest_sentence
from etl.facts import ledger, statements
from etl.records import Document, Facts, Reading, Refusal, Role

PLURAL = {"observation": "observations", "event": "events", "role": "roles"}


class DoesNotFit(ValueError):
    """The decision cannot be applied; the message says why."""


def corrected(reading: Reading, decided: Sequence[Decision]) -> tuple[Reading, tuple[Unfit, ...]]:
    """The reading as decided, and the decisions that do not fit it. Decisions on other documents are ignored."""
    document = reading.document
    own = [d for d in decided if d.document_id == document.document_id and d.action in ACTIONS]
    facts, unfit = reading.facts, dates.unfit(reading, decided)
    for decision in own:
        try:
            facts = ACTIONS[decision.action](facts, document, decision)
        except ValueError as reason:
            unfit.append((decision, str(reason)))
    told = tuple(Unfit(d.decision_id, why, nearest_sentence(reading, d.quote)) for d, why in unfit)
    return (reading if facts is reading.facts else _derived(reading, facts)), told


def _derived(reading: Reading, facts: Facts) -> Reading:
    """The reading with other facts: parks and the ledger follow from them."""
    document, marked, published = reading.document, reading.marks, reading.publication
    facts = statements.with_parks(document, marked, facts)
    return replace(reading, facts=facts, ledger=ledger.find(document, marked, published, facts))


def _accept(facts: Facts, document: Document, decision: Decision) -> Facts:
    kind, fact = _found(facts, document, decision)
    return facts if isinstance(fact, Role) else _put(facts, kind, fact, replace(fact, confidence=1.0))


def _reject(facts: Facts, document: Document, decision: Decision) -> Facts:
    """Without the fact; its number is not used, and the ledger says who rejected it."""
    if _is_fulfilled(facts, document, decision):
        return facts
    kind, fact = _found(facts, document, decision)
    refusal = Refusal(fact.start, fact.stop, f"rejected by {decision.who}: {decision.why}")
    return replace(_put(facts, kind, fact, None), refusals=(*facts.refusals, refusal))


def _is_fulfilled(facts: Facts, document: Document, decision: Decision) -> bool:
    """True where the sentence stands as it was and yields no fact of that kind any more."""
    kind = fields.kind_of(decision.fact_id)
    if not kind or not decision.quote or decision.quote not in document.text:
        return False
    told = (document.text[fact.quote_start : fact.quote_stop] for fact in getattr(facts, PLURAL[kind]))
    return decision.quote not in told


def _correct(facts: Facts, document: Document, decision: Decision) -> Facts:
    kind, fact = _found(facts, document, decision)
    value = fields.parsed(kind, decision.field, decision.value)
    found = getattr(fact, decision.field)
    is_as_expected = decision.field in fields.ENTITIES or fields.is_value(
        kind, decision.field, decision.expected, found
    )
    if found != value and not is_as_expected:
        raise DoesNotFit(f"{decision.field} is {found!r} now, not {decision.expected!r}")
    changed: dict[str, Any] = {decision.field: value}
    basis = {"time_period": "time_basis", "date": "date_basis"}.get(decision.field)
    if basis:
        changed[basis] = "stated" if value else "unknown"
    return _put(facts, kind, fact, replace(fact, **changed))


def _add(facts: Facts, document: Document, decision: Decision) -> Facts:
    return additions.added(facts, document, decision)


def _found(facts: Facts, document: Document, decision: Decision) -> tuple[str, Fact]:
    """The fact that the decision is about. Raises DoesNotFit where the document no longer states it so."""
    kind = fields.kind_of(decision.fact_id)
    if not kind:
        raise DoesNotFit(f"{decision.fact_id!r} is no fact")
    candidates: Sequence[Fact] = getattr(facts, PLURAL[kind])
    for fact in candidates:
        if fact.fact_id == decision.fact_id:
            if decision.quote in ("", document.text[fact.quote_start : fact.quote_stop]):
                return kind, fact
            raise DoesNotFit("the fact stands in another sentence now")
    if decision.quote and decision.quote not in document.text:
        raise DoesNotFit("its sentence is no longer in the document")
    raise DoesNotFit(f"no such {kind} is found in the document any more")


def _put(facts: Facts, kind: str, old: Fact, new: Fact | None) -> Facts:
    """`facts` with `new`, or nothing, in place of `old`."""
    kept = tuple(
        changed for fact in getattr(facts, PLURAL[kind]) if (changed := new if fact is old else fact) is not None
    )
    return replace(facts, **{PLURAL[kind]: kept})  # type: ignore[arg-type]


ACTIONS: dict[str, Callable[[Facts, Document, Decision], Facts]] = {
    "accept": _accept,
    "reject": _reject,
    "correct": _correct,
    "add": _add,
}
