"""What a case rests on: the sentence in its text, the candidates with their reasons, what a decision would change."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.elements.blocks import Child, Children, attributes, badge, fact_link
from dashboard.components.elements.situation import Situation
from dashboard.components.facts import fact_words
from dashboard.components.facts.citations import LONG, citation, first_words
from dashboard.components.facts.highlight import passage_text, pieces
from dashboard.components.work.review_acts import dating, decides, of_case, only_right, said_value
from dashboard.data import entity_label
from dashboard.data.reader import Mark
from dashboard.data.sources import Fact, document, facts, texts
from dashboard.language import format_period, words
from dashboard.office.cases import Case
from dashboard.office.lost import sentence

MOST_CANDIDATES = 5
MOST_CHANGES = 12
BESIDE = 300
DIGITS = "Digit"
# A year, month or day; no half-year (2025-40), quarter or season.
WHOLE_DATE = r"\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?"


def evidence(now: Situation, case: Case) -> list[Component]:
    """The sentences that a case rests on."""
    if case.facts:
        return [quoted(now, each) for each in of_case(now, case)]
    if case.kind == "lost_number":
        return [around(now, case.document, case.start, case.stop, "lost")]
    if case.kind in ("same_entity", "unknown_entity"):
        return [mention for each in (case.first, case.second) if (mention := first_mention(now, each)) is not None]
    return opening(now, case)


def quoted(now: Situation, found: Fact) -> Component:
    """A fact's sentence in its paragraph."""
    return passage(now, passage_text(now.view, now.tables, found), found.document, found.id)


def passage(now: Situation, children: Children, document_id: str, fact: str = "") -> Component:
    """Words of a document, and which document it is."""
    row = document(now.tables, document_id)
    source = words("document", now.language, citation=citation(now.tables, document_id, now.language, LONG))
    way = now.view.href("/documents", document=document_id, fact=fact)
    return html.Figure(
        [
            html.Blockquote(children, className="passage", lang=str(row["language"]) if row else ""),
            html.Figcaption(html.A(source, href=way), className="drawer-source"),
        ]
    )


def around(now: Situation, document_id: str, start: int, stop: int, kind: str) -> Component:
    """A marked place in its sentence."""
    text = texts(now.tables).get(document_id, "")
    quote = sentence(text, start, stop)
    first = max(text.rfind(quote, 0, stop + len(quote)), 0)
    return passage(now, pieces(now.view, text, first, first + len(quote), [Mark(start, stop, kind)]), document_id)


def first_mention(now: Situation, entity: str) -> Component | None:
    """Where an entity is first named."""
    mentions = now.tables["mentions"]
    rows = mentions[mentions["entity_id"].eq(entity)].head(1)
    for document_id, start, stop in rows[["document_id", "start", "end"]].itertuples(index=False):
        kind = "park" if entity.startswith("park") else "role" if entity.startswith("person") else "event"
        return around(now, str(document_id), int(start), int(stop), kind)
    return None


def opening(now: Situation, case: Case) -> list[Component]:
    """How a document begins."""
    text = texts(now.tables).get(case.document, "")
    return [passage(now, first_words(text, BESIDE), case.document)]


def candidates(now: Situation, case: Case) -> Component | str:
    """The answers there are to choose from, each with its sentence, reason and key."""
    if case.kind == "conflict":
        rows = value_rows(now, case)
    elif case.kind in ("undated", "contradiction"):
        rows = date_rows(now, case)
    else:
        return ""
    first = "candidate_value" if case.kind == "conflict" else "candidate_date"
    heads = (first, "candidate_from", "candidate_why", "candidate_act")
    return table(words("candidates", now.language), [words(each, now.language) for each in heads], rows) if rows else ""


def value_rows(now: Situation, case: Case) -> list[list[Children]]:
    """The values that documents state, to choose the right one."""
    found, language = of_case(now, case), now.language
    return [
        [
            html.Strong(said_value(each, language)),
            citation(now.tables, each.document, language),
            words("candidate_confidence", language, percent=round(100 * float(each.row["confidence"]))),
            decides(words("act_this_right", language), only_right(each, found), f"{DIGITS}{at}"),
        ]
        for at, each in enumerate(found[:9], 1)
    ]


def date_rows(now: Situation, case: Case) -> list[list[Children]]:
    """The dates that the text names, the latest first: no document speaks of what came after it as past."""
    language = now.language
    rows: list[list[Children]] = []
    row = document(now.tables, case.document)
    if row and row["published"]:
        judged = format_period(str(row["published"]), language)
        why = words(f"basis_{row['published_basis']}", language)
        rows.append(
            [
                html.Strong(judged),
                words("candidate_judged", language),
                why,
                badge(words("candidate_chosen", language), "ok"),
            ]
        )
    for at, (date, quote) in enumerate(named_dates(now, case.document), 1):
        said = format_period(date, language)
        why = words(why_named(date, str(row["note"]) if row else ""), language)
        take = decides(words("act_take_date", language, date=said), [dating(now, case, date, quote)], f"{DIGITS}{at}")
        rows.append([html.Strong(said), html.Span(quote, className="said"), why, take])
    return rows


