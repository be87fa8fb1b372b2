"""The timeline in words: its legend, its table, and what a reader who does not see it is told."""

from datetime import UTC, datetime

import pandas as pd

from dashboard import language as speech
from dashboard.figures.extent import extent
from dashboard.figures.rows import rows, text
from dashboard.figures.timeline.dated import dated
from dashboard.figures.timeline.mark import title

LEGEND = ("day", "interval", "approximate", "inferred", "planned", "open_end")
COLUMNS = ("when", "event", "lane", "state", "basis", "document")


def legend(events: pd.DataFrame) -> tuple[str, ...]:
    """The symbols in use, in the order of the legend."""
    used = set()
    for row in rows(dated(events)):
        stretch = extent(text(row, "date"))
        if stretch is None:
            continue
        used.add("day" if stretch.is_day else "interval")
        used |= {"approximate"} if stretch.about else set()
        used |= {"open_end"} if stretch.after or stretch.before else set()
        used |= {"inferred"} if text(row, "date_basis") in ("inferred", "published") else set()
        used |= {"planned"} if row["status"] == "planned" else set()
    return tuple(symbol for symbol in LEGEND if symbol in used)


def table(events: pd.DataFrame, language: str) -> tuple[tuple[str, ...], ...]:
    """What the timeline shows, a row for each event in the frame's order, the header first."""
    header = tuple(speech.words(f"figure_column_{name}", language) for name in COLUMNS)
    return (header, *(_row(row, language) for row in rows(events)))


def _row(row: dict[str, object], language: str) -> tuple[str, ...]:
    state = "planned" if row["status"] == "planned" else "occurred"
    basis = text(row, "date_basis") or "unknown"
    return (
        speech.format_period(text(row, "date"), language) or speech.words("figure_date_unknown", language),
        title(row, language),
        text(row, "lane"),
        speech.words(f"figure_state_{state}", language),
        speech.words(f"figure_date_{basis}", language),
        text(row, "document_label", "document_id"),
    )


def summary(events: pd.DataFrame, language: str) -> str:
    """The timeline in one or two sentences."""
    known = dated(events)
    if known.empty:
        return speech.words("figure_timeline_empty", language)
    events_shown = speech.count(len(known), "count_events", language)
    parts = [speech.words("figure_timeline_summary", language, events=events_shown, years=_years(known))]
    planned = int((known["status"] == "planned").sum())
    missing = len(events) - len(known)
    if planned:
        parts.append(speech.words("figure_timeline_planned", language, count=planned))
    if missing:
        parts.append(speech.words("figure_timeline_undated", language, count=missing))
    return " ".join(parts)


def _years(known: pd.DataFrame) -> str:
    stretches = [found for edtf in known["date"] if (found := extent(str(edtf)))]
    first = _year(min(stretch.start for stretch in stretches))
    last = _year(max(stretch.end - 1 for stretch in stretches))
    return str(first) if first == last else f"{first}–{last}"


def _year(moment: float) -> int:
    return datetime.fromtimestamp(moment / 1000, tz=UTC).year
