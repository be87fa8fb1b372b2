"""The chart of an indicator in words: its legend, its table, its summary."""

import pandas as pd

from dashboard import language as speech
from dashboard.figures.indicator.finding import finding
from dashboard.figures.indicator.value import Value, each_value, values

QUALIFIERS = ("exact", "about", "over", "at_least", "under", "up_to", "range")
STATUSES = {"planned": "plan", "forecast": "forecast", "denied": "denied"}
COLUMNS = ("subject", "product", "value", "period", "measure", "status", "document")


def legend(observations: pd.DataFrame) -> tuple[str, ...]:
    """The signs in use, in the order of the legend; an exact value needs one only beside others."""
    qualifiers = set(observations["qualifier"])
    statuses = set(observations["status"])
    used = [name for name in QUALIFIERS if name in qualifiers]
    return (*used, *(sign for name, sign in STATUSES.items() if name in statuses))


def table(observations: pd.DataFrame, language: str) -> tuple[tuple[str, ...], ...]:
    """What the chart shows, a row for each observation in the frame's order, the header first."""
    header = tuple(speech.words(f"figure_column_{name}", language) for name in COLUMNS)
    return (header, *(_row(item, language) for item in each_value(observations, language)))


def _row(item: Value, language: str) -> tuple[str, ...]:
    number = speech.format_number(
        item.value, item.unit, language, item.qualifier, item.upper,
        short=False, change=item.measure == "change",
    )  # fmt: skip
    return (
        item.subject,
        " · ".join(part for part in (item.of, item.product) if part),
        speech.firm(number),
        item.period or speech.words("figure_no_period", language),
        speech.words(f"figure_measure_{item.measure}", language),
        speech.words(f"figure_status_{item.status}", language),
        item.document,
    )


def summary(observations: pd.DataFrame, language: str) -> str:
    """The chart in one or two sentences: how much it shows, and the finding."""
    shown = values(observations, language)
    if not shown:
        return speech.words("figure_indicator_empty", language)
    subjects = speech.count(len({item.subject for item in shown}), "count_subjects", language)
    counted = speech.count(len(shown), "count_values", language)
    first = speech.words("figure_indicator_summary", language, values=counted, subjects=subjects)
    return f"{first} {finding(observations, language)}"
