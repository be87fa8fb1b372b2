"""The vocabulary's words and phrases that may tell of an event, by their first word."""

from dataclasses import replace

from etl.facts.events.grammar import is_russian
from etl.text.morphology import lemma, parses
from etl.vocabulary import events
from etl.vocabulary.events import EventType, Trigger
from etl.vocabulary.function_words import words
from etl.vocabulary.prepared import prepared

APART_REACH = 4
PARTED_LENGTH = 3
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


@prepared
def meanings() -> dict[str, tuple[str, ...]]:
    """What a trigger's words say, by the words: the names of the lists of verbs that hold them."""
    found: dict[str, dict[str, None]] = {}
    for name, phrases in events.verbs().items():
        for phrase in phrases:
            found.setdefault(" ".join(lemmas(phrase)), {})[name] = None
    return {phrase: tuple(names) for phrase, names in found.items()}


def _apart(trigger: Trigger, phrase: Lemmas) -> Trigger | None:
    """The trigger for a verb whose other words stand apart: "в продажу пикап поступит", "put it into use"."""
    if len(phrase) == 1 or trigger.also or not (_is_russian_verb(phrase[0]) or _is_parted(phrase)):
        return None
    return replace(trigger, words=phrase[:1], near=(" ".join(phrase[1:]),), also=trigger.near, within=APART_REACH)


def _is_russian_verb(word: str) -> bool:
    return is_russian(word) and "INFN" in parses(word)[0].tag


def _is_parted(phrase: Lemmas) -> bool:
    """True for an English verb whose object stands within the phrase: "put … into operation"."""
    return phrase[0] in words("parted") and len(phrase) >= PARTED_LENGTH


def lemmas(phrase: str) -> Lemmas:
    """The dictionary forms of a phrase, as they stand in sentences."""
    return tuple(lemma(word).replace("ё", "е") for word in phrase.split())
