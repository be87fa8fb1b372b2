"""The words, figures and marks of a text that dates are made of, in runs that no other word interrupts."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from etl.vocabulary import calendar

Expression = tuple[str | int, ...]


class Token(NamedTuple):
    """A word with its kinds and its value in each; `expression` is filled once it is known as a period.

    Made for every small word and sign of a text, so a plain tuple.
    """

    kinds: Mapping[str, int]
    start: int
    stop: int
    expression: Expression = ()
    relation: str = ""


# A run without one of these holds no date.
ANCHORS = frozenset({
    "month_ru", "month_en", "short_ru", "short_en", "season", "season_en", "weekday", "wednesday_ru", "year_word",
    "years_word", "year_short", "years_short", "year_adjective", "bare_year", "quarter_word", "quarter_short",
    "half_word", "part_half", "q", "h", "fy", "decade", "century_word", "week_word", "day_name", "ago", "earlier",
    "later", "vague", "named", "half_century", "year", "to_date", "month_word", "half_year", "trailing", "after_count",
    "weekend", "decade_word", "m", "h_ru", "year_2000", "day_word", "fortnight", "short_year", "tenth_decade",
    "tens", "thousand", "thousand_en", "season_word", "year_century", "two_years", "month_adjective",
    "season_adjective", "roman", "day_month",
})  # fmt: skip
CAPITALISED = frozenset({"month_en", "short_en"})  # "may", "march" and "sep" in small letters need a year: small_en
SMALL = frozenset({"year_letter", "month_adjective"})  # "т. г." is this year, "Т. Г." are initials
_SIGNS = {
    "dash": "-–—−‑‐‒―", "comma": ",", "slash": "/", "dot": ".", "apostrophe": "'’", "open": "(", "close": ")",
    "quote": "«»\"“”„", "ellipsis": "…÷", "and": "&",
}  # fmt: skip
_PUNCTUATION = {sign: {kind: 1} for kind, signs in _SIGNS.items() for sign in signs}
_NUMERALS = frozenset("ivxіх")
_ROMAN = {"i": 1, "v": 5, "x": 10}
_CENTURY_PIVOT = 50  # "49" is 2049, "50" is 1950
_DAY_MONTH = re.compile(r"(0?[1-9]|[12]\d|3[01])\.(0[1-9]|1[0-2])\.?")
_O_AT_DIGIT = re.compile(r"\d[oо]|[oо]\d|0кт|0ct")
_O_FOR_ZERO = re.compile(
    r"""
    (?<![\w.,-])
    (?: [12][\doо]{3} (?!\w)                                  # 2О24
      | [1-3][oо] (?=\ [a-zа-я]{3})                            # 1О октября
      | [\doо]{2}\.[\doо]{2}\.(?:[\doо]{4}|[\doо]{2}) (?!\w)  # 1О.О5.2О24
    )
    """,
    re.VERBOSE,
)
_O = re.compile("[oо]")
_ZERO_FOR_O = re.compile(r"(?<!\w)0(?=(кт|ct)[a-zа-я])")
_LETTERS = re.compile(r"[^\W\d_]+")
_NAMED = re.compile(r" (?:[A-Z]|van |de )")  # "Jan Kowalski" is no January
_AND_A_HALF = re.compile(r"(\d{1,2})[.,]5")

_LEXER = re.compile(
    r"""
    (?P<word>  [^\W\d_]+ )
  | (?P<break> \n )
  | (?P<point> [^\w\s] )
  | (?P<iso>   (?<![\d.,])\d{4}-\d\d?-\d\d?(?!\d|-\d) )
  | (?P<ymd>   (?<![\d.,])(?:19|20)\d\d[./]\d\d?[./]\d\d?(?![\d.]) )
  | (?P<dashed>(?<![\d-])\d{1,2}-\d{1,2}-(?:19|20)\d\d(?![\d-]) )
  | (?P<dmy>   (?<![\d.,])\d{1,2}(?P<mark>[./])\d{1,2}(?P=mark)(?:\d{4}|\d\d)(?![\d/]|\.\d) )
  | (?P<spaced>(?<![\d.,])\d{1,2}[ \u00a0]?\.[ \u00a0]?(?:0[1-9]|1[0-2])[ \u00a0]?\.[ \u00a0]?(?:19|20)\d\d(?!\d) )
  | (?P<romans>(?<![\d.,])\d{1,2}[ ]?[./-][ ]?[ivxхі]{1,4}
               (?:[ ]?[./-][ ]?\d\d|[ ]?[./ -][ ]?(?:19|20)\d\d)(?!\d|[.,]\d) )
  | (?P<my>    (?<![\d.,/])(?:0[1-9]|1[0-2])[./](?:19|20)\d\d(?![\d/]|[.,]\d) )
  | (?P<clock> (?: (?<=с\ ) | (?<=до\ ) | (?<=from\ ) | (?<=until\ ) | (?<=to\ ) )   # с 10.00 12 марта до 18.00 14-го
               (?:[01]?\d|2[0-3])[.:][0-5]\d (?=\ \d\d?\ [^\W\d_]) )
  | (?P<pair>  (?<![\d.,/])(?:19|20)\d\d/(?:\d{4}|\d\d)(?![\d/]) )
  | (?P<other> \d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d) (?:[.,]\d+)? | \d+[.,:]\d[\d.,:]* | \d{5,} )
  | (?P<ended> \d{1,4}(?:-|(?=['’]s))['’]?[a-zа-я]{1,2}(?![a-zа-я\d-]) | \d{1,4}(?:st|nd|rd|th|s|го|ый)(?![a-zа-я\d]) )
  | (?P<digits>\d+ )
    """,
    re.VERBOSE,
)


def runs(text: str) -> Iterator[list[Token]]:
    """Unbroken runs of date words that may hold a date.

    >>> [[text[t.start:t.stop] for t in run] for text in ["Завод открыт в мае 2004 года."] for run in runs(text)]
    [['в', 'мае', '2004', 'года', '.']]
    """
    run: list[Token] = []
    anchored = False
    for token in _tokens(text):
        if token is not None:
            run.append(token)
            anchored = anchored or not ANCHORS.isdisjoint(token.kinds)
        elif run:
            if anchored:
                yield run
            run, anchored = [], False
    if anchored:
        yield run


def plain(text: str) -> str:
    """The text in lower case with е for ё, of the same length, with zeros for the letter O among digits."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    lowered = lowered.replace("ё", "е")
    return _with_zeros(lowered) if _O_AT_DIGIT.search(lowered) else lowered


def _with_zeros(lowered: str) -> str:
    """What a scanner confused: "2О24", "1О октября", "0ктября"."""
    lowered = _O_FOR_ZERO.sub(lambda match: _O.sub("0", match[0]), lowered)
    return _ZERO_FOR_O.sub(lambda match: "о" if match[1] > "z" else "o", lowered)


def full_year(two_digits: int) -> int:
    """The year that two digits mean: 25 is 2025, 98 is 1998."""
    return two_digits + (2000 if two_digits < _CENTURY_PIVOT else 1900)


@cache
def combinations() -> tuple[frozenset[str], ...]:
    """Every combination of kinds that a token can have, before and after it is reduced."""
    words = {frozenset(kinds) for kinds in calendar.kinds().values()}
    figures = {frozenset(figure_kinds(figure)) for figure in ("2025", "0", "00", "1", "10", "32")}
    alone = {
        frozenset({kind}) for kind in (*_SIGNS, "roman", "nth", "named", "year", "period", "doubtful", "two_years")
    }
    small = {kinds - CAPITALISED | {"small_en"} for kinds in words if kinds & CAPITALISED} | {k - SMALL for k in words}
    pairs = {frozenset({"decade", "nth"}), frozenset({"nth", "short_year"})}
    short = {frozenset({"short_year"}), frozenset({"day_month"})}
    return tuple(sorted((words | small | figures | alone | pairs | short) - {frozenset()}, key=sorted))


@cache
def roman(numeral: str) -> int:
    """The value of a Roman numeral in lower-case letters, Latin or Cyrillic, up to XXXIX; 0 for anything else.

    >>> roman("xxi"), roman("iv"), roman("vi"), roman("mix")
    (21, 4, 6, 0)
    """
    numeral = numeral.replace("х", "x").replace("і", "i")
    if not re.fullmatch("x{0,3}(?:ix|iv|v?i{0,3})", numeral):
        return 0
    values = [_ROMAN[letter] for letter in numeral]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)


def _tokens(text: str) -> Iterator[Token | None]:
    """The tokens in their order, None for each that is no date word."""
    words = calendar.kinds()
    for match in _LEXER.finditer(plain(text)):
        group, written = match.lastgroup, match[0]
        if group == "word":
            if kinds := words.get(written):
                yield _word(match, kinds, text)
            else:
                yield _roman(match, text) if written[0] in _NUMERALS else None
        elif group == "point":
            kinds = _PUNCTUATION.get(written)
            yield Token(kinds, *match.span()) if kinds else None
        elif group != "clock":
            yield None if group == "break" else _figures(match)


def _word(match: re.Match[str], kinds: Mapping[str, int], text: str) -> Token | None:
    start, stop = match.span()
    if "given_name" in kinds and _NAMED.match(text, stop) and not calendar.kinds().get(_next_word(text, stop)):
        return None
    refused = SMALL if text[start].isupper() else CAPITALISED
    if not refused.isdisjoint(kinds):
        small = next((value for kind, value in kinds.items() if kind in CAPITALISED), None)
        kinds = {kind: value for kind, value in kinds.items() if kind not in refused}
        if small and refused is CAPITALISED:
            kinds["small_en"] = small
    return Token(kinds, start, stop) if kinds else None


def _next_word(text: str, stop: int) -> str:
    following = _LETTERS.match(text, stop + 1)
    return following[0].lower() if following else ""


def _roman(match: re.Match[str], text: str) -> Token | None:
    if len(match[0]) > 5 or not text[match.start()].isupper() or not roman(match[0]):
        return None
    return Token({"roman": roman(match[0])}, match.start(), match.end())


def _figures(match: re.Match[str]) -> Token | None:
    """A figure that may be a day, a year, a count; or a date written in figures alone."""
    start, stop, figures = match.start(), match.end(), match[0]
    match match.lastgroup:
        case "iso" | "ymd":
            return _date(start, stop, *re.split("[-./]", figures))
        case "dmy" | "dashed" | "spaced":
            return _day_first(start, stop, *re.split("[./-]", re.sub(r"\s", "", figures)))
        case "romans":
            day, month, year = re.split(r"[ ]*[./-][ ]*|[ ]+", figures)
            return _day_first(start, stop, day, str(roman(month) or 13), year)
        case "my":
            return Token({"named": 1}, start, stop, ("calendar", figures[3:], figures[:2]))
        case "pair":
            return _year_pair(start, stop, figures)
        case "ended":
            return _with_ending(start, stop, figures)
        case "digits":
            kinds = figure_kinds(figures)
            return Token(kinds, start, stop) if kinds else None
        case "other":
            return _with_point(start, stop, figures)
    return None


def figure_kinds(figures: str) -> dict[str, int]:
    """What a bare figure may be in a date."""
    value = int(figures)
    kinds = {}
    if len(figures) == 4 and 1700 <= value <= 2199:
        kinds["bare_year"] = value
    if len(figures) <= 2:
        if 1 <= value <= 31:
            kinds["day"] = value
        if len(figures) == 2:
            kinds["two_digits"] = value
        if value:
            kinds["count"] = value
    return kinds


def _with_point(start: int, stop: int, figures: str) -> Token | None:
    """ "14.10", a day when a date follows; "2,5", a count of half years."""
    if day := _DAY_MONTH.fullmatch(figures):
        return Token({"day_month": int(day[2]) * 100 + int(day[1])}, start, stop)
    if half := _AND_A_HALF.fullmatch(figures):
        return Token({"one_and_half": 2 * int(half[1]) + 1}, start, stop)
    return None


def _date(start: int, stop: int, year: str, month: str, day: str) -> Token | None:
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31 and 1700 <= int(year) <= 2199):
        return None
    return Token({"named": 1}, start, stop, ("calendar", year, f"{int(month):02}-{int(day):02}"))


