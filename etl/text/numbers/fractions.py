"""Parts of a whole in words: треть, две пятых, каждый третий, nine out of ten, полпроцента, a hectare and a half."""

import re
from functools import cache

from etl.records import Number
from etl.text.morphology import parses
from etl.text.numbers import amounts, counted, measures, shares
from etl.text.numbers.parts import GLYPHS
from etl.text.numbers.words import cardinal
from etl.text.passage import Passage
from etl.text.patterns import any_of
from etl.vocabulary import units

PART_NOUN = r"(?:част(?:ь|и|ью|ей|ям)|дол(?:я|и|ю|ей|е|ям))(?!\w)"
HALF_OF_PERIOD = re.compile(r"(?:перв\w+|втор\w+|first|second|latter|last|next|с) $")
NOT_A_HALF = re.compile(r"[-–]| ?(?:an? )?(?:year|hour|time|past|дня|года|месяца)(?!\w)")
AFTER_FRACTION = rf"(?!-)(?:(?! [a-z])|(?= (?:{'|'.join(units.words('around_multiples', 'behind_parts'))})\b))"
"""Behind "a third" one of these words or none: "a third plant" is the third one."""
EVEN = re.compile(r"50(?:[-–/]| на )50(?![\w%]|[.,]\d)|fifty-fifty(?!\w)")
WRITTEN = re.compile(
    rf"""
    (?P<part>\d) / (?P<whole>[2-9] | 10 | \d{{2,3}}(?=\ (?:of|част|дол)))      # 3/4 | 1/12 of
    (?![\w/.,]\w | \d)
  | (?P<glyph>[{"".join(GLYPHS)}])                                             # ¾
    """,
    re.VERBOSE,
)
HALF_UNIT = re.compile(r"пол[- ]?(?=[а-я])|half (?:an? |(?=per))|a quarter of an? ")
MORE = re.compile(r"[-–](?P<more>[а-я]+)(?!\w)")
BY = re.compile(r"(?<!\w)(?:на|by) $")
ONE_PERCENT = re.compile(r"(?:процент|процентный пункт|an? (?:per ?cent|percentage point))(?!\w)(?! (?:от|of)\b)")
SMALL = (1.5, 2, 3)
AND_A_HALF = re.compile(r" (?:and a half|с половиной)(?!\w)")
ORDINALS = ("ordinal", "one_of", "several_of", "exactly", "english")
PLURAL_PART = re.compile(r" (?:доли|долям|долями|долей|частями|частям)(?!\w)")
""""Сотые доли процента" are not told how many."""
NEXT = re.compile(r" ([а-я]+)")
PART = re.compile(f" {PART_NOUN}")
OF = re.compile(r"(?: of)?(?: an?| one)? ")
ARTICLE = re.compile(r"(?:an?|one) ")


def read(passage: Passage, start: int) -> Number | None:
    """The part of a whole that begins at `start`, or None.

    >>> read(Passage.of("каждый третий", []), 0).value, read(Passage.of("полпроцента", []), 0).value
    (33.3, 0.5)
    """
    for rule in RULES:
        found = rule(passage, start)
        if found:
            return found
    return None


def at_digits(passage: Passage, start: int) -> Number | None:
    """The part of a whole whose digits begin at `start`, or None."""
    return next((found for rule in DIGIT_RULES if (found := rule(passage, start))), None)


def _span(passage: Passage, start: int) -> Number | None:
    """ "Полвека", "четверть века", "half a year", in years."""
    found = _spans().match(passage.plain, start)
    return found and Number(start, found.end(), float(units.phrases("spans")[found[0]]), unit="years", form="duration")


def _half_unit(passage: Passage, start: int) -> Number | None:
    """ "Полпроцента", "half a percentage point", "a quarter of an acre"."""
    half = HALF_UNIT.match(passage.plain, start)
    unit = measures.single(passage.plain, half.end()) if half else None
    return _measured(start, 0.25 if half[0].startswith("a ") else 0.5, unit) if half and unit else None


