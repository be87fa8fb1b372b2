"""A document's date as a person set it: it must be known before facts are found, since their periods depend on it."""

from collections.abc import Sequence
from dataclasses import replace

from etl import edtf
from etl.decisions.file import Decision
from etl.records import DateClaim, Document, Publication, Reading
from etl.resolve import publication


def dated(document: Document, judged: Publication, decided: Sequence[Decision]) -> Publication:
    """The publication by the last decision that fits, else as judged; the claims tell both."""
    fitting = [decision for decision in of(document.document_id, decided) if not reason(document, judged, decision)]
    if not fitting:
        return judged
    last = fitting[-1]
    lost = tuple(replace(claim, verdict=_lost(claim, last)) for claim in judged.claims)
    won = DateClaim(last.value, source(last), last.quote, 0, 0, f"won: {last.why}")
    return Publication(last.value, "stated" if last.value else "unknown", "", (won, *lost))


def of(document_id: str, decided: Sequence[Decision]) -> list[Decision]:
    """The decisions on this document's date."""
    return [decision for decision in decided if decision.action == "date" and decision.document_id == document_id]


def source(decision: Decision) -> str:
    """How a claim names the decision."""
    return f"decision {decision.decision_id} by {decision.who}"


def reason(document: Document, judged: Publication, decision: Decision) -> str:
    """Why the decision does not fit; empty where it does.

    With a quote it holds as long as the quote stands in the text; without, as long as the judged date is the expected.
    """
    if decision.value and not edtf.is_valid(decision.value):
        return f"{decision.value!r} is no EDTF date"
    if decision.quote:
        return "" if decision.quote in document.text else "its sentence is no longer in the document"
    if judged.date not in (decision.expected, decision.value):
        return f"the document is judged of {judged.date or 'unknown date'} now, not of {decision.expected or 'unknown'}"
    return ""


def unfit(reading: Reading, decided: Sequence[Decision]) -> list[tuple[Decision, str]]:
    """The decisions on the document's date that do not fit it, each with the reason."""
    document, marked = reading.document, reading.marks
    own = of(document.document_id, decided)
    if not document.text:
        return [(decision, "the document has no text") for decision in own]
    judged = publication.judge(document, marked.dates, marked.sentences) if own else Publication()
    found = [(decision, reason(document, judged, decision)) for decision in own]
    return [(decision, why) for decision, why in found if why]


def _lost(claim: DateClaim, decision: Decision) -> str:
    """The winner is told to have lost; the verdict on the others stands."""
    return f"lost to a decision of {decision.who}" if claim.verdict.startswith("won") else claim.verdict
