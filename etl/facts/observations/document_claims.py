"""What the document up to a number says for each entity: topics, how it runs through the text, who told."""

from functools import lru_cache
from math import exp

from etl.facts.about import Key
from etl.facts.observations.claim import ACTORS, Claim
from etl.facts.observations.discourse import Discourse, History, Memory, key
from etl.facts.passages import Passage
from etl.text.morphology import parses

RECENT = 2.5
OURS = {"мы", "наш", "we", "our", "us"}
MANNERS = ("actor", "place", "oblique", "inflected")


def add_discourse(claims: dict[Key, Claim], discourse: Discourse, passage: Passage) -> None:
    """What the document has spoken of."""
    for name, feature in ((discourse.topic, "topic"), (discourse.carried, "topic_carried")):
        if name is not None:
            claims[key(name)].rule = claims[key(name)].rule or "topic"
            claims[key(name)].add(feature, 1.0)
    _add_topics(claims, discourse, passage)
    is_alone = not any(passage.name(index).kind in ACTORS for index in passage.positions("name"))
    for mention, claim in claims.items():
        claim.add("titled", float(mention in discourse.titled))
        claim.add("titled_first", float(mention in discourse.titled[:1]))
        _add_history(claim, mention, discourse.history)
        _add_profile(claim, mention, discourse, is_alone)
        claim.rule = claim.rule or "main"
        _add_memory(claim, mention, discourse.memory)


def _add_topics(claims: dict[Key, Claim], discourse: Discourse, passage: Passage) -> None:
    """What the document is about; it counts for more where the sentence names nobody who acts, or says "we"."""
    is_alone = not any(passage.name(index).kind in ACTORS for index in passage.positions("name"))
    is_ours = any(word.lemma in OURS or _is_first_person(word.text) for word in passage.words)
    actors = [name for name, _ in discourse.mains if name.kind in ACTORS]
    for place, (name, weight) in enumerate(discourse.mains):
        claim = claims[key(name)]
        claim.add("main", weight)
        claim.add("top", float(place == 0))
        claim.add("main_alone", weight * is_alone)
        claim.add("first_actor", float(name in actors[:1]))
        claim.add("ours", float(is_ours and name in actors[:1]))
    for mention, claim in claims.items():
        claim.add("speaker_ours", float(is_ours and mention == discourse.history.speaker))


@lru_cache(maxsize=10_000)
def _is_first_person(word: str) -> bool:
    """ "Строим цех", "вышли бы": said by those whom it is about."""
    return word.endswith(("м", "мся")) and any("1per" in parse.tag for parse in parses(word)[:1])


def _add_profile(claim: Claim, mention: Key, discourse: Discourse, is_alone: bool) -> None:
    """How the entity runs through the document; it counts for more where the sentence names nobody who acts."""
    profile = discourse.profiles.of.get(mention)
    if profile is None:
        return
    claim.add("share", profile.share)
    claim.add("spread", profile.spread)
    claim.add("in_lead", float(profile.is_in_lead))
    claim.add("opens_article", float(profile.is_first))
    claim.add("in_head_only", float(profile.is_in_head_only))
    interviewed = discourse.history.first_speaker
    claim.add("answers", float(discourse.is_dialogue and (mention == interviewed if interviewed else profile.is_first)))
    if is_alone:
        claim.add("share_alone", profile.share)
        claim.add("spread_alone", profile.spread)
        claim.add("opens_article_alone", float(profile.is_first))
    if claim.name.kind == "country":
        claim.add("country_beside_actor", discourse.profiles.widest_actor)


def _add_history(claim: Claim, mention: Key, history: History) -> None:
    """How often the entity only told, whether a heading names it, or a sentence names it and says no more."""
    claim.add("tells", history.telling(mention))
    claim.add("headed", float(mention in history.headed))
    claim.add("alone_before", float(mention == history.alone))
    claim.add("speaker", float(mention == history.speaker))
    if "named" in claim.features:
        return
    for way in history.stood.get(mention, ()):
        claim.add(f"stood_{way}", 1.0)
    for way in MANNERS:
        claim.add(f"mostly_{way}", history.mostly(mention, way))


def _add_memory(claim: Claim, mention: Key, memory: Memory) -> None:
    """How lately the entity was named, and whether it opened the paragraph or the sentence before."""
    if mention not in memory.latest:
        return
    since, place = memory.latest[mention]
    claim.add("opens_paragraph", float(mention == memory.openers[0]))
    claim.add("opens_sentence_before", float(mention == memory.openers[1]))
    claim.add("recent", exp(-since / RECENT))
    claim.add("sentence_before", float(0 <= memory.previous <= place))
    if place >= memory.paragraph:
        claim.add("paragraph", 1.0)
        claim.add("noun_paragraph", claim.features.get("noun", 0.0))
