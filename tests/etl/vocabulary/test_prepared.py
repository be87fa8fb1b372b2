"""What follows from the vocabulary can be kept from run to run and is then what it would be if it were worked out."""

import pickle
from collections.abc import Callable

import pytest

from etl.facts import lexicon
from etl.facts.events import phrases as event_phrases
from etl.facts.events import terms
from etl.text.names import phrases as name_phrases


@pytest.mark.parametrize(
    "work",
    [name_phrases.index, lexicon._phrases, event_phrases.by_first_word, terms._of_words, terms._of_marks],
    ids=["names", "cues", "events", "words beside events", "marks beside events"],
)
def test_kept_is_as_worked_out(work: Callable[[], object]) -> None:
    assert work()
    assert pickle.loads(pickle.dumps(work())) == work()
