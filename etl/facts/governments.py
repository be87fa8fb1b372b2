"""Regions, cities and countries in which somebody governs, where a document leaves them to the reader."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cache

from etl.facts.context import Surroundings
from etl.records import Name
from etl.text.morphology import lemma
from etl.text.names.geography import place_adjectives
from etl.text.names.words import latin_key
from etl.vocabulary import gazetteer
from etl.vocabulary import positions as vocabulary

NAMED_REGION = 2
MINISTRY = ("министерство", "мин", "ministry")
MOST = 0.6
PREMIERS = frozenset({"премьер", "премьер-министр", "premier", "prime"})
OF_REGION = frozenset({"краевой", "областной", "республиканский"})
"""Before the minister of a region that the text leaves to the reader."""
DEPUTY_PREMIERS = frozenset({"вице-премьер", "vice-premier"})
"""Those of the country are known by name; a region may have its own."""
HOME = "RU"
STATESMEN, MINISTERS = PREMIERS | DEPUTY_PREMIERS | {"президент", "president"}, frozenset({"министр", "minister"})
PLACES = frozenset({"region", "city"})
CAPITAL = "RU-MOW"
"""Where companies and ministries of the whole country have their seat."""


def ministry(around: Surroundings) -> Name | None:
    """The ministry named last before a deputy minister of whom the text does not say more."""
    named = (name for name in reversed(around.before) if name.kind == "organisation")
    return next((name for name in named if name.name.casefold().startswith(MINISTRY)), None)


def section(around: Surroundings) -> Name | None:
    """The place of which a passage tells that it stands over: "Чечня. Меморандум …", the line "Czechia"."""
    text = around.backdrop.text
    for name in reversed(around.before):
        if name.kind not in {"region", "country", "city"} or text[name.start - 1 : name.start] not in {"", "\n"}:
            continue
        behind = text[name.stop : name.stop + 1]
        if behind == "\n" or (name.start >= around.paragraph and behind in {".", ":"}):
            return name
    return None


def by_adjective(word: str, kinds: Collection[str], person: Name) -> Name | None:
    """The region, city or country of an adjective before a position: "тульский губернатор", "тольяттинский мэр"."""
    owner = place_adjectives.by_adjective().get(lemma(word))
    if owner is not None and owner.kind in kinds:
        return replace(person, kind=owner.kind, name=owner.name_ru, known=owner.known_id, area=owner.area)
    area, city = place_adjectives.area_of(word) if "city" in kinds else ("", "")
    known = next((town for town in gazetteer.cities_named(city) if town.area == area), None) if city else None
    if known is None:
        return None
    return replace(person, kind="city", name=known.name_ru, known=known.known_id, area=area, city=city)


@cache
def _statesmen() -> dict[str, str]:
    return {latin_key(surname): area for surname, area in vocabulary.statesmen().items()}


def of_statesman(person: Name) -> Name | None:
    """The country of a president or minister whom the press names without it: "министр Денис Мантуров"."""
    area = _statesmen().get(latin_key(person.name.split()[-1]))
    return _unnamed(replace(person, area=area)) if area else None


def governed(words: Sequence[str], person: Name) -> Name | None:
    """The country of a head of state, and of a Russian minister, whom everybody knows."""
    is_head_of_state = words[-1] in STATESMEN or words[0] in STATESMEN
    country = of_statesman(person) if is_head_of_state or words[0] in MINISTERS else None
    return country if country is not None and (is_head_of_state or country.area == HOME) else None


def country(names: Sequence[Name], person: Name) -> Name | None:
    """The country that most of the document's names lie in, else Russia."""
    areas = Counter(name.area[:2] for name in names if name.area)
    area = areas.most_common(1)[0][0] if areas else "RU"
    return _unnamed(replace(person, area=area))


def region(around: Surroundings) -> Name | None:
    """The region of the places named before in the paragraph, else the one that most of the document's names lie in."""
    over = section(around)
    if over is not None and over.kind != "country":
        return over if over.kind == "region" else _unnamed(over)
    here = [name for name in around.before if name.start >= around.paragraph and name.kind in PLACES]
    areas = {name.area for name in here if name.area.startswith("RU-")}
    return most_named(here if len(areas) == 1 else around.everywhere)


def most_named(names: Sequence[Name]) -> Name | None:
    """The region that most of the names lie in; it need not be named itself."""
    areas = _areas(names)
    if not areas:
        return None
    area = areas.most_common(1)[0][0]
    named = next((name for name in names if name.kind == "region" and name.known and name.area == area), None)
    return named or _unnamed(next(name for name in names if name.area == area))


def _areas(names: Sequence[Name]) -> Counter[str]:
    areas: Counter[str] = Counter()
    for name in names:
        if name.area.startswith("RU-") and (name.kind in PLACES or name.area != CAPITAL):
            areas[name.area] += NAMED_REGION if name.kind == "region" else 1
    return areas


def government(around: Surroundings, person: Name, words: Sequence[str]) -> Name | None:
    """What a minister without a ministry governs: the one region that a document is about, else its country."""
    if not OF_REGION.isdisjoint(words) and (own := region(around)):
        return own
    here = [name for name in around.before if name.start >= around.sentence and name.kind in {"region", "country"}]
    over = section(around)
    if over is not None and not here:
        return over if over.kind != "city" else _unnamed(over)
    areas = _areas(around.everywhere)
    is_local = bool(areas) and areas.most_common(1)[0][1] > MOST * areas.total()
    if not PREMIERS.isdisjoint(words):
        return here[-1] if here and here[-1].name == around.before[-1].name else country(around.everywhere, person)
    if here:
        return here[-1]
    foreign = country(around.everywhere, person)
    if foreign is not None and foreign.area != "RU":
        return foreign
    return most_named(around.everywhere) if is_local else _unnamed(replace(person, area="RU"))


def _unnamed(lying_there: Name) -> Name | None:
    known = gazetteer.region(lying_there.area)
    if known is None:
        return None
    return replace(lying_there, kind=known.kind, name=known.name_ru, known=known.known_id, city="", head="")
