"""Digits and number words that are no quantity: times of day, phones, model names, standards, addresses, idioms …"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from etl.records import Other
from etl.text import morphology
from etl.text.numbers import counted, measures, shares
from etl.text.others import ages, contacts, designations, named
from etl.text.others.rules import DECIMALS, Rule, searched, signed
from etl.text.patterns import any_of
from etl.vocabulary import units
from etl.vocabulary.others import words

BLOTTED = "\x00"
YEAR = "year"
"""The reason of a year that no word marks as one: it is a date all the same."""
BARE_YEAR = re.compile(r"(?<![\w.,:-])(?:19[3-9]|20[0-6])\d(?:-?(?:й|го|м|му|х|е|ые|ых)|s)?(?![\d%]|[.,]\d|-?[a-zа-я])")
MODEL_BEFORE = re.compile(r"(?:model year|Euro|Евро) $", re.IGNORECASE)
MODEL_AFTER = re.compile(r" model(?: year)?(?!\w)")
YEAR_WORD = re.compile(r" ?(?:год\w*|г\.|гг\.)(?!\w)")
COMPARED = re.compile(r"[ \u00a0]?[(][+−-]|[ \u00a0]?[$€₽]")
""""МАЗ – 2025 (+6,2%)" is a count."""
DEGREES = r"""
    \d{1,3}° (?:[ ]?\d{1,2}(?:[.,]\d+)?['′])? (?:[ ]?\d{1,2}(?:[.,]\d+)?["″])? [ ]? (?:[сюзв]\.|[NSEW](?!\w))
"""
COPYRIGHT = r"(?i:©|\(c\)|\(с\)|copyright)[^\d\n]{0,40}(?:19|20)\d\d(?:[-–](?:19|20)\d\d)?"


@cache
def _small_words() -> tuple[Rule, ...]:
    """Number words that count nothing where they stand so."""
    ones = any_of(words("one_of"))
    shared = f" (?:{shares.WHOLES}){shares.SUCH}"
    pronoun = "|".join(f"(?<={word} one)" for word in words("before_pronoun_one"))
    return (
        signed("idiom", re.compile(rf"(?<![\w-]){any_of(words('idioms'))}(?! до \d)", re.IGNORECASE), words("idioms")),
        Rule(
            "one of several",
            re.compile(rf"(?<!\w)(?:ни )?{ones} из(?!\w)(?!{shared})|(?<![\w-])one of(?! every)(?!\w)", re.IGNORECASE),
            ("one of", *(f"{one} из" for one in words("one_of"))),
        ),
        Rule("pronoun", re.compile(rf"one(?!\w)(?! {any_of(_parts())})(?:{pronoun})"), words=frozenset({"one"})),
        signed(
            "indefinite amount",
            _indefinite(),
            [*units.words("alone", "plural"), *units.words("alone", "indefinite")],
        ),
    )


def _parts() -> list[str]:
    """What makes a number of "one": one third, one in ten."""
    wholes = [word for word in units.values("cardinals") if word.isascii()]
    return [*units.values("ordinal_words"), "quarter", "half", *(f"in {word}" for word in wholes)]


def _indefinite() -> re.Pattern[str]:
    """ "Десятки тысяч", "several thousand", "миллионы", "hundreds of"."""
    many = any_of(units.words("alone", "plural"))
    few = any_of(units.words("alone", "indefinite"))
    scales = any_of(units.values("magnitudes"))
    phrase = rf"(?:(?:{many}(?: of)?|{few}) )+{scales}(?: (?:of )?{scales})*"
    return re.compile(rf"(?<![\w-])(?<!a ){phrase}|(?<!\w)(?<!\w )(?<!\d ){many} of(?= [a-z])", re.IGNORECASE)


@cache
def rules() -> tuple[Rule, ...]:
    """Reason and pattern of everything, the surest first."""
    signs = (
        Rule("ratio", re.compile(r"(?<![\d.,:/-])\d{1,3}:\d{1,3}(?![\d:])"), at_digits=True),
        Rule("too many digits", re.compile(r"\d{20,}(?:[.,]\d+)?|\d+[.,]\d{20,}"), at_digits=True),
        Rule("coordinates", re.compile(DEGREES, re.VERBOSE), ("°",)),
        Rule("always", re.compile(r"(?<!\w)24/7(?:/365)?(?!\w)"), ("24/7",)),
        Rule("coordinates", re.compile(r"\d{1,3}\.\d{4,},? ?\d{1,3}\.\d{4,}|(?<!\w)[NSEW] ?\d{1,3}\.\d{2,}"), DECIMALS),
        Rule("copyright year", re.compile(COPYRIGHT), ("©", "(c)", "(с)", "copyright")),
    )
    return (*contacts.RULES, *ages.RULES, *signs, *designations.RULES, *named.RULES, *_small_words())


def find(text: str, taken: Sequence[tuple[int, int]] = ()) -> list[Other]:
    """What `text` writes in digits or number words outside `taken` (dates) that is no quantity, in order.

    >>> [(other.start, other.reason) for other in find("Новый КАМАЗ-54901, тел. 292-18-59")]
    [(6, 'model name'), (19, 'phone')]
    """
    blotted = _blotted(text, taken)
    free: list[Other] = []
    for other in _found(blotted):
        at = bisect_left(free, other.start, key=lambda earlier: earlier.stop - 1)
        if at == len(free) or free[at].start >= other.stop:
            free.insert(at, other)
    return free


def _found(blotted: str) -> Iterator[Other]:
    text = searched(blotted)
    for rule in rules():
        for match in text.matches(rule):
            start, stop = match.span("it" if match.re.groupindex and match["it"] else 0)
            if stop > start and (rule.reason != "model name" or designations.is_model(match[0])):
                yield Other(start, stop, rule.reason)
    for start, stop in ages.find(blotted):
        yield Other(start, stop, "age")
    for age in ages.AGE_OF.finditer(blotted) if "летн" in blotted else ():
        if _is_of_person(age["who"]):
            yield Other(age.start(), age.end("age"), "age")
    for year in BARE_YEAR.finditer(blotted):
        if not _counts(blotted, year):
            reason = "model name" if _is_of_model(blotted, year) else YEAR
            yield Other(year.start(), year.end(), reason)


def _is_of_person(noun: str) -> bool:
    """True for a noun that names somebody."""
    return any("NOUN" in reading.tag and "anim" in reading.tag for reading in morphology.parses(noun)[:2])


def _blotted(text: str, taken: Sequence[tuple[int, int]]) -> str:
    pieces, end = [], 0
    for start, stop in sorted(taken):
        pieces += [text[end:start], BLOTTED * (stop - max(start, end))]
        end = max(end, stop)
    return "".join(pieces) + text[end:]


def _is_of_model(text: str, year: re.Match[str]) -> bool:
    """ "Model year 2021", "Euro 2000"."""
    return bool(
        MODEL_BEFORE.search(text, max(0, year.start() - 12), year.start()) or MODEL_AFTER.match(text, year.end())
    )


def _counts(text: str, year: re.Match[str]) -> bool:
    """Whether what looks like a year counts something: "2015 автомобилей"."""
    stop = year.end()
    if YEAR_WORD.match(text, stop):
        return False
    if COMPARED.match(text, stop) or measures.behind(text, stop):
        return True
    return bool(counted.behind(text, stop, int(year[0][:4]), False))
