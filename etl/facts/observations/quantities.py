"""What a number measures: the indicator whose words stand nearest, among those that its unit allows."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from math import exp

from etl.facts.lexicon import Cue
from etl.facts.passages import Passage, Word, is_russian
from etl.text.morphology import parses
from etl.vocabulary.indicators import indicators
from etl.vocabulary.products import products

MONEY = {"RUB", "USD", "EUR", "CNY"}
REACH = 9.0
"""Words over which a cue loses two thirds of its force."""
STRENGTH = {"words": 1.0, "hints": 0.35, "negative": 1.0, "counted": 0.3}
AFTER = 0.8
SECOND = 0.25
BACKGROUND = 0.7
"""What lead-in, heading and earlier sentences count for beside words of the sentence itself."""
COUNTED_WINDOW = 5
NUMBER_BETWEEN = 0.85
NUMBER_BETWEEN_AFTER = 0.4
OWN_WINDOW = 4
OWNED = 0.3
BARE_GROUPS = ("units", "people", "companies", "m2", "ha", "money")
ALSO_PIECES = {"revenue", "exports", "orders", "other"}
"""Sums whose words count pieces too: a bare number is such a sum only where sums are spoken of."""
LEAST_SUM = 5000
SUM_MARGIN = 0.8
MILLIONS, MILLIONS_MARGIN = 1e6, 1.5
"""Millions of nothing in particular are money more often than not."""
NOT_LEVELS = {"growth", "share", "rank", "other", "localisation"}


@dataclass(frozen=True, slots=True)
class Background:
    """What stands around a sentence: cues' force by indicator from lead-in, heading and the sentence before."""

    force: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a number measures, how surely, and the cue that says so (None: the words around the sentence)."""

    indicator: str
    force: float
    cue: Cue | None = None
    rule: str = ""


def unit_group(unit: str) -> str:
    """Money for all currencies, else the unit.

    >>> unit_group("EUR"), unit_group("people")
    ('money', 'people')
    """
    return "money" if unit in MONEY else unit


def counted(passage: Passage, position: int) -> list[Cue]:
    """The cues of nouns that the number at `position` counts: "54 новых резидента", "резидентов 54"."""
    after = [
        cue
        for cue in passage.themed("counted", "product")
        if position < cue.first <= position + COUNTED_WINDOW and _is_open(passage, position, cue.first)
    ]
    if after:
        return after
    return [
        cue
        for cue in passage.themed("counted", "product")
        if cue.last == position - 1 and not _counts_before(passage, cue)
    ]


def _is_open(passage: Passage, position: int, first: int) -> bool:
    """No punctuation, preposition or other mark between a number and the noun it counts."""
    return all(_modifies(word) for word in passage.words[position + 1 : first])


def _modifies(word: Word) -> bool:
    """An adjective, a name or a quotation mark between a number and its noun: "400 regional enterprises"."""
    if word.kind == "name":
        return True
    if word.kind == "word" and word.lemma in {"и", "and"}:
        return True
    if word.kind != "word" or word.lemma in STOPS:
        return False
    if word.text in '«"“':
        return True
    tags = [reading.tag.POS for reading in parses(word.text.casefold())] if is_russian(word.text) else []
    return word.text[0].isalpha() and (not tags or not {"ADJF", "PRTF", "ADVB"}.isdisjoint(tags) or tags[0] is None)


STOPS = {
    "в",
    "на",
    "за",
    "с",
    "по",
    "из",
    "для",
    "и",
    "in",
    "at",
    "for",
    "to",
    "by",
    "and",
    "from",
    "a",
    "the",
    "of",
    "у",
    "к",
    "от",
    "что",
    "это",
}


def _counts_before(passage: Passage, cue: Cue) -> bool:
    """True where the noun is already counted by a number before it."""
    return any(passage.words[index].kind == "number" for index in range(max(0, cue.first - 2), cue.first))


def forces(passage: Passage, position: int, allowed: Iterable[str]) -> dict[str, tuple[float, Cue]]:
    """For each allowed indicator the force of its cues in the sentence, and the strongest of them."""
    allowed = set(allowed)
    near: dict[str, list[tuple[float, Cue]]] = {}
    for cue in passage.themed("product"):
        apart = products()[cue.code].indicator
        if apart in allowed:
            near.setdefault(apart, []).append((_force(passage, position, replace(cue, theme="words", code=apart)), cue))
    noun = {cue.code for cue in counted(passage, position)}
    for cue in passage.themed(*STRENGTH):
        if cue.code in allowed:
            is_noun = (
                cue.code in noun
                if cue.theme == "counted"
                else cue.theme == "words" and _is_counted(passage, position, cue)
            )
            force = indicators()[cue.code].counted_force if is_noun else _force(passage, position, cue)
            near.setdefault(cue.code, []).append((force, cue))
    return {code: _together(cues) for code, cues in near.items()}


def _is_counted(passage: Passage, position: int, cue: Cue) -> bool:
    """The word that names the quantity is itself counted: "5,100 registrations"."""
    return cue.first == position + 1 and passage.number(position).counted.startswith(passage.words[cue.first].text)


def _together(cues: list[tuple[float, Cue]]) -> tuple[float, Cue]:
    ordered = sorted(cues, key=lambda pair: -pair[0])
    return ordered[0][0] + SECOND * sum(force for force, _ in ordered[1:2]), ordered[0][1]


def _force(passage: Passage, position: int, cue: Cue) -> float:
    nearest = cue.last if cue.last < position else cue.first
    length = 1.0 + 0.3 * (cue.last - cue.first)
    direction = (1.0 if cue.first < position else AFTER) * _interruption(passage, position, cue)
    kind = indicators()[cue.code].force
    return STRENGTH[cue.theme] * kind * length * direction * exp(-passage.distance(position, nearest) / REACH)


def _interruption(passage: Passage, position: int, cue: Cue) -> float:
    """What other numbers between a cue and its number leave of its force."""
    first, last = (cue.last, position) if cue.first < position else (position, cue.first)
    between = [index for index in range(first + 1, last) if passage.words[index].kind == "number"]
    if cue.first > position:
        return NUMBER_BETWEEN_AFTER ** len(between)
    owner = any(passage.words[index].kind == "number" for index in range(max(0, cue.first - OWN_WINDOW), cue.first))
    return (OWNED if owner and cue.first - OWN_WINDOW >= 0 and cue.code == "capacity" else 1.0) * NUMBER_BETWEEN ** len(
        between
    )


def allowed(group: str) -> set[str]:
    """The indicators that a number of this group of units can be, growth and share apart."""
    return {code for code, entry in indicators().items() if group in entry.units and code not in {"growth", "share"}}


def choose_bare(passage: Passage, position: int, background: Background) -> Reading | None:
    """The likeliest indicator of a number that names no unit ("выпущено 66,5 тыс.", "резидентов 54", "57 of them")."""
    if passage.lemma(position + 1) in {"of", "из"} and passage.lemma(position + 2) in {"они", "they"}:
        group = _antecedent(passage, position)
        if group != "units":
            return Reading(group, 1.0, None, "antecedent") if group else None
    readings = [_bare(passage, position, group, background) for group in BARE_GROUPS]
    return max((reading for reading in readings if reading), key=lambda reading: reading.force, default=None)


def _bare(passage: Passage, position: int, group: str, background: Background) -> Reading | None:
    """The likeliest indicator in a unit that the number does not name; sums and areas need plainer words."""
    reading = choose(passage, position, group, background)
    if reading is None or group in {"units", "people", "companies"}:
        return reading
    if reading.cue is None or passage.number(position).value < (LEAST_SUM if group == "money" else 1):
        return None
    if reading.indicator in ALSO_PIECES and not background.force.get(reading.indicator):
        return None
    is_large = group == "money" and passage.number(position).value >= MILLIONS
    return replace(reading, force=(MILLIONS_MARGIN if is_large else SUM_MARGIN) * reading.force)


def _antecedent(passage: Passage, position: int) -> str:
    """What "of them" refers to: the indicator of the last thing named before that can be counted, or "units"."""
    things = [cue for cue in passage.themed("counted", "product") if cue.last < position]
    if not things:
        return "units"
    return things[-1].code if things[-1].theme == "counted" else "units"


def choose(
    passage: Passage, position: int, group: str, background: Background, value: float | None = None
) -> Reading | None:
    """The likeliest indicator of the number at `position`, or None where nothing speaks for any."""
    value = abs(passage.number(position).value if value is None else value)
    codes = {code for code in allowed(group) if indicators()[code].least <= value <= indicators()[code].most}
    total: dict[str, float] = {code: force for code, force in background.force.items() if code in codes}
    near = forces(passage, position, codes)
    if near:
        total = {code: BACKGROUND * force for code, force in total.items()}
    for code, (force, _) in near.items():
        total[code] = total.get(code, 0.0) + force
    if not total:
        return None
    best = max(total, key=lambda code: (total[code], code))
    return Reading(best, total[best], near[best][1] if best in near else None, "cue" if best in near else "context")


def product(passage: Passage, position: int) -> str:
    """The product that the number counts, or else the one named nearest before it; empty where none is named."""
    named = [cue for cue in counted(passage, position) if cue.theme == "product"]
    if not named or all(products()[cue.code].generic for cue in named):
        named = named or [cue for cue in passage.themed("product") if cue.last < position]
    return (
        max(named, key=lambda cue: (not products()[cue.code].generic, cue.last - cue.first, cue.last)).code
        if named
        else ""
    )
