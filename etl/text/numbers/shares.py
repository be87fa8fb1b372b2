"""So many of so many: каждый третий, one in six, nine cars out of ten, четыре из пяти машин."""

import re

from etl.records import Number
from etl.text.numbers.words import cardinal
from etl.text.passage import Passage
from etl.vocabulary import units

TIME_OR_PLACE = "year|month|week|day|hour|quarter|decade|countr|cit|region|state|plant|town|place|shift|row|a row"
FEW_IN = re.compile(
    r"(?P<part>two|three|four|seven|eight|nine|[2-9]) in (?P<whole>three|four|five|ten|twenty|hundred|[3-9]|10|20|100)"
    rf"(?![\w.,]\w|[-%]| ?%| (?:{TIME_OR_PLACE}|hundred|thousand|million|percent))"
)
""""Two in five buyers"; "two in five years" is none."""
PEOPLE_OR_CARS = (
    "автомобил машин грузовик покупател россиян опрошенн респондент водител клиент автовладельц жител работник"
)
WHOLES = "тр[её]х|четыр[её]х|пяти|шести|семи|десяти|двадцати|ста|[3-9]|10|20|100"
SUCH = rf" (?:[а-я]+(?:ых|их) )?(?:{PEOPLE_OR_CARS.replace(' ', '|')})"
OF_SUCH = re.compile(
    r"(?P<part>од(?:ин|на|ного|ной|ному)|дв[ае]|двое|три|трое|четыре|четверо|семь|семеро|восемь|девять)"
    rf" из (?P<whole>{WHOLES}){SUCH}"
)
""""Четыре из пяти машин": of many, so that a share is meant; "четыре из пяти заводов" counts four."""
EVERY = re.compile(r"(?:кажд(?:ый|ая|ое|ого|ую|ой|ому|ым|ом)|every) (?:\w+ )??(?P<ordinal>\w+(?:-[а-яa-z]+)?)")
DIGIT_ORDINAL = re.compile(r"(\d+)-?(?:й|я|е|го|ю|ой|му|м|st|nd|rd|th)")
NO_MAGNITUDE = r"(?! (?:hundred|thousand|million|тысяч|миллион|крупн|лучш|\d))"
ONE_IN = re.compile(
    rf"(?:one(?: [\w-]+){{0,3}}?|один|одна) (?:in|out of|из каждых)(?: every)? (?P<whole>\w+){NO_MAGNITUDE}"
)
OUT_OF = re.compile(
    rf"""(?P<part>\w+) (?:[ ][\w-]+){{0,2}}? [ ]
        (?: (?:out[ ]of(?:[ ]every)?|(?:из|in)(?!([ ]\w+){2}s\b))[ ](?P<ten>ten|hundred|десяти|ста|10|100)
          | (?:(?:in|of|out[ ]of)[ ]every|из[ ]каждых|out[ ]of)[ ](?P<whole>[a-zа-я]+) )
        (?![\w.,]\w) {NO_MAGNITUDE.replace(" ", "[ ]")}""",
    re.VERBOSE,
)


def percent(start: int, stop: int, share: float) -> Number:
    """The share that is told from `start` to `stop`."""
    return Number(start, stop, round(100 * share, 1), unit="percent", form="fraction")


def _every(passage: Passage, start: int) -> Number | None:
    found = EVERY.match(passage.plain, start)
    if not found:
        return None
    digit = DIGIT_ORDINAL.fullmatch(found["ordinal"])
    whole = float(digit[1]) if digit else units.ordinals().get(found["ordinal"], 0)
    return percent(start, found.end(), 1 / whole) if whole > 1 else None


def _one_in(passage: Passage, start: int) -> Number | None:
    """ "One Kamaz in six"."""
    found = ONE_IN.match(passage.plain, start)
    whole = cardinal(found["whole"]) if found else 0
    return percent(start, found.end(), 1 / whole) if found and 1 < whole <= 100 else None


def _out_of(passage: Passage, start: int) -> Number | None:
    """ "Nine cars out of ten", "девять из десяти", "seven vehicles in every ten"."""
    found = OUT_OF.match(passage.plain, start)
    if not found:
        return None
    part, whole = cardinal(found["part"]), cardinal(found["ten"] or found["whole"])
    return percent(start, found.end(), part / whole) if 0 < part < whole <= 100 else None


def _in_few(passage: Passage, start: int) -> Number | None:
    """ "Two in five buyers", "четыре из пяти машин"."""
    english = FEW_IN.match(passage.plain, start)
    found = english or OF_SUCH.match(passage.plain, start)
    if not found:
        return None
    part, whole = cardinal(found["part"]), cardinal(found["whole"])
    stop = english.end() if english else found.end("whole")
    return percent(start, stop, part / whole) if 0 < part < whole else None


RULES = (_every, _one_in, _out_of, _in_few)
DIGIT_RULES = (_out_of, _in_few)
