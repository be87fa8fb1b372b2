"""An observation as it will be drawn: value, sign, status, period, and what to write beside it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

import pandas as pd

from dashboard import language as speech
from dashboard.figures.extent import Extent, extent
from dashboard.figures.rows import Row, rows, text

FIRM = "\u00a0"
# Said once, above the panel, and not again beside every dot.
_UNITS_IN_HEADING = ("units", "people", "companies", "m2", "ha", "tonnes", "km", "MW", "points", "place", "times")

MANY = 1500
EACH = 300

PanelKey: TypeAlias = tuple[str, str, str, str]
SeriesKey: TypeAlias = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Value:
    """One dot: `code` is the product's, `known` the moment that the document was published at.

    `documents` says how many documents state exactly this; `disputed` that others state something else.
    """

    fact: str
    subject: str
    category: int
    product: str
    of: str
    indicator: str
    value: float
    upper: float | None
    unit: str
    qualifier: str
    status: str
    measure: str
    edtf: str
    period: str
    stretch: Extent | None
    number: str
    quote: str
    document: str
    documents: int = 1
    disputed: bool = False
    rate: str = ""
    code: str = ""
    known: float | None = None

    @property
    def panel(self) -> PanelKey:
        """Values of one panel share an axis."""
        return self.indicator, self.unit, self.measure, self.rate

    @property
    def series(self) -> SeriesKey:
        """Values of one series can follow each other in time."""
        return self.subject, self.product, self.of, self.status

    @property
    def greatest(self) -> float:
        """The end of a range, else the value."""
        return self.value if self.upper is None else max(self.value, self.upper)

    @property
    def least(self) -> float:
        """The start of a range, else the value."""
        return self.value if self.upper is None else min(self.value, self.upper)


def _number(row: Row, upper: float | None, language: str) -> str:
    unit = text(row, "unit")
    parts = speech.figure(
        float(row["value"]), unit, language, text(row, "qualifier") or "exact", upper,
        change=text(row, "measure") == "change",
    )  # fmt: skip
    glue = "" if parts.unit == "%" and language == "en" else FIRM
    beside = "" if unit in _UNITS_IN_HEADING or not parts.unit else f"{glue}{parts.unit}"
    return speech.firm(f"{parts.sign}{FIRM if parts.sign else ''}{parts.number}{beside}")


def _document(row: Row, language: str) -> str:
    name = text(row, "document_label") or text(row, "document_id").split("_")[0]
    published = speech.format_period(text(row, "published"), language)
    return f"{name}, {published}" if published else name


def _value(row: Row, language: str) -> Value:
    upper = float(row["value_upper"]) if row.get("value_upper", "") != "" else None
    edtf = text(row, "time_period")
    return Value(
        fact=text(row, "fact", "observation_id"),
        subject=text(row, "subject_label", "subject"),
        category=int(row.get("category", 8)),
        product=_words_of(text(row, "product"), language, "product"),
        known=published.end if (published := extent(text(row, "published"))) else None,
        code=text(row, "product").replace(" ", "_"),
        of="" if _is_rate(row) else _words_of(text(row, "of_label", "of"), language, "of", "product"),
        rate=_words_of(text(row, "of"), language, "of") if _is_rate(row) else "",
        indicator=text(row, "indicator_label", "indicator"),
        value=float(row["value"]),
        upper=upper,
        unit=text(row, "unit"),
        qualifier=text(row, "qualifier") or "exact",
        status=text(row, "status") or "actual",
        measure=text(row, "measure") or "stock",
        edtf=edtf,
        period=speech.format_period(edtf, language),
        stretch=extent(edtf),
        number=_number(row, upper, language),
        quote=text(row, "quote"),
        document=_document(row, language),
    )


def _is_rate(row: Row) -> bool:
    """Whether the number is one per day or per month, which is another measure than one per year."""
    return text(row, "of").startswith("per ")


def _words_of(code: str, language: str, *kinds: str) -> str:
    """The words for a code of one of these kinds, else the code itself."""
    keys = (f"{kind}_{code.replace(' ', '_')}" for kind in kinds)
    found = next((key for key in keys if code and speech.has(key)), "")
    return speech.words(found, language) if found else code.replace("_", " ")


def each_value(observations: pd.DataFrame, language: str) -> list[Value]:
    """Every observation of the frame, in its order."""
    return [_value(row, language) for row in rows(observations)]


def foremost(observations: pd.DataFrame) -> pd.DataFrame:
    """The observations that a chart could show: of each unit and measure the greatest, if there are very many."""
    if len(observations) <= MANY:
        return observations
    greatest = observations.sort_values("value", ascending=False, kind="stable")
    return greatest.groupby(["indicator", "unit", "measure", "of"], sort=False).head(EACH).head(MANY).sort_index()


def values(observations: pd.DataFrame, language: str) -> list[Value]:
    """The observations to draw: what several documents state alike is one value, what they state unlike is disputed."""
    groups: dict[tuple[object, ...], list[Value]] = {}
    for item in each_value(foremost(observations), language):
        groups.setdefault((item.panel, item.series, item.edtf), []).append(item)
    return [item for group in groups.values() for item in _settled(group)]


def _settled(group: Sequence[Value]) -> list[Value]:
    alike: dict[tuple[object, ...], list[Value]] = {}
    for item in group:
        alike.setdefault((item.value, item.upper, item.qualifier), []).append(item)
    documents = {item.document for item in group}
    disputed = len(alike) > 1 and len(documents) > 1 and bool(group[0].edtf)
    return [
        replace(same[0], documents=len({item.document for item in same}), disputed=disputed) for same in alike.values()
    ]
