"""What a number measures: the indicator whose words stand nearest, among those that its unit allows."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache, lru_cache
from math import exp

from etl.facts import money
from etl.facts.lexicon import Cue
from etl.facts.observations.measures import abilities, beside, heads, owners, residing
from etl.facts.observations.measures.counting import counted
from etl.facts.passages import Passage, is_russian
from etl.text.morphology import lemma, parses
from etl.vocabulary.beside_figures import listed
from etl.vocabulary.indicators import indicators
from etl.vocabulary.products import products
from etl.vocabulary.units import currencies

REACH = 9.0
"""Words over which a cue loses two thirds of its force."""
STRENGTH = {"words": 1.0, "hints": 0.35, "negative": 1.0, "counted": 0.3}
FARTHEST_HEADING = 5.0
"""A table's heading is this near to every cell under it, however much stands before the cell in its row."""
AFTER = 0.8
SECOND = 0.25
BACKGROUND = 0.7
"""What lead-in, heading and earlier sentences count for beside words of the sentence itself."""
NUMBER_BETWEEN = 0.85
NUMBER_BETWEEN_AFTER = 0.4
OWN_WINDOW = 4
OWNED = 0.3
ADJACENT = 1.5
GOAL = 0.3
CLAIMED = 0.6
OTHERS = 0.4
BEYOND_COMMA = 0.5
INSERTED = 3
STRANGE = {"": (), "percent": (), "money": ("counts",), "people": ("sums", "things"), "companies": ("sums", "things")}
GOING_ON = {"это", "то", "или", "or", "equal", "all", "весь"}
LINKS = {"of", "-", "–", "—", "в", "at"}
LEAST_WAGE, MOST_WAGE = 3000, 1e6
HARD_MONEY = {"RUB", "USD", "EUR", "CNY", "GBP", "BYN"}
"""A million of these is nobody's wage; of others it may be."""
OF_COMPANIES = {"residents", "enterprises"}
"""Companies that are spoken of as such are these, whatever they do: "four of them are in operation"."""
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
    return "money" if unit in currencies() else unit


def forces(passage: Passage, position: int, allowed: Iterable[str], group: str = "") -> dict[str, tuple[float, Cue]]:
    """For each allowed indicator the force of its cues in the sentence, and the strongest of them."""
    allowed = set(allowed)
    near: dict[str, list[tuple[float, Cue]]] = {}
    for cue in passage.themed("product"):
        apart = products()[cue.code].indicator
        if apart in allowed:
            near.setdefault(apart, []).append((_force(passage, position, cue._replace(theme="words", code=apart)), cue))
    noun = {cue.code for cue in counted(passage, position)}
    strangers = _strangers(group)
    for cue in passage.themed(*STRENGTH):
        if cue.code in allowed and passage.lemma(cue.first) not in strangers and not owners.is_plant(passage, cue):
            is_noun = (
                cue.code in noun
                if cue.theme == "counted"
                else cue.theme == "words" and _is_counted(passage, position, cue)
            )
            force = indicators()[cue.code].counted_force if is_noun else _force(passage, position, cue)
            near.setdefault(cue.code, []).append((force, cue))
    return {code: _together(cues) for code, cues in near.items()}


@cache
def _strangers(group: str) -> frozenset[str]:
    """First words of phrases without a code that a number in this group of units never is: a debt in people."""
    themes = STRANGE.get(group, ("sums",))
    words = (word for theme in themes for word in listed(theme))
    return frozenset(lemma(word.split()[0]) for word in words)


def _is_counted(passage: Passage, position: int, cue: Cue) -> bool:
    """The word that names the quantity is itself counted: "5,100 registrations"."""
    return cue.first == position + 1 and passage.number(position).counted.startswith(passage.words[cue.first].text)


def _together(cues: list[tuple[float, Cue]]) -> tuple[float, Cue]:
    ordered = sorted(cues, key=lambda pair: -pair[0])
    return ordered[0][0] + SECOND * sum(force for force, _ in ordered[1:2]), ordered[0][1]


@lru_cache(maxsize=1_000)
def _force(passage: Passage, position: int, cue: Cue) -> float:
    nearest = cue.last if cue.last < position else cue.first
    length = 1.0 + 0.3 * (cue.last - cue.first)
    direction = (1.0 if cue.first < position else AFTER) * _interruption(passage, position, cue)
    direction *= GOAL if _is_goal(passage, cue) else 1.0
    kind = indicators()[cue.code].force * (ADJACENT if _is_adjacent(passage, position, cue) else 1.0)
    if cue.code == "capacity":
        direction *= owners.of_rate(passage, cue) * abilities.of_plan(passage, position, cue)
    direction *= CLAIMED if cue.first < position and owners.is_claimed(passage, position, cue) else 1.0
    direction *= owners.of_part(passage, position, cue) * owners.of_predicate(passage, position, cue)
    direction *= heads.of_head(passage, position, cue)
    distance = passage.distance(position, nearest)
    if passage.is_cell(position):
        distance = min(distance, FARTHEST_HEADING)
    return STRENGTH[cue.theme] * kind * length * direction * exp(-distance / REACH)


def _is_goal(passage: Passage, cue: Cue) -> bool:
    """ "Вложить в выпуск 1,3 млрд", "put into sales": what money goes into is not what it comes from."""
    return cue.code == "revenue" and passage.lemma(cue.first - 1) in {"в", "into"}


