"""What the number's own sentence says for each entity: where it stands, how, and who is passed over."""

from collections.abc import Sequence
from functools import lru_cache

from etl.facts import standing
from etl.facts.about import Key
from etl.facts.observations.sense import Sense
from etl.facts.observations.subject.claim import ACTORS, Claim, nearness
from etl.facts.observations.subject.discourse import key
from etl.facts.passages import CONTRAST, Passage, last_before

CLAUSE_ENDS = {";", ":"} | CONTRAST
PASSIVE = {"recipient", "place", "oblique", "inflected", "agent", "reporter", "embedded"}
WAYS = ("reporter", "oblique", "recipient", "inflected", "embedded", "actor")
LASTING = ("in_lead", "titled", "titled_first", "headed", "first_actor", "top", "paragraph", "answers")


def add_mentions(claims: dict[Key, Claim], passage: Passage, position: int, sense: Sense) -> None:
    """The entity's nearest mention in the sentence, and how it stands."""
    places = [index for index in passage.positions("name") if passage.name(index).kind != "person"]
    before = [index for index in places if index < position and passage.name(index).kind in ACTORS]
    actors = {key(passage.name(index)) for index in places if passage.name(index).kind in ACTORS}
    row_label = _row_label(passage, places)
    nearest: dict[Key, tuple[float, int]] = {}
    for index in places:
        mention, near = key(passage.name(index)), nearness(passage, position, index)
        if mention not in nearest or near > nearest[mention][0]:
            nearest[mention] = near, index
    for mention, (near, index) in nearest.items():
        claim = claims[mention]
        claim.add("near", near)
        claim.hold(
            after=index > position,
            row_label=index == row_label,
            nearest=bool(before) and index == before[-1],
            first=index == places[0],
            only=len(actors) == 1 and passage.name(index).kind in ACTORS,
        )
        _add_standing(claim, passage, position, index, sense)


def _row_label(passage: Passage, places: Sequence[int]) -> int:
    """The first name of a table's row, else the last of the headings before it (a column's, the table's corner);
    -1 elsewhere."""
    if not passage.is_in_table or not places:
        return -1
    return next((index for index in places if passage.words[index].start >= passage.sentence.start), places[-1])


def add_clauses(claims: dict[Key, Claim], passage: Passage, position: int) -> None:
    """Which mentions share the number's clause, and on which side of the figure before they stand."""
    figure = last_before(passage.positions("number"), position)
    first = _clause_end_before(passage, position)
    for index in passage.positions("name"):
        claim = claims.get(key(passage.name(index)))
        if claim is None:
            continue
        claim.hold(
            since_figure=0 <= figure < index < position,
            over_figure=index < figure,
            in_clause=first < index < position,
            agent=standing.preposition(passage, index) == "by",
        )


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
            claim.hold(passed_over=True, passed_over_here=first < acting[-1])
            continue
        for feature in LASTING:
            if feature in claim.features:
                claim.add(f"{feature}_alone", claim.features[feature])


def _acts(passage: Passage, index: int) -> bool:
    """A firm or park that is no place, partner or source in its sentence."""
    return passage.name(index).kind in ACTORS and standing.ways(passage, index).isdisjoint(PASSIVE)


def _add_standing(claim: Claim, passage: Passage, position: int, index: int, sense: Sense) -> None:
    """How a mention stands in the sentence."""
    ways = standing.ways(passage, index)
    for way in WAYS:
        if way in ways:
            claim.add(way)
    taking = [cue.last for cue in passage.themed("taking")]
    takes = any(last < index for last in taking)
    is_before, is_share, is_place = index < position, sense.indicator == "share", standing.is_place(passage, index)
    claim.hold(
        place=is_place and is_before,
        place_after="place" in ways and index > position,
        part_of=is_share and is_place and index > position,
        part_of_them=is_share and standing.is_place_of_them(passage, position, index),
        inserted=is_before and standing.is_inserted(passage, position, index),
        of_a_person="speaker" in ways,
        owner=standing.is_owner(index, sense.cue),
        beside=standing.is_beside(passage, position, index),
        gapped=standing.is_gapped(passage, position, index),
        holder=standing.is_holder(passage, index, sense.cue, sense.of),
        taker=takes,
        taker_share=takes and is_share,
        taker_before=any(index < last for last in taking),
        deeper=passage.words[index].depth > passage.words[position].depth
        and not standing.is_apposition(passage, index),
    )
