"""What a person is told when the server fails: a sentence. The trace goes to the log."""

import logging

from dash import Dash, set_props
from flask import Response, request
from werkzeug.exceptions import HTTPException

from dashboard.language import LANGUAGES, known, words
from dashboard.language.words import has

LOG = logging.getLogger(__name__)


def add_sentences(app: Dash) -> None:
    """Answer every refused or failed request with a sentence."""
    app.server.register_error_handler(HTTPException, told)


def told(error: HTTPException) -> Response:
    """The sentence for a status, in the language asked for; where none is, in both."""
    asked = request.args.get("lang")
    key = f"failed_{error.code}" if has(f"failed_{error.code}") else "failed"
    said = [words(key, each) for each in ([known(asked)] if asked else LANGUAGES)]
    return Response("\n".join(said) + "\n", error.code, mimetype="text/plain")


def failed(error: Exception) -> None:
    """Log what broke a part of a page, and say so on the page, which stays as it was."""
    LOG.error("a part of a page could not be made", exc_info=error)
    sent = (request.get_json(silent=True) or {}).get("inputs") or [{}]
    value = sent[0].get("value") if isinstance(sent[0], dict) else None
    search = str(value.get("search", "")) if isinstance(value, dict) else ""
    set_props("failed", {"children": words("failed", "en" if "lang=en" in search else "ru")})
