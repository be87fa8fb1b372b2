"""The parts of a page that follow what is at work, by name."""

from collections.abc import Callable, Mapping

from dash.development.base_component import Component

from dashboard.components.elements.blocks import Children
from dashboard.components.elements.situation import Situation
from dashboard.components.work import add_fact, entity_desk, open_questions, review, run_panel

PARTS: Mapping[str, Callable[[Situation], Children]] = {
    "notice": run_panel.notice,
    "run-tools": run_panel.tools,
    "run": run_panel.panel,
    "apply": run_panel.apply,
    "count": review.badge_of,
    "review": review.review,
    "entity": entity_desk.card,
    "add": add_fact.card,
    "questions": open_questions.card,
}


def made(name: str, now: Situation) -> Children:
    """A part as it is now; nothing for a name that is none."""
    return PARTS[name](now) if name in PARTS else ""


def fill(page: Component, now: Situation) -> Component:
    """A page with its parts in their places."""
    for component in list(page._traverse()):  # type: ignore[no-untyped-call]
        name = getattr(component, "id", None)
        if isinstance(name, dict) and "work" in name:
            component.children = made(str(name["work"]), now)
    return page
