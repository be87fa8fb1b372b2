"""Sentences and the observations they give: those of the vocabulary, and patterns of the language."""

import pytest

from etl.facts import observations
from etl.records import Block, Document, Observation, Publication, Refusal
from etl.text import marks
from etl.text.sentences import language
from etl.vocabulary.indicators import Example, indicators

PUBLICATION = Publication("2025-10-20", "stated")

EXAMPLES = [(code, example) for code, entry in indicators().items() for example in entry.examples]
REFUSALS = [(code, sentence) for code, entry in indicators().items() for sentence in entry.refusals]


def read(*paragraphs: str) -> tuple[list[Observation], list[Refusal]]:
    """What a document of these paragraphs, published 2025-10-20, gives; "- " begins a list item."""
    blocks, start = [], 0
    for paragraph in paragraphs:
        kind = "item" if paragraph.startswith("- ") else "paragraph"
        blocks.append(Block(start, start + len(paragraph), "body", kind))
        start += len(paragraph) + 1
    whole = "\n".join(paragraphs)
    document = Document("test.txt", "", whole, tuple(blocks), language=language(whole))
    return observations.find(document, marks.find(document), PUBLICATION)


@pytest.mark.parametrize(("code", "example"), EXAMPLES, ids=[example.text[:60] for _, example in EXAMPLES])
def test_every_indicator_reads_its_examples(code: str, example: Example) -> None:
    found, _ = read(example.text)
    rows = [(row.indicator, row.value, row.unit, row.qualifier, row.status) for row in found]
    assert (code, example.value, example.unit, example.qualifier, example.status) in rows
    if example.period:
        assert example.period in [row.time_period for row in found]


@pytest.mark.parametrize(("code", "sentence"), REFUSALS)
def test_every_indicator_refuses_what_it_should(code: str, sentence: str) -> None:
    found, _ = read(sentence)
    assert code not in [row.indicator for row in found]


def test_the_vocabulary_carries_examples() -> None:
    assert {code for code, _ in EXAMPLES} >= set(indicators()) - {"growth", "share", "other"}
