"""The timeline: events in lanes, each drawn as precisely as its date is known."""

from dashboard.figures.timeline.chart import figure
from dashboard.figures.timeline.crowd import PREFIX, of_address
from dashboard.figures.timeline.dated import dated, main_events, opening_year, undated
from dashboard.figures.timeline.strip import strip
from dashboard.figures.timeline.words import legend, summary, table

__all__ = [
    "PREFIX",
    "of_address",
    "dated",
    "figure",
    "legend",
    "main_events",
    "opening_year",
    "strip",
    "summary",
    "table",
    "undated",
]
