"""Patterns of people's ages: aged 45, ему было 52 года, дети до 14 лет, 45-летний инженер."""

import re
from collections.abc import Iterator

from etl.text import morphology
from etl.text.others.rules import Rule
from etl.text.patterns import any_of
from etl.vocabulary.others import words

YEARS = re.compile(
    r"""
    (?<![\d.,–-]) \d{1,3}                               # 14
    (?:[-–]\d{1,3} | \ до\ \d{1,3})?                    # –18 | до 18
    \ (?:лет|года?)(?!\w)                               # лет
    """,
    re.VERBOSE,
)
ORDINAL_YEAR = re.compile(r"(?<!\w)(?:скончал(?:ся|ась)|умер|умерла) на \d{1,3}-м году(?!\w)", re.IGNORECASE)
REACH = 44
"""Characters before "52 года" that tell whose they are."""
CAPITAL = "(?-i:[А-ЯЁ])"
SURNAME = rf"{CAPITAL}[а-яё]+(?:{'|'.join(words('of_age_ends'))})(?:у|ому|ой)"
""""Петрову", "Толстой": whose age it is stands in the dative."""
IS = r"(?:(?:было|исполнилось|исполнится|исполняется|сейчас|всего|уже|ещё|только)[ ]){0,2}"
BEFORE = re.compile(
    rf"""(?<!\w) (?:
        (?:{any_of(words("whose_age"))}|(?P<name>{SURNAME})) [ ] {IS}                  # Петрову уже исполнилось
      | {any_of(words("person_of_age"))} [ ]                                           # мужчина
      | {any_of(words("people_of_age"))} [ ] (?:до|от|старше|младше) [ ]               # дети до
      | (?:умер|умерла|скончал(?:ся|ась)|погиб|погибла) [ ] в [ ]                      # умер в
    ) $""",
    re.VERBOSE | re.IGNORECASE,
)
"""Ends right before "52 года"."""
AT_AGE = re.compile(r"(?<!\w)[Вв] $")
DONE_AT_AGE = re.compile(rf" (?:{'|'.join(words('done_at_age'))})\w*")
TURNED = re.compile(r"(?<!\w)исполн(?:илось|ился|ится|яется) $", re.IGNORECASE)
WHO_TURNED = re.compile(r" [а-яё]+(?:ому|ему)(?!\w)|[.,]?$")
AT_THE_AGE = r"(?:в[ ]возрасте|aged?|в[ ]свои|at[ ]the[ ]age[ ]of|(?:under|over)[ ]the[ ]age[ ]of)"
IN_YEARS = r"(?:[ ](?:лет|года|years?))? (?!\w)"
AGE = rf"""
    (?<!\w) (?:
        {AT_THE_AGE} (?:[ ](?:от|до|between|over|under|старше))?                       # в возрасте от
        [ ]\d{{1,3}} (?:(?:[ ]до[ ]|[ ]and[ ]|[ ]to[ ]|[-–])\d{{1,3}})? {IN_YEARS}     # 18 до 35 лет
      | (?:старше|младше|моложе|older[ ]than|younger[ ]than) [ ] \d{{1,3}} {IN_YEARS}  # older than 60 years
      | (?:over|under)-\d\ds                                                           # over-60s
      | \d{{1,3}} (?:
            [ ]years?[ ](?:old|of[ ]age)(?!\w)                                         # 52 years old
          | -year-old(?!\w)                                                            # 52-year-old
          | -летн(?:ий|его|ему|им|ем|яя|ей|юю)(?=[ ]{CAPITAL})                         # 52-летний | Иван
        )
    )
"""
BESIDE_NAME = r"""
    (?<!\w)[А-ЯЁA-Z][\w-]{1,40}+\ [А-ЯЁA-Z][\w-]{1,40}+,          # Ivan Petrov,
    \ (?P<it>\d\d)(?:\ (?:лет|года|год))?,\ (?!\d)      # 52, | said
"""
""""Ivan Petrov, 52, said"."""
AGE_MARK = r"(?<![\w.,])(?:0|6|12|16|18|21)\+(?!\d)"
TENS = (
    "(?:(?:двадцати|тридцати|сорока|пятидесяти|шестидесяти|семидесяти|восьмидесяти|девяносто)"
    "(?:одно|двух|тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти)?"
    "|десяти|(?:од|две|три|четыр|пят|шест|сем|восем|девят)надцати)"
)
ADJECTIVE = "[а-яё]+(?:ый|ий|ой|ая|ого|ую|ым|им|ому)"
AGE_OF = re.compile(
    rf"""
    (?<!\w)(?P<age>(?:\d{{1,3}}-|{TENS})летн\w{{2,3}})  # 45-летний | сорокапятилетний
    \ (?:{ADJECTIVE}\ )?                                # главный
    (?P<who>[А-ЯЁа-яё]+)                                # инженер
    """,
    re.IGNORECASE | re.VERBOSE,
)
""""45-летний главный инженер"; who it is must be looked up."""

RULES: tuple[Rule, ...] = (
    Rule("age", re.compile(BESIDE_NAME, re.VERBOSE)),
    Rule("age mark", re.compile(AGE_MARK), ("+",), at_digits=True),
    Rule("age", re.compile(AGE, re.VERBOSE | re.IGNORECASE)),
)


def find(text: str) -> Iterator[tuple[int, int]]:
    """Where a text tells the age of somebody in years that no other word marks as one.

    >>> [*find("Петрову 52 года, заводу 52 года")]
    [(0, 15)]
    """
    for years in YEARS.finditer(text):
        window = max(0, years.start() - REACH)
        whose = BEFORE.search(text, window, years.start())
        if whose and (not whose["name"] or _is_surname(whose["name"])):
            yield whose.start(), years.end()
        elif AT_AGE.search(text, window, years.start()) and DONE_AT_AGE.match(text, years.end()):
            yield years.span()
        elif (turned := TURNED.search(text, window, years.start())) and WHO_TURNED.match(text, years.end()):
            yield turned.start(), years.end()
    for year in ORDINAL_YEAR.finditer(text):
        yield year.span()


def _is_surname(word: str) -> bool:
    """ "Петрову", not "Магазину"."""
    return any("Surn" in reading.tag for reading in morphology.parses(word.lower()))
