"""Event types with their labels, triggers, examples and refused sentences, from `events.toml`."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

PATH = Path(__file__).with_name("events.toml")


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that tell of an event, and what must stand near them; the head of `events.toml` explains each field.

    `place` is the trigger's among those of its type.
    """

    words: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    within: int = 7
    weak: bool = False
    place: int = 0


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence, and the date and status of the event that it tells."""

    text: str
    date: str
    status: str = "occurred"


@dataclass(frozen=True, slots=True)
class EventType:
    """A type of event; `rank` is its place in the file: of two types in one clause the lower rank is taken."""

    code: str
    rank: int
    label_ru: str
    label_en: str
    definition_ru: str
    definition_en: str
    triggers: tuple[Trigger, ...]
    examples: tuple[Example, ...]
    refused: tuple[str, ...]


@cache
def types() -> dict[str, EventType]:
    """All event types by code, in the order of the file."""
    return {code: _type(code, rank, entry) for rank, (code, entry) in enumerate(_entries()["types"].items())}


def event_types() -> tuple[EventType, ...]:
    """All event types in the order of the file."""
    return tuple(types().values())


@cache
def no_event() -> EventType:
    """Readings of triggers that are no events: to close a vacancy, to open a credit line."""
    triggers = tuple(_trigger(trigger) for trigger in _entries()["no_event"]["triggers"])
    return EventType("", len(types()), "", "", "", "", triggers, (), ())


@cache
def groups() -> dict[str, tuple[str, ...]]:
    """The word groups that triggers name, by name; words in dictionary form."""
    return {name: tuple(words) for name, words in _entries()["groups"].items()}


@cache
def verbs() -> dict[str, tuple[str, ...]]:
    """Every way of saying one thing, by its name; words in dictionary form."""
    return {name: tuple(words) for name, words in _entries()["verbs"].items()}


@cache
def _entries() -> dict[str, Any]:
    return tomllib.loads(PATH.read_text("utf-8"))


def _type(code: str, rank: int, entry: dict[str, Any]) -> EventType:
    return EventType(
        code=code,
        rank=rank,
        label_ru=entry["label"]["ru"],
        label_en=entry["label"]["en"],
        definition_ru=entry["definition"]["ru"],
        definition_en=entry["definition"]["en"],
        triggers=tuple(_trigger(trigger, place) for place, trigger in enumerate(entry["triggers"])),
        examples=tuple(Example(**example) for example in entry["examples"]),
        refused=tuple(entry["refused"]),
    )


def _trigger(entry: dict[str, Any], place: int = 0) -> Trigger:
    """A trigger with the words of its verbs; an unknown field or verb in the file raises."""
    fields: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}
    verbs = [word for name in fields.pop("verbs", ()) for word in _entries()["verbs"][name]]
    return Trigger(**{**fields, "words": (*verbs, *fields.get("words", ())), "place": place})
