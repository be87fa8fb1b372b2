"""Values that may share an axis, in panels; within a panel, subjects in order."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dashboard import language as speech
from dashboard.figures.extent import DAY
from dashboard.figures.indicator.value import PanelKey, SeriesKey, Value

# What stands before what where a subject has several values of one period.
_STATUS = ("actual", "denied", "forecast", "planned")


@dataclass(frozen=True, slots=True)
class Panel:
    """Values of one indicator, unit and measure."""

    key: PanelKey
    values: tuple[Value, ...]

    def heading(self, language: str) -> str:
        """What the panel measures, its measure and unit."""
        indicator, unit, measure, rate = self.key
        measured = rate or speech.words(f"figure_measure_{measure}", language)
        words = [indicator, measured, speech.unit_words(unit, language)]
        return ", ".join(word for word in words if word)


def panels(values: Iterable[Value]) -> list[Panel]:
    """The panels, the fullest first."""
    groups: dict[PanelKey, list[Value]] = defaultdict(list)
    for item in values:
        groups[item.panel].append(item)
    found = [Panel(key, tuple(ordered(group))) for key, group in groups.items()]
    return sorted(found, key=lambda panel: (-len(panel.values), panel.key))


def ordered(values: Sequence[Value]) -> list[Value]:
    """Subjects by their greatest value, the greatest first; within a subject by product and time, plans last."""
    greatest: dict[str, float] = defaultdict(lambda: float("-inf"))
    for item in values:
        greatest[item.subject] = max(greatest[item.subject], item.greatest)
    return sorted(
        values,
        key=lambda item: (
            -greatest[item.subject], item.subject, item.product, item.of, item.stretch.end if item.stretch else 0.0,
            item.edtf, _STATUS.index(item.status) if item.status in _STATUS else 0, item.value, item.fact,
        ),
    )  # fmt: skip


def series(panel: Panel) -> dict[SeriesKey, list[Value]]:
    """The values of a panel by series, in order of time; values without a time belong to none."""
    groups: dict[SeriesKey, list[Value]] = defaultdict(list)
    for item in panel.values:
        if item.stretch is not None:
            groups[item.series].append(item)
    return {
        key: sorted(group, key=lambda item: (item.stretch.end if item.stretch else 0.0, item.fact))
        for key, group in groups.items()
    }


def _may_be_joined(item: Value) -> bool:
    """Only what happened, was told alike by all, and is known to about its value, may be an end of a line."""
    is_known = item.qualifier in ("exact", "about")
    return is_known and item.status == "actual" and not item.disputed and item.measure != "cumulative"


def follows(item: Value, before: Value) -> bool:
    """Whether a value is the next of a periodic series: an equally long period right after, of the same measure."""
    if item.stretch is None or before.stretch is None or item.panel != before.panel or item.series != before.series:
        return False
    if any(not _may_be_joined(end) for end in (item, before)):
        return False
    longest = max(item.stretch.end - item.stretch.start, before.stretch.end - before.stretch.start)
    shortest = min(item.stretch.end - item.stretch.start, before.stretch.end - before.stretch.start)
    is_period = shortest > 20 * DAY and longest - shortest <= 0.12 * longest
    return is_period and abs(item.stretch.start - before.stretch.end) <= DAY


def runs(values: Sequence[Value]) -> list[list[Value]]:
    """Stretches of a series that a line may join: two values or more that follow each other.

    A period of which several values are told ends a line: nobody knows which of them it would go through.
    """
    told = Counter(item.edtf for item in values)
    found: list[list[Value]] = []
    for item in values:
        if told[item.edtf] > 1:
            found.append([])
            continue
        if found and found[-1] and follows(item, found[-1][-1]):
            found[-1].append(item)
        else:
            found.append([item])
    return [run for run in found if len(run) > 1]


def has_series(panel: Panel) -> bool:
    """Whether time is the better axis: a subject whose values have three different periods."""
    return any(len({item.edtf for item in group}) >= 3 for group in series(panel).values())
