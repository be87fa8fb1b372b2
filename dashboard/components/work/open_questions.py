"""The overview's sheet of what needs a person: the first questions of every kind, each with the way to settle it."""

from collections import Counter
from collections.abc import Mapping

from dash import html

from dashboard.components.elements.blocks import Child, Children, empty, icon
from dashboard.components.elements.cards import head, sheet
from dashboard.components.elements.situation import Situation
from dashboard.components.facts.citations import first_words
from dashboard.components.work.review import subject
from dashboard.data import document_labels
from dashboard.language import words
from dashboard.language.words import count
from dashboard.office import decisions
from dashboard.office.cases import Case

SIGNS: Mapping[str, str] = {
    "conflict": "question-circle",
    "low_confidence": "question-circle",
    "undated": "calendar-x",
    "contradiction": "exclamation-triangle",
    "overdue": "hourglass-split",
    "year_unknown": "calendar-event",
    "same_entity": "link-45deg",
    "unknown_entity": "question-circle",
    "lost_number": "search",
}
MOST = 6


def card(now: Situation) -> Children:
    """The sheet."""
    language, found = now.language, now.open_cases()
    way = html.A(words("open_review", language), href=now.view.href("/review"), className="btn btn-primary btn-sm")
    title = head(words("questions", language), count(len(found), "count_questions", language), way if found else "")
    if not found:
        said = empty(now.view, words("questions_none", language), words("review_none_text", language), "check-circle")
        return sheet([title, said, unfit(now)])
    more = len(found) - MOST
    others = html.A(words("more_notes", language, count=more), href=now.view.href("/review"))
    rest = html.P(others, className="more-rows") if more > 0 else ""
    lines = html.Ul([line(now, case) for case in mixed(found)[:MOST]], className="lines")
    return sheet([title, lines, rest, unfit(now)])


def unfit(now: Situation) -> Child:
    """How many decisions no longer fit, and the way to them."""
    missed = {each["decision_id"] for each in decisions.unfit(now.office.decisions)}
    number = sum(each.decision_id in missed for each in now.office.decided)
    if not number:
        return ""
    way = html.A(count(number, "count_decisions", now.language), href=now.view.href("/review"))
    return html.P([way, " ", words("unfit_way", now.language)], className="more-rows tone-warn")


def mixed(found: list[Case]) -> list[Case]:
    """The questions with the first of every kind before the second of any."""
    seen = Counter[str]()
    placed = []
    for case in found:
        placed.append((seen[case.kind], case))
        seen[case.kind] += 1
    return [case for _, case in sorted(placed, key=lambda pair: pair[0])]


def line(now: Situation, case: Case) -> html.Li:
    """One question: what, which document, the way to settle it."""
    number = document_labels(now.tables).get(case.document, case.document)
    said = words("question_line", now.language, kind=words(f"case_{case.kind}", now.language), document=number)
    body = html.Div([html.Span(said), html.Small(first_words(subject(now, case), 90))])
    settle = html.A(
        words("act_settle", now.language), href=now.view.href("/review", case=case.key), className="line-way"
    )
    return html.Li([html.Span(icon(SIGNS[case.kind]), className="line-sign tone-warn"), body, settle])
