"""What speaks for a trigger with a date to tell of an event: features, weighed as training/events.py learned."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from etl.facts.events import clauses, phrases, terms
from etl.facts.events import status as event_status
from etl.facts.events.dates import When
from etl.facts.events.grammar import follows_relative, form, is_finite, is_russian, out_of_place
from etl.facts.events.triggers import Hit
from etl.facts.passages import Passage
from etl.records import DateMark
from etl.text.morphology import parses
from etl.vocabulary.function_words import words
from etl.vocabulary.weights import event_weights

EARLY = 4
BUCKETS = (2.0, 4.0, 7.0, 11.0, 16.0, 24.0)
BESIDE = 8.0
RELATIVE_REACH = 4
FIGURE_REACH = 2
NOUNS_REACH = 3
MANY = 4
ACTORS = ("organisation", "park", "person", "product", "city")
CLAUSE_ENDS = frozenset({",", ";", ":", "(", "–", "—"})
PRECISIONS = {4: "year", 7: "month", 10: "day"}


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a sentence stands: its zone, how many sentences of the body came before it, whether it opens a block."""

    zone: str
    place: int
    opens: bool
    block: str = ""
    headline: frozenset[str] = frozenset()


def forces(passage: Passage, hit: Hit, dates: Sequence[When], setting: Setting) -> list[float]:
    """For each of the dates how many times likelier the trigger tells of an event then than of none."""
    weight = _weight(of_trigger(passage, hit))
    return [math.exp(weight + _weight(of_date(passage, hit, when, setting))) for when in dates]


def _weight(features: Iterable[str]) -> float:
    weights = event_weights()
    return sum([weights[feature] for feature in features if feature in weights])


def features(passage: Passage, hit: Hit, when: When, setting: Setting) -> list[str]:
    """What holds of a trigger and a date, each a word or two joined by a colon."""
    return [*of_trigger(passage, hit), *of_date(passage, hit, when, setting)]


def of_trigger(passage: Passage, hit: Hit) -> list[str]:
    """What holds of a trigger whatever its date."""
    own, strength = form(passage, hit.first), _strength(hit)
    return [
        "any",
        f"type:{hit.kind.code}",
        f"type:{hit.kind.code}:{strength}",
        f"rank:{hit.rank}",
        f"rank:{hit.rank}:{hit.kind.code}",
        f"form:{own}",
        f"form:{own}:{strength}",
        f"object:out of place {out_of_place(passage, hit.first, hit.last, hit.near)}",
        f"object:{_bucket(passage.distance(hit.last, hit.near))}",
        *(["reduced"] if event_status.is_reduced(passage, hit) else []),
        *(["relative"] if follows_relative(passage, hit.first, RELATIVE_REACH) else []),
        *_numbers(passage),
        f"form:{own}:{hit.kind.code}",
        f"versus:{hit.kind.code}:{hit.rival}",
        hit.echo,
        f"{hit.echo}:{hit.kind.code}",
        *(f"with:{code}:{hit.kind.code}" for code in hit.company),
        *_object(passage, hit),
        *_wording(passage, hit),
        *clauses.of_trigger(passage, hit),
    ]


def of_date(passage: Passage, hit: Hit, when: When, setting: Setting) -> list[str]:
    """What holds of a trigger with a date."""
    own, period = form(passage, hit.first), _period(when)
    found = [
        f"type:{hit.kind.code}:{_precision(period)}",
        f"form:{own}:{period}",
        f"date:{period}",
        f"told:{hit.kind.code}:{own}:{period}",
        f"date:{period}:{_strength(hit)}",
        *(f"date:{note}" for note in when.notes),
        f"zone:{setting.zone}:{when.source}",
        *([f"headline:{hit.kind.code}", "headline"] if hit.kind.code in setting.headline else []),
        f"block:{setting.block}:{when.source}",
        *clauses.of_date(passage, hit, when),
    ]
    if when.mark:
        found.append(f"expression:{when.mark.expression[1]}:{when.source}")
    if when.mark and when.source == "sentence":
        found += [f"apart:{_bucket(when.cost)}", f"relation:{when.mark.relation}:{own}"]
        found += [f"between:{obstacle}" for obstacle in _between(passage, hit, when.mark)]
    if when.source in {"report", "nothing", "unpublished"}:
        found += [f"{when.source}:{_place(setting)}", f"{when.source}:{own}"]
        found += [f"{when.source}:dated"] if "dated" in when.notes else []
        found += [f"{when.source}:opens"] if setting.opens else []
    return found


@lru_cache(maxsize=100)
def _numbers(passage: Passage) -> list[str]:
    """How many figures the sentence has, and of what: a report of sales tells of little else."""
    places = passage.positions("number")
    if not places:
        return ["numbers:0"]
    units = sorted({passage.number(place).unit or "none" for place in places})
    return ["numbers", f"numbers:{min(MANY, len(places))}", *(f"unit:{unit}" for unit in units)]


