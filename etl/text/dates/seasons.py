"""The grammar of seasons and of the New Year: "весной 2024 года", "last autumn", "in the winter of 2023–24"."""

from etl.text.dates.patterns import Found, Phrase, Rule, no_date
from etl.text.dates.periods import OF_THE_YEAR, YEAR, calendar
from etl.text.dates.words import Token


def _season_of_two_years(phrase: Phrase) -> Found | None:
    """ "зимой 2023/24 года", "in the winter of 2023–24" began in 2023."""
    kind, year, *rest = map(str, phrase.named["pair"].expression)
    if kind != "calendar" or len(rest) != 3 or not year.isdigit() or rest[1] != str(int(year) + 1) or rest[0]:
        return None
    return phrase.period(("calendar", year, str(phrase.value("season", "season", "season_en"))))


def _season(phrase: Phrase) -> Found | None:
    return calendar(phrase, str(phrase.value("season", "season", "season_en")))


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
    return phrase.period(("calendar", "", "01-01"))


def _new_year_after(phrase: Phrase) -> Found | None:
    """ "by the New Year": the day is the mark."""
    new, year = phrase.words[2:]
    return (*phrase.words[:2], Token({"period": 1}, new.start, year.stop, ("calendar", "", "01-01")))


def _year_that_is_new(phrase: Phrase) -> Found | None:
    return phrase.period(("new_year",))


RULES = (
    Rule(f"<!every season:season ( {OF_THE_YEAR} )?", _season),
    Rule("ordinal season in_row", no_date),
    Rule("season:season|season_en of? pair:named|period year_word?", _season_of_two_years),
    Rule("which:relative season:season|season_en", _relative_season),
    Rule(f"season:season_en {YEAR}", _season),
    Rule("<=in|by|since|than season:season_en", _season),
    Rule("season:season dash year:bare_year", _season),
    Rule("part of the season:season_en >!in|of", _season),
    Rule("part dash? season:season_en >!in|of|bare_year|year", _season),
    Rule("come season:season_en", _season),
    Rule("<=by|since|in|towards new year_word", _new_year),
    Rule("new_within year_word", _year_that_is_new),
    Rule("month_in the new_en year_en", _year_that_is_new),
    Rule("by_then the new_en year_en", _new_year_after),
    Rule("month_in|by|since|over_en the season:season_en >!of|year|bare_year", _season_after),
)
