"""The grammar of months, seasons and years as adjectives: "сентябрьский план", "прошлогодней весной"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from etl.records import DateMark
from etl.text.dates.patterns import Found, Phrase, Rule
from etl.text.dates.periods import ANY_MONTH, MONTHS, OF_THE_YEAR, YEAR, calendar
from etl.text.dates.words import plain
from etl.text.morphology import lemma
from etl.vocabulary import calendar as calendar_words

_SEASON = "season:season|season_en"
_NOUN_BETWEEN = re.compile(r" [а-яё]+ ")
_BEHIND = re.compile(r" ([а-яё]+)(?: ([а-яё]+))?")
_DATED = frozenset({
    "продажа", "производство", "выпуск", "сборка", "реализация", "поставка", "отгрузка", "экспорт", "импорт", "ввоз",
    "регистрация", "заказ", "спрос", "объем", "выручка", "прибыль", "убыток", "зарплата", "статистика", "отчет", "итог",
    "результат", "показатель", "цифра", "данные", "план", "задание", "рост", "прирост", "спад", "падение", "рекорд",
    "максимум", "минимум", "уровень", "рынок", "доля", "праздник", "простой", "запуск", "остановка",
})  # fmt: skip
"""What is of its month: "майские праздники", "августовские розничные продажи"; "январский сценарий" tells of others."""


def of_their_nouns(marks: Sequence[DateMark], text: str) -> list[DateMark]:
    """The marks without those adjectives of months whose noun is not of its month; one takes the year behind its noun:
    "октябрьские продажи 2024 года"."""
    told = [_of_year_behind(mark, after, text) for mark, after in pairwise(marks)]
    return [mark for mark in (*told, *marks[-1:]) if not _is_month_alone(mark, text) or _is_dated(mark, text)]


def _is_month_alone(mark: DateMark, text: str) -> bool:
    return "month_adjective" in calendar_words.kinds().get(plain(text[mark.start : mark.stop]), ())


def _is_dated(mark: DateMark, text: str) -> bool:
    behind = _BEHIND.match(text, mark.stop)
    return behind is not None and not _DATED.isdisjoint(lemma(word) for word in behind.groups() if word)


def _of_year_behind(mark: DateMark, after: DateMark, text: str) -> DateMark:
    if not _is_month_alone(mark, text):
        return mark
    tense, kind, *parts = mark.expression
    is_year = after.expression[1] == "calendar" and after.expression[3:] == ("",)
    if not is_year or not _NOUN_BETWEEN.fullmatch(text, mark.stop, after.start):
        return mark
    return replace(mark, expression=(tense, kind, after.expression[2], *parts[1:]))


def _month(phrase: Phrase) -> Found | None:
    return calendar(phrase, f"{phrase.value('month', 'month_adjective'):02}")


def _season(phrase: Phrase) -> Found | None:
    return calendar(phrase, str(phrase.value("season", "season_adjective", "season_en")))


def _of_last_year(phrase: Phrase) -> Found | None:
    """ "прошлогодней весной", "в прошлогоднем сентябре"."""
    season, month = phrase.value("part", "season"), phrase.value("part", *MONTHS, "month_adjective")
    return phrase.period(("calendar", "-1", str(season) if season else f"{month:02}"))


def _nearest_season(phrase: Phrase) -> Found | None:
    """ "минувшим летом" is the last that is over, "ближайшей зимой" the next to begin."""
    shift = phrase.value("which", "bygone", "forthcoming")
    return phrase.period(("season", str(phrase.value("season", "season")), shift))


def _first_day_of_season(phrase: Phrase) -> Found | None:
    """ "в первый день осени"; winter begins in December."""
    month = 3 * (phrase.value("season", "season", "season_en") - 20)
    return calendar(phrase, f"{month:02}-01") if phrase.value("which", "ordinal") == 1 else None


OF_LAST_YEAR = (Rule(f"year_adjective part:season|{ANY_MONTH}|month_adjective", _of_last_year),)
RULES = (
    Rule(f"<!every month:month_adjective ( {YEAR} )?", _month),
    Rule(f"<!dash season:season_adjective month_word|period_word ( {OF_THE_YEAR} )?", _season),
    Rule(f"<=in|the|by|since season:season_en month_word ( {OF_THE_YEAR} )?", _season),
    Rule("which:bygone|forthcoming season:season", _nearest_season),
    Rule(f"which:ordinal one_day of? the? {_SEASON} ( {OF_THE_YEAR} )?", _first_day_of_season),
)
