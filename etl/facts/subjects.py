"""Whose number it is: the entity that the sentence, the paragraph or the document gives it."""

from dataclasses import dataclass, field
from functools import cache
from math import exp, log

from etl.facts.lexicon import Cue
from etl.facts.passages import Passage, is_russian
from etl.facts.senses import Sense
from etl.records import Name
from etl.text.morphology import parses
from etl.vocabulary.fits import fit
from etl.vocabulary.indicators import indicators
from etl.vocabulary.wording import wording

REACH = 14.0
AFTER = 0.55
ANAPHORA = 0.85
PRONOUN = 0.45
FRAME = 0.45
FAR_FRAME = 0.42
GROWTH_FRAME = 0.8
LEAST_FIT = 0.7
CARRIED = 0.25
MAIN = 0.3
REPORTER = 0.25
PLACE_WINDOW = 3
INFORMANT = 0.3
RECENT = 2.5
ACTOR = 1.25
PLACE = 0.75
CLOSE = 1.5
PART_OF = 1.6
ELSEWHERE = 0.45
STAGE = 0.5
HOLDER = 0.3
LEVELS = {*indicators(), "industrial_output"}
OBLIQUE = 0.6
OWNER = 1.35
ARTICLES = {"the", "a", "an", "«", "\""}
LOCATIVE = {"в", "на", "in", "at", "во", "из", "от", "near", "под"}
OBLIQUES = {
    "для",
    "с",
    "со",
    "for",
    "with",
    "from",
    "to",
    "к",
    "через",
    "против",
    "between",
    "между",
    "и",
    "and",
    "after",
    "before",
    "после",
    "кроме",
}


