"""Fractions, multiples and ranks in words: треть, каждый третий, nine out of ten, вдвое, doubled, в тройке лидеров."""

import re
from functools import cache

from etl.records import Number
from etl.text.numbers import amounts
from etl.text.numbers.sums import GLYPHS
from etl.text.passage import Passage
from etl.text.patterns import any_of
from etl.vocabulary import units

PART_NOUN = r"(?:част(?:ь|и|ью|ей|ям)|дол(?:я|и|ю|ей|е|ям))(?!\w)"
COMPARISON = (
    "of more less fewer higher lower larger smaller faster in by to on from up down as over above below each and "
    "stake share compared against versus year"
)
AFTER_FRACTION = rf"(?!-)(?:(?! [a-z])|(?= (?:{COMPARISON.replace(' ', '|')})\b))"
"""Behind "a third" one of these words or none: "a third plant" is the third one."""
HALF_OF_PERIOD = re.compile(r"(?:перв\w+|втор\w+|first|second|latter|last|next|с) $")
NOT_A_HALF = re.compile(r"[-–]| ?(?:an? )?(?:year|hour|time|past|дня|года|месяца)(?!\w)")
EVERY = re.compile(r"(?:кажд(?:ый|ая|ое|ого|ую|ой|ому|ым|ом)|every) (?:\w+ )??(?P<ordinal>\w+(?:-[а-яa-z]+)?)")
DIGIT_ORDINAL = re.compile(r"(\d+)-?(?:й|я|е|го|ю|ой|му|м|st|nd|rd|th)")
ONE_IN = re.compile(
    r"(?:one(?: [\w-]+)?|один|одна) (?:in|out of)(?: every)? (?P<whole>\w+)(?! (?:hundred|thousand|\d))"
)
OUT_OF = re.compile(
    r"""(?P<part>\w+) (?:[ ][\w-]+){0,2}? [ ] (?:out[ ]of(?:[ ]every)?|из(?:[ ]каждых)?)
        [ ] (?P<whole>ten|hundred|десяти|ста|10|100) (?![\w.,]\w)
        (?![ ](?:\d|миллион|тысяч|крупн|лучш|thousand|million))""",
    re.VERBOSE,
)
VERB = "double|triple|treble|quadruple"
AUXILIARIES = "to will would could should may might can must nearly almost than"
AFTER_AUXILIARY = "|".join(f"(?<={word} {verb})" for word in AUXILIARIES.split() for verb in VERB.split("|"))
DOUBLE = re.compile(rf"(?:{VERB})(?![\w-])(?:{AFTER_AUXILIARY})|(?:{VERB})(?= (?:the|its|their|that|what|this|last)\b)")
TWICE = re.compile(r"(?:twice|thrice)(?= (?:as|the|its|their|that|what|more|less|last)\b)")
REPEATED = {"double": 2, "twice": 2, "triple": 3, "treble": 3, "thrice": 3, "quadruple": 4}
EVEN = re.compile(r"50(?:[-–/]| на )50(?![\w%]|[.,]\d)|fifty-fifty(?!\w)")
WRITTEN = re.compile(r"(?P<part>\d)/(?P<whole>[2-9]|10)(?![\w/.,]\w|\d)|(?P<glyph>[½¼¾⅓⅔])")
TOP = re.compile(r"(?P<top>топ|top)[- ]?(?P<number>\w+)")


def read(passage: Passage, start: int) -> Number | None:
    """The fraction, multiple or rank in words that begins at `start`, or None.

    >>> read(Passage.of("каждый третий", []), 0).value
    33.3
    """
    for rule in RULES:
        found = rule(passage, start)
        if found:
            return found
    return None


def _percent(start: int, stop: int, share: float) -> Number:
    return Number(start, stop, round(100 * share, 1), unit="percent", form="fraction")


def _span(passage: Passage, start: int) -> Number | None:
    """ "Полвека", "четверть века", "half a year", in years."""
    found = _spans().match(passage.plain, start)
    return found and Number(start, found.end(), float(units.phrases("spans")[found[0]]), unit="years", form="duration")


def _every(passage: Passage, start: int) -> Number | None:
    found = EVERY.match(passage.plain, start)
    if not found:
        return None
    digit = DIGIT_ORDINAL.fullmatch(found["ordinal"])
    whole = float(digit[1]) if digit else units.ordinals().get(found["ordinal"], 0)
    return _percent(start, found.end(), 1 / whole) if whole > 1 else None


def _one_in(passage: Passage, start: int) -> Number | None:
    """ "One Kamaz in six"."""
    found = ONE_IN.match(passage.plain, start)
    whole = _cardinal(found["whole"]) if found else 0
    return _percent(start, found.end(), 1 / whole) if found and 1 < whole <= 100 else None


def _out_of(passage: Passage, start: int) -> Number | None:
    """ "Nine cars out of ten", "девять из десяти"."""
    found = OUT_OF.match(passage.plain, start)
    if not found:
        return None
    part, whole = _cardinal(found["part"]), _cardinal(found["whole"])
    return _percent(start, found.end(), part / whole) if 0 < part < whole else None


def _cardinal(word: str) -> float:
    if word.isdecimal():
        return float(word)
    return 100.0 if word == "hundred" else units.values("cardinals").get(word, 0)


