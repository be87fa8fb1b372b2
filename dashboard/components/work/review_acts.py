"""What a reviewer can answer: the buttons of a case, each with its key and the decisions that it writes down."""

import json
from collections.abc import Mapping, Sequence

from dash import html

from dashboard.components.elements.situation import Situation, button
from dashboard.components.facts.values import value
from dashboard.data.sources import Fact, document, facts
from dashboard.language import format_period, words
from dashboard.office.cases import ASKED, Case

Said = Mapping[str, str]


def decides(
    text: str, taken: Sequence[Said], key: str = "", sign: str = "", style: str = "outline-secondary"
) -> html.Button:
    """A button that writes decisions down."""
    return button(text, "decide", sign, style, key=key, data_decide=json.dumps(list(taken), ensure_ascii=False))


def answers(now: Situation, case: Case) -> list[html.Button]:
    """Yes and no for a case."""
    makers = {
        "conflict": conflict_answers,
        "low_confidence": fact_answers,
        "undated": undated_answers,
        "contradiction": dated_answers,
        "overdue": plan_answers,
        "year_unknown": year_answers,
        "same_entity": entity_answers,
        "unknown_entity": unknown_answers,
        ASKED: fact_answers,
        "lost_number": number_answers,
    }
    return makers[case.kind](now, case)


def on_fact(action: str, found: Fact) -> dict[str, str]:
    """A decision upon a fact as its sentence stands now."""
    return {"action": action, "document_id": found.document, "fact_id": found.id, "quote": str(found.row["quote"])}


def of_case(now: Situation, case: Case) -> list[Fact]:
    """The facts that a case is about."""
    known = facts(now.tables, now.language)
    return [known[each] for each in case.facts if each in known]


def yes(now: Situation, key: str, taken: Sequence[Said], **values: object) -> html.Button:
    """The main answer."""
    return decides(words(key, now.language, **values), taken, "KeyY", "check-lg", "primary")


def no(now: Situation, key: str, taken: Sequence[Said]) -> html.Button:
    """The answer that denies."""
    return decides(words(key, now.language), taken, "KeyN", "x-lg")


def conflict_answers(now: Situation, case: Case) -> list[html.Button]:
    """All stand, or none."""
    found = of_case(now, case)
    return [
        yes(now, "act_all_right", [on_fact("accept", each) for each in found]),
        no(now, "act_none_right", [on_fact("reject", each) for each in found]),
    ]


def only_right(right: Fact, found: Sequence[Fact]) -> list[Said]:
    """One value stands, the others do not."""
    return [on_fact("accept" if each.id == right.id else "reject", each) for each in found]


def fact_answers(now: Situation, case: Case) -> list[html.Button]:
    """The fact stands, or it does not."""
    found = of_case(now, case)
    return [
        yes(now, "act_yes", [on_fact("accept", each) for each in found]),
        no(now, "act_no", [on_fact("reject", each) for each in found]),
    ]


def plan_answers(now: Situation, case: Case) -> list[html.Button]:
    """The plan stays one, it happened, or the fact is none."""
    found = of_case(now, case)
    happened = [
        on_fact("correct", each) | {"field": "status", "expected": "planned", "value": "occurred"} for each in found
    ]
    return [
        yes(now, "act_plan", [on_fact("accept", each) for each in found]),
        decides(words("act_happened", now.language), happened, "KeyH", "calendar-check"),
        no(now, "act_no", [on_fact("reject", each) for each in found]),
    ]


def year_answers(now: Situation, case: Case) -> list[html.Button]:
    """The year is not known, or the fact is none."""
    found = of_case(now, case)
    return [
        yes(now, "act_year_unknown", [on_fact("accept", each) for each in found]),
        no(now, "act_no", [on_fact("reject", each) for each in found]),
    ]


def published(now: Situation, case: Case) -> str:
    """The document's date as judged."""
    row = document(now.tables, case.document)
    return str(row["published"]) if row else ""


def dating(now: Situation, case: Case, date: str, quote: str = "") -> Said:
    """A decision upon the document's date."""
    expected = published(now, case)
    return {"action": "date", "document_id": case.document, "expected": expected, "value": date, "quote": quote}


def undated_answers(now: Situation, case: Case) -> list[html.Button]:
    """The date stays unknown."""
    return [no(now, "act_date_unknown", [dating(now, case, "")])]


def dated_answers(now: Situation, case: Case) -> list[html.Button]:
    """The judged date is right, or none is known."""
    judged = published(now, case)
    if not judged:
        return undated_answers(now, case)
    right = yes(now, "act_date_yes", [dating(now, case, judged)], date=format_period(judged, now.language))
    return [right, *undated_answers(now, case)]


def entity_answers(now: Situation, case: Case) -> list[html.Button]:
    """The two are one, or they are not."""
    left = {"action": "leave", "field": "same_entity", "document_id": case.document, "expected": case.key}
    return [
        yes(now, "act_same", [{"action": "merge", "expected": case.first, "value": case.second}]),
        no(now, "act_different", [left | {"value": case.second}]),
    ]


def unknown_answers(now: Situation, case: Case) -> list[html.Button]:
    """The entity is what it is called; what else it may be its own card offers."""
    left = {"action": "leave", "field": "unknown_entity", "document_id": case.document, "expected": case.key}
    return [yes(now, "act_entity_right", [left | {"value": case.first}])]


def number_answers(now: Situation, case: Case) -> list[html.Button]:
    """The number is no fact."""
    left = {"action": "leave", "field": "number", "document_id": case.document, "expected": case.key}
    return [no(now, "act_no_fact", [left | {"quote": case.quote, "value": case.text}])]


def said_value(found: Fact, language: str) -> str:
    """What a fact says, for a row of candidates."""
    if found.kind == "observation":
        return value(found.row, language)
    return format_period(str(found.row.get("date", "")), language) or words("no_date", language)
