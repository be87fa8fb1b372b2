"""Digits and number words that are no quantity."""

from etl.text.others.finding import YEAR, find

__all__ = ["YEAR", "find"]
