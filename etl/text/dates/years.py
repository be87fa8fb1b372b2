"""The grammar of years, decades and centuries: "2025 года", "прошлого года", "the 1990s", "XXI век"."""

from etl.text.dates.patterns import Found, Phrase, Reader, Rule, no_date
from etl.text.dates.words import Token, full_year


def _named_year(phrase: Phrase) -> Found | None:
    year = phrase.value("year", "bare_year")
    return phrase.period(("calendar", str(year), ""), kind="year")


def _year_after_prefix(phrase: Phrase) -> Found | None:
    """ "pre-2022" and "post-2022": the year alone is the mark."""
    return *phrase.words[:2], _named(phrase.named["year"])


def _year_after_dash(phrase: Phrase) -> Found | None:
    """ "Сезон-2024"."""
    return *phrase.words[:-1], _named(phrase.named["year"])


def _named(year: Token) -> Token:
    return Token({"year": 1}, year.start, year.stop, ("calendar", str(year.kinds["bare_year"]), ""))


def _year_before_dash(phrase: Phrase) -> Found | None:
    """ "2019 – н. в."."""
    return _named(phrase.named["year"]), *phrase.words[1:]


def _short_fiscal(phrase: Phrase) -> Found | None:
    return phrase.period(("calendar", str(full_year(phrase.value("year", "two_digits"))), ""), kind="year")


def _two_fiscal(phrase: Phrase) -> Found | None:
    """ "FY23/24"."""
    first, last = full_year(phrase.value("year", "two_digits")), full_year(phrase.value("last", "two_digits"))
    return phrase.period(("calendar", str(first), "", str(last), ""), kind="year") if last == first + 1 else None


def _relative_year(phrase: Phrase) -> Found | None:
    """ "прошлого года" counts from the reference, "того же года" and "the previous year" from the year just named."""
    anaphoric = phrase.has("same") or phrase.has("preceding")
    shift = phrase.value("which", "relative", "relative_short") or phrase.value("preceding", "preceding")
    if phrase.has("same"):
        shift = 0
    return phrase.period(("calendar", f"{'=' if anaphoric else ''}{shift:+}", ""), kind="year")


def _year_before_last(phrase: Phrase) -> Found | None:
    """ "the year before last"."""
    last = phrase.value("which", "relative")
    return phrase.period(("calendar", f"{last - 1:+}", ""), kind="year") if last < 0 else None


def _following_year(phrase: Phrase) -> Found | None:
    return phrase.period(("calendar", "=+1", ""), kind="year")


def _year_in_words(phrase: Phrase) -> Found | None:
    """ "две тысячи двадцать четвёртый год"."""
    year = 2000 + phrase.value("tens", "tens") + phrase.value("last", "ordinal")
    return phrase.period(("calendar", str(year), ""), kind="year") if phrase.value("count", "count") == 2 else None


def _old_year_in_words(phrase: Phrase) -> Found | None:
    """ "тысяча девятьсот семьдесят шестой год", "в девятьсот пятом году"."""
    year = 1000 + phrase.value("hundreds", "hundreds") + phrase.value("tens", "tens") + phrase.value("last", "ordinal")
    return phrase.period(("calendar", str(year), ""), kind="year")


def _decade(phrase: Phrase) -> Found | None:
    decade = phrase.value("decade", "decade", "tenth_decade")
    return phrase.period(("named", f"{decade // 10}X"))


def _full_decade(phrase: Phrase) -> Found | None:
    """ "1990-е" needs no other word, "30-е" does."""
    written = phrase.named["decade"]
    return _decade(phrase) if written.stop - written.start > len("30-е") else None


def _decades(phrase: Phrase) -> Found | None:
    """ "в 1960–1970-е годы", "в 70–80-е"."""
    first, last = phrase.value("first", "bare_year", "decade", "two_digits"), phrase.value("last", "decade")
    first += last // 100 * 100 if first < 100 else 0
    return phrase.period(("calendar", str(first), "", str(last + 9), "")) if first < last and not first % 10 else None


def _decade_of_century(phrase: Phrase) -> Found | None:
    """ "20-е годы прошлого века", "двадцатые годы XXI века"."""
    decade = phrase.value("decade", "decade") % 100
    if phrase.has("century"):
        first = 100 * (phrase.value("century", "roman", "nth", "ordinal") + phrase.value("tens", "tens") - 1)
        return phrase.period(("named", f"{(first + decade) // 10}X")) if first > 0 else None
    first = 2000 + 100 * phrase.value("which", "relative")
    return phrase.period(("named", f"{(first + decade) // 10}X"))


