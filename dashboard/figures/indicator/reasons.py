"""What the chart of an indicator does not draw, and why, in sentences."""

from collections.abc import Sequence

import pandas as pd

from dashboard import language as speech
from dashboard.figures.extent import DAY
from dashboard.figures.indicator.panels import Panel, panels, runs, series
from dashboard.figures.indicator.value import Value, values

MONTH = 30.4 * DAY


def reasons(observations: pd.DataFrame, language: str) -> tuple[str, ...]:
    """Why measures stand apart, why there is no line, and on what documents disagree."""
    found = panels(values(observations, language))
    if not found:
        return ()
    return (
        *_unlike(found, language),
        *_periods(found, language),
        *_no_line(found, language),
        *_no_time(found, language),
        _disputes(found, language),
    )


def _unlike(found: Sequence[Panel], language: str) -> list[str]:
    """Unlike measures of one indicator are never joined."""
    measures = {panel.key[2] for panel in found}
    rates = {panel.key[3] for panel in found} - {""}
    units = {panel.key[1] for panel in found}
    sentences = []
    if len(measures) + len(rates) > 1:
        named = [*(speech.words(f"figure_measure_{measure}", language) for measure in sorted(measures)), *sorted(rates)]
        sentences.append(speech.words("figure_reason_measures", language, measures=", ".join(named)))
    if len(units) > 1:
        named = [speech.unit_words(unit, language).rstrip(".") for unit in sorted(units)]
        sentences.append(speech.words("figure_reason_units", language, units=", ".join(named)))
    return sentences


def _periods(found: Sequence[Panel], language: str) -> list[str]:
    """What is counted over a month is not compared with what is counted over a year."""
    for panel in found:
        lengths = {round((each.end - each.start) / MONTH) for item in panel.values if (each := item.stretch)}
        if panel.key[2] == "flow" and len(lengths) > 1:
            return [speech.words("figure_reason_periods", language)]
    return []


def _no_line(found: Sequence[Panel], language: str) -> list[str]:
    groups = [group for panel in found for group in series(panel).values()]
    if any(runs(group) for group in groups):
        return []
    key = "figure_reason_single" if all(len(group) < 2 for group in groups) else "figure_reason_gaps"
    return [speech.words(key, language)]


def _no_time(found: Sequence[Panel], language: str) -> list[str]:
    missing = sum(item.stretch is None for panel in found for item in panel.values)
    if not missing:
        return []
    return [speech.words("figure_reason_undated", language, values=speech.count(missing, "count_values", language))]


def _disputes(found: Sequence[Panel], language: str) -> str:
    disputed = [item for panel in found for item in panel.values if item.disputed]
    if not disputed:
        return speech.words("figure_reason_no_dispute", language)
    return " ".join(_dispute(group, language) for group in _rivals(disputed)[:3])


def _rivals(disputed: Sequence[Value]) -> list[list[Value]]:
    groups: dict[tuple[object, ...], list[Value]] = {}
    for item in disputed:
        groups.setdefault((item.panel, item.series, item.edtf), []).append(item)
    return list(groups.values())


def _dispute(group: Sequence[Value], language: str) -> str:
    stated = "; ".join(f"{item.number} ({item.document})" for item in group)
    about = ", ".join(part for part in (group[0].subject, group[0].product, group[0].period) if part)
    return speech.words("figure_reason_dispute", language, about=about, stated=stated)
