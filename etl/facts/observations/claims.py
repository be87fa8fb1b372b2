"""What speaks for each entity as the subject of a number, as named features."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from math import exp, log

from etl.facts import standing
from etl.facts.about import Key
from etl.facts.observations import references
from etl.facts.observations.discourse import Discourse, History, Memory, key
from etl.facts.observations.sense import Sense
from etl.facts.passages import CONTRAST, Passage
from etl.records import Name
from etl.text.morphology import parses
from etl.vocabulary import gazetteer
from etl.vocabulary.fits import fit
from etl.vocabulary.indicators import indicators

REACH = 14.0
RECENT = 2.5
REMEMBERED = 12
BEHIND_COST = 1.6
LEVELS = {*indicators(), "industrial_output"}
IMPOSSIBLE = 0.1
TYPED = {"park", "region", "city", "country"}
LONGEST_ABBREVIATION = 6
MARKET = {"sales", "production", "exports", "price", "market"}
OURS = {"мы", "наш", "we", "our", "us"}
ACTORS = {"organisation", "park", "product"}
BRANDS = {"марка", "бренд", "brand", "marque"}
LASTING = ("in_lead", "titled", "titled_first", "headed", "first_actor", "top", "paragraph", "answers")
PASSIVE = {"place", "oblique", "inflected", "agent", "reporter", "embedded"}
MANNERS = ("actor", "place", "oblique", "inflected")
CLAUSE_ENDS = {";", ":"} | CONTRAST


@dataclass(slots=True)
class Claim:
    """An entity and its features; `rule` is the strongest kind of link: name, reference, topic or main."""

    name: Name
    features: dict[str, float] = field(default_factory=dict)
    rule: str = ""

    def add(self, feature: str, value: float) -> None:
        """The feature at its strongest; what does not hold is not kept."""
        if value > self.features.get(feature, 0.0):
            self.features[feature] = value


def find(passage: Passage, position: int, sense: Sense, discourse: Discourse) -> list[Claim]:
    """Every entity that may be the subject of the number at `position`, with what speaks for it and against it."""
    claims: dict[Key, Claim] = {}
    referred = tuple(references.find(passage, discourse))
    for name in (*_candidates(passage, discourse), *(reference.name for reference in referred)):
        claims.setdefault(key(name), Claim(name))
    _add_mentions(claims, passage, position, sense)
    _add_clauses(claims, passage, position)
    _add_references(claims, passage, position, referred)
    _add_discourse(claims, discourse, passage)
    _add_passed_over(claims, passage, position)
    told = sense.of if sense.indicator in {"growth", "share"} and sense.of in LEVELS else sense.indicator
    for claim in claims.values():
        _add_kind(claim, told, passage, all(kind not in ACTORS for kind, _ in discourse.titled))
    possible = [claim for claim in claims.values() if fit(claim.name.kind, told) > IMPOSSIBLE]
    return possible or list(claims.values())


def _candidates(passage: Passage, discourse: Discourse) -> Iterator[Name]:
    around = [discourse.topic, discourse.carried, discourse.country, *(name for name, _ in discourse.mains)]
    here = [passage.name(index) for index in passage.positions("name")]
    for name in (*here, *around, *discourse.memory.names[-REMEMBERED:]):
        if name is not None and name.kind != "person":
            yield name


def _nearness(passage: Passage, position: int, index: int) -> float:
    cost = 1.0 if index < position else BEHIND_COST
    return exp(-cost * passage.distance(position, index) / REACH)


def _add_mentions(claims: dict[Key, Claim], passage: Passage, position: int, sense: Sense) -> None:
    """The entity's nearest mention in the sentence, and how it stands."""
    places = [index for index in passage.positions("name") if passage.name(index).kind != "person"]
    before = [index for index in places if index < position and passage.name(index).kind in ACTORS]
    actors = {key(passage.name(index)) for index in places if passage.name(index).kind in ACTORS}
    nearest: dict[Key, int] = {}
    for index in places:
        mention = key(passage.name(index))
        if mention not in nearest or _nearness(passage, position, index) > _nearness(
            passage, position, nearest[mention]
        ):
            nearest[mention] = index
    for mention, index in nearest.items():
        claim = claims[mention]
        claim.rule = "name"
        claim.add("named", 1.0)
        claim.add("near", _nearness(passage, position, index))
        claim.add("after", float(index > position))
        claim.add("nearest", float(bool(before) and index == before[-1]))
        claim.add("first", float(index == places[0]))
        claim.add("only", float(passage.name(index).kind in ACTORS and len(actors) == 1))
        for feature in _standing(passage, position, index, sense):
            claim.add(feature, 1.0)


