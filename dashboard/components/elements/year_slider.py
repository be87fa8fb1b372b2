"""The years under a map: a slider whose end stands for all years, with the years that something is known of."""

from collections.abc import Sequence

from dash import dcc, html

from dashboard.components.elements.blocks import attributes
from dashboard.language import words
from dashboard.view import View


def year_slider(view: View, years: Sequence[int], marked: Sequence[int]) -> html.Div | str:
    """A slider from the first year to the last; the script in `assets/50-address.js` keeps it and the address alike.

    `marked` are the years in which something began. One year is nothing to choose from: then there is no slider.
    """
    if len(years) < 2:
        return ""
    said = view["until"]
    value = int(said) if said.isdigit() and years[0] <= int(said) <= years[-1] else years[-1]
    label, every = words("slider_label", view.language), words("slider_all", view.language)
    box = dcc.Input(
        id={"year": view.path}, type="range", min=years[0], max=years[-1], step=1, value=value, debounce=False
    )
    return html.Div(
        [
            html.Label([html.Span(label, className="slider-label"), box]),
            html.Div([tick(year, years[0], years[-1]) for year in shown(years, marked)], className="slider-ticks"),
            html.Output(every if value == years[-1] else str(value), className="slider-said"),
        ],
        className="year-slider",
        **attributes(data_all=every, data_last=str(years[-1])),
    )


def shown(years: Sequence[int], marked: Sequence[int]) -> list[int]:
    """The marked years that have room for their number, and both ends.

    >>> shown(range(2000, 2021), [2004, 2005, 2019])
    [2000, 2004, 2020]
    """
    first, last = years[0], years[-1]
    found = [first]
    for year in sorted(marked):
        if min(year - found[-1], last - year) * 10 >= last - first:
            found.append(year)
    return [*found, last]


def tick(year: int, first: int, last: int) -> html.Span:
    """A year's number under its place."""
    share = (year - first) / (last - first)
    return html.Span(str(year), style={"left": f"{share:.2%}"}, **attributes(aria_hidden="true"))
