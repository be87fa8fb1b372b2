"""Everything that a document mentions."""

from itertools import pairwise

from etl.records import Document, Marks
from etl.text import dates, names, numbers, others, sentences


def find(document: Document) -> Marks:
    """Everything that the document's text mentions, zones disregarded, each kind in the order of the text."""
    split = sentences.split(document)
    periods = dates.find(document.text)
    taken = [(period.start, period.stop) for period in periods]
    set_aside = others.find(document.text, taken)
    years = [dates.year(document.text, other.start, other.stop) for other in set_aside if other.reason == others.YEAR]
    periods = sorted([*periods, *years], key=lambda period: period.start)
    set_aside = [other for other in set_aside if other.reason != others.YEAR]
    taken = [(period.start, period.stop) for period in periods] + [(other.start, other.stop) for other in set_aside]
    gaps = [(one.stop, after.start) for one, after in pairwise(split) if one.stop < after.start]
    taken += [(start, max(start + 1, stop - 1)) for start, stop in gaps]  # the blank before a sign stays: "| −41"
    quantities = numbers.find(document.text, sorted(taken))
    return Marks(split, tuple(quantities), tuple(periods), tuple(names.find(document, split)), tuple(set_aside))
