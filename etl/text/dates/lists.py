"""The grammar of days, months, seasons, quarters that are named together: "1, 2 и 3 октября", "весной и летом 2024"."""

from etl.text.dates.patterns import Found, Phrase, Rule
from etl.text.dates.periods import ANY_FORM, ANY_MONTH, MONTHS, OF_THE_YEAR, ORDINALS, YEAR, day_number, is_day, year_of
from etl.text.dates.words import Token

_SEASONS = ("season", "season_en")


def _days(phrase: Phrase) -> Found | None:
    """ "14 и 15 марта" are two days, and two marks; the last takes the month and the year with it."""
    month, last = phrase.value("month", *MONTHS), day_number(phrase)
    earlier = [word for word in phrase.words[: phrase.words.index(phrase.named["day"])] if "day" in word.kinds]
    numbers = [word.kinds["day"] for word in earlier]
    if not is_day(month, last) or sorted({*numbers, last}) != [*numbers, last]:
        return None
    days = [_mark(word, word, year_of(phrase), f"{month:02}-{word.kinds['day']:02}") for word in earlier]
    return *days, _mark(phrase.named["day"], phrase.words[-1], year_of(phrase), f"{month:02}-{last:02}")


def _month_before_days(phrase: Phrase) -> Found | None:
    """ "May 5 and 6, 2025"."""
    month, first, last = phrase.value("month", *MONTHS), phrase.value("first", "day", "nth"), day_number(phrase)
    places = range(phrase.words.index(phrase.named["first"]) + 1, phrase.words.index(phrase.named["day"]))
    between = [(word, word.kinds["day"]) for word in (phrase.words[place] for place in places) if "day" in word.kinds]
    numbers = [first, *(day for _, day in between), last]
    if not is_day(month, last) or sorted(set(numbers)) != numbers:
        return None
    year = year_of(phrase)
    return (
        _mark(phrase.words[0], phrase.named["first"], year, f"{month:02}-{first:02}"),
        *(_mark(word, word, year, f"{month:02}-{day:02}") for word, day in between),
        _mark(phrase.named["day"], phrase.words[-1], year, f"{month:02}-{last:02}"),
    )


def _months(phrase: Phrase) -> Found | None:
    """ "в мае и сентябре 2024 года" are two months; "в мае и июне" is left to be read as one stretch."""
    return _parts(phrase, MONTHS) if _is_no_stretch(phrase) else None


def _is_no_stretch(phrase: Phrase) -> bool:
    months = [value for word in phrase.words for kind in MONTHS if (value := word.kinds.get(kind))]
    return months == sorted(months) and (len(months) > 2 or months[1] != months[0] + 1)


def _seasons(phrase: Phrase) -> Found | None:
    return _parts(phrase, _SEASONS)


def _parts(phrase: Phrase, kinds: tuple[str, ...]) -> Found:
    """Parts of one year, each a mark; the year that is said after the last holds for all."""
    words = [(word, value) for word in phrase.words for kind in kinds[:2] if (value := word.kinds.get(kind))]
    year = year_of(phrase)
    marks = [_mark(word, word, year, f"{value:02}") for word, value in words[:-1]]
    last, value = words[-1]
    return *marks, _mark(last, phrase.words[-1], year, f"{value:02}")


def _quarters(phrase: Phrase) -> Found | None:
    """ "в первом и втором кварталах" are two quarters, and two marks."""
    first, last = phrase.value("first", *ORDINALS), phrase.value("which", *ORDINALS)
    before, count = (39, 2) if phrase.has("half") else (32, 4)
    if not 1 <= first < last <= count:
        return None
    one, other, year = phrase.named["first"], phrase.named["which"], year_of(phrase)
    return _mark(one, one, year, str(before + first)), _mark(other, phrase.words[-1], year, str(before + last))


def _mark(first: Token, last: Token, year: str, part: str) -> Token:
    return Token({"period": 1}, first.start, last.stop, ("calendar", year, part))


_DAY = "tens:tens? day:day|nth|ordinal"
RULES = (
    Rule(f"day ( comma day )* and {_DAY} of? month:{ANY_FORM} dot? ( {YEAR} )?", _days),
    Rule(f"month:month_en|short_en dot? first:day|nth ( comma day )* and {_DAY} {YEAR}", _month_before_days),
    Rule(f"month:month_en|short_en dot? first:day|nth ( comma day )+ and {_DAY}", _month_before_days),
    Rule(f"month:month_en|short_en dot? first:day|nth and {_DAY} >=in|comma|dot|at|close", _month_before_days),
    Rule(f"{ANY_MONTH} ( comma {ANY_MONTH} )* and {ANY_MONTH} ( {OF_THE_YEAR} )?", _months),
    Rule(f"season|season_en and season|season_en {OF_THE_YEAR}", _seasons),
    Rule(
        "first:ordinal|roman|count|nth and which:count|ordinal|nth|roman "
        f"quarter_word|quarter_short dot? ( {OF_THE_YEAR} )?",
        _quarters,
    ),
    Rule(f"first:ordinal|roman|nth and which:ordinal|nth|roman half:half_word|part_half ( {OF_THE_YEAR} )?", _quarters),
)
