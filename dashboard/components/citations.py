"""How a document is cited: number, first words, date."""

from collections.abc import Iterable

from dashboard.data import Tables, document_labels
from dashboard.data.sources import Row, document
from dashboard.language import format_period, words

SHORT, LONG = 26, 90


def first_words(title: str, most: int = SHORT) -> str:
    """As many first words of a title as fit, then an ellipsis.

    >>> first_words("После масштабного кризиса 2022 года, вызванного уходом")
    'После масштабного кризиса…'
    """
    if len(title) <= most:
        return title
    whole = title[: most + 1].rpartition(" ")[0].rstrip(" ,.;:–—-«“")
    return (whole or title[:most]) + "…"


def quoted(text: str, language: str) -> str:
    """Text in the language's quotation marks, inner ones of the second kind."""
    if language == "en":
        return f"“{text}”"
    inner = text.replace("«", "„").replace("»", "“")
    if inner.count("„") > inner.count("“"):
        inner += "“"
    return f"«{inner}»"


def document_date(row: Row, language: str) -> str:
    """The document's date, or that it is not known."""
    date = format_period(str(row["published"]), language)
    return date or words("no_date", language)


def citation(tables: Tables, document_id: str, language: str, most: int = SHORT) -> str:
    """A document in a line: 003 «После масштабного кризиса…», 2025."""
    row = document(tables, document_id)
    number = document_labels(tables).get(document_id, document_id)
    if row is None:
        return number
    title = first_words(str(row["title"]) or document_id, most)
    return f"{number} {quoted(title, language)}, {document_date(row, language)}"


def sources(tables: Tables, documents: Iterable[str], language: str, most: int = 3) -> str:
    """The documents behind a chart: a few in full, many by number."""
    found = list(dict.fromkeys(documents))
    if not found:
        return ""
    if len(found) <= most:
        return words("sources", language) + "; ".join(citation(tables, each, language) for each in found)
    labels = document_labels(tables)
    numbers = [labels.get(each, each) for each in found]
    shown = ", ".join(numbers[:12])
    more = words("and_more", language, count=len(numbers) - 12) if len(numbers) > 12 else ""
    return words("sources_numbers", language) + shown + more
