"""A fact that was missed: written down from the words that were selected in the reader."""

import json
import re
from dataclasses import dataclass
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.elements.blocks import Children, attributes, link
from dashboard.components.elements.cards import head, sheet
from dashboard.components.elements.fields import control, plain, select
from dashboard.components.elements.situation import Situation, button
from dashboard.components.work.review_evidence import around
from dashboard.components.work.review_tools import who_field, why_box
from dashboard.data.sources import texts
from dashboard.language import words
from dashboard.office.lost import sentence, spoken_of, stems

PLACE = re.compile(r"(\d{1,9})-(\d{1,9})")
KINDS = {
    "observation": ("indicator", "subject", "value", "unit", "qualifier", "status", "time_period", "product"),
    "event": ("event_type", "title", "date", "status", "participants", "place"),
    "role": ("person", "position", "organisation", "as_of"),
}
LONGEST_TITLE = 120


@dataclass(frozen=True, slots=True)
class Selection:
    """Words start:stop of a document's text, the sentence around them, and where in it they stand."""

    document: str
    start: int
    stop: int
    text: str
    quote: str
    at: int


def selection(now: Situation) -> Selection | None:
    """The words that the address names; None where there are none within a line of the text."""
    place = PLACE.fullmatch(now.view["add"])
    text = texts(now.tables).get(now.view["document"], "")
    start, stop = (int(place[1]), int(place[2])) if place else (0, 0)
    marked = text[start:stop]
    if not marked.strip() or "\n" in marked:
        return None
    quote = sentence(text, start, stop)
    first = text.find(quote, max(0, start - len(quote)))
    at = start - first
    found = Selection(now.view["document"], start, stop, marked, quote, at)
    return found if quote[max(at, 0) : at + len(marked)] == marked else None


def card(now: Situation) -> Children:
    """The form for the words that were selected; nothing where none are."""
    found = selection(now)
    if not found:
        return ""
    language = now.language
    acts = [
        button(words("act_save", language), "save", "check-lg", "primary"),
        link(now.view, words("close", language), "btn btn-outline-secondary btn-sm", add=""),
    ]
    form = [*fields(now, found), who_field(language), why_box(language), html.Div(acts, className="answers")]
    return sheet(
        [
            head(words("add_title", language), words("add_text", language)),
            html.Div(around(now, found.document, found.start, found.stop, "number"), className="review-evidence"),
            html.Div(form, className="acting edit-fields", **form_of(found)),
        ],
        "add-card",
    )


def form_of(found: Selection) -> dict[str, Any]:
    """What the script sends beside what is filled in."""
    said = {"document_id": found.document, "quote": found.quote, "text": found.text, "at": str(found.at)}
    return attributes(data_form="add", data_base=json.dumps({"action": "add", **said}, ensure_ascii=False))


def fields(now: Situation, found: Selection) -> list[Component]:
    """What kind of fact it is, and the fields of each kind, the first kind shown."""
    language = now.language
    kinds = [(kind, words(f"kind_{kind}", language)) for kind in KINDS]
    first = "observation" if any(char.isdigit() for char in found.text) else "event"
    choice = select("field", words("add_kind", language), kinds, first)
    known = guessed(now, found)
    groups = [
        html.Div(
            [control(now, kind, each, known.get(each, ""), found.document) for each in names],
            hidden=kind != first,
            className="edit-fields",
            **attributes(data_of=kind),
        )
        for kind, names in KINDS.items()
    ]
    return [choice, *groups]


def guessed(now: Situation, found: Selection) -> dict[str, str]:
    """What the ledger and the sentence say of the words: number, unit, date, the indicator that is spoken of."""
    ledger = now.tables["ledger"]
    inside = ledger["start"].ge(found.start) & ledger["end"].le(found.stop)
    rows = ledger[ledger["document_id"].eq(found.document) & inside]
    known = {"title": found.quote[:LONGEST_TITLE], "indicator": spoken_of(found.quote, stems(now.tables))}
    for row in rows[rows["kind"].eq("number")].head(1).to_dict("records"):
        known |= {"value": plain(row["value"]), "value_upper": plain(row["value_upper"]), "unit": str(row["unit"])}
    for row in rows[rows["kind"].eq("date")].head(1).to_dict("records"):
        known |= {"date": str(row["date"]), "time_period": str(row["date"]), "as_of": str(row["date"])}
    return known
