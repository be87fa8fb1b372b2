"""What a number says, apart from whose and when."""

from typing import NamedTuple

from etl.facts.lexicon import Cue
from etl.facts.observations.measures.quantities import Background
from etl.vocabulary import units

SURE = 1.0
FRAME_FORCE = 0.4
FAR_FRAME_FORCE = 0.2
MONEY = units.currencies()
UNNAMED = {"", "units"}


class Sense(NamedTuple):
    """What a number says, apart from whose and when. `reason` is filled instead where it says nothing.

    `level_unit` is the unit of the quantity itself, also where the number is its growth or a share of it.
    A tuple, since each is made in several steps.
    """

    indicator: str = ""
    of: str = ""
    unit: str = ""
    value: float = 0.0
    upper: float | None = None
    product: str = ""
    force: float = 0.0
    rule: str = ""
    cue: Cue | None = None
    reason: str = ""
    level_unit: str = ""
    currency: str = ""
    is_near: bool = True


def with_frame(background: Background, before: Sense | None, unit: str = "") -> dict[str, float]:
    """The background and what the figure before measured; money goes on in money only where it has no code."""
    force = dict(background.force)
    if unit in MONEY:
        force.pop("other", None)
    if before is not None:
        level = before.of if before.indicator in {"growth", "share"} else before.indicator
        if level == "other" and unit and (unit in MONEY) != (before.level_unit in MONEY):
            return force
        force[level] = force.get(level, 0.0) + (FRAME_FORCE if before.is_near else FAR_FRAME_FORCE)
    return force