def _this_unit(unit: str) -> Reader:
    """ "до конца десятилетия", "by the end of the century"."""
    return lambda phrase: phrase.period(("shift", 0, unit))


def _short_year(phrase: Phrase) -> Found | None:
    """ "в 98-м году" and "летом 24-го" are 1998 and 2024; "41-й" is 1941."""
    year = phrase.value("year", "short_year", "two_digits") or phrase.value("tens", "tens") + phrase.value(
        "last", "ordinal"
    )
    said = ("calendar", str(year + (2000 if year <= LAST_SHORT_YEAR else 1900)), "")
    first = phrase.named.get("year") or phrase.named["tens"]
    return (*phrase.words[: phrase.words.index(first)], Token({"year": 1}, first.start, phrase.words[-1].stop, said))


def _short_years(phrase: Phrase) -> Found | None:
    """ "с 22-го по 25-й год", "с девяносто первого по девяносто пятый год"."""
    first = phrase.value("first", "short_year", "ordinal") + phrase.value("first_tens", "tens")
    last = phrase.value("last", "short_year", "ordinal") + phrase.value("last_tens", "tens")
    if min(first, last) < 10:
        return None
    years = [year + (2000 if year <= LAST_SHORT_YEAR else 1900) for year in (first, last)]
    return phrase.period(("calendar", str(years[0]), "", str(years[1]), "")) if years[0] < years[1] else None


def _year_in_letters(phrase: Phrase) -> Found | None:
    """ "в июле т. г.", "9 мес. с.г."."""
    first = phrase.named["which"]
    year = Token({"year": 1}, first.start, phrase.words[-1].stop, ("calendar", f"{first.kinds['year_letter']:+}", ""))
    return (*phrase.words[: phrase.words.index(first)], year)


def _past_year(phrase: Phrase) -> Found | None:
    """ "over the past year" are the twelve months up to now."""
    year = Token({"period": 1}, phrase.named["which"].start, phrase.words[-1].stop, ("stretch", -2, "year"))
    return (*phrase.words[: phrase.words.index(phrase.named["which"])], year)


def _century(phrase: Phrase) -> Found | None:
    number = phrase.value("tens", "tens") + phrase.value("which", "roman", "nth", "ordinal")
    return phrase.period(("named", f"{number * 100 - 99:04}/{number * 100}"))


def _centuries(phrase: Phrase) -> Found | None:
    """ "в XIX–XX веках", "в конце XIX – начале XX века"."""
    first, last = phrase.value("first", "roman", "day"), phrase.value("which", "roman", "day")
    return phrase.period(("named", f"{first * 100 - 99:04}/{last * 100}")) if 10 < first < last < 22 else None


def _century_in_short(phrase: Phrase) -> Found | None:
    """ "XX в."; "Глава I в." is none."""
    return _century(phrase) if 10 < phrase.value("which", "roman") < 22 else None


def _century_in_figures(phrase: Phrase) -> Found | None:
    """ "в 20 веке"; "2 века" are a duration."""
    number = phrase.value("which", "day")
    return phrase.period(("named", f"{number * 100 - 99}/{number * 100}")) if 10 < number < 22 else None


def _relative_century(phrase: Phrase) -> Found | None:
    return phrase.period(("shift", phrase.value("which", "relative"), "century"))


LAST_SHORT_YEAR = 40
"""Years in two figures up to here are of this century, the others of the last."""
_DATED = "<=month_ru|season|quarter_word|half_word"
_SHORT_ENDS = [f"{end}_tens:tens? {end}:short_year|ordinal" for end in ("first", "last")]
YEAR_ENDINGS = "( year_word | years_word | year_short dot? | years_short dot? )"

