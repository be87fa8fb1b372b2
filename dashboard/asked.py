"""What a browser sends: understood, or refused where no page of ours could have sent it."""

import logging
from collections.abc import Mapping
from typing import Any

from dash import Dash, Output
from flask import abort, request

LOG = logging.getLogger(__name__)
UPDATES = "/_dash-update-component"


def sent() -> Any:
    """The JSON of a request; None where it is none, or nested deeper than anything that is sent."""
    try:
        return request.get_json(silent=True)
    except RecursionError:
        return None


def refuse_malformed(app: Dash) -> None:
    """Answer 400 to what Dash would stumble over: it takes what it is sent for what its own script sends."""

    def refuse() -> None:
        if request.method == "POST" and request.path.endswith(UPDATES) and not is_understood(sent(), app.callback_map):
            LOG.warning("a request for a part of a page was not understood")
            abort(400)

    app.server.before_request(refuse)


def is_understood(asked: Any, callbacks: Mapping[str, Any]) -> bool:
    """Whether a callback of the server is asked for, with its own inputs and places on the page."""
    name = asked.get("output") if isinstance(asked, dict) else None
    wanted = callbacks.get(name) if isinstance(name, str) else None
    if wanted is None or "callback" not in wanted:
        return False
    changed = asked.get("changedPropIds", [])
    return (
        are_given(asked.get("inputs"), wanted["inputs"])
        and are_given(asked.get("state", []), wanted["state"])
        and are_places(asked.get("outputs"), wanted["output"])
        and isinstance(changed, list)
        and all(isinstance(each, str) for each in changed)
    )


def are_given(values: Any, wanted: list[Mapping[str, str]]) -> bool:
    """Whether values are given for just these inputs, in their order."""
    if not isinstance(values, list) or not all(isinstance(each, dict) for each in values):
        return False
    return [(each.get("id"), each.get("property")) for each in values] == [
        (each["id"], each["property"]) for each in wanted
    ]


def are_places(places: Any, wanted: Output | list[Output]) -> bool:
    """Whether these are the places of a callback's outputs: for one that stands for many a list of them."""
    if not isinstance(wanted, list):
        places, wanted = [places], [wanted]
    if not isinstance(places, list) or len(places) != len(wanted):
        return False
    return all(
        isinstance(place, list) and all(is_place(each, output) for each in place)
        if isinstance(output.component_id, dict)
        else is_place(place, output)
        for place, output in zip(places, wanted, strict=True)
    )


def is_place(place: Any, output: Output) -> bool:
    """Whether a place is the output's, or one of those that it stands for."""
    if not isinstance(place, dict) or place.get("property") != output.component_property:
        return False
    name, own = place.get("id"), output.component_id
    if not isinstance(own, dict):
        return bool(name == own)
    return isinstance(name, dict) and name.keys() == own.keys() and all(isinstance(each, str) for each in name.values())
