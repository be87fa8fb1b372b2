"""Markup that no callback speaks to, sent as one component: at every change Dash asks each component of a page whether
it is meant, and a page has hundreds.
"""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any, TypeAlias

from dash.development.base_component import Component

Node: TypeAlias = Any  # a text, or [tag, attributes, *nodes]

HTML, BOOTSTRAP = "dash_html_components", "dash_bootstrap_components"
# What the few components of Bootstrap that are used become in the page.
FORMS: Mapping[str, tuple[str, str]] = {"Card": ("div", "card"), "Table": ("table", "table table-borderless")}
NO_ATTRIBUTES = frozenset({"children", "borderless"})


class Markup(Component):
    """Elements as nested lists, made by `assets/15-markup.js`."""

    _namespace = "atlas_components"
    _type = "Markup"
    _prop_names = ["tree"]
    _valid_wildcard_attributes: list[str] = []
    available_wildcard_properties: list[str] = []

    def __init__(self, tree: Sequence[Node]) -> None:
        self.tree = list(tree)


def compact(made: Any) -> Any:
    """A component, a text or a list of them in which all that no callback speaks to is markup."""
    if isinstance(made, list | tuple):
        return grouped([folded(each) for each in made])
    found = folded(made)
    return Markup([found]) if isinstance(found, list) else found


def folded(made: Any) -> Node | Component:
    """A component as [tag, attributes, *children]; as itself where a callback speaks to it or to something in it."""
    if not isinstance(made, Component):
        return made
    children = getattr(made, "children", None)
    listed = children if isinstance(children, list | tuple) else [children]
    inner = [folded(each) for each in listed if each not in (None, "")]
    if is_plain(made) and not any(isinstance(each, Component) for each in inner):
        return [*element(made), *inner]
    if inner:
        made.children = grouped(inner)
    return made


def grouped(nodes: Sequence[Any]) -> list[Any]:
    """Components, and each run of markup between them as one."""
    found: list[Any] = []
    for is_component, run in groupby(nodes, key=lambda each: isinstance(each, Component)):
        each = list(run)
        found += each if is_component else [Markup(each)]
    return found


def is_plain(made: Component) -> bool:
    """Whether it is HTML without an id that callbacks speak to: those are of several words."""
    is_html = made._namespace == HTML or (made._namespace == BOOTSTRAP and made._type in FORMS)
    return is_html and not isinstance(getattr(made, "id", None), dict)


def element(made: Component) -> tuple[str, dict[str, Any]]:
    """The tag and the attributes of a component."""
    said = {name: value for name, value in vars(made).items() if is_attribute(name)}
    if made._namespace == HTML:
        return made._type.lower(), said
    tag, style = FORMS[made._type]
    return tag, {**said, "className": f"{style} {said.get('className', '')}".strip()}


def is_attribute(name: str) -> bool:
    """Whether the page knows it: not the children, and nothing that Dash notes for itself."""
    return name not in NO_ATTRIBUTES and not name.startswith(("_", "available_"))