def _unit_and_a_half(passage: Passage, start: int) -> Number | None:
    """ "A hectare and a half", "год с половиной"."""
    article = ARTICLE.match(passage.plain, start)
    unit = measures.single(passage.plain, article.end() if article else start)
    half = AND_A_HALF.match(passage.plain, unit.stop) if unit else None
    found = _measured(start, 1.5, unit) if half and unit else None
    return Number(start, half.end(), 1.5, None, found.unit, found.counted, form=found.form) if half and found else None


def _one_or_more(passage: Passage, start: int) -> Number | None:
    """ "Год-два", "месяц-полтора"."""
    unit = measures.single(passage.plain, start)
    more = MORE.match(passage.plain, unit.stop) if unit else None
    upper = cardinal(more["more"]) if more else 0
    if not unit or not more or upper not in SMALL:
        return None
    number = _measured(start, 1, unit)
    return Number(start, more.end(), 1, upper, number.unit, number.counted, "range", form=number.form)


def _one_percent(passage: Passage, start: int) -> Number | None:
    """ "Подешевел на процент", "rose by a percentage point"."""
    found = ONE_PERCENT.match(passage.plain, start) if BY.search(passage.plain, max(0, start - 4), start) else None
    is_point = found and ("пункт" in found[0] or "point" in found[0])
    return found and Number(start, found.end(), 1, unit="percentage_points" if is_point else "percent")


def _measured(start: int, value: float, unit: measures.Unit) -> Number:
    words = "" if unit.code else unit.words
    return Number(start, unit.stop, value, None, unit.code, words, form="duration" if unit.duration else "quantity")


def _fraction(passage: Passage, start: int) -> Number | None:
    """ "Половина", "две пятых", "a fifth of", "пятую часть"; "четверть миллиона", "треть процента" are amounts."""
    found = _fractions().match(passage.plain, start)
    if not found or not _is_fraction(passage.plain, found):
        return None
    part = units.values("cardinals").get(found["part"] or found["one"] or found["several"] or "", 1)
    share = part / _denominator(found)
    magnitude = _magnitude().match(passage.plain, found.end())
    if magnitude:
        return _of_magnitude(passage, start, magnitude, share)
    of = OF.match(passage.plain, found.end())
    unit = measures.single(passage.plain, of.end()) if of else None
    if unit:
        return _measured(start, round(share, 3), unit)
    return shares.percent(start, found.end(), share) if share < 1 else None


def _of_magnitude(passage: Passage, start: int, magnitude: re.Match[str], share: float) -> Number:
    value = round(share * units.values("magnitudes")[magnitude[1]], 2)
    unit = measures.behind(passage.plain, magnitude.end())
    if not unit:
        return Number(start, magnitude.end(), value, counted=counted.behind(passage.text, magnitude.end(), value, True))
    return Number(start, unit.stop, value, None, unit.code, "" if unit.code else unit.words)


def _denominator(found: re.Match[str]) -> float:
    quarter = 4.0
    listed = units.values("fractions").get(found["word"] or "")
    ordinal = next((found[name] for name in ORDINALS if found[name]), "")
    return listed or units.ordinals().get(ordinal, quarter)


def _is_fraction(text: str, found: re.Match[str]) -> bool:
    if amounts.PART_OF.match(text, found.start()):
        return False
    is_plural = bool(found["ordinal"]) and found["ordinal"].endswith(("ые", "ых", "ым", "ыми"))
    if is_plural and not found["part"] and PLURAL_PART.match(text, found.end()):
        return False
    if found["word"] == "третью":
        return not _names_the_third(text, found.end())
    if found["word"] not in units.words("fractions", "2"):
        return True
    before = HALF_OF_PERIOD.search(text, max(0, found.start() - 12), found.start())
    return not before and not NOT_A_HALF.match(text, found.end())


