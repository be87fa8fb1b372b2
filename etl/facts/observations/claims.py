"""Who may be the subject of a number, and what speaks for each, as named features."""

from collections.abc import Iterator, Sequence

from etl.facts.about import Key
from etl.facts.observations import document_claims, kind_claims, references, sentence_claims
from etl.facts.observations.claim import ACTORS, Claim, nearness
from etl.facts.observations.discourse import Discourse, key
from etl.facts.observations.sense import Sense
from etl.facts.passages import Passage
from etl.records import Name
from etl.vocabulary.fits import fit
from etl.vocabulary.indicators import indicators

REMEMBERED = 12
LEVELS = {*indicators(), "industrial_output"}
IMPOSSIBLE = 0.1


def find(passage: Passage, position: int, sense: Sense, discourse: Discourse) -> list[Claim]:
    """Every entity that may be the subject of the number at `position`, with what speaks for it and against it."""
    claims: dict[Key, Claim] = {}
    referred = tuple(references.find(passage, discourse))
    for name in (*_candidates(passage, discourse), *(reference.name for reference in referred)):
        if key(name) not in claims:
            claims[key(name)] = Claim(name)
    sentence_claims.add_mentions(claims, passage, position, sense)
    sentence_claims.add_clauses(claims, passage, position)
    _add_references(claims, passage, position, referred)
    document_claims.add_discourse(claims, discourse, passage)
    sentence_claims.add_passed_over(claims, passage, position)
    told = sense.of if sense.indicator in {"growth", "share"} and sense.of in LEVELS else sense.indicator
    is_untitled = all(kind not in ACTORS for kind, _ in discourse.titled)
    for claim in claims.values():
        kind_claims.add_kind(claim, told, passage, is_untitled)
    possible = [claim for claim in claims.values() if fit(claim.name.kind, told) > IMPOSSIBLE]
    return possible or list(claims.values())


def _candidates(passage: Passage, discourse: Discourse) -> Iterator[Name]:
    around = [discourse.topic, discourse.carried, discourse.country, *(name for name, _ in discourse.mains)]
    here = [passage.name(index) for index in passage.positions("name")]
    for name in (*here, *around, *discourse.memory.names[-REMEMBERED:]):
        if name is not None and name.kind != "person":
            yield name


def _add_references(
    claims: dict[Key, Claim], passage: Passage, position: int, referred: Sequence[references.Reference]
) -> None:
    """What the sentence's nouns and pronouns may stand for."""
    for reference in referred:
        claim = claims.get(key(reference.name))
        if claim is None:
            continue
        claim.rule = claim.rule or "reference"
        for way in reference.ways:
            claim.add(way, nearness(passage, position, reference.place))


def pronoun(passage: Passage, position: int) -> float:
    """How near a pronoun stands that goes on with what the figure before was about."""
    cues = [cue for cue in passage.themed("anaphora") if cue.code in {"any", "sites"}]
    return max((nearness(passage, position, cue.first) for cue in cues), default=0.0)
