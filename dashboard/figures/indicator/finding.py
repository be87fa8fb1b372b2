"""One sentence that says what the values say, in words that an analyst can defend."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard import language as speech
from dashboard.figures.indicator.panels import Panel, panels, runs, series
from dashboard.figures.indicator.quantity import either, names_product, quantity
from dashboard.figures.indicator.value import Value, values

# So many subjects are named, those with the greatest values.
NAMED = 3
SERIES = 3
# What happened is told before what is promised.
STATUSES = ("actual", "planned", "forecast", "denied")
# Of these only values of one period are compared: a month is not set beside a year.
PERIODIC = ("flow", "cumulative", "change")
# What is counted of a maker of lorries and of a maker of buses alike.
OF_ANY_MAKER = ("people", "companies", "m2", "ha", "place")


@dataclass(frozen=True, slots=True)
class Alike:
    """Values that may be compared: of one quantity, product, measure and status, and of one period where it counts."""

    values: Sequence[Value]

    @property
    def subjects(self) -> dict[str, list[Value]]:
        """The values by subject, the greatest first."""
        found: dict[str, list[Value]] = {}
        for item in sorted(self.values, key=lambda each: (_rank(each), each.subject, each.fact)):
            found.setdefault(item.subject, []).append(item)
        return found

    @property
    def period(self) -> str:
        """The period that all of them share."""
        periods = {item.period for item in self.values}
        return periods.pop() if len(periods) == 1 else ""

    def weight(self) -> tuple[int, int, bool, float, float]:
        """What is told first: facts, of the most subjects, of something in particular, the latest, the greatest."""
        first = self.values[0]
        latest = max(_told(item) for item in self.values)
        greatest = max(item.greatest for item in self.values)
        is_named = bool(first.product or first.of)
        return -STATUSES.index(first.status), len(self.subjects), is_named, latest, greatest


def finding(observations: pd.DataFrame, language: str) -> str:
    """The finding: how the longest series went, or what is said of the subjects that can be compared."""
    found = panels(values(observations, language))
    if not found:
        return speech.words("figure_indicator_empty", language)
    every = [run for panel in found for group in series(panel).values() for run in runs(group)]
    longest = max(every, key=len, default=[])
    if len(longest) >= SERIES:
        return _course(longest, language)
    return _stated(max(comparable(found), key=Alike.weight), language)


def comparable(found: Sequence[Panel]) -> list[Alike]:
    """The values in groups that may be compared: of a stock each subject's latest, and none told ambiguously."""
    groups: dict[tuple[object, ...], list[Value]] = {}
    for panel in found:
        for item in panel.values:
            period = item.edtf if item.measure in PERIODIC else ""
            groups.setdefault((panel.key, _product(item), item.of, item.status, period), []).append(item)
    every = [Alike(_latest(group)) for group in groups.values()]
    clear = [Alike(kept) for group in every if (kept := _clear(group))]
    return clear or every


def _product(item: Value) -> str:
    return "" if item.unit in OF_ANY_MAKER else item.product


def _rank(item: Value) -> float:
    """The greatest is named first, but of places the first."""
    return item.value if item.unit == "place" else -item.greatest


def _told(item: Value) -> float:
    """When a value's time ends; what is said of any time before, or of none, is as old as can be."""
    return item.stretch.end if item.stretch and not item.stretch.before else 0.0


def _latest(group: Sequence[Value]) -> list[Value]:
    """Of each subject what is said of its latest period; documents that disagree about it are all heard."""
    latest: dict[str, float] = {}
    for item in group:
        latest[item.subject] = max(latest.get(item.subject, 0.0), _told(item))
    return [item for item in group if _told(item) == latest[item.subject]]


def _clear(group: Alike) -> list[Value]:
    """Without the subjects of whom one document says several things: they may be parts of something."""
    return [
        item
        for items in group.subjects.values()
        if len({each.document for each in items}) == len(items)
        for item in items
    ]


def _stated(group: Alike, language: str) -> str:
    first, subjects = group.values[0], group.subjects
    status = "" if first.status == "actual" else speech.words(f"figure_status_{first.status}", language)
    product = "" if names_product(first) else _product(first)
    head = [first.indicator, status, first.of, product, group.period]
    said = [_said(subject, items, group.period, language) for subject, items in list(subjects.items())[:NAMED]]
    more = (
        speech.words(
            "figure_finding_more", language, subjects=speech.count(len(subjects), "count_subjects_stated", language)
        )
        if len(subjects) > NAMED
        else ""
    )
    return f"{', '.join(part for part in head if part)}: {'; '.join(said)}{more}."


def _said(subject: str, items: Sequence[Value], period: str, language: str) -> str:
    """What is said of a subject: its value, or its values where documents disagree, and the period if it is its own."""
    when = "" if period or not items[0].period else f" ({items[0].period})"
    return speech.words("figure_finding_said", language, who=subject, said=either(items, language)) + when


def _course(run: Sequence[Value], language: str) -> str:
    first, last = run[0], run[-1]
    turn = "same" if first.value == last.value else "rise" if first.value < last.value else "fall"
    who = ", ".join(part for part in (first.subject, first.of, "" if names_product(first) else first.product) if part)
    said = {"first": quantity(first, language), "last": quantity(last, language)}
    when = {"since": first.period, "until": last.period}
    return speech.words(f"figure_finding_{turn}", language, indicator=first.indicator, who=who, **said, **when)