def _is_adjacent(passage: Passage, position: int, cue: Cue) -> bool:
    """ "Revenue of Rs 9,100 crore", "выручка - 3 млрд", "employs 340", "5 млрд вложений": at most a link between."""
    if owners.is_head_behind(passage, position, cue):
        return True
    if position in (cue.last + 1, cue.first - 1):
        if "people" in indicators()[cue.code].units:
            return True
        is_made = cue.last < position and not abilities.has_rate(passage, position)
        is_told = "money" in indicators()[cue.code].units or is_made
        return is_told and is_noun(passage.words[cue.last].text)
    return cue.last == position - 2 and passage.lemma(position - 1) in LINKS


def is_noun(word: str) -> bool:
    """A Russian noun; of English words none is sure to be one."""
    return is_russian(word) and parses(word.casefold())[0].tag.POS == "NOUN"


def _interruption(passage: Passage, position: int, cue: Cue) -> float:
    """What other numbers between a cue and its number leave of its force."""
    first, last = (cue.last, position) if cue.first < position else (position, cue.first)
    numbers = passage.positions("number")
    between = bisect_left(numbers, last) - bisect_right(numbers, first)
    if cue.first > position:
        beyond = BEYOND_COMMA if _is_beyond_comma(passage, position, cue) else 1.0
        return beyond * NUMBER_BETWEEN_AFTER**between * (OTHERS if owners.leads_on(passage, cue) else 1.0)
    is_own = cue.last == position - 1 or (cue.last == position - 2 and passage.lemma(position - 1) in LINKS)
    owned = (
        not is_own and cue.code == "capacity" and any(0 <= cue.first - OWN_WINDOW <= at < cue.first for at in numbers)
    )
    return (OWNED if owned else 1.0) * NUMBER_BETWEEN**between


def _is_beyond_comma(passage: Passage, position: int, cue: Cue) -> bool:
    """ "Проект оценивают в 1,8 млрд рублей, областной бюджет просубсидирует часть": said in the next clause.

    "Первую партию, 30 машин, получит Саранск" and "1,1 тысячи машин, это половина парка" go on behind the comma.
    """
    commas = passage.commas
    first, last = bisect_right(commas, position), bisect_left(commas, cue.first)
    if first < last and passage.lemma(commas[first] + 1) in GOING_ON:
        first += 1
    is_inserted = 0 < first < len(commas) and position - commas[first - 1] <= INSERTED >= commas[first] - position
    return last > first + is_inserted


@cache
def allowed(group: str) -> frozenset[str]:
    """The indicators that a number of this group of units can be, growth and share apart."""
    codes = (code for code, entry in indicators().items() if group in entry.units)
    return frozenset(codes) - {"growth", "share"}


@cache
def _sizes(group: str) -> tuple[tuple[str, float, float], ...]:
    """The indicators of a group of units, each with the least and the most that it can be."""
    return tuple((code, indicators()[code].least, indicators()[code].most) for code in sorted(allowed(group)))


def choose(
    passage: Passage,
    position: int,
    group: str,
    background: Background,
    value: float | None = None,
    of_any_size: bool = False,
) -> Reading | None:
    """The likeliest indicator of the number at `position`, or None where nothing speaks for any.

    How large it is tells nothing where it only says by what part something changed (`of_any_size`).
    """
    value = abs(passage.number(position).value if value is None else value)
    codes = {code for code, least, most in _sizes(group) if of_any_size or least <= value <= most}
    if money.currency(passage.number(position)) in HARD_MONEY and not _may_be_wage(passage, position, value):
        codes.discard("wage")
    total: dict[str, float] = {code: force for code, force in background.force.items() if code in codes}
    near = forces(passage, position, codes, group)
    for said in beside.forces(passage, position, group, value):
        near |= _together_with(near, said, codes)
    if group == "companies" and residing.in_a_park(passage, position):
        near, total = residing.as_residents(near), residing.as_residents(total)
    if group == "companies" and not OF_COMPANIES.isdisjoint(near.keys() | total.keys()):
        near.pop("other", None)
    if near:
        total = {code: BACKGROUND * force for code, force in total.items()}
    for code, (force, _) in near.items():
        total[code] = total.get(code, 0.0) + force
    if not total:
        return None
    best = max(total, key=lambda code: (total[code], code))
    cue = near[best][1] if best in near else None
    told = abilities.goes_on_as(passage, position, best, cue)
    return Reading(told, total[best], cue if told == best else None, "cue" if cue is not None else "context")


def _may_be_wage(passage: Passage, position: int, value: float) -> bool:
    """ "16 рублей за киловатт-час" pays nobody for a month, nor does a million."""
    return value <= MOST_WAGE and (passage.number(position).unit != "RUB" or value >= LEAST_WAGE)


def _together_with(
    near: dict[str, tuple[float, Cue]], said: dict[str, tuple[float, Cue]], codes: set[str]
) -> dict[str, tuple[float, Cue]]:
    """The forces of the words around a number together with what else is said of it."""
    return {
        code: (force + near[code][0], cue) if code in near else (force, cue)
        for code, (force, cue) in said.items()
        if code in codes
    }
