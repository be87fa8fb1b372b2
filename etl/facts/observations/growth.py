"""Whether a number is a change, a share or a level, and with which sign."""

from collections.abc import Collection

from etl.facts.observations import directions, signs
from etl.facts.observations.sense import Sense
from etl.facts.passages import Passage, is_russian
from etl.records import Number
from etl.text.morphology import parses

BY = {"на", "by"}
TIMES = (["раз"], ["раза"], ["times"])
MULTIPLYING = {"в", "во", "by", "on", "х", "x"}
TO = {"до", "to", "at", "в", "from", "с", "со", "on", "with", "till", "until"}
IS = {"равный", "равняться", "составить", "составлять", "достичь", "достигнуть", "equal", "reach", "make"}
GOES = {"drop", "fall", "rise", "climb", "decline", "shrink", "grow", "jump", "soar", "slip", "slide", "dip"}
"""What goes up or down so much needs no "by": "debt dropped 120 million roubles"."""
PAST = ("below", "above", "under", "over", "past", "beyond")
"""Of levels: "headcount slipped below 21,000"."""
OF = {"of", "от"}
OR = {"or", "или"}
LINK_WINDOW = 5
LEAST_CHANGE = 0.3
SURE_CHANGE = 0.4
GAIN_WINDOW = 2
PARTS = {
    "доля",
    "share",
    "локализация",
    "localisation",
    "localization",
    "local",
    "domestic",
    "occupancy",
    "заполняемость",
    "загрузка",
    "penetration",
}
PARTS_OF_WHOLES = ("share", "localisation")
IN_MONEY = {"минус", "плюс"}
"""A result told as a sum: "ушли в минус на 74 млн рублей"."""
INDEX = {"индекс", "index", "ипп"}
LEAST_INDEX = 60
LEAST_NAMED = 80
MOST_INDEX = 200
FROM = ("с ", "со ", "from ")
WAY = ("с ", "со ")
FROM_WINDOW = 7
CHANGE_FORMS = {"index", "multiple"}


def is_change(passage: Passage, position: int) -> bool:
    """True where the number says by how much something changed.

    Attested: "на 41,4% меньше", "(-30,4%)", "fell by 54%", "спад - всего 1,7%", "120,4 % к", "в 1,5 раза",
    "на 6941 больше".
    """
    number = passage.number(position)
    if is_from_to(passage, position):
        return False
    if number.form in CHANGE_FORMS or number.unit == "times":
        return not is_frequency(passage, position)
    if number.unit in {"percent", "percentage_points"}:
        return _percent_is_change(passage, position, number)
    return _absolute_is_change(passage, position)


def is_frequency(passage: Passage, position: int) -> bool:
    """ "Купили 1 731 раз", "пять раз менял хозяев", "appears 12 times a year": how often."""
    text = passage.words[position].text.casefold().split()
    if text[-1:] not in TIMES or _before(passage, position) in MULTIPLYING:
        return False
    if not MULTIPLYING.isdisjoint(text) or passage.words[position].depth:
        return False
    way = directions.direction(passage, position)
    if way is not None and 0 < position - way.position <= GAIN_WINDOW:
        return False
    following = {passage.lemma(position + step) for step in (1, 2)}
    return following.isdisjoint(directions.COMPARATIVES | {"as", "the", "that", "those", "what", "its", "than", "чем"})


def is_from_to(passage: Passage, position: int) -> bool:
    """ "Выросла с 18 до 33 процентов", "doubled, from 1,000 to 2,000 hectares": a way from here to there."""
    number = passage.number(position)
    if number.upper is None or not passage.words[position].text.casefold().startswith(FROM):
        return False
    if passage.words[position].text.casefold().startswith(WAY) or number.unit == "percent":
        return True
    way = directions.direction(passage, position)
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
    if _is_headed_change(passage, position):
        return True
    way = directions.direction(passage, position)
    if way is None:
        return False
    if _says_by(passage, position):
        return True
    if (_before(passage, position) in TO and way.position < position) or _is_level_told(passage, position):
        return False
    if _is_level_of_part(passage, position):
        return False
    return way.force > max(LEAST_CHANGE, share_force(passage, position))


def _is_level_told(passage: Passage, position: int) -> bool:
    """ "Доля поднялась на 1,9 пункта и равна десяти процентам": what it is behind by how much it changed."""
    if _before(passage, position) not in IS:
        return False
    last = max((index for index in passage.positions("number") if index < position), default=-1)
    way = directions.direction(passage, position)
    return way is not None and way.position < last


def _is_headed_change(passage: Passage, position: int) -> bool:
    """ "Change, % | Buses: 30.7", "изменение - 4%"."""
    last = max((index for index in passage.positions("number") if index < position), default=-1)
    return any(last < cue.first < position for cue in passage.themed("changed")) and not leads_to(passage, position)


