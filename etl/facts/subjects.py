"""Whose number it is: the entity that the sentence, the paragraph or the document gives it."""

from dataclasses import dataclass, field
from math import exp

from etl.facts.lexicon import Cue
from etl.facts.passages import Passage
from etl.records import Name
from etl.vocabulary.fits import fit

REACH = 14.0
AFTER = 0.55
ANAPHORA = 0.85
PRONOUN = 0.6
FRAME = 0.45
MAIN = 0.3
REPORTER = 0.25
PLACE = 0.75
OBLIQUE = 0.6
OWNER = 1.35
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
    main: Name | None = None
    country: Name | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entity, how strongly it claims the number, and by what: name, anaphora, pronoun, country, frame or main."""

    name: Name
    force: float
    rule: str
    start: int = field(default=-1)


def choose(passage: Passage, position: int, indicator: str, cue: Cue | None, discourse: Discourse) -> Candidate | None:
    """The entity with the strongest claim on the number at `position`."""
    candidates = [*_named(passage, position, indicator, cue), *_referred(passage, position, indicator, discourse)]
    if discourse.last is not None:
        candidates.append(Candidate(discourse.last, FRAME * max(0.8, fit(discourse.last.kind, indicator)), "frame"))
    if discourse.main is not None:
        candidates.append(Candidate(discourse.main, MAIN * fit(discourse.main.kind, indicator), "main"))
    return max(candidates, key=lambda candidate: candidate.force, default=None)


def _named(passage: Passage, position: int, indicator: str, cue: Cue | None) -> list[Candidate]:
    """The names of the sentence."""
    return [
        Candidate(
            passage.name(index),
            fit(passage.name(index).kind, indicator) * _nearness(passage, position, index) * _role(passage, index, cue),
            "name",
        )
        for index in passage.positions("name")
    ]


def _nearness(passage: Passage, position: int, index: int) -> float:
    direction = 1.0 if index < position else AFTER
    brackets = 0.6 if passage.words[index].depth > passage.words[position].depth else 1.0
    return direction * brackets * exp(-passage.distance(position, index) / REACH)


def _role(passage: Passage, index: int, cue: Cue | None) -> float:
    """What the words beside a name make of it: speaker, place, partner, owner of the quantity."""
    name = passage.name(index)
    if _is_reporter(passage, index):
        return REPORTER
    before = passage.lemma(index - 1)
    if cue is not None and cue.last == index - 1:
        return OWNER
    if before in LOCATIVE:
        return PLACE if name.kind in {"city", "region", "country"} else 1.0
    return OBLIQUE if before in OBLIQUES else 1.0


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
        weight = PRONOUN if cue.code == "any" else ANAPHORA
        force = weight * fit(name.kind, indicator) * _nearness(passage, position, cue.first)
        rule = "country" if cue.code == "country" else "pronoun" if cue.code == "any" else "anaphora"
        found.append(Candidate(name, force, rule, cue.first))
    return found


def _meant(passage: Passage, cue: Cue, discourse: Discourse) -> Name | None:
    """The entity a noun or pronoun stands for: the last one named before it that can be called so."""
    if cue.code == "any":
        return discourse.last or discourse.main
    if passage.words[min(cue.last + 1, len(passage.words) - 1)].kind == "name" and cue.code != "country":
        return None
    if cue.code == "country":
        return discourse.country
    earlier = [passage.name(index) for index in passage.positions("name") if index < cue.first]
    return _last_of(cue.code, passage.lemma(cue.last), [*discourse.names, *earlier])


def _last_of(kind: str, head: str, names: list[Name]) -> Name | None:
    """The last name introduced by this very noun, else the last of this kind."""
    same_kind = [name for name in names if name.kind == kind]
    same_head = [name for name in same_kind[-6:] if name.head == head]
    found = same_head or same_kind
    return found[-1] if found else None
