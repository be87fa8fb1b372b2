"""Mentions of one entity in a document: they get one name, one id, one place."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from etl.records import Name
from etl.text.names import later_mentions, phrases
from etl.text.names.firms import nameless_plants, plants_by_adjective, plants_of_town, townspeople
from etl.text.names.geography import places, surroundings
from etl.text.names.latin import short_names
from etl.text.names.mentions import Mention, without_overlaps
from etl.text.names.parks import (
    english_parks,
    namesakes,
    park_names,
    parks_by_adjective,
    parks_in_apposition,
    parks_of_towns,
    town_parks,
    unnamed_parks,
    zones_of_places,
)
from etl.text.names.words import is_cyrillic, latin_key, split
from etl.vocabulary.gazetteer import Known

UNEXPLAINED, TOLD = 50, 65
"""Mentions that only slovnet or the lack of an English word speaks for are no surer; TOLD are quoted ones that act."""
Cluster = tuple[str, str, str]
"""Kind, key of the name, and the area where namesakes must be told apart."""
NAMED_BY_TOWN = frozenset({unnamed_parks.UNNAMED, parks_of_towns.CALLED, parks_of_towns.LISTED})
AROUND = 300
"""Mentions before and behind one among which its place is looked for: all of them, but for a very long document."""


class Alike(NamedTuple):
    """What the mentions of one entity say together: its fullest name, the area, city and noun that one of them gave."""

    name: str
    area: str
    city: str
    head: str


def names(text: str, mentions: Sequence[Mention], zones: Sequence[tuple[int, int]], language: str) -> list[Name]:
    """The mentions as names; bare ones that nothing else in the document supports are left out.

    `zones` are the spans of the text in which later mentions are looked for.
    """
    areas = frozenset(
        mention.candidates[0].area for mention in mentions if _is_place(mention) and len(mention.candidates) == 1
    )
    settled = [_settled(text, mention, mentions, areas) for mention in mentions]
    settled = [
        _park_settled(text, mention, settled[max(0, place - AROUND) : place + AROUND])
        for place, mention in enumerate(settled)
    ]
    for finder in (
        later_mentions.find,
        short_names.find,
        parks_in_apposition.find,
        parks_by_adjective.find,
        plants_by_adjective.find,
        plants_of_town.find,
        townspeople.find,
        nameless_plants.find,
        town_parks.find,
        zones_of_places.find,
        unnamed_parks.find,
        parks_of_towns.find,
    ):
        settled = without_overlaps([*settled, *finder(text, settled, zones)])
    if any(mention.certainty in NAMED_BY_TOWN for mention in settled):
        settled = without_overlaps([*settled, *parks_by_adjective.find(text, settled, zones)])
    settled = [
        _as_known(mention, park) if (park := namesakes.of_town(text, mention, settled)) else mention
        for mention in settled
    ]
    supported = _in_full(_supported(_listed_alike(text, settled)))
    alike = {cluster: _alike(members) for cluster, members in _clusters(supported).items()}
    return [_name(mention, alike[_cluster(mention)], language) for mention in supported if mention.kind != "nothing"]


def _is_place(mention: Mention) -> bool:
    return mention.kind in ("region", "city") and bool(mention.candidates)


def _settled(text: str, mention: Mention, mentions: Sequence[Mention], areas: frozenset[str]) -> Mention:
    """The mention with one candidate at most, and with the place that the text around it tells."""
    candidates = mention.candidates or _looked_up(mention)
    if mention.kind == "organisation" and not candidates:
        candidates = () if mention.head else phrases.lookup(mention.name, "park") or _quoted_park(text, mention, areas)
    if not candidates and mention.kind in ("organisation", "park") and not mention.area:
        mention = surroundings.placed(text, mention, mentions)
    if mention.kind == "park" and not candidates and mention.area:
        candidates = phrases.parks_of_series(mention.name, mention.area, mention.city)
    if mention.kind == "park" and not candidates and mention.city and park_names.is_of_town(mention.name, mention.head):
        candidates = phrases.parks_of_town(mention.head, mention.area, mention.city)
    candidates = _of_its_kind(text, mention, candidates) if mention.kind == "park" else candidates
    return _as_known(mention, places.choose(candidates, areas)) if candidates else mention


def _of_its_kind(text: str, mention: Mention, candidates: tuple[Known, ...]) -> tuple[Known, ...]:
    """The candidates but for a zone that the text tells from the industrial park of that name."""
    two = any(namesakes.are_two(mention.head, known) for known in candidates) and namesakes.ZONE.search(text)
    return tuple(known for known in candidates if not namesakes.are_two(mention.head, known)) if two else candidates


def _quoted_park(text: str, mention: Mention, areas: frozenset[str]) -> tuple[Known, ...]:
    """The known park whose quoted or Latin name stands alone, in an area of the document: "в «Преображенке»"."""
    written = text[mention.start : mention.stop]
    if (written[0] not in '«"“„' and not written.isascii()) or mention.certainty > TOLD:
        return ()
    own = written.strip('«»"“”„')
    forms = dict.fromkeys((own, park_names.nominative(own)))
    found = next((parks for form in forms if (parks := phrases.parks_in(f"«{form}»", areas))), ())
    whole = (phrases.parks_of_series(f"«{form}»", "", "") for form in forms if " " in form)
    found = found or next((parks for parks in whole if parks), ())
    return found if len(found) == 1 else ()


def _looked_up(mention: Mention) -> tuple[Known, ...]:
    """The gazetteer's entities of that name; a name that is a common word too needs a noun or quotation marks."""
    found = phrases.lookup(mention.name, mention.kind)
    is_sure = mention.head or mention.certainty > UNEXPLAINED or " " in mention.name
    return found if is_sure else tuple(known for known in found if not known.is_quoted)


