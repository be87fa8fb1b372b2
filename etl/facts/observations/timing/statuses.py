"""In what sense a figure is stated: the likeliest of actual, planned, forecast and denied."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from etl.facts.observations.course import Course
from etl.facts.observations.periods import Period
from etl.facts.observations.timing import status_features as features
from etl.facts.observations.timing.asked import Asked
from etl.facts.observations.timing.weighing import Bundle
from etl.facts.passages import Passage
from etl.vocabulary.weights import status_weights

Weights = Mapping[str, Mapping[str, tuple[float, float, float]]]
ACTUAL = "actual"
OTHERS = ("planned", "forecast", "denied")
"""The statuses that features speak for or against: a figure of which nothing is said is actual."""


@dataclass(frozen=True, slots=True)
class Stated:
    """What speaks for a figure's status, and how the figure before, whose status counts then, stands to it."""

    features: Sequence[Bundle] = ()
    links: Sequence[Bundle] = ()

    def after(self, before: str) -> list[Bundle]:
        """All features, where the figure before has a status."""
        return [*self.features, *((f"{first} {before}", more) for first, more in self.links)]


def find(course: Course, passage: Passage, position: int, one: Asked, period: Period) -> Stated:
    """What speaks for the status of a figure of the period."""
    own = features.of_figure(course, passage, position, one, period)
    return Stated(own, features.of_link(course, passage, position, one, period))


def likeliest(bundles: Iterable[Bundle], weights: Weights | None = None) -> str:
    """The status for which most speaks; `weights` are others than those learned."""
    every = status_weights() if weights is None else weights
    planned = forecast = denied = 0.0
    for first, more in bundles:
        known = every.get(first)
        if known is not None:
            for rest in more:
                if rest in known:
                    one, two, three = known[rest]
                    planned, forecast, denied = planned + one, forecast + two, denied + three
    best = max(planned, forecast, denied)
    return ACTUAL if best <= 0 else OTHERS[(planned, forecast, denied).index(best)]
