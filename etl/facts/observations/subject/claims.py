"""Who may be the subject of a number, and what speaks for each, as named features."""

from collections.abc import Iterator
from functools import lru_cache

from etl.facts.about import Key
from etl.facts.observations.sense import Sense
from etl.facts.observations.subject import document_claims, kind_claims, references, sentence_claims, shared_out
from etl.facts.observations.subject.claim import ACTORS, Claim, nearness
from etl.facts.observations.subject.discourse import Discourse, key
from etl.facts.passages import Passage
from etl.records import Name
from etl.vocabulary.fits import fit
from etl.vocabulary.indicators import indicators

REMEMBERED = 12
LEVELS = {*indicators(), "industrial_output"}
IMPOSSIBLE = 0.1


def find(passage: Passage, position: int, sense: Sense, discourse: Discourse) -> list[Claim]:
    """Every entity that may be the subject of the number at `position`, with what speaks for it and against it."""
    told = sense.of if sense.indicator in {"growth", "share"} and sense.of in LEVELS else sense.indicator
    entitled = {key: claim.copy() for key, claim in _of_sentence(passage, discourse).items()}
    sentence_claims.add_mentions(entitled, passage, position, sense)
    sentence_claims.add_clauses(entitled, passage, position)
    _add_references(entitled, passage, position, discourse)
    sentence_claims.add_passed_over(entitled, passage, position)
    for claim in entitled.values():
        kind_claims.add_quantity(claim, told, passage)
    possible = [claim for claim in entitled.values() if fit(claim.name.kind, told) > IMPOSSIBLE]
    owner = shared_out.owner(passage, position, sense)
    owned = [claim for claim in possible if owner >= 0 and key(claim.name) == key(passage.name(owner))]
    return owned or possible or list(entitled.values())


@lru_cache(maxsize=2)
def _of_sentence(passage: Passage, discourse: Discourse) -> dict[Key, Claim]:
    """Who may be the subject of the sentence's numbers, with all that speaks for each wherever the number stands."""
    claims: dict[Key, Claim] = {}
    here = {key(name) for name in _named(passage)}
    referred = {key(reference.name) for reference in references.find(passage, discourse)}
    topics = {key(topic) for topic in (discourse.topic, discourse.carried) if topic is not None}
    links = {"name": here, "reference": referred, "topic": topics}
    for name in _candidates(passage, discourse):
        if (mention := key(name)) not in claims:
            rule = next((link for link, linked in links.items() if mention in linked), "main")
            claims[mention] = Claim(name, rule=rule)
    document_claims.add_topics(claims, discourse, passage)
    is_untitled = all(kind not in ACTORS for kind, _ in discourse.titled)
    for mention, claim in claims.items():
        claim.hold(named=mention in here)
        document_claims.add_course(claim, mention, discourse, passage)
        kind_claims.add_kind(claim, passage, is_untitled)
    return claims


def _candidates(passage: Passage, discourse: Discourse) -> Iterator[Name]:
    around = [discourse.topic, discourse.carried, discourse.country, discourse.history.over]
    around += [name for name, _ in discourse.mains]
    for name in (*_named(passage), *around, *discourse.memory.names[-REMEMBERED:]):
        if name is not None and name.kind != "person":
            yield name
    yield from (reference.name for reference in references.find(passage, discourse))


def _named(passage: Passage) -> list[Name]:
    """Whom the sentence names, persons apart."""
    return [name for name in map(passage.name, passage.positions("name")) if name.kind != "person"]


def _add_references(claims: dict[Key, Claim], passage: Passage, position: int, discourse: Discourse) -> None:
    """What the sentence's nouns and pronouns may stand for."""
    for reference in references.find(passage, discourse):
        claim, near = claims[key(reference.name)], nearness(passage, position, reference.place)
        for way in reference.ways:
            claim.add(way, near)
    for claim in claims.values():
        if "noun" in claim.features and "paragraph" in claim.features:
            claim.add("noun_paragraph", claim.features["noun"])


def pronoun(passage: Passage, position: int) -> float:
    """How near a pronoun stands that goes on with what the figure before was about."""
    cues = [cue for cue in passage.themed("anaphora") if cue.code in {"any", "sites"}]
    return max((nearness(passage, position, cue.first) for cue in cues), default=0.0)