def _as_known(mention: Mention, known: Known) -> Mention:
    city = known.city or (mention.city if known.kind == mention.kind == "park" and mention.area == known.area else "")
    return replace(mention, candidates=(known,), kind=known.kind, area=known.area, city=city, is_bare=False)


def _park_settled(text: str, mention: Mention, mentions: Sequence[Mention]) -> Mention:
    """A park without a place: another mention's of the same name, else where its passage is."""
    if mention.kind != "park" or mention.known or mention.area:
        return mention
    model = namesakes.model(mention, mentions)
    if model is not None:
        return replace(mention, candidates=model.candidates, area=model.area, city=model.city, name=model.name)
    known = english_parks.known(mention, surroundings.area_before(mention, mentions))
    known = known or english_parks.zone_of_town(mention)
    if len(known) == 1:
        return _as_known(mention, known[0])
    known = _of_document(mention, mentions)
    if len(known) == 1:
        return _as_known(mention, known[0])
    has_own_place = bool(namesakes.signature(mention.name))
    mention = surroundings.placed_by_country(text, mention, mentions)
    mention = mention if mention.area else surroundings.placed_by_sentence(text, mention, mentions)
    mention = mention if mention.area else surroundings.placed_by_name(text, mention, mentions)
    if not mention.area and not has_own_place:
        mention = surroundings.placed_by_adjective(text, mention)
    if not mention.area and not has_own_place:
        mention = surroundings.placed_by_passage(text, mention, mentions)
    mention = mention if mention.area else surroundings.placed_by_own_adjective(mention)
    candidates = _of_its_kind(text, mention, phrases.parks_of_series(mention.name, mention.area, mention.city))
    return _as_known(mention, candidates[0]) if len(candidates) == 1 else mention


def _of_document(mention: Mention, mentions: Sequence[Mention]) -> tuple[Known, ...]:
    """The known parks of that name in the areas that the document names, of towns only where the name is no town's."""
    own = mention.name.partition("«")[2].rstrip("»")
    if not own or phrases.lookup(own, "city") and not phrases.parks_of_series(mention.name, "", ""):
        return ()
    areas = {other.area or other.candidates[0].area for other in mentions if _is_place(other)}
    found = (park for area in sorted(areas) if area for park in phrases.parks_of_series(mention.name, area, ""))
    return tuple(park for park in found if not namesakes.are_two(mention.head, park))


def _listed_alike(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions; what opens a line in quotation marks like the organisation that opens the line beside it is one."""
    opening = [mention for mention in mentions if text[max(0, mention.start - 1) : mention.start] in ("", "\n")]
    alike = {
        other.start
        for one, other in (*zip(opening, opening[1:], strict=False), *zip(opening[1:], opening, strict=False))
        if other.is_bare and not one.is_bare and one.kind == other.kind == "organisation"
        if text.count("\n", min(one.start, other.start), max(one.start, other.start)) == 1
    }
    return [replace(mention, is_bare=False) if mention.start in alike else mention for mention in mentions]


def _supported(mentions: Sequence[Mention]) -> list[Mention]:
    sure = {latin_key(mention.name) for mention in mentions if not mention.is_bare}
    return [mention for mention in mentions if not mention.is_bare or latin_key(mention.name) in sure]


def _in_full(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, a company's first or last word with the full name that the text gives: (Ningbo) Haoyu."""
    full: dict[str, set[str]] = {}
    for mention in filter(_is_new_company, mentions):
        first, _, rest = mention.name.partition(" ")
        for part in (first, rest) if rest else ():
            full.setdefault(part, set()).add(mention.name)
    return [
        replace(mention, name=min(full[mention.name]))
        if _is_new_company(mention) and len(full.get(mention.name, ())) == 1
        else mention
        for mention in mentions
    ]


def _is_new_company(mention: Mention) -> bool:
    return mention.kind == "organisation" and mention.known is None and not is_cyrillic(mention.name)


def _cluster(mention: Mention) -> Cluster:
    known = mention.known
    if known is not None:
        return (known.kind, known.known_id, "")
    if mention.kind == "park":
        return ("park", namesakes.series(mention.name), namesakes.signature(mention.name) or mention.area)
    return (mention.kind, latin_key(mention.name), "")


def _clusters(mentions: Sequence[Mention]) -> dict[Cluster, list[Mention]]:
    clusters: dict[Cluster, list[Mention]] = {}
    for mention in mentions:
        clusters.setdefault(_cluster(mention), []).append(mention)
    return clusters


def _alike(cluster: Sequence[Mention]) -> Alike:
    return Alike(
        _fullest(cluster),
        next((member.area for member in cluster if member.area), ""),
        next((member.city for member in cluster if member.city), ""),
        next((member.head for member in cluster if member.head), ""),
    )


def _name(mention: Mention, alike: Alike, language: str) -> Name:
    known = mention.known
    return Name(
        start=mention.start,
        stop=mention.stop,
        kind=mention.kind,
        name=_known_name(known, language) if known else alike.name,
        known=known.known_id if known else "",
        area=mention.area or alike.area,
        city=mention.city or alike.city,
        head=mention.head or alike.head,
    )


def _known_name(known: Known, language: str) -> str:
    return known.name_en if language == "en" else known.name_ru


def _fullest(cluster: Sequence[Mention]) -> str:
    """The longest form of a person's or park's name; of an organisation the most frequent, the first of equals."""
    forms = Counter(member.name for member in cluster)
    if cluster[0].kind in ("person", "park"):
        return max(forms, key=lambda form: (len(split(form)), forms[form], -len(form)))
    return max(forms, key=lambda form: forms[form])
