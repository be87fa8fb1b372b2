"""What the document up to a number says for each entity: topics, how it runs through the text, who told."""

from functools import lru_cache
from math import exp

from etl.facts.about import Key
from etl.facts.observations.subject.claim import ACTORS, Claim, names_actor
from etl.facts.observations.subject.discourse import Discourse, History, Memory, key
from etl.facts.passages import Passage
from etl.text.morphology import parses

RECENT = 2.5
FIRST_PERSON = ("м", "мся")
OURS = {"мы", "наш", "we", "our", "us"}
MANNERS = ("actor", "place", "oblique", "inflected")


def add_topics(claims: dict[Key, Claim], discourse: Discourse, passage: Passage) -> None:
    """What the paragraph, the one before and the whole document are about."""
    for name, feature in ((discourse.topic, "topic"), (discourse.carried, "topic_carried")):
        if name is not None:
            claims[key(name)].add(feature)
    _add_mains(claims, discourse, passage)


def add_course(claim: Claim, mention: Key, discourse: Discourse, passage: Passage) -> None:
    """How the entity runs through the document up to the sentence."""
    if mention in discourse.titled:
        claim.hold(titled=True, titled_first=mention == discourse.titled[0])
    _add_history(claim, mention, discourse.history)
    _add_profile(claim, mention, discourse, not names_actor(passage))
    _add_memory(claim, mention, discourse.memory)


def _add_mains(claims: dict[Key, Claim], discourse: Discourse, passage: Passage) -> None:
    """What the document is about; it counts for more where the sentence names nobody who acts, or says "we"."""
    is_alone, is_ours = not names_actor(passage), _is_ours(passage)
    actors = [name for name, _ in discourse.mains if name.kind in ACTORS]
    for place, (name, weight) in enumerate(discourse.mains):
        claim = claims[key(name)]
        claim.add("main", weight)
        claim.add("main_alone", weight * is_alone)
        claim.hold(top=place == 0)
        if name in actors[:1]:
            claim.hold(first_actor=True, ours=is_ours)
    speaker = discourse.history.speaker
    if is_ours and speaker in claims:
        claims[speaker].add("speaker_ours")


@lru_cache(maxsize=100)
def _is_ours(passage: Passage) -> bool:
    """True where the sentence speaks of "us"."""
    if not OURS.isdisjoint(passage.lemma_set):
        return True
    return any(_is_first_person(word.text) for word in passage.words if word.text.endswith(FIRST_PERSON))


@lru_cache(maxsize=10_000)
def _is_first_person(word: str) -> bool:
    """ "Строим цех", "вышли бы": said by those whom it is about."""
    return any("1per" in parse.tag for parse in parses(word)[:1])


def _add_profile(claim: Claim, mention: Key, discourse: Discourse, is_alone: bool) -> None:
    """How the entity runs through the document; it counts for more where the sentence names nobody who acts."""
    profile = discourse.profiles.of.get(mention)
    if profile is None:
        return
    interviewed = discourse.history.first_speaker
    answers = discourse.is_dialogue and (mention == interviewed if interviewed else profile.is_first)
    claim.add("share", profile.share)
    claim.add("spread", profile.spread)
    claim.hold(
        in_lead=profile.is_in_lead,
        opens_article=profile.is_first,
        in_head_only=profile.is_in_head_only,
        answers=answers,
        opens_article_alone=is_alone and profile.is_first,
    )
    if is_alone:
        claim.add("share_alone", profile.share)
        claim.add("spread_alone", profile.spread)
    if claim.name.kind == "country":
        claim.add("country_beside_actor", discourse.profiles.widest_actor)


def _add_history(claim: Claim, mention: Key, history: History) -> None:
    """How often the entity only told, whether a heading names it, or a sentence names it and says no more."""
    claim.add("tells", history.telling(mention))
    claim.hold(
        headed=mention in history.headed,
        alone_before=mention == history.alone,
        speaker=mention == history.speaker,
    )
    if "named" in claim.features or mention not in history.stood:
        return
    for way in history.stood[mention]:
        claim.add(f"stood_{way}")
    shares = history.mostly(mention)
    for way in MANNERS:
        claim.add(f"mostly_{way}", shares.get(way, 0.0))


def _add_memory(claim: Claim, mention: Key, memory: Memory) -> None:
    """How lately the entity was named, and whether it opened the paragraph or the sentence before."""
    if mention not in memory.latest:
        return
    since, place = memory.latest[mention]
    of_paragraph, of_sentence = memory.openers
    claim.add("recent", exp(-since / RECENT))
    claim.hold(
        opens_paragraph=mention == of_paragraph,
        opens_sentence_before=mention == of_sentence,
        sentence_before=0 <= memory.previous <= place,
        paragraph=place >= memory.paragraph,
    )
