"""Why a number states no quantity of a subject."""

from etl.facts import money
from etl.facts.passages import Passage
from etl.records import Block

FACT_ZONES = {"title", "dateline", "body"}
DURATIONS = {"years", "months", "days", "hours", "minutes", "weeks"}
SPECIFICATIONS = {"km", "hp", "litres", "kW"}
""""12 МВт" are what a site is supplied with: motors are told of in others."""
THRESHOLDS = {
    "свыше",
    "более",
    "от",
    "до",
    "above",
    "over",
    "under",
    "below",
    "массой",
    "масса",
    "грузоподъёмность",
    "weight",
    "gvw",
    "весить",
    "weigh",
    "усилие",
    "payload",
    "полный",
}
WORLD_WINDOW = 4


def zone(block: Block) -> str:
    """Why no number of this block is a fact; empty where it may be."""
    return "" if block.zone in FACT_ZONES else block.reason or block.zone


def reason(passage: Passage, position: int) -> str:
    """Why the number at `position` is no observation; empty where it may be one."""
    number = passage.number(position)
    if number.form in {"age", "duration"} or number.unit in DURATIONS:
        return "age or duration"
    if number.unit in SPECIFICATIONS:
        return "technical specification"
    if number.unit == "tonnes" and _is_threshold(passage, position):
        return "technical specification"
    if number.unit != "place" and any(0 < position - cue.last <= WORLD_WINDOW for cue in passage.themed("world")):
        return "about the world"
    if _is_second_currency(passage, position):
        return "the same sum in another currency"
    return ""


def _is_threshold(passage: Passage, position: int) -> bool:
    """ "грузовики полной массой свыше 14 тонн", "trucks above 14 t", "GVW above 16 t"."""
    number = passage.number(position)
    around = {word.lemma for word in passage.words[max(0, position - 3) : position]}
    return number.value < 100 and (number.qualifier != "exact" or bool(around & THRESHOLDS))


def _is_second_currency(passage: Passage, position: int) -> bool:
    """ "€285m ($302m)", "$274 million, or 10 billion rubles"."""
    number = passage.number(position)
    code = money.currency(number)
    if not code or position < 2:
        return False
    before = passage.words[position - 1].text
    return _money_before(passage, position, code) and (
        before == "(" or passage.words[position - 1].lemma in {"or", "или"}
    )


def _money_before(passage: Passage, position: int, code: str) -> bool:
    earlier = [index for index in range(max(0, position - 3), position) if passage.words[index].kind == "number"]
    return any(money.currency(passage.number(index)) not in {"", code} for index in earlier)