def _is_level_of_part(passage: Passage, position: int) -> bool:
    """ "Доля марки продолжает снижаться: 46,9%", "their share keeps rising: 33%": what is told is a level."""
    if _compared(passage, position) or passage.words[position].depth:
        return False
    return names_part(passage, position)


def names_part(passage: Passage, position: int) -> bool:
    """A share or a degree of localisation is named before the number, no other number between."""
    last = max((index for index in passage.positions("number") if index < position), default=-1)
    return any(
        last < cue.first < position and passage.lemma(cue.first) in PARTS
        for cue in passage.themed("words")
        if cue.code in {"share", "localisation"}
    )


def _fraction_is_change(passage: Passage, position: int) -> bool:
    """ "На четверть больше", "an improvement of a fifth", "registrations halved"; not "a third of all"."""
    text = passage.words[position].text.casefold()
    if passage.lemma(position + 1) == "as" and passage.lemma(position + 3) == "again":
        return True
    if passage.lemma(position + 1) in {"up", "down"}:
        return True
    if any(stem in text for stem in signs.HALVED) or _compared(passage, position):
        return True
    way = directions.direction(passage, position)
    if way is not None and _says_by(passage, position):
        return True
    if way is None or way.position > position or passage.lemma(position + 1) in OF or of_things(passage, position):
        return False
    return way.force > max(SURE_CHANGE, share_force(passage, position))


def of_things(passage: Passage, position: int) -> bool:
    """ "Половина готовых машин", "треть резидентов": a part of what stands behind it in the genitive."""
    behind = passage.words[position + 1 : position + 2]
    if not behind or behind[0].kind != "word" or not is_russian(behind[0].text):
        return False
    tag = parses(behind[0].text.casefold())[0].tag
    return (tag.case, tag.number) == ("gent", "plur")


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
    """ "на 6941 больше", "11,000 more than a year ago", "сократить на 300 человек", "прибавил 1 740 баллов"."""
    if passage.number(position).unit == "points" and not leads_to(passage, position):
        way = directions.direction(passage, position)
        return way is not None and 0 < position - way.position <= GAIN_WINDOW
    if passage.lemma(position - 1) in GOES and not passage.words[position].text.casefold().startswith(PAST):
        return True
    if _says_by(passage, position):
        way = directions.direction(passage, position)
        if way is None or any(word.lemma in IN_MONEY for word in passage.words[way.position : position]):
            return False
        if way.position > position:
            return way.position - position <= LINK_WINDOW and _compared(passage, position)
        return position - way.position <= LINK_WINDOW
    if directions.is_noun_of(passage, position):
        return passage.lemma(position - 2) not in IN_MONEY
    return _compared_with(passage, position) and _before(passage, position) not in TO


def _compared(passage: Passage, position: int) -> bool:
    """A comparative follows: "больше, чем", "more than a year ago", "fewer than"."""
    return _comparative(passage, position) is not None


def _comparative(passage: Passage, position: int) -> int | None:
    """Where a comparative follows the number, no other number between but one after "or": "245,000 or 3.2% more"."""
    for index in range(position + 1, min(len(passage.words), position + 1 + directions.COMPARED_AFTER)):
        if passage.words[index].kind == "number":
            return _comparative(passage, index) if passage.lemma(index - 1) in OR else None
        if passage.words[index].lemma in directions.COMPARATIVES:
            return index
    return None


def _compared_with(passage: Passage, position: int) -> bool:
    """The comparative has something to compare with: "11,000 more than a year ago"; not "836 million more"."""
    index = _comparative(passage, position)
    return index is not None and any(passage.lemma(index + step) in {"чем", "than", "as"} for step in (1, 2))


def _says_by(passage: Passage, position: int) -> bool:
    """ "На 15%", "by 7%", also within the qualifier: "более чем на 300"."""
    return _before(passage, position) in BY or not BY.isdisjoint(passage.words[position].text.casefold().split()[:-1])


def _before(passage: Passage, position: int) -> str:
    """The word before the number, an article apart."""
    index = position - 2 if passage.lemma(position - 1) in {"a", "an"} else position - 1
    return passage.lemma(index)


def _signed(passage: Passage, position: int, number: Number) -> bool:
    return number.value < 0 or signs.sign_before(passage, position) != 0


def leads_to(passage: Passage, position: int) -> bool:
    """ "до 33 процентов", "to 22%": a level, not a change."""
    return _before(passage, position) in TO


def share_force(passage: Passage, position: int, codes: Collection[str] = PARTS_OF_WHOLES) -> float:
    """How strongly the words around speak for a part of a whole."""
    own = position + 1 if passage.number(position).form == "fraction" else position
    forces = [
        directions.force(passage, position, cue)
        for cue in passage.themed("words")
        if cue.code in codes and cue.first != own
    ]
    following = passage.lemma(position + 1)
    return max(forces, default=0.0) + (0.6 if following in OF else 0.0)
