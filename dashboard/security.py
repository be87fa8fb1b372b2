"""Headers and refusals that keep hostile documents and hostile pages out."""

from collections.abc import Callable, Sequence

from dash import Dash
from flask import Response, abort, request

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "geolocation=(), camera=(), microphone=()",
}
LARGEST_REQUEST = 2 * 1024 * 1024
WORK, OWN = "/office/", "X-Atlas"
"""What sets work going must carry a header of its own: no form and no foreign page can add one unasked."""
CHANGING = ("POST", "PUT", "PATCH", "DELETE")


def harden(app: Dash, hosts: list[str] | None = None) -> None:
    """Add the policy and the checks to every answer. `hosts` are the names the server answers to; None: any."""
    policy = lazy_policy(app)
    app.server.config["MAX_CONTENT_LENGTH"] = LARGEST_REQUEST
    if hosts is not None:
        app.server.config["TRUSTED_HOSTS"] = hosts
    app.server.before_request(refuse_foreign)

    def add_headers(response: Response) -> Response:
        response.headers.setdefault("Content-Security-Policy", policy())
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    app.server.after_request(add_headers)


def lazy_policy(app: Dash) -> Callable[[], str]:
    """The content policy, made at the first request: only then every inline script of the app is known."""
    made: list[str] = []

    def policy() -> str:
        if not made:
            made.append(content_policy(app.csp_hashes()))
        return made[0]

    return policy


def content_policy(script_hashes: Sequence[str]) -> str:
    """Everything from this server alone; no inline script but the app's own, no frame, no form."""
    scripts = " ".join(["'self'", *script_hashes])
    return (
        f"default-src 'none'; script-src {scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        "font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; "
        "form-action 'none'; frame-ancestors 'none'; object-src 'none'"
    )


def refuse_foreign() -> None:
    """Refuse changes that another site's page asks for: Dash itself does not look at the origin."""
    if request.method not in CHANGING:
        return
    site = request.headers.get("Sec-Fetch-Site")
    origin = request.headers.get("Origin")
    if site not in (None, "same-origin", "none"):
        abort(403)
    if origin and origin.split("://", 1)[-1] != request.host:
        abort(403)
    if request.path.startswith(WORK) and OWN not in request.headers:
        abort(403)
    if request.path.endswith("/_dash-update-component") and request.mimetype != "application/json":
        abort(415)
