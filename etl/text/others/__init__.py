"""Digits and number words that are no quantity."""

from etl.text.others.finding import find

__all__ = ["find"]
