"""Events: every example and refused sentence of the vocabulary, and what a row of one holds."""

import pytest

from etl.facts import events
from etl.records import Block, Document, Event, Publication
from etl.text import marks
from etl.vocabulary.events import event_types, groups

PUBLISHED = Publication("2025-10-20", "stated")


def _told(*paragraphs: str, publication: Publication = PUBLISHED, zone: str = "body") -> list[Event]:
    text = "\n\n".join(paragraphs)
    starts = [sum(len(before) + 2 for before in paragraphs[:index]) for index in range(len(paragraphs))]
    blocks = tuple(Block(start, start + len(part), zone) for start, part in zip(starts, paragraphs, strict=True))
    language = "ru" if any("а" <= letter <= "я" for letter in text) else "en"
    document = Document("example.txt", "", text, blocks, language=language)
    return events.find(document, marks.find(document), publication)[0]


EXAMPLES = [(kind.code, example) for kind in event_types() for example in kind.examples]
REFUSED = [(kind.code, sentence) for kind in event_types() for sentence in kind.refused]


@pytest.mark.parametrize(("code", "example"), EXAMPLES, ids=[example.text for _, example in EXAMPLES])
def test_examples_of_the_vocabulary_are_read(code, example):
    told = [(event.event_type, event.date, event.status) for event in _told(example.text)]
    assert (code, example.date, example.status) in told, example.text


@pytest.mark.parametrize(("code", "sentence"), REFUSED, ids=[sentence for _, sentence in REFUSED])
def test_refused_sentences_of_the_vocabulary_are_no_such_event(code, sentence):
    assert code not in [event.event_type for event in _told(sentence)], sentence


def test_the_vocabulary_is_complete():
    assert len(event_types()) == 13
    for kind in event_types():
        assert kind.examples and kind.refused and kind.triggers, kind.code


def test_every_group_is_used():
    triggers = [trigger for kind in event_types() for trigger in kind.triggers]
    named = {term for trigger in triggers for term in (*trigger.near, *trigger.also, *trigger.unless)}
    assert groups() and set(groups()) <= named