def _fraction(passage: Passage, start: int) -> Number | None:
    """ "Половина", "две трети", "a fifth of", "пятую часть"; "четверть миллиона" is an amount."""
    found = _fractions().match(passage.plain, start)
    if not found or not _is_fraction(passage.plain, found):
        return None
    part = units.values("cardinals").get(found["part"] or "", 1)
    share = part / _denominator(found)
    magnitude = _magnitude().match(passage.plain, found.end())
    if magnitude:
        value = round(share * units.values("magnitudes")[magnitude[1]], 2)
        return Number(start, magnitude.end(), value)
    return _percent(start, found.end(), share) if share < 1 else None


def _denominator(found: re.Match[str]) -> float:
    quarter = 4.0
    listed = units.values("fractions").get(found["word"] or "")
    return listed or units.ordinals().get(found["ordinal"] or found["english"] or "", quarter)


def _is_fraction(text: str, found: re.Match[str]) -> bool:
    if amounts.PART_OF.match(text, found.start()):
        return False
    if found["word"] not in units.words("fractions", "2"):
        return True
    before = HALF_OF_PERIOD.search(text, max(0, found.start() - 12), found.start())
    return not before and not NOT_A_HALF.match(text, found.end())


def _written(passage: Passage, start: int) -> Number | None:
    """ "2/3 акций", "½"."""
    found = WRITTEN.match(passage.plain, start)
    if not found:
        return None
    share = GLYPHS[found["glyph"]] if found["glyph"] else int(found["part"]) / int(found["whole"])
    return _percent(start, found.end(), share) if share < 1 else None


def _even(passage: Passage, start: int) -> Number | None:
    """ "A 50-50 venture", "пополам, 50 на 50"."""
    found = EVEN.match(passage.plain, start)
    return found and _percent(start, found.end(), 0.5)


def _multiple(passage: Passage, start: int) -> Number | None:
    """ "Вдвое", "doubled", "to double output", "twice as many"."""
    listed = _multiples().match(passage.plain, start)
    if listed and listed.lastgroup:
        return Number(start, listed.end(), float(listed.lastgroup[1:].replace("_", ".")), unit="times", form="multiple")
    found = DOUBLE.match(passage.plain, start) or TWICE.match(passage.plain, start)
    return found and Number(start, found.end(), REPEATED[found[0]], unit="times", form="multiple")


def _top(passage: Passage, start: int) -> Number | None:
    """ "Топ-5", "top ten": a place up to that number."""
    found = TOP.match(passage.plain, start)
    value = _cardinal(found["number"]) if found else 0
    return Number(start, found.end(), value, unit="place", qualifier="up_to") if found and value > 1 else None


def _circle(passage: Passage, start: int) -> Number | None:
    """ "В тройку лидеров": a place up to three."""
    found = _circles().match(passage.plain, start)
    if not found and _entered().search(passage.plain, max(0, start - 30), start):
        found = _circle_words().match(passage.plain, start)
    return found and Number(start, found.end(1), units.values("collectives")[found[1]], unit="place", qualifier="up_to")


@cache
def _spans() -> re.Pattern[str]:
    return re.compile(any_of(units.phrases("spans")))


@cache
def _magnitude() -> re.Pattern[str]:
    return re.compile(f" ({any_of(units.values('magnitudes'))})")


@cache
def _fractions() -> re.Pattern[str]:
    parts = any_of(word for word, value in units.values("cardinals").items() if value < 10)
    english = any_of(word for word in units.values("ordinal_words") if word.isascii())
    words, ordinals = any_of(units.values("fractions")), any_of(units.ordinals())
    return re.compile(
        rf"""(?:(?P<part>{parts})[ -](?:из[ ])?)?
             (?: (?P<word>{words}) | (?P<ordinal>{ordinals})(?=[ ]{PART_NOUN}) )
           | (?:a|one)[ -](?:(?P<english>{english})|quarter) {AFTER_FRACTION.replace(" ", "[ ]")}""",
        re.VERBOSE,
    )


@cache
def _multiples() -> re.Pattern[str]:
    listed: dict[str, list[str]] = {}
    for phrase, value in units.phrases("multiples").items():
        listed.setdefault("x" + value.replace(".", "_"), []).append(phrase)
    return re.compile("|".join(f"(?P<{name}>{any_of(phrases)})" for name, phrases in listed.items()))


@cache
def _circles() -> re.Pattern[str]:
    leaders = any_of(units.words("ranking", "after"))
    return re.compile(rf"({any_of(units.values('collectives'))})(?= (?:\w+ )?{leaders})")


@cache
def _circle_words() -> re.Pattern[str]:
    return re.compile(f"({any_of(units.values('collectives'))})(?! (?:тысяч|миллион))")


@cache
def _entered() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(units.words('ranking', 'entered'))} в (?:перв\w+ |мировую |топ )?$")


def starters() -> list[str]:
    """The words with which these numbers may begin."""
    every = units.words("openers", "every") + units.words("openers", "top")
    parts = [word for word in (*units.values("ordinal_words"), "quarter") if word.isascii()]
    english = [f"{one} {word}" for one in ("a", "one") for word in parts]
    listed = [*units.values("fractions"), *units.values("collectives")]
    return [*every, *english, *listed, *units.phrases("multiples"), *units.phrases("spans"), *REPEATED]


RULES = (_span, _written, _even, _every, _one_in, _out_of, _fraction, _multiple, _top, _circle)
