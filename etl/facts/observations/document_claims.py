"""What the document up to a number says for each entity: topics, how it runs through the text, who told."""

from functools import lru_cache
from math import exp

from etl.facts.about import Key
from etl.facts.observations.claim import ACTORS, Claim, names_actor
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
    is_alone = not names_actor(passage)
    for mention, claim in claims.items():
        if mention in discourse.titled:
            claim.add("titled", 1.0)
            claim.add("titled_first", float(mention == discourse.titled[0]))
        _add_history(claim, mention, discourse.history)
        _add_profile(claim, mention, discourse, is_alone)
        claim.rule = claim.rule or "main"
        _add_memory(claim, mention, discourse.memory)


def _add_topics(claims: dict[Key, Claim], discourse: Discourse, passage: Passage) -> None:
    """What the document is about; it counts for more where the sentence names nobody who acts, or says "we"."""
    is_alone, is_ours = not names_actor(passage), _is_ours(passage)
    actors = [name for name, _ in discourse.mains if name.kind in ACTORS]
    for place, (name, weight) in enumerate(discourse.mains):
        claim = claims[key(name)]
        claim.add("main", weight)
        claim.add("top", float(place == 0))
        claim.add("main_alone", weight * is_alone)
        if name in actors[:1]:
            claim.add("first_actor", 1.0)
            claim.add("ours", float(is_ours))
    speaker = discourse.history.speaker
    if is_ours and speaker in claims:
        claims[speaker].add("speaker_ours", 1.0)


@lru_cache(maxsize=100)
def _is_ours(passage: Passage) -> bool:
    """True where the sentence speaks of "us"."""
    return any(word.lemma in OURS or _is_first_person(word.text) for word in passage.words)


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
    if "named" in claim.features or mention not in history.stood:
        return
    for way in history.stood[mention]:
        claim.add(f"stood_{way}", 1.0)
    shares = history.mostly(mention)
    for way in MANNERS:
        claim.add(f"mostly_{way}", shares.get(way, 0.0))


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
