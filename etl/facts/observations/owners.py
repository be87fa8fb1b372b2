"""Whose a word for a quantity is: this figure's, or that of another beside which it stands."""

from etl.facts.lexicon import Cue
from etl.facts.passages import Passage, is_russian
from etl.text.morphology import parses

CLAIM = 4
CLAUSE_ENDS = {",", ";", ":", "(", ")", "а", "но", "while", "but", "and", "и"}
LEADING = {
    "of",
    "-",
    "–",
    "—",
    ":",
    "в",
    "до",
    "составить",
    "составлять",
    "быть",
    "at",
    "to",
    "be",
    "for",
    "another",
    "еще",
}
TRADED_RATE, MADE_RATE = 0.5, 0.5
TRADED = {"orders", "sales", "exports"}


def of_rate(passage: Passage, cue: Cue) -> float:
    """What is left of "a year" where goods change hands, or were made: "takes 350,000 discs a year"."""
    rates = {rate.first for rate in passage.themed("per_time")}
    said = passage.themed("words")
    if cue.first not in rates or any(other.code == "capacity" and other.first not in rates for other in said):
        return 1.0
    if any(other.code in TRADED for other in said):
        return TRADED_RATE
    made = any(other.code == "production" and _is_past(passage.words[other.first].text) for other in said)
    return MADE_RATE if made else 1.0


def _is_past(word: str) -> bool:
    return is_russian(word) and any(
        reading.tag.tense == "past" and reading.tag.POS == "VERB" for reading in parses(word.casefold())[:1]
    )


def is_claimed(passage: Passage, position: int, cue: Cue) -> bool:
    """ "Has 1,280 people on the payroll and seeks 150": in the clause of a figure that it stands right behind."""
    owner = max((index for index in passage.positions("number") if index < cue.first), default=-1)
    if owner < 0 or cue.first - owner > CLAIM or _is_parted(passage, owner, cue.first):
        return False
    return _is_parted(passage, cue.last, position)


def _is_parted(passage: Passage, first: int, last: int) -> bool:
    return any(word.text in CLAUSE_ENDS for word in passage.words[first + 1 : last])


def leads_on(passage: Passage, cue: Cue) -> bool:
    """ "Выручка - 6,4 млрд, прибыль - 290 млн": the word that the next figure follows is of that figure."""
    place = cue.last + 1
    while place < len(passage.words) and passage.words[place].lemma in LEADING:
        place += 1
    return place > cue.last and place < len(passage.words) and passage.words[place].kind == "number"
