"""A number's sense: which indicator, of what, in which unit and with which sign."""

from functools import cache

from etl.facts.observations import bare, changes, levels, parts, quantities
from etl.facts.observations.quantities import Background
from etl.facts.observations.sense import SURE, Sense
from etl.facts.passages import Passage
from etl.records import Number
from etl.vocabulary import units
from etl.vocabulary.wording import wording

LIST_SIGNS = {",", "и", "and", "или", "or", "/"}
RANKED = {"мир", "страна", "россия", "world", "рейтинг", "ranking", "country", "europe", "европа"}
RANK_WINDOW = 4
RANK_FORCE = 0.5
BECOMES = {"быть", "стать", "занять", "оказаться", "be", "become", "come", "finish", "rank"}
BECOMES_WINDOW = 3
LOWEST_PLACE = 50
WAYS = {"to", "from", "into", "на", "с", "со", "до"}
MOVES = {
    "climb",
    "slip",
    "push",
    "tumble",
    "drop",
    "fall",
    "slide",
    "jump",
    "сползти",
    "подняться",
    "опуститься",
    "спуститься",
    "переместиться",
    "подвинуться",
    "взлететь",
    "скатиться",
}


def read(passage: Passage, position: int, background: Background, before: Sense | None) -> Sense:
    """The sense of the number at `position`; `before` is the sense of the figure before it in the paragraph."""
    number = passage.number(position)
    if number.form == "compound" and number.unit not in bare.MEASURED:
        return _compound(passage, position, number)
    if number.form == "ordinal" or number.unit == "place":
        return _ordinal(passage, position, number, background, before)
    if _is_specification(passage, position):
        return Sense(reason="technical specification")
    if number.counted.lower() in units.other_money():
        return Sense(reason="money of another currency")
    if number.value == 1 and position + 1 < len(passage.words) and passage.words[position + 1].kind == "date":
        return Sense(reason="part of a date")
    unit = bare.unit(passage, position, number, background, before)
    number = bare.scaled(passage, position, number, unit, before)
    if not unit:
        return Sense(reason="no unit and no counted thing")
    if changes.is_change(passage, position, unit, before):
        return changes.read(passage, position, number, unit, background, before)
    if unit == "percent":
        return parts.read(passage, position, number, background, before)
    return levels.read(passage, position, number, unit, background, before)


def _is_specification(passage: Passage, position: int) -> bool:
    """ "85, 105 and 125 hp": the measure follows the last number of the list."""
    last = position
    while (
        last + 2 < len(passage.words)
        and passage.words[last + 1].lemma in LIST_SIGNS
        and passage.words[last + 2].kind == "number"
    ):
        last += 2
    if any(cue.first == last + 1 for cue in passage.themed("specification")):
        return True
    return _letters(passage.number(last).counted) in _specifications()


@cache
def _specifications() -> frozenset[str]:
    return frozenset(_letters(word) for words in wording()["specification"].values() for word in words)


def _letters(measure: str) -> str:
    """A measure without dots and blanks: "л.с." is "лс"."""
    return "".join(sign for sign in measure.casefold() if sign.isalpha())


def _ordinal(passage: Passage, position: int, number: Number, background: Background, before: Sense | None) -> Sense:
    """A place in a ranking ("16-е место", "топ-5", "eighth in the world"), else nothing."""
    ranked = quantities.forces(passage, position, {"rank"})
    is_rank = (
        number.unit == "place"
        or (ranked and ranked["rank"][0] > RANK_FORCE)
        or _among_all(passage, position)
        or (number.value > 1 and bool(background.force.get("rank")) and _becomes(passage, position))
        or _moves(passage, position, number, before)
    )
    if not is_rank:
        return Sense(reason="ordinal")
    return Sense("rank", unit="place", value=number.value, upper=number.upper, force=SURE, rule="rank")


def _compound(passage: Passage, position: int, number: Number) -> Sense:
    """ "Полумиллионное население" counts inhabitants; other compounds state nothing."""
    for cue in passage.themed("counted", "words"):
        if cue.code == "population" and 0 < cue.first - position <= 2:
            return Sense("population", unit="people", value=number.value, force=SURE, rule="compound", cue=cue)
    return Sense(reason="compound adjective")


def _becomes(passage: Passage, position: int) -> bool:
    """ "Зона была только восьмой", where a ranking was spoken of."""
    return any(word.lemma in BECOMES for word in passage.words[max(0, position - BECOMES_WINDOW) : position])


def _moves(passage: Passage, position: int, number: Number, before: Sense | None) -> bool:
    """ "Pushed to fifth", "сползла с первого на четвёртое": from place to place."""
    if number.counted or number.value > LOWEST_PLACE:
        return False
    moves = any(word.lemma in MOVES for word in passage.words)
    return (moves and passage.lemma(position - 1) in WAYS) or (
        before is not None and before.indicator == "rank" and before.is_near
    )


def _among_all(passage: Passage, position: int) -> bool:
    """ "Eighth in the world", "второе в стране"."""
    if passage.lemma(position + 1) not in {"in", "в", "among", "среди"}:
        return False
    return any(word.lemma in RANKED for word in passage.words[position + 1 : position + 1 + RANK_WINDOW])
