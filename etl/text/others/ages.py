"""Patterns of people's ages: aged 45, ему было 52 года, дети до 14 лет, 45-летний инженер."""

import re

from etl.text.others.rules import Rule
from etl.text.patterns import any_of
from etl.vocabulary.others import words

YEARS = r"(?:лет|года?)(?!\w)"
CAPITAL = "(?-i:[А-ЯЁ])"
SURNAME = rf"{CAPITAL}[а-яё]+(?:ов|ев|ёв|ин|ын|ск|цк)(?:у|ому|ой)"
""""Петрову", "Толстой": whose age it is stands in the dative."""
IS = r"(?:(?:было|исполнилось|исполнится|исполняется|сейчас|всего|уже|ещё|только)[ ]){0,2}"
AGE = rf"""
    (?<!\w) (?:
        (?:в[ ]возрасте|aged?|в[ ]свои|at[ ]the[ ]age[ ]of|(?:under|over)[ ]the[ ]age[ ]of)
            (?:[ ](?:от|до|between|over|under|старше))? [ ]\d{{1,3}}
            (?:(?:[ ]до[ ]|[ ]and[ ]|[ ]to[ ]|[-–])\d{{1,3}})? (?:[ ](?:лет|года|years?))? (?!\w)
      | (?:старше|младше|моложе|older[ ]than|younger[ ]than) [ ] \d{{1,3}} (?:[ ](?:лет|года|years?))? (?!\w)
      | (?:{any_of(words("whose_age"))}|{SURNAME}) [ ] {IS} \d{{1,3}} [ ] {YEARS}
      | {any_of(words("person_of_age"))} [ ] \d{{1,3}} [ ] {YEARS}
      | {any_of(words("people_of_age"))} [ ] (?:(?:до|от|старше|младше)[ ]\d{{1,3}}(?:[ ]до[ ]\d{{1,3}})?|\d+[-–]\d+)
            [ ] {YEARS}
      | (?:умер|умерла|скончал(?:ся|ась)|погиб|погибла) [ ] (?:в[ ]\d{{1,3}}[ ]{YEARS}|на[ ]\d{{1,3}}-м[ ]году(?!\w))
      | в[ ]\d{{2}}[ ]{YEARS} (?=[ ](?:он|она|стал|возглав|умер|скончал|начал|приш|уш|пошел|основал|занял)\w*)
      | исполн(?:илось|ился|ится|яется)[ ] \d{{1,3}} [ ] {YEARS} (?=[ ][а-яё]+(?:ому|ему)[ ]|[.,]?$)
      | (?:over|under)-\d\ds
      | \d{{1,3}} (?: [ ]years?[ ]old(?!\w) | [ ]years[ ]of[ ]age(?!\w) | -year-old(?!\w)
            | -летн(?:ий|его|ему|им|ем|яя|ей|юю)(?=[ ]{CAPITAL}) )
    )
"""
BESIDE_NAME = r"(?<!\w)[А-ЯЁA-Z][\w-]++ [А-ЯЁA-Z][\w-]++, (?P<it>\d\d)(?: (?:лет|года|год))?, (?!\d)"
""""Ivan Petrov, 52, said"."""
AGE_MARK = r"(?<![\w.,])(?:0|6|12|16|18|21)\+(?!\d)"
TENS = (
    "(?:(?:двадцати|тридцати|сорока|пятидесяти|шестидесяти|семидесяти|восьмидесяти|девяносто)"
    "(?:одно|двух|тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти)?"
    "|десяти|(?:од|две|три|четыр|пят|шест|сем|восем|девят)надцати)"
)
ADJECTIVE = "[а-яё]+(?:ый|ий|ой|ая|ого|ую|ым|им|ому)"
AGE_OF = re.compile(
    rf"(?<!\w)(?P<age>(?:\d{{1,3}}-|{TENS})летн\w{{2,3}}) (?:{ADJECTIVE} )?(?P<who>[А-ЯЁа-яё]+)", re.IGNORECASE
)
""""45-летний главный инженер"; who it is must be looked up."""

RULES: tuple[Rule, ...] = (
    Rule("age", re.compile(BESIDE_NAME)),
    Rule("age mark", re.compile(AGE_MARK), ("+",), at_digits=True),
    Rule("age", re.compile(AGE, re.VERBOSE | re.IGNORECASE)),
)