@dataclass(frozen=True, slots=True)
class Discourse:
    """What the document has spoken of so far: names in order, the last subject in this paragraph, the main entity."""

    names: tuple[Name, ...] = ()
    last: Name | None = None
    mains: tuple[tuple[Name, float], ...] = ()
    country: Name | None = None
    everywhere: tuple[Name, ...] = ()
    paragraph: int = 0
    carried: Name | None = None
    is_near: bool = False

    @property
    def main(self) -> Name | None:
        """What the document is about in the first place."""
        return self.mains[0][0] if self.mains else None


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entity, how strongly it claims the number, and by what: name, anaphora, pronoun, country, frame or main."""

    name: Name
    force: float
    rule: str
    start: int = field(default=-1)


def choose(passage: Passage, position: int, sense: Sense, discourse: Discourse) -> Candidate | None:
    """The entity with the strongest claim on the number at `position`; the holder of a stake is not what it is a share of."""
    indicator = sense.of if sense.indicator in {"growth", "share"} and sense.of in LEVELS else sense.indicator
    candidates = [*_named(passage, position, indicator, sense.cue, sense.of), *_referred(passage, position, indicator, discourse)]
    if discourse.last is not None:
        candidates.append(Candidate(discourse.last, _continuing(sense, discourse) * max(LEAST_FIT, fit(discourse.last.kind, indicator)), "frame"))
    if discourse.carried is not None:
        candidates.append(Candidate(discourse.carried, CARRIED * fit(discourse.carried.kind, indicator), "carried"))
    candidates += [Candidate(main, MAIN * weight * fit(main.kind, indicator), "main") for main, weight in discourse.mains]
    return max(candidates, key=lambda candidate: candidate.force, default=None)


def _continuing(sense: Sense, discourse: Discourse) -> float:
    """How strongly the subject of the figure before goes on: most for the growth of that very figure."""
    if not discourse.is_near:
        return FAR_FRAME
    return GROWTH_FRAME if sense.indicator == "growth" else FRAME


def _named(passage: Passage, position: int, indicator: str, cue: Cue | None, of: str) -> list[Candidate]:
    """The names of the sentence; a country in which organisations act is only their place."""
    acts = any(passage.name(index).kind in {"organisation", "park"} for index in passage.positions("name")) or any(
        cue.code == "organisation" and not _is_plural(passage, cue) for cue in passage.themed("anaphora")
    )
    return [
        Candidate(
            passage.name(index),
            fit(passage.name(index).kind, indicator)
            * _nearness(passage, position, index)
            * _role(passage, index, cue, of)
            * (STAGE if acts and _is_stage(passage, index) else 1.0)
            * _belonging(passage, position, index, indicator),
            "name",
        )
        for index in passage.positions("name")
    ]


def _nearness(passage: Passage, position: int, index: int) -> float:
    direction = 1.0 if index < position else AFTER
    deeper = passage.words[index].depth > passage.words[position].depth
    brackets = 0.6 if deeper and not _is_apposition(passage, index) else 1.0
    return direction * brackets * exp(-passage.distance(position, index) / REACH)


def _is_buyer(passage: Passage, index: int, cue: Cue | None) -> bool:
    """"ordered by Mosgortrans": orders are those of the maker."""
    before = index - 2 if passage.lemma(index - 1) in ARTICLES else index - 1
    return cue is not None and cue.code == "orders" and passage.lemma(before) == "by"


def _is_apposition(passage: Passage, index: int) -> bool:
    """Alone in its brackets: "на заводе дизельной аппаратуры (ЯЗДА)"."""
    return passage.lemma(index - 1) == "(" and passage.lemma(index + 1) == ")"


def _role(passage: Passage, index: int, cue: Cue | None, of: str) -> float:
    """What the words beside a name make of it: speaker, place, partner, owner of the quantity."""
    name = passage.name(index)
    if _is_reporter(passage, index):
        return REPORTER
    if is_informant(name):
        return INFORMANT
    if of == "capital" or _is_buyer(passage, index, cue):
        return HOLDER
    before = passage.lemma(index - 2 if passage.lemma(index - 1) in ARTICLES else index - 1)
    if cue is not None and cue.last == index - 1:
        return OWNER
    if before in LOCATIVE:
        return PLACE if name.kind in {"city", "region", "country"} else 1.0
    if before in OBLIQUES:
        return OBLIQUE
    return ACTOR if _is_actor(passage, index) else 1.0


def _belonging(passage: Passage, position: int, index: int, indicator: str) -> float:
    """A name right before a bracketed number owns it; a place behind the number is where, not who, unless it is a part's."""
    if index == position - 2 and passage.words[position - 1].text in "(:–—-":
        return CLOSE
    before = passage.lemma(index - 2 if passage.lemma(index - 1) in ARTICLES else index - 1)
    if index > position and before in LOCATIVE and passage.name(index).kind in {"park", "city", "region"}:
        return PART_OF if indicator == "share" else ELSEWHERE
    return 1.0


def _is_stage(passage: Passage, index: int) -> bool:
    """"в России", "in Russia"."""
    return passage.name(index).kind == "country" and passage.lemma(index - 1) in LOCATIVE


def _is_actor(passage: Passage, index: int) -> bool:
    """The name opens its clause: "Neftekamsk plans to make", "«Славянский профиль» - 44,3 млн"."""
    opens = index == 0 or passage.words[index - 1].text in ",;:.—–-«\"“" or passage.words[index - 1].lemma in {"а", "но", "и", "and", "while"}
    return opens and index + 1 < len(passage.words)


def _is_reporter(passage: Passage, index: int) -> bool:
    """ "по данным Росстата", "сообщил Автостат", "Autostat said": who says it is not whom it is about."""
    for cue in passage.themed("reporting"):
        if cue.last < index <= cue.last + 2 and not _mark_between(passage, cue.last, index):
            return True
        if cue.first == index + 1:
            return True
    return False


def _mark_between(passage: Passage, one: int, other: int) -> bool:
    return any(passage.words[index].text in ",:;что that" for index in range(one + 1, other))


