"""What a number that names no unit measures: the likeliest indicator among all units."""

from collections.abc import Sequence
from dataclasses import replace

from etl.facts.observations.measures import counting, quantities
from etl.facts.observations.measures.quantities import Background, Reading
from etl.facts.passages import Passage
from etl.vocabulary.beside_figures import listed

BARE_GROUPS = ("units", "people", "companies", "m2", "ha", "money")
ALSO_PIECES = {"revenue", "exports", "orders", "other"}
"""Sums whose words count pieces too: a bare number is such a sum only where sums are spoken of."""
LEAST_SUM = 5000
SUM_MARGIN = 0.8
UNSAID = 0.7
PRONOUN_WINDOW = 3
FRAME_FORCE = 0.4
MOST_COMPANIES = 5000
PEOPLE = ("headcount", "jobs", "vacancies")
COUNTABLE = ("residents", "enterprises", "headcount", "jobs", "vacancies", "population")
AREAS = {"m2", "ha"}
SUM = "sum"
"""The rule of a reading of what is told in money alone."""
MILLIONS, MILLIONS_MARGIN = 1e6, 1.5
"""Millions of nothing in particular are money more often than not."""


def choose(passage: Passage, position: int, background: Background) -> Reading | None:
    """The likeliest indicator of a number that names no unit ("выпущено 66,5 тыс.", "резидентов 54", "57 of them")."""
    if passage.lemma(position + 1) in {"of", "из"} and passage.lemma(position + 2) in {"они", "they"}:
        group = _antecedent(passage, position, background)
        if group:
            return Reading(group, 1.0, None, "antecedent")
    if _is_of_them(passage, position):
        code = _antecedent(passage, position, background)
        if code:
            return Reading(code, 1.0, None, "antecedent")
    readings = [_bare(passage, position, group, background) for group in BARE_GROUPS]
    return max((reading for reading in readings if reading), key=_weight, default=None)


def _weight(reading: Reading) -> float:
    """What only earlier sentences say counts for less than what a word of this one does."""
    return reading.force * (1.0 if reading.cue is not None or reading.rule == "antecedent" else UNSAID)


def _bare(passage: Passage, position: int, group: str, background: Background) -> Reading | None:
    """The likeliest indicator in a unit that the number does not name; sums and areas need plainer words."""
    reading = quantities.choose(passage, position, group, background)
    if reading is not None and group == "people" and _is_wish(passage, reading, background):
        return None
    if reading is None or group in {"units", "people", "companies"}:
        return reading
    if reading.cue is None or passage.number(position).value < (LEAST_SUM if group == "money" else 1):
        return None
    if group in AREAS and not _is_area(passage, reading.indicator, background):
        return None
    said = passage.lemmas[reading.cue.first : reading.cue.last + 1]
    is_sum = not (listed("moneys").isdisjoint(said) and listed("sums").isdisjoint(said))
    if reading.indicator in ALSO_PIECES and not is_sum and not background.force.get(reading.indicator):
        return None
    is_large = (
        group == "money"
        and not _is_of_goods_too(passage, position, reading)
        and passage.number(position).value >= MILLIONS
        and not _counts_goods(passage, position)
    )
    rule = SUM if is_sum and group == "money" else reading.rule
    return replace(reading, force=(MILLIONS_MARGIN if is_large else SUM_MARGIN) * reading.force, rule=rule)


def _is_of_goods_too(passage: Passage, position: int, sum_of: Reading) -> bool:
    """ "Их изготовлено 19,8 млн": the word that would name the sum names things just as well, and they are meant."""
    goods = quantities.choose(passage, position, "units", Background())
    if goods is None or goods.cue is None or sum_of.cue is None or goods.cue.first != sum_of.cue.first:
        return False
    return _is_of_them(passage, position)


def _counts_goods(passage: Passage, position: int) -> bool:
    """ "Sales of new vehicles climbed to 4.94 million", "capacity of two million": goods in millions."""
    reading = quantities.choose(passage, position, "units", Background())
    return (
        reading is not None
        and reading.cue is not None
        and (reading.indicator == "capacity" or any(cue.last < position for cue in passage.themed("product")))
    )


def _is_area(passage: Passage, indicator: str, background: Background) -> bool:
    """An area is spoken of as such: a site or a workshop alone may have many other things."""
    is_spoken_of = background.force.get(indicator, 0.0) >= FRAME_FORCE
    return is_spoken_of or not listed("areas").isdisjoint(passage.lemmas)


def _is_wish(passage: Passage, reading: Reading, background: Background) -> bool:
    """ "Wants to reach 90": what is wanted is people only where people are spoken of."""
    cue = reading.cue
    if cue is None or all(wish.first != cue.first for wish in passage.themed("wishes")):
        return False
    people = any(passage.number(index).unit == "people" for index in passage.positions("number"))
    spoken = _spoken_of(background, PEOPLE)
    wishes = {wish.first for wish in passage.themed("wishes")}
    named = [found for found in passage.themed("counted", "words") if found.code in PEOPLE]
    return not people and not spoken and all(found.first in wishes for found in named)


def _is_of_them(passage: Passage, position: int) -> bool:
    """ "Теперь их 31", "их стало шестнадцать"."""
    return any(word.text.casefold() == "их" for word in passage.words[max(0, position - PRONOUN_WINDOW) : position])


def _antecedent(passage: Passage, position: int, background: Background) -> str:
    """What "of them" refers to: the last figure's things, else the last things named; empty for products."""
    things = [cue for cue in passage.themed("counted", "product") if cue.last < position]
    are_few = passage.number(position).value <= MOST_COMPANIES
    if things and things[-1].theme == "counted" and counting.is_plural(passage.words[things[-1].last].text) and are_few:
        return things[-1].code
    if max(background.force.values(), default=0.0) >= FRAME_FORCE:
        return _spoken_of(background, COUNTABLE)
    if things:
        return ""
    if passage.number(position).value > MOST_COMPANIES:
        return ""
    best = max(COUNTABLE, key=lambda code: background.force.get(code, 0.0))
    return best if background.force.get(best, 0.0) >= max(background.force.values(), default=1.0) else ""


def _spoken_of(background: Background, among: Sequence[str]) -> str:
    """Which of these nothing around is spoken of more than; empty where something is. Of two alike it is the first."""
    most = max(background.force.values(), default=0.0)
    return next((code for code in among if 0 < most == background.force.get(code)), "")
