"""A fact's value, period and state in words."""

from math import isnan

from dash import html

from dashboard.components.elements.blocks import attributes
from dashboard.data.sources import Row
from dashboard.language import Figure, figure, format_number, format_period, period_words, qualifier_words, words

SIGNED = ("growth",)


def upper(row: Row) -> float | None:
    """The end of a range, or None."""
    value = float(row["value_upper"])
    return None if isnan(value) else value


def parts(row: Row, language: str) -> Figure:
    """An observation's value in parts."""
    is_change = row["indicator"] in SIGNED
    return figure(float(row["value"]), str(row["unit"]), language, str(row["qualifier"]), upper(row), change=is_change)


def value(row: Row, language: str, short: bool = True) -> str:
    """An observation's value in a line."""
    return format_number(
        float(row["value"]),
        str(row["unit"]),
        language,
        str(row["qualifier"]),
        upper(row),
        short=short,
        change=row["indicator"] in SIGNED,
    )


def large(row: Row, language: str) -> html.Span:
    """A value as a large figure: sign light, unit small; screen readers hear the qualifier in words."""
    shown = parts(row, language)
    spoken = qualifier_words(str(row["qualifier"]), language)
    return html.Span(
        [
            html.Span(spoken + " ", className="visually-hidden") if spoken else "",
            html.Span(shown.sign, className="figure-sign", **attributes(aria_hidden="true")) if shown.sign else "",
            html.Span(shown.number, className="figure-number"),
            html.Span(shown.unit, className="figure-unit") if shown.unit else "",
        ],
        className="figure-value",
    )


def period(row: Row, language: str) -> str:
    """When an observation holds, in words, with where the time comes from."""
    said = period_words(str(row["time_period"]), language)
    basis, measure = str(row["time_basis"]), str(row["measure"])
    if not said:
        return words("time_of_unknown_document", language) if basis != "stated" else words("time_unknown", language)
    if measure == "cumulative" and str(row["time_period"]).startswith("../"):
        return words("cumulative_to", language, date=period_words(str(row["time_period"])[3:], language))
    if measure == "cumulative":
        return words("cumulative_over", language, date=said)
    if basis == "published":
        return words("as_of_document", language, date=said)
    if basis == "inferred":
        return words("inferred_period", language, date=said)
    return said


def short_period(row: Row, language: str) -> str:
    """When an observation holds, for a table's cell."""
    return format_period(str(row["time_period"]), language)


def event_date(row: Row, language: str) -> str:
    """When an event was or will be, or that it is not known."""
    return period_words(str(row["date"]), language) or words("date_not_named", language)
