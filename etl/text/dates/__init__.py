"""Dates and periods: what the words name, and which days that is when said at a time."""

from etl.text.dates.finding import days, find, resolve, year

__all__ = ["days", "find", "resolve", "year"]
