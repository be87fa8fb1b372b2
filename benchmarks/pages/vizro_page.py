"""The small page in Vizro."""

import sys

import pandas as pd
import vizro.models as vm
import vizro.plotly.express as px
from vizro import Vizro
from vizro.models.types import capture

port, path = int(sys.argv[1]), sys.argv[2]
rows = pd.read_parquet(path)


@capture("graph")
def bars(data_frame):
    """The bars of the rows that the filter leaves."""
    return px.bar(data_frame.groupby("maker", as_index=False)["value"].sum(), x="maker", y="value")


page = vm.Page(
    title="Values",
    components=[vm.Graph(figure=bars(rows))],
    controls=[vm.Filter(column="year", selector=vm.RadioItems())],
)
Vizro().build(vm.Dashboard(pages=[page])).run(port=port, debug=False)
