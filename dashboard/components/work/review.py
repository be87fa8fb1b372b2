"""The review page: the queue, one question with its evidence and answers, the decisions taken."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.around import filters
from dashboard.components.elements.blocks import Child, Children, attributes, empty, link
from dashboard.components.elements.cards import head, sheet
from dashboard.components.elements.situation import Situation
from dashboard.components.facts.citations import first_words, note_words, titles
from dashboard.components.facts.fact_words import amount, short
from dashboard.components.work.entity_desk import ways
from dashboard.components.work.review_acts import answers, of_case, published
from dashboard.components.work.review_evidence import candidates, change_card, evidence
from dashboard.components.work.review_forms import form
from dashboard.components.work.review_taken import no_longer_fitting, taken
from dashboard.components.work.review_tools import why_box
from dashboard.data import document_labels, entity_label
from dashboard.data.sources import Fact
from dashboard.language import format_period, words
from dashboard.language.words import count, grouped
from dashboard.office.cases import ASKED, KINDS, Case
from dashboard.office.cases import asked as asked_for
from dashboard.view import View

BEFORE, SHOWN = 3, 30


def badge_of(now: Situation) -> Children:
    """How many questions are open, for the navigation."""
    number = len(now.open_cases())
    said = html.Span(count(number, "count_cases", now.language), className="visually-hidden")
    return (
        html.Span([html.Span(grouped(number, now.language), **attributes(aria_hidden="true")), said], className="count")
        if number
        else ""
    )


def wanted(now: Situation) -> list[Case]:
    """The open questions of the kind that the address asks for."""
    found = now.open_cases()
    about, key = now.view["about"], now.view["case"]
    found = [case for case in found if case.kind == about] if about in KINDS else found
    if key not in [case.key for case in found] and (wished := asked_for(now.tables, key)):
        return [wished, *found]
    return found


def chosen_at(found: list[Case], view: View) -> int:
    """Which question is on the page: the one in the address, else the first."""
    return next((at for at, case in enumerate(found) if case.key == view["case"]), 0)


def review(now: Situation) -> Children:
    """Queue left; question, what it changes and the decisions right."""
    found = wanted(now)
    at = chosen_at(found, now.view)
    main: list[Child] = [question(now, found, at), changing(now, found[at])] if found else [none(now)]
    main += [no_longer_fitting(now), taken(now)]
    return html.Div([html.Div(queue(now, found, at)), html.Div(main, className="review-main")], className="with-list")


def none(now: Situation) -> Component:
    """Nothing is open."""
    language = now.language
    if now.view["about"]:
        return sheet(empty(now.view, words("nothing_fits", language), "", reset={"about": ""}))
    said = empty(now.view, words("review_none", language), words("review_none_text", language), "check-circle")
    return sheet(said)


def queue(now: Situation, found: list[Case], at: int) -> Component:
    """The questions around the one on the page."""
    language = now.language
    decided = len(now.office.decided)
    said = words("review_decided", language, decided=decided, open=len(found))
    bar = html.Div(
        html.Div(style={"width": f"{100 * decided / max(decided + len(found), 1):.0f}%"}),
        className="bar",
        **attributes(aria_hidden="true"),
    )
    first = max(0, at - BEFORE)
    rows = [entry(now, case, place, place == at) for place, case in enumerate(found[first : first + SHOWN], first)]
    more = len(found) - first - SHOWN
    rest = html.P(words("review_more", language, count=more), className="more-rows") if more > 0 else ""
    field = filters.field(about_field(now), now.view)
    top = head(words("review_queue", language), said, field)
    return sheet([top, bar, html.Ol(rows, className="document-list review-queue"), rest], "list-card")


def about_field(now: Situation) -> filters.Choice:
    """The field that keeps one kind of question."""
    kinds = [(kind, words(f"case_{kind}", now.language)) for kind in KINDS]
    return filters.choice("about", "review_about", kinds, now.language)


def entry(now: Situation, case: Case, at: int, is_chosen: bool) -> html.Li:
    """One question: its number, kind, document and subject."""
    here = attributes(aria_current="true") if is_chosen else attributes()
    number = document_labels(now.tables).get(case.document, "")
    said = first_words(subject(now, case), 70)
    under = f"{number}: {said}" if number else said
    return html.Li(
        html.A(
            [
                html.Span(str(at + 1), className="place"),
                html.Span([html.Span(words(f"case_{case.kind}", now.language), className="title"), html.Small(under)]),
            ],
            href=now.view.href(case=case.key),
            **here,
            **attributes(data_set=f"case={case.key}"),
        )
    )


def subject(now: Situation, case: Case) -> str:
    """What a question is about, in a few words."""
    if case.kind == "undated":
        return titles(now.tables).get(case.document, case.document)
    if case.kind == "conflict":
        return at_odds(now, of_case(now, case))
    if case.kind in ("low_confidence", ASKED):
        return "; ".join(
            f"{short(now.tables, each, now.language)}, {amount(each, now.language)}" for each in of_case(now, case)
        )
    return note_words(case.text, now.language) or case.document


def at_odds(now: Situation, found: Sequence[Fact]) -> str:
    """Facts that contradict each other: the amounts first, then what they are of, said once."""
    values = dict.fromkeys(amount(each, now.language) for each in found)
    about = dict.fromkeys(short(now.tables, each, now.language) for each in found)
    return f"{' ≠ '.join(values)}: {'; '.join(about)}"


def question(now: Situation, found: list[Case], at: int) -> Component:
    """One question: evidence, candidates, answers."""
    language, case = now.language, found[at]
    kind = words(f"case_{case.kind}", language)
    over = words("review_at", language, at=at + 1, total=len(found), kind=kind.lower())
    parts: list[Child] = [
        head(asked(now, case), subject(now, case), over=over),
        html.Div(evidence(now, case), className="review-evidence"),
        candidates(now, case),
        ways(now, of_case(now, case)),
        acting(now, found, at),
    ]
    return html.Div(sheet(parts, "review-card"), key=case.key)


def asked(now: Situation, case: Case) -> str:
    """The question in words."""
    language = now.language
    values = {
        "date": format_period(published(now, case), language),
        "first": entity_label(now.tables, case.first, language, case.first),
        "second": entity_label(now.tables, case.second, language, case.second),
        "number": case.text,
    }
    if case.kind == "contradiction" and not values["date"]:
        return words("ask_undated", language)
    return words(f"ask_{case.kind}", language, **values)


def acting(now: Situation, found: list[Case], at: int) -> Component:
    """The answers with their keys, the way on and back, why."""
    language, view = now.language, now.view
    after = found[at + 1].key if at + 1 < len(found) else found[at - 1].key if at else ""
    step = [step_to(view, found, at + 1, "J", "act_later"), step_to(view, found, at - 1, "K", "act_back")]
    row = html.Div([*answers(now, found[at]), form(now, found[at]), *step], className="answers")
    return html.Div([row, why_box(language)], className="acting", **attributes(data_next=after))


def step_to(view: View, found: list[Case], at: int, key: str, word: str) -> Child:
    """The way to another question; at the end there is none."""
    if not 0 <= at < len(found):
        return ""
    text = [html.Span(words(word, view.language)), html.Kbd(key)]
    way = link(view, text, "btn btn-outline-secondary btn-sm has-icon", case=found[at].key)
    names = attributes(data_key=f"Key{key}", aria_keyshortcuts=key)
    for name, value in names.items():
        setattr(way, name, value)
    return way


def changing(now: Situation, case: Case) -> Component:
    """What the answer will change."""
    title = head(words("will_change", now.language), words("will_change_text", now.language))
    return sheet([title, *change_card(now, case)])
