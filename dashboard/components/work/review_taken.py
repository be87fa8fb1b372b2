"""The decisions taken, the last first, each with its way back; those that no longer fit with both sentences."""

from collections.abc import Mapping

from dash import html
from dash.development.base_component import Component

from dashboard.components.elements.blocks import Child, badge, empty
from dashboard.components.elements.cards import head, sheet
from dashboard.components.elements.situation import Situation
from dashboard.components.facts.citations import first_words
from dashboard.components.work.review_acts import decides
from dashboard.data import document_labels, entity_label
from dashboard.language import format_day, format_period, words
from dashboard.language.words import count, has
from dashboard.office import decisions
from dashboard.office.decisions import Decision

MOST = 30
LONG = 160


def taken(now: Situation) -> Component:
    """The card."""
    language = now.language
    title = head(words("taken_title", language))
    found = now.office.decided[::-1][:MOST]
    if not found:
        return sheet(
            [title, empty(now.view, words("taken_none", language), words("taken_none_text", language), "check-circle")]
        )
    return sheet([title, html.Ul([row(now, each) for each in found], className="lines taken")])


def no_longer_fitting(now: Situation) -> Child:
    """The card of the decisions that the last run could not apply: nothing where there are none."""
    unfit = {each["decision_id"]: each for each in decisions.unfit(now.office.decisions)}
    found = [each for each in now.office.decided[::-1] if each.decision_id in unfit]
    if not found:
        return ""
    said = count(len(found), "count_decisions", now.language)
    rows = [row(now, each, unfit[each.decision_id]) for each in found]
    return sheet([head(words("unfit_title", now.language), said), html.Ul(rows, className="lines taken unfit")])


def row(now: Situation, each: Decision, unfit: Mapping[str, str] | None = None) -> html.Li:
    """One decision: what, who and when, its sentence (and what stands there now), the way back."""
    language = now.language
    number = document_labels(now.tables).get(each.document_id, each.document_id)
    about = " · ".join(part for part in (number, each.who, format_day(each.when, language), each.why) if part)
    sentence: list[Child] = [html.Span(first_words(each.quote, LONG), className="said")] if each.quote else []
    said: list[Child] = [
        html.Span(said_words(now, each)),
        *(both_sentences(unfit, language) if unfit else sentence),
        html.Small(about),
    ]
    back = decides(words("act_take_back", language), [{"action": "withdraw", "value": each.decision_id}])
    return html.Li([html.Div(said), back])


def both_sentences(unfit: Mapping[str, str], language: str) -> list[Child]:
    """Why a decision does not fit, the sentence that was decided on, and the one that stands in its place now."""
    told: list[Child] = [badge(words("taken_unfit", language, reason=unfit["reason"]), "danger")]
    old, new = unfit["old_sentence"], unfit["new_sentence"]
    if old:
        told.append(html.Span([html.Small(words("sentence_then", language)), " ", old], className="said then"))
    if new:
        told.append(html.Span([html.Small(words("sentence_now", language)), " ", new], className="said now"))
    elif old:
        told.append(html.Small(words("sentence_gone", language)))
    return told


def said_words(now: Situation, each: Decision) -> str:
    """What was decided."""
    language = now.language
    key = f"taken_{each.action}"
    if not has(key):
        return each.action
    field = words(f"field_{each.field}", language) if has(f"field_{each.field}") else each.field
    values = {"expected": each.expected, "value": each.value, "field": field.lower()}
    if each.action == "date":
        values["value"] = format_period(each.value, language) or words("basis_unknown", language)
    if each.action in ("merge", "split"):
        values |= {name: entity_label(now.tables, values[name], language) for name in ("expected", "value")}
    return words(key, language, **values)
