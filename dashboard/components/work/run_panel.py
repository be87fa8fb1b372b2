"""The ETL on the page: its buttons, how far it is, how it ended, what waits for it."""

import time
from collections import Counter

from dash import html
from dash.development.base_component import Component

from dashboard.components.elements.blocks import Children, attributes, icon
from dashboard.components.elements.cards import sheet
from dashboard.components.elements.situation import Situation, button
from dashboard.data import Tables, document_labels
from dashboard.data.fresh import changes_of
from dashboard.language import words
from dashboard.language.words import count, has
from dashboard.office.folder import Waiting
from dashboard.office.runs import Job

CHANGES = ("added", "changed", "withdrawn", "failed")
MOST_NAMES = 5
SHARES = {"starting": 0.02, "looking": 0.05, "reading": 0.1, "resolving": 0.85, "writing": 0.93}
READING = 0.75
REMEMBERED = 15 * 60


def tools(now: Situation) -> Children:
    """Add documents, run the ETL."""
    if now.office.documents is None:
        return ""
    language, is_running = now.language, now.office.job.is_running
    add = button(words("upload", language), "upload", "upload")
    run = button(words("run", language), "run", "arrow-repeat", "primary")
    if is_running:
        setattr(run, "disabled", True)  # noqa: B010  components have no attributes that mypy knows
    return [add, run]


def panel(now: Situation) -> Children:
    """The run at work, or how the last one ended and what waits for the next."""
    job = now.office.job
    if job.is_running:
        return at_work(now, job)
    parts = [part for part in (ended(now, job), waiting(now)) if part is not None]
    return parts or ""


def at_work(now: Situation, job: Job) -> Component:
    """Step in words, a bar, the document, and the button that stops it."""
    language = now.language
    labels = document_labels(now.newest)
    said = step_words(job, language)
    bar = html.Div(
        html.Div(style={"width": f"{100 * share(job):.0f}%"}),
        className="bar",
        role="progressbar",
        **attributes(
            aria_label=words("run_at_work", language),
            aria_valuenow=f"{100 * share(job):.0f}",
            aria_valuemin="0",
            aria_valuemax="100",
        ),
    )
    head = html.Div(
        [
            html.Div([html.H2(words("run_at_work", language), className="card-title"), html.P(said, role="status")]),
            button(words("run_cancel", language), "cancel", "x-lg"),
        ],
        className="run-head",
    )
    last = html.P(labels.get(job.document, job.document), className="run-document") if job.document else ""
    return sheet([head, bar, last], "run-card")


def share(job: Job) -> float:
    """How much of a run is done, from 0 to 1: reading is most of it."""
    if job.step == "reading" and job.total:
        return SHARES["reading"] + READING * job.done / job.total
    return SHARES.get(job.step, 0.0)


def step_words(job: Job, language: str) -> str:
    """The step, with how many documents of how many."""
    key = f"step_{job.step}"
    said = words(key, language) if has(key) else job.step
    return words("step_of", language, step=said, done=job.done, total=job.total) if job.total else said


def ended(now: Situation, job: Job) -> Component | None:
    """How a run that ended lately ended: what it changed, or why it did not."""
    language = now.language
    if job.state == "none" or time.time() - job.beat > REMEMBERED:
        return None
    if job.state != "done":
        why = words("run_failed_state" if job.state == "failed" else f"run_{job.state}", language)
        told = html.P(job.message, className="run-document") if job.message and job.state == "failed" else ""
        return strip([html.Strong(why), told], "exclamation-triangle")
    if not job.run_id:
        return strip([html.Strong(words("run_nothing", language))], "check-circle")
    address = now.view.href("/changes", run=job.run_id)
    way = html.A(words("run_what", language), href=address, **attributes(data_newest=""))
    newer = now.newest.version != now.tables.version
    take = html.Button(
        words("notice_take", language), type="button", className="notice-act", **attributes(data_take="")
    )
    said = html.Strong(words("run_done", language, run=job.run_id))
    return strip(
        [said, html.P(summary(now.newest, job.run_id, language)), html.Div([way, take if newer else ""])],
        "check-circle",
    )


def summary(tables: Tables, run: str, language: str) -> str:
    """A run's changes in a sentence: added 2 documents, 9 observations; withdrawn 1 event."""
    changes = changes_of(tables, run)
    counts = Counter(zip(changes["change"], changes["kind"], strict=True))
    said = []
    for change in CHANGES:
        kinds = [count(number, f"count_{kind}s", language) for (of, kind), number in counts.items() if of == change]
        if kinds:
            said.append(words(f"run_{change}", language, what=", ".join(kinds)))
    return ". ".join(said)


def waiting(now: Situation) -> Component | None:
    """The documents that a run would read, and the decisions that it would apply."""
    language = now.language
    found = now.office.waiting(now.newest)
    pending = now.office.pending(now.newest)
    said = [waiting_words(found, language)] if found.total else []
    if pending:
        said.append(words("decisions_pending", language, decisions=count(pending, "count_decisions", language)))
    if not said or now.office.documents is None:
        return None
    names = ", ".join([*found.new, *found.changed, *found.gone][:MOST_NAMES])
    return strip([html.Strong(". ".join(said)), html.P(names) if names else ""], "hourglass-split")


def waiting_words(found: Waiting, language: str) -> str:
    """New, changed and gone documents in words."""
    kinds = (("new", found.new), ("changed", found.changed), ("gone", found.gone))
    return ", ".join(count(len(names), f"count_waiting_{kind}", language) for kind, names in kinds if names)


def apply(now: Situation) -> Children:
    """On the review page: the decisions that no run has applied yet, and the button that does; the run at work."""
    job = now.office.job
    if job.is_running:
        return at_work(now, job)
    pending = now.office.pending(now.newest)
    if not pending or now.office.documents is None:
        return ended(now, job) if now.newest.version != now.tables.version else ""
    said = words("decisions_pending", now.language, decisions=count(pending, "count_decisions", now.language))
    run = button(words("rerun", now.language), "run", "arrow-repeat", "primary")
    return strip([html.Strong(said), html.Div(run)], "hourglass-split")


def strip(children: Children, sign: str) -> Component:
    """A line with its icon."""
    return sheet([icon(sign), html.Div(children)], "run-strip")


def notice(now: Situation) -> Children:
    """The line under the header where documents wait or a run is at work elsewhere; not on the page that shows it."""
    if now.view.path == "/documents" or now.office.documents is None:
        return ""
    language, job = now.language, now.office.job
    way = html.A(words("notice_documents", language), href=now.view.href("/documents"))
    if job.is_running:
        said = [words("run_at_work", language), ": ", step_words(job, language).lower()]
        return html.Div([icon("arrow-repeat"), html.Span(said), way], className="notice", role="status")
    found = now.office.waiting(now.newest)
    if not found.total:
        return ""
    return html.Div(
        [icon("file-earmark-text"), html.Span(waiting_words(found, language)), way], className="notice", role="status"
    )
