"""How surely facts are right: what speaks for them counts, what they rest on too."""

import pytest

from etl.facts.observations import confidence
from etl.facts.observations.subject.subjects import Candidate
from etl.records import Name
from training import confidences

SOMEBODY = Name(0, 5, "organisation", "КамАЗ")


@pytest.mark.parametrize("surer", [(1.0, 0.9, None), (0.4, 0.95, None), (0.4, 0.9, 0.9)])
def test_more_that_speaks_for_a_fact_makes_it_surer(surer: tuple[float, float, float | None]) -> None:
    force, share, before = surer
    weaker = Candidate(SOMEBODY, 0.9, "name", None if before is None else 0.5)
    assert confidence.of(force, Candidate(SOMEBODY, share, "name", before)) > confidence.of(0.4, weaker)


def test_a_confidence_is_a_share() -> None:
    for force in (0.0, 9.0):
        for share in (0.0, 1.0):
            assert 0.0 < confidence.of(force, Candidate(SOMEBODY, share, "name")) < 1.0


def test_learning_gives_facts_alike_the_share_of_them_that_is_right() -> None:
    weak, strong = Candidate(SOMEBODY, 0.5, "name"), Candidate(SOMEBODY, 0.9, "name")
    facts = [(confidence.features(1.0, weak), index % 2 == 0) for index in range(200)]
    facts += [(confidence.features(1.0, strong), index % 10 != 0) for index in range(200)]
    fitted = confidences.fit(facts)
    assert confidence.of(1.0, weak, fitted) == pytest.approx(0.5, abs=0.02)
    assert confidence.of(1.0, strong, fitted) == pytest.approx(0.9, abs=0.02)
