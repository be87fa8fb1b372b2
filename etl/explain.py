"""What the ETL sees in one document: sentences, mentions, facts with their rules, reasons for numbers unused."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from etl import pipeline
from etl.records import Event, Observation, Reading


def told(path: Path, is_json: bool) -> tuple[str, bool]:
    """The explanation of the document at `path`, and whether the document could be read."""
    reading = pipeline.read(path, path.parent)
    return (_json(reading) if is_json else _text(reading)), bool(reading.document.text)


def _json(reading: Reading) -> str:
    """JSON, whose offsets count code points of `text`."""
    return json.dumps(_described(reading), ensure_ascii=False, indent=2)


def _text(reading: Reading) -> str:
    """Lines for a person at a terminal."""
    document = reading.document
    lines = [f"{document.document_id}: {document.title}", f"published {_published(reading)}"]
    claims = reading.publication.claims
    lines += [f"  claim {claim.date or '?'} from {claim.source}: {claim.verdict}" for claim in claims]
    if document.note:
        return "\n".join([*lines, f"not read: {document.note}"])
    for sentence in reading.marks.sentences:
        block = document.blocks[sentence.block]
        lines += ["", f"[{block.zone}] {document.text[sentence.start : sentence.stop]}"]
        lines += [f"    {line}" for line in _inside(reading, sentence.start, sentence.stop)]
    return "\n".join(lines)


def _published(reading: Reading) -> str:
    published = reading.publication
    note = f"; {published.note}" if published.note else ""
    return f"{published.date or 'unknown'} ({published.basis}){note}"


def _inside(reading: Reading, start: int, stop: int) -> list[str]:
    """Lines on the mentions and facts between two offsets."""
    text, facts = reading.document.text, reading.facts
    names = [name for name in reading.marks.names if start <= name.start < stop]
    lines = [f"name  {text[name.start : name.stop]} → {name.kind} {name.name}" for name in names]
    lines += [_observation_line(o) for o in facts.observations if start <= o.start < stop]
    lines += [_event_line(e) for e in facts.events if start <= e.start < stop]
    roles = [r for r in facts.roles if start <= r.start < stop]
    lines += [f"role  {r.person.name}: {r.position}, {r.organisation.name}" for r in roles]
    used = [(fact.start, fact.stop) for fact in facts.observations]
    used += [(event.start, event.stop) for event in facts.events]
    for row in reading.ledger:
        if start <= row.start < stop and not any(row.start < high and low < row.stop for low, high in used):
            lines.append(f"{row.kind}  {text[row.start : row.stop]} {row.date or row.value or ''} — {row.reason}")
    return lines


def _observation_line(fact: Observation) -> str:
    upper = "" if fact.value_upper is None else f"…{fact.value_upper:g}"
    of = f" of {fact.of}" if fact.of else ""
    value = f"{fact.qualifier} {fact.value:g}{upper} {fact.unit}"
    when = f"{fact.time_period or '?'} ({fact.time_basis})"
    return (
        f"fact  {fact.indicator}{of}: {fact.subject.name} = {value}, {when}, {fact.status}"
        f"  [{fact.rule}, {fact.confidence:.2f}]"
    )


def _event_line(fact: Event) -> str:
    who = ", ".join(name.name for name in fact.participants)
    return f"event {fact.event_type} {fact.date or '?'} ({fact.status}) {who}  [{fact.rule}, {fact.confidence:.2f}]"


def _described(reading: Reading) -> dict[str, Any]:
    text = reading.document.text
    described = asdict(reading)
    for kind in ("sentences", "names", "numbers", "dates", "others"):
        for mark in described["marks"][kind]:
            mark["text"] = text[mark["start"] : mark["stop"]]
    for row in described["ledger"]:
        row["text"] = text[row["start"] : row["stop"]]
    return described
