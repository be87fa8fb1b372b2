"""Whether a number is a change, a share or a level, and with which sign."""

from dataclasses import dataclass
from math import exp

from etl.facts.lexicon import Cue
from etl.facts.observations.sense import Sense
from etl.facts.passages import Passage
from etl.records import Number

REACH = 6.0
BY = {"на", "by"}
TO = {"до", "to", "at", "в", "from", "с", "со"}
OF = {"of", "от"}
PLUS = {"+", "плюс", "plus", "up"}
MINUS = {"-", "−", "–", "минус", "minus", "down"}
COMPARED_AFTER = 5
OR = {"or", "или"}
LINK_WINDOW = 5
LEAST_CHANGE = 0.3
SURE_CHANGE = 0.4
HALVED = ("halv", "ополовин")
INDEX = {"индекс", "index", "ипп"}
LEAST_INDEX = 60
LEAST_NAMED = 80
MOST_INDEX = 200
FROM = ("с ", "со ", "from ")
WAY = ("с ", "со ")
FROM_WINDOW = 7
CHANGE_FORMS = {"index", "multiple"}


@dataclass(frozen=True, slots=True)
class Direction:
    """Up (1) or down (-1), how surely, and the word that says so."""

    sign: int
    force: float
    position: int


def is_change(passage: Passage, position: int) -> bool:
    """True where the number says by how much something changed.

    Attested: "на 41,4% меньше", "(-30,4%)", "fell by 54%", "спад - всего 1,7%", "120,4 % к", "в 1,5 раза",
    "на 6941 больше".
    """
    number = passage.number(position)
    if is_from_to(passage, position):
        return False
    if number.form in CHANGE_FORMS or number.unit == "times":
        return True
    if number.unit in {"percent", "percentage_points"}:
        return _percent_is_change(passage, position, number)
    return _absolute_is_change(passage, position)


def is_from_to(passage: Passage, position: int) -> bool:
    """ "Выросла с 18 до 33 процентов", "doubled, from 1,000 to 2,000 hectares": a way from here to there."""
    number = passage.number(position)
    if number.upper is None or not passage.words[position].text.casefold().startswith(FROM):
        return False
    if passage.words[position].text.casefold().startswith(WAY) or number.unit == "percent":
        return True
    way = direction(passage, position)
    doubled = [
        index for index in passage.positions("number") if passage.number(index).form == "multiple" and index < position
    ]
    return (way is not None and 0 < position - way.position <= FROM_WINDOW) or bool(
        doubled and position - doubled[-1] <= 3
    )


def _percent_is_change(passage: Passage, position: int, number: Number) -> bool:
    if number.unit == "percentage_points" or _signed(passage, position, number):
        return True
    if number.form == "fraction":
        return _fraction_is_change(passage, position)
    way = direction(passage, position)
    if way is None:
        return False
    if _before(passage, position) in BY:
        return True
    if _before(passage, position) in TO and way.position < position:
        return False
    return way.force > max(LEAST_CHANGE, share_force(passage, position))


def _fraction_is_change(passage: Passage, position: int) -> bool:
    """ "На четверть больше", "an improvement of a fifth", "registrations halved"; not "a third of all"."""
    if passage.words[position].text.casefold().startswith(HALVED) or _compared(passage, position):
        return True
    if _before(passage, position) in BY:
        return True
    way = direction(passage, position)
    if way is None or way.position > position or passage.lemma(position + 1) in OF:
        return False
    return way.force > max(SURE_CHANGE, share_force(passage, position))


def is_index(passage: Passage, position: int, before: Sense | None) -> bool:
    """The level now in percent of the level before: "120,4 % к", "индекс равен 118,6%", "в июне - 101,8%"."""
    number = passage.number(position)
    if number.form == "index":
        return True
    if number.unit != "percent" or not LEAST_INDEX < number.value < MOST_INDEX or _before(passage, position) in BY:
        return False
    named = any(word.lemma in INDEX for word in passage.words[:position])
    return (named and number.value > LEAST_NAMED) or (before is not None and before.rule == "index")


def is_linked(passage: Passage, position: int) -> bool:
    """The number says the same as the one before it in other terms: "by 541,300 tyres, or 21.7%"."""
    if passage.lemma(position - 1) not in OR:
        return False
    return any(passage.words[index].kind == "number" for index in range(max(0, position - LINK_WINDOW), position))


def _absolute_is_change(passage: Passage, position: int) -> bool:
    """ "на 6941 больше", "11,000 more than a year ago", "сократить на 300 человек"."""
    if _before(passage, position) in BY:
        way = direction(passage, position)
        return way is not None and abs(way.position - position) <= 5 and _of_change(passage, way.position)
    return _compared_with(passage, position) and _before(passage, position) not in TO