def _day_first(start: int, stop: int, day: str, month: str, year: str) -> Token | None:
    """12.04.2024 and 12/04/2024 are the 12th of April; only 04/25/2024 cannot be read so."""
    if int(month) > 12:
        day, month = month, day
    return _date(start, stop, str(full_year(int(year))) if len(year) == 2 else year, month, day)


def _year_pair(start: int, stop: int, figures: str) -> Token | None:
    """ "2024/25" goes from year to year, "2025/2024" are two years, "2025/09" is a month."""
    first, second = figures.split("/")
    last = second if len(second) == len(first) else first[:2] + second
    if int(last) == int(first) + 1:
        return Token({"named": 1}, start, stop, ("calendar", first, "", last, ""))
    if len(second) == len(first):
        return Token({"two_years": 1}, start, stop, ("calendar", first, last))
    return Token({"named": 1}, start, stop, ("calendar", first, second)) if 1 <= int(second) <= 12 else None


def _with_ending(start: int, stop: int, figures: str) -> Token | None:
    """18-го, 2-м, 18th; 2024-го; 1970-е, 1990s, 90-х."""
    digits = re.match(r"\d+", figures)
    value = int(digits[0]) if digits else 0
    ending = calendar.kinds().get(figures[len(str(value)) :].lstrip("-'’"), {})
    decade = "decade_ending" in ending and not figures.endswith("м") and value % 10 == 0
    if decade and value > 31:
        return Token({"decade": value if value > 99 else 1900 + value, "nth": value}, start, stop)
    if decade and value in (10, 20, 30):
        return Token({"decade": 1930 if value == 30 else 2000 + value, "nth": value}, start, stop)
    if "ordinal_ending" not in ending and not ("decade_ending" in ending and value > 1900 and figures[4] in "'’"):
        return None
    if 1700 <= value <= 2199:
        return Token({"year": 1}, start, stop, ("calendar", str(value), ""))
    kinds = {"nth": value} if value <= 31 else {}
    if len(figures) > 3 and figures[1].isdigit() and figures[-1] >= "а":  # "24-го", but not "24th" nor "5-го"
        kinds["short_year"] = value
    return Token(kinds, start, stop) if kinds else None
