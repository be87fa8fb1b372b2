"""Lines of a report: a label with its measure, then figures: "Выручка, млрд руб. 96,3", "Tyres, thousand 6,214"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from etl.facts.observations.tabular import scales
from etl.facts.observations.tabular.scales import Scale
from etl.records import Document, Marks, Number

LABEL = re.compile(
    r"^[^\W\d_][^\d\n|]{2,80},[ ]?(?P<measure>%|[^\d\n|,]{2,25})[ ]"  # Персонал, чел.
    r"(?P<figures>[-+–−]?\d.*)$",  # 9 640 +820
    re.MULTILINE,
)
PART = re.compile(
    r"\n(?:of these|of which|including|из них|из которых|в том числе|в т\. ч\.)[^\d\n]{0,80}[ ]"
    r"(?P<figures>[-+–−]?\d.*)$",
    re.MULTILINE | re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_]{5,}")


def marks_of_labels(document: Document, marks: Marks) -> Marks:
    """The marks with what the label of a line says of its figures: those without a unit have its magnitude and unit."""
    spans = list(_spans(document.text))
    if not spans:
        return marks
    return replace(marks, numbers=tuple(_scaled(number, spans) for number in marks.numbers))


def _scaled(number: Number, spans: list[tuple[int, int, Scale]]) -> Number:
    said = (scale for start, stop, scale in spans if start <= number.start < stop)
    scale = next(said, None)
    return number if scale is None else scales.scaled(number, scale)


def _spans(text: str) -> Iterator[tuple[int, int, Scale]]:
    """Where the figures of such lines stand and what their label says; a line of parts follows that of the whole."""
    for line in LABEL.finditer(text):
        scale = scales.said(line["measure"])
        if WORD.search(line["figures"]) or scale == Scale():
            continue
        yield *line.span("figures"), scale
        part = PART.match(text, line.end())
        if part is not None and not WORD.search(part["figures"]):
            yield *part.span("figures"), scale
