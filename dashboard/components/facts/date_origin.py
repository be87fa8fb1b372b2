"""Where a fact's date comes from: the words of its sentence, the date of its document, what was set aside."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.facts.citations import document_date, note_words, quoted
from dashboard.data import Tables
from dashboard.data.dating import BASES, Dated, words_of_document, words_of_fact
from dashboard.data.sources import Fact, document
from dashboard.language import period_words, words


def origin(tables: Tables, found: Fact, language: str) -> Component | None:
    """The steps as a list; None for what has no date of its own (who is what)."""
    if found.kind not in BASES:
        return None
    basis = str(found.row[BASES[found.kind][0]])
    steps = of_fact(tables, found, language)
    if basis in ("inferred", "published"):
        steps += of_document(tables, found, language)
    lines = html.Ol([html.Li(step) for step in steps], className="steps")
    return html.Section([html.H3(words("date_origin", language)), lines])


def of_fact(tables: Tables, found: Fact, language: str) -> list[str]:
    """What the words of the text say of the time, or from where else it was taken."""
    if said := words_of_fact(tables, found):
        return [step(each, language) for each in said]
    period, row = str(found.row[BASES[found.kind][1]]), document(tables, found.document)
    if not period:
        return [words("origin_silent", language)]
    is_documents = row is not None and period == row["published"]
    return [words("origin_taken" if is_documents else "origin_around", language)]


def step(said: Dated, language: str) -> str:
    """Words, where they stand, and what date they were read as."""
    where = words("origin_sentence" if said.in_sentence else "origin_text", language, text=quoted(said.text, language))
    date = period_words(said.date, language)
    return words("origin_read" if date else "origin_vague", language, said=where, date=date)


def of_document(tables: Tables, found: Fact, language: str) -> list[str]:
    """The date of the document, from which a time without one of its own is reckoned, and how that is known."""
    row = document(tables, found.document)
    if row is None:
        return []
    said = ", ".join(quoted(each.text, language) for each in words_of_document(tables, found.document))
    basis = str(row["published_basis"]) or "unknown"
    named = words(f"origin_by_{basis}", language, words=said) if said and basis != "unknown" else ""
    known = words(f"origin_document_{basis}", language) + named
    date = words("origin_document", language, date=document_date(row, language), basis=known)
    return [date, *([note_words(str(row["note"]), language)] if row["note"] else [])]
