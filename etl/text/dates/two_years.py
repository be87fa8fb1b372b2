"""The grammar of two years that share a word: "сентябрь 2025/2024", "в апреле прошлого и мае нынешнего года"."""

from etl.text.dates.patterns import Found, Phrase, Rule
from etl.text.dates.periods import ANY_FORM, MONTHS, year_of
from etl.text.dates.ranges import expression_of
from etl.text.dates.words import Token, full_year


def _both(phrase: Phrase) -> Found | None:
    """ "2025/2024" are two years."""
    years = [word.kinds["bare_year"] for word in phrase.words if "bare_year" in word.kinds]
    return (_year(phrase.words[0]), phrase.words[1], _year(phrase.words[2])) if years[0] - years[1] == 1 else None


def _in_one_word(phrase: Phrase) -> Found | None:
    """ "2025/2024" without a blank."""
    start, (_, first, last) = phrase.words[0].start, phrase.words[0].expression
    second = phrase.words[0].stop - len("2024")
    return (
        Token({"year": 1}, start, start + len("2025"), ("calendar", first, "")),
        Token({"slash": 1}, start + len("2025"), second),
        Token({"year": 1}, second, phrase.words[0].stop, ("calendar", last, "")),
    )


def _same_of_next_year(phrase: Phrase) -> Found | None:
    """ "в октябре 2024 и 2025 годов", "январь-сентябрь 2025/2024": the same part of both years."""
    kind, *parts = map(str, expression_of(phrase.named["first"]))
    other = phrase.named["other"]
    if kind != "calendar" or not parts[0].isdigit() or not parts[1] or len(parts[1]) > len("33"):
        return None
    year = str(expression_of(other)[1])
    moved = [year if place % 2 == 0 else part for place, part in enumerate(parts)]
    return (*phrase.words[:-1], Token({"period": 1}, other.start, other.stop, ("calendar", *moved)))


def _month_of_pair(phrase: Phrase) -> Found | None:
    """ "Сентябрь 2024/2025" is the month of both years, "апрель-март 2024/25" a stretch of months over two."""
    pair, month = phrase.named["pair"], f"{phrase.value('month', *MONTHS):02}"
    if len(pair.expression) < 4:
        return None
    first, last = str(pair.expression[1]), str(pair.expression[3])
    if phrase.has("first"):
        opening = f"{phrase.value('first', *MONTHS):02}"
        return phrase.period(("calendar", first, opening, last, month)) if opening > month else None
    stop = pair.start + len("2024")
    if pair.stop - stop < len("/2025"):
        return None
    return (
        Token({"period": 1}, phrase.words[0].start, stop, ("calendar", first, month)),
        Token({"period": 1}, stop + 1, pair.stop, ("calendar", last, month)),
    )


def _each_with_its_year(phrase: Phrase) -> Found | None:
    """ "в прошлом и позапрошлом годах", "в апреле прошлого и мае нынешнего года": the word for a year is said once."""
    first, other = phrase.named["first"], phrase.named["other"]
    before, after = (phrase.words.index(word) for word in (first, other))
    year = Token({"year": 1}, other.start, phrase.words[-1].stop, ("calendar", f"{other.kinds['relative']:+}", ""))
    return *phrase.words[:before], _relative(first), *phrase.words[before + 1 : after], year


def _this_and_next(phrase: Phrase) -> Found | None:
    """ "this year and next"."""
    first, other = phrase.named["first"], phrase.named["other"]
    year = Token({"year": 1}, first.start, phrase.words[1].stop, ("calendar", f"{first.kinds['relative']:+}", ""))
    is_other = other.kinds["relative"] not in (0, first.kinds["relative"])
    return (year, phrase.words[2], _relative(other)) if is_other else None


def _quarter_told_in_months(phrase: Phrase) -> Found | None:
    """ "Q4 (October–December) 2024": the year is of both."""
    year = year_of(phrase)
    first, inner = (list(map(str, phrase.named[name].expression)) for name in ("first", "inner"))
    if {"calendar"} != {first[0], inner[0]} or first[1] or inner[1]:
        return None
    moved = [year if place % 2 else part for place, part in enumerate(inner)]
    return (
        phrase.words[0]._replace(expression=("calendar", year, *first[2:])),
        phrase.named["inner"]._replace(expression=tuple(moved), stop=phrase.words[-1].stop),
    )


def _short_years(phrase: Phrase) -> Found | None:
    """ "в 23-м и 24-м годах"."""
    years = [str(full_year(phrase.value(name, "short_year"))) for name in ("first", "last")]
    first, and_, last, _ = phrase.words
    return (
        Token({"year": 1}, first.start, first.stop, ("calendar", years[0], "")),
        and_,
        Token({"year": 1}, last.start, phrase.words[-1].stop, ("calendar", years[1], "")),
    )


def _versus(phrase: Phrase) -> Found | None:
    """ "2025 (vs. 2024)"."""
    return *phrase.words[:-1], _year(phrase.words[-1])


def _year(word: Token) -> Token:
    return Token({"year": 1}, word.start, word.stop, expression_of(word))


def _relative(word: Token) -> Token:
    return Token({"year": 1}, word.start, word.stop, ("calendar", f"{word.kinds['relative']:+}", ""))


_MIDDLE = f"( {ANY_FORM} | ordinal|roman|nth quarter_word | ordinal|roman|nth half_word | season )?"
_NO_UNIT = "year_word|month_word|week_word|quarter_word|season_en|month_en|weekday|count|half_word|decade_word"
YEARS = (
    Rule("two_years", _in_one_word),
    Rule("bare_year slash bare_year", _both),
    Rule("versus dot bare_year", _versus),
    Rule("first:short_year and last:short_year year_word|years_word", _short_years),
    Rule(f"first:relative and|comma in? {_MIDDLE} other:relative year_word|years_word", _each_with_its_year),
    Rule(f"first:relative year_en and other:relative >!{_NO_UNIT}", _this_and_next),
)
MONTHS_OF_TWO = (
    Rule(f"month:{ANY_FORM} dot? pair:named", _month_of_pair),
    Rule(f"first:{ANY_FORM} dot? dash month:{ANY_FORM} dot? pair:named", _month_of_pair),
)
PARTS = (
    Rule("first:period and|slash other:year|bare_year", _same_of_next_year),
    Rule("first:period open inner:period close comma? of? year:year|bare_year", _quarter_told_in_months),
)