def why_named(date: str, note: str) -> str:
    """The key of the words that say where a date stands: in the header that the note speaks of, or in the text."""
    if len(date) == 10 and date in note:
        return "candidate_header"
    return "candidate_text_day" if len(date) == 10 else "candidate_text_part"


def named_dates(now: Situation, document_id: str) -> list[tuple[str, str]]:
    """Days, months and years that a document's text names, days first, each with its sentence."""
    ledger = now.tables["ledger"]
    rows = ledger[ledger["document_id"].eq(document_id) & ledger["kind"].eq("date") & ledger["date_start"].ne("")]
    rows = rows[rows["date"].str.fullmatch(WHOLE_DATE)]
    text = texts(now.tables).get(document_id, "")
    found: dict[str, str] = {}
    for date, start, stop in rows[["date", "start", "end"]].itertuples(index=False):
        found.setdefault(str(date), sentence(text, int(start), int(stop)))
    return sorted(found.items(), reverse=True)[:MOST_CANDIDATES]


def will_change(now: Situation, case: Case) -> list[list[Children]]:
    """The facts that an answer would touch: what, as it is now, as it will be."""
    language = now.language
    if case.facts:
        said = words("will_confirmed", language)
        return [
            [
                name_of(now, each),
                f"{words('pair_confidence', language).lower()} {fact_words.confidence(each.row, language)}",
                said,
            ]
            for each in of_case(now, case)
            if each.kind != "role"
        ]
    if case.kind == "same_entity":
        other = entity_label(now.tables, case.second, language)
        own = entity_label(now.tables, case.first, language)
        moved = words("will_moved", language, name=other)
        return [[name_of(now, each), own, moved] for each in belonging(now, case.first)]
    if case.kind in ("lost_number", "unknown_entity"):
        return []
    return [
        [name_of(now, each), time_of(each, language), words("will_redated", language)]
        for each in leaning(now, case.document)
    ]


def name_of(now: Situation, found: Fact) -> Child:
    """A fact in a few words, with the way to it."""
    said = f"{fact_words.short(now.tables, found, now.language)}, {fact_words.amount(found, now.language)}"
    return fact_link(now.view, found.id, said)


def time_of(found: Fact, language: str) -> str:
    """When a fact holds, and how that is known."""
    basis = str(found.row.get("time_basis") or found.row.get("date_basis") or "unknown")
    date = format_period(str(found.row.get("time_period") or found.row.get("date") or ""), language)
    return ", ".join(part for part in (date, words(f"basis_{basis}", language)) if part)


def leaning(now: Situation, document_id: str) -> list[Fact]:
    """The facts of a document whose time is not in their own words."""
    basis = {"observation": "time_basis", "event": "date_basis"}
    known = facts(now.tables, now.language).where("document_id", document_id, list(basis))
    return [each for each in known if each.row[basis[each.kind]] != "stated"]


def belonging(now: Situation, entity: str) -> list[Fact]:
    """The facts of an entity."""
    known = facts(now.tables, now.language)
    return [
        *known.where("subject_id", entity, ["observation"]),
        *known.with_participant(entity),
        *known.where("person_id", entity, ["role"]),
    ]


def change_card(now: Situation, case: Case) -> list[Child]:
    """What will change, or that nothing will."""
    rows = will_change(now, case)
    if not rows:
        return [html.P(words("will_nothing", now.language), className="more-rows")]
    heads = [words(each, now.language) for each in ("will_fact", "will_was", "will_be")]
    more = len(rows) - MOST_CHANGES
    rest = html.P(words("more_notes", now.language, count=more), className="more-rows") if more > 0 else ""
    return [table(words("will_change", now.language), heads, rows[:MOST_CHANGES]), rest]


def table(caption: str, heads: list[str], rows: list[list[Children]]) -> Component:
    """A small table."""
    head = html.Thead(html.Tr([html.Th(each, scope="col") for each in heads]))
    named = [
        [html.Td(cell, **attributes(data_name=name)) for name, cell in zip(heads, row, strict=True)] for row in rows
    ]
    body = html.Tbody([html.Tr(cells) for cells in named])
    made = html.Table([html.Caption(caption, className="visually-hidden"), head, body], className="table facts stacked")
    return html.Div(made, className="table-scroll", tabIndex=0, role="region", **attributes(aria_label=caption))
