"""So many of so many: каждый третий, one in six, nine cars out of ten, четыре из пяти машин."""

import re

from etl.records import Number
from etl.text.numbers.words import cardinal
from etl.text.passage import Passage
from etl.vocabulary import units

TIME_OR_PLACE = "|".join(units.words("shares", "of_none"))
FEW_IN = re.compile(
    rf"""
    (?P<part>two|three|four|seven|eight|nine|[2-9]) \ in                                  # two in
    \ (?P<whole>three|four|five|ten|twenty|hundred|[3-9]|10|20|100)                       # five
    (?! [\w.,]\w | [-%] | \ ?% )                                                          # not 5.5, 5%
    (?! \ (?:{TIME_OR_PLACE}|a\ row|hundred|thousand|million|percent) )                   # not five years
    """,
    re.VERBOSE,
)
""""Two in five buyers"; "two in five years" is none."""
WHOLES = "тр[её]х|четыр[её]х|пяти|шести|семи|десяти|двадцати|ста|[3-9]|10|20|100"
SUCH = rf"[ ](?:[а-я]+(?:ых|их)[ ])?(?:{'|'.join(units.words('shares', 'of_many'))})"
OF_SUCH = re.compile(
    rf"""
    (?P<part>од(?:ин|на|ного|ной|ному)|дв[ае]|двое|три|трое|четыре|четверо|семь|семеро|восемь|девять)
    \ из\ (?P<whole>{WHOLES})                                                             # из пяти
    {SUCH}                                                                                # новых машин
    """,
    re.VERBOSE,
)
""""Четыре из пяти машин": of many, so that a share is meant; "четыре из пяти заводов" counts four."""
EVERY = re.compile(
    r"""
    (?:кажд(?:ый|ая|ое|ого|ую|ой|ому|ым|ом) | every)                                      # каждый
    \ (?:\w+\ )??                                                                         # примерно
    (?P<ordinal>\w+(?:-[а-яa-z]+)?)                                                       # третий | 3-й
    """,
    re.VERBOSE,
)
DIGIT_ORDINAL = re.compile(r"(\d+)-?(?:й|я|е|го|ю|ой|му|м|st|nd|rd|th)")
NO_MAGNITUDE = r"(?![ ](?:hundred|thousand|million|тысяч|миллион|крупн|лучш|\d))"
ONE_IN = re.compile(
    rf"""
    (?:one(?:\ [\w-]+){{0,3}}? | один | одна)                                             # one car
    \ (?:in | out\ of | из\ каждых)(?:\ every)?                                           # in every
    \ (?P<whole>\w+) {NO_MAGNITUDE}                                                       # six
    """,
    re.VERBOSE,
)
OUT_OF = re.compile(
    rf"""
    (?P<part>\w+) (?:[ ][\w-]+){{0,2}}? [ ]                                               # nine new cars
    (?:
        (?:out[ ]of(?:[ ]every)?|из|in)                                                   # out of
        [ ](?P<ten>ten|hundred|десяти|ста|10|100)                                         # ten
      | (?:(?:in|of|out[ ]of)[ ]every|из[ ]каждых|out[ ]of)                               # из каждых
        [ ](?P<whole>[a-zа-я]+)                                                           # восьми
    )
    (?![\w.,]\w) {NO_MAGNITUDE}                                                           # but no ten thousand
    """,
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
