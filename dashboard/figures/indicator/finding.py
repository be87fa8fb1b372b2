"""One sentence that says what the values say, in words that an analyst can defend."""

from collections.abc import Sequence

import pandas as pd

from dashboard import language as speech
from dashboard.figures.indicator.panels import Panel, panels, runs, series
from dashboard.figures.indicator.quantity import quantity
from dashboard.figures.indicator.value import Value, values


def finding(observations: pd.DataFrame, language: str) -> str:
    """The finding of the fullest panel: how a series went, or the greatest and least of the values stated."""
    found = panels(values(observations, language))
    if not found:
        return speech.words("figure_indicator_empty", language)
    stated = [item for item in found[0].values if item.status == "actual"]
    if not stated:
        return _planned(found[0], language)
    longest = max((run for group in series(found[0]).values() for run in runs(group)), key=len, default=[])
    if len(longest) >= 3 and longest[0].status == "actual":
        return _course(longest, language)
    alike = comparable(stated)
    return _one(alike[0], language) if len(alike) == 1 else _extremes(alike, language)


def comparable(stated: Sequence[Value]) -> list[Value]:
    """The values of one product that most subjects have: engines are not compared with lorries.

    What is said of no product in particular may be a part of the whole, and is compared last.
    """
    groups: dict[tuple[str, str], list[Value]] = {}
    for item in stated:
        groups.setdefault((item.product, item.of), []).append(item)
    return max(groups.values(), key=_weight)


def _weight(group: Sequence[Value]) -> tuple[int, bool, int]:
    return len({item.subject for item in group}), bool(group[0].product or group[0].of), len(group)


def who(item: Value) -> str:
    """Subject and product: КАМАЗ, truck."""
    return ", ".join(part for part in (item.subject, item.of, item.product) if part)


def _said(item: Value, language: str) -> str:
    """A value with its qualifier in words, its noun in the right case, and its period."""
    said = quantity(item, language)
    return f"{said} ({item.period})" if item.period else said


def _one(item: Value, language: str) -> str:
    return speech.words(
        "figure_finding_one", language, indicator=item.indicator, who=who(item), said=_said(item, language)
    )


def _planned(panel: Panel, language: str) -> str:
    item = panel.values[0]
    return speech.words(
        f"figure_finding_{item.status}", language, indicator=item.indicator, who=who(item), said=_said(item, language)
    )


def _course(run: Sequence[Value], language: str) -> str:
    first, last = run[0], run[-1]
    turn = "same" if first.value == last.value else "rise" if first.value < last.value else "fall"
    said = {"first": quantity(first, language), "last": quantity(last, language)}
    when = {"since": first.period, "until": last.period}
    return speech.words(f"figure_finding_{turn}", language, indicator=first.indicator, who=who(first), **said, **when)


def _extremes(stated: Sequence[Value], language: str) -> str:
    """The greatest and the least of what is said; "more than" may hide a greater one, so no rank is claimed."""
    great = max(stated, key=lambda item: item.greatest)
    least = min(stated, key=lambda item: item.least)
    if great.greatest == least.least:
        return _one(great, language)
    return speech.words(
        "figure_finding_extremes", language, indicator=great.indicator,
        great=who(great), great_said=_said(great, language), least=who(least), least_said=_said(least, language),
    )  # fmt: skip
