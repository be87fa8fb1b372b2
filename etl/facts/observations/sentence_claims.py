"""What the number's own sentence says for each entity: where it stands, how, and who is passed over."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from etl.facts import standing
from etl.facts.about import Key
from etl.facts.observations.claim import ACTORS, Claim, nearness
from etl.facts.observations.discourse import key
from etl.facts.observations.sense import Sense
from etl.facts.passages import CONTRAST, Passage

CLAUSE_ENDS = {";", ":"} | CONTRAST
PASSIVE = {"recipient", "place", "oblique", "inflected", "agent", "reporter", "embedded"}
LASTING = ("in_lead", "titled", "titled_first", "headed", "first_actor", "top", "paragraph", "answers")


def add_mentions(claims: dict[Key, Claim], passage: Passage, position: int, sense: Sense) -> None:
    """The entity's nearest mention in the sentence, and how it stands."""
    places = [index for index in passage.positions("name") if passage.name(index).kind != "person"]
    before = [index for index in places if index < position and passage.name(index).kind in ACTORS]
    actors = {key(passage.name(index)) for index in places if passage.name(index).kind in ACTORS}
    row_label = _row_label(passage, places)
    nearest: dict[Key, int] = {}
    for index in places:
        mention = key(passage.name(index))
        if mention not in nearest or nearness(passage, position, index) > nearness(passage, position, nearest[mention]):
            nearest[mention] = index
    for mention, index in nearest.items():
        claim = claims[mention]
        claim.rule = "name"
        claim.add("named", 1.0)
        claim.add("near", nearness(passage, position, index))
        claim.add("after", float(index > position))
        claim.add("row_label", float(index == row_label))
        claim.add("nearest", float(bool(before) and index == before[-1]))
        claim.add("first", float(index == places[0]))
        claim.add("only", float(passage.name(index).kind in ACTORS and len(actors) == 1))
        for feature in _standing(passage, position, index, sense):
            claim.add(feature, 1.0)


def _row_label(passage: Passage, places: Sequence[int]) -> int:
    """The first name of a table's row, whose cells the headings of the columns precede; -1 elsewhere."""
    if not passage.is_in_table:
        return -1
    return next((index for index in places if passage.words[index].start >= passage.sentence.start), -1)


def add_clauses(claims: dict[Key, Claim], passage: Passage, position: int) -> None:
    """Which mentions share the number's clause, and on which side of the figure before they stand."""
    figure = max((index for index in passage.positions("number") if index < position), default=-1)
    first = _clause_end_before(passage, position)
    for index in passage.positions("name"):
        claim = claims.get(key(passage.name(index)))
        if claim is None:
            continue
        claim.add("since_figure", float(0 <= figure < index < position))
        claim.add("over_figure", float(index < figure))
        claim.add("in_clause", float(first < index < position))
        claim.add("agent", float(standing.preposition(passage, index) == "by"))


@lru_cache(maxsize=100)
def _clause_end_before(passage: Passage, position: int) -> int:
    """The last word up to a number that parts its clause from the one before; -1 where there is none."""
    return next((i for i in range(position, -1, -1) if passage.words[i].text in CLAUSE_ENDS), -1)


def add_passed_over(claims: dict[Key, Claim], passage: Passage, position: int) -> None:
    """Who is not named where somebody else acts in the sentence, or in the number's very clause."""
    first = _clause_end_before(passage, position)
    acting = [index for index in passage.positions("name") if index < position and _acts(passage, index)]
    for claim in claims.values():
        if "named" in claim.features:
            continue
        if acting:
            claim.add("passed_over", 1.0)
            claim.add("passed_over_here", float(first < acting[-1]))
            continue
        for feature in LASTING:
            if feature in claim.features:
                claim.add(f"{feature}_alone", claim.features[feature])


def _acts(passage: Passage, index: int) -> bool:
    """A firm or park that is no place, partner or source in its sentence."""
    return passage.name(index).kind in ACTORS and standing.ways(passage, index).isdisjoint(PASSIVE)


def _standing(passage: Passage, position: int, index: int, sense: Sense) -> Iterator[str]:
    """How a mention stands in the sentence."""
    deeper = passage.words[index].depth > passage.words[position].depth
    taking = [cue.last for cue in passage.themed("taking")]
    takes = any(last < index for last in taking)
    takes_before = any(index < last for last in taking)
    places = {
        "reporter": standing.is_reporter(passage, index),
        "place": standing.is_place(passage, index) and index < position,
        "place_after": standing.preposition(passage, index) in standing.LOCATIVE and index > position,
        "part_of": sense.indicator == "share" and standing.is_place(passage, index) and index > position,
        "part_of_them": sense.indicator == "share" and standing.is_place_of_them(passage, position, index),
        "oblique": standing.is_oblique(passage, index),
        "inserted": index < position and standing.is_inserted(passage, position, index),
        "recipient": standing.is_recipient(passage, index),
        "inflected": standing.is_inflected(passage, index),
        "embedded": standing.is_embedded(passage, index),
        "of_a_person": standing.is_of_a_person(passage, index),
        "actor": standing.is_actor(passage, index),
        "owner": standing.is_owner(index, sense.cue),
        "beside": standing.is_beside(passage, position, index),
        "holder": standing.is_holder(passage, index, sense.cue, sense.of),
        "taker": takes,
        "taker_share": takes and sense.indicator == "share",
        "taker_before": takes_before,
        "deeper": deeper and not standing.is_apposition(passage, index),
    }
    yield from (feature for feature, holds in places.items() if holds)
