"""Words that tell something beside a figure: what their own sentences make of it."""

import pytest

from etl.vocabulary import beside_figures
from tests.etl.facts.test_observations import read

EXAMPLES = list(beside_figures.sentences("examples"))
REFUSED = list(beside_figures.sentences("refused"))


@pytest.mark.parametrize(("theme", "example"), EXAMPLES, ids=[theme for theme, _ in EXAMPLES])
def test_examples_are_read(theme: str, example: dict[str, object]) -> None:
    found, _ = read(str(example["text"]))
    assert (example["indicator"], example["value"]) in [(row.indicator, row.value) for row in found], theme


@pytest.mark.parametrize(("theme", "sentence"), REFUSED, ids=[theme for theme, _ in REFUSED])
def test_refused_sentences_give_no_such_row(theme: str, sentence: dict[str, str]) -> None:
    found, _ = read(sentence["text"])
    assert sentence["indicator"] not in [row.indicator for row in found], theme


def test_every_list_has_sentences_of_both_kinds() -> None:
    themes = list(beside_figures.themes())
    assert themes == list(dict.fromkeys(theme for theme, _ in EXAMPLES))
    assert themes == list(dict.fromkeys(theme for theme, _ in REFUSED))


def test_no_list_is_empty() -> None:
    assert all(beside_figures.listed(theme) for theme in beside_figures.themes())
