"""The small page in plain Dash: rows of a Parquet file summed by maker as bars, filtered by year."""

import sys

import pandas as pd
import plotly.express as px
from dash import Dash, Input, Output, dcc, html

port, path = int(sys.argv[1]), sys.argv[2]
rows = pd.read_parquet(path)
years = sorted(rows["year"].unique())
app = Dash(__name__)
app.layout = html.Div([dcc.RadioItems(years, years[0], id="year"), dcc.Graph(id="chart")])


@app.callback(Output("chart", "figure"), Input("year", "value"))
def draw(year):
    """The bars of a year."""
    chosen = rows[rows["year"].eq(year)].groupby("maker", as_index=False)["value"].sum()
    return px.bar(chosen, x="maker", y="value")


app.run(port=port)
