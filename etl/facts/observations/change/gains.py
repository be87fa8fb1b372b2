"""Whether a count or a sum says by how much something changed: "на 6941 больше", "прибавил 240 сотрудников"."""

from etl.facts.observations.change import comparisons, directions
from etl.facts.observations.measures import counting, people
from etl.facts.passages import Passage
from etl.vocabulary.beside_figures import listed

GOES = listed("going_down_or_up")
"""What goes up or down so much needs no "by": "debt dropped 120 million roubles"."""
PAST = ("below", "above", "under", "over", "past", "beyond")
"""Of levels: "headcount slipped below 21,000"."""
LEAST_SIGNED = 5
GAINED = listed("gained")
IN_MONEY = {"минус", "плюс"}
"""A result told as a sum: "ушли в минус на 74 млн рублей"."""
LINK_WINDOW = 5
GAIN_WINDOW = 2


def is_change(passage: Passage, position: int) -> bool:
    """ "на 6941 больше", "11,000 more than a year ago", "сократить на 300 человек", "прибавил 1 740 баллов"."""
    if passage.number(position).unit == "points" and comparisons.compared_with(passage, position):
        return True
    if passage.number(position).unit == "points" and not comparisons.leads_to(passage, position):
        way = directions.direction(passage, position)
        return way is not None and 0 < position - way.position <= GAIN_WINDOW
    if _is_signed_count(passage, position) or _is_gain_of_people(passage, position):
        return True
    if passage.lemma(position - 1) in GOES and not passage.words[position].text.casefold().startswith(PAST):
        return True
    if comparisons.says_by(passage, position):
        way = directions.direction(passage, position)
        if way is None or any(word.lemma in IN_MONEY for word in passage.words[way.position : position]):
            return False
        if way.position > position:
            return way.position - position <= LINK_WINDOW and comparisons.compared(passage, position)
        return position - way.position <= LINK_WINDOW
    if directions.is_noun_of(passage, position):
        return passage.lemma(position - 2) not in IN_MONEY
    return (
        comparisons.compared_with(passage, position)
        and comparisons.word_before(passage, position) not in comparisons.TO
    )


def _is_signed_count(passage: Passage, position: int) -> bool:
    """ "4 120 человек (+820)", "820 сотрудников, плюс 140 за год": by so many more."""
    number = passage.number(position)
    is_people = number.unit == "people" or people.are_counted(number)
    if number.unit not in {"", "people"} or abs(number.value) < LEAST_SIGNED or (number.counted and not is_people):
        return False
    text = passage.words[position].text.casefold()
    is_lower = text.startswith(("-", "−", "–", "минус")) and passage.words[position].depth > 0
    return position > 0 and (text.startswith(("+", "плюс")) or is_lower or passage.lemma(position - 1) == "плюс")


def _is_gain_of_people(passage: Passage, position: int) -> bool:
    """ "Штат прибавил 240 сотрудников", "the town lost 3,000 people"."""
    if passage.lemma(position - 1) not in GAINED:
        return False
    number = passage.number(position)
    workers = any(cue.code == "headcount" for cue in counting.counted(passage, position))
    return number.unit == "people" or workers or people.are_counted(number)
