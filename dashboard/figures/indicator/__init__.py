"""The chart of an indicator: every value with its sign, its period and its status; unlike measures apart."""

from dashboard.figures.indicator.chart import figure, is_timed
from dashboard.figures.indicator.finding import finding
from dashboard.figures.indicator.over_time import event_notes
from dashboard.figures.indicator.reasons import reasons
from dashboard.figures.indicator.words import legend, summary, table

__all__ = ["event_notes", "figure", "finding", "is_timed", "legend", "reasons", "summary", "table"]
