"""What the dashboard says, in Russian and English: words, plurals, numbers, dates and names of areas."""

from dashboard.language.areas import area, is_region
from dashboard.language.numbers import Figure, figure, firm, format_number, qualifier_words, unit_words
from dashboard.language.periods import format_day, format_period, period_words
from dashboard.language.words import LANGUAGES, count, escape, forms, has, known, plural, words

__all__ = [
    "LANGUAGES",
    "Figure",
    "area",
    "count",
    "escape",
    "figure",
    "firm",
    "format_day",
    "format_number",
    "format_period",
    "forms",
    "has",
    "is_region",
    "known",
    "period_words",
    "plural",
    "qualifier_words",
    "unit_words",
    "words",
]
