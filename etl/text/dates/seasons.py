"""The grammar of seasons and of the New Year: "весной 2024 года", "last autumn", "in the winter of 2023–24"."""

from etl.text.dates.patterns import Found, Phrase, Rule, no_date
from etl.text.dates.periods import OF_THE_YEAR, YEAR, calendar, year_of
from etl.text.dates.words import Token, full_year


def _season_of_two_years(phrase: Phrase) -> Found | None:
    """ "зимой 2023/24 года", "in the winter of 2023–24" began in 2023."""
    kind, year, *rest = map(str, phrase.named["pair"].expression)
    if kind != "calendar" or len(rest) != 3 or not year.isdigit() or rest[1] != str(int(year) + 1) or rest[0]:
        return None
    return phrase.period(("calendar", year, str(phrase.value("season", "season", "season_en"))))


def _years_in_short(phrase: Phrase) -> tuple[int, int] | None:
    """ "23/24": two years that follow one another."""
    first, last = (full_year(phrase.value(name, "two_digits")) for name in ("first", "last"))
    return (first, last) if last == first + 1 else None


def _season_of_short_years(phrase: Phrase) -> Found | None:
    """ "зимой 23/24" began in 2023."""
    years = _years_in_short(phrase)
    season = str(phrase.value("season", "season", "season_en"))
    return phrase.period(("calendar", str(years[0]), season)) if years else None


def _short_years(phrase: Phrase) -> Found | None:
    """ "в сезоне 23/24", "the 23/24 season": the years alone are the mark."""
    years, first, last = _years_in_short(phrase), phrase.named["first"], phrase.named["last"]
    if not years:
        return None
    pair = Token({"named": 1}, first.start, last.stop, ("calendar", str(years[0]), "", str(years[1]), ""))
    place = phrase.words.index(first)
    return (*phrase.words[:place], pair, *phrase.words[place + 3 :])


def _season(phrase: Phrase) -> Found | None:
    return calendar(phrase, str(phrase.value("season", "season", "season_en")))


def _seasons(phrase: Phrase) -> Found | None:
    """ "between spring and autumn 2024"."""
    return calendar(phrase, str(phrase.value("first", "season_en")), str(phrase.value("season", "season_en")))


def _season_after(phrase: Phrase) -> Found | None:
    """ "in the fall": the season alone is the mark."""
    season = phrase.named["season"]
    code = str(season.kinds["season_en"])
    return (*phrase.words[:-1], Token({"period": 1}, season.start, season.stop, ("calendar", "", code)))


def _relative_season(phrase: Phrase) -> Found | None:
    """ "прошлой осенью" is last year's; "last autumn" the last that is over."""
    code, shift = str(phrase.value("season", "season", "season_en")), phrase.value("which", "relative")
    if "season_en" in phrase.named["season"].kinds and shift:
        return phrase.period(("season", code, shift))
    return phrase.period(("calendar", f"{shift:+}", code))


def _new_year(phrase: Phrase) -> Found | None:
    """ "До Нового года", "под Новый 2026 год"."""
    return phrase.period(("calendar", year_of(phrase), "01-01"))


def _new_year_after(phrase: Phrase) -> Found | None:
    """ "by the New Year": the day is the mark."""
    new, year = phrase.words[2:]
    return (*phrase.words[:2], Token({"period": 1}, new.start, year.stop, ("calendar", "", "01-01")))


def _year_that_is_new(phrase: Phrase) -> Found | None:
    return phrase.period(("new_year",))


PAIR = "first:two_digits slash|dash last:two_digits"
RULES = (
    Rule(f"<!every season:season ( {OF_THE_YEAR} )?", _season),
    Rule("ordinal season in_row", no_date),
    Rule("season:season|season_en of? pair:named|period year_word?", _season_of_two_years),
    Rule(f"season:season|season_en of? {PAIR}", _season_of_short_years),
    Rule(f"season_word {PAIR}", _short_years),
    Rule(f"{PAIR} season_word", _short_years),
    Rule("which:relative season:season|season_en", _relative_season),
    Rule(f"season:season_en {YEAR}", _season),
    Rule("<=in|by|since|than season:season_en", _season),
    Rule("season:season dash year:bare_year", _season),
    Rule("season:season|season_en apostrophe year:two_digits", _season),
    Rule(f"since|between first:season_en and|to season:season_en {YEAR}", _seasons),
    Rule("part of the season:season_en >!in|of", _season),
    Rule("part dash? season:season_en >!in|of|bare_year|year", _season),
    Rule("come season:season_en", _season),
    Rule("<=by|since|in|towards|at_new new year_word", _new_year),
    Rule("<=by|since|in|towards|at_new new year:year|bare_year", _new_year),
    Rule("new_within year_word", _year_that_is_new),
    Rule("month_in the new_en year_en", _year_that_is_new),
    Rule("by_then the new_en year_en", _new_year_after),
    Rule("month_in|by|since|over_en the season:season_en >!of|year|bare_year|month_word", _season_after),
)
