"""What generic nouns and pronouns stand for: "завод", "the company", "здесь", "городские площадки"."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from etl.facts.lexicon import Cue
from etl.facts.observations.subject import ordinals
from etl.facts.observations.subject.discourse import Discourse, key
from etl.facts.passages import Passage, is_russian
from etl.facts.standing import is_informant, is_reporter
from etl.records import Name
from etl.text.morphology import parses
from etl.text.names.geography import place_adjectives
from etl.vocabulary.beside_figures import listed

BEHIND = 3
WITHIN = 8
GENDERS = {
    "он": "masc",
    "его": "masc",
    "нему": "masc",
    "ему": "masc",
    "него": "masc",
    "нём": "masc",
    "нем": "masc",
    "она": "femn",
    "ее": "femn",
    "её": "femn",
    "ей": "femn",
    "ней": "femn",
    "неё": "femn",
    "нее": "femn",
    "оно": "neut",
}
"""Forms of he, she and it."""
MARKETS = listed("markets")
PREPOSITIONS = {"в", "по", "на", "in", "on", "across", "for", "to"}
OF_LIST = ("named", "near", "nearest", "in_clause", "actor", "noun", "noun_last")
"""What speaks for the one of several that "первый" means: as much as if its name stood there."""
SINGULAR_IN_S = {"works", "business", "press"}


@dataclass(frozen=True, slots=True)
class Reference:
    """An entity that the word at `place` may stand for, and the ways in which it suits the word."""

    name: Name
    place: int
    ways: tuple[str, ...]


@lru_cache(maxsize=2)
def find(passage: Passage, discourse: Discourse) -> tuple[Reference, ...]:
    """All that the sentence's generic nouns and pronouns may stand for."""
    cues = [cue for cue in passage.themed("anaphora") if not is_reporter(passage, cue.first)]
    counted = ordinals.find(passage, discourse.memory.names[-WITHIN:])
    return (
        *(reference for cue in cues for reference in _meant(passage, cue, discourse)),
        *(Reference(name, place, OF_LIST) for place, name in counted),
    )


def _meant(passage: Passage, cue: Cue, discourse: Discourse) -> Iterator[Reference]:
    several = is_plural(passage, cue)
    if cue.code == "country":
        yield from _one(discourse.country, cue, _way_of_country(passage, cue))
    elif cue.code in {"park", "sites"} and several:
        yield from _one(_place_of_parks(passage, discourse), cue, "several")
    elif cue.code == "tenants":
        yield from _parks_of_tenants(passage, cue, discourse)
    elif cue.code in {"any", "sites"}:
        yield from _one(discourse.topic or discourse.main, cue, "pronoun")
        yield from _openers(cue, discourse)
        yield from _agreeing(passage, cue, discourse)
    elif _introduces(passage, cue):
        return
    elif several:
        yield from _one(_place_of_plants(passage, cue), cue, "several")
    else:
        yield from _named_before(passage, cue, discourse)


def _introduces(passage: Passage, cue: Cue) -> bool:
    """ "Завод «Атлант»" is named by what follows; "директор завода Иван Тюрин" goes on with a plant named before."""
    after = cue.last + 1
    return after < len(passage.words) and passage.words[after].kind == "name" and passage.name(after).kind != "person"


def _openers(cue: Cue, discourse: Discourse) -> Iterator[Reference]:
    """What the sentence before and the paragraph begin with: a pronoun goes on with it."""
    for opener, way in zip(discourse.memory.openers, ("pronoun_paragraph", "pronoun_sentence"), strict=True):
        if opener is not None:
            name = next((name for name in reversed(discourse.memory.names) if key(name) == opener), None)
            yield from _one(name, cue, way)


def _agreeing(passage: Passage, cue: Cue, discourse: Discourse) -> Iterator[Reference]:
    """What "он" and "она" may stand for by their gender: names before it, the latest of the right gender apart."""
    gender = GENDERS.get(passage.words[cue.first].text.casefold())
    if gender is None:
        return
    earlier = [passage.name(index) for index in passage.positions("name") if index < cue.first]
    said = [name for name in (*discourse.memory.names[-WITHIN:], *earlier) if name.kind != "person"]
    agreeing = [name for name in said if gender_of(name) == gender]
    for name in {key(name): name for name in said}.values():
        way = "agrees" if name in agreeing else "clashes" if gender_of(name) else "agrees_maybe"
        here = (f"{way}_here",) if name in earlier else ()
        yield Reference(name, cue.first, (way, *here, *(["agrees_last"] if agreeing[-1:] == [name] else [])))


