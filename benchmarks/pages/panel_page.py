"""The small page in Panel."""

import sys

import pandas as pd
import panel as pn
import plotly.express as px

pn.extension("plotly")
port, path = int(sys.argv[1]), sys.argv[2]
rows = pd.read_parquet(path)
years = [int(year) for year in sorted(rows["year"].unique())]


def page():
    """A page of one reader."""
    choice = pn.widgets.RadioBoxGroup(options=years, value=years[0])

    def draw(year):
        chosen = rows[rows["year"].eq(year)].groupby("maker", as_index=False)["value"].sum()
        return px.bar(chosen, x="maker", y="value")

    return pn.Column(choice, pn.pane.Plotly(pn.bind(draw, choice)))


pn.serve({"/": page}, port=port, show=False, threaded=False)
