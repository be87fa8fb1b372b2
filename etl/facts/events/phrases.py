"""The vocabulary's words and phrases that may tell of an event, by their first word."""

from dataclasses import replace

from etl.facts.events.grammar import is_russian
from etl.text.morphology import lemma, parses
from etl.vocabulary import events
from etl.vocabulary.events import EventType, Trigger
from etl.vocabulary.prepared import prepared

APART_REACH = 4
Lemmas = tuple[str, ...]


@prepared
def by_first_word() -> dict[str, tuple[tuple[Lemmas, EventType, Trigger], ...]]:
    """Trigger phrases by their first word."""
    by_first: dict[str, list[tuple[Lemmas, EventType, Trigger]]] = {}
    for kind in (*events.event_types(), events.no_event()):
        for trigger in kind.triggers:
            for phrase in dict.fromkeys(map(lemmas, trigger.words)):
                by_first.setdefault(phrase[0], []).append((phrase, kind, trigger))
                if apart := _apart(trigger, phrase):
                    by_first.setdefault(phrase[0], []).append((phrase[:1], kind, apart))
    return {first: tuple(phrases) for first, phrases in by_first.items()}


def _apart(trigger: Trigger, phrase: Lemmas) -> Trigger | None:
    """The trigger for a Russian verb whose other words stand apart or before it: "в продажу пикап поступит"."""
    if len(phrase) == 1 or trigger.also or not is_russian(phrase[0]) or "INFN" not in parses(phrase[0])[0].tag:
        return None
    return replace(trigger, words=phrase[:1], near=(" ".join(phrase[1:]),), also=trigger.near, within=APART_REACH)


def lemmas(phrase: str) -> Lemmas:
    """The dictionary forms of a phrase, as they stand in sentences."""
    return tuple(lemma(word).replace("ё", "е") for word in phrase.split())
