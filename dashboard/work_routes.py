"""What a page asks the server to do: take documents, run the ETL, stop it, write decisions down."""

import logging
from collections.abc import Callable
from typing import Any

import orjson
from dash import Dash
from flask import Response, abort, request

from dashboard import asked
from dashboard.data import Store
from dashboard.language import known, words
from dashboard.office import Office, decisions, uploads

LARGEST_TOGETHER = 100 * 1024 * 1024
MOST_DECISIONS = 50
LONGEST = 4000
FORMULA = "=+-@\t "
"""With which a cell begins that Excel would work out."""
FIELDS = tuple(name for name in decisions.COLUMNS if name not in ("decision_id", "when"))
LOG = logging.getLogger(__name__)


def add_routes(app: Dash, store: Store, office: Office) -> None:
    """`/office` tells what is at work; `/office/run`, `/cancel`, `/upload` and `/decide` below it change it."""

    def told() -> Response:
        return answer(state(store, office))

    def run() -> Response:
        if office.runner is None:
            abort(404)
        return tried("started", office.runner.start)

    def cancel() -> Response:
        if office.runner is None:
            abort(404)
        return tried("cancelled", office.runner.cancel)

    def upload() -> Response:
        request.max_content_length = LARGEST_TOGETHER
        return answer({"said": taken_in(office)})

    def decide() -> Response:
        return decided(office)

    rules: dict[str, Callable[[], Response]] = {"run": run, "cancel": cancel, "upload": upload, "decide": decide}
    app.server.add_url_rule("/office", "work", told)
    for name, view in rules.items():
        app.server.add_url_rule(f"/office/{name}", f"work_{name}", view, methods=["POST"])


def answer(content: Any) -> Response:
    """JSON that nobody keeps."""
    return Response(orjson.dumps(content), headers={"Cache-Control": "no-store"}, mimetype="application/json")


def tried(name: str, act: Callable[[], bool]) -> Response:
    """Whether something was done; where the folder of the tables cannot be written, that in a sentence."""
    try:
        return answer({name: act()})
    except OSError:
        LOG.exception("the folder of the tables cannot be written")
        return answer({name: False, "text": words("run_unwritable", spoken())})


def state(store: Store, office: Office) -> dict[str, Any]:
    """All that makes the parts of a page say something else, and whether a run is at work."""
    tables, job = store.current(), office.job
    found = office.waiting(tables)
    return {
        "version": tables.version,
        "running": job.is_running,
        "job": [job.state, job.step, job.done, job.total, job.document, job.began],
        "waiting": [len(found.new), len(found.changed), len(found.gone)],
        "decisions": [each.decision_id for each in office.decided[-1:]] + [len(office.decided)],
    }


def spoken() -> str:
    """The language that the page speaks."""
    return known(request.args.get("lang", ""))


def taken_in(office: Office) -> list[dict[str, Any]]:
    """What became of each file, in a sentence."""
    if office.documents is None:
        abort(404)
    office.documents.mkdir(parents=True, exist_ok=True)
    sent = request.files.getlist("file")
    files = [(each.filename or "", each.stream.read(uploads.LARGEST + 1)) for each in sent]
    return [{"taken": bool(each.kept), "text": upload_words(each)} for each in uploads.take(office.documents, files)]


def upload_words(each: uploads.Answer) -> str:
    """What became of one file."""
    key = each.reason or ("kept" if each.kept == each.name else "renamed")
    return words(f"upload_{key}", spoken(), name=each.name, kept=each.kept)


def decided(office: Office) -> Response:
    """The ids of the decisions that were written, or why they were not."""
    given = decisions_in(asked.sent())
    if given is None:
        abort(400)
    try:
        ids = decisions.decide(office.decisions, given)
        return answer({"written": True, "ids": ids, "text": words("decided_said", spoken())})
    except decisions.Refused as error:
        LOG.warning("a decision was refused: %s", error)
        return answer({"written": False, "text": words("decide_refused", spoken(), reason=str(error))})


def decisions_in(sent: Any) -> list[dict[str, str]] | None:
    """The decisions that were sent, by the columns that a person may fill; None for anything else."""
    given = sent.get("decisions") if isinstance(sent, dict) else None
    if not isinstance(given, list) or not 0 < len(given) <= MOST_DECISIONS:
        return None
    who, why = (cell(sent.get(name)).lstrip(FORMULA).strip() for name in ("who", "why"))
    if not who or not all(isinstance(each, dict) for each in given):
        return None
    return [{name: cell(each.get(name)) for name in FIELDS} | {"who": who, "why": why} for each in given]


def cell(text: Any) -> str:
    """A text for a cell: not too long, no control characters but line ends."""
    return (
        "".join(char for char in text if char.isprintable() or char in "\n\t\u00a0\u202f\u00ad")[:LONGEST].strip()
        if isinstance(text, str)
        else ""
    )