def _add_clauses(claims: dict[Key, Claim], passage: Passage, position: int) -> None:
    """Which mentions share the number's clause, and on which side of the figure before they stand."""
    figure = max((index for index in passage.positions("number") if index < position), default=-1)
    first = next((i for i in range(position, -1, -1) if passage.words[i].text in CLAUSE_ENDS), -1)
    for index in passage.positions("name"):
        claim = claims.get(key(passage.name(index)))
        if claim is None:
            continue
        claim.add("since_figure", float(0 <= figure < index < position))
        claim.add("over_figure", float(index < figure))
        claim.add("in_clause", float(first < index < position))
        claim.add("agent", float(standing.preposition(passage, index) == "by"))


def _add_passed_over(claims: dict[Key, Claim], passage: Passage, position: int) -> None:
    """Who is not named where somebody else acts in the sentence, or in the number's very clause."""
    first = next((i for i in range(position, -1, -1) if passage.words[i].text in CLAUSE_ENDS), -1)
    acting = [index for index in passage.positions("name") if index < position and _acts(passage, index)]
    for claim in claims.values():
        if "named" in claim.features:
            continue
        claim.add("passed_over", float(bool(acting)))
        claim.add("passed_over_here", float(any(first < index for index in acting)))
        if not acting:
            for feature in LASTING:
                claim.add(f"{feature}_alone", claim.features.get(feature, 0.0))


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
        "capital_actor": sense.of == "capital" and standing.is_actor(passage, index),
        "capital_inflected": sense.of == "capital" and standing.is_inflected(passage, index),
        "deeper": deeper and not standing.is_apposition(passage, index),
    }
    yield from (feature for feature, holds in places.items() if holds)


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
            claim.add(way, _nearness(passage, position, reference.place))


def pronoun(passage: Passage, position: int) -> float:
    """How near a pronoun stands that goes on with what the figure before was about."""
    cues = [cue for cue in passage.themed("anaphora") if cue.code in {"any", "sites"}]
    return max((_nearness(passage, position, cue.first) for cue in cues), default=0.0)


def _add_discourse(claims: dict[Key, Claim], discourse: Discourse, passage: Passage) -> None:
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
    profile = discourse.profiles.get(mention)
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
        actors = [one.spread for (kind, _), one in discourse.profiles.items() if kind in ACTORS]
        claim.add("country_beside_actor", max(actors, default=0.0))


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


def _add_kind(claim: Claim, told: str, passage: Passage, is_untitled: bool) -> None:
    """Whether an entity of this kind can be the subject of such a quantity."""
    kind = claim.name.kind
    suits = max(fit(kind, told), fit("park", told)) if claim.features.get("several") else fit(kind, told)
    claim.features["fit"] = log(max(0.05, suits))
    claim.add("informant", float(standing.is_informant(claim.name)))
    claim.add(f"is_{kind}", 1.0)
    claim.add("shouted", float(claim.name.name.isupper() and len(claim.name.name) > LONGEST_ABBREVIATION))
    if kind in TYPED:
        claim.add(f"{kind}_{told}", 1.0)
    elif gazetteer.is_brand(claim.name.known) or claim.name.head in BRANDS:
        claim.add("is_brand", 1.0)
        claim.add(f"brand_{told}", 1.0)
        claim.add("noun_brand", claim.features.get("noun", 0.0))
    if kind == "country":
        acts = any(passage.name(index).kind in ACTORS for index in passage.positions("name"))
        claim.add("country_market", float(told in MARKET and not acts))
        claim.add("country_stage", float(acts))
        general = any(cue.theme == "market" for cue in passage.cues)
        claim.add("country_general", float(general))
        claim.add("country_general_alone", float(general and not acts))
        claim.add("country_no_title", float(is_untitled))
        claim.add("country_no_title_alone", float(is_untitled and not acts))
        claim.add("country_unnamed", float(claim.name.start == claim.name.stop))