def _of_change(passage: Passage, position: int) -> bool:
    return passage.words[position].lemma not in {"минус", "плюс"}


def _compared(passage: Passage, position: int) -> bool:
    """A comparative follows: "больше, чем", "more than a year ago", "fewer than"."""
    return _comparative(passage, position) is not None


def _comparative(passage: Passage, position: int) -> int | None:
    """Where a comparative follows the number, no other number between but one after "or": "245,000 or 3.2% more"."""
    for index in range(position + 1, min(len(passage.words), position + 1 + COMPARED_AFTER)):
        if passage.words[index].kind == "number":
            return _comparative(passage, index) if passage.lemma(index - 1) in OR else None
        if passage.words[index].lemma in COMPARATIVES:
            return index
    return None


def _compared_with(passage: Passage, position: int) -> bool:
    """The comparative has something to compare with: "11,000 more than a year ago"; not "836 million more"."""
    index = _comparative(passage, position)
    return index is not None and any(passage.lemma(index + step) in {"чем", "than", "as"} for step in (1, 2))


COMPARATIVES = {
    "большой",
    "много",
    "маленький",
    "мало",
    "более",
    "менее",
    "больше",
    "меньше",
    "more",
    "less",
    "few",
    "fewer",
    "much",
    "high",
    "low",
    "higher",
    "lower",
    "дорогой",
    "плохой",
    "высокий",
    "низкий",
    "above",
    "below",
    "выше",
    "ниже",
}


def _before(passage: Passage, position: int) -> str:
    """The word before the number, an article apart."""
    index = position - 2 if passage.lemma(position - 1) in {"a", "an"} else position - 1
    return passage.lemma(index)


def _signed(passage: Passage, position: int, number: Number) -> bool:
    return number.value < 0 or sign_before(passage, position) != 0


def leads_to(passage: Passage, position: int) -> bool:
    """ "до 33 процентов", "to 22%": a level, not a change."""
    return _before(passage, position) in TO


def sign_before(passage: Passage, position: int) -> int:
    """The sign written before the number: "(+16%)", "минус 37,4%"; a dash between words is none."""
    own = passage.words[position].text.casefold()
    if own.startswith(("+", "плюс", "plus")):
        return 1
    if own.startswith(("-", "−", "–", "минус", "minus")):
        return -1
    if not position:
        return 0
    before = passage.words[position - 1]
    if before.lemma in {"минус", "minus"} or (before.text in MINUS and _attached(passage, position)):
        return -1
    return int(before.lemma in {"плюс", "plus"} or before.text == "+")


def _attached(passage: Passage, position: int) -> bool:
    """The dash touches the number and nothing touches the dash from the left but a bracket."""
    dash, number = passage.words[position - 1], passage.words[position]
    if dash.stop != number.start:
        return False
    return position < 2 or passage.words[position - 2].stop < dash.start or passage.words[position - 2].text in "(,"


def direction(passage: Passage, position: int) -> Direction | None:
    """The nearest word that says up or down, a comparative right after the number first."""
    ways = [
        Direction(-1 if cue.theme == "negative" else 1, _force(passage, position, cue), cue.first)
        for cue in passage.themed("words", "negative")
        if cue.code == "growth"
    ]
    return max(ways, key=lambda way: (way.force, -way.position), default=None)


def _force(passage: Passage, position: int, cue: Cue) -> float:
    nearest = cue.last if cue.last < position else cue.first
    follows = position < cue.first <= position + COMPARED_AFTER
    same_depth = passage.words[nearest].depth == passage.words[position].depth
    comparative = 1.5 if follows and passage.words[cue.first].lemma in COMPARATIVES else 1.0
    return (
        comparative
        * (1.0 if same_depth else 0.5)
        * (0.8 if cue.first > position and not follows else 1.0)
        * exp(-passage.distance(position, nearest) / REACH)
    )


def share_force(passage: Passage, position: int) -> float:
    """How strongly the words around speak for a part of a whole."""
    forces = [
        _force(passage, position, cue) for cue in passage.themed("words") if cue.code in {"share", "localisation"}
    ]
    following = passage.lemma(position + 1)
    return max(forces, default=0.0) + (0.6 if following in OF else 0.0)


def signed(passage: Passage, position: int, value: float) -> float:
    """The value with the sign of its words.

    >>> # "на 41,4% меньше" → -41.4; "спад - всего 1,7%" → -1.7; "(+16%)" → 16
    """
    written = sign_before(passage, position)
    if written or value < 0:
        return value if value < 0 else written * value
    way = direction(passage, position)
    return -value if way is not None and way.sign < 0 else value
