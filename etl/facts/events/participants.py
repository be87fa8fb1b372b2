"""Who takes part in an event and where it takes place."""

from bisect import bisect_left
from collections import Counter

from etl.facts.events.triggers import Hit
from etl.facts.passages import Passage
from etl.records import Name

KINDS = frozenset({"organisation", "park", "person"})
PLACES = ("city", "region")
REACH = 16.0
PLACE_REACH = 10.0
ANAPHORA_REACH = 9.0
REPORTING_REACH = 2.0
REMEMBERED = 100
"""Names before a trigger among which the one that is meant is looked for."""
NO_SUBJECT = frozenset({"там", "there", "свой", "его", "ее", "их", "their", "its"})


def participants(passage: Passage, hit: Hit) -> tuple[Name, ...]:
    """The organisations, parks and persons named near the trigger, each once; else the one spoken of before."""
    near = [
        (passage.distance(hit.first, position), position)
        for position in passage.positions("name")
        if passage.name(position).kind in KINDS and not _is_source(passage, position)
    ]
    names = [passage.name(position) for distance, position in near if distance <= REACH]
    if not any(name.kind != "person" for name in names):
        names += _spoken_of(passage, hit)
    return tuple({name.name: name for name in names}.values())


def _is_source(passage: Passage, position: int) -> bool:
    """True for who only reports: "сообщил Росстат", "TASS reports", "– напомнил Иванов"."""
    if passage.name(position).kind == "park":
        return False
    return any(
        min(passage.distance(position, cue.first), passage.distance(position, cue.last)) <= REPORTING_REACH
        for cue in passage.themed("reporting")
    )


def _spoken_of(passage: Passage, hit: Hit) -> list[Name]:
    """The organisation or park that "завод", "зона" or "it" near the trigger stands for."""
    kinds = {
        cue.code
        for cue in passage.themed("anaphora")
        if passage.distance(hit.first, cue.first) <= ANAPHORA_REACH and passage.lemma(cue.first) not in NO_SUBJECT
    }
    if "park" in kinds:
        return _meant(passage, hit, ("park",)) or _meant(passage, hit, ("organisation",))
    return _meant(passage, hit, ("organisation", "park")) if kinds & {"organisation", "any"} else []


def _meant(passage: Passage, hit: Hit, kinds: tuple[str, ...]) -> list[Name]:
    """The one named first in the sentence, else last before it in its block, else the one that the text names most."""
    start, stop, names = passage.sentence.start, passage.words[hit.first].start, passage.marks.names
    here = bisect_left(names, stop, key=lambda name: name.start)
    earlier = [name for name in names[max(0, here - REMEMBERED) : here] if name.kind in kinds]
    if not earlier:
        return [name for name in names if name.kind in kinds][:1] if kinds == ("park",) else []
    own = [name for name in earlier if name.start >= start]
    if own:
        return own[:1]
    sentences = passage.marks.sentences
    block = sentences[bisect_left(sentences, passage.sentence.block, key=lambda sentence: sentence.block)].start
    counts = Counter(name.name for name in earlier)
    return [earlier[-1] if earlier[-1].start >= block else max(reversed(earlier), key=lambda name: counts[name.name])]


def place(passage: Passage, hit: Hit) -> Name | None:
    """The city, else the region, named nearest to the trigger."""
    for kind in PLACES:
        near = [
            (passage.distance(hit.first, position), position)
            for position in passage.positions("name")
            if passage.name(position).kind == kind and passage.distance(hit.first, position) <= PLACE_REACH
        ]
        if near:
            return passage.name(min(near)[1])
    return None
