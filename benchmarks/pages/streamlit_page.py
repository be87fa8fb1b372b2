"""The small page in Streamlit; run by `streamlit run`."""

import sys

import pandas as pd
import plotly.express as px
import streamlit as st


@st.cache_data
def read(path):
    """The rows, read once."""
    return pd.read_parquet(path)


rows = read(sys.argv[1])
year = st.radio("year", sorted(rows["year"].unique()))
chosen = rows[rows["year"].eq(year)].groupby("maker", as_index=False)["value"].sum()
st.plotly_chart(px.bar(chosen, x="maker", y="value"))
