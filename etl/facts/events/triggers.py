"""The words of a sentence that tell of an event, each with what stands near it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from etl.facts.events import grammar as event_grammar
from etl.facts.events import phrases, terms
from etl.facts.events.phrases import Lemmas
from etl.facts.passages import Passage
from etl.vocabulary.events import EventType, Trigger
from etl.vocabulary.function_words import words

READINGS = 2
OWN_OBJECT = 2.0
PARENTHESIS = 14
PARTICLE_REACH = 3
OUT_OF_PLACE = 4.0
BESIDE = 12.0
NO_EVENT = "none"
PHRASE = 1.0  # that each further word of a phrase brings it nearer


@dataclass(frozen=True, slots=True)
class Hit:
    """Words first:last (positions in the passage, last included) that may tell of an event; `near` is its object.

    `rank` counts the readings of the same words, of other types, that suit them better; `echo` says whether other words
    beside tell of the same type (echo), of others only (alone) or of nothing (only); `company` are the types of which
    other words there tell plainly.
    """

    kind: EventType
    trigger: Trigger
    first: int
    last: int
    near: int
    rank: int = 0
    rival: str = ""
    echo: str = "only"
    company: tuple[str, ...] = ()


def find(passage: Passage) -> list[Hit]:
    """The passage's triggers in order; for one word a reading of each of its two likeliest types, the best first.

    What is no event in the vocabulary takes a reading's place, and the whole word where its object stands beside it.
    """
    hits: list[Hit] = []
    first_words = phrases.by_first_word().keys()
    for position in (place for place, word in enumerate(passage.lemmas) if word in first_words):
        readings = sorted(_starting(passage, position), key=lambda hit: _looseness(passage, hit))
        codes = list(dict.fromkeys(hit.kind.code for hit in readings))
        best = [next(hit for hit in readings if hit.kind.code == code) for code in codes]
        if best and not best[0].kind.code and _way(passage, (best[0].first, best[0].last), best[0].near) <= OWN_OBJECT:
            continue
        told = [(rank, hit) for rank, hit in enumerate(best[:READINGS]) if hit.kind.code]
        for rank, hit in told:
            rival = next((code or NO_EVENT for code in codes if code != hit.kind.code), "")
            hits.append(replace(hit, rank=rank, rival=rival) if rank or rival else hit)
    return [_among(passage, hit, hits) for hit in hits] if len(hits) > 1 else hits


def _among(passage: Passage, hit: Hit, hits: list[Hit]) -> Hit:
    """The hit with what the words beside it tell of."""
    words, first, code = passage.words, hit.first, hit.kind.code
    way = words[first].way
    beside = [one for one in hits if one.first != first and -BESIDE <= words[one.first].way - way <= BESIDE]
    if not beside:
        return hit
    plain = {one.kind.code for one in beside if one.rank == 0 and not one.trigger.weak} - {code}
    echo = "echo" if any(one.kind.code == code for one in beside) else "alone"
    return replace(hit, echo=echo, company=tuple(sorted(plain)))


def _looseness(passage: Passage, hit: Hit) -> tuple[bool, bool, float, int, int]:
    """The less the better: a weak trigger, one without object, how far its object, how few words, the type's rank."""
    way = _way(passage, (hit.first, hit.last), hit.near) if hit.trigger.near else 0.0
    is_bare = hit.trigger.weak and not hit.trigger.near
    return hit.trigger.weak, is_bare, way - PHRASE * (hit.last - hit.first), hit.first - hit.last, hit.kind.rank


def _starting(passage: Passage, position: int) -> Iterator[Hit]:
    here, beside = passage.lemma_set, terms.present(passage)
    for lemmas, kind, trigger in phrases.by_first_word()[passage.lemmas[position]]:
        if not here.issuperset(lemmas) or trigger.near and beside.isdisjoint(trigger.near):
            continue  # not all the words, or nothing that they need, is in the sentence
        last = _end(passage, position, lemmas)
        if last is None:
            continue
        span = (position, last)
        near = _nearest(passage, span, trigger, trigger.near) if trigger.near else last
        if near is not None and (not trigger.also or _nearest(passage, span, trigger, trigger.also) is not None):
            yield Hit(kind, trigger, position, last, near)


def _end(passage: Passage, position: int, lemmas: Lemmas) -> int | None:
    """Where a phrase that may begin at a position ends; small words may part it: "занял этот пост", "picked it up"."""
    for lemma_wanted in lemmas[1:]:
        position += 1
        position += passage.lemma(position) != lemma_wanted and passage.lemma(position) in words("parting")
        if lemma_wanted in words("particles"):
            position = _particle(passage, position, lemma_wanted)
        if passage.lemma(position) != lemma_wanted:
            return None
    return position


def _particle(passage: Passage, position: int, particle: str) -> int:
    """Where the particle stands, behind an object of a word or two: "picked the plant up"; else where it should."""
    following = range(position, position + PARTICLE_REACH)
    return next((place for place in following if passage.lemma(place) == particle), position)


def _nearest(passage: Passage, span: tuple[int, int], trigger: Trigger, wanted: tuple[str, ...]) -> int | None:
    """The position closest to the trigger's words where one of the terms `wanted` stands, within the trigger's reach.

    What stands under a preposition ("на заводе") or before a verb that governs what follows is the farther for it.
    """
    first, last = span
    back = trigger.within + (PARENTHESIS if event_grammar.follows_parenthesis(passage, first) else 0)
    places = [*range(max(0, first - back), first), *range(last + 1, min(len(passage.words), last + trigger.within + 1))]
    here = terms.of(passage)
    near = [(_way(passage, span, place), place) for place in places if not here[place].isdisjoint(wanted)]
    within = [(way, place) for way, place in near if way <= (back if place < first else trigger.within) + OUT_OF_PLACE]
    return min(within)[1] if within else None


def _way(passage: Passage, span: tuple[int, int], place: int) -> float:
    first, last = span
    distance = passage.distance(first if place < first else last, place)
    return distance + OUT_OF_PLACE * event_grammar.out_of_place(passage, first, last, place)
