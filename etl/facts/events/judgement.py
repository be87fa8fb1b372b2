"""How likely it is that a trigger with a date tells of an event: features, weighed as training/events.py learned."""

import math
from dataclasses import dataclass

from etl.facts.events import status as event_status
from etl.facts.events.dates import When
from etl.facts.events.grammar import form, out_of_place
from etl.facts.events.triggers import Hit
from etl.facts.passages import Passage
from etl.vocabulary.weights import event_weights

EARLY = 4
BUCKETS = (2.0, 4.0, 7.0, 11.0, 16.0, 24.0)
PRECISIONS = {4: "year", 7: "month", 10: "day"}


@dataclass(frozen=True, slots=True)
class Setting:
    """Where in the document a sentence stands: its zone, and how many sentences of the body came before it."""

    zone: str
    place: int


def likelihood(passage: Passage, hit: Hit, when: When, setting: Setting) -> float:
    """From 0 to 1."""
    weights = event_weights()
    total = sum(weights.get(feature, 0.0) for feature in features(passage, hit, when, setting))
    return 1 / (1 + math.exp(-total))


def features(passage: Passage, hit: Hit, when: When, setting: Setting) -> list[str]:
    """What holds of a trigger and a date, each a word or two joined by a colon."""
    own = form(passage, hit.first)
    strength = "strong" if not hit.trigger.weak else "weak" if hit.trigger.near else "bare"
    period = _period(when)
    found = [
        "any",
        f"type:{hit.kind.code}",
        f"type:{hit.kind.code}:{strength}",
        f"type:{hit.kind.code}:{_precision(period)}",
        f"form:{own}",
        f"form:{own}:{strength}",
        f"form:{own}:{period}",
        f"date:{period}",
        f"date:{period}:{strength}",
        f"object:out of place {out_of_place(passage, hit.first, hit.last, hit.near)}",
        f"object:{_bucket(passage.distance(hit.last, hit.near))}",
        *(f"date:{note}" for note in when.notes),
        *(["reduced"] if event_status.is_reduced(passage, hit) else []),
        *(["numbers"] if passage.positions("number") else []),
    ]
    if when.source == "sentence":
        found.append(f"apart:{_bucket(when.cost)}")
    if when.source in {"report", "nothing", "unpublished"}:
        found += [f"{when.source}:{_place(setting)}", f"{when.source}:{own}"]
        found += [f"{when.source}:dated"] if passage.positions("date") else []
    return found


def _place(setting: Setting) -> str:
    """How prominent a sentence is: title, lead, early or late."""
    if setting.zone == "title":
        return "title"
    return "lead" if setting.place <= 1 else "early" if setting.place <= EARLY else "late"


def _period(when: When) -> str:
    """The kind of date: day, month, year, bound, range, or where it comes from if not from the sentence."""
    if when.source in {"report", "nothing", "unpublished", "before", "label"}:
        return when.source
    if when.date.startswith("../"):
        return "bound"
    return "range" if "/" in when.date else PRECISIONS.get(len(when.date.rstrip("~")), "year")


def _precision(period: str) -> str:
    return "dated" if period in {"day", "month", "range", "bound"} else period


def _bucket(distance: float) -> int:
    return sum(distance > edge for edge in BUCKETS)