RULES = (
    Rule(f"( relative comma? )? year:bare_year {YEAR_ENDINGS}", _named_year),
    Rule("which:relative_short dot? year_word|year_short dot?", _relative_year),
    Rule("year:bare_year dash until_now", _year_before_dash),
    Rule("<=year_headed dash year:bare_year", _year_after_dash),
    Rule("relative comma? year:bare_year", _named_year),
    Rule("year_en year:bare_year", _named_year),
    Rule("fiscal|fy year_en? year:bare_year", _named_year),
    Rule("fy apostrophe? year:two_digits", _short_fiscal),
    Rule("fy year:two_digits slash|dash last:two_digits", _two_fiscal),
    Rule("comparison with_en year:bare_year", _year_after_prefix),
    Rule(f"year:bare_year fiscal {YEAR_ENDINGS}", _named_year),
    Rule("which:relative|relative_dative fiscal? year_word", _relative_year),
    Rule("which:relative whole year_word", _relative_year),
    Rule("which:year_adjective", lambda phrase: phrase.period(("calendar", "-1", ""), kind="year")),
    Rule("preceding:preceding fiscal|dash? year_word", _relative_year),
    Rule("same:same same? emphasis? year_word", _relative_year),
    Rule("following year_word", _following_year),
    Rule("year_en by which:relative >!year_word", _year_before_last),
    Rule("count:count thousand tens:tens? last:ordinal year_word", _year_in_words),
    Rule("count? thousand? hundreds:hundreds tens:tens? last:ordinal year_word", _old_year_in_words),
    Rule("year_2000 year_word", lambda phrase: phrase.period(("calendar", "2000", ""), kind="year")),
    Rule("<=come year:bare_year", _named_year),
    Rule("year:bare_year >=year_noun", _named_year),
    Rule("model_brand q|h count", no_date),
    Rule("year:bare_year >=onwards", _named_year),
    Rule("pre dash year:bare_year", _year_after_prefix),
    Rule("model year_en bare_year", no_date),
    Rule("bare_year model year_word", no_date),
    Rule("decade:decade years_word which:relative century_word", _decade_of_century),
    Rule("decade:decade years_word tens:tens? century:roman|nth|ordinal century_word", _decade_of_century),
    Rule("decade:decade years_short dot? which:relative century_word", _decade_of_century),
    Rule("decade:decade which:relative century_word", _decade_of_century),
    Rule("decade:tenth_decade years_word", _decade),
    Rule("<=part decade:tenth_decade", _decade),
    Rule("decade:decade years_word", _decade),
    Rule("decade:decade years_short dot?", _decade),
    Rule("<=part|in|by|since|the|to|of|apostrophe decade:decade >!month_numbers|month_ru", _decade),
    Rule("first:bare_year|decade|two_digits dash last:decade ( years_word | years_short dot? )?", _decades),
    Rule("first:decade|two_digits dash last:decade years_word? relative century_word", _decades),
    Rule("decade:decade >!month_numbers|month_ru", _full_decade),
    Rule("tens:tens? which:roman|nth|ordinal dash? century_word", _century),
    Rule("which:roman in_ru dot", _century_in_short),
    Rule("first:roman dash|and which:roman centuries_short dot?", _centuries),
    Rule("first:roman|day dash|and part? which:roman|day century_word", _centuries),
    Rule("which:day century_word", _century_in_figures),
    Rule("which:relative century_word", _relative_century),
    Rule("turn_of first:decade and last:decade ( years_word | years_short dot? )?", _decades),
    Rule("<=season_word dash? year:bare_year", _year_after_dash),
    Rule("part of? the? decade_word", _this_unit("decade")),
    Rule("part of? the? century_word", _this_unit("century")),
)
SHORT_YEARS = (
    Rule("<=in|by|since|to|part <!on_ru year:short_year year_word", _short_year),
    Rule("<=in|by|since|to|part <!on_ru tens:tens last:ordinal year_word", _short_year),
    Rule(f"{_DATED} year:short_year year_word?", _short_year),
    Rule(f"{_DATED} tens:tens last:ordinal >!month_ru", _short_year),
    Rule(f"since {_SHORT_ENDS[0]} to|by {_SHORT_ENDS[1]} year_word|years_word", _short_years),
    Rule(f"{_DATED} year:two_digits year_word", _short_year),
    Rule(f"{_DATED} year:two_digits year_short dot?", _short_year),
    Rule("quarter_short|m|month_word|h_ru dot? year:two_digits year_word|year_short dot?", _short_year),
    Rule(f"{_DATED} which:year_letter dot year_short >!dot", _year_in_letters),
    Rule(f"{_DATED} which:year_letter dot year_short dot >!year_letter", _year_in_letters),
    Rule("quarter_short|m|month_word dot? which:year_letter dot year_short >!dot", _year_in_letters),
    Rule("quarter_short|m|month_word dot? which:year_letter dot year_short dot >!year_letter", _year_in_letters),
    Rule("over_en the which:lately year_en", _past_year),
)
