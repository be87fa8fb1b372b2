"""What else than the words of the vocabulary says what a number is, by its unit."""

from etl.facts.lexicon import Cue
from etl.facts.observations.measures import abilities, existing, hiring, movements, payments, people, seekers, trade
from etl.facts.passages import Passage


def forces(passage: Passage, position: int, group: str, value: float) -> list[dict[str, tuple[float, Cue]]]:
    """What else than single words says what a number of this group of units is."""
    if group == "money":
        return [payments.forces(passage, position, value), trade.money_forces(passage, position)]
    if group == "units":
        return [one(passage, position) for one in (trade.forces, abilities.forces, movements.forces, existing.forces)]
    if group == "people":
        told = (hiring.posts, people.forces, hiring.forces, seekers.forces)
        return [next((found for one in told if (found := one(passage, position))), {})]
    return []