def _referred(passage: Passage, position: int, indicator: str, discourse: Discourse) -> list[Candidate]:
    """Generic nouns and pronouns that stand for an entity named before."""
    found = []
    for cue in passage.themed("anaphora"):
        name = _meant(passage, cue, discourse)
        if name is None or _is_reporter(passage, cue.first):
            continue
        weight = PRONOUN if cue.code in {"any", "sites"} and not _is_plural(passage, cue) else ANAPHORA
        kind = "park" if cue.code in {"park", "sites"} and _is_plural(passage, cue) else name.kind
        force = weight * fit(kind, indicator) * _nearness(passage, position, cue.first)
        rule = "country" if cue.code == "country" else "pronoun" if cue.code == "any" else "anaphora"
        found.append(Candidate(name, force, rule, cue.first))
    return found


def _is_plural(passage: Passage, cue: Cue) -> bool:
    """"заводы", "private companies": several are no entity of their own."""
    word = passage.words[cue.last].text.casefold()
    if is_russian(word):
        return str(parses(word)[0].tag.number) == "plur"
    return word.endswith("s") and not word.endswith("ss") and word != "works"


def _meant(passage: Passage, cue: Cue, discourse: Discourse) -> Name | None:
    """The entity a noun or pronoun stands for: the last one named before it that can be called so."""
    if cue.code == "any":
        return discourse.last or discourse.main
    if passage.words[min(cue.last + 1, len(passage.words) - 1)].kind == "name" and cue.code != "country":
        return None
    if cue.code == "organisation" and _is_plural(passage, cue):
        return _place_of_plants(passage, cue)
    if cue.code in {"park", "sites"} and _is_plural(passage, cue):
        return _place_of_parks(passage, discourse)
    if cue.code == "sites":
        return discourse.last or discourse.main
    if cue.code == "country":
        return discourse.country
    earlier = [passage.name(index) for index in passage.positions("name") if index < cue.first]
    return _most_salient(cue.code, passage.lemma(cue.last), [*discourse.names, *earlier], discourse)


def _place_of_plants(passage: Passage, cue: Cue) -> Name | None:
    """"Tyre makers in Russia": many of a country are the country."""
    behind = [index for index in passage.positions("name") if cue.last < index <= cue.last + PLACE_WINDOW]
    return next((passage.name(index) for index in behind if passage.name(index).kind == "country"), None)


def _place_of_parks(passage: Passage, discourse: Discourse) -> Name | None:
    """"Промпарки Челнов", "городские площадки": several parks are their city or region."""
    here = [passage.name(index) for index in passage.positions("name") if passage.name(index).kind in {"city", "region"}]
    places = [name for name, _ in discourse.mains if name.kind in {"city", "region"}]
    return next(iter([*here, *places]), None)


def _most_salient(kind: str, head: str, names: list[Name], discourse: Discourse) -> Name | None:
    """Of the names of a kind, the one that a generic noun stands for: late, often named, introduced by this very noun."""
    said = [name for name in names if name.kind == kind and not is_informant(name)]
    if not said:
        return next((name for name in discourse.everywhere if name.kind == kind and not is_informant(name)), None)
    return max(reversed(said), key=lambda name: _salience(name, head, said, discourse))


def _salience(name: Name, head: str, said: list[Name], discourse: Discourse) -> float:
    latest = max(index for index, other in enumerate(said) if other.name == name.name)
    times = sum(1 for other in said if other.name == name.name)
    return (
        exp(-(len(said) - 1 - latest) / RECENT)
        + 0.25 * log(times)
        + (0.3 if name.head and name.head == head else 0.0)
        + (0.5 if said[latest].start >= discourse.paragraph else 0.0)
        + (0.5 if discourse.last is not None and discourse.last.name == name.name else 0.0)
        + (0.2 if discourse.main is not None and discourse.main.name == name.name else 0.0)
    )


@cache
def _informants() -> tuple[str, ...]:
    return tuple(word for words in wording()["informants"].values() for word in words)


def is_informant(name: Name) -> bool:
    """A ministry, fund, agency or paper: it tells, governs or lends.

    >>> is_informant(Name(0, 0, "organisation", "Росстат")), is_informant(Name(0, 0, "organisation", "Соллерс"))
    (True, False)
    """
    if name.kind not in {"organisation", "programme"}:
        return False
    words = name.name.casefold().replace("ё", "е").split()
    return any(word.strip("«»\"").startswith(_informants()) for word in words)
