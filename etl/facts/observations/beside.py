"""What else than the words of the vocabulary says what a number is, by its unit."""

from etl.facts.lexicon import Cue
from etl.facts.observations import abilities, hiring, payments, people, trade
from etl.facts.passages import Passage


def forces(passage: Passage, position: int, group: str, value: float) -> list[dict[str, tuple[float, Cue]]]:
    """What else than single words says what a number of this group of units is."""
    if group == "money":
        return [payments.forces(passage, position, value), trade.money_forces(passage, position)]
    if group == "units":
        return [trade.forces(passage, position), abilities.forces(passage, position)]
    if group == "people":
        return [hiring.posts(passage, position) or people.forces(passage, position) or hiring.forces(passage, position)]
    return []
