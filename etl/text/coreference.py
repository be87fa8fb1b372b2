"""Mentions of one entity in a document: they get one name, one id, one place."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from etl.records import Name
from etl.text import later_mentions, phrases, places, surroundings, unnamed_parks
from etl.text.mentions import Mention, without_overlaps
from etl.text.words import latin_key, split
from etl.vocabulary.gazetteer import Known

Cluster = tuple[str, str, str]
"""Kind, key of the name, and the area where namesakes must be told apart."""


def names(text: str, mentions: Sequence[Mention], zones: Sequence[tuple[int, int]], language: str) -> list[Name]:
    """The mentions as names; bare ones that nothing else in the document supports are left out.

    `zones` are the spans of the text in which later mentions are looked for.
    """
    areas = frozenset(mention.candidates[0].area for mention in mentions if _is_place(mention) and len(mention.candidates) == 1)
    settled = [_settled(text, mention, mentions, areas) for mention in mentions]
    settled = without_overlaps([*settled, *later_mentions.find(text, settled, zones)])
    settled = without_overlaps([*settled, *unnamed_parks.find(text, zones, settled)])
    supported = _supported(settled)
    clusters = _clusters(supported)
    return [_name(mention, clusters[_cluster(mention)], language) for mention in supported if mention.kind != "nothing"]


def _is_place(mention: Mention) -> bool:
    return mention.kind in ("region", "city") and bool(mention.candidates)


def _settled(text: str, mention: Mention, mentions: Sequence[Mention], areas: frozenset[str]) -> Mention:
    """The mention with one candidate at most, and with the place that the text around it tells."""
    candidates = mention.candidates or phrases.lookup(mention.name, mention.kind)
    if mention.kind == "organisation" and not candidates:
        candidates = () if mention.head else phrases.lookup(mention.name, "park")
    if not candidates and mention.kind in ("organisation", "park") and not mention.area:
        mention = surroundings.placed(text, mention, mentions)
    if mention.kind == "park" and not candidates:
        candidates = phrases.parks_of_series(mention.name, mention.area, mention.city)
    if not candidates:
        return mention
    known = places.choose(candidates, areas)
    return replace(mention, candidates=(known,), kind=known.kind, area=known.area, city=known.city, is_bare=False)


def _supported(mentions: Sequence[Mention]) -> list[Mention]:
    sure = {latin_key(mention.name) for mention in mentions if not mention.is_bare}
    return [mention for mention in mentions if not mention.is_bare or latin_key(mention.name) in sure]


def _cluster(mention: Mention) -> Cluster:
    known = mention.known
    if known is not None:
        return (known.kind, known.known_id, "")
    return (mention.kind, core(mention), "")


def core(mention: Mention) -> str:
    """The key of what is left of a name without its generic noun: of a park what stands in quotation marks.

    >>> core(Mention(0, 9, "park", "ДИП «Мастер»", 1)), core(Mention(0, 9, "organisation", "КАМАЗ", 1))
    ('master', 'kamaz')
    """
    name = mention.name
    if mention.kind == "park" and "«" in name:
        name = name[name.index("«") :]
    return latin_key(name)


def _clusters(mentions: Sequence[Mention]) -> dict[Cluster, list[Mention]]:
    clusters: dict[Cluster, list[Mention]] = {}
    for mention in mentions:
        clusters.setdefault(_cluster(mention), []).append(mention)
    return clusters


def _name(mention: Mention, cluster: Sequence[Mention], language: str) -> Name:
    known = mention.known
    return Name(
        start=mention.start,
        stop=mention.stop,
        kind=mention.kind,
        name=_known_name(known, language) if known else _fullest(cluster),
        known=known.known_id if known else "",
        area=_first(member.area for member in (mention, *cluster)),
        city=_first(member.city for member in (mention, *cluster)),
        head=mention.head or _first(member.head for member in cluster),
    )


def _known_name(known: Known, language: str) -> str:
    return known.name_en if language == "en" else known.name_ru


def _fullest(cluster: Sequence[Mention]) -> str:
    """The longest form of a person's or park's name; of an organisation the most frequent, the first of equals."""
    forms = Counter(member.name for member in cluster)
    if cluster[0].kind in ("person", "park"):
        return max(forms, key=lambda form: (len(split(form)), forms[form], -len(form)))
    return max(forms, key=lambda form: forms[form])


def _first(values: object) -> str:
    return next((str(value) for value in values if value), "")  # type: ignore[attr-defined]