def _strength(hit: Hit) -> str:
    return "strong" if not hit.trigger.weak else "bare" if is_bare(hit) else "weak"


def _object(passage: Passage, hit: Hit) -> list[str]:
    """What the trigger needs near it: its word or kind, its case, and whether it stands before or behind."""
    if hit.first <= hit.near <= hit.last:
        return []
    word, code = passage.words[hit.near], hit.kind.code
    side = "before" if hit.near < hit.first else "behind"
    kind = passage.name(hit.near).kind if word.kind == "name" else word.kind
    told = word.lemma if word.kind == "word" else f"@{kind}"
    found = [f"object:{side}:{code}", f"object:{told}:{code}", f"object:{told}"]
    for term in sorted(terms.of(passage)[hit.near].intersection(hit.trigger.near)):
        found += [f"near:{term}", f"near:{term}:{code}"]
    if word.kind == "word" and is_russian(word.text):
        case = parses(word.text)[0].tag.case
        found += [f"case:{case}:{side}:{code}"]
    return found


def is_bare(hit: Hit) -> bool:
    """True for words that say little and need nothing beside them."""
    return hit.trigger.weak and not hit.trigger.near


def _wording(passage: Passage, hit: Hit) -> list[str]:
    """The trigger's words and pattern, who is named beside it, and whether the sentence has a verb."""
    word = passage.lemma(hit.first)
    found = [f"word:{word}", f"word:{word}:{hit.kind.code}", f"pattern:{hit.kind.code}:{hit.trigger.place}"]
    for meaning in phrases.meanings().get(" ".join(passage.lemmas[hit.first : hit.last + 1]), ()):
        found += [f"meaning:{meaning}:{hit.kind.code}", f"meaning:{meaning}:{form(passage, hit.first)}"]
    found += _referred(passage, hit)
    found += [f"beside:{kind}" for kind in ACTORS if _is_beside(passage, hit, kind)]
    found += [f"figure:{unit}" for unit in _counted(passage, hit)]
    return [*found, *([] if _has_verb(passage) else ["verbless"])]


def _referred(passage: Passage, hit: Hit) -> list[str]:
    """The word before a noun that speaks of it as known: "после запуска производства в 2016 году"."""
    place = hit.first
    while place > max(0, hit.first - NOUNS_REACH) and form(passage, place) == "noun":
        place -= 1
        if passage.lemma(place) in words("referring"):
            return [f"referred:{passage.lemma(place)}", f"referred:{hit.first - place}"]
    return []


@lru_cache(maxsize=100)
def _has_verb(passage: Passage) -> bool:
    return any(is_finite(passage, place) for place in range(len(passage.words)))


def _counted(passage: Passage, hit: Hit) -> list[str]:
    """The unit of the figure that is the object of a trigger: "they built 22,700 units", "выделено 1,5 млрд рублей"."""
    after = range(hit.last + 1, min(len(passage.words), hit.last + FIGURE_REACH + 1))
    return [passage.number(place).unit or "none" for place in after if passage.words[place].kind == "number"][:1]


def _is_beside(passage: Passage, hit: Hit, kind: str) -> bool:
    places = [place for place in passage.positions("name") if passage.name(place).kind == kind]
    return any(passage.distance(place, hit.first) <= BESIDE for place in places)


def _between(passage: Passage, hit: Hit, mark: DateMark) -> list[str]:
    """What parts a trigger from its date: a verb of its own, or a sign that ends a clause."""
    place = next(index for index, word in enumerate(passage.words) if word.start <= mark.start < word.stop)
    span = range(min(hit.last, place) + 1, max(hit.first, place))
    verbs = sum(is_finite(passage, index) for index in span)
    signs = {passage.words[index].text for index in span} & CLAUSE_ENDS
    told = [*(["verb"] if verbs else []), *(["verbs"] if verbs > 1 else []), *sorted(signs)]
    return [*told, *(f"{sign} verb" for sign in sorted(signs) if verbs)]


def _place(setting: Setting) -> str:
    """How prominent a sentence is: title, lead, early or late."""
    if setting.zone == "title":
        return "title"
    return "lead" if setting.place <= 1 else "early" if setting.place <= EARLY else "late"


def _period(when: When) -> str:
    """The kind of date: day, month, year, bound, range, or where it comes from if not from the sentence."""
    if when.source in {"report", "nothing", "unpublished", "before", "label"}:
        return when.source
    if when.date.startswith("../"):
        return "bound"
    return "range" if "/" in when.date else PRECISIONS.get(len(when.date.rstrip("~")), "year")


def _precision(period: str) -> str:
    return "dated" if period in {"day", "month", "range", "bound"} else period


def _bucket(distance: float) -> int:
    return sum(distance > edge for edge in BUCKETS)