def gender_of(name: Name) -> str:
    """The grammatical gender of a Russian name, by the noun that introduced it or by its own first noun.

    >>> gender_of(Name(0, 0, "organisation", "Кибер Авто Тех", head="школа")), gender_of(Name(0, 0, "city", "Казань"))
    ('femn', 'femn')
    """
    for word in (name.head, *name.name.split()):
        nouns = [parse for parse in parses(word) if "NOUN" in parse.tag] if is_russian(word) else []
        if nouns:
            return str(nouns[0].tag.gender or "")
    return ""


def _parks_of_tenants(passage: Passage, cue: Cue, discourse: Discourse) -> Iterator[Reference]:
    """ "Резиденты построили": the parks of the sentence and before it, the latest apart."""
    here = [passage.name(index) for index in passage.positions("name")]
    parks = [name for name in (*discourse.memory.names, *here) if name.kind == "park"]
    for name in {key(name): name for name in parks}.values():
        yield Reference(name, cue.first, ("tenants", "tenants_last") if key(name) == key(parks[-1]) else ("tenants",))


def _way_of_country(passage: Passage, cue: Cue) -> str:
    """A market of its own ("the market will shrink"), a mere place ("по стране разошлось"), or else the country."""
    if passage.lemma(cue.first) in MARKETS:
        return "market_word"
    return "country_place" if passage.lemma(cue.first - 1) in PREPOSITIONS else "country_word"


def _one(name: Name | None, cue: Cue, way: str) -> Iterator[Reference]:
    if name is not None:
        yield Reference(name, cue.first, (way,))


def is_plural(passage: Passage, cue: Cue) -> bool:
    """ "заводы", "private companies": several are no entity of their own."""
    word = passage.words[cue.last].text.casefold()
    if is_russian(word):
        return str(parses(word)[0].tag.number) == "plur"
    return word.endswith("s") and not word.endswith("ss") and word not in SINGULAR_IN_S


def _place_of_plants(passage: Passage, cue: Cue) -> Name | None:
    """ "Tyre makers in Russia": many of a country are the country."""
    behind = [index for index in passage.positions("name") if cue.last < index <= cue.last + BEHIND]
    return next((passage.name(index) for index in behind if passage.name(index).kind == "country"), None)


def _place_of_parks(passage: Passage, discourse: Discourse) -> Name | None:
    """ "Промпарки Челнов", "городские площадки": several parks are their city or region."""
    here = [passage.name(index) for index in passage.positions("name")]
    around = [*here, *(name for name, _ in discourse.mains)]
    return next((name for name in around if name.kind in {"city", "region"}), None)


def _named_before(passage: Passage, cue: Cue, discourse: Discourse) -> Iterator[Reference]:
    """Every entity of the noun's kind named before it; of one never named before, the first of the document."""
    earlier = [passage.name(index) for index in passage.positions("name") if index < cue.first]
    said = [name for name in (*discourse.memory.names, *earlier) if name.kind == cue.code and not is_informant(name)]
    if not said:
        said = [name for name in (discourse.firsts.get(cue.code),) if name]
    last = key(said[-1]) if said else None
    head = passage.lemma(cue.last)
    area, city = place_adjectives.area_of(passage.words[cue.first - 1].text) if cue.first else ("", "")
    for name in {key(name): name for name in said}.values():
        ways = ["noun"]
        ways += ["noun_last"] if key(name) == last else []
        ways += ["noun_head"] if name.head == head else []
        ways += ["noun_in_name"] if head and head in name.name.casefold().replace("ё", "е") else []
        if area:
            ways.append("noun_of_place" if city and city == name.city or area == name.area else "noun_elsewhere")
        yield Reference(name, cue.first, tuple(ways))
