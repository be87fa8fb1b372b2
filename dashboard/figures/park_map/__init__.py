"""The map of industrial parks: circles by floor space, and hatched regions where no more is known."""

from dashboard.figures.park_map.chart import figure
from dashboard.figures.park_map.geography import Geography
from dashboard.figures.park_map.words import legend, sources, summary, table

__all__ = ["Geography", "figure", "legend", "sources", "summary", "table"]
