"""Labels of rows and headings of columns: what their own examples are taken for."""

from collections.abc import Callable

import pytest

from etl.facts.observations.subject import totals
from etl.facts.observations.tabular import columns
from etl.vocabulary import headings

TELLS: dict[str, Callable[[str], bool]] = {
    "totals": totals.tells_total,
    "totalled": totals.tells_total,
    "levels": columns.tells_levels,
    "changes": columns.tells_changes,
}
EXAMPLES, REFUSED = list(headings.sentences("examples")), list(headings.sentences("refused"))


@pytest.mark.parametrize(("theme", "heading"), EXAMPLES)
def test_examples_are_told(theme: str, heading: str) -> None:
    assert TELLS[theme](heading), heading


@pytest.mark.parametrize(("theme", "heading"), REFUSED)
def test_refused_are_not(theme: str, heading: str) -> None:
    assert not TELLS[theme](heading), heading


def test_every_theme_has_both() -> None:
    assert {theme for theme, _ in EXAMPLES} == {theme for theme, _ in REFUSED} == set(TELLS)
