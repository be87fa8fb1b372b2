"""Whether a number is a change, a share or a level, and with which sign."""

from collections.abc import Collection

from etl.facts.observations.change import comparisons, directions, gains, signs, unchanged
from etl.facts.observations.sense import Sense
from etl.facts.passages import Passage, is_russian, last_before
from etl.records import Number
from etl.text.morphology import parses
from etl.vocabulary.beside_figures import listed

TIMES = (["раз"], ["раза"], ["times"])
MULTIPLYING = {"в", "во", "by", "on", "х", "x"}
IS = listed("index_is")
LOSING = listed("losing")
"""What is lost is so much less: "sales lost a full 38%", "потеряла две трети продаж", "a loss of 18.3%"."""
LOST_REACH = 3
SMALL = {"a", "an", "full", "good", "около", "почти", "сразу", "еще", "целый", "another", "further"}
OF = {"of", "от"}
LINK_WINDOW = 5
LEAST_CHANGE = 0.3
SURE_CHANGE = 0.4
PARTS = listed("told_in_percent")
PARTS_OF_WHOLES = ("share", "localisation")
INDEX = listed("index")
LEAST_INDEX = 60
LEAST_NAMED = 80
MOST_INDEX = 200
FROM = ("с ", "со ", "from ")
WAY = ("с ", "со ")
FROM_WINDOW = 7
MOVING = listed("moving")
""""Staff went from 720 to 790", "the plan was revised from 405,000 to 370,000"."""
RATIOS = (" из ", " out of ")
""""Девять из десяти", "six out of ten": so many of so many are a part, whatever has changed."""
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
    return gains.is_change(passage, position)


def is_frequency(passage: Passage, position: int) -> bool:
    """ "Купили 1 731 раз", "пять раз менял хозяев", "appears 12 times a year": how often."""
    text = passage.words[position].text.casefold().split()
    if text[-1:] not in TIMES or comparisons.word_before(passage, position) in MULTIPLYING:
        return False
    if not MULTIPLYING.isdisjoint(text) or passage.words[position].depth:
        return False
    way = directions.direction(passage, position)
    if way is not None and 0 < position - way.position <= gains.GAIN_WINDOW:
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
    if MOVING & set(passage.lemmas[max(0, position - FROM_WINDOW) : position]):
        return True
    way = directions.direction(passage, position)
    doubled = [
        index for index in passage.positions("number") if passage.number(index).form == "multiple" and index < position
    ]
    return (way is not None and 0 < position - way.position <= FROM_WINDOW) or bool(
        doubled and position - doubled[-1] <= 3
    )


def _percent_is_change(passage: Passage, position: int, number: Number) -> bool:
    if number.unit == "percentage_points" or _signed(passage, position, number) or _is_lost(passage, position):
        return True
    if number.form == "fraction":
        return _fraction_is_change(passage, position)
    if _is_headed_change(passage, position):
        return True
    way = directions.direction(passage, position)
    if way is None:
        return False
    if comparisons.says_by(passage, position):
        return not unchanged.is_filled(passage, position, way.position)
    if (comparisons.word_before(passage, position) in comparisons.TO and way.position < position) or _is_level_told(
        passage, position
    ):
        return False
    if _is_level_of_part(passage, position) or unchanged.is_of_another(passage, position, way.position):
        return False
    if way.position < position and unchanged.goes_somewhere(passage, position):
        return False
    return way.force > max(LEAST_CHANGE, share_force(passage, position))


def _is_lost(passage: Passage, position: int) -> bool:
    """ "Sales lost a full 38%", "потеряла две трети продаж", "a loss of 18.3%"."""
    if passage.lemma(position - 1) == "of":
        return passage.lemma(position - 2) == "loss"
    for index in range(position - 1, max(-1, position - 1 - LOST_REACH), -1):
        if passage.lemma(index) in LOSING:
            return True
        if passage.lemma(index) not in SMALL:
            return False
    return False


def _is_level_told(passage: Passage, position: int) -> bool:
    """ "Доля поднялась на 1,9 пункта и равна десяти процентам": what it is behind by how much it changed."""
    if comparisons.word_before(passage, position) not in IS:
        return False
    last = last_before(passage.positions("number"), position)
    way = directions.direction(passage, position)
    return way is not None and way.position < last


def _is_headed_change(passage: Passage, position: int) -> bool:
    """ "Change, % | Buses: 30.7", "изменение - 4%"."""
    last = last_before(passage.positions("number"), position)
    return any(last < cue.first < position for cue in passage.themed("changed")) and not comparisons.leads_to(
        passage, position
    )


def _is_level_of_part(passage: Passage, position: int) -> bool:
    """ "Доля марки продолжает снижаться: 46,9%", "their share keeps rising: 33%": what is told is a level."""
    if comparisons.compared(passage, position) or passage.words[position].depth:
        return False
    return names_part(passage, position)


def names_part(passage: Passage, position: int) -> bool:
    """A share or a degree of localisation is named before the number, no other number between."""
    last = last_before(passage.positions("number"), position)
    return any(
        last < cue.first < position and passage.lemma(cue.first) in PARTS
        for cue in passage.themed("words")
        if cue.code in {"share", "localisation"}
    )


def _fraction_is_change(passage: Passage, position: int) -> bool:
    """ "На четверть больше", "an improvement of a fifth", "registrations halved"; not "a third of all"."""
    text = passage.words[position].text.casefold()
    if any(word in text for word in RATIOS):
        return False
    if passage.lemma(position + 1) == "as" and passage.lemma(position + 3) == "again":
        return True
    if passage.lemma(position + 1) in {"up", "down"}:
        return True
    if is_every(passage, position):
        return False
    if any(stem in text for stem in signs.HALVED) or comparisons.compared(passage, position):
        return True
    way = directions.direction(passage, position)
    if way is not None and comparisons.says_by(passage, position):
        return True
    if way is None or way.position > position or passage.lemma(position + 1) in OF or of_things(passage, position):
        return False
    return way.force > max(SURE_CHANGE, share_force(passage, position))


def is_every(passage: Passage, position: int) -> bool:
    """ "Каждый второй", "every second vehicle": a part, whatever has changed before."""
    text = passage.words[position].text.casefold()
    return "кажд" in text or "every" in text


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
    if (
        number.unit != "percent"
        or not LEAST_INDEX < number.value < MOST_INDEX
        or comparisons.word_before(passage, position) in comparisons.BY
    ):
        return False
    named = any(word.lemma in INDEX for word in passage.words[:position])
    return (named and number.value > LEAST_NAMED) or (before is not None and before.rule == "index")


def is_linked(passage: Passage, position: int) -> bool:
    """The number says the same as the one before it in other terms: "by 541,300 tyres, or 21.7%"."""
    if passage.lemma(position - 1) not in comparisons.OR:
        return False
    return any(passage.words[index].kind == "number" for index in range(max(0, position - LINK_WINDOW), position))


def _signed(passage: Passage, position: int, number: Number) -> bool:
    return number.value < 0 or signs.sign_before(passage, position) != 0


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
