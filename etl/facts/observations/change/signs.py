"""Whether a change is up or down: by the sign that is written before it, else by the word that says so."""

from etl.facts.observations.change import directions
from etl.facts.passages import Passage

MINUS = {"-", "−", "–", "минус", "minus", "down"}
MULTIPLIED = ("doubl", "tripl", "trebl", "quadrupl", "удво", "утро", "удва", "утра", "учетвер")
HALVED = ("halv", "ополовин")
LEAST_WAY = 0.3


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


def signed(passage: Passage, position: int, value: float) -> float:
    """The value with the sign of its words.

    >>> # "на 41,4% меньше" → -41.4; "спад - всего 1,7%" → -1.7; "(+16%)" → 16
    """
    written = sign_before(passage, position)
    if any(stem in passage.words[position].text.casefold() for stem in HALVED):
        return -abs(value)
    if passage.number(position).form == "multiple" and passage.words[position].text.casefold().startswith(MULTIPLIED):
        return value
    if written or value < 0:
        return value if value < 0 else written * value
    if passage.lemma(position - 2) == "loss" and passage.lemma(position - 1) == "of":
        return -abs(value)
    way = directions.direction(passage, position)
    if way is not None and passage.number(position).unit == "times" and way.force < LEAST_WAY:
        return value
    return -value if way is not None and way.sign < 0 else value
