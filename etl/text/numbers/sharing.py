"""What two numbers side by side have in common: 49 и 25 процентов, 10 и 15 млн, не 400, а 40 миллионов."""

import re
from dataclasses import replace

from etl.records import Number
from etl.text.numbers import amounts
from etl.text.passage import Passage

AND = re.compile(r" (?:и|или|либо|and|or) |, (?:и |and )?")
OF = re.compile(r" (?:из|of)(?: (?:all|the|its|our|their|всех|его|их|наших|своих))? ")
OR = re.compile(r" (?:или|or) ")
ONLY = r"(?:(?:лишь|только|всего|около|only|just|about|merely) )?"
INSTEAD = re.compile(rf",? (?:а|but) {ONLY}(?:(?:в|на|by) {ONLY})?")
OUT_OF = re.compile(r"(?<!\w)(?:из|of|out of) $")
DASH = re.compile(rf" ?[–—-] {ONLY}")
DENIED = re.compile(r"(?<!\w)(?:не|not)(?: (?:в|на|by))? $")
FEW = 10


def with_shared(passage: Passage, found: list[Number]) -> list[Number]:
    """The numbers `found` in the passage; one that lacks its unit or magnitude takes what the other says for both."""
    for place in range(len(found) - 2, -1, -1):
        first, second = found[place], found[place + 1]
        if _lacks_unit(second) and _is_out_of(passage, first, second):
            found[place + 1] = _alike(passage, second, first)
        if not _lacks_unit(first):
            continue
        if AND.fullmatch(passage.plain, first.stop, second.start):
            found[place] = _shared(passage, first, second)
        elif first.value < second.value and OF.fullmatch(passage.plain, first.stop, second.start):
            part = _alike(passage, first, second)
            found[place] = part if part.value <= second.value else replace(part, value=first.value)
        elif _contrasted(passage, first, second):
            found[place] = replace(_alike(passage, first, second), form=second.form)
    return found


def _contrasted(passage: Passage, first: Number, second: Number) -> bool:
    """ "Не 400, а 40 миллионов"."""
    denied = DENIED.search(passage.plain, max(0, first.start - 8), first.start)
    return bool(denied and INSTEAD.fullmatch(passage.plain, first.stop, second.start))


def _is_out_of(passage: Passage, whole: Number, part: Number) -> bool:
    """ "Из шестнадцати тысяч – девять": nine thousand."""
    if whole.upper is not None or not OUT_OF.search(passage.plain, max(0, whole.start - 6), whole.start):
        return False
    between = passage.text[whole.stop : part.start].removeprefix(f" {whole.counted}")
    return bool(DASH.fullmatch(between)) and _alike(passage, part, whole).value < whole.value


def _lacks_unit(number: Number) -> bool:
    bare = not number.unit and not number.counted and number.upper is None
    return bare and number.form == "quantity" and 0 < number.value < 1000


def _shared(passage: Passage, first: Number, second: Number) -> Number:
    either = OR.fullmatch(passage.plain, first.stop, second.start)
    if either and second.form in ("quantity", "duration") and second.value < FEW:
        return replace(first, unit=second.unit, counted=second.counted, form=second.form)
    amount, own = (amounts.read(passage.plain, number.start) for number in (second, first))
    if second.form != "quantity" or not amount or not own or own.magnitude != 1:
        return first
    comma = "," in passage.plain[first.stop : second.start]
    if amount.magnitude > 1 and amount.in_digits and not comma:
        return replace(first, value=first.value * amount.magnitude, unit=second.unit, counted=second.counted)
    return replace(first, unit="percent") if second.unit == "percent" and not comma else first


def _alike(passage: Passage, first: Number, second: Number) -> Number:
    """The first number with magnitude and unit of the second, with which it is contrasted or of which it is a part."""
    amount, own = (amounts.read(passage.plain, number.start) for number in (second, first))
    magnitude = amount.magnitude if amount and own and own.magnitude == 1 else 1
    return replace(first, value=first.value * magnitude, unit=second.unit, counted=second.counted)
