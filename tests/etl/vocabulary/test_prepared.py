"""What follows from the vocabulary can be kept from run to run and is then what it would be if it were worked out."""

import pickle
from collections.abc import Callable

import pytest

from etl.facts import lexicon
from etl.facts.events import triggers
from etl.text.names import phrases


@pytest.mark.parametrize("work", [phrases.index, lexicon._phrases, triggers._phrases], ids=["names", "cues", "events"])
def test_kept_is_as_worked_out(work: Callable[[], object]) -> None:
    assert work()
    assert pickle.loads(pickle.dumps(work())) == work()
