"""Quantities with their units, qualifiers and counted things."""

from etl.text.numbers.finding import ends, find, scale

__all__ = ["ends", "find", "scale"]