def _names_the_third(text: str, stop: int) -> bool:
    """ "Третью линию", "третью смену": what follows agrees with an ordinal; "третью акций" is a part."""
    following = None if PART.match(text, stop) else NEXT.match(text, stop)
    tags = [reading.tag for reading in parses(following[1])] if following else []
    agrees = any((tag.case, tag.gender, tag.number) == ("accs", "femn", "sing") for tag in tags)
    return agrees and not any(tag.case == "gent" for tag in tags)


def _written(passage: Passage, start: int) -> Number | None:
    """ "2/3 акций", "½"."""
    found = WRITTEN.match(passage.plain, start)
    if not found:
        return None
    share = GLYPHS[found["glyph"]] if found["glyph"] else int(found["part"]) / int(found["whole"])
    unit = measures.single(passage.plain, found.end() + 1) if passage.plain.startswith(" ", found.end()) else None
    if unit:
        return _measured(start, round(share, 3), unit)
    return shares.percent(start, found.end(), share) if share < 1 else None


def _even(passage: Passage, start: int) -> Number | None:
    """ "A 50-50 venture", "пополам, 50 на 50"."""
    found = EVEN.match(passage.plain, start)
    return found and shares.percent(start, found.end(), 0.5)


@cache
def _spans() -> re.Pattern[str]:
    return re.compile(any_of(units.phrases("spans")))


@cache
def _magnitude() -> re.Pattern[str]:
    return re.compile(f" ({any_of(units.values('magnitudes'))})")


@cache
def _fractions() -> re.Pattern[str]:
    cardinals = {word: value for word, value in units.values("cardinals").items() if value < 10}
    several = any_of(word for word, value in cardinals.items() if value >= 2 and word != "два")
    stems = "|".join(stem for stem, value in units.values("ordinals").items() if value >= 3)
    english = any_of(word for word, value in units.values("ordinal_words").items() if word.isascii() and value >= 3)
    words, ordinals = any_of(units.values("fractions")), any_of(units.ordinals())
    return re.compile(
        rf"""(?:(?P<part>{any_of(cardinals)})[ -](?:из[ ])?)?
             (?: (?P<word>{words}) | (?P<ordinal>{ordinals})(?=[ ]{PART_NOUN}) )
           | (?P<one>одн(?:а|у|ой))[ ](?P<one_of>(?:{stems})(?:ая|ую|ой)|треть(?:я|ю|ей))(?!\w)
           | (?P<several>{several})[ ](?P<several_of>(?:{stems})(?:ых|ым|ыми)|третьи(?:х|м|ми))(?!\w)
           | one[ -](?P<exactly>{english})(?!-)(?:(?<!hundredth)(?<!thousandth)(?<!millionth)|(?=[ ]of))
           | (?:an?|one)[ -](?:(?P<english>{english})|quarter) {AFTER_FRACTION.replace(" ", "[ ]")}""",
        re.VERBOSE,
    )


def starters() -> list[str]:
    """The words with which these numbers may begin, number words aside."""
    parts = [word for word in (*units.values("ordinal_words"), "quarter") if word.isascii()]
    english = [f"{one} {word}" for one in ("a", "an", "one") for word in parts]
    halves = [phrase for word in measures.singles() for phrase in _halves(word)]
    ones = ("процент", "процентный пункт", "a percent", "a per cent", "a percentage point")
    return [
        *units.words("openers", "every"),
        *english,
        *halves,
        *ones,
        *units.values("fractions"),
        *units.phrases("spans"),
    ]


def _halves(unit: str) -> list[str]:
    if not unit.isascii():
        return [f"пол{unit}", f"пол-{unit}", f"пол {unit}", f"{unit} с половиной", f"{unit}-", f"{unit}–"]
    articles = ("a", "an")
    halves = [f"{part} {article} {unit}" for part in ("half", "a quarter of") for article in articles]
    return [f"half {unit}", *halves, *(f"{article} {unit} and a half" for article in articles)]


RULES = (_span, _one_percent, _half_unit, _unit_and_a_half, _one_or_more, _written, _even, *shares.RULES, _fraction)
DIGIT_RULES = (_written, _even, *shares.DIGIT_RULES)
