"""Ids of facts: hashed from what a fact says, not from where it stands or what other documents say."""

import hashlib
from collections import Counter
from dataclasses import replace

from etl.records import Document, Event, Facts, Observation, Role


def identify(document: Document, facts: Facts) -> Facts:
    """The facts, each with its id; the same fact told again in the document is counted."""
    ids = Ids(document)
    return replace(
        facts,
        observations=tuple(replace(fact, fact_id=ids.of_observation(fact)) for fact in facts.observations),
        events=tuple(replace(fact, fact_id=ids.of_event(fact)) for fact in facts.events),
        roles=tuple(replace(fact, fact_id=ids.of_role(fact)) for fact in facts.roles),
    )


class Ids:
    """The ids given in one document so far."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._seen: Counter[tuple[str, ...]] = Counter()

    def of_observation(self, fact: Observation) -> str:
        """o-…: indicator, whose share, value, unit and sentence."""
        return self._make("o", fact.indicator, fact.of, fact.value, fact.unit, self._quote(fact))

    def of_event(self, fact: Event) -> str:
        """e-…: type and sentence."""
        return self._make("e", fact.event_type, self._quote(fact))

    def of_role(self, fact: Role) -> str:
        """r-…: person, organisation and position, as the document names them."""
        return self._make("r", fact.person.name, fact.organisation.name, fact.position)

    def _quote(self, fact: Observation | Event) -> str:
        return self._document.text[fact.quote_start : fact.quote_stop]

    def _make(self, prefix: str, *parts: object) -> str:
        key = (prefix, self._document.document_id, *map(str, parts))
        self._seen[key] += 1
        digest = hashlib.sha256("\x1f".join((*key, str(self._seen[key]))).encode()).hexdigest()
        return f"{prefix}-{digest[:12]}"
