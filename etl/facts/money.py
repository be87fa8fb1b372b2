"""Sums of money in whatever currency."""

from dataclasses import replace

from etl.records import Number
from etl.vocabulary import units


def currency(number: Number) -> str:
    """The ISO code of the currency that a sum is in; empty where the number is no sum or its currency is not known."""
    if number.unit in units.currencies():
        return number.unit
    return units.phrases("other_currencies").get(number.counted.casefold(), "")


def in_code(number: Number) -> Number:
    """The number; a sum in "тенге" or "Rs" has the code of its currency as its unit."""
    code = currency(number)
    return replace(number, unit=code, counted="") if code and not number.unit else number
