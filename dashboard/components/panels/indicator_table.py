"""The table under an indicator's chart: who, what, how much, when, in which words, in which document."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboard.components.elements.table import Table
from dashboard.components.facts.citations import first_words
from dashboard.components.facts.fact_words import of_words, product_words
from dashboard.components.facts.values import short_period
from dashboard.data import Tables, document_labels
from dashboard.data.fresh import new_facts
from dashboard.language import figure, firm, words

COLUMNS = ("subject", "product", "value", "unit", "period", "status", "said", "document")
LONGEST_QUOTE = 140


def table(tables: Tables, frame: pd.DataFrame, language: str) -> Table:
    """A row for each observation, in the order of the frame."""
    labels = document_labels(tables)
    head = tuple(words(f"column_{name}", language) for name in COLUMNS)
    rows = tuple(row_of(tables, row, labels, language) for row in frame.to_dict("records"))
    return Table(head, rows, tuple(frame["fact"]), (2,), (6,), new_facts(tables), tuple(frame["document_id"]))


def row_of(tables: Tables, row: Mapping[Any, Any], labels: Mapping[str, str], language: str) -> tuple[str, ...]:
    """One observation; the number is full, its sign before it."""
    upper = None if pd.isna(row["value_upper"]) else float(row["value_upper"])
    shown = figure(
        float(row["value"]),
        str(row["unit"]),
        language,
        str(row["qualifier"]),
        upper,
        short=False,
        change=row["indicator"] == "growth",
    )
    about = [of_words(tables, str(row["of"]), language), product_words(str(row["product"]), language)]
    document = str(row["document_id"])
    return (
        str(row["subject_label"]),
        ", ".join(part for part in about if part),
        firm(f"{shown.sign} {shown.number}".strip()),
        shown.unit,
        short_period(row, language),
        words(f"status_{row['status'] or 'actual'}", language),
        first_words(" ".join(str(row["quote"]).split()), LONGEST_QUOTE),
        labels.get(document, document),
    )
