"""Everything that a document states, and why the rest was left."""

from dataclasses import replace

from etl.facts.events import finding as events
from etl.facts.observations import finding as observations
from etl.facts.parks import finding as parks
from etl.facts.passages import Passages
from etl.facts.roles import finding as roles
from etl.records import Document, Facts, Marks, Publication


def find(document: Document, marks: Marks, publication: Publication) -> Facts:
    """The document's facts; every number that became none has a refusal."""
    told = Passages(document, marks)
    found, refused_numbers = observations.find(told, publication)
    happened, refused_dates = events.find(told, publication)
    return Facts(
        observations=tuple(found),
        events=tuple(happened),
        roles=tuple(roles.find(told, publication)),
        parks=tuple(parks.find(document, marks, found, happened)),
        refusals=(*refused_numbers, *refused_dates),
    )


def with_parks(document: Document, marks: Marks, facts: Facts) -> Facts:
    """`facts` with what they say of parks, after they were corrected."""
    told = parks.find(document, marks, facts.observations, facts.events)
    return replace(facts, parks=tuple(told))
